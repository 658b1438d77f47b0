"""What a call says of itself, and what it keeps to itself."""

import pytest
from notice_reading import call, pay, read, said

_POST_KK = "\n\nБас маман (Е-3 санаты, 1 бірлік)\nФункционалдық міндеттері: есеп жүргізеді.\n"
_POST_RU = "\n\nГлавный специалист (Е-3, 1 единица)\nФункциональные обязанности: ведет учет.\n"
CALLS = [
    (
        '"Айдарлы ауданының мұрағаты" ММ бос лауазымға ішкі конкурс жариялайды:' + _POST_KK,
        ('"Айдарлы ауданының мұрағаты" ММ', "internal", None, None),
    ),
    (
        "Көкжиек облысының орман басқармасы (Көкжиек қ., 8(7112) 50-11-22) мынадай бос лауазымдарға жалпы конкурс жариялайды:"
        + _POST_KK,
        ("Көкжиек облысының орман басқармасы", "general", None, None),
    ),
    ("Ішкі конкурс туралы хабарландыру, бос лауазым туралы" + _POST_KK, (None, "internal", None, None)),
    (
        "Физика мұғалімі – 1 ставка (16 сағат) лауазымына конкурс\n\nКөкжиек облысының білім басқармасының\n"
        "«№ 28 мектеп» коммуналдық мемлекеттік мекемесі\n110000, Айлақ қаласы, Порт көшесі 1,\nтелефондар: 8 (7142) 24-35-46\n"
        "Лауазымдық міндеттері:\nфизиканы оқытады.\nҚұжаттарды қабылдау мерзімі: 03.03.2031 – 12.03.2031",
        (
            "Көкжиек облысының білім басқармасының «№ 28 мектеп» коммуналдық мемлекеттік мекемесі",
            None,
            None,
            "2031-03-12",
        ),
    ),
    ("Айдарлы ауданының мектептері бойынша бос орындар тізімі" + _POST_KK, (None, None, None, None)),
    (
        "Айдарлы ауданы бойынша білім бөлімі бос орындар тізімі" + _POST_KK,
        ("Айдарлы ауданы бойынша білім бөлімі", None, None, None),
    ),
    (
        "РГУ «Департамент лесов, озёр и рек», г. Кокарал, объявляет внутренний конкурс на занятие вакантной должности:"
        + _POST_RU,
        ("РГУ «Департамент лесов, озёр и рек»", "internal", None, None),
    ),
    ("Объявляется конкурс на вакантную должность." + _POST_RU, (None, None, None, None)),
    (
        "Конкурс объявляет Управление порта области\nДата публикации: 02.03.2031\nВид конкурса: внутренний конкурс\n"
        "Должность: Главный лоцман\nКатегория: C-4\nОбразование: высшее\nОпыт работы: не менее 1 года\n"
        "Контакты: 8 (7172) 00-00-00\nАдрес: г. Кокарал, 10\nПрием документов до: 12.03.2031",
        ("Управление порта области", "internal", "2031-03-02", "2031-03-12"),
    ),
    (
        "Конкурс объявляет Управление порта области\nДата публикации: 02.03.2031\nВид конкурса: общий\n"
        "Должность: Главный лоцман\nКатегория: C-4\nОбразование: высшее\nОпыт работы: не менее 1 года\n"
        "Контакты: 8 (7172) 00-00-00\nАдрес: г. Кокарал, 10\nПрием документов до: 12.03.2031",
        ("Управление порта области", "general", "2031-03-02", "2031-03-12"),
    ),
    (
        "Порт басқармасы бос лауазымдарға кандидаттарды шақырады\n\nЛоцман\nҚойылатын талаптар:\nжоғары білім;\n"
        "кемінде 1 жыл жұмыс өтілі.",
        ("Порт басқармасы", None, None, None),
    ),
    (
        "Дата публикации: 02.03.2031\nОбъявление о вакансии"
        + _POST_RU
        + "Срок приема документов: до 12 марта 2031 года.",
        (None, None, "2031-03-02", "2031-03-12"),
    ),
    (
        "Объявление о вакансии"
        + _POST_RU
        + "Дата размещения объявления: 02.03.2031 г.\nПрием документов до: 12.03.2031",
        (None, None, "2031-03-02", "2031-03-12"),
    ),
    (
        "АО «Порт» в связи с открытием вакансии объявляет конкурс на должность лоцмана.\n\nТребования: лоция.\n\n"
        "Прием резюме до 18:00 часов 20 ноября 2031 года на адрес: hr@port.kz",
        ("АО «Порт»", None, None, "2031-11-20"),
    ),
    ("Объявление о вакансии" + _POST_RU + "Опубликовано 02.03.2031", (None, None, "2031-03-02", None)),
    (
        "2 наурыз 2031 жыл\nБос лауазым туралы" + _POST_KK + "Құжаттарды қабылдау 2031 жылғы 3 - 12 наурыз аралығында.",
        (None, None, "2031-03-02", "2031-03-12"),
    ),
    (
        "Объявление о вакансии" + _POST_RU + "Документы принимаются в течение 7 рабочих дней.",
        (None, None, None, None),
    ),
]


@pytest.mark.parametrize(("text", "expected"), CALLS)
def test_calls(text: str, expected: tuple[str | None, ...]) -> None:
    assert call(read(text)) == expected


PAY = [
    ("Лауазымдық жалақысы 82 000 теңгеден 110 000 теңгеге дейін.", (82000, 110000, "KZT", None)),
    (
        "Еңбек сіңірген жылдарына байланысты лауазымдық айлықақысы 82 000 теңгеден 110 000 теңгеге дейін.",
        (82000, 110000, "KZT", None),
    ),
    (
        "В зависимости от выслуги лет должностной оклад составляет от 82 000 до 110 000 тенге.",
        (82000, 110000, "KZT", None),
    ),
    ("Месячный должностной оклад: 82 тыс. – 110 тыс. тенге.", (82000, 110000, "KZT", None)),
    ("Лауазымдық айлықақысы: 95 421 теңге.", (95421, 95421, "KZT", None)),
    ("Жалақы: 200 мың теңгеден бастап.", (200000, None, "KZT", None)),
    ("Должностной оклад: от 82 321 до 111 133 тенге в месяц.", (82321, 111133, "KZT", "month")),
    ("Заработная плата – до 300 000 тг.", (None, 300000, "KZT", None)),
    ("Оклад: мин. 158 000 тг., макс. 213 000 тг.", (158000, 213000, "KZT", None)),
    ("Зарплата: договорная.", None),
]


@pytest.mark.parametrize(("printed", "expected"), PAY)
def test_pay(printed: str, expected: tuple[object, ...] | None) -> None:
    (position,) = read("Объявление о вакансии" + _POST_RU + printed).positions
    assert pay(position) == expected
    assert ("salary" in position.provenance) is (expected is not None)


CONTACTS = [
    "Байланыс телефоны: 8 (7172) 55-44-33.",
    "E-mail: kadr@aidarly.kz",
    "Телефон для справок: 55-44-33, отдел кадров.",
    "Обращаться по адресу: улица Степная, 5.",
    "Пишите на kadr@aidarly.kz, спрашивайте специалиста отдела кадров.",
]


@pytest.mark.parametrize("contact", CONTACTS)
def test_contacts_are_passages_and_no_values(contact: str) -> None:
    document = read("Объявление о вакансии" + _POST_RU + contact)
    (position,) = document.positions
    assert [said(criterion.text) for criterion in position.criteria] == ["ведет учет."]
    assert contact.rstrip(".")[:30] in " ".join(said(passage.text) or "" for passage in document.passages)
    assert document.coverage.unassigned == 0


TABLES = [
    "Е-3   87 412   117 997\nD-5   101 200   131 500",
    "\tЕ-3\n\t87 412\n\t117 997\n\tD-5\n\t101 200\n\t131 500",
    "Санаты\tmin\tmax\nЕ-3\t87412\t117997",
]


@pytest.mark.parametrize("table", TABLES)
def test_a_table_of_pay_holds_for_the_posts_of_a_category(table: str) -> None:
    (position,) = read("Объявление о вакансии\n\n" + table + _POST_RU).positions
    assert pay(position) == (87412, 117997, None, None)


def test_pay_by_category_in_a_sentence() -> None:
    second = "\nВедущий специалист (Е-4, 1 единица)\nФункциональные обязанности: пишет.\n"
    paid = (
        "Должностной оклад (категория E-3) – от 112 000 до 151 000 тенге, (категория E-4) – от 80 000 до 93 000 тенге."
    )
    document = read("Объявление о вакансии" + _POST_RU + second + paid)
    assert [pay(position) for position in document.positions] == [
        (112000, 151000, "KZT", None),
        (80000, 93000, "KZT", None),
    ]


def test_pay_of_its_own_beats_the_table() -> None:
    text = "Объявление о вакансии\n\n" + TABLES[0] + _POST_RU + "Оклад: 120 000 тенге."
    (position,) = read(text).positions
    assert pay(position) == (120000, 120000, "KZT", None)


_POST = "1. Лоцман (1 единица, категория E-R-4)\nТребования: Образование: высшее. Опыт работы не требуется.\n"
_CALL = f"ГУ «Порт» объявляет конкурс на занятие вакантной должности:\n\n{_POST}\n"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Должностной оклад: E-R-4 150 000 тенге", (150000, 150000, "KZT", None)),
        ("Должностной оклад: E-R-4 – от 150 000 до 200 000 тенге", (150000, 200000, "KZT", None)),
        ("Должностной оклад: 1 250 000 тенге", (1250000, 1250000, "KZT", None)),
        # two amounts that only a blank parts
        ("Должностной оклад: E-R-4 150 000 200 000", (150000, 200000, None, None)),
    ],
)
def test_the_figure_of_a_category_is_none_of_its_pay(
    line: str, expected: tuple[int | None, int | None, str | None, str | None]
) -> None:
    (position,) = read(_CALL + line + "\n").positions
    assert pay(position) == expected


@pytest.mark.parametrize(
    "heading",
    [
        "Документы, необходимые для участия в конкурсе:",
        "Документы:",
        "Документы для участия в конкурсе:",
        "Тапсырылатын құжаттар:",
    ],
)
def test_papers_to_hand_in_are_no_posts_and_no_requirements(heading: str) -> None:
    papers = "1) заявление;\n2) анкета;\n"
    (position,) = read(f"{_CALL}{heading}\n{papers}Срок приема документов: 7 рабочих дней.\n").positions
    assert [criterion.text.ru for criterion in position.criteria] == ["высшее.", "Опыт работы не требуется."]


@pytest.mark.parametrize("line", ["(для магистрантов – не требуется).", "(кроме стажировки)"])
def test_a_line_in_brackets_that_goes_on_keeps_them(line: str) -> None:
    call = _CALL.replace("Опыт работы не требуется.", f"Опыт работы: не менее двух лет в порту\n{line}")
    (position,) = read(call).positions
    assert position.criteria[-1].text.ru == f"не менее двух лет в порту {line}"


def test_labels_may_go_on_from_the_word_for_requirements() -> None:
    call = _CALL.partition("\n\n")[0] + "\n\nЛоцман, категория E-R-4\n\nТребования:\n"
    (position,) = read(
        f"{call}к образованию – высшее;\nк стажу работы – не менее 2 лет;\nк знаниям – карты.\n"
    ).positions
    assert [str(criterion.kind) for criterion in position.criteria] == ["education", "experience", "knowledge"]
