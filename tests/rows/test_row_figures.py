"""Figures beside posts that are no part of them alone: codes of units, numbers of rows, how many are filled."""

import pytest
from description import Cell
from row_tables import read, titles

from kqparse import extract

UNITS = ["Склад", "Склад", "Цех", "Цех"]
NAMES = ["Лоцман", "Кок", "Боцман", "Матрос"]


def coded(codes: list[str], units: list[str]) -> list[list[str]]:
    head = ["Подразделение", "Код", "Должность", "Количество штатных единиц"]
    return [head, *(list(row) for row in zip(UNITS, codes, NAMES, units, strict=True))]


def test_codes_that_several_posts_have_are_those_of_units() -> None:
    document = read(coded(["01", "01", "02", "02"], ["1", "3", "2", "1"]))
    assert [post.codes for post in document.positions] == [[]] * 4
    assert [[(own.label and own.label.ru, own.text.ru) for own in post.criteria] for post in document.positions] == [
        [("Код", "01")],
        [("Код", "01")],
        [("Код", "02")],
        [("Код", "02")],
    ]
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize(
    ("codes", "units", "told"),
    [
        (["01-1", "01-2", "02-1", "02-2"], ["1", "3", "2", "1"], []),
        (["01-1", "01-2", "02-1", "02-2"], ["1", "1", "2", "1"], ["p3"]),
        (["01-1, 01-2", "01-3", "02-1", "02-2"], ["2", "3", "2", "1"], ["p2", "p3"]),
    ],
)
def test_where_each_post_has_one_code_whatever_its_units_it_is_no_code_of_a_unit(
    codes: list[str], units: list[str], told: list[str]
) -> None:
    document = read(coded(codes, units))
    assert [found.position for found in document.diagnostics if found.code == "KQ206"] == told


def test_a_category_in_both_languages_is_that_of_the_posts_below_it() -> None:
    rows: list[list[str | Cell]] = [
        ["№", "Лауазымы / Должность", "Саны / Количество"],
        [Cell("E-R-1 санаты / Категория E-R-1", columns=3)],
        ["1", "Бөлім басшысы / Руководитель отдела", "1"],
        [Cell("Санаты / Категория E-R-4", columns=3)],
        ["2", "Бас маман / Главный специалист", "2"],
    ]
    document = read(rows)
    assert [(post.category, post.section) for post in document.positions] == [("E-R-1", None), ("E-R-4", None)]
    assert document.coverage.unassigned == 0


def test_below_a_heading_of_several_categories_no_post_has_the_one_above() -> None:
    rows: list[list[str | Cell]] = [
        ["Должность", "Образование"],
        [Cell("Категория C-1", columns=2)],
        ["Начальник", "высшее"],
        [Cell("C-2 / C-3", columns=2)],
        ["Эксперт", "высшее"],
    ]
    assert [post.category for post in read(rows).positions] == ["C-1", None]


@pytest.mark.parametrize("heads", [("Штатная численность", "Фактически"), ("Штат саны", "Нақты саны")])
def test_how_many_units_are_filled_is_no_number_of_them(heads: tuple[str, str]) -> None:
    document = read(
        [["Должность", *heads, "Образование"], ["Лоцман", "4", "3", "высшее"], ["Кок", "2", "0", "среднее"]]
    )
    assert [post.headcount for post in document.positions] == [4, 2]
    assert [found.code for found in document.diagnostics if found.code == "KQ204"] == []


def test_numbers_of_long_rows_are_no_numbers_of_pages() -> None:
    lines = "\n".join(f"{line}-құжатты рәсімдейді." for line in range(20))
    rows = [[str(at), name, lines, "Жоғары"] for at, name in enumerate(NAMES, 1)]
    call = "Ақжар ауданының құрылыс бөлімі бос орындарға конкурс жариялайды"
    document = read(call, [["Р/с", "Лауазымы", "Міндеттері", "Білімі"], *rows])
    assert (titles(document), [post.ordinal for post in document.positions]) == (NAMES, [1, 2, 3, 4])
    assert [found.code for found in document.diagnostics if found.code == "KQ105"] == []


@pytest.mark.parametrize(
    ("printed", "units"),
    [
        ("18 часов", None),
        ("9 ч.", None),
        ("24 часа в неделю", None),
        ("16 сағат", None),
        ("1 человек", 1),
        ("0,5", 0.5),
    ],
)
def test_hours_that_are_taught_are_no_units(printed: str, units: float | None) -> None:
    document = read([["Должность", "Количество", "Образование"], ["Лоцман", printed, "высшее"], ["Кок", "2", "высшее"]])
    assert [post.headcount for post in document.positions] == [units, 2]
    assert document.coverage.unassigned == 0


def test_hours_behind_a_title_among_posts_are_no_units() -> None:
    lines = ["Учитель физики – 18 часов", "Библиотекарь – 1 единица", "Сторож – 2 единицы", "Завуч – 1 единица"]
    document = extract("\n".join(["Штатное расписание школы", "", *lines]).encode(), "posts.txt")
    assert [post.headcount for post in document.positions] == [None, 1, 2, 1]
    courses = "Перечень курсов\n\nБухгалтер – 72 часа\nПовар – 36 часов\nСварщик – 144 часа\n"
    assert extract(courses.encode(), "posts.txt").positions == []
