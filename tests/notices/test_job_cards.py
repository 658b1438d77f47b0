"""Cards of vacancies as portals print them, on many lines or on one."""

import pytest
from notice_reading import call, called, pay, posts, read, said

from kqparse import extract

CARDS = [
    # without demands (талаптарсыз) is a value, and no label of demands
    (
        "Тіркеуші\nБілімі: жалпы орта білім\nЖұмыс өтілі: талаптарсыз\nЖалақы: 100 000 теңге\nМіндеттері: карталарды ресімдейді.",
        "Тіркеуші",
        ["education", "experience", "duties"],
    ),
    # A picture of its own stands before a title, too.
    (
        "💼 Лоцман\n💰 Жалақы: 350 000 теңге\n🎓 Білімі: жоғары\n📈 Жұмыс өтілі: 2 жыл\nМіндеттері:\n• кеме жүргізу\n",
        "Лоцман",
        ["education", "experience", "duties"],
    ),
    # Pay and terms together tell as much as a label of what is asked; a town may be cut short.
    (
        "Лоцман\n«Мүйіс» ЖШС\nАйдарлы қ.\nЖалақы: 350 000 теңге\nТалаптар:\n- жоғары білім\nШарттары:\n- 5/2 кесте\n",
        "Лоцман",
        ["qualification_requirements", "other"],
    ),
    (
        "Лоцман\nБілімі: жоғары\nМамандығы: кеме жүргізу\nӨтілі: 2 жылдан бастап\nЖұмыс режимі: вахта, 15/15\nЖалақы: 240 000 тг\n",
        "Лоцман",
        ["education", "education", "experience", "other"],
    ),
    # Nobody offers pay in requirements, but asks: below the heading of the document, with or without numbers.
    (
        "Требования к работникам порта\n\nЛоцман\nУровень образования: высшее\nТребования к стажу работы: не менее трех лет\n"
        "Должен знать: лоцию\nДолжностные обязанности: проводка судов",
        "Лоцман",
        ["education", "experience", "knowledge", "duties"],
    ),
    (
        "Лауазымдық нұсқаулық\n\nБоцман\n\n1. Жалпы ережелер\nБілімі: жалпы орта.\nЖұмыс өтіліне қойылатын талаптар: жоқ.\n"
        "2. Білуге тиіс:\nтүйіндерді;\n3. Міндеттері:\nпалубаны жуады.",
        "Боцман",
        ["education", "experience", "knowledge", "duties"],
    ),
    # Bare cards: what labels ask and give to do, below a title of words of posts, or behind a label of titles.
    (
        "Инженер-эколог\nОбразование: высшее, по специальности «Экология»\nОпыт работы: от 2 лет\nОбязанности: отчеты",
        "Инженер-эколог",
        ["education", "experience", "duties"],
    ),
    (
        "Должность: Главный специалист отдела снабжения\nОбразование: высшее (экономика, право)\nСтаж работы: 2 года для "
        "бакалавров, 1 год для магистров\nОбязанности: план закупок",
        "Главный специалист отдела снабжения",
        ["education", "experience", "duties"],
    ),
    (
        "Слесарь 4 разряда\nОбязанности: ремонт насосов\nТребования: опыт 1 год",
        "Слесарь 4 разряда",
        ["duties", "qualification_requirements"],
    ),
    (
        "Кок\nОпыт: от 1 года\nОсновные задачи\nВарит обед\nОбязательно\nСреднее образование\nУсловия труда\nВахта",
        "Кок",
        ["experience", "duties", "qualification_requirements", "other"],
    ),
    # Adjectives before a label leave it what it is.
    (
        "Боцман\n\nКлючевые обязанности:\n- мыть палубу;\n- красить борт.\nОбязательные требования к образованию: общее "
        "среднее\nМинимальный стаж работы: 3 года\nОсновные условия: вахта",
        "Боцман",
        ["duties", "education", "experience", "other"],
    ),
    (
        "Есепші\nЖалақы: 250 000 – 300 000 тг\nтәжірибе: 1-3 жыл\nМіндеттері: есеп жүргізу.\nШарттары: 5/2 кесте.",
        "Есепші",
        ["experience", "duties", "other"],
    ),
    (
        "Бухгалтер\nТОО «Аккайнар»\nОпыт работы от 2 до 4 лет\nТребования: знание учета. Обязанности: отчеты. Условия: офис.",
        "Бухгалтер",
        ["experience", "qualification_requirements", "duties", "other"],
    ),
    (
        "Открытая вакансия: Повар\nТребования: опыт. Обязанности: готовить обеды. Зарплата: от 250 000 до 300 000 тг",
        "Повар",
        ["qualification_requirements", "duties"],
    ),
    (
        "Вакансия: Повар\nТребования: опыт. Обязанности: готовить обеды. Зарплата: от 250 000 до 300 000 тг",
        "Повар",
        ["qualification_requirements", "duties"],
    ),
    # A sentence about the other of education and work begins a criterion of its own.
    (
        "Кок\nОбразование: среднее. Опыт работы от 2 лет.\nЗарплата: 300 000 тенге\nОбязанности: камбуз.",
        "Кок",
        ["education", "experience", "duties"],
    ),
    (
        "Сварщик\nз/п 300 000 тенге\nТребуемый опыт работы: не требуется\nОбязанности:\n- сварка труб\n- резка",
        "Сварщик",
        ["experience", "duties"],
    ),
    (
        "Есепші\n«Алтын дән» ЖШС\nжалақы: 250 000 – 300 000 тг\nтәжірибе: 1-3 жыл\nбілімі: жоғары\nміндеттері: есеп жүргізу\n"
        "талаптар: ұқыптылық\nшарттар: ресми жұмыс",
        "Есепші",
        ["experience", "education", "duties", "qualification_requirements", "other"],
    ),
    (
        "Вакансия: Водитель; зарплата: от 300 000 тенге; опыт работы: от 2 до 4 лет; график работы: сменный; "
        "обязанности: перевозка грузов; требования: права категории С",
        "Водитель",
        ["experience", "other", "duties", "qualification_requirements"],
    ),
    (
        "Медсестра\nНомер вакансии 4455\n150 000 - 180 000 тг.\nГКП «Больница»\nОпубликовано: 01.03.2031\n"
        "Образование: среднее\nСтаж по специализации: от 1 года\nКоличество рабочих мест: 2\nДолжностные обязанности: уколы.",
        "Медсестра",
        ["education", "experience", "duties"],
    ),
    (
        "Бухгалтер\nот 250 000 до 350 000 ₸ за месяц, на руки\nТребуемый опыт работы: 1–3 года\nПолная занятость\n"
        "Что мы ждём от вас:\n- знание учета\nБудет плюсом:\n- права\nЧто мы предлагаем:\n- ДМС",
        "Бухгалтер",
        ["experience", "other", "qualification_requirements", "optional", "other"],
    ),
    (
        "Требуется сметчик. Опыт работы от 2 до 4 лет. Высшее строительное образование. Зарплата от 400 000 тенге. "
        "Обязанности: составление смет. Тел. 8 777 000 11 22.",
        "сметчик",
        ["experience", "education", "duties"],
    ),
    (
        "Главный бухгалтер\n\nОпыт работы от 2 до 4 лет\nЗарплата: 450 000 тг\n\nТребования\nВысшее образование\n\n"
        "Обязанности\nВедение учета\nСдача отчетности\n\nУсловия\nОформление",
        "Главный бухгалтер",
        ["experience", "qualification_requirements", "duties", "other"],
    ),
    (
        "Вакансия\nЮрист\n\nТребуемый опыт: от 2 до 4 лет\nОклад: 350 000 тенге\n\nЧем нужно заниматься:\nдоговоры.\n\n"
        "Кого мы ищем:\nвысшее юридическое образование.\n\nКонтакты: +7 701 000 00 00",
        "Юрист",
        ["experience", "duties", "qualification_requirements"],
    ),
    # The name of the page, and the body behind a label of posts, are no titles.
    (
        "Электронная биржа труда\n\nСпециалист по кадрам\nот 160 000 до 200 000 тг.\nОпыт работы: от 1 года\nОбразование: высшее",
        "Специалист по кадрам",
        ["experience", "education"],
    ),
    (
        "Бос жұмыс орындары – «Айлақ порты» мен айлақ мекемелері\n\nДәрігер\nЖұмыс беруші: «Айлақ» ЖШС\nЖалақы: 150 000 тг\n"
        "Білімі: жоғары\nЖұмыс өтілі: 1 жыл\nМіндеттері: емдеу",
        "Дәрігер",
        ["education", "experience", "duties"],
    ),
    (
        "Вакансия: «Лоцман»\n\nШкипер порта\nОпыт работы: от 1 года\nОбразование: высшее\nОклад: 150 000 тг",
        "Лоцман",
        ["experience", "education"],
    ),
    # The number of a title makes no label of places of its first word.
    (
        "7. Байланыс технигі\nКритерий\nТалаптар\nБілімі\nЖоғары білім\nТәжірибесі\nКемінде бір жыл\nМіндеттері\nЖөндеу",
        "Байланыс технигі",
        ["education", "experience", "duties"],
    ),
]


PAID = [
    (
        "Бухгалтер\nот 250 000 до 350 000 ₸ за месяц, на руки\nОпыт работы: 1 год\nТребования: учет.",
        (250000, 350000, "KZT", "month"),
    ),
    ("Медсестра\n150 000 - 180 000 тг.\nОбразование: среднее\nОбязанности: уколы.", (150000, 180000, "KZT", None)),
    (
        "Есепші\nҰйым: «Дән» ЖШС\nжалақы: 250 000 теңгеден\nбілімі: жоғары\nталаптар: тәртіп",
        (250000, None, "KZT", None),
    ),
]


@pytest.mark.parametrize(("text", "expected"), PAID)
def test_pay_of_cards(text: str, expected: tuple[object, ...]) -> None:
    (position,) = read(text).positions
    assert pay(position) == expected


def test_what_stands_below_the_title_of_a_card() -> None:
    document = read(
        "Повар\nГКП «Больница»\nОпубликовано: 01.03.2031\nОбразование: среднее\nОбязанности: обеды.\nКоличество рабочих мест: 2\n"
        "Условия: столовая"
    )
    (position,) = document.positions
    assert (called(document)[0], called(document)[2], position.headcount) == ("ГКП «Больница»", "2031-03-01", 2)


@pytest.mark.parametrize(("text", "title", "kinds"), CARDS)
def test_cards(text: str, title: str, kinds: list[str]) -> None:
    (found,) = posts(text)
    assert found.title == title
    assert [kind for kind, _ in found.criteria] == kinds


def test_the_body_beside_a_label_of_posts_over_a_title() -> None:
    document = read("Вакансия: «Маяк» ЖШС\n\nБухгалтер\nОпыт работы: 1 год\nОбразование: высшее\nОклад: 150 000 тг\n")
    assert called(document)[0] == "«Маяк» ЖШС"
    assert [said(post.title) for post in document.positions] == ["Бухгалтер"]


def test_two_cards_in_one_file() -> None:
    card = "\nЖалақы: 200 000 теңге\nТалаптар: куәлік.\nМіндеттері: тасымалдау.\n"
    document = read(f"Жүргізуші\n{card}\nЖүк тиеуші\n{card}")
    assert [each.title for each in posts(f"Жүргізуші\n{card}\nЖүк тиеуші\n{card}")] == ["Жүргізуші", "Жүк тиеуші"]
    assert [pay(position) for position in document.positions] == [(200000, 200000, "KZT", None)] * 2


def test_two_cards_of_a_portal() -> None:
    text = (
        "Бухгалтер\nИП Омаров\nАлматы\nОпыт: 1–3 года\nОбязанности: отчеты.\nТребования: опыт.\nУсловия: з/п 250 000 тг.\nОткликнуться\n\n"
        "Водитель\nТОО «Дос»\nАлматы\nОпыт: без опыта\nОбязанности: доставка.\nТребования: права.\nУсловия: з/п от 200 000 тг.\n"
    )
    assert [each.title for each in posts(text)] == ["Бухгалтер", "Водитель"]
    assert [pay(position) for position in read(text).positions] == [
        (250000, 250000, "KZT", None),
        (200000, None, "KZT", None),
    ]


def test_an_unmarked_list_is_no_further_card() -> None:
    text = "Кассир\nЗарплата: 150 000 тг\nОбязанности:\nПриём денег\nВыдача чеков\nТребования:\nВнимательность\n"
    assert [each.title for each in posts(text)] == ["Кассир"]


@pytest.mark.parametrize("unit", ["Отдел кадров", "Служба порта"])
def test_a_unit_above_a_title_is_no_title(unit: str) -> None:
    text = f"{unit}\n\nИнспектор\nТребования к образованию: высшее\nТребования к стажу: 1 год\n"
    assert [each.title for each in posts(text)] == ["Инспектор"]


SHEETS = {
    "ru": (
        "Квалификационные требования к должностям работников парка\n\n"
        "Блок А. Управленческий персонал\n\nЗаведующий парком\n\nОбразование: высшее\n\nСтаж: не менее 3 лет\n\n"
        "Блок В. Основной персонал\n\nСадовник\n\nОбразование: среднее\n\nСтаж: не требуется\n",
        [("Заведующий парком", "Блок А. Управленческий персонал"), ("Садовник", "Блок В. Основной персонал")],
    ),
    "kk, no blank lines": (
        "Қоғам басқармасының 2031 жылғы 2 сәуірдегі № 4 шешімімен бекітілген\n"
        "Саябақ қызметкерлерінің лауазымдарына қойылатын біліктілік талаптары\n"
        "1-бөлім. Басшылар\n1. Саябақ меңгерушісі\nБілімі: жоғары;\nӨтілі: кемінде 3 жыл;\n"
        "2-бөлім. Мамандар\n2. Бағбан\nБілімі: орта;\nӨтілі: талап етілмейді.\n",
        [("Саябақ меңгерушісі", "1-бөлім. Басшылар"), ("Бағбан", "2-бөлім. Мамандар")],
    ),
}


@pytest.mark.parametrize("name", SHEETS)
def test_posts_below_a_heading_that_asks_something_of_posts(name: str) -> None:
    """They need no pay; the headings of parts are their sections."""
    text, told = SHEETS[name]
    found = extract(text.encode(), "posts.txt").positions
    shown = [
        (one.title and (one.title.kk or one.title.ru), one.section and (one.section.kk or one.section.ru))
        for one in found
    ]
    assert shown == told
    assert [[each.kind for each in one.criteria] for one in found] == [["education", "experience"]] * 2


def test_labels_below_another_heading_tell_of_no_post() -> None:
    text = "Требования к участникам выставки\n\nСадовник\n\nОбразование: среднее\n\nСтаж: 5 лет\n"
    assert extract(text.encode(), "posts.txt").positions == []


def test_the_same_in_another_language_below_its_own_heading() -> None:
    half = (
        "Саябақ қызметкерлеріне қойылатын біліктілік талаптары\n\n1. Бағбан\nБілімі: орта.\nМіндеттері: отырғызады.\n"
    )
    other = (
        "Квалификационные требования к работникам парка\n\n1. Садовник\nОбразование: среднее.\nОбязанности: сажает.\n"
    )
    for text in (f"{half}\n{other}", f"{other}\n{half}"):
        found = extract(text.encode(), "posts.txt")
        (post,) = found.positions  # what it asks for tells that both halves have the same post
        assert (post.criteria[-1].text.kk, post.criteria[-1].text.ru) == ("отырғызады.", "сажает.")
        assert [one.code for one in found.diagnostics if one.code == "KQ202"] == []


# What is asked below a label of requirements tells a card, as labels of education and work do: label, title, category,
# number of units, months of work.
BY_LABEL = [
    ("Категория: E-3\nДолжность: Лоцман\nТребования: высшее образование, стаж работы не менее 2 лет\n", "Лоцман", "E-3", None, 24),
    ("Санаты: E-3\nЛауазымы: Боцман\nТалаптар: жоғары білім, жұмыс өтілі кемінде 1 жыл\n", "Боцман", "E-3", None, 12),
    ("Должность: Кок, 0,5 ставки\nТребования:\n– среднее образование;\n– стаж не требуется.\n", "Кок", None, 0.5, 0),
    ("Название должности: Лоцман\nКатегория: C-O-5\nТребования: высшее образование, стаж не менее 1 года\n", "Лоцман", "C-O-5", None, 12),
    ("Лауазым атауы: Лоцман\nБөлімше: проводка бөлімі\nБірлік саны: 2\nБілімі: жоғары\nӨтілі: 2 жыл\n", "Лоцман", None, 2, 24),
    ("Профессия: Токарь\nТребуется работников: 3\nОбразование: среднее\nСтаж: от 2 лет\n", "Токарь", None, 3, 24),
]  # fmt: skip


@pytest.mark.parametrize(("text", "title", "category", "units", "months"), BY_LABEL)
def test_cards_that_ask_below_a_label_of_requirements(
    text: str, title: str, category: str | None, units: float | None, months: int
) -> None:
    """One card, and two of the kind below each other."""
    for copies in (1, 2):
        found = extract("\n".join([text] * copies).encode(), "card.txt").positions
        assert [(said(one.title), one.category, one.headcount) for one in found] == [(title, category, units)] * copies
        assert [one.experience and one.experience.min_months for one in found] == [months] * copies


def test_a_label_of_qualification_in_a_card() -> None:
    (found,) = posts("Вакансия: Сварщик\nКвалификация: 4 разряд\nОпыт работы: 1 год\nУсловия: вахта\n")
    assert found.criteria == [("qualification_requirements", "4 разряд"), ("experience", "1 год"), ("other", "вахта")]


@pytest.mark.parametrize(
    "text",
    [
        "Профессия: Токарь\nОбразование: среднее\nСтаж: 12 лет\nКвалификация: 5 разряд\n",
        "Бухгалтер\nОбразование: высшее, 2005\nОпыт работы: 2006–2019 склад «Маяк»\nОбязанности: учет\n",
        "Школа аналитики\nОбразование: высшее\nОпыт: от 1 года\nКоличество мест: 20\n",
        "Летний лагерь\nТребования: среднее образование, опыт походов не менее 1 года\nКоличество мест: 40\n",
        "Вид закупки: услуги\nКатегория: A-1\nТребования: высшее образование персонала, опыт работы не менее 5 лет\n",
        "Модель: Чайник\nКатегория: бытовая техника\nТребования: напряжение 220 В, гарантия 2 года\n",
    ],
)
def test_what_is_no_card_all_the_same(text: str) -> None:
    """A person, a course, a camp, a purchase, a thing."""
    assert posts(text) == []


def test_the_heading_of_all_cards_is_no_card() -> None:
    head = "Карточки профессий\n\nКАРТОЧКА ПРОФЕССИИ: «СМОТРИТЕЛЬ»\nКод: 3119-1-002\nПрофессия: Смотритель\n"
    text = f"{head}Требования к образованию: среднее образование\nТребования к опыту работы: не менее 1 года\n"
    (post,) = read(text).positions
    assert said(post.title) == "Смотритель"
    assert [str(one.kind) for one in post.criteria] == ["education", "experience"]


_PROFESSIONS = {
    "ru": (
        "9. Карточка профессии «Смотритель маяка»:\n\nКод группы: 3119-1\nНаименование профессии: Смотритель маяка\n"
        "Уровень квалификации по ОРК: 4\nУровень профессионального образования: среднее образование\n"
        "Требования к опыту работы: не менее 1 года\nОбязательные трудовые функции: осмотр маяка\n\n"
        "10. Карточка профессии «Механик»:\n\nКод группы: 3119-2\nНаименование профессии: Механик\n"
        "Требования к образованию и обучению: высшее образование\nТребования к опыту работы: не менее 3 лет\n"
        "Трудовые функции: ремонт\n",
        [
            ("Смотритель маяка", 12, ["education", "experience", "duties"]),
            ("Механик", 36, ["education", "experience", "duties"]),
        ],
    ),
    "kk": (
        "9. Кәсіп карточкасы «Маяк қараушысы»:\n\nТоптың коды: 3119-1\nКәсіптің атауы: Маяк қараушысы\n"
        "Кәсіптік білім деңгейі: орта білім\nЖұмыс тәжірибесіне қойылатын талаптар: кемінде 1 жыл\n\n"
        "10. Кәсіп карточкасы «Механик»:\n\nТоптың коды: 3119-2\nКәсіптің атауы: Механик\n"
        "Кәсіптік білім деңгейі: жоғары білім\nЖұмыс тәжірибесіне қойылатын талаптар: кемінде 3 жыл\n",
        [("Маяк қараушысы", 12, ["education", "experience"]), ("Механик", 36, ["education", "experience"])],
    ),
}


@pytest.mark.parametrize("language", _PROFESSIONS)
def test_cards_of_professions_in_a_standard(language: str) -> None:
    text, expected = _PROFESSIONS[language]
    document = read(text)
    assert [
        (said(post.title), post.experience and post.experience.min_months, [str(one.kind) for one in post.criteria])
        for post in document.positions
    ] == expected
    assert document.coverage.unassigned == 0


_CARD = {
    "ru": (
        ["9. Карточка профессии «Смотритель маяка»:"],
        ["Код группы:", "3119-1"],
        ["Наименование профессии:", "Смотритель маяка"],
        ["Уровень квалификации по ОРК:", "4"],
        [
            "Уровень профессионального образования:",
            "Уровень образования: ТиПО",
            "Специальность: Маяки",
            "Квалификация: -",
        ],
        ["Требования к опыту работы:", "не менее 1 года"],
        ["Основная цель деятельности:", "осмотр маяка"],
        ["Описание трудовых функций"],
        ["Перечень трудовых функций:", "Обязательные трудовые функции:", "1. Осмотр 2. Ремонт"],
        ["Дополнительные трудовые функции:", "-"],
        ["Трудовая функция 1: Осмотр", "Навык 1: Осмотр ламп", "Умения: 1. Чистить лампы."],
        ["Знания: 1. Устройство ламп."],
        ["Возможность признания навыка:", "-"],
        ["Требования к личностным компетенциям:", "внимательность"],
        ["Список технических регламентов и национальных стандартов:", "-"],
        ["Связь с другими профессиями в рамках ОРК:", "Уровень ОРК:", "Наименование профессии:"],
        ["5", "Старший смотритель маяка"],
        ["3", "Сторож"],
    ),
    "kk": (
        ["9. Кәсіп карточкасы «Маяк қараушысы»:"],
        ["Топтың коды:", "3119-1"],
        ["Кәсіптің атауы:", "Маяк қараушысы"],
        ["СБШ бойынша біліктілік деңгейі:", "4"],
        ["Кәсіптік білім деңгейі:", "Білім деңгейі: ТжКБ", "Мамандығы: Маяктар", "Біліктілігі: -"],
        ["Жұмыс тәжірибесіне қойылатын талаптар:", "кемінде 1 жыл"],
        ["Қызметтің негізгі мақсаты:", "маякты қарау"],
        ["Еңбек функцияларының сипаттамасы"],
        ["Еңбек функцияларының тізбесі:", "Міндетті еңбек функциялары:", "1. Қарау 2. Жөндеу"],
        ["Қосымша еңбек функциялары:", "-"],
        ["1-еңбек функциясы: Қарау", "1-дағды: Шамдарды қарау", "Машықтар: 1. Шамдарды тазалау."],
        ["Білімдер: 1. Шамдардың құрылысы."],
        ["Дағдыны тану мүмкіндігі:", "-"],
        ["Жеке құзыреттерге қойылатын талаптар:", "ұқыптылық"],
        ["СБШ шеңберіндегі басқа кәсіптермен байланыс:", "СБШ деңгейі:", "Кәсіптің атауы:"],
        ["5", "Маяктың аға қараушысы"],
    ),
}
_KINDS = ["education", "education", "experience", "other", "duties", "competencies", "knowledge", "competencies"]


@pytest.mark.parametrize("cells", ["\n", " | ", " "])
@pytest.mark.parametrize("language", _CARD)
def test_a_card_of_a_profession_with_all_its_rows(language: str, cells: str) -> None:
    first = "\n".join(cells.join(row) for row in _CARD[language])
    second = first.replace("9. ", "10. ").replace("Смотритель маяка", "Боцман").replace("Маяк қараушысы", "Боцман")
    document = read(f"{first}\n\n{second}\n")
    titles = [said(post.title) for post in document.positions]
    assert titles == [{"ru": "Смотритель маяка", "kk": "Маяк қараушысы"}[language], "Боцман"]
    assert [[one.kind for one in post.criteria] for post in document.positions] == [_KINDS, _KINDS]
    for post in document.positions:
        told = [one.text.kk or one.text.ru for one in post.criteria]
        assert told[4] in {"1. Осмотр 2. Ремонт", "1. Қарау 2. Жөндеу"}
        assert told[3] in {"осмотр маяка", "маякты қарау"}
        assert post.experience is not None
        assert post.experience.min_months == 12
    assert document.coverage.unassigned == 0


def test_labels_of_a_card_on_lines_of_their_own() -> None:
    text = (
        "Карточка профессии: «Смотритель»\nПрофессия:\nСмотритель маяка\nКвалификационный уровень по ОРК:\n4\n"
        "Основная цель деятельности:\nмаяки\nТрудовые функции:\nОбязательные трудовые функции:\n1. Осмотр\n2. Ремонт\nДополнительные трудовые функции:\n-\n"
        "Трудовая функция 1:\nОсмотр\nЗадача 1:\nЛампы\nУмения:\n1. Чистить лампы.\nЗнания:\n1. Устройство ламп.\n"
        "Связь с другими профессиями в рамках ОРК:\n5\nСтарший смотритель маяка\nСвязь с системой образования\n"
        "Уровень образования:\nТиПО\n"
    )
    (post,) = read(text).positions
    assert said(post.title) == "Смотритель маяка"
    assert [one.kind for one in post.criteria] == ["other", "duties", "competencies", "knowledge", "education"]
    assert post.criteria[1].text.ru == "1. Осмотр 2. Ремонт"


@pytest.mark.parametrize("heading", ["Раздел 4. Технические данные", "IV. Технические данные", "Глава 4. Разработчики"])
def test_a_part_behind_the_last_card_is_none_of_it(heading: str) -> None:
    card = (
        "Карточка профессии: «{0}»\n\nПрофессия: {0}\nОсновная цель деятельности: маяки\nУмения: 1. Чистить лампы.\n"
        "Знания: 1. Лампы.\nУровень образования: ТиПО\nСпециальность: маячное дело\n\n"
    )
    text = f"{card.format('Смотритель маяка')}{card.format('Механик')}{heading}\n\nРазработчик: порт\n"
    found = read(text)
    assert [[one.text.ru for one in post.criteria][-1] for post in found.positions] == ["маячное дело"] * 2
    assert found.coverage.unassigned == 0


def test_the_next_profession_stands_below_related_ones() -> None:
    related = (
        "Связь с другими профессиями в рамках ОРК:\nНаименование профессии: Сторож\nНаименование профессии: Боцман\n"
    )
    text = (
        f"Наименование профессии: Смотритель маяка\nТребования к опыту работы: не менее 1 года\nЗнания: лампы\n{related}\n"
        f"Наименование профессии: Лоцман\nТребования к опыту работы: не менее 2 лет\nЗнания: лоции\n{related}"
    )
    found = [(said(post.title), post.experience and post.experience.min_months) for post in read(text).positions]
    assert found == [("Смотритель маяка", 12), ("Лоцман", 24)]


@pytest.mark.parametrize(
    ("language", "above", "label"),
    [
        ("ru", "Задача 1: Осматривать", "Навыки и умения"),
        ("kk", "1-дағды: Қарау", "Машықтар мен дағдылар"),
        ("kk", "1-дағды: Қарау", "Дағдылар мен машықтар"),
    ],
)
def test_skills_below_a_part_of_the_work_are_those_of_the_card(language: str, above: str, label: str) -> None:
    text, _ = _PROFESSIONS[language]
    post = read(f"{text}{above}\n{label}: шам\n").positions[-1]
    assert [(str(one.kind), one.text.ru or one.text.kk) for one in post.criteria][-1] == ("competencies", "шам")


def test_a_unit_over_a_numbered_title_with_units_is_no_title() -> None:
    card = "\n\nБілімі: жоғары білім\nТәжірибесі: талап қойылмайды\nҚосымша талаптар: ұқыптылық\n\n"
    text = f"Қызметкерлер лауазымдарына қойылатын талаптар\n\nТеңіз қызметі\n\n1. Айлақ меңгерушісі, 1 бірлік{card}"
    text += f"Шаруашылық бөлігі\n\n2. Бас есепші, 2 бірлік{card}"
    found = [(said(post.section), said(post.title), post.headcount) for post in read(text).positions]
    assert found == [("Теңіз қызметі", "Айлақ меңгерушісі", 1), ("Шаруашылық бөлігі", "Бас есепші", 2)]


def test_the_heading_of_a_text_that_goes_on_below_is_no_title() -> None:
    text = "Қызметшілер лауазымдарының санаттары бойынша\nбіліктілік талаптары\n\nЕ-1 санаты\nАппарат басшысы\nБілімі: жоғары.\n"
    text += "Өтілі: кемінде үш жыл.\n\nЕ-2 санаты\nӘкім орынбасары\nБілімі: жоғары.\nӨтілі: кемінде екі жыл.\n"
    assert [(said(post.title), post.category) for post in read(text).positions] == [
        ("Аппарат басшысы", "E-1"),
        ("Әкім орынбасары", "E-2"),
    ]


def test_the_day_on_which_a_competition_was_called_for_stands_below_a_card() -> None:
    document = read(
        "Главный лоцман\n(1 единица), категория E-G-3\n\nОбязанности: Проводка судов.\n\nТребования: Высшее образование.\n\n"
        "Должностной оклад: 103 540 тенге.\n\nОбщий конкурс объявлен 14.05.2025 г. Документы принимаются до 26.05.2025 г.\n"
    )
    assert call(document) == (None, "general", "2025-05-14", "2025-05-26")


def test_a_number_of_units_stands_behind_a_title_in_both_languages() -> None:
    document = read(
        "БОС ЖҰМЫС ОРЫНДАРЫ / ВАКАНСИИ\n\n1. Ғылыми қызметкер / Научный сотрудник – 2\nТалаптар / Требования: өтілі 1 жыл / стаж 1 год\n\n"
        "2. Қор сақтаушы / Хранитель фондов – 1\nТалаптар / Требования: жоғары білім / высшее образование\n"
    )
    found = [(post.title.kk, post.title.ru, post.headcount) for post in document.positions if post.title]
    assert found == [("Ғылыми қызметкер", "Научный сотрудник", 2), ("Қор сақтаушы", "Хранитель фондов", 1)]


_RANKED = {
    "ru": (
        "Карточка профессии «{0}»:\nКод группы:\n3119-1\nНаименование профессии:\n{0}\n"
        "Уровень квалификации по ЕТКС, КС и др. типовых квалификационных характеристик:\nЛоцман без категории\n"
        "Уровень образования: ТиПО\nСпециальность: Маяки\nТребования к опыту работы:\nНе менее 1 года\n"
        "Другие возможные наименования профессии:\n3119-1-002 - Хранитель маяка\n"
        "Основная цель деятельности:\nосмотр\nУмения:\n1. Чистить лампы.\nЗнания:\n1. Лампы.\n",
        "\nГлава 4. Технические данные\n12. Наименование государственного органа: Министерство вод\n",
    ),
    "kk": (
        "«{0}» кәсібінің карточкасы:\nТоптың коды:\n3119-1\nКәсіптің атауы:\n{0}\n"
        "БТБА, БА және басқа да үлгілік сипаттамалар бойынша біліктілік деңгейі:\nСанаты жоқ лоцман\n"
        "Білім деңгейі: ТжКБ\nМамандық: Маяктар\nЖұмыс тәжірибесіне қойылатын талаптар:\nКемінде 1 жыл\n"
        "Бейресми және информалды біліммен байланысы:\n-\nКәсіптің басқа ықтимал атаулары:\n3119-1-002 - Маяк сақтаушы\n"
        "Қызметтің негізгі мақсаты:\nқарау\nМашықтар:\n1. Шам тазалау.\nБілім:\n1. Шамдар.\n",
        "\n4-тарау. Техникалық деректер\n12. Мемлекеттік органның атауы: Су министрлігі\n",
    ),
}


@pytest.mark.parametrize("language", _RANKED)
def test_names_that_a_card_has_beside_its_own_are_no_posts(language: str) -> None:
    card, behind = _RANKED[language]
    found = read(f"9. {card.format('Механик')}\n10. {card.format('Боцман')}{behind}")
    assert [said(post.title) for post in found.positions] == ["Механик", "Боцман"]
    kinds = ["education", "education", "experience", "other", "competencies", "knowledge"]
    assert [[str(one.kind) for one in post.criteria] for post in found.positions] == [kinds, kinds]
    assert [post.experience and post.experience.min_months for post in found.positions] == [12, 12]
    assert (said(found.positions[1].section) or "").startswith("10. ")
    # A body that a point below all cards names has called for nobody.
    assert call(found) is None
    assert found.coverage.unassigned == 0


def test_each_card_in_a_table_of_its_own_is_a_part() -> None:
    row = "<tr><td>{}</td><td>{}</td></tr>"
    labels = {"Уровень образования:": "ТиПО", "Требования к опыту работы:": "Не менее 1 года", "Знания:": "лампы"}
    page = ""
    for title in ("Механик", "Боцман"):
        rows = "".join(row.format(*one) for one in {"Наименование профессии:": title, **labels}.items())
        page += f"<table><tr><td colspan=2>Карточка профессии «{title}»:</td></tr>{rows}<tr><td colspan=2>Описание функций</td></tr></table>"
    found = extract(f"<html><body>{page}</body></html>".encode(), "a.html")
    assert [said(post.title) for post in found.positions] == ["Механик", "Боцман"]
    assert call(found) is None


@pytest.mark.parametrize(("printed", "units"), [("0,75", 0.75), ("2.25", 2.25), ("0,5", 0.5), ("3", 3)])
def test_a_value_of_units_may_be_a_part(printed: str, units: float) -> None:
    rows = [("Бос орындар саны", printed), ("Жалақысы", "90000 теңге"), ("Білімі", "жоғары"), ("Жұмыс өтілі", "жоқ")]
    table = "".join(f"<tr><th>{label}</th><td>{value}</td></tr>" for label, value in rows)
    page = "".join(f"<h3>{at}. {name}</h3><table>{table}</table>" for at, name in enumerate(["Логопед", "Мейіргер"], 1))
    document = extract(f"<h1>Бос жұмыс орындары</h1>{page}".encode(), "page.html")
    assert [post.headcount for post in document.positions] == [units] * 2


def test_units_without_a_number_stand_over_the_titles_of_cards() -> None:
    asked = "\n\nОбразование:\nвысшее.\nСтаж работы:\nне менее 1 года.\n\n"
    text = f"Отдел судов\n\nНачальник отдела судов (1 единица){asked}Лоцман{asked}Отдел карт\n\nГлубиномер (3 единицы){asked}"
    posts = [
        (post.title.ru, post.section.ru) for post in extract(text.encode()).positions if post.title and post.section
    ]
    assert posts == [
        ("Начальник отдела судов", "Отдел судов"),
        ("Лоцман", "Отдел судов"),
        ("Глубиномер", "Отдел карт"),
    ]


@pytest.mark.parametrize(
    ("label", "kind"),
    [("Качества", "competencies"), ("Свойства характера", "other"), ("Кәсіби маңызды қасиеттер", "competencies")],
)
@pytest.mark.parametrize("sign", [".", ")"])
def test_a_label_that_counts_on_ends_the_list_above_it(label: str, kind: str, sign: str) -> None:
    """A number behind that of the label above tells a label, whether a list has its words or none."""
    text = (
        f"Карточка профессии\n\n1{sign} Наименование профессии: Лоцман\n2{sign} Уровень образования: высшее\n"
        f"3{sign} Стаж: не менее 3 лет\n4{sign} Должен знать:\n4.1. Лоцию порта.\n4.2. Правила прохода.\n"
        f"5{sign} {label}: стойкость, быстрота.\n"
    )
    (post,) = extract(text.encode(), "card.txt").positions
    found = [(str(criterion.kind), len(criterion.items)) for criterion in post.criteria]
    assert found == [("education", 0), ("experience", 0), ("knowledge", 2), (kind, 0)]


@pytest.mark.parametrize(
    ("load", "units"), [("1 ставка", 1), ("16 часов", None), ("0,5 ставки", 0.5), ("18 сағат", None)]
)
def test_a_load_in_hours_counts_no_units(load: str, units: float | None) -> None:
    text = f"Учитель химии\nНагрузка: {load}\nОбразование: высшее\nСтаж: 2 года\nЗаработная плата: 200 000 тенге\n"
    (post,) = extract(text.encode(), "card.txt").positions
    assert post.headcount == units


@pytest.mark.parametrize(
    ("printed", "entries"),
    [
        ("1) водит суда; 2) ведет журнал; 3) чистит маяк.", ["1) водит суда;", "2) ведет журнал;", "3) чистит маяк."]),
        ("1) водит суда, 2) ведет журнал", ["1) водит суда,", "2) ведет журнал"]),
        ("водит суда по пункту 1) правил; 2) ведет журнал", []),
        ("1) водит суда; 3) ведет журнал", []),
        # What a text refers to is no entry of it.
        ("1) исполняет поручения по подпунктам 1), 2) и 3) пункта 5 Положения.", []),
        ("1) выполняет работы, указанные в п. 2) раздела, и ведет журнал.", []),
        ("водит суда; ведет журнал", []),
    ],
)
def test_numbers_within_a_line_part_the_entries_of_a_list(printed: str, entries: list[str]) -> None:
    text = f"Лоцман\nОбразование: высшее\nСтаж: 2 года\nДолжностные обязанности: {printed}\n"
    (post,) = extract(text.encode(), "card.txt").positions
    assert [item.text.ru for item in post.criteria[-1].items] == entries


def test_a_label_with_its_value_right_above_duties_is_no_title() -> None:
    text = (
        "Карточка профессии\n\nНаименование профессии: Лоцман\nУровень образования: высшее\nСтаж: 2 года\n\n"
        "Миссия профессии: проводка судов\n\nОбязанности:\n1. Водит суда.\n2. Ведёт журнал.\n"
    )
    (post,) = extract(text.encode(), "card.txt").positions
    assert (said(post.title), post.experience and post.experience.min_months) == ("Лоцман", 24)
