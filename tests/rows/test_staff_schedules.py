"""Staff schedules: posts with staff units and pay in tables, their sums and sections, and tables that are none."""

import pytest
from description import Cell
from row_tables import page, titles

from kqparse import extract
from kqparse.audit.bilingual.texts import languages_of
from kqparse.validate import check_document

RU = [
    ["№ п/п", "Наименование должности", "Количество штатных единиц", "Должностной оклад, тенге", "Фонд оплаты труда"],
    ["Причал"],
    ["1", "Лоцман", "1,5", "200 000", "300 000"],
    ["", "Итого", "1,5", "", "300 000"],
    ["Склад"],
    ["2", "Сторож", "0,25", "80 000", "20 000"],
    ["", "Всего по порту", "1,75", "", "320 000"],
]
KK = [
    ["р/с №", "Лауазым атауы", "Штат саны", "Лауазымдық жалақысы (теңге)"],
    ["1", "Лоцман", "2", "200 000"],
    ["2", "Күзетші", "0,5", "80 000"],
    ["", "Барлығы", "2,5", ""],
]
UNITS = [
    ["Наименование структурного подразделения", "Наименование должности", "Количество единиц", "Оклад"],
    ["Причал", "Лоцман", "1", "200000"],
    ["Причал", "Боцман", "2", "150000"],
    ["Склад", "Сторож", "0,5", "80000"],
    ["", "Итого", "3,5", ""],
]
SHORT = [
    ["Должность", "Кол-во ставок", "Оклад (тг)"],
    ["Лоцман", "1", "200000"],
    ["Сторож", "2", "80000"],
    ["Всего", "3", ""],
]


@pytest.mark.parametrize(
    ("heading", "rows", "posts"),
    [
        ("Штатное расписание порта", RU, [("Лоцман", "Причал", 1.5, 200000), ("Сторож", "Склад", 0.25, 80000)]),
        ("Порттың штат кестесі", KK, [("Лоцман", None, 2, 200000), ("Күзетші", None, 0.5, 80000)]),
        (
            "Порттың штат кестесі",
            UNITS,
            [("Лоцман", "Причал", 1, 200000), ("Боцман", "Причал", 2, 150000), ("Сторож", "Склад", 0.5, 80000)],
        ),
        ("Штатная численность", SHORT, [("Лоцман", None, 1, 200000), ("Сторож", None, 2, 80000)]),
    ],
)
def test_posts_have_their_units_and_pay(
    heading: str, rows: list[list[str]], posts: list[tuple[str, str | None, float, int]]
) -> None:
    document = extract(page(heading, rows), "page.html")
    found = [
        (
            title,
            (post.section.kk or post.section.ru) if post.section else None,
            post.headcount,
            post.salary and post.salary.min,
        )
        for title, post in zip(titles(document), document.positions, strict=True)
    ]
    assert found == posts
    assert document.source.family == "staff-schedules"
    assert {each.code for each in document.diagnostics} == set()


@pytest.mark.parametrize("above", ["", "Порт Кокарал" + " " * 20 + "Утверждаю: начальник порта\n"])
def test_tabs_part_the_cells_of_a_schedule(above: str) -> None:
    text = f"Штатное расписание порта\n{above}№\tДолжность\tКол-во ед.\tОклад\n1\tЛоцман\t1,5\t200000\n2\tСторож\t1\t80000\n\tИТОГО\t2,5\n"
    posts = extract(text.encode(), "posts.txt").positions
    assert [(post.title.ru if post.title else None, post.section, post.headcount) for post in posts] == [
        ("Лоцман", None, 1.5),
        ("Сторож", None, 1),
    ]


def test_titles_in_small_letters_below_units() -> None:
    text = "Штат саны\n\nБөлім басшысы – 1 бірлік (E-R-1)\nПорт секторы:\nсектор меңгерушісі – 1 бірлік (E-R-3)\nбас маман – 2 бірлік (E-R-4)\n"
    found = extract(text.encode(), "staff.txt").positions
    assert [(post.title and post.title.kk, post.category, post.headcount) for post in found] == [
        ("Бөлім басшысы", "E-R-1", 1),
        ("сектор меңгерушісі", "E-R-3", 1),
        ("бас маман", "E-R-4", 2),
    ]


@pytest.mark.parametrize("last", ["Жиыны", "Бөлім бойынша жиыны", "По отделу всего"])
def test_a_line_that_ends_with_the_word_for_a_sum_is_no_post(last: str) -> None:
    text = f"Штат кестесі\n\nДиректор – 1\n\nПорт бөлімі\nБас лоцман – 1\nЛоцман – 4\n{last} – 7\n"
    found = extract(text.encode(), "staff.txt").positions
    assert [post.title and post.title.kk for post in found] == ["Директор", "Бас лоцман", "Лоцман"]


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(RU, id="Russian"),
        pytest.param(KK, id="Kazakh"),
        pytest.param(SHORT, id="without numbers"),
    ],
)
def test_cells_that_stand_one_below_the_other(rows: list[list[str]]) -> None:
    cells = [cell for row in rows for cell in row if cell]
    document = extract("\n".join(["Штатное расписание порта", "", *cells, ""]).encode(), "posts.txt")
    drawn = extract(page("Штатное расписание порта", rows), "page.html")
    assert titles(document) == titles(drawn) != []
    assert [post.headcount for post in document.positions] == [post.headcount for post in drawn.positions]
    assert [post.section for post in document.positions] == [post.section for post in drawn.positions]
    assert document.source.family == "staff-schedules"


def test_posts_may_stand_side_by_side() -> None:
    rows = [["Должность", "Лоцман", "Сторож"], ["Количество единиц", "1", "2,5"], ["Оклад", "200000", "80000"]]
    document = extract(page("Штатная численность порта", rows), "page.html")
    assert titles(document) == ["Лоцман", "Сторож"]
    assert [post.headcount for post in document.positions] == [1, 2.5]


@pytest.mark.parametrize(
    "rows",
    [
        [["№", "Наименование", "Количество", "Сумма"], ["1", "Стол", "10", "160000"], ["2", "Стул", "20", "120000"]],
        [["№", "Атауы", "Саны", "Сомасы"], ["1", "Үстел", "10", "160000"], ["2", "Орындық", "20", "120000"]],
        [["№", "ФИО", "Должность", "Ставка"], ["1", "А. А.", "Лоцман", "1"], ["2", "Б. Б.", "Сторож", "1"]],
    ],
)
def test_property_and_people_are_no_posts(rows: list[list[str]]) -> None:
    document = extract(page("Перечень", rows), "page.html")
    assert (document.source.family, document.positions) == (None, [])


@pytest.mark.parametrize(
    ("rows", "posts"),
    [
        # Names and words for a post that nobody holds are no titles, wherever they stand.
        (
            [["Лоцман Образцов А.К.", "1"], ["Кок (вакансия)", "1"], ["Сторож - вакант", "0,5"], ["Вакансия", "2"]],
            [("Лоцман", 1, ["Образцов А.К."]), ("Кок", 1, []), ("Сторож", 0.5, [])],
        ),
        (
            [["Лоцман\nА. К. Образцов", "1"], ["Образцова Б. В.", "1"], ["Кок", "2"]],
            [("Лоцман", 1, ["А. К. Образцов"]), ("Кок", 2, [])],
        ),
        # A body may be called after somebody.
        (
            [["Директор клуба имени А. Образцова", "1"], ["Кок", "2"]],
            [("Директор клуба имени А. Образцова", 1, []), ("Кок", 2, [])],
        ),
    ],
)
def test_who_holds_a_post_is_no_title(rows: list[list[str]], posts: list[tuple[str, float, list[str]]]) -> None:
    document = extract(page("Штатное расписание порта", [["Должность", "Количество единиц"], *rows]), "page.html")
    strays = [
        [f.data["printed"] for f in document.diagnostics if f.code == "KQ205" and f.position == p.id]
        for p in document.positions
    ]
    found = zip(titles(document), [post.headcount for post in document.positions], strays, strict=True)
    assert list(found) == posts
    assert document.coverage.unassigned == 0


def test_who_signs_below_the_sum_is_no_post() -> None:
    rows = [
        ["Лоцман", "2", "150 000"],
        ["Кок", "1", "90 000"],
        ["Итого", "3", ""],
        ["Главный бухгалтер", "", "А.К. Образцова"],
    ]
    document = extract(
        page("Штатное расписание порта", [["Должность", "Количество единиц", "Оклад"], *rows]), "page.html"
    )
    assert titles(document) == ["Лоцман", "Кок"]
    assert document.coverage.unassigned == 0


def test_a_row_with_a_number_is_a_post_though_a_name_stands_for_its_pay() -> None:
    head = ["№", "Должность", "Количество единиц", "Оклад"]
    rows = [["1", "Лоцман", "2", "150 000"], ["2", "Кок", "1", "А.К. Образцова"], ["", "Директор", "", "У.Т. Примеров"]]
    document = extract(page("Штатное расписание порта", [head, *rows]), "page.html")
    assert titles(document) == ["Лоцман", "Кок"]
    assert document.coverage.unassigned == 0


def test_a_column_of_names_behind_the_titles_tells_who_holds_posts() -> None:
    head = ["№", "Лауазымы", "Аты-жөні", "Штат бірлігі"]
    rows = [["1", "Лоцман", "Үлгілі А.Б.", "1"], ["2", "Аспаз", "бос", "0,5"], ["3", "Күзетші", "", "2"]]
    document = extract(page("Порттың штат кестесі", [head, *rows]), "page.html")
    assert titles(document) == ["Лоцман", "Аспаз", "Күзетші"]
    assert [post.headcount for post in document.positions] == [1, 0.5, 2]
    assert [finding.data["printed"] for finding in document.diagnostics] == ["Үлгілі А.Б."]
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize(
    ("head", "row"),
    [
        (["Ф.И.О.", "Должность", "Ставка"], ["Образцов А.К.", "Лоцман", "1"]),
        (["Должность", "Дата рождения", "Ставка"], ["Лоцман", "01.02.1990", "1"]),
        (["Должность", "Ф.И.О.", "Количество единиц", "Образование"], ["Лоцман", "Образцов А.К.", "1", "высшее"]),
    ],
)
def test_a_list_of_people_names_no_posts(head: list[str], row: list[str]) -> None:
    assert extract(page("Список работников порта", [head, row, row]), "page.html").positions == []


def test_a_title_goes_on_in_the_next_cell_under_its_head() -> None:
    rows = [["1", "Главный", "лоцман", "1"], ["2", "Старший", "боцман", "2"], ["3", "Кок", "", "1"]]
    document = extract(
        page("Штатное расписание порта", [["№", Cell("Должность", 1, 2), "Кол-во единиц"], *rows]), "a.html"
    )
    assert titles(document) == ["Главный лоцман", "Старший боцман", "Кок"]
    assert [post.headcount for post in document.positions] == [1, 2, 1]


def test_sides_of_a_slash_are_in_the_languages_of_the_head() -> None:
    rows = [["Күзетші / Сторож", "1"], ["Боцман / Боцман", "2"], ["Шебер / Мастер", "1"]]
    document = extract(page("Штат", [["Лауазымы / Должность", "Саны / Количество единиц"], *rows]), "a.html")
    printed = [(post.title.kk, post.title.ru) for post in document.positions if post.title]
    assert printed == [("Күзетші", "Сторож"), ("Боцман", "Боцман"), ("Шебер", "Мастер")]


LISTED = """Штатная численность порта

1. Руководство
Начальник порта – 1 единица
2) Заместитель начальника порта – 2 единицы;
Отдел огней:
Начальник отдела ({units})
- Главный специалист: 3
Главный бухгалтер - кассир - 0,5
Всего: 7,5 единиц
"""


@pytest.mark.parametrize("units", ["1 ед.", "1 шт.ед.", "1 штатная единица", "1"])
def test_lines_that_end_with_staff_units(units: str) -> None:
    document = extract(LISTED.format(units=units).encode(), "posts.txt")
    assert [(title, post.headcount) for title, post in zip(titles(document), document.positions, strict=True)] == [
        ("Начальник порта", 1),
        ("Заместитель начальника порта", 2),
        ("Начальник отдела", 1),
        ("Главный специалист", 3),
        ("Главный бухгалтер - кассир", 0.5),
    ]
    sections = ["1. Руководство", "1. Руководство", *3 * ["Отдел огней"]]
    assert [post.section and post.section.ru for post in document.positions] == sections
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize(
    ("form", "pay"),
    [
        ("{title}, {count} единицы, {pay} тенге", True),
        ("1.1. {title}, {count} ед., оклад {pay}", True),
        ("1.1 {title} – {count} бірлік – {pay} теңге", True),
        ("{title} - {count} ед. - {pay}-900 000 тг", True),
        ("- {title} – {count} ед. ({pay} тенге)", True),
        ("{title} – {pay} тенге – {count} ед.", True),
        ("{title}; {count} ставки; {pay} тенге", True),
        ("{title}, каб. 114, {count} единицы", False),
    ],
)
def test_lines_with_staff_units_and_pay(form: str, pay: bool) -> None:
    posts = [("Начальник порта", "1", "310 000"), ("Главный лоцман", "0,5", "182500"), ("Матрос", "12", "95 400")]
    lines = [form.format(title=title, count=count, pay=paid) for title, count, paid in posts]
    document = extract("\n".join(["Штатное расписание", "Порт Кокарал", "", *lines, "Всего 13,5 единиц"]).encode())
    read = [(title, post.headcount) for title, post in zip(titles(document), document.positions, strict=True)]
    assert read == [
        (title if pay else f"{title}, каб. 114", float(count.replace(",", "."))) for title, count, _ in posts
    ]
    paid = [post.salary.min if post.salary else None for post in document.positions]
    assert paid == ([310000, 182500, 95400] if pay else [None] * 3)
    assert {post.section for post in document.positions} == {None}
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize(
    "title", ["Перечень должностей порта", "Реестр должностей порта", "Порт лауазымдарының тізілімі"]
)
def test_numbered_titles_in_small_letters_count_without_a_word(title: str) -> None:
    lines = ["1) лоцман – 18,0", "2) приемщик снастей порта – 1,5", "3) врач – 0,75", "", "Причал", "4) матрос – 36,0"]
    document = extract("\n".join([title, "", "Склад", *lines, "", "Всего 56,25 единицы"]).encode())
    assert [post.headcount for post in document.positions] == [18, 1.5, 0.75, 36]
    assert [post.ordinal for post in document.positions] == [1, 2, 3, 4]
    sections = [(post.section.ru or post.section.kk) if post.section else None for post in document.positions]
    assert sections == [*3 * ["Склад"], "Причал"]


@pytest.mark.parametrize(("total", "count"), [("21,75", 4), ("20", 0)])
def test_a_sum_that_adds_up_tells_what_numbers_count(total: str, count: int) -> None:
    lines = [
        "1) начальник порта - 1,0;",
        "2) лоцман - 2,0;",
        "Вспомогательный состав",
        "1) врач - 12,75;",
        "2) матрос - 6,0.",
    ]
    document = extract("\n".join(["Порт", "", *lines, "", f"Итого: {total} ставки"]).encode(), "posts.txt")
    assert [post.headcount for post in document.positions if post.headcount] == [1, 2, 12.75, 6][:count]


def test_posts_of_a_unit_in_its_line_have_each_their_number() -> None:
    lines = [
        "Отдел огней: начальник – 1, инженер – 4, лаборант – 0,5",
        "Отдел связи: начальник – 1, техник – 2",
        "Всего – 8,5",
    ]
    document = extract("\n".join(["Штатное расписание порта", "", *lines]).encode(), "posts.txt")
    assert [(title, post.headcount) for title, post in zip(titles(document), document.positions, strict=True)] == [
        ("начальник", 1),
        ("инженер", 4),
        ("лаборант", 0.5),
        ("начальник", 1),
        ("техник", 2),
    ]
    sections = [post.section.ru if post.section else None for post in document.positions]
    assert sections == [*3 * ["Отдел огней"], *2 * ["Отдел связи"]]
    assert document.coverage.unassigned == 0


def test_sums_of_sections_in_lines_are_no_posts() -> None:
    lines = [
        "1-бөлім. Лоцмандар",
        "Аға лоцман – 2 бірлік, айлығы 310 000 теңге",
        "Лоцман – 4 бірлік, айлығы 290 000 теңге",
    ]
    lines += [
        "Бөлім бойынша – 6 бірлік",
        "2-бөлім. Кеңсе",
        "Бас маман – 1 бірлік, айлығы 180 000 теңге",
        "Бөлім бойынша – 1 бірлік",
    ]
    document = extract("\n".join(["Порттың штат саны", "", *lines]).encode(), "posts.txt")
    assert titles(document) == ["Аға лоцман", "Лоцман", "Бас маман"]
    assert document.coverage.unassigned == 0


ALONE = """Типовые штаты порта

Утверждены
приказом смотрителя
порта
от 3 мая 2031 года № 4
и согласованы
с профсоюзом

Наименование должностей
Количество единиц
Начальник порта
1
Помощник начальника порта
по хозяйственной части
0,5
Инструктор по плаванию
по учебному плану
Причал
Лоцман
2
"""


def test_a_post_that_heads_a_unit_is_no_head_and_the_number_of_a_stamp_no_section() -> None:
    text = (
        "Порттың штат кестесі\n\nБекітілді\nпорт басшысының\n2030 жылғы 5 қаңтардағы\n№ 2 бұйрығымен\n\n"
        "Лауазым атауы\nШтат бірлігінің саны\nБөлім басшысы\n1\nБас маман\n2\nКітапханашы\n0,5\n"
    )
    document = extract(text.encode())
    assert titles(document) == ["Бөлім басшысы", "Бас маман", "Кітапханашы"]
    assert [post.section for post in document.positions] == [None] * 3
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize(
    ("line", "section"),
    [
        ("№ 4", None),
        ("«5» мая 2031 года", None),
        ("5 мая 2031 года № 4", None),
        ("________ (подпись)", None),
        ("Директор порта", None),
        ("А.Б. Тестбаев", None),
        ("1. Аппарат управления", "1. Аппарат управления"),
        ("«Кокарал» маяк бөлімі", "«Кокарал» маяк бөлімі"),
    ],
)
def test_what_goes_on_with_a_stamp_and_what_is_a_section(line: str, section: str | None) -> None:
    rows = "".join(
        f"<tr><td>{at}</td><td>{title}</td><td>1</td></tr>" for at, title in enumerate(["Начальник порта", "Лоцман"], 1)
    )
    page = f"<p>Штатное расписание порта</p><p>Утверждаю</p><p>начальник порта</p><p>{line}</p>"
    head = "<tr><td>№</td><td>Должность</td><td>Количество</td></tr>"
    document = extract(f"<html><body>{page}<table>{head}{rows}</table></body></html>".encode())
    assert titles(document) == ["Начальник порта", "Лоцман"]
    sections = [post.section and (post.section.kk or post.section.ru) for post in document.positions]
    assert sections == [section] * 2


@pytest.mark.parametrize(
    "form",
    [
        "{title} {category}",
        "{title}, {category}",
        "{title} – {category};",
        "{title} ({category})",
        "{title}, категория {category}",
        "1. {title}, {category} категории",
        "{category} {title}",
        "{category} – {title}",
        "{title} – 2 единицы, {category}",
        "{title} {category} – 2 единицы",
        "{title} {category}, 2 единицы",
    ],
)
def test_lines_that_begin_or_end_with_a_category(form: str) -> None:
    posts = [("Начальник порта", "С-R-1"), ("Главный специалист", "C-R-4"), ("Ведущий специалист", "С-R-5")]
    lines = [form.format(title=title, category=category) for title, category in posts]
    document = extract("\n".join(["Перечень должностей порта", "", "Причал", *lines]).encode())
    read = [(title, post.category) for post, title in zip(document.positions, titles(document), strict=True)]
    assert read == [(title, category.replace("С", "C")) for title, category in posts]
    assert {post.section.ru for post in document.positions if post.section} == {"Причал"}
    assert {post.headcount for post in document.positions} == {2 if "единиц" in form else None}
    assert document.coverage.unassigned == 0


def test_a_remark_behind_a_category_belongs_to_the_title() -> None:
    lines = ["Начальник порта С-1", "Главный специалист С-4 (юрист)", "Ведущий специалист С-5"]
    document = extract("\n".join(["Перечень должностей порта", "", *lines]).encode())
    assert [post.category for post in document.positions] == ["C-1", "C-4", "C-5"]
    assert titles(document)[1] == "Главный специалист (юрист)"
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize(
    "lines",
    [
        ["Гостиница Маяк А-1", "Гостиница Причал А-2", "Гостиница Шлюз В-3"],
        ["Дорога Б-1", "Дорога Б-2", "Дорога Б-3"],
    ],
)
def test_a_letter_and_a_figure_behind_other_words_name_no_posts(lines: list[str]) -> None:
    assert not extract("\n".join(["Перечень объектов порта", "", *lines]).encode()).positions


@pytest.mark.parametrize(
    ("heads", "lines", "posts"),
    [
        # The number of a post stands above it, its number of units below; a norm in words is none.
        (
            "Лауазымдардың атаулары\nЛауазымдар саны",
            "1. Кеме\n1\nБөлім басшысы\nкемеде 30-дан кем емес адам болса 1 лауазым\n2\nАға кеме механигі\n2 лауазым",
            [(1, "Бөлім басшысы", "1. Кеме", None), (2, "Аға кеме механигі", "1. Кеме", 2)],
        ),
        (
            "Лауазымдардың атаулары\nШтат бірліктерінің саны",
            "1\nБөлім басшысы\n1\n2\nБас маман\n0,5",
            [(1, "Бөлім басшысы", None, 1), (2, "Бас маман", None, 0.5)],
        ),
        # Without numbers of posts the same figures are all of units.
        (
            "Штатное расписание порта\nНаименование должностей\nКоличество единиц",
            "Начальник порта\n1\nГлавный механик\n2\nБоцман\n3\nСторож\n4",
            [
                (None, "Начальник порта", None, 1),
                (None, "Главный механик", None, 2),
                (None, "Боцман", None, 3),
                (None, "Сторож", None, 4),
            ],
        ),
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_numbers_of_posts_and_of_units_stand_above_and_below_titles(
    heads: str, lines: str, posts: list[tuple[int | None, str, str | None, float | None]], gap: str
) -> None:
    document = extract(f"{heads}\n{lines}\n".replace("\n", gap).encode(), "posts.txt")
    found = zip(titles(document), document.positions, strict=True)
    sections = [post.section and (post.section.kk or post.section.ru) for post in document.positions]
    read = [
        (post.ordinal, title, section, post.headcount) for (title, post), section in zip(found, sections, strict=True)
    ]
    assert read == posts
    assert document.coverage.unassigned == 0


def test_numbers_alone_stand_below_their_titles_and_a_schedule_may_have_a_long_stamp() -> None:
    document = extract(ALONE.encode())
    assert [(title, post.headcount) for post, title in zip(document.positions, titles(document), strict=True)] == [
        ("Начальник порта", 1),
        ("Помощник начальника порта по хозяйственной части", 0.5),
        ("Инструктор по плаванию", None),
        ("Лоцман", 2),
    ]
    sections = [post.section.ru if post.section else None for post in document.positions]
    assert sections == [None, None, None, "Причал"]
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize(
    "text",
    [
        LISTED.replace("Штатная численность порта", "Отчет порта"),
        LISTED.replace("единиц", "тонн").replace("2) ", "").replace("1. ", ""),
        "Штатная численность порта\n\nМуфта – 1 единица\nНасос – 2 единицы\nКлапан – 4 единицы\n",
        "Тізбе\n\nМаяктар\n\n1\n\nЛоцман\n\n2\n\nБоцман\n\n3\n\nЮнга\n\nАйлақтар\n\n4\n\nМатрос\n\n5\n\nШкипер\n",
        "Численность населения\n\nМужчины – 120\nЖенщины – 131\nДети – 40\n",
    ],
)
def test_lines_with_other_numbers_count_no_posts(text: str) -> None:
    assert extract(text.format(units="1 тонна").encode(), "posts.txt").positions == []


def test_a_unit_below_a_title_in_a_table_that_blanks_draw_is_the_section_of_the_rows_below_it() -> None:
    rows = [("№", "Должность", "Ед."), ("1", "Начальник порта", "1"), ("", "Отдел кадров", ""), ("2", "Лоцман", "2")]
    rows += [("3", "Главный специалист", "1"), ("", "по связям", ""), ("4", "Инженер", "4")]
    lines = [f"{number:<6}{title:<30}{units}".rstrip() for number, title, units in rows]
    document = extract("\n".join(["Штатное расписание порта", "", *lines]).encode(), "posts.txt")
    assert titles(document) == ["Начальник порта", "Лоцман", "Главный специалист по связям", "Инженер"]
    sections = [post.section.ru if post.section else None for post in document.positions]
    assert sections == [None, *3 * ["Отдел кадров"]]


def test_lines_of_units_part_rows_whose_category_is_one_of_qualification() -> None:
    rows = [
        "№\tДолжность\tКатегория\tКоличество единиц",
        "I. Медпункт",
        "1\tВрач\tвысшая\t2",
        "II. Склад",
        "2\tСанитар\tбез категории\t4,5",
    ]
    first, second = extract("\n".join(["Штатное расписание порта", "", *rows]).encode(), "posts.txt").positions
    assert (first.section and first.section.ru, first.headcount) == ("I. Медпункт", 2)
    assert (second.section and second.section.ru, second.headcount) == ("II. Склад", 4.5)
    assert [post.qualification and post.qualification.category for post in (first, second)] == ["highest", "none"]


def test_a_line_of_a_unit_with_the_sum_of_its_posts_keeps_its_number_as_their_section() -> None:
    lines = ["1. Отдел огней (3 единицы)", "1.1. Заведующий (1 единица)", "1.2. Инженер (2 единицы)"]
    lines += ["2. Служба связи (1,5 единицы)", "2.1. Оператор (1,5 единицы)", "Всего: 4,5 единиц"]
    document = extract("\n".join(["Штатное расписание порта", "", *lines]).encode(), "posts.txt")
    assert titles(document) == ["Заведующий", "Инженер", "Оператор"]
    sections = [post.section and post.section.ru for post in document.positions]
    assert sections == ["1. Отдел огней", "1. Отдел огней", "2. Служба связи"]
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize("block", ["D", "-"])
def test_a_category_below_a_line_of_a_unit_may_be_a_letter_alone_or_none(block: str) -> None:
    rows = [
        "№\tДолжность\tКатегория\tКоличество единиц",
        "Причал",
        "1\tЛоцман\tА1\t2",
        "Склад",
        f"2\tСторож\t{block}\t4",
    ]
    document = extract("\n".join(["Штатное расписание порта", "", *rows]).encode(), "posts.txt")
    told = zip(titles(document), document.positions, strict=True)
    assert [(title, post.category, post.headcount) for title, post in told] == [
        ("Лоцман", "A-1", 2),
        ("Сторож", None, 4),
    ]


def test_lines_of_units_part_the_rows_of_a_schedule_that_tabs_draw() -> None:
    rows = ["№\tДолжность\tКоличество единиц", "Причал", "1\tЛоцман\t2", "2\tБоцман\t0,5", "Склад", "3\tСторож\t4"]
    document = extract("\n".join(["Штатное расписание порта", "", *rows]).encode(), "posts.txt")
    told = zip(titles(document), document.positions, strict=True)
    assert [(title, post.section and post.section.ru, post.headcount) for title, post in told] == [
        ("Лоцман", "Причал", 2),
        ("Боцман", "Причал", 0.5),
        ("Сторож", "Склад", 4),
    ]


@pytest.mark.parametrize(
    ("head", "posts"),
    [
        ("Архивный отдел", [("Архивист", 1), ("Старший архивист", 2), ("Хранитель", 0.5)]),
        ("Мұрағат бөлімі", [("Архивист", 1), ("Старший архивист", 2), ("Хранитель", 0.5)]),
        ("Отчет порта", []),
    ],
)
def test_lines_that_count_posts_below_the_name_of_their_unit(head: str, posts: list[tuple[str, float]]) -> None:
    text = f"{head}\n\nАрхивист – 1 ед.\nСтарший архивист – 2 ед.\nХранитель – 0,5 ед.\n"
    document = extract(text.encode(), "posts.txt")
    assert [(title, post.headcount) for post, title in zip(document.positions, titles(document), strict=True)] == posts
    assert {post.section and (post.section.ru or post.section.kk) for post in document.positions} <= {head}


@pytest.mark.parametrize("unit", ["2. № 1 өрт сөндіру бөлімі", "2-нші бөлім", "«Айлақ» бөлімі"])
def test_a_unit_may_begin_with_its_number_or_its_name(unit: str) -> None:
    text = (
        "Басқарманың штат кестесі\n\n1. Аппарат\n1.1. Департамент бастығы – 1 бірлік\n\n"
        f"{unit}\n2.1. Бөлім бастығы – 1 бірлік\n2.2. Өрт сөндіруші – 24 бірлік\n"
    )
    document = extract(text.encode(), "posts.txt")
    assert titles(document) == ["Департамент бастығы", "Бөлім бастығы", "Өрт сөндіруші"]
    assert [post.section and post.section.kk for post in document.positions][1:] == [unit, unit]


@pytest.mark.parametrize("number", ["", "1"])
def test_a_row_that_sums_up_those_below_is_their_section(number: str) -> None:
    rows = [
        ["№", "Наименование должности", "Количество единиц"],
        ["", "Руководство", "3"],
        ["1", "Начальник порта", "1"],
        ["2", "Заместитель начальника порта", "2"],
        [number, "Отдел огней", "2,5"],
        ["3", "Начальник отдела", "1"],
        ["4", "Специалист", "1,5"],
        ["", "Всего", "5,5"],
    ]
    document = extract(page("Штатное расписание порта", rows), "page.html")
    assert titles(document) == ["Начальник порта", "Заместитель начальника порта", "Начальник отдела", "Специалист"]
    sections = ["Руководство", "Руководство", "Отдел огней", "Отдел огней"]
    assert [post.section and post.section.ru for post in document.positions] == sections
    assert document.coverage.unassigned == 0


def test_a_line_that_sums_up_those_below_is_their_section() -> None:
    posts = "Руководство – 3 единицы\nНачальник порта – 1 единица\nЗаместитель начальника порта – 2 единицы\n"
    posts += "Отдел огней – 2,5 единицы\nНачальник отдела – 1 единица\nСпециалист – 1,5 единицы\nВсего – 5,5 единиц\n"
    document = extract(f"Штатная численность порта\n\n{posts}".encode(), "posts.txt")
    assert titles(document) == ["Начальник порта", "Заместитель начальника порта", "Начальник отдела", "Специалист"]
    sections = ["Руководство", "Руководство", "Отдел огней", "Отдел огней"]
    assert [post.section and post.section.ru for post in document.positions] == sections
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize(
    ("title", "posts"), [("Сторож", ["Директор", "Юрист", "Сторож"]), ("Юрист", ["Директор", "Юрист"])]
)
def test_a_table_that_asks_for_nothing_behind_one_that_does(title: str, posts: list[str]) -> None:
    asked = [
        ["№", "Должность", "Кол-во", "Образование"],
        ["1", "Директор", "1", "высшее"],
        ["2", "Юрист", "2", "высшее"],
    ]
    rows = [["№", "Должность", "Кол-во"], ["1", title, "2"]]
    document = extract(page("Требования к должностям", asked) + page("Прочие должности", rows), "page.html")
    assert titles(document) == posts


@pytest.mark.parametrize(
    ("rows", "posts"),
    [
        # A head may list what stands in the cells of titles; who counts drivers leaves their category blank.
        (
            [["Структурное подразделение, должность", "Категория", "Кол-во шт. ед."], ["Юрист", "E-4", "1"], ["Водитель", "", "2"]],
            [("Юрист", "E-4", 1), ("Водитель", None, 2)],
        ),
        # In Kazakh what a head names stands at its end.
        (
            [["Құрылымдық бөлімшенің және лауазымның атауы", "Бекітілген штат бірлігінің саны", "Айлық жалақы"], ["Заңгер", "1", "200 000"]],
            [("Заңгер", None, 1)],
        ),
        # A unit merged over its posts, and over the row that sums them up.
        (
            [["Отдел", "Должность", "Единиц"], [Cell("Порт", rows=3), "Юрист", "1"], ["Лоцман", "1"], ["Итого", "2"]],
            [("Юрист", None, 1), ("Лоцман", None, 1)],
        ),
        # How many units there are may be told by the money that pays for them, and in all.
        (
            [
                [Cell("Должность", rows=2), Cell("Количество ставок", columns=3)],
                ["бюджет", "платные услуги", "всего"],
                ["Врач", "4", "1", "5"],
                ["Санитар", "8", "0,5", "8,5"],
            ],
            [("Врач", None, 5), ("Санитар", None, 8.5)],
        ),
        # How many units there are may depend on the size of the body.
        (
            [
                [Cell("Должность", rows=2), Cell("Количество штатных единиц в зависимости от числа кружков", columns=2)],
                ["до 20", "21-40"],
                ["Директор", "1", "1"],
                ["Методист", "0,5", "1"],
                ["Вахтер", "-", "2"],
            ],
            [("Директор", None, 1), ("Методист", None, None), ("Вахтер", None, None)],
        ),
    ],
)  # fmt: skip
def test_units_and_categories_of_rows(
    rows: list[list[str | Cell]], posts: list[tuple[str, str | None, float | None]]
) -> None:
    document = extract(page("Типовые штаты", rows), "page.html")
    told = zip(titles(document), document.positions, strict=True)
    assert [(title, post.category, post.headcount) for title, post in told] == posts
    assert document.coverage.unassigned == 0
    assert all(len(languages_of(post)) == 1 for post in document.positions)


def test_a_post_with_as_many_units_as_the_next_is_a_post() -> None:
    rows = [["Должность", "Количество единиц"], ["Начальник отдела - бухгалтер", "1"], ["Кассир", "1"]]
    document = extract(page("Штатное расписание порта", rows), "page.html")
    assert titles(document) == ["Начальник отдела - бухгалтер", "Кассир"]


def test_very_many_tables_of_which_nothing_is_asked_stand_behind_one_with_requirements() -> None:
    asking = [["№", "Должность", "Образование", "Стаж работы"], ["1", "Боцман", "Высшее", "не менее 1 года"]]
    head = ["№", "Наименование должности", "Количество штатных единиц"]
    blocks: list[str | list[list[str]]] = []
    for number in range(300):
        blocks += [f"Причал {number}", [head, ["1", f"Лоцман причала {number}", "2"]]]
    again = [head, ["1", "Лоцман причала 7", "2"]]
    found = titles(extract(page("Требования", asking, *blocks, "Резерв", again), "page.html"))
    assert found == ["Боцман", *(f"Лоцман причала {number}" for number in range(300))]


def test_no_cell_of_a_schedule_is_lost_and_a_link_with_its_step_is_no_category() -> None:
    head = ["Должность", "Звено, ступень", "Категория", "Количество ставок", "Занято единиц", "Вакансии"]
    rows = [["Лоцман", "", "А1-3", "2", "1", "1"], ["Сторож", "", "", "0,5", "0,5", "0"]]
    document = extract(page("Штатное расписание порта", [head, *rows]), "page.html")
    assert titles(document) == ["Лоцман", "Сторож"]
    assert [(post.category, post.headcount) for post in document.positions] == [(None, 2), (None, 0.5)]
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize(
    ("printed", "units"),
    [
        *[("1/3", None), ("2 / 1", None), ("1/1", 1), ("1/10", None)],
        *[
            ("1 ставка с 01.09.2024", 1),
            ("3, в том числе 1 на причале 2", 3),
            ("1 на время отпуска", 1),
            ("10 адам", 10),
        ],
    ],
)
def test_a_part_of_a_unit_is_no_number_of_units_but_told(printed: str, units: int | None) -> None:
    rows = [["№", "Должность", "Единиц"], ["1", "Лоцман", "1"], ["2", "Сторож", printed]]
    post = extract(page(rows), "page.html").positions[1]
    assert post.headcount == units
    assert [own.text.ru for own in post.criteria] == ([printed] if units is None else [])


@pytest.mark.parametrize(("printed", "units"), [("0,0625", 0.0625), ("0,3333333333333333", None), ("9" * 14, None)])
def test_what_no_post_can_have_is_told_and_the_document_is_valid(printed: str, units: float | None) -> None:
    rows = [["№", "Должность", "Единиц"], ["1", "Лоцман", "1"], ["2", "Сторож", printed]]
    document = extract(page(rows), "page.html")
    assert document.positions[1].headcount == units
    assert [own.data for own in document.diagnostics if own.code == "KQ301"] == (
        [] if units else [{"printed": printed}]
    )
    assert check_document(document) == []


@pytest.mark.parametrize(
    ("heads", "pay"),
    [(["Оклад от", "Оклад до"], (300000, 400000)), (["Оклад, тг", "Оклад с доплатой"], (300000, 300000))],
)
def test_pay_may_stand_in_a_column_for_the_least_and_one_for_the_most(heads: list[str], pay: tuple[int, int]) -> None:
    rows = [["Должность", "Единиц", *heads], ["Лоцман", "1", "300000", "400000"], ["Кок", "2", "100000", "150000"]]
    salary = extract(page(rows), "page.html").positions[0].salary
    assert salary
    assert (salary.min, salary.max) == pay


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Наименование должности Кол-во Оклад, тенге\nПричал\nЛоцман 1 412 000\nСлесарь 4 разряда 1,5 98 600\n"
            "Итого по причалу 2,5\nСклад\nСторож 10 85 000\nВСЕГО 12,5\n",
            [
                ("Лоцман", 1, 412000, "Причал"),
                ("Слесарь 4 разряда", 1.5, 98600, "Причал"),
                ("Сторож", 10, 85000, "Склад"),
            ],
        ),
        (
            "Лауазымның атауы Саны Жалақысы\nДиректор 1 310 000\nБухгалтер 0,5 150 500\nКүзетші 3 95 000\n",
            [("Директор", 1, 310000, None), ("Бухгалтер", 0.5, 150500, None), ("Күзетші", 3, 95000, None)],
        ),
        (
            "Должность Количество единиц\nДиректор школы 1\nУчитель 4,5\nСторож 3\nВсего 8,5\n",
            [("Директор школы", 1, None, None), ("Учитель", 4.5, None, None), ("Сторож", 3, None, None)],
        ),
        (
            "№ Наименование должности Кол-во Оклад, тенге\n1 Директор 1 412 000\n2 Главный бухгалтер 1,5 301 200\n",
            [("Директор", 1, 412000, None), ("Главный бухгалтер", 1.5, 301200, None)],
        ),
        (
            "Должность Количество Оклад\nДиректор 1 412 000\nОхранник 3 95 000\nВрач кабинета 12 1 1 500 000\n",
            [("Директор", 1, 412000, None), ("Охранник", 3, 95000, None), ("Врач кабинета 12", 1, 1500000, None)],
        ),
        (
            "Должность Количество\nДиректор\n1\nБухгалтер\n2\nСторож\n3\n",  # numbers in lines of their own
            [("Директор", 1, None, None), ("Бухгалтер", 2, None, None), ("Сторож", 3, None, None)],
        ),
        (
            "Лауазымы Саны Жалақысы\nДиректор – 1\nОрынбасар - 2 310 000\nКүзетші\n3\n",  # and dashes
            [("Директор", 1, None, None), ("Орынбасар", 2, 310000, None), ("Күзетші", 3, None, None)],
        ),
        (
            "Должность Кол-во Оклад\nДиректор школы № 15 1 412 000\nУчитель 9 класса 2 210 000\nСторож 3 98 000\n",
            [
                ("Директор школы № 15", 1, 412000, None),
                ("Учитель 9 класса", 2, 210000, None),
                ("Сторож", 3, 98000, None),
            ],
        ),
        (
            "Отдел кадров\nДолжность Кол-во\nНачальник отдела 1\nИнспектор 2\n\n"
            "Бухгалтерия\nДолжность Кол-во\nГлавный бухгалтер 1\nБухгалтер 2\n",  # heads again
            [
                ("Начальник отдела", 1, None, "Отдел кадров"),
                ("Инспектор", 2, None, "Отдел кадров"),
                ("Главный бухгалтер", 1, None, "Бухгалтерия"),
                ("Бухгалтер", 2, None, "Бухгалтерия"),
            ],
        ),
        ("Должность Оклад\nДиректор 120 000\nСторож 95 000\nПовар 90 000\n", []),  # no units
    ],
)
def test_lines_below_heads_in_one_line_count_posts_by_blanks_alone(
    text: str, expected: list[tuple[str, float, int | None, str | None]]
) -> None:
    posts = extract(f"Штатное расписание на 2024 год\n\n{text}".encode()).positions
    told = [
        (
            own.title and (own.title.ru or own.title.kk),
            own.headcount,
            own.salary.min if own.salary else None,
            own.section and own.section.ru,
        )
        for own in posts
    ]
    assert told == expected
