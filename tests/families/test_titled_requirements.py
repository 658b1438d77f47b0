"""Titles with bare requirements: what is a post, what is its title and what is asked, and what is none of that."""

import pytest

from kqparse import extract

HIGHER = "высшее юридическое образование, стаж не менее 2 лет"
HIGHER_KK = "жоғары заңгерлік білім, жұмыс өтілі кемінде 2 жыл"
MIDDLE = "среднее образование, без опыта работы"


def told(text: str) -> list[tuple[str | None, str, int | float | None, str]]:
    """Number, title, staff units and criterion of every post of a text."""
    return [
        (
            str(post.ordinal) if post.ordinal is not None else None,
            str(post.title and (post.title.kk or post.title.ru)),
            post.headcount,
            str(post.criteria[0].text.kk or post.criteria[0].text.ru),
        )
        for post in extract(text.encode(), "posts").positions
    ]


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        # Below a title: with marks of another kind, with dashes, with none.
        (
            "1. Юрист\n1) высшее образование;\n2) стаж не менее 2 лет.\n\n2. Сторож\n1) без опыта работы.\n",
            [
                ("1", "Юрист", None, "1) высшее образование; 2) стаж не менее 2 лет."),
                ("2", "Сторож", None, "1) без опыта работы."),
            ],
        ),
        # A category behind a title hides no word of it; a level before a colon is asked itself.
        (
            "1. Бөлім басшысы, D-O-3, 1 бірлік\nЖоғары білім: саясаттану.\nӨтілі кемінде бір жыл.\n\n"
            "2. Бас маман, D-O-4, 3 бірлік\nЖоғары білім: филология.\nЖұмыс өтіліне талап қойылмайды.\n",
            [
                ("1", "Бөлім басшысы", 1, "Жоғары білім: саясаттану. Өтілі кемінде бір жыл."),
                ("2", "Бас маман", 3, "Жоғары білім: филология. Жұмыс өтіліне талап қойылмайды."),
            ],
        ),
        # Letters count the titles: no number.
        (
            "I. Юрист\nВысшее образование. Стаж не менее 2 лет.\n\nII. Сторож\nСреднее образование, без опыта работы.\n",
            [
                (None, "Юрист", None, "Высшее образование. Стаж не менее 2 лет."),
                (None, "Сторож", None, "Среднее образование, без опыта работы."),
            ],
        ),
        (
            f"Юрист\n- {HIGHER}\n- знание языка\n\nПовар\n- {MIDDLE}\n",
            [(None, "Юрист", None, f"- {HIGHER} - знание языка"), (None, "Повар", None, f"- {MIDDLE}")],
        ),
        (
            "Бас маман\nЖоғары білім. Өтілі кемінде 1 жыл.\nЗаңнаманы білу.\n\nХатшы\nОрта білім, өтілсіз.\n",
            [
                (None, "Бас маман", None, "Жоғары білім. Өтілі кемінде 1 жыл. Заңнаманы білу."),
                (None, "Хатшы", None, "Орта білім, өтілсіз."),
            ],
        ),
        # A line that names several offices is of a post each, but where the last says whose all of them are.
        (
            f"1. Начальник отдела, главный специалист: {HIGHER}.\n2. Помощник, советник министра: {MIDDLE}.\n",
            [
                ("1", "Начальник отдела", None, f"{HIGHER}."),
                ("1", "главный специалист", None, f"{HIGHER}."),
                ("2", "Помощник, советник министра", None, f"{MIDDLE}."),
            ],
        ),
        # A label before the title is none of it, another title is.
        (
            f"1. Вакансия: юрист - {HIGHER}.\n2. Начальник отдела: инженер - {HIGHER}.\n",
            [("1", "юрист", None, f"{HIGHER}."), ("2", "Начальник отдела: инженер", None, f"{HIGHER}.")],
        ),
        # The next number of the list is no part of a post.
        (
            f"1) юрист – {HIGHER};\n2) повар – {MIDDLE};\n3) иные лица – по решению, образование не ниже среднего.\n",
            [("1", "юрист", None, f"{HIGHER};"), ("2", "повар", None, f"{MIDDLE};")],
        ),
        # A degree is education, too.
        (
            "1. Доцент: ученая степень, стаж не менее 5 лет.\n2. Ассистент: степень магистра, без опыта.\n",
            [
                ("1", "Доцент", None, "ученая степень, стаж не менее 5 лет."),
                ("2", "Ассистент", None, "степень магистра, без опыта."),
            ],
        ),
        # What no list knows may stand behind what is asked.
        (
            "Кассир\nСреднее образование, опыт от 1 года, внимательность и аккуратность при работе с наличными деньгами.\n",
            [(None, "Кассир", None, "Среднее образование, опыт от 1 года, внимательность и аккуратность при работе с наличными деньгами.")],
        ),
        # A word of what is asked may stand in the title.
        (
            f"Инспектор отдела образования\nВысшее образование\nСтаж не менее 3 лет\nПовар\n{MIDDLE.capitalize()}\n",
            [
                (None, "Инспектор отдела образования", None, "Высшее образование Стаж не менее 3 лет"),
                (None, "Повар", None, MIDDLE.capitalize()),
            ],
        ),
        # A title that begins or ends as no rank or office does, but as another name of a post.
        (f"Шеф-повар\n{HIGHER.capitalize()}.\n", [(None, "Шеф-повар", None, f"{HIGHER.capitalize()}.")]),
        (f"Қор сақтаушы\n{HIGHER_KK.capitalize()}.\n", [(None, "Қор сақтаушы", None, f"{HIGHER_KK.capitalize()}.")]),
        (
            "Маман\nЖоғары фармацевтикалық білім.\nӨтілі кемінде 1 жыл.\n",
            [(None, "Маман", None, "Жоғары фармацевтикалық білім. Өтілі кемінде 1 жыл.")],
        ),
        # Of work nothing is asked.
        (
            "1. Күзетші:\n1) жалпы орта білім;\n2) жұмыс өтіліне талаптар қойылмайды.\n",
            [("1", "Күзетші", None, "1) жалпы орта білім; 2) жұмыс өтіліне талаптар қойылмайды.")],
        ),
        # Behind a title.
        (f"Юрист: {HIGHER}.\nНяня: {MIDDLE}.\n", [(None, "Юрист", None, f"{HIGHER}."), (None, "Няня", None, f"{MIDDLE}.")]),
        (f"Заңгер – {HIGHER_KK};\n", [(None, "Заңгер", None, f"{HIGHER_KK};")]),
        (f"1) Юрист – {HIGHER};\n2) Няня – {MIDDLE}.\n", [("1", "Юрист", None, f"{HIGHER};"), ("2", "Няня", None, f"{MIDDLE}.")]),
        # However long the list is.
        (f"999. Юрист: {HIGHER}.\n1000. Няня: {MIDDLE}.\n", [("999", "Юрист", None, f"{HIGHER}."), ("1000", "Няня", None, f"{MIDDLE}.")]),
        # A point that was put in between others.
        (f"4. Юрист:\n1) {HIGHER}.\n4-1. Няня:\n1) {MIDDLE}.\n", [("4", "Юрист", None, f"1) {HIGHER}."), ("4", "Няня", None, f"1) {MIDDLE}.")]),
        # In brackets behind it, which may hold others, as a title may.
        (f"1. Юрист ({HIGHER});\n2. Няня [{MIDDLE}].\n", [("1", "Юрист", None, HIGHER), ("2", "Няня", None, MIDDLE)]),
        # Points of a list may begin with small letters, also without numbers.
        (f"1) юрист – {HIGHER};\n2) няня ({MIDDLE}).\n", [("1", "юрист", None, f"{HIGHER};"), ("2", "няня", None, MIDDLE)]),
        (f"Требования:\nюрист – {HIGHER};\nняня – {MIDDLE}.\n", [(None, "юрист", None, f"{HIGHER};"), (None, "няня", None, f"{MIDDLE}.")]),
        (
            f"1. Ереже бірдей.\n2. Мынадай талаптар қойылады:\nжоғары санатты заңгер: {HIGHER_KK};\nекінші санатты заңгер: {HIGHER_KK}.\n",
            [(None, "заңгер", None, f"{HIGHER_KK};"), (None, "заңгер", None, f"{HIGHER_KK}.")],
        ),
        (
            f"Требования к работникам\n1. Мастер-керамист\n{HIGHER}\n2. Няня\n{MIDDLE}\n",
            [("1", "Мастер-керамист", None, HIGHER), ("2", "Няня", None, MIDDLE)],
        ),
        # Names behind a colon are of posts.
        (
            f"Старшие: юрист, бухгалтер - {HIGHER}\nНяня - {MIDDLE}\n",
            [(None, "Старшие юрист", None, HIGHER), (None, "Старшие бухгалтер", None, HIGHER), (None, "Няня", None, MIDDLE)],
        ),
        # What brackets add to demands is one of them.
        (f"Юрист – {HIGHER} (стаж не менее 2 лет)\n", [(None, "Юрист", None, f"{HIGHER} (стаж не менее 2 лет)")]),
        (f"◆ Повар (пекарь) (2 единицы) ({HIGHER} (по праву))\n", [(None, "Повар (пекарь)", 2, f"{HIGHER} (по праву)")]),
        (f"Заңгер – 3 бірлік ({HIGHER_KK}).\n", [(None, "Заңгер", 3, HIGHER_KK)]),
        # With how many units there are.
        (f"Юрист (2 единицы)\n{HIGHER.capitalize()}\n", [(None, "Юрист", 2, HIGHER.capitalize())]),
        (f"Заңгер – 3 бірлік: {HIGHER_KK}\n", [(None, "Заңгер", 3, HIGHER_KK)]),
        (f"Заңгер: {HIGHER_KK} – 3 бірлік\n", [(None, "Заңгер", 3, HIGHER_KK)]),
        # What asks for years of work without its word, or for nothing.
        (
            "1. Директор – 1 единица, высшее образование, на руководящей работе не менее 3 лет\n2. Няня – 2 единицы, без требований\n",
            [
                ("1", "Директор", 1, "высшее образование, на руководящей работе не менее 3 лет"),
                ("2", "Няня", 2, "без требований"),
            ],
        ),
        (
            "1. Директор – жоғары білім, басшылық лауазымда кемінде 3 жыл\n2. Күтуші – талаптарсыз\n",
            [("1", "Директор", None, "жоғары білім, басшылық лауазымда кемінде 3 жыл"), ("2", "Күтуші", None, "талаптарсыз")],
        ),
        (
            f"1) на должность главного лоцмана - {HIGHER};\n2) на должность лоцмана - {MIDDLE}.\n",
            [("1", "главного лоцмана", None, HIGHER + ";"), ("2", "лоцмана", None, MIDDLE + ".")],
        ),
        (
            f"К должностям порта предъявляются следующие требования к образованию и стажу:\n- высшие должности - {HIGHER};\n"
            f"- старшие должности порта - {MIDDLE}.\n",
            [
                (None, "высшие должности", None, HIGHER + ";"),
                (None, "старшие должности порта", None, MIDDLE + "."),
            ],
        ),
        (
            f"- для высших должностей порта – {HIGHER}. Знание языка;\n- для прочих должностей порта – {MIDDLE}.\n",
            [
                (None, "высших должностей порта", None, HIGHER + ". Знание языка;"),
                (None, "прочих должностей порта", None, MIDDLE + "."),
            ],
        ),
        (
            f"1) порт бастығы лауазымына – {HIGHER_KK};\n2) лоцман лауазымы үшін – {HIGHER_KK}.\n",
            [("1", "порт бастығы", None, HIGHER_KK + ";"), ("2", "лоцман", None, HIGHER_KK + ".")],
        ),
        (
            f"Особые требования к должностям порта\n\n1. Ответственный секретарь порта: {HIGHER}.\n2. Председатель порта: {MIDDLE}.\n",
            [("1", "Ответственный секретарь порта", None, HIGHER + "."), ("2", "Председатель порта", None, MIDDLE + ".")],
        ),
        (
            # Several posts in one line, of each of which the same is asked; two names of one post stay together.
            f"Директор, заместитель директора\n{HIGHER.capitalize()}\n\nПомощник, советник директора\n{HIGHER.capitalize()}\n\n"
            f"Бухгалтер, бухгалтер-кассир\n{MIDDLE.capitalize()}\n\nУчитель, логопед\n{MIDDLE.capitalize()}\n",
            [
                (None, "Директор", None, HIGHER.capitalize()),
                (None, "заместитель директора", None, HIGHER.capitalize()),
                (None, "Помощник, советник директора", None, HIGHER.capitalize()),
                (None, "Бухгалтер, бухгалтер-кассир", None, MIDDLE.capitalize()),
                (None, "Учитель", None, MIDDLE.capitalize()),
                (None, "логопед", None, MIDDLE.capitalize()),
            ],
        ),
        (
            f"Директор, заместитель директора – 2 единицы\n{HIGHER.capitalize()}\n\nЛоцман – 1 единица\n{MIDDLE.capitalize()}\n",
            [
                (None, "Директор, заместитель директора", 2, HIGHER.capitalize()),
                (None, "Лоцман", 1, MIDDLE.capitalize()),
            ],
        ),
        (
            f"1. Специалисты (экономист, юрист):\n{HIGHER.capitalize()}.\n2. Врач (хирург, терапевт):\n{HIGHER.capitalize()}.\n",
            [
                ("1", "экономист", None, HIGHER.capitalize() + "."),
                ("1", "юрист", None, HIGHER.capitalize() + "."),
                ("2", "Врач (хирург, терапевт)", None, HIGHER.capitalize() + "."),
            ],
        ),
        (
            f"Мамандар (заңгер, аудармашы):\n{HIGHER_KK.capitalize()}\n\nҚызметкерлер (хатшы, жүргізуші)\n{HIGHER_KK.capitalize()}\n",
            [(None, title, None, HIGHER_KK.capitalize()) for title in ("заңгер", "аудармашы", "хатшы", "жүргізуші")],
        ),
    ],
)  # fmt: skip
def test_a_title_with_what_is_asked_is_a_post(
    text: str, posts: list[tuple[str | None, str, int | float | None, str]]
) -> None:
    assert told(text) == posts
    assert told(f"Квалификационные требования к работникам:\n\n{text}") == posts


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (
            f"1. Юридический отдел\n1.1. Начальник отдела\n- {HIGHER};\n1.2. Юрист\n- {MIDDLE}.\n2. Касса\n2.1. Кассир\n- {MIDDLE}.\n",
            [("Юридический отдел", "Начальник отдела"), ("Юридический отдел", "Юрист"), ("Касса", "Кассир")],
        ),
        (
            f"Отдел права\nЮрист\n{HIGHER.capitalize()}\nОтдел учёта\nКассир\n{MIDDLE.capitalize()}\n",
            [("Отдел права", "Юрист"), ("Отдел учёта", "Кассир")],
        ),
        (
            f"Заң бөлімі\n1. Бас заңгер\n1) {HIGHER_KK}.\nЕсеп бөлімі\n2. Кассир\n1) {HIGHER_KK}.\n",
            [("Заң бөлімі", "Бас заңгер"), ("Есеп бөлімі", "Кассир")],
        ),
        (
            f"Медициналық пункт\n1. Фельдшер\n1) {HIGHER_KK}.\nКөлік өткізу пункті\n2. Кассир\n1) {HIGHER_KK}.\n",
            [("Медициналық пункт", "Фельдшер"), ("Көлік өткізу пункті", "Кассир")],
        ),
        (
            f"I. Руководство\n1. Директор – {HIGHER}.\nII. Обучение плаванию\n1. Тренер – {MIDDLE}.\n2. Врач – {HIGHER}.\n",
            [("I. Руководство", "Директор"), ("II. Обучение плаванию", "Тренер"), ("II. Обучение плаванию", "Врач")],
        ),
        (
            f"Должности руководителей\n\nЛоцман\n{HIGHER.capitalize()}\n\nДолжности специалистов со средним образованием\n\nКассир\n{MIDDLE.capitalize()}\n",
            [("Должности руководителей", "Лоцман"), ("Должности специалистов со средним образованием", "Кассир")],
        ),
    ],
)
def test_units_are_sections_of_the_posts_below_them(text: str, posts: list[tuple[str | None, str]]) -> None:
    document = extract(text.encode(), "posts")
    assert [
        (post.section and (post.section.ru or post.section.kk), post.title and (post.title.ru or post.title.kk))
        for post in document.positions
    ] == posts
    assert document.coverage.unassigned == 0


def test_the_heading_of_a_document_is_its_title() -> None:
    document = extract(
        f"Требования к работникам порта\n\n1. Юрист: {HIGHER}.\n2. Сторож: {MIDDLE}.\n".encode(), "posts"
    )
    assert document.act
    assert document.act.title
    assert document.act.title.ru == "Требования к работникам порта"


def test_the_heading_of_a_document_is_no_section() -> None:
    text = f"Порт бөлімінің қызметкерлеріне қойылатын талаптар\n\nЗаңгер\n{HIGHER_KK.capitalize()}.\n"
    document = extract(text.encode(), "posts")
    assert [post.section for post in document.positions] == [None]


def test_what_stands_apart_behind_the_last_post_is_none_of_it() -> None:
    document = extract(f"Юрист\n{HIGHER.capitalize()}.\n\nТелефон: 8 (7162) 00-00-00.\n".encode(), "posts")
    assert document.positions[0].criteria[0].text.ru == f"{HIGHER.capitalize()}."
    assert [passage.text.ru for passage in document.passages] == ["Телефон: 8 (7162) 00-00-00."]


@pytest.mark.parametrize(
    "text",
    [
        # News, courses, contracts, biographies and programmes.
        "Директор школы рассказал о выпускниках\nВысшее образование получают многие. Опыт за 5 лет это показал.\n",
        "Директор: «Высшее образование нужно всем, а опыт в 5 лет важнее».\n",
        # Grades of a post that is named on another page.
        "Біліктілігі жоғары деңгейдегі санаты жоқ маман: жоғары білім.\n"
        "біліктілігі орта деңгейдегі санаты жоқ маман: орта білім, өтілі 1 жылдан кем емес.\n",
        "Бакалавриат: высшее образование, срок обучения 4 года.\nДокторантура: послевузовское образование, опыт.\n",
        "1. Исполнитель\n1) имеет высшее образование;\n2) имеет опыт не менее 3 лет.\n2. Заказчик\n1) платит.\n",
        "Желаемая должность: менеджер\nОпыт работы: 3 года\nОбразование: высшее\n",
        "Бухгалтер\nОкончила институт в 2010 году, высшее образование, стаж 5 лет.\n",
        "Главный специалист управления образования\nДоклад «Высшее образование: опыт 10 лет»\n",
        "Повестка семинара\nИнспектор: из опыта работы за 15 лет\nМетодист: среднее образование и воспитание\n",
        "Семинар бағдарламасы\nИнспектор: 15 жылдық жұмыс тәжірибесі\nӘдіскер: орта білім және тәрбие\n",
        "10:00 Открытие\nДиректор: высшее образование\n11:00 Секция\nИнспектор: опыт работы за 5 лет\n",
        f"Требования к заявителям на получение лицензии\nОценщик\n{HIGHER.capitalize()}.\n",
        f"Лицензия алуға өтініш берушілерге қойылатын талаптар\nБағалаушы маман\n{HIGHER_KK.capitalize()}.\n",
        "Юрист – профессия, на которую высшее образование получают за 4 года без стажа.\n",
        # What is told, however much of it is about education and work.
        "Директор\nПосажены 12 деревьев и открыты два кабинета. Высшее образование осваивают педагоги, опыт школы 10 лет.\n",
        "Директор\nЖыл бойы мектепте он екі жиналыс болды. Екі педагог жоғары білім алуда, тәжірибесі 10 жыл.\n",
        "Спецификация\nТребования к поставщику: опыт не менее 3 лет, высшее образование.\nИнженер поставщика: опыт не менее 5 лет.\n",
        # Of persons: in which year, or with no bound of what is asked.
        "Резюме\n\nБухгалтер\nВысшее экономическое образование\nСтаж работы 5 лет\n",
        "Бухгалтер\nВысшее образование, 2010 г.\nСтаж работы более 5 лет\n",
        "Учитель\nВысшее образование. Стаж 25 лет.\n",
        "Акимат объявляет конкурс грантов\nОбразование высшее, стаж от 3 лет.\nУчитель\nРассказ.\n",
        # Points of which few begin with a title.
        "1) заявление;\n2) диплом (высшее образование);\n3) юрист заявителя – высшее образование;\n4) эксперт: стаж не менее 5 лет.\n",
        # Sentences, and what a category is given for.
        "1. Педагог допускается к аттестации при стаже не менее двух лет.\n2. На категорию «эксперт»:\n1) высшее образование;\n2) стаж не менее 2 лет.\n",
        # Nobody is named who could hold a post, or nothing is asked of work.
        "Повышение квалификации: высшее образование, стаж от 1 года.\n",
        "Юрист: высшее образование.\nИнженер: высшее образование.\n",
        # A sentence that names several in brackets.
        "1. Порт подчиняется двоим (директор, инженер).\nВысшее образование.\n2. Им помогают двое (юрист, эколог).\nСтаж от 2 лет.\n",
    ],
)
def test_what_asks_nothing_of_a_post_is_none(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "criteria"),
    [
        (
            "1. Юрист\nОбразование: высшее.\nОпыт работы: не менее 2 лет.\nЗнания: право; порты.\n\n2. Сторож\nОпыт: без опыта.\n",
            [
                [("education", "высшее."), ("experience", "не менее 2 лет."), ("knowledge", "право; порты.")],
                [("experience", "без опыта.")],
            ],
        ),
        (
            "1. Заңгер\n- Білімі: жоғары заңгерлік.\n- Жұмыс өтілі: кемінде 2 жыл.\n\n2. Хатшы\nБілімі: орта, өтілсіз.\n",
            [[("education", "жоғары заңгерлік."), ("experience", "кемінде 2 жыл.")], [("education", "орта, өтілсіз.")]],
        ),
        (
            "1. Юрист:\nОсновное образование: высшее;\nМинимальный стаж: не менее 2 лет;\n2. Сторож:\nстаж: без опыта.\n",
            [[("education", "высшее;"), ("experience", "не менее 2 лет;")], [("experience", "без опыта.")]],
        ),
        # A few words more stand beside a label.
        (
            "1. Начальник бригады:\nобразование: высшее военное;\nстаж воинской службы: не менее 2 лет;\n2. Сторож:\nстаж: без опыта.\n",
            [
                [("education", "высшее военное;"), ("experience", "не менее 2 лет;")],
                [("experience", "без опыта.")],
            ],
        ),
        # A label of all that is asked may end in a full stop; other demands do.
        (
            "1. Юрист\nТребования к квалификации. Высшее образование, стаж не менее 2 лет.\n2. Сторож\nСреднее образование. Без опыта.\n",
            [
                [("qualification_requirements", "Высшее образование, стаж не менее 2 лет.")],
                [("qualification_requirements", "Среднее образование. Без опыта.")],
            ],
        ),
        # In one line, parted by semicolons.
        (
            "Юрист [образование: высшее; стаж: не менее 2 лет]\nСторож [стаж: без опыта]\n",
            [[("education", "высшее;"), ("experience", "не менее 2 лет")], [("experience", "без опыта")]],
        ),
        (
            "1. Юрист – 1 ед. Образование: высшее (право). Стаж: не менее 5 лет.\n2. Сторож – 2 ед. Стаж: без требований.\n",
            [
                [("education", "высшее (право)."), ("experience", "не менее 5 лет")],
                [("experience", "без требований")],
            ],
        ),
        # What stands before the first label is a criterion, too.
        (
            "1. Юрист\nВысшее юридическое образование.\nОпыт работы: не менее 2 лет.\n\n2. Сторож\nБез опыта работы.\n",
            [
                [
                    ("qualification_requirements", "Высшее юридическое образование."),
                    ("experience", "не менее 2 лет."),
                ],
                [("qualification_requirements", "Без опыта работы.")],
            ],
        ),
    ],
)
def test_labels_at_the_heads_of_lines_part_what_is_asked(text: str, criteria: list[list[tuple[str, str]]]) -> None:
    document = extract(text.encode(), "posts")
    assert document.source.family == "titled-requirements"
    assert [
        [(str(one.kind), str(one.text.kk or one.text.ru)) for one in post.criteria] for post in document.positions
    ] == criteria
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize(
    ("title", "name", "category"),
    [
        ("Архивист 1 категории – 1 ед.", "Архивист", "first"),
        ("Архивист без категории", "Архивист", "none"),
        ("Жоғары санатты мұрағатшы", "мұрағатшы", "highest"),
    ],
)
def test_a_category_of_qualification_is_no_part_of_a_title(title: str, name: str, category: str) -> None:
    (post,) = extract(f"{title}\nВысшее образование\nСтаж не менее 3 лет\n".encode(), "list.txt").positions
    assert post.title is not None
    assert name in (post.title.kk, post.title.ru)
    assert post.qualification is not None
    assert post.qualification.category == category


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (
            "Архивист 1 категории – 1 ед.\nХранитель фондов – 2 ед.\nОбразование: высшее (история). Стаж не менее 2 лет.\n",
            [("Архивист", 1, ["higher"], 24), ("Хранитель фондов", 2, ["higher"], 24)],
        ),
        (
            "Директор\nГлавный инженер\nВысшее образование. Стаж работы не менее 5 лет.\n\nСторож\nСреднее образование, "
            "без опыта.\n",
            [
                ("Директор", None, ["higher"], 60),
                ("Главный инженер", None, ["higher"], 60),
                ("Сторож", None, ["general_secondary"], 0),
            ],
        ),
        # A blank line parts what is no such title; a line that no word tells a post is a unit.
        (
            f"Главный инженер\n\nИнженер\n{HIGHER}.\n\nОтдел сбыта\nКассир\n{MIDDLE}.\n",
            [("Инженер", None, ["higher"], 24), ("Кассир", None, ["general_secondary"], 0)],
        ),
        # A unit with the number of all its units stands above its posts, and is none of them.
        (
            f"Бухгалтерия – 2 единицы\nБухгалтер – 1 ед.\n{HIGHER}.\nКассир – 1 ед.\n{MIDDLE}.\n",
            [("Бухгалтер", 1, ["higher"], 24), ("Кассир", 1, ["general_secondary"], 0)],
        ),
        # A title that is printed twice is one post.
        (f"Кассир – 1 ед.\nКассир – 1 ед.\n{MIDDLE}.\n", [("Кассир", 1, ["general_secondary"], 0)]),
        # Who approves is asked for nothing.
        (
            f"УТВЕРЖДАЮ\nДиректор\nИнженер\n{HIGHER}.\nКассир\n{MIDDLE}.\n",
            [("Инженер", None, ["higher"], 24), ("Кассир", None, ["general_secondary"], 0)],
        ),
        # Lines in small letters look as if the title went on; so does what a narrow column breaks.
        (
            f"Инженер\n{HIGHER}.\n\nИнженер по\nохране труда\n{MIDDLE}.\n",
            [("Инженер", None, ["higher"], 24), ("Инженер по охране труда", None, ["general_secondary"], 0)],
        ),
        (
            "1. Инженер\nвысшее образование,\nстаж не менее 2 лет\n2. Кассир\nсреднее образование\nбез опыта работы\n",
            [("Инженер", None, ["higher"], 24), ("Кассир", None, ["general_secondary"], 0)],
        ),
        (
            f"1. Инженер\n{HIGHER}.\n\n2. Комендант\nобщее {MIDDLE}.\n",
            [("Инженер", None, ["higher"], 24), ("Комендант", None, ["general_secondary"], 0)],
        ),
        (
            "Для должностей специалистов (экономист, юрист):\nвысшее образование, стаж не менее 2 лет.\n\n"
            "Для должностей служащих (секретарь, архивариус):\nсреднее образование, без опыта работы.\n",
            [
                ("экономист", None, ["higher"], 24),
                ("юрист", None, ["higher"], 24),
                ("секретарь", None, ["general_secondary"], 0),
                ("архивариус", None, ["general_secondary"], 0),
            ],
        ),
    ],
)
def test_what_stands_below_titles_is_asked_of_each(
    text: str, posts: list[tuple[str, int | None, list[str], int]]
) -> None:
    found = [
        (
            post.title and post.title.ru,
            post.headcount,
            post.education and list(post.education.levels),
            post.experience and post.experience.min_months,
        )
        for post in extract(text.encode(), "posts").positions
    ]
    assert found == posts


def test_a_sentence_below_a_label_that_asks_for_the_other_is_a_criterion() -> None:
    text = "1. Лоцман\nОбразование: высшее. Стаж работы не менее 2 лет.\n\n2. Боцман\nСтаж: от 1 года; образование среднее.\n"
    found = [
        [(criterion.kind, criterion.text.ru) for criterion in post.criteria]
        for post in extract(text.encode(), "posts").positions
    ]
    assert found == [
        [("education", "высшее."), ("experience", "Стаж работы не менее 2 лет.")],
        [("experience", "от 1 года;"), ("education", "образование среднее.")],
    ]


@pytest.mark.parametrize(
    ("asked", "paid", "left"),
    [
        (f"{HIGHER}, з/п 120 000 тг.", (120000, 120000), HIGHER),
        (f"{HIGHER}. Оклад от 120 000 тенге. Знание языка.", (120000, None), f"{HIGHER}. Знание языка."),
        (f"{HIGHER}; 120 000 – 150 000 тенге в месяц", (120000, 150000), HIGHER),
        # Other money is what somebody works with.
        (f"{HIGHER}, опыт продаж от 120 000 тенге", None, f"{HIGHER}, опыт продаж от 120 000 тенге"),
        (f"{HIGHER}, премия 120 000 тенге", None, f"{HIGHER}, премия 120 000 тенге"),
    ],
)
def test_pay_among_what_is_asked(asked: str, paid: tuple[int, int | None] | None, left: str) -> None:
    post = extract(f"1. Лоцман: {asked}\n2. Повар: {MIDDLE}.\n".encode(), "posts").positions[0]
    assert (post.salary and (post.salary.min, post.salary.max)) == (paid or post.salary)
    assert bool(post.salary) == bool(paid)
    assert post.criteria[0].text.ru == left


def test_a_point_of_a_list_of_posts_needs_no_bound_behind_its_full_stop() -> None:
    text = (
        "Специалисты порта\n\n1. Врач. Высшее медицинское образование, стаж от 1 года.\n2. Фельдшер. Среднее образование, "
        "стаж от 2 лет.\n3. Лаборант. Среднее медицинское образование.\n"
    )
    assert [title for _, title, _, _ in told(text)] == ["Врач", "Фельдшер", "Лаборант"]


@pytest.mark.parametrize(
    ("point", "units"),
    [
        ("Портовый работник приёма грузов, 2 единицы. Образование высшее, стаж не менее 1 года", 2),
        (
            "Портовый работник приёма грузов – 2,5 (две целых пять десятых) единицы. Образование высшее, стаж от 1 года",
            2.5,
        ),
        ("Портовый работник приёма грузов. Образование высшее, стаж не менее 1 года", None),  # no post by its words
    ],
)
def test_staff_units_tell_a_title_before_a_full_stop(point: str, units: float | None) -> None:
    posts = extract(f"1. Лоцман: {HIGHER}.\n2. {point}.\n3. Повар: {MIDDLE}.\n".encode(), "posts").positions
    assert [post.headcount for post in posts[1:-1]] == ([units] if units else [])


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (
            f"Юрист. Высшее образование, стаж не менее 2 лет. 2 единицы.\n\nПовар: {MIDDLE}. Количество вакансий – 1.\n",
            [("Юрист", 2, "Высшее образование, стаж не менее 2 лет"), ("Повар", 1, MIDDLE)],
        ),
        (
            f"Заңгер: {HIGHER_KK}. Бос орын саны – 3.\n\nАспаз: орта білім, өтілсіз. 0,5 бірлік.\n",
            [("Заңгер", 3, HIGHER_KK), ("Аспаз", 0.5, "орта білім, өтілсіз")],
        ),
        # What else ends with a number counts no units.
        (
            f"Юрист: {HIGHER}. Смена 2 дня.\n\nПовар: {MIDDLE}. Мест у плиты 2 ряда.\n",
            [("Юрист", None, f"{HIGHER}. Смена 2 дня."), ("Повар", None, f"{MIDDLE}. Мест у плиты 2 ряда.")],
        ),
    ],
)
def test_units_in_a_sentence_behind_what_is_asked(text: str, posts: list[tuple[str, float | None, str]]) -> None:
    assert [post[1:] for post in told(text)] == [(title, units, asked) for title, units, asked in posts]


def test_a_category_behind_a_list_of_posts_is_that_of_each() -> None:
    text = "Бухгалтер, экономист 2 категории - среднее образование и стаж не менее 3 лет.\n\nИнженер - высшее образование, стаж 2 года.\n"
    found = extract(text.encode(), "posts").positions
    assert [(post.title and post.title.ru, post.qualification and post.qualification.category) for post in found] == [
        ("Бухгалтер", "second"),
        ("экономист", "second"),
        ("Инженер", None),
    ]


@pytest.mark.parametrize(
    ("above", "title"),
    [
        ("Порт лауазымдарына қойылатын\nбіліктілік талаптары", "Порт лауазымдарына қойылатын біліктілік талаптары"),
        ("Порт лауазымдарына қойылатын\nБІЛІКТІЛІК ТАЛАПТАРЫ", "Порт лауазымдарына қойылатын БІЛІКТІЛІК ТАЛАПТАРЫ"),
        ("Порт лауазымдары\nБіліктілік талаптары", "Порт лауазымдары"),
    ],
)
def test_the_heading_of_a_document_over_two_lines(above: str, title: str) -> None:
    posts = "Бас маман\nБілімі: жоғары.\nЖұмыс өтілі: талап етілмейді.\n\nЖетекші маман\nБілімі: жоғары.\nЖұмыс өтілі: кемінде 1 жыл.\n"
    document = extract(f"{above}\n\n{posts}".encode(), "posts")
    assert document.act
    assert document.act.title
    assert document.act.title.kk == title
    assert [post.title and post.title.kk for post in document.positions] == ["Бас маман", "Жетекші маман"]
    assert document.coverage.unassigned == 0


_ASKED = "Образование: высшее.\nСтаж работы: не менее пяти лет.\n"


@pytest.mark.parametrize("heading", ["", "Квалификационные требования к должностям\n\n"])
@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (
            f"C-SV-1\nЗаместитель Председателя\n{_ASKED}C-SV-2\nНачальник отдела\n{_ASKED}",
            [("Заместитель Председателя", "C-SV-1"), ("Начальник отдела", "C-SV-2")],
        ),
        # A level of a language, or a room, is no category, nor are several that of one post.
        (f"Переводчик\n{_ASKED}B2\nДиректор\n{_ASKED}", [("Переводчик", None), ("Директор", None)]),
        (f"C-1, C-2\nПереводчик\n{_ASKED}Директор\n{_ASKED}", [("Переводчик", None), ("Директор", None)]),
    ],
)
def test_a_category_alone_in_its_line_is_of_the_title_below_it(
    heading: str, text: str, posts: list[tuple[str, str | None]]
) -> None:
    found = extract((heading + text).encode(), "list.txt").positions
    assert [(post.title and post.title.ru, post.category) for post in found] == posts


def test_a_category_alone_in_its_line_is_of_all_titles_right_below_it() -> None:
    text = f"C-SV-1\nДиректор\n{_ASKED}C-SV-2\nНачальник отдела\nГлавный инспектор\n{_ASKED}"
    found = extract(text.encode(), "list.txt").positions
    told = [(post.title and post.title.ru, post.category, len(post.criteria)) for post in found]
    assert told == [("Директор", "C-SV-1", 2), ("Начальник отдела", "C-SV-2", 2), ("Главный инспектор", "C-SV-2", 2)]


@pytest.mark.parametrize("asked", [_ASKED, "Высшее образование, стаж не менее 3 лет.\n"])
@pytest.mark.parametrize("label", ["", "Должность: "])
def test_a_category_above_several_posts_is_that_of_each(label: str, asked: str) -> None:
    asked = asked if not label else _ASKED
    text = f"Категория C-4\n{label}Лоцман\n{asked}\n{label}Боцман\n{asked}\nКатегория C-5\n{label}Сторож\n{asked}"
    found = extract(text.encode(), "list.txt").positions
    told = [(post.title and post.title.ru, post.category) for post in found]
    assert told == [("Лоцман", "C-4"), ("Боцман", "C-4"), ("Сторож", "C-5")]


def test_a_category_below_a_title_is_none_of_the_next_post() -> None:
    form = "Должность: {}\n{}" + _ASKED
    text = "\n".join(
        form.format(*own) for own in [("лоцман", "Категория C-4\n"), ("сторож", ""), ("боцман", "C-5 санаты\n")]
    )
    found = extract(text.encode(), "list.txt").positions
    assert [(post.title and post.title.ru, post.category) for post in found] == [
        ("лоцман", "C-4"),
        ("сторож", None),
        ("боцман", "C-5"),
    ]


def test_a_category_before_a_title_in_its_line() -> None:
    text = f"D-O-4, главный лоцман\n{_ASKED}\nD-O-3, начальник порта\n{_ASKED}"
    found = extract(text.encode(), "list.txt").positions
    assert [(post.title and post.title.ru, post.category) for post in found] == [
        ("главный лоцман", "D-O-4"),
        ("начальник порта", "D-O-3"),
    ]


@pytest.mark.parametrize("number", ["", "1. ", "№ 1 "])
@pytest.mark.parametrize("indent", ["", "    "])
def test_a_number_behind_the_dash_of_a_title_is_that_of_its_units(number: str, indent: str) -> None:
    asked = f"{indent}Образование: среднее\n{indent}Стаж: от 2 лет\n"
    titles = [("Начальник порта", 1), ("Лоцман", 12), ("Водитель", 0.5)]
    lines = [f"{number.replace('1', str(at))}{title} – {units}\n{asked}" for at, (title, units) in enumerate(titles, 1)]
    found = extract(("Требования к работникам порта\n\n" + "".join(lines)).encode(), "list.txt").positions
    assert [(post.title and post.title.ru, post.headcount) for post in found] == titles


def test_a_full_stop_ends_a_title_before_what_is_asked_and_a_label_behind_that() -> None:
    text = "Требования к персоналу порта\n\n" + "\n\n".join(
        f"{title}. Образование высшее техническое, опыт работы в порту не менее 5 лет. Обязанности: ведет журнал."
        for title in ("Заведующий портом", "Лоцман")
    )
    found = extract(text.encode(), "list.txt").positions
    assert [(post.title and post.title.ru, [one.kind for one in post.criteria]) for post in found] == [
        ("Заведующий портом", ["qualification_requirements", "duties"]),
        ("Лоцман", ["qualification_requirements", "duties"]),
    ]


def test_a_title_of_two_names_with_its_units() -> None:
    text = "Порт бөлімі:\n1) бөлім басшысы – бас есепші (2 бірлік): жоғары білім, өтілі кемінде 3 жыл;\n2) бас маман (1 бірлік): жоғары білім.\n"
    found = extract(text.encode(), "list.txt").positions
    assert [(post.title and post.title.kk, post.headcount) for post in found] == [
        ("бөлім басшысы – бас есепші", 2),
        ("бас маман", 1),
    ]


def test_a_category_right_above_labels_is_the_post() -> None:
    text = f"Квалификационные требования к должностям\n\nC-SV-1\n{_ASKED}C-SV-2\n{_ASKED}"
    found = extract(text.encode(), "list.txt").positions
    assert [(post.title, post.category, len(post.criteria)) for post in found] == [
        (None, "C-SV-1", 2),
        (None, "C-SV-2", 2),
    ]


def test_labels_behind_a_list_of_what_is_asked() -> None:
    text = "".join(
        f"{number}. {title} – 1 единица\n- высшее образование\n- стаж работы не менее 3 лет\n"
        "Обязанности:\n- ведёт журнал;\n- жжёт огни.\nЗвонить: в порт.\n\n"
        for number, title in enumerate(("Лоцман", "Боцман"), 1)
    )
    document = extract(f"Требования к постам порта\n\n{text}".encode(), "post")
    found = [[(one.kind, [item.text.ru for item in one.items]) for one in post.criteria] for post in document.positions]
    assert found == [[("qualification_requirements", []), ("duties", ["- ведёт журнал;", "- жжёт огни."])]] * 2
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize(
    ("behind", "asked"),
    [
        ("1 года.", "образование среднее, стаж не менее 1 года."),
        ("\n5 мая состоится собрание.", "образование среднее, стаж не менее"),
    ],
)
def test_an_amount_that_stands_in_the_next_line(behind: str, asked: str) -> None:
    text = f"Требования к вахте:\n\nСторож – образование среднее, стаж не менее 3 лет.\nЛоцман – образование среднее, стаж не менее\n{behind}\n"
    assert [post[3].rstrip(".") for post in told(text)][1:] == [asked.rstrip(".")]
