"""Rows of lists from the true cells of a table: a figure in a cell of its own is never one of the text."""

from typing import Any

import pytest
from description import Cell, Document, Paragraph, rows_of
from lay_out import MAKERS
from list_reading import rows

from kqparse import extract

HEAD: Document = [
    Paragraph("Мамандар лауазымдарының тізбесі"),
    Paragraph("Мәдениет саласындағы мамандардың лауазымдары"),
]
LEAD = "ММ бірінші санатты маманы: "
FORMS = pytest.mark.parametrize("form", ["docx", "html", "pdf"])

CASES: dict[str, tuple[list[list[str | Cell]], list[tuple[int | None, str]]]] = {
    "paragraphs of a cell, each with a capital": (
        [["1", "Ауылдық клубтың\nКөркемдік жетекшісі"], ["2", "Суретші\nБезендіруші"]],
        [(1, "Ауылдық клубтың Көркемдік жетекшісі"), (2, "Суретші Безендіруші")],
    ),
    "a row in small letters": ([["1", LEAD + "бағбан,"], ["2", "емші"]], [(1, "бағбан"), (2, "емші")]),
    "a figure as a paragraph of its own": (
        [["1", "Бағбан және\n18\nжасқа дейінгі балаларға күтуші"], ["2", "Емші"]],
        [(1, "Бағбан және 18 жасқа дейінгі балаларға күтуші"), (2, "Емші")],
    ),
    "a number is skipped": ([["1", "Бағбан"], ["4", "Емші"]], [(1, "Бағбан"), (4, "Емші")]),
    "a number over two rows": (
        [[Cell("1", rows=2), LEAD + "бағбан,"], ["емші"], ["2", "Сазгер"]],
        [(1, "бағбан"), (1, "емші"), (2, "Сазгер")],
    ),
    "a sector over all columns": (
        [["1", "Бағбан"], [Cell("Спорт саласындағы мамандардың лауазымдары", columns=2)], ["1", "Бапкер"]],
        [(1, "Бағбан"), (1, "Бапкер")],
    ),
}


@FORMS
@pytest.mark.parametrize("case", CASES)
def test_rows_of_cells(case: str, form: str) -> None:
    cells, expected = CASES[case]
    found = extract(MAKERS[form]([*HEAD, rows_of(["№", "Лауазымы"], *cells, widths=[0.2, 0.8], heads=1)]))
    assert rows(found) == expected
    assert found.coverage.unassigned == 0


@FORMS
def test_rows_of_one_cell_are_sectors(form: str) -> None:
    """Also by one word, or one that heads a column elsewhere."""
    cells: list[list[str | Cell]] = [
        [Cell("Культура", columns=2)],
        ["1", "Художник"],
        [Cell("Образование", columns=2)],
        ["1", "Учитель"],
        ["2", "Воспитатель"],
        ["", "Спорт"],
        ["1", "Тренер"],
    ]
    head = Paragraph("Перечень должностей специалистов")
    found = extract(MAKERS[form]([head, rows_of(["№", "Должность"], *cells, widths=[0.2, 0.8], heads=1)]))
    assert rows(found) == [(1, "Художник"), (1, "Учитель"), (2, "Воспитатель"), (1, "Тренер")]
    sectors = [position.section and position.section.ru for position in found.positions]
    assert sectors == ["Культура", "Образование", "Образование", "Спорт"]


@FORMS
def test_a_column_of_staff_units(form: str) -> None:
    cells: Any = [
        ["№", "Лауазымы", "Саны"],
        ["1", "Директор", "1"],
        ["2", "Аға\nкүтуші", "12"],
        ["3", "Жүргізуші", "3"],
    ]
    found = extract(MAKERS[form]([*HEAD, rows_of(*cells, heads=1)]))
    assert rows(found) == [(1, "Директор"), (2, "Аға күтуші"), (3, "Жүргізуші")]
    assert [position.headcount for position in found.positions] == [1, 12, 3]
    assert found.coverage.unassigned == 0


@FORMS
def test_staff_units_may_be_parts(form: str) -> None:
    table = rows_of(
        ["№ п/п", "Наименование должностей", "Количество единиц"], ["1", "Лоцман", "1"], ["2", "Боцман, кок", "0,5"]
    )
    document = extract(MAKERS[form]([Paragraph("Перечень должностей специалистов порта"), table]), f"list.{form}")
    assert [(post.title and post.title.ru, post.headcount, post.section) for post in document.positions] == [
        ("Лоцман", 1, None),
        ("Боцман, кок", 0.5, None),
    ]


def test_parts_of_staff_units_where_tabs_draw_the_table() -> None:
    rows = "1\tЛоцман\t0.75\n2\tБоцман\t1,5\n3\tКок\t0.5\n4\tЮнга\t2\n"
    head = "Перечень должностей работников порта\n№\tДолжность\tКоличество единиц\n"
    document = extract((head + rows).encode(), "units.txt")
    assert [post.headcount for post in document.positions] == [0.75, 1.5, 0.5, 2]


def test_cells_tell_staff_units_and_sums_where_nothing_leads_posts() -> None:
    table = rows_of(
        ["№", "Должность", "Единиц"],
        ["1", "Лоцман", "0,5"],
        ["2", "Боцман", "1"],
        ["3", "Кок", "2"],
        ["", "Итого", "3,5"],
    )
    document = extract(MAKERS["html"]([Paragraph("Штатное расписание порта"), table]), "list.html")
    assert [(post.title and post.title.ru, post.headcount) for post in document.positions] == [
        ("Лоцман", 0.5),
        ("Боцман", 1),
        ("Кок", 2),
    ]
    assert document.coverage.unassigned == 0
