"""Posts that a call names anew, further on or by the way, and pay that stands among terms."""

import pytest
from notice_reading import Told, called, pay, posts, read, said, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A sentence in the midst of a paragraph calls for further posts.
        (
            "Фабрике «Кызыл дала» требуется технолог. Требования: высшее образование, опыт работы от 2 лет.\n"
            "Зоопарку «Саяк» нужен сторож. Образование среднее, опыт от 1 года. Также нужны: кассир (стаж от 3 лет), "
            "повар (без опыта).\n",
            [
                ("технолог", None, ["higher"], 24, None),
                ("сторож", None, ["general_secondary"], 12, None),
                ("кассир", None, None, 36, None),
                ("повар", None, None, 0, None),
            ],
        ),
        # … of which nothing need be told but titles of offices.
        (
            "Кафе «Жайлау» приглашает на работу повара (опыт от 1 года). Зарплата 200 000 тенге.\n"
            "Также нужны: официант, кассир.\nТакже нужны медкнижка, паспорт.\n",
            [
                ("повара", None, None, 12, 200000),
                ("официант", None, None, None, None),
                ("кассир", None, None, None, None),
            ],
        ),
        # Figures before a word for a post count its units; lines of titles over items of one sign, with no blank lines.
        (
            "Айдар ауылдық ауруханасына қажет:\n- фельдшер, өтілі 1 жыл;\n- 3 санитар;\n- бас мейіргер, жоғары білім.\n",
            [
                ("фельдшер", None, None, 12, None),
                ("санитар", 3, None, None, None),
                ("бас мейіргер", None, ["higher"], None, None),
            ],
        ),
        # … but those behind which stands what they measure.
        ("Школе требуется 1 категории учитель физики, стаж от 3 лет.\n", []),
        ("Требуются: 24 часа охранник, опыт 2 года.\n", []),
        (
            "Требуется:\nБухгалтер\n- высшее образование\n- опыт от 3 лет\nЭкономист\n- высшее образование\n- опыт от 1 года\n",
            [("Бухгалтер", None, ["higher"], 36, None), ("Экономист", None, ["higher"], 12, None)],
        ),
        # What is asked of a post is no such sentence.
        (
            "Требуется повар, опыт 1 год. Также необходимо знание санитарных норм.\n",
            [("повар", None, None, 12, None)],
        ),
        # Nor is what somebody has to write how to reach whoever calls.
        (
            "Требуется секретарь\nТребования: умение печатать. Писать на двух языках. Высшее образование.\n",
            [("секретарь", None, ["higher"], None, None)],
        ),
        # A cry and the call below it name one post.
        (
            "Требуется главный бухгалтер!\nВ компанию «Айлақ» требуется главный бухгалтер.\n"
            "Что мы ждём: высшее экономическое образование, опыт работы не менее 5 лет.\n",
            [("главный бухгалтер", None, ["higher"], 60, None)],
        ),
        # Items with letters.
        (
            "ТОО «Айлақ» объявляет конкурс на вакантные должности:\nа) лоцман (стаж от 3 лет);\nб) боцман (без опыта).\n",
            [("лоцман", None, None, 36, None), ("боцман", None, None, 0, None)],
        ),
        # … which letters alone part: no sign stands at their ends.
        (
            "Требуются:\nа) лоцман – опыт 3 года\nб) боцман – опыт 1 год\n",
            [("лоцман", None, None, 36, None), ("боцман", None, None, 12, None)],
        ),
        # Items of another sign below each of them; a title of the list may have no word that all posts have.
        (
            "ТОО «Айлақ» приглашает на работу\n\n• Лоцман\n– среднее техническое образование\n– опыт работы от 2 лет\n"
            "• Сеточник\n– среднее образование\n– без опыта работы\n",
            [("Лоцман", None, ["technical_vocational"], 24, None), ("Сеточник", None, ["general_secondary"], 0, None)],
        ),
        # What a call names in general is no post of its own, though what is asked of all stands between.
        (
            "Объявляется конкурс на должности преподавателей кафедр\nОбщие требования: учёная степень, стаж не менее 3 лет.\n"
            "Кафедра физики:\n1. Доцент – 1 ед.\n2. Старший преподаватель – 2 ед.\n",
            [("Доцент", 1, None, 36, None), ("Старший преподаватель", 2, None, 36, None)],
        ),
        # The number of units may stand behind what is asked; who calls, and how to reach them, below the last post.
        (
            "Требуются на сезонные работы (апрель – октябрь):\nводитель, стаж от 3 лет – 4 чел., оплата от 300 000 тенге;\n"
            "повар полевого стана, стаж от 1 года – 2 чел.\nКХ «Даулет», тел. 8 705 111 11 11\n",
            [("водитель", 4, None, 36, 300000), ("повар полевого стана", 2, None, 12, None)],
        ),
        # What is asked of several posts of a list, and of no other one.
        (
            "Районный дом культуры объявляет конкурс на вакантные должности: хореограф (1 ставка), вокалист (0,5 ставки), "
            "сторож (1 ставка).\nТребования для хореографа и вокалиста: высшее образование, стаж не менее 2 лет.\n"
            "Требования для сторожа: среднее образование.\n",
            [
                ("хореограф", 1, ["higher"], 24, None),
                ("вокалист", 0.5, ["higher"], 24, None),
                ("сторож", 1, ["general_secondary"], None, None),
            ],
        ),
        # Who needs each post stands before it; what is said behind a preposition is none.
        (
            "Список вакансий\n\n1. ТОО «Агро-Нур» – главный агроном, образование высшее, стаж 5 лет.\n"
            "2. Сельская больница – врач, образование высшее, стаж от 2 лет.\n3. Повар – без опыта.\n",
            [
                ("главный агроном", None, ["higher"], 60, None),
                ("врач", None, ["higher"], 24, None),
                ("Повар", None, None, 0, None),
            ],
        ),
        (
            "Приглашаем в команду!\n\nДолжность: Кассир\nОбязанности: ведёт кассу\nЧто важно: среднее образование; опыт от 1 года\n"
            "Зарплата: 220 000 тенге\n",
            [("Кассир", None, ["general_secondary"], 12, 220000)],
        ),
        # Where the post is stands in brackets below its title.
        (
            "Открыта вакансия\nРуководитель проекта\n(г. Семей)\n\nТребования к кандидату\nВысшее образование\n"
            "Опыт не менее 4 лет\n\nУсловия\nЗаработная плата от 600 000 тенге\n",
            [("Руководитель проекта", None, ["higher"], 48, 600000)],
        ),
        # An item may have nothing but pay behind its title.
        (
            "В кафе «Айлақ» требуются:\n– повар – опыт от 2 лет, з/п от 250 000 тг\n– официант – з/п 120 000 тг\n",
            [("повар", None, None, 24, 250000), ("официант", None, None, None, 120000)],
        ),
        (
            "В дом ветеранов требуется помощник пожилого человека. Образование не ниже среднего, опыт ухода от 1 года.\n",
            [("помощник пожилого человека", None, ["general_secondary"], 12, None)],
        ),
    ],
)
def test_what_a_call_names_further(text: str, expected: list[Told]) -> None:
    assert told(read(text)) == expected


def test_a_unit_over_its_posts_below_a_call() -> None:
    text = (
        "«Қаратас колледжі» КМҚК бос лауазымдарға конкурс жариялайды:\n\nОқу бөлімі\n"
        "Оқытушы – жоғары білім, өтілі 3 жылдан кем емес;\nШебер – техникалық және кәсіптік білім, өтілсіз;\n{}"
        "Шаруашылық бөлімі\nҚоймашы – жалпы орта білім, өтілсіз.\n\n"
        "Өтініштер 2031 жылғы 20 қыркүйекке дейін қабылданады.\n"
    )
    for between in ("", "\n"):
        document = read(text.format(between))
        sections = [position.section and position.section.kk for position in document.positions]
        assert [found[:1] for found in told(document)] == [("Оқытушы",), ("Шебер",), ("Қоймашы",)]
        assert sections == ["Оқу бөлімі", "Оқу бөлімі", "Шаруашылық бөлімі"]
        assert called(document)[3] == "2031-09-20"


@pytest.mark.parametrize(
    ("terms", "paid", "left"),
    [
        ("Оклад 210 000 тенге, сменный график", (210000, 210000), "сменный график"),
        ("сменный график, от 210 000 тенге", (210000, None), "сменный график"),
        ("210 000 – 250 000 тенге", (210000, 250000), None),
        ("до 210 000 тенге в месяц, жильё", (None, 210000), "жильё"),
        # Other money is none that a post has.
        ("жильё, до 210 000 тенге на связь", None, "жильё, до 210 000 тенге на связь"),
        ("подъёмные в размере 210 000 тенге, жильё", None, "подъёмные в размере 210 000 тенге, жильё"),
    ],
)
def test_pay_among_the_terms_of_a_row(terms: str, paid: tuple[int, int | None] | None, left: str | None) -> None:
    rows = (
        f"| Вакансия | Требования | Условия |\n|---|---|---|\n| Лоцман | высшее образование, стаж 2 года | {terms} |\n"
    )
    text = f"ТОО «Айлақ» объявляет о вакансиях\n\n{rows}| Боцман | среднее образование | график 2/2 |\n"
    found, (first, _) = read(text).positions, posts(text)
    told_pay = pay(found[0])
    assert (told_pay[:2] if told_pay else None) == paid
    assert [said for kind, said in first.criteria if kind == "other"] == ([left] if left else [])


def test_what_a_cell_asks_for_behind_its_title() -> None:
    rows = "| № | Вакантная должность | Количество |\n|---|---|---|\n"
    text = (
        f"КГУ «Маяк» объявляет конкурс на вакантные должности:\n\n{rows}"
        "| 1 | Лоцман (высшее образование, стаж не менее 2 лет) | 1 |\n"
        "| 2 | Боцман. Среднее образование, опыт работы от 1 года | 2 |\n| 3 | Сторож (ночной) | 3 |\n"
        "| 4 | Кок – стаж 3 года (на судах) | 1 |\n| 5 | Матрос (вахтенный, среднее образование) | 1 |\n"
    )
    assert told(read(text)) == [
        ("Лоцман", 1, ["higher"], 24, None),
        ("Боцман", 2, ["general_secondary"], 12, None),
        ("Сторож (ночной)", 3, None, None, None),
        ("Кок", 1, None, 36, None),
        ("Матрос", 1, ["general_secondary"], None, None),
    ]
    assert [said for post in posts(text) for _, said in post.criteria][-2:] == [
        "стаж 3 года (на судах)",
        "вахтенный, среднее образование",
    ]


def test_a_category_below_the_word_for_one() -> None:
    text = "Главный специалист\nКатегория\nЕ-3\nОбразование\nвысшее\nСтаж\nне менее 1 года\nОклад\n150 000 тенге\n"
    assert [(post.title, post.category) for post in posts(text)] == [("Главный специалист", "E-3")]


def test_a_line_with_a_label_of_no_list_is_no_part_of_what_the_line_above_asks() -> None:
    card = "Дәрігер-невролог\nТалаптар: жоғары білім, өтілі 3 жыл\nАуысым: 1,0\nЖалақы: 400 000 теңгеден\n"
    assert [post.criteria for post in posts(card)] == [
        [("qualification_requirements", "жоғары білім, өтілі 3 жыл"), ("other", "1,0")]
    ]
    open_list = "Лоцман\nОбязанности: ведёт судно,\nСвязь: держит по радио\nОпыт: 2 года\nОклад: 300 000 тенге\n"
    assert [post.criteria for post in posts(open_list)] == [
        [("duties", "ведёт судно, Связь: держит по радио"), ("experience", "2 года")]
    ]


@pytest.mark.parametrize(
    ("title", "name", "category"),
    [
        ("Инженер-метролог I категории", "Инженер-метролог", "first"),
        ("Врач высшей категории", "Врач", "highest"),
        ("Водитель категории В", "Водитель категории В", None),
    ],
)
def test_a_category_of_qualification_is_no_part_of_the_title_of_a_card(
    title: str, name: str, category: str | None
) -> None:
    card = f"{title}\nОбразование: высшее\nСтаж: не менее 3 лет\nОклад: 300 000 тенге\n"
    (found,) = read(card).positions
    assert found.title
    assert (found.title.ru, found.qualification and found.qualification.category) == (name, category)


def test_heads_of_columns_over_categories_are_no_title() -> None:
    text = (
        "Критерии  Требования\n\nКатегория Е-1\nОбразование: высшее\nОпыт работы: не менее двух лет\n\n"
        "Категория Е-3\nОбразование: послесреднее\nОпыт работы: не требуется\n"
    )
    assert [(post.title, post.category) for post in posts(text)] == [(None, "E-1"), (None, "E-3")]


def test_what_is_asked_further_stays_below_its_label() -> None:
    text = "Требуется кок\nТребования: среднее образование. Также нужен стаж не менее 3 лет.\nОбязанности: варит уху\n"
    (post,) = posts(text)
    assert post.criteria[0] == (
        "qualification_requirements",
        "среднее образование. Также нужен стаж не менее 3 лет.",
    )


HEADS = "Требования: высшее педагогическое образование, стаж не менее 5 лет.\n"


@pytest.mark.parametrize(
    ("items", "titles"),
    [
        # What stands in quotes in a title is a name, whatever it says; where a post is comes behind its title.
        (
            "1. Директор КГУ «Средняя школа № 5»;\n2. Заведующий ГККП «Ясли-сад «Ақбота», село Кызыл Дала;\n3. «№ 7 жалпы орта білім "
            "беретін мектеп» КММ директоры.\n",
            [
                "Директор КГУ «Средняя школа № 5»",
                "Заведующий ГККП «Ясли-сад «Ақбота»",
                "«№ 7 жалпы орта білім беретін мектеп» КММ директоры",
            ],
        ),
        # The body may stand before its head.
        (
            "1. КГУ «Школа № 3» отдела образования Мысского района – директор;\n2. КГКП «Ясли-сад «Ақбота» – заведующий.\n",
            ["директор", "заведующий"],
        ),
        # Hours, the language that is taught in and the place end a title, one or all of them.
        (
            "1. учитель физики, 18 часов, язык обучения – русский;\n2. учитель химии, с. Кызыл Дала;\n3. бухгалтер, 1 единица, г. Мыс.\n",
            ["учитель физики", "учитель химии", "бухгалтер"],
        ),
    ],
)
def test_heads_of_bodies_and_places_in_lists(items: str, titles: list[str]) -> None:
    document = read(
        "Управление образования объявляет конкурс на занятие вакантных должностей:\n\n" + items + "\n" + HEADS
    )
    assert [title for title, *_ in told(document)] == titles
    assert [months for *_, months, _ in told(document)] == [60] * len(titles)


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("КГКП «Дом культуры»", "директора КГКП «Дом культуры»"),
        ("КГКП «Дом культуры».", "директора КГКП «Дом культуры»"),
        ("КГКП «Дом культуры» ищет в городе Мыс людей.", "директора"),
    ],
)
def test_a_line_below_a_call_for_a_head_says_of_what(line: str, title: str) -> None:
    document = read(f"Отдел культуры объявляет конкурс на занятие вакантной должности директора\n{line}\n\n{HEADS}")
    assert [own for own, *_ in told(document)] == [title]


def test_a_body_between_the_heading_and_its_address() -> None:
    address = "Адрес: 000001, г. Мыс, ул. Речная, 1.\n\nВакансия: лоцман\nТребования: среднее образование.\n"
    document = read("Объявление о проведении общего конкурса\n\nАппарат акима Айдарского района\n" + address)
    assert called(document)[0] == "Аппарат акима Айдарского района"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        # Units and codes may stand before a category that nothing but a sign tells.
        ("Главный специалист отдела (2 единицы), C-O-5", ("Главный специалист отдела", "C-O-5", [], 2)),
        (
            "Главный специалист отдела, № 02-1-1, 1 единица – C-O-5",
            ("Главный специалист отдела", "C-O-5", ["02-1-1"], 1),
        ),
        ("Аға инспектор – 2 лауазым", ("Аға инспектор", None, [], 2)),
    ],
)
def test_units_before_a_bare_category(line: str, expected: tuple[object, ...]) -> None:
    text = f"«Айдар» КММ бос лауазымға конкурс жариялайды:\n\n1. {line}\nФункционалдық міндеттері: істі жүргізу.\n"
    assert [post[:4] for post in posts(text)] == [expected]


def test_whom_a_resume_is_asked_of_and_the_papers_of_one() -> None:
    document = read(
        "АО «Тас» объявляет конкурс на вакантную должность: лоцман\nОбязанности: проводка судов.\n"
        "Участник конкурса представляет следующие документы: заявление, анкета.\n"
        "Заинтересованных кандидатов просим направлять резюме на адрес hr@tas.kz до 30 октября 2031 года.\n"
    )
    assert called(document)[3] == "2031-10-30"
    assert [criterion.text.ru for criterion in document.positions[0].criteria] == ["проводка судов."]


def test_what_a_candidate_does_is_asked_for_by_no_paper() -> None:
    asked = "Кандидат представляет интересы порта в суде. Образование высшее.\n"
    document = read(f"АО «Тас» объявляет конкурс на вакантные должности:\n\nЛоцман порта – 1 единица\n{asked}{CARD}")
    assert "Образование высшее." in [criterion.text.ru for criterion in document.positions[0].criteria]


def test_lists_below_a_call_with_headings_of_their_own() -> None:
    document = read(
        "КГП «Емхана» сообщает о наличии вакантных должностей:\n\nВрачебный персонал:\n1. Врач-терапевт – 3\n2. Врач-педиатр – 0,5\n\n"
        "Прочий персонал:\n1. Регистратор – 2\n\nНеобходимые документы:\n1. заявление;\n2. анкета.\n"
    )
    found = [(said(post.section), said(post.title), post.headcount) for post in document.positions]
    assert found == [
        ("Врачебный персонал", "Врач-терапевт", 3),
        ("Врачебный персонал", "Врач-педиатр", 0.5),
        ("Прочий персонал", "Регистратор", 2),
    ]


CARD = "Функциональные обязанности: ведение дел.\nОбразование: высшее.\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Вакансия № 1\nЛоцман порта\n{CARD}\nВакансия № 2\nБоцман порта\n{CARD}", ["Лоцман порта", "Боцман порта"]),
        (f"Вакансия №1 – Лоцман\n{CARD}\nВакансия №2 – Боцман\n{CARD}", ["Лоцман", "Боцман"]),
        # Lines of titles without labels, what is asked of each below it: of education, of both.
        (
            "Требуется:\nБухгалтер\nОбразование высшее, опыт от 3 лет\nЭкономист\nОбразование высшее, опыт от 1 года\n"
            "Делопроизводитель\nОбразование среднее специальное\n",
            ["Бухгалтер", "Экономист", "Делопроизводитель"],
        ),
        # What somebody has behind him, with whom below him, is no post.
        (
            f"Лоцман порта – 1 единица\n{CARD}Требования:\n- опыт руководства (10 человек) не менее 3 лет;\n",
            ["Лоцман порта"],
        ),
        # … but a post may be for it, and its place have its name.
        (
            f"1. Методист по обобщению опыта – 2 ед.\n2. Директор лицея «Знание» – 1 ед.\n3. Юрист – 1 ед.\n{HEADS}",
            ["Методист по обобщению опыта", "Директор лицея «Знание»", "Юрист"],
        ),
        (
            f"1. Өндірістік тәжірибе жетекшісі – 1 бірлік\n2. Әдіскер – 1 бірлік\n{HEADS}",
            ["Өндірістік тәжірибе жетекшісі", "Әдіскер"],
        ),
        ("Отдел сообщает об открытии вакансии методиста.\nТребования: высшее образование.\n", ["методиста"]),
    ],
)
def test_titles_over_what_is_asked(text: str, expected: list[str]) -> None:
    begin = "" if text.startswith(("Требуется", "Отдел")) else "АО «Тас» объявляет конкурс на вакантные должности:\n\n"
    assert [title for title, *_ in told(read(begin + text))] == expected


@pytest.mark.parametrize("numbers", [("", ""), ("1. ", "2. ")])
def test_a_category_over_posts_of_which_it_asks_nothing(numbers: tuple[str, str]) -> None:
    first, second = numbers
    text = (
        f"Отдел объявляет конкурс на вакантные должности:\n\nКатегория E-R-4:\n{first}лоцман порта – 1 ед.\n"
        f"{second}боцман порта – 2 ед.\n\nТребования: высшее образование.\n"
    )
    assert [(title, category) for title, category, *_ in posts(text)] == [
        ("лоцман порта", "E-R-4"),
        ("боцман порта", "E-R-4"),
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "Параграф 12. Преподаватель технического и профессионального образования",
        "12-параграф. Жоғары білім беру ұйымының оқытушысы",
    ],
)
def test_the_paragraph_of_an_order_is_no_education(heading: str) -> None:
    asked = "Должностные обязанности: обучает.\nТребования к квалификации: среднее образование.\n"
    document = read(f"Колледж «Тас» объявляет конкурс на вакантную должность преподавателя\n{heading}\n{asked}")
    assert [(title, levels) for title, _, levels, *_ in told(document)] == [("преподавателя", ["general_secondary"])]


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (
            "Объявление о внутреннем конкурсе на занятие вакантной должности\n\n25 марта 2031\n\n1. Республиканское государственное учреждение "
            '"Департамент маяков", 000001, г. Мыс, ул. Речная, 1, телефон 2-33-44\n',
            'Республиканское государственное учреждение "Департамент маяков"',
        ),
        ("«№ 8 мектеп» КММ 2031-2032 оқу жылына бос педагог лауазымдарына конкурс жариялайды.\n", "«№ 8 мектеп» КММ"),
        ("РГУ «Таможенный пост» проводит отбор на следующие должности:\n", "РГУ «Таможенный пост»"),
        ("«Тас» ЖШС бос жұмыс орындары туралы хабарлайды:\n", "«Тас» ЖШС"),
    ],
)
def test_who_calls(head: str, body: str) -> None:
    document = read(f"{head}\nЛоцман (C-O-5), 1 единица.\nФункциональные обязанности: проводка судов.\n")
    assert (called(document)[0], [title for title, *_ in told(document)]) == (body, ["Лоцман"])
