"""Staff tables: posts with their numbers of staff units and their pay, rows that sum them up, and what is no such table."""

import pytest
from description import Cell
from finishing import finishes
from row_tables import read, titles

from kqparse import extract
from kqparse.split.rows.counted_lines import may_tell

NAMES = ["Директор", "Методист", "Сторож"]
TITLE, UNITS = "Должность", "Количество единиц"
Told = tuple[str | None, str, int | float | None, int | None]


def told(rows: list[list[str]]) -> list[Told]:
    """Section, title, staff units and least pay of every post of a table, its cells parted by tabs."""
    document = extract("\n".join("\t".join(row) for row in rows).encode(), "staff")
    assert document.coverage.unassigned == 0 or not document.positions
    return [
        (
            str(post.section.ru or post.section.kk) if post.section else None,
            str(post.title and (post.title.ru or post.title.kk)),
            post.headcount,
            post.salary.min if post.salary else None,
        )
        for post in document.positions
    ]


@pytest.mark.parametrize(
    ("rows", "posts"),
    [
        (
            [["№", TITLE, UNITS], ["1", "Директор", "1"], ["2", "Сторож", "0,5"]],
            [(None, "Директор", 1, None), (None, "Сторож", 0.5, None)],
        ),
        (
            [["Лауазымы", "Штат бірлігі", "Айлықақысы"], ["Директор", "1", "350 000"], ["Хатшы", "1", "120 000"]],
            [(None, "Директор", 1, 350000), (None, "Хатшы", 1, 120000)],
        ),
        # A row of one cell is a section; words and figures that sum up are none of the posts.
        (
            [
                ["№", TITLE, UNITS, "Оклад"],
                ["", "Отдел учёта", "", ""],
                ["1", "Кассир", "2", "100 000"],
                ["2", "Бухгалтер", "1", "200 000"],
                ["", "Итого по отделу", "3", "400 000"],
                ["", "Всего", "3", ""],
            ],
            [("Отдел учёта", "Кассир", 2, 100000), ("Отдел учёта", "Бухгалтер", 1, 200000)],
        ),
        # Two names with one number of units are one post.
        (
            [[TITLE, "Категория", UNITS], ["Главный специалист, бухгалтер", "E-R-4", "1"], ["Сторож", "E-R-5", "1"]],
            [(None, "Главный специалист, бухгалтер", 1, None), (None, "Сторож", 1, None)],
        ),
        # Units and their posts in one column; heads of a number with further words of what is counted.
        (
            [
                ["№", "Наименование структурных подразделений и должностей", "Количество утвержденных единиц"],
                ["", "Отдел учёта", ""],
                ["1", "Кассир", "0,75"],
                ["", "Склад", ""],
                ["2", "Сторож", "1"],
            ],
            [("Отдел учёта", "Кассир", 0.75, None), ("Склад", "Сторож", 1, None)],
        ),
        # A unit that is printed once goes on over blank cells.
        (
            [["Отдел", TITLE, UNITS], ["Склад", "Кассир", "1"], ["", "Сторож", "2"], ["Гараж", "Механик", "1"]],
            [("Склад", "Кассир", 1, None), ("Склад", "Сторож", 2, None), ("Гараж", "Механик", 1, None)],
        ),
        # What states no amount is a criterion and no pay.
        (
            [[TITLE, UNITS, "Оклад"], ["Директор", "1", "по контракту"], ["Сторож", "1", "100 000"]],
            [(None, "Директор", 1, None), (None, "Сторож", 1, 100000)],
        ),
        # A school has posts for each language that it teaches in.
        (
            [
                ["№", TITLE, "Язык обучения", UNITS],
                ["1", "Методист", "казахский", "1"],
                ["2", "Логопед", "русский", "2"],
            ],
            [(None, "Методист", 1, None), (None, "Логопед", 2, None)],
        ),
    ],
)
def test_posts(rows: list[list[str]], posts: list[Told]) -> None:
    assert told(rows) == posts


def test_what_numbers_the_rows_may_be_a_staff_code() -> None:
    rows = [["№", TITLE, UNITS], ["12-1-1", "Инспектор", "1"], ["12-1-2", "Кассир", "1"], ["C-O-1", "Сторож", "1"]]
    positions = extract("\n".join("\t".join(row) for row in rows).encode(), "staff").positions
    assert [(post.ordinal, post.codes) for post in positions] == [(None, ["12-1-1"]), (None, ["12-1-2"]), (None, [])]
    assert positions[2].category == "C-O-1"


@pytest.mark.parametrize(
    "rows",
    [
        [["№", "Наименование", "Количество"], ["1", "Стол", "2"], ["2", "Стул", "4"]],
        [["Ф.И.О.", TITLE, UNITS], ["Маякова А.", "Директор", "1"], ["Волнова Б.", "Сторож", "1"]],
        [[TITLE, UNITS], ["Директор", "1"]],
        [[TITLE, "Наименование", "Количество"], ["Сварщик", "Костюм", "2"], ["Электрик", "Перчатки", "4"]],
        [["Дата", TITLE, "Количество"], ["1 марта", "Сторож", "12"], ["2 марта", "Кассир", "12"]],
        [["Профессия", "Срок обучения", "Количество мест"], ["Повар", "2 года", "25"], ["Сварщик", "1 год", "20"]],
        [["Профессия", "Язык обучения", "Количество мест"], ["Повар", "казахский", "25"], ["Сварщик", "русский", "20"]],
        [["Профессия", "Квалификация", "Количество мест"], ["Повар", "3 разряд", "25"], ["Сварщик", "4 разряд", "20"]],
        [
            ["Профессия", "Образование", "Срок обучения"],
            ["Повар", "среднее", "2 года"],
            ["Сварщик", "среднее", "1 год"],
        ],
        [[TITLE, "Количество часов"], ["Сторож", "12"], ["Кассир", "36"]],
        [
            ["№", TITLE, "Ф.И.О. кандидата", "Решение"],
            ["1", "Кассир", "Маякова А.", "прошла"],
            ["2", "Сторож", "Волнов Б.", "нет"],
        ],
    ],
    ids=[
        "goods",
        "people",
        "one row",
        "clothes",
        "days",
        "places",
        "languages",
        "schools",
        "studies",
        "hours",
        "candidates",
    ],
)
def test_what_is_no_staff_table(rows: list[list[str]]) -> None:
    assert told(rows) == []


def test_a_staff_code_may_be_one_number() -> None:
    rows = [["Код", TITLE, UNITS], ["№ 01", "Инспектор", "1"], ["02", "Кассир", "1"], ["3", "Сторож", "1"]]
    positions = extract("\n".join("\t".join(row) for row in rows).encode(), "staff").positions
    assert [post.codes for post in positions] == [["01"], ["02"], []]
    # Behind a title it is told by the parts beside it.
    text = "Порт лоцманы, E-1 санаты (№ 01), 1 бірлік\n\tБілімі\n\tЖоғары білім.\n\tІс-тәжірибе\n\tКемінде бір жыл.\n\n"
    text += "Порт қоймасының (№ 02) меңгерушісі, E-2 санаты (№ 02-1), 1 бірлік\n\tБілімі\n\tЖоғары білім.\n\tІс-тәжірибе\n\tКемінде бір жыл.\n"
    positions = extract(text.encode(), "posts").positions
    assert [post.codes for post in positions] == [["01"], ["02-1"]]
    # Several have a sign each.
    listed = text.replace("(№ 01), 1", "(№ 01, № 03), 2")
    assert extract(listed.encode(), "posts").positions[0].codes == ["01", "03"]


@pytest.mark.parametrize(
    ("head", "cells", "tiers"),
    [
        (["Категория"], ["А1-3", "В2-1", "С-1"], ["A1-3", "B2-1", "C-1"]),
        (["Звено, ступень"], ["А1, ступень 3", "В2-1", "D"], ["A1-3", "B2-1", "D"]),
        (["Блок, буын, саты"], ["A1-3-1", "A-2-1", "C-2"], ["A1-3-1", "A2-1", "C-2"]),
        (["Буын, саты"], ["A1-3-1", "2 разряд", "2"], ["A1-3-1", None, "2"]),
        (["Ступень"], ["2 ступень", "3-я ступень", "1"], ["2", "3", "1"]),
        (["Звено", "Ступень"], ["А1 3", "В2 1", "В2 2"], ["A1-3", "B2-1", "B2-2"]),
        (["Категория"], ["D-3", "D-4", "D-5"], [None] * 3),
    ],
)
def test_links_and_steps_of_posts(head: list[str], cells: list[str], tiers: list[str | None]) -> None:
    rows = [
        [title, *(cell.split(" ", 1) if len(head) > 1 else [cell]), "1"]
        for title, cell in zip(NAMES, cells, strict=True)
    ]
    positions = extract("\n".join("\t".join(row) for row in [[TITLE, *head, UNITS], *rows]).encode(), "staff").positions
    assert [post.tier or None for post in positions] == tiers


def test_a_row_that_lacks_its_number_is_read_by_what_its_cells_fit() -> None:
    head = ["№", "Қызметі", "Разряд", "Бірлік", "Сомасы", *(f"{part} %" for part in range(10, 17)), "Барлығы"]
    rest = ["0"] * 7
    rows = [
        ["1", "Меңгеруші", "A1-3", "1", "90000", *rest, "9"],
        ["Хореограф", "B4-3", "1,5", "70000", *rest, "8", ""],
        ["2", "Аспазшы", "4р", "2", "60000", *rest, "7"],
    ]
    assert [(title, units) for _, title, units, _ in told([head, *rows])] == [
        ("Меңгеруші", 1),
        ("Хореограф", 1.5),
        ("Аспазшы", 2),
    ]


@pytest.mark.parametrize("first", ["2.1. Руководство колледжа.", "2.1. Требования к должностям колледжа."])
@pytest.mark.parametrize(
    "second",
    [
        "2.2. Учебная часть.",
        "2.2. Учебная часть и мастерские, библиотека колледжа, его хозяйственная часть, гараж и склады.",
    ],
)
def test_numbered_headings_above_tables_are_sections(first: str, second: str) -> None:
    table = [[TITLE, "Норматив численности"], ["Директор", "1"], ["Методист", "4"]]
    text = "\n".join(f"{heading}\n" + "\n".join("\t".join(row) for row in table) for heading in (first, second))
    document = extract(text.encode(), "staff")
    sections = [post.section and post.section.ru for post in document.positions]
    assert sections == [first.rstrip(".")] * 2 + [second.rstrip(".")] * 2
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize(
    ("head", "printed", "least", "currency"),
    [
        ("Должностной оклад, тенге", "210 500", 210500, "KZT"),
        ("Лауазымдық айлықақы (теңге)", "210 500", 210500, "KZT"),
        ("Оклад, тыс. тг.", "210,5", 210500, "KZT"),
        ("Оклад, тенге", "400 долларов", 400, "USD"),
        ("Оклад", "210 500", 210500, None),
    ],
)
def test_what_pay_is_in_stands_in_its_cell_or_in_its_head(
    head: str, printed: str, least: int, currency: str | None
) -> None:
    rows = [["№", TITLE, UNITS, head], ["1", "Директор", "1", printed], ["2", "Сторож", "2", printed]]
    document = extract("\n".join("\t".join(row) for row in rows).encode(), "staff")
    pay = [post.salary for post in document.positions if post.salary]
    assert [(own.min, own.currency) for own in pay] == [(least, currency)] * 2
    assert (len(document.positions[0].provenance["salary"]) == 2) == (currency == "KZT")


@pytest.mark.parametrize(
    ("terms", "least", "other"),
    [
        ("Оклад 210 500 тенге", 210500, []),
        ("Заработная плата от 210 500 тенге", 210500, []),
        ("График 5/2, оклад 210 500 тенге, жильё", 210500, ["График 5/2 жильё"]),
        ("График 5/2, на связь 3 000 тенге", None, ["График 5/2, на связь 3 000 тенге"]),
    ],
)
def test_pay_may_stand_among_the_terms_of_a_post(terms: str, least: int | None, other: list[str]) -> None:
    rows = [["№", "Должность", "Образование", "Условия"], ["1", "Лоцман", "Высшее", terms], ["2", "Кок", "Среднее", ""]]
    document = extract("\n".join("\t".join(row) for row in rows).encode(), "staff")
    post = document.positions[0]
    assert (post.salary.min if post.salary else None) == least
    assert [own.text.ru for own in post.criteria if own.kind == "other"] == other
    assert document.coverage.unassigned == 0
    assert not [each for each in document.diagnostics if each.code == "KQ204"]


def test_the_lines_of_a_card_above_a_table_are_no_headings() -> None:
    card = ["Функция", "Наименование", "Учёт огней", "Код", "Б", "Оригинал", "Регистрационный номер"]
    rows = [[TITLE, UNITS], ["Директор", "1"], ["Сторож", "2"]]
    text = "\n".join([*card, *("\t".join(row) for row in rows)])
    assert [post.section for post in extract(text.encode(), "staff").positions] == [None, None]


@pytest.mark.parametrize(
    ("below", "cells", "units"),
    [
        (("по штату", "фактически"), ("4", "3"), 4),
        (("утверждено", "занято"), ("1,5", "1"), 1.5),
        (("вакантно", "план"), ("1", "5"), 5),
        (("бекітілгені", "нақты"), ("2", "1"), 2),
        # The same for bodies of two sizes: neither is that of the post.
        (("до 20 детей", "от 21 ребенка"), ("1", "2"), None),
    ],
)
def test_how_many_units_there_may_be_and_how_many_there_are(
    below: tuple[str, str], cells: tuple[str, str], units: float | None
) -> None:
    head = [Cell(TITLE, rows=2), Cell(UNITS, columns=2), Cell("Образование", rows=2)]
    document = read([head, [Cell(text) for text in below], ["Методист", *cells, "высшее"]])
    assert [(titled, post.headcount) for titled, post in zip(titles(document), document.positions, strict=True)] == [
        ("Методист", units)
    ]


@pytest.mark.parametrize(
    "rows",
    [
        [
            [Cell(TITLE, rows=2), Cell("Количество единиц при числе мест", columns=2)],
            ["до 20", "свыше 20"],
            ["Методист", "1", "2"],
            ["Сторож", "2", "3"],
        ],
        [["Должность", "Штатный норматив"], ["Методист", "1 должность на 20 мест"], ["Сторож", "20 орынға 1 бірлік"]],
        [["Должность", "Кол-во"], ["Методист", "1 ед. на каждые 10 коек"], ["Сторож", "2 ставки на одну из 5 смен"]],
    ],
)
def test_norms_of_units_are_those_of_no_post(rows: list[list[str | Cell]]) -> None:
    document = read("Типовые штаты", rows)
    assert titles(document) == ["Методист", "Сторож"]
    assert [post.headcount for post in document.positions] == [None, None]
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize(
    ("heads", "cells"),
    [
        (("Всего мест", "Свободных мест"), ("3", "1")),
        (("Вакантных мест", "Количество"), ("1", "3")),
        (("Бос орын саны", "Барлық бірлік"), ("1", "3")),
    ],
)
def test_of_all_units_and_those_that_are_free_all_are_counted(heads: tuple[str, str], cells: tuple[str, str]) -> None:
    document = read([[TITLE, *heads, "Образование"], ["Методист", *cells, "высшее"]])
    assert document.positions[0].headcount == 3
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize("head", ["Должность (количество единиц)", "Лауазым атауы / саны", "Должность, количество"])
@pytest.mark.parametrize("between", [" ({})", ", {}", " – {}"])
def test_units_stand_behind_titles_where_the_head_says_so(head: str, between: str) -> None:
    rows = [[head, "Білімі"], ["Экскурсовод" + between.format("2,5"), "жоғары"], ["Методист", "жоғары"]]
    document = read([[*row, "2 жыл" if at else "Стаж"] for at, row in enumerate(rows)])
    assert titles(document) == ["Экскурсовод", "Методист"]
    assert [post.headcount for post in document.positions] == [2.5, None]


def test_a_number_behind_a_title_is_none_of_units_where_no_head_says_so() -> None:
    document = read([[TITLE, "Образование", "Стаж"], ["Учитель школы (2)", "высшее", "2 года"]])
    assert (titles(document), document.positions[0].headcount) == (["Учитель школы (2)"], None)


def test_a_number_right_behind_a_dash_is_a_part_of_its_title() -> None:
    rows = [["Должность, количество", "Образование", "Стаж"], ["Оператор ЭВМ-2", "среднее", "2 года"]]
    document = read(rows)
    assert (titles(document), document.positions[0].headcount) == (["Оператор ЭВМ-2"], None)


def test_a_number_in_parts_is_none_of_a_post() -> None:
    rows = [["№", TITLE, UNITS], ["1.1", "Директор", "1"], ["1.2", "Методист", "2"], ["2.1", "Сторож", "3"]]
    document = read(rows)
    assert [post.ordinal for post in document.positions] == [None] * 3
    assert [finding.code for finding in document.diagnostics] == []
    assert document.coverage.unassigned == 0


def test_what_is_paid_beside_the_pay_is_no_label_that_no_list_has() -> None:
    head = [Cell(TITLE, rows=2), Cell(UNITS, rows=2), Cell("Оклад", rows=2), Cell("Надбавки, тенге", columns=2)]
    below = [Cell("за вредность"), Cell("за ночные часы")]
    document = read([head, below, ["Кочегар", "4", "150 000", "20 000", "9 000"], ["Сторож", "2", "110 000", "", ""]])
    assert [(post.headcount, post.salary and post.salary.min) for post in document.positions] == [
        (4, 150000),
        (2, 110000),
    ]
    assert [finding.code for finding in document.diagnostics] == []


@pytest.mark.parametrize(
    ("units", "expected"),
    [
        ("1\n3\n0,5", [1, 3, 0.5]),
        ("1;\n3;\n0,5", [1, 3, 0.5]),
        ("2\n2\n2", [2, 2, 2]),
        ("2", None),
        # Of fewer numbers than titles nobody knows whose they are.
        ("1\n3", [None, None, None]),
    ],
)
def test_each_title_of_a_cell_has_the_number_in_its_line(units: str, expected: list[float | None] | None) -> None:
    cells = ["Заведующий\nБиблиотекарь\nСторож", units, "150 000"]
    document = read([[TITLE, UNITS, "Оклад"], cells, ["Кассир", "1", "150 000"]])
    assert titles(document) == ["Заведующий", "Библиотекарь", "Сторож", "Кассир"]
    assert [post.headcount for post in document.positions] == [*(expected or [2, 2, 2]), 1]
    assert document.coverage.unassigned == 0


def test_the_units_of_a_whole_unit_are_those_of_none_of_its_posts() -> None:
    rows = [["Отдел", "Всего единиц", TITLE, "Единиц"], ["Склад", "3", "Кассир", "1"], ["", "", "Сторож", "2"]]
    assert [(title, units) for _, title, units, _ in told(rows)] == [("Кассир", 1), ("Сторож", 2)]


@pytest.mark.parametrize(
    "below",
    [
        ("от", "до"),
        ("минимальный от", "максимальный до"),
        ("бастап", "дейін"),
        ("ең төмен", "ең жоғары"),
        ("Мин.", "Макс."),
    ],
)
def test_the_least_and_the_most_pay_stand_below_one_head(below: tuple[str, str]) -> None:
    head = [Cell(TITLE, rows=2), Cell(UNITS, rows=2), Cell("Зарплата, тенге", columns=2)]
    document = read([head, [Cell(text) for text in below], ["Сварщик", "5", "250000", "320000"]])
    assert [post.salary and (post.salary.min, post.salary.max) for post in document.positions] == [(250000, 320000)]


def test_a_list_of_vacancies_may_have_days_beside_categories_and_pay() -> None:
    rows = [["14.03.2025", "Инспектор", "E-R-4", "155 000 – 200 000"], ["15.03.2025", "Кассир", "E-G-4", "140 000"]]
    document = read([["Дата публикации", TITLE, "Категория", "Оклад"], *rows])
    found = [(post.category, post.salary and post.salary.min) for post in document.positions]
    assert (titles(document), found) == (["Инспектор", "Кассир"], [("E-R-4", 155000), ("E-G-4", 140000)])
    assert [finding.code for finding in document.diagnostics] == []


@pytest.mark.parametrize(
    ("cells", "pay"),
    [
        (("оклад 150 000 тенге", "110 000 тг"), [150000, 110000]),
        (("150 000 тенге", "110 000 тенге в месяц"), [150000, 110000]),
        (("150 000 тенге", "110 000 тенге"), [None, None]),  # of whatever has a price
        (("150 000 тенге", "по договорённости"), [None, None]),
        (("150 000 тенге, график сменный, питание", "110 000 тенге"), [None, None]),
        (("оклад 150 000 тенге, график сменный", "110 000 тенге"), [150000, 110000]),
        (("оклад 150 000 тенге, график сменный", "от 110 000 до 120 000 тенге"), [150000, 110000]),
        (("оклад 150 000 тенге, график сменный", "обед 1 500 тенге"), [150000, None]),
        (("150 000 листов", "2000 штук"), [None, None]),
    ],
)
def test_a_column_is_that_of_pay_where_each_of_its_cells_says_one(
    cells: tuple[str, str], pay: list[int | None]
) -> None:
    head = [TITLE, "Образование", "Стаж", "Условия"]
    document = read([head, *([name, "высшее", "1 год", cell] for name, cell in zip(NAMES, cells, strict=False))])
    assert [post.salary.min if post.salary else None for post in document.positions] == pay
    assert document.coverage.unassigned == 0


def test_lines_of_blanks_and_tabs_are_looked_through_once() -> None:
    finishes(lambda size: may_tell("\t " * size, 2))
