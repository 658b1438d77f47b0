"""Lines below a call: titles over what is asked, titles and their pay, the same post in both languages."""

import pytest
from notice_reading import Told, called, read, told

PAID: list[Told] = [("лоцман", None, None, 24, 300_000), ("кок", None, ["higher"], None, 350_000)]


@pytest.mark.parametrize(
    "text",
    [
        "В порт требуются: лоцман, з/п 300 000 тг, стаж от 2 лет; кок, высшее образование, з/п 350 000 тг.\n",
        "В порт требуются: лоцман, 300 000 тг, стаж от 2 лет; кок, зарплата 350 000 тг, высшее образование.\n",
        "В порт требуются:\n- лоцман (оклад 300 000 тг, стаж от 2 лет);\n- кок (350 000 тг, высшее образование).\n",
    ],
)
def test_pay_may_stand_before_what_is_asked(text: str) -> None:
    assert told(read(text)) == PAID


def test_a_bracket_with_pay_is_no_part_of_a_title() -> None:
    text = "В порт требуются:\n- кок (стаж 1 год, з/п 200 000 тг);\n- сторож (можно пенсионеры, з/п 110 000 тг).\n"
    assert [(title, pay) for title, _, _, _, pay in told(read(text))] == [("кок", 200_000), ("сторож", 110_000)]


def test_what_is_paid_beside_is_no_bound_of_the_pay() -> None:
    (post,) = read("Вакансия: лоцман\nСтаж: от 2 лет\nГрафик: 5/2\nЗ/п: 190 000 тг, премия 20 000 тг\n").positions
    assert post.salary
    assert (post.salary.min, post.salary.max) == (190_000, 190_000)


def test_a_title_stands_over_what_is_asked_of_it_on_each_two_lines() -> None:
    text = "Требуется:\nКок\nОбразование высшее, опыт работы от 3 лет\nМатрос\nОбразование среднее, без опыта\n"
    assert told(read(text)) == [("Кок", None, ["higher"], 36, None), ("Матрос", None, ["general_secondary"], 0, None)]


def test_labels_of_both_languages_lead_to_the_titles_of_one_post() -> None:
    text = (
        "Порт объявляет конкурс на вакантные должности:\n\nДолжность: Повар порта\nЛауазымы: Порт аспазшысы\n"
        "Нагрузка: 1,0\nТребования: среднее образование, стаж не менее 1 года\n\nДолжность: Инспектор\n"
        "Лауазымы: Инспектор\nТребования: высшее образование, без стажа\n"
    )
    titles = [(post.title and post.title.kk, post.title and post.title.ru) for post in read(text).positions]
    assert titles == [("Порт аспазшысы", "Повар порта"), ("Инспектор", "Инспектор")]
    assert not read(text).coverage.unassigned


def test_a_call_says_behind_a_preposition_who_needs_somebody() -> None:
    text = "В связи с расширением в АО «Маяк» требуются:\n- кок (стаж 1 год);\n- лоцман (стаж 5 лет).\n"
    assert called(read(text))[0] == "АО «Маяк»"


def test_the_words_for_a_post_of_the_state_in_another_order_are_no_post() -> None:
    text = (
        "«Маяк» ММ «Б» корпусының бос әкімшілік мемлекеттік лауазымына орналасуға жалпы конкурс жариялайды\n\n"
        "Бас маман (C-R-4 санаты, 2 бірлік)\n\nҚойылатын талаптар: жоғары білім.\n"
    )
    assert [(title, units) for title, units, *_ in told(read(text))] == [("Бас маман", 2)]


def test_what_is_asked_of_all_candidates_is_asked_of_each_post() -> None:
    text = (
        "«Маяк» КММ бос лауазымдарға конкурс жариялайды.\n\n1. Лоцман – 1 бірлік\nБілімі: жоғары.\n\n"
        "2. Аспаз – 2 бірлік\nБілімі: орта.\n\nБарлық үміткерлерге қойылатын талаптар: мемлекеттік тілді білу.\n"
    )
    for position in read(text).positions:
        assert any(criterion.text.kk == "мемлекеттік тілді білу." for criterion in position.criteria)


def test_posts_with_a_colon_stand_over_marked_entries() -> None:
    text = (
        "Порт қызметке шақырады:\n\nбақылау инспекторы (кіші құрам):\n- жоғары заң білімі;\n- 35 жасқа дейін;\n\n"
        "тексеру инспекторы:\n- 30 жасқа дейін;\n- жүргізуші куәлігінің болуы;\n\nтергеуші:\n- өтілі кемінде 1 жыл.\n"
    )
    assert [(title, levels, months) for title, _, levels, months, _ in told(read(text))] == [
        ("бақылау инспекторы (кіші құрам)", ["higher"], None),
        ("тексеру инспекторы", None, None),
        ("тергеуші", None, 12),
    ]


def test_what_is_said_below_a_list_is_said_of_no_later_one() -> None:
    text = (
        "«Самал» балабақшасына қажет:\n- тәрбиеші (жоғары білім, 1 бірлік);\n- аспаз (орта білім, 2 бірлік).\n"
        "Жалақы келісім бойынша.\n\n«Маяк» мектебіне қажет:\n- мұғалім (жоғары білім);\n- зертханашы (орта білім).\n"
    )
    told_other = [
        (post.headcount, any(criterion.kind == "other" for criterion in post.criteria)) for post in read(text).positions
    ]
    assert told_other == [(1, True), (2, True), (None, False), (None, False)]


def test_a_body_below_the_heading_calls_where_it_is_the_only_one() -> None:
    text = (
        "Объявление\nо проведении общего конкурса на занятие вакантных должностей\n\nГУ «Управление порта Маяк»\n\n"
        "Наименование должности: Лоцман\nКатегория: C-R-4\nРазмер оклада: от 112 000 до 151 000 тенге\n"
        "Требования к опыту: не требуется\n"
    )
    document = read(text)
    assert called(document)[0] == "ГУ «Управление порта Маяк»"
    assert [(title, pay) for title, _, _, _, pay in told(document)] == [("Лоцман", 112_000)]


def test_two_posts_of_a_call_are_each_told_what_names_them() -> None:
    text = (
        "Порт объявляет конкурс на вакантные должности научного сотрудника и хранителя фондов.\n\n"
        "Требования к научному сотруднику: высшее образование, стаж не менее 1 года.\n"
        "Требования к хранителю фондов: высшее образование, стаж не менее 3 лет.\n\n"
        "Обязанности научного сотрудника: чтение лекций.\nОбязанности хранителя фондов: учет предметов.\n"
    )
    document = read(text)
    assert [(title, months) for title, _, _, months, _ in told(document)] == [
        ("научного сотрудника", 12),
        ("хранителя фондов", 36),
    ]
    duties = [[one.text.ru for one in post.criteria if one.kind == "duties"] for post in document.positions]
    assert duties == [["чтение лекций."], ["учет предметов."]]


def test_whom_vacant_posts_are_for_is_no_post() -> None:
    text = (
        "ГУ «Порт» объявляет конкурс на вакантные должности морских работников.\n\n"
        "Лоцман: высшее образование, стаж 2 года.\nСмотритель: среднее образование.\n"
    )
    assert [title for title, *_ in told(read(text))] == ["Лоцман", "Смотритель"]


def test_a_label_of_what_is_asked_has_no_number_of_units() -> None:
    text = (
        "Порт проводит конкурс:\n\nЛоцман\nОбразование: высшее\nОпыт работы (10 человек в подчинении): не менее 5 лет\n\n"
        "Боцман\nОбразование: среднее\nОпыт работы: не менее 2 лет\n"
    )
    assert [(title, units, months) for title, units, _, months, _ in told(read(text))] == [
        ("Лоцман", None, 60),
        ("Боцман", None, 24),
    ]


def test_a_heading_stands_between_the_label_and_the_title() -> None:
    text = "Вакансия\n\nАппарат\nГлавный специалист порта\nСтаж: 2 года\nОбязанности: учет\nОклад: 140 000 тенге\n"
    assert [(title, months) for title, _, _, months, _ in told(read(text))] == [("Главный специалист порта", 24)]


def test_each_picture_of_a_list_stands_before_a_post() -> None:
    text = (
        "«Маяк» ЖШС жұмысқа шақырады!\n\n📌 Қоймашы\n💰 180 000 тг\n✅ Талаптар: тәжірибесіз\n\n"
        "📌 Жүк тасушы\n💰 күніне 8 000 тг\n✅ Талаптар: шыдамдылық\n"
    )
    assert [(title, pay) for title, _, _, _, pay in told(read(text))] == [("Қоймашы", 180_000), ("Жүк тасушы", 8_000)]


@pytest.mark.parametrize(
    ("further", "levels", "months"),
    [
        ("", ["technical_vocational"], 12),  # the one post that no other label names
        ("Требования к младшему персоналу:\n- среднее образование.\n", None, None),
        ("Требования к фельдшеру:\n- высшее образование.\n", ["higher"], None),
    ],
)
def test_what_is_asked_of_whom_no_title_names_is_of_the_posts_that_nothing_else_names(
    further: str, levels: list[str] | None, months: int | None
) -> None:
    text = (
        "Порт объявляет конкурс на занятие вакантных должностей:\n\nВрач-хирург – 1 ставка\nВрач-терапевт – 1 ставка\n"
        "Фельдшер – 2 ставки\n\nТребования к врачам:\n- высшее образование;\n- стаж не менее 3 лет.\n\n"
        f"Требования к среднему персоналу:\n- среднее медицинское образование;\n- стаж не менее 1 года.\n\n{further}"
    )
    assert [(title, levels, months) for title, _, levels, months, _ in told(read(text))] == [
        ("Врач-хирург", ["higher"], 36),
        ("Врач-терапевт", ["higher"], 36),
        ("Фельдшер", levels, months),
    ]


def test_a_category_may_stand_between_a_call_and_its_post() -> None:
    text = (
        "Департамент порта объявляет общий конкурс на вакантную должность корпуса «Б» категории D-O-4: главный специалист "
        "отдела учета.\n\nФункциональные обязанности: учет.\n\nТребования: высшее образование; опыт работы не требуется.\n"
    )
    (post,) = read(text).positions
    assert (post.title and post.title.ru, post.category) == ("главный специалист отдела учета", "D-O-4")


def test_titles_in_capitals_stand_over_lists_of_one_sign_whatever_they_are() -> None:
    text = (
        "В порт требуются:\n\nКОК\n✓ опыт работы от 2 лет\n✓ зарплата 350 000 тг\n\nБАЛАНДЕР\n✓ без опыта\n"
        "✓ зарплата 140 000 тг\n"
    )
    assert [(title, months, pay) for title, _, _, months, pay in told(read(text))] == [
        ("КОК", 24, 350_000),
        ("БАЛАНДЕР", 0, 140_000),
    ]


def test_the_units_of_a_card_stand_behind_their_word() -> None:
    text = (
        "Порт приглашает специалистов на следующие должности:\n\nЛоцман\nОбразование: высшее\nСтавка: 1\n\n"
        "Смотритель\nОбразование: среднее\nСтавка: 0,5\n"
    )
    assert [(title, units) for title, units, *_ in told(read(text))] == [("Лоцман", 1), ("Смотритель", 0.5)]


def test_who_approves_an_annex_is_no_title() -> None:
    text = (
        "Приложение 2 к приказу\nМинистра морского флота\nРеспублики Маяк\nот 26 августа 2013 года № 517\n\n"
        "Квалификационные требования к должностям сотрудников\n\nКатегория C-SVO-1\nОбразование: высшее.\n"
        "Стаж работы: не менее 7 лет.\n"
    )
    assert [(post.title, post.category) for post in read(text).positions] == [(None, "C-SVO-1")]


def test_a_title_right_below_the_box_of_an_annex_is_one() -> None:
    text = "Приложение 1\nк объявлению о конкурсе\nЛоцман порта\nОбразование: высшее\nСтаж: не менее 3 лет\n"
    assert [post.title and post.title.ru for post in read(text).positions] == ["Лоцман порта"]


@pytest.mark.parametrize("title", ["Водитель категории «В», «С»", "Водитель кат. В, С", "Водитель категории «С»"])
def test_letters_of_drivers_are_of_the_title_of_an_entry(title: str) -> None:
    text = (
        "ТОО «Маяк» объявляет о наборе сотрудников\n\n1. Лоцман\nТребования:\n- высшее образование.\n\n"
        f"2. {title}\nТребования:\n- стаж вождения от 5 лет.\n"
    )
    assert [(name, months) for name, _, _, months, _ in told(read(text))] == [("Лоцман", None), (title, 60)]


@pytest.mark.parametrize("title", ["Водитель категории «С»", "Водитель категории В, С", "Водитель категории В и С"])
def test_letters_of_drivers_are_of_the_title(title: str) -> None:
    text = (
        f"АО «Маяк» приглашает на работу\n\nИнженер порта (1 человек)\nТребования:\n- высшее образование.\nУсловия:\n- пятидневка.\n\n"
        f"{title} (2 человека)\nТребования:\n- стаж вождения от 5 лет.\nУсловия: заработная плата 220 000 тенге.\n"
    )
    assert [(name, units) for name, units, *_ in told(read(text))] == [("Инженер порта", 1), (title, 2)]


def test_posts_in_a_row_stand_in_the_line_below_each_body() -> None:
    text = (
        "Вакантные места на 1 октября\n\nДетский сад «Маяк»\nвоспитатель – 1, помощник воспитателя – 2, повар – 1\nТел. 22-33-44\n\n"
        "Районный дом культуры\nхореограф – 0,5, режиссер – 1\n"
    )
    assert [
        (post.title and post.title.ru, post.headcount, post.section and post.section.ru)
        for post in read(text).positions
    ] == [
        ("воспитатель", 1, "Детский сад «Маяк»"),
        ("помощник воспитателя", 2, "Детский сад «Маяк»"),
        ("повар", 1, "Детский сад «Маяк»"),
        ("хореограф", 0.5, "Районный дом культуры"),
        ("режиссер", 1, "Районный дом культуры"),
    ]


@pytest.mark.parametrize("form", ["{}\n", "Должность: {}\n"])
@pytest.mark.parametrize("head", ["ТОО «Мыс» приглашает на работу:\n\n", "Раздел 1. Флот\n\n", ""])
def test_a_label_of_cards_of_professions_ends_no_list_of_a_call(head: str, form: str) -> None:
    texts = [
        form.format(title)
        + f"Образование: высшее\nОпыт работы: {years} года\n{label} 1: карта порта.\nЗарплата: {pay} тг\n"
        for title, years, label, pay in (("Лоцман", 2, "Навык", 300_000), ("Механик", 3, "Задача", 350_000))
    ]
    expected = [("Лоцман", None, ["higher"], 24, 300_000), ("Механик", None, ["higher"], 36, 350_000)]
    assert told(read(head + "\n".join(texts))) == expected


@pytest.mark.parametrize("level", ["высшее образование", "высшее образование, стаж от 2 лет"])
def test_a_label_of_a_field_leaves_the_level_to_what_is_required(level: str) -> None:
    (post,) = read(f"Требуется лоцман\nСпециальность: экономика\nТребования: {level}\nОклад: 200 000 тг\n").positions
    assert post.education
    assert (post.education.levels, [field.isced_f for field in post.education.fields]) == (["higher"], ["0311"])


LABELLED = [
    (
        "labels that no list has stand between titles and what is asked, without a blank line",
        "ТОО «Тас»\nВакантные места на 15 мая 2031 г.\n\nДежурный по станции\n    Подразделение: станция\n    Кол-во: 2\n"
        "    Образование: высшее\n    ЗП: 200 000 тг\nВедущий инженер\n    Подразделение: управление\n    Кол-во: 1\n"
        "    Образование: высшее\n    ЗП: 320 000 тг\n",
        [("Дежурный по станции", 2, ["higher"], None, 200_000), ("Ведущий инженер", 1, ["higher"], None, 320_000)],
    ),
    (
        "every line of a card has the same sign",
        "Порт «Тас» приглашает на работу!\n\n➡️ Должность: лоцман (2 ставки)\n➡️ Требования: высшее образование\n"
        "➡️ З/п: 400 000 тенге\n\n➡️ Должность: кок (1 ставка)\n➡️ Требования: среднее образование\n➡️ З/п: 200 000 тенге\n",
        [("лоцман", 2, ["higher"], None, 400_000), ("кок", 1, ["general_secondary"], None, 200_000)],
    ),
    (
        "posts in a row on each line behind who they are",
        "ГКП «Больница № 2»\n\nСРОЧНО требуются:\n\nВрачи: терапевт – 2, хирург – 1.\nПрочий персонал: санитарка – 5.\n",
        [
            ("терапевт", 2, None, None, None),
            ("хирург", 1, None, None, None),
            ("санитарка", 5, None, None, None),
        ],
    ),
    (
        "posts of parts have what is asked of these",
        "ГКП «Больница № 2»\n\nСРОЧНО требуются:\n\nВрачи: терапевт – 2, хирург – 1.\nПрочий персонал: санитарка – 5.\n\n"
        "Для врачей: высшее образование.\nДля прочего персонала: среднее образование.\n",
        [
            ("терапевт", 2, ["higher"], None, None),
            ("хирург", 1, ["higher"], None, None),
            ("санитарка", 5, ["general_secondary"], None, None),
        ],
    ),
    (
        "a number heads each post, and a label leads to its name",
        "«Порт» ММ конкурс жариялайды\n\n1-лауазым\nАтауы: Бөлім басшысы\nСанаты: D-O-3\nБірлік: 1\nТалаптар: жоғары білім\n\n"
        "2-лауазым\nАтауы: Бас маман\nСанаты: D-O-4\nБірлік: 2\nТалаптар: жоғары білім\n",
        [("Бөлім басшысы", 1, ["higher"], None, None), ("Бас маман", 2, ["higher"], None, None)],
    ),
    (
        "a sentence that does not speak of the call is of the post, whatever stands above it",
        "Порт объявляет конкурс на вакантную должность\n\nЛоцман – 1 единица\nОбразование: высшее.\n"
        "Обязанности: проводка судов.\n\nИмеет стаж не менее 2 лет.\n",
        [("Лоцман", 1, ["higher"], 24, None)],
    ),
    (
        "a label of names leads to who calls, too",
        "«Порт» ММ бос лауазымға конкурс жариялайды\n\nАтауы: «Порт» ММ\nМекенжайы: Көкмұра қаласы\n\n"
        "Лауазымы: Бас маман\nТалаптар: жоғары білім\n",
        [("Бас маман", None, ["higher"], None, None)],
    ),
    (
        "a sentence behind all that is said of the last post is of the call",
        "Порт объявляет конкурс на вакантные должности:\n\n1. Лоцман – 1 единица\nОбязанности: проводка судов.\n"
        "Требования: высшее образование.\n\nКандидаты проходят зрение и слух, имеют стаж 2 года.\n",
        [("Лоцман", 1, ["higher"], None, None)],
    ),
    (
        "the body whose vacancies they are is no post",
        "Вакансии\nАкимат Айлакского района\n\nОБЪЯВЛЕНИЕ\nГУ «Отдел рыбы» объявляет общий конкурс на вакантную должность:\n"
        "Главный специалист, категория E-R-4 – 2 единицы.\nТребования: высшее образование.\n",
        [("Главный специалист", 2, ["higher"], None, None)],
    ),
    (
        "rules part the cards",
        "ПОРТ ОБЪЯВЛЯЕТ КОНКУРС НА ВАКАНТНЫЕ ДОЛЖНОСТИ:\n\n1. ЛОЦМАН (1 ЕД.)\n_______________\nОБРАЗОВАНИЕ: высшее.\n"
        "ОПЫТ РАБОТЫ: не менее 2 лет.\n\n2. КОК (2 ЕД.)\n_______________\nОБРАЗОВАНИЕ: высшее.\nОПЫТ РАБОТЫ: без опыта.\n",
        [("ЛОЦМАН", 1, ["higher"], 24, None), ("КОК", 2, ["higher"], 0, None)],
    ),
    (
        "for how long a post is vacant ends the line of its tail",
        "«Порт» ММ\n\nБОС ЛАУАЗЫМДАРҒА ОРНАЛАСУҒА АРНАЛҒАН ЖАЛПЫ КОНКУРС\n\nБөлім басшысы\n(1 бірлік, D-O-3 санаты, мерзімсіз)\n\n"
        "Міндеттері:\nбөлімге басшылық жасау.\n\nБілімі: жоғары.\n",
        [("Бөлім басшысы", 1, ["higher"], None, None)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in LABELLED], ids=[case[0] for case in LABELLED])
def test_cards_below_a_call(text: str, expected: list[Told]) -> None:
    assert told(read(text)) == expected


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Вакансии в РГП на ПХВ «Порт»\n\nЛоцман\nОбразование: высшее\n", "РГП на ПХВ «Порт»"),
        (
            "В соответствии с Правилами назначения на должности Отдел рыбы Айлакского района объявляет конкурс на вакантные "
            "должности:\n1. Лоцман – 1 единица. Образование высшее.\n",
            "Отдел рыбы Айлакского района",
        ),
    ],
)
def test_a_body_stands_behind_a_call_or_behind_the_rules_by_which_it_calls(text: str, body: str) -> None:
    assert called(read(text))[0] == body
