"""Plain text whose tables are drawn by rules and bars, or by nothing but blanks: which cells there are."""

from typing import get_args

import pytest
from description import Cell, Document, Paragraph, Table, placed, rows_of
from hypothesis import given, settings
from hypothesis import strategies as st
from to_drawn import Style, to_aligned, to_drawn

from kqparse import extract
from kqparse.read.plain_tables import plain_tables

Printed = list[tuple[int, int, int, int, str]]


def cells(text: str) -> list[Printed]:
    """For each table its cells: row, column, how many of each it covers, and its lines parted by `/`."""
    return [
        [
            (cell.row, cell.column, cell.rows, cell.columns, "/".join(text[start:end] for start, end in cell.spans))
            for cell in table.cells
        ]
        for table in plain_tables(text).tables
    ]


def texts(text: str) -> list[list[list[str]]]:
    """For each table its rows, each with the text of its cells."""
    found: list[list[list[str]]] = []
    for table in cells(text):
        rows: list[list[str]] = [[] for _ in range(max(row for row, *_ in table) + 1)]
        for row, *_, printed in table:
            rows[row].append(printed)
        found.append(rows)
    return found


def given_cells(table: Table) -> Printed:
    return [(row, at, cell.rows, cell.columns, cell.text.replace("\n", "/")) for row, at, cell in placed(table)]


def table_of(rows: list[list[str]]) -> Table:
    """A table without merged cells."""
    found: list[list[str | Cell]] = [[*row] for row in rows]
    return rows_of(*found)


MERGED = rows_of(
    ["Санаты", Cell("Лауазым", rows=2), Cell("Талаптар", columns=2)],
    [Cell("C-1", rows=2), "Білімі", "Өтілі"],
    ["Боцман\nағасы", "жоғары", "3 жыл"],
    [Cell("Тыл басқармасы", columns=4)],
    ["C-2", "", "орта", "1 жыл"],
)


@pytest.mark.parametrize("style", get_args(Style))
def test_merged_cells_are_one(style: Style) -> None:
    text = to_drawn([Paragraph("Кесте"), MERGED, Paragraph("Соңы")], style).decode()
    assert cells(text) == [given_cells(MERGED)]


@pytest.mark.parametrize("style", get_args(Style))
def test_what_draws_a_table_is_noise_and_nothing_else(style: Style) -> None:
    text = to_drawn([MERGED], style).decode()
    layout = plain_tables(text)
    left = list(text)
    for start, end in layout.noise:
        left[start:end] = " " * (end - start)
    said = [line for row in MERGED.rows for cell in row for line in cell.text.split()]
    assert sorted("".join(left).split()) == sorted(said)


WORD = st.sampled_from(["Лоцман", "жоғары", "3 года", "не менее 5 лет", "C-SV-4", "отдел", "А", "право, финансы"])
CELL = st.lists(WORD, min_size=1, max_size=3).map("\n".join)
ROWS = st.integers(3, 5).flatmap(
    lambda width: st.lists(st.lists(CELL, min_size=width, max_size=width), min_size=3, max_size=6)
)


@given(ROWS, st.sampled_from(get_args(Style)))
@settings(deadline=None, max_examples=40)
def test_a_drawn_table_is_read_back(rows: list[list[str]], style: Style) -> None:
    table = table_of(rows)
    assert cells(to_drawn([table], style).decode()) == [given_cells(table)]


GOING_ON = st.lists(st.sampled_from(["отдела маяков", "жоғары", "и иные суда"]), max_size=2)
BROKEN = st.builds(lambda first, more: "\n".join([first, *more]), WORD, GOING_ON)


@given(st.lists(st.lists(BROKEN, min_size=4, max_size=4), min_size=3, max_size=6))
@settings(deadline=None, max_examples=40)
def test_a_table_by_blanks_is_read_back(rows: list[list[str]]) -> None:
    table = table_of(rows)
    assert cells(to_aligned([table]).decode()) == [given_cells(table)]


LINES = [
    ("a rule under the head, a line a row", "A | B | C\n--+---+--\nd | E | f\nG | H | I", [[["A", "B", "C"], ["d", "E", "f"], ["G", "H", "I"]]]),
    ("a line goes on with the one before", "| A | B |\n|---+---|\n| C | D |\n|   | e |\n| F | G |", [[["A", "B"], ["C", "D/e"], ["F", "G"]]]),
    ("a cell left out is none that goes on", "| A | B |\n|---+---|\n| C | D |\n|   | E |\n| F | G |", [[["A", "B"], ["C", "D"], ["", "E"], ["F", "G"]]]),
    ("a bar beside its side", "+---+---+\n| A | B |\n+---+---+\n| Cd| E |\n+---+---+\n| Fgh| I|\n+---+---+", [[["A", "B"], ["Cd", "E"], ["Fgh", "I"]]]),
    ("an empty line behind each", "+---+---+\n\n| A | B |\n\n+---+---+\n\n| C | D |\n\n|   | e |\n\n+---+---+\n\nF\n+---+---+\n| G | H |\n+---+---+\n\n+---+---+\n| I | J |\n+---+---+", [[["A", "B"], ["C", "D/e"]], [["G", "H"]], [["I", "J"]]]),
    ("without most blanks", "+---+----------+------+\n| N |Aaaaaaa|Bbb|\n+---+----------+------+\n| 1 |Cc dd|Ee|\n| | ff|gg|\n+---+----------+------+\n| S t |\n+---+----------+------+\n| 2 |Hh|Ii jj|\n+---+----------+------+", [[["N", "Aaaaaaa", "Bbb"], ["1", "Cc dd/ff", "Ee/gg"], ["S t"], ["2", "Hh", "Ii jj"]]]),
    ("numbers count rows between rules", "+---+-----+---+\n| N | Aa  | B |\n+---+-----+---+\n| 1 | Cc  | 2 |\n|   | dd  |   |\n| 2 | Ee  | 3 |\n| S t         |\n+---+-----+---+\n| 3 | Ff  | 4 |\n+---+-----+---+\n|   | Sum | 9 |\n+---+-----+---+", [[["N", "Aa", "B"], ["1", "Cc/dd", "2"], ["2", "Ee", "3"], ["S t"], ["3", "Ff", "4"], ["", "Sum", "9"]]]),
    ("a sum is no table", "1 + 2 = 3\n4 + 5 = 9", []),
    ("a rule alone", "a\n+-----+-----+\nb", []),
    ("columns by blanks", "A    B    C\nD    E    F\nG    H    I", [[["A", "B", "C"], ["D", "E", "F"], ["G", "H", "I"]]]),
    ("a rule under the head by blanks", "A    B    C\n---  ---  ---\nD    E    F\nG    H    I", [[["A", "B", "C"], ["D", "E", "F"], ["G", "H", "I"]]]),
    ("two lines of columns are too few", "A    B    C\nD    E    F\ntext", []),
    ("two columns are too few", "A    B\nC    D\nE    F", []),
    ("columns that do not stand one below the other", "A    B    C\nDdddddddd    E   F\nG  Hhhhhhhhh    I", []),
    ("a line of one cell within", "A    B    C\nWords that run\nD    E    F\nG    H    I", [[["A", "B", "C"], ["Words that run"], ["D", "E", "F"], ["G", "H", "I"]]]),
    ("a title within a gap of the heads", "No   Aaaa                  Bb\n          Words\n1    Cccc dddd eeee        2\n3    Gggg                  4", [[["No", "Aaaa", "Bb"], ["Words"], ["1", "Cccc dddd eeee", "2"], ["3", "Gggg", "4"]]]),
    ("the number of a page", "A    B    C\nD    E    F\nG    H    I\n\n       1\n\fJ    K    L", [[["A", "B", "C"], ["D", "E", "F"], ["G", "H", "I"], ["J", "K", "L"]]]),
    ("words that go on", "A    B    C\nD    Ee   F\n     ff\nG    H    I", [[["A", "B", "C"], ["D", "Ee/ff", "F"], ["G", "H", "I"]]]),
    ("text behind", "A    B    C\nD    E    F\nG    H    I\nWords that run on.", [[["A", "B", "C"], ["D", "E", "F"], ["G", "H", "I"]]]),
    ("the rule of a Markdown table", "| A | B |\n| :-- | --: |\n| C | D |", [[["A", "B"], ["C", "D"]]]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in LINES], ids=[case[0] for case in LINES])
def test_lines(text: str, expected: list[list[list[str]]]) -> None:
    assert texts(text) == expected
    assert texts(text.replace("\n", "\r\n")) == expected


POSTS: Document = [
    Paragraph("Порт лауазымдарына қойылатын талаптар"),
    rows_of(
        ["Санаты", "Лауазым атауы", "Білімі", "Жұмыс өтілі"],
        ["C-SV-4", "Шамшырақ бөлімі-\nнің бастығы", "жоғары:\nқұқықтану", "кемінде 3 жыл"],
        ["C-SV-5", "Аға инспектор", "жоғары", "кемінде\n1 жыл"],
    ),
]


@pytest.mark.parametrize("data", [*(to_drawn(POSTS, style) for style in get_args(Style)), to_aligned(POSTS)])
def test_posts_of_drawn_tables(data: bytes) -> None:
    document = extract(data, "posts.txt")
    assert [
        (post.title and post.title.kk, post.category, post.experience and post.experience.min_months)
        for post in document.positions
    ] == [("Шамшырақ бөлімінің бастығы", "C-SV-4", 36), ("Аға инспектор", "C-SV-5", 12)]
    assert document.coverage.unassigned == 0
    assert not document.passages
