"""Tables with a post in each row: blank cells, and rows that go on with the one above."""

import pytest
from description import Cell
from row_tables import HEAD, ROW, read, titles

from kqparse import extract


def test_a_merged_cell_applies_to_all_rows_that_it_covers() -> None:
    rows: list[list[str | Cell]] = [
        [*HEAD],
        [Cell("C-SV-4", rows=2), "Лоцман", Cell("Высшее.", rows=2), "1 год."],
        ["Боцман", "2 года."],
    ]
    first, second = read(rows).positions
    assert (first.category, second.category) == ("C-SV-4", "C-SV-4")
    assert [own.text.ru for own in second.criteria] == ["Высшее.", "2 года."]
    assert len(first.spans) == 1
    assert len(second.spans) == 3, "its row, and the two cells over it"


def test_a_blank_cell_goes_on_with_the_one_above_where_a_table_cannot_merge_cells() -> None:
    rows = [ROW, ["", "Боцман", "", ""], ["", "Матрос", "", "2 года."], ["C-SV-6", "Юнга", "Среднее.", "Нет."]]
    document = read([HEAD, *rows])
    assert titles(document) == ["Лоцман", "Боцман", "Матрос", "Юнга"]
    assert [post.category for post in document.positions] == ["C-SV-4"] * 3 + ["C-SV-6"]
    said = [[own.text.ru for own in post.criteria] for post in document.positions]
    assert said == [["Высшее.", "1 год."], ["Высшее.", "1 год."], ["2 года."], ["Среднее.", "Нет."]]
    assert document.coverage.unassigned == 0


def test_a_row_with_a_number_of_its_own_that_asks_for_nothing_is_left_as_it_is() -> None:
    rows = [["1", *ROW[1:]], ["2", "Боцман", "", "2 года."], ["3", "Матрос", "", ""], ["4", "Юнга", "", "Нет."]]
    found = read([["№", *HEAD[1:]], *rows])
    said = [[own.text.ru for own in post.criteria] for post in found.positions]
    assert said == [["Высшее.", "1 год."], ["2 года."], [], ["Нет."]]
    assert [one.position for one in found.diagnostics if one.code == "KQ208"] == ["p3"]


def test_a_blank_cell_is_blank_where_a_table_has_merged_ones() -> None:
    merged: list[list[str | Cell]] = [[Cell("C-SV-4", rows=2), *ROW[1:]], ["Боцман", "", "2 года."]]
    _, second = read([HEAD, *merged]).positions
    assert [own.text.ru for own in second.criteria] == ["2 года."]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (["", "порта", "финансы", "лет в судах"], [("Лоцман порта", "Высшее: право, финансы", "не менее трех лет в судах")]),
        (["", "(причалы)", "", ""], [("Лоцман (причалы)", "Высшее: право,", "не менее трех")]),
        (["", "порта", "", ""], [("Лоцман порта", "Высшее: право,", "не менее трех")]),
        (["", "инспектор", "среднее", "один год"], [("Лоцман", "Высшее: право,", "не менее трех"), ("инспектор", "среднее", "один год")]),
        (["", "Боцман", "финансы", ""], [("Лоцман", "Высшее: право,", "не менее трех"), ("Боцман", "финансы")]),
    ],
)  # fmt: skip
def test_rows_that_are_lines_of_the_row_above(row: list[str], expected: list[tuple[str, str, str]]) -> None:
    document = read([HEAD, ["C-SV-4", "Лоцман", "Высшее: право,", "не менее трех"], row])
    found = [(post.title and post.title.ru, *(own.text.ru for own in post.criteria)) for post in document.positions]
    assert found == expected
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize(
    "mark", ["то же", "То же.", "сол сияқты / то же", "- // -", '-"-', '—"—', "〃", "//", "Сол сияқты", "аналогично"]
)
def test_a_cell_may_say_that_it_repeats_the_one_above(mark: str) -> None:
    document = read([HEAD, ROW, ["C-SV-5", "Боцман", mark, "2 года."], ["C-SV-6", "Матрос", mark, mark]])
    said = [[own.text.ru for own in post.criteria] for post in document.positions]
    assert said == [["Высшее.", "1 год."], ["Высшее.", "2 года."], ["Высшее.", "2 года."]]
    assert [one.position for one in document.diagnostics if one.code == "KQ215"] == ["p2", "p3", "p3"]
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize("mark", ["-", "—", "то же по специальности"])
def test_a_cell_that_says_more_or_nothing_repeats_nothing(mark: str) -> None:
    second = read([HEAD, ROW, ["C-SV-5", "Боцман", mark, "2 года."]]).positions[1]
    assert "Высшее." not in [own.text.ru for own in second.criteria]


BLANK = "| Должность | Категория | Образование |\n|---|---|---|\n| Боцман | C-4 | высшее |\n"
GROUPED = "| Категория | Должность | Образование |\n|---|---|---|\n| C-4 | Боцман | высшее |\n"


@pytest.mark.parametrize(
    ("table", "row", "category", "told"),
    [
        (GROUPED, "| | Лоцман | среднее |", "C-4", ["C-4"]),
        (GROUPED, "| - | Лоцман | среднее |", None, []),
        (GROUPED, "| C-5 | Лоцман | среднее |", "C-5", []),
        # Who fills in a row behind its title says there what holds for it.
        (BLANK, "| Лоцман | | среднее |", None, []),
    ],
)
def test_a_blank_cell_that_the_cell_above_fills_is_told(
    table: str, row: str, category: str | None, told: list[str]
) -> None:
    document = extract(f"{table}{row}\n".encode(), "posts.md")
    assert document.positions[1].category == category
    found = [one for one in document.diagnostics if one.code == "KQ215"]
    assert [one.data["printed"] for one in found] == told
    assert {one.position for one in found} <= {"p2"}


@pytest.mark.parametrize(
    ("cells", "units"),
    [
        (["2 человека", "1 ед."], [2, 1]),
        (["2 бірлік", "1 адам"], [2, 1]),
        (["2 человека", "по договору"], [None, None]),
        (["2 года", "1 год"], [None, None]),
    ],
)
def test_a_column_that_no_list_has_counts_posts_where_all_its_cells_do(
    cells: list[str], units: list[int | None]
) -> None:
    rows = [[*ROW, cells[0]], ["C-SV-5", "Боцман", "Среднее.", "2 года.", cells[1]]]
    assert [post.headcount for post in read([[*HEAD, "Требуется"], *rows]).positions] == units


def test_a_cell_that_is_printed_blank_at_the_end_of_a_row_moves_no_other() -> None:
    head = ["№", "Должность", "Кол-во", "Образование", "Стаж", "Примечание"]
    rows = [["1", "Лоцман", "2", "высшее", "2 года", ""], ["2", "Сторож", "3", "Без требований", "Без требований", ""]]
    _, guard = read([head, *rows]).positions
    assert [(own.kind, own.text.ru) for own in guard.criteria] == [
        ("education", "Без требований"),
        ("experience", "Без требований"),
    ]


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([[*HEAD], [Cell("", rows=2), *ROW[1:]], ["Боцман", "Среднее.", "2 года."]], ["Лоцман", "Боцман"]),
        ([["", Cell("Наименование должности", columns=6)], ["№ 01-2", "", "-"], [Cell("Стаж", columns=2)]], []),
        ([["Наименование должности"], ["", "№", ""]], []),
    ],
)
def test_blank_cells_and_merged_heads_end_no_reading(rows: list[list[str | Cell]], found: list[str]) -> None:
    assert titles(read(rows)) == found
