"""Plain text in which bars part the cells of tables: which cells there are, and the values that come of them."""

from operator import attrgetter
from pathlib import Path
from typing import get_args

import pytest
from described import described
from description import Table
from places import SAMPLES, seed
from test_values_in_every_format import bare, of_text, values
from to_bars import Bars, to_bars

from kqparse import extract
from kqparse.read.bars import barred


def cells(text: str) -> list[list[list[str]]]:
    """For each table its rows, each with the text of its cells; lines of a cell are parted by `/`."""
    tables: list[list[list[str]]] = []
    for table in filter(attrgetter("cells"), barred(text)):
        rows: list[list[str]] = [[] for _ in range(max(cell.row for cell in table.cells) + 1)]
        for cell in table.cells:
            rows[cell.row].append("/".join(text[start:end] for start, end in cell.spans))
        tables.append(rows)
    return tables


TABLE = [
    ("no bars", "a b\nc d", []),
    ("one row", "a | b |", []),
    ("one cell a row", "a |\nb |", []),
    ("a bar closes each cell", "a | b |\nc | d |", [[["a", "b"], ["c", "d"]]]),
    ("bars around each row", "| a | b |\n| c | d |", [[["a", "b"], ["c", "d"]]]),
    ("bars between cells", "a | b\nc | d", [[["a", "b"], ["c", "d"]]]),
    ("bars without blanks part nothing", "a|b\nc|d", []),
    ("empty cells whose bars touch", "a | b | c |\nd | ||\n | e ||\nf||g", [[["a", "b", "c"], ["d", "", ""], ["", "e", ""]]]),
    ("empty cells", "a | b |\n | d |\nc | |", [[["a", "b"], ["", "d"], ["c", ""]]]),
    ("a cell over lines", "a | b |\nc | d\ne\n|\nf | g |", [[["a", "b"], ["c", "d/e"], ["f", "g"]]]),
    ("a first cell over lines", "a | b |\nC\nd | e |", [[["a", "b"], ["C/d", "e"]]]),
    ("its value on a line of its own", "a | b |\nC\nd |\ne\n|", [[["a", "b"], ["C/d", "e"]]]),
    ("text between tables", "a | b |\nc | d |\nTitle\nE | f |\ng | h |", [[["a", "b"], ["c", "d"]], [["E", "f"], ["g", "h"]]]),
    ("a cell over all columns", "a | b |\nTitle |\nc | d |", [[["a", "b"], ["Title"], ["c", "d"]]]),
    ("tables of other widths", "a | b |\nc | d |\n\nx\n\ne | f | g |\nh | i | j |", [[["a", "b"], ["c", "d"]], [["e", "f", "g"], ["h", "i", "j"]]]),
    ("a box and a line before a table", "| x |\ny\n\n| a | b | c |\n| d | e | f |", [[["a", "b", "c"], ["d", "e", "f"]]]),
    ("an empty line between rows", "a | b |\n\nc | d |", [[["a", "b"], ["c", "d"]]]),
    ("rows that leave out merged cells", "a | b | c |\nd | e | f |\ng | h |\ni | j |\nk | l | m |", [[["a", "b", "c"], ["d", "e", "f"], ["g", "h"], ["i", "j"], ["k", "l", "m"]]]),
    ("a cell that begins on a new line", "a | b | c | d |\n1 | f | g | h |\nS |\n2 | i |\nj | k |\n3 | l | m | n |", [[["a", "b", "c", "d"], ["1", "f", "g", "h"], ["S"], ["2", "i", "j", "k"], ["3", "l", "m", "n"]]]),
    ("numbered rows that leave out merged cells", "a | b | c | d |\n1 | f | g | h |\n2 | i |\n3 | j |\n4 | k | l | m |", [[["a", "b", "c", "d"], ["1", "f", "g", "h"], ["2", "i"], ["3", "j"], ["4", "k", "l", "m"]]]),
    ("one of them before a section", "a | b | c |\nS |\nd | e | f |\ng | h |\nT |\nk | l | m |", [[["a", "b", "c"], ["S"], ["d", "e", "f"], ["g", "h"], ["T"], ["k", "l", "m"]]]),
    ("a head of two levels", "a | b |\nc | d |\ne | f | g |\nh | i | j |", [[["a", "b"], ["c", "d"], ["e", "f", "g"], ["h", "i", "j"]]]),
    ("heads over lines", "a | b\nx | c\ny |\nd | e\nz | f |\n", [[["a", "b/x", "c/y"], ["d", "e/z", "f"]]]),
    ("a rule below the head", "a | b\n---|---\nc | d", [[["a", "b"], ["c", "d"]]]),
    ("a rule without bars", "a | b\n=====\nc | d", [[["a", "b"], ["c", "d"]]]),
    ("a rule further down", "a | b\nc | d\n---|---\ne | f", [[["a", "b"], ["c", "d"]]]),
    ("a rule above other rows", "a | b\n---|---\nc | d | e", []),
    ("a heading between numbered rows", "№ | a | b\n---|---|---\nS\n1 | c | d\nT\n2 | e | f", [[["№", "a", "b"], ["S"], ["1", "c", "d"], ["T"], ["2", "e", "f"]]]),
    ("a line between others", "№ | a | b\n1 | c | d\nT\n№ | e | f\n1 | g | h", [[["№", "a", "b"], ["1", "c", "d"]], [["№", "e", "f"], ["1", "g", "h"]]]),
    ("heads over lines at the end", "a | b\nx | c\ny |", [[["a", "b"], ["x", "c"]]]),
    ("a row that nothing closes", "a | b |\nc | d |\ne | f", [[["a", "b"], ["c", "d"]]]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in TABLE], ids=[case[0] for case in TABLE])
def test_cells(text: str, expected: list[list[list[str]]]) -> None:
    assert cells(text) == expected
    assert cells(text.replace("\n", "\r\n")) == expected


JOB_TABLES = [path for path in SAMPLES if path.name.startswith("tabbed-job-table") and path.suffix == ".txt"]
ROWS = next(path for path in SAMPLES if path.name.startswith("row-per-post-table") and path.suffix == ".md")


def lines_of_cells(path: Path) -> int:
    """The most lines that a cell of a sample has."""
    return max(
        cell.text.count("\n") + 1
        for part in described(path)
        if isinstance(part, Table)
        for row in part.rows
        for cell in row
    )


CASES = [
    pytest.param(path, bars, id=f"{path.name} {bars}")
    for path in [*JOB_TABLES, ROWS]
    for bars in get_args(Bars)
    if bars != "between" or lines_of_cells(path) == 1  # without closing bars a row is one line
]


@pytest.mark.parametrize(("path", "bars"), CASES)
def test_samples_with_bars(path: Path, bars: Bars) -> None:
    document = extract(to_bars(described(path), bars), path.name)
    assert values(document) == values(of_text(path))
    assert document.coverage.unassigned == of_text(path).coverage.unassigned


@pytest.mark.parametrize("path", JOB_TABLES, ids=lambda path: path.name)
def test_samples_with_tabs_between_the_cells_of_a_line(path: Path) -> None:
    text = to_bars(described(path), "between").replace(b" | ", b"\t")
    assert values(extract(text, path.name)) == values(of_text(path))


def test_the_job_tables_of_our_first_users_with_bars() -> None:
    path = seed("000")
    assert bare(values(extract(to_bars(described(path)), path.name))) == values(of_text(path))


def test_bars_that_close_a_box_of_one_cell_are_no_text() -> None:
    """So a page becomes text whose boxes of annexes and of who signs are tables of one cell."""
    text = (
        "О требованиях\n\nПриказ Министра вод от 5 мая 2031 года № 12\n\nПРИКАЗЫВАЮ:\n\n1. Утвердить требования.\n"
        "Министр вод |\nО. Озерный |\nПриложение 1 к приказу Министра вод от 5 мая 2031 года № 12 |\n\n"
        "Категория C-5:\nвысшее образование;\nстаж не менее 2 лет.\n"
    )
    document = extract(text.encode(), "boxes.txt")
    assert [post.category for post in document.positions] == ["C-5"]
    assert document.act is not None
    assert document.act.signatory is not None
    assert document.act.signatory.name
    assert document.act.signatory.name.ru == "О. Озерный"
    assert (document.coverage.noise, document.coverage.unassigned) == (3, 0)


@pytest.mark.parametrize("head", ["Образование", "Требования\nк образованию"])
def test_bars_on_lines_of_their_own_close_the_cells_of_a_table_that_stand_below_one_another(head: str) -> None:
    cells = [
        "№",
        "Должность",
        head,
        "Стаж",
        "1",
        "Лоцман",
        "высшее",
        "1 год",
        "2",
        "Боцман\nпорта",
        "среднее",
        "2 года",
    ]
    document = extract("".join(f"{cell}\n|\n" for cell in cells).encode(), "bars.txt")
    found = [(post.title and post.title.ru, [own.text.ru for own in post.criteria]) for post in document.positions]
    assert found == [("Лоцман", ["высшее", "1 год"]), ("Боцман порта", ["среднее", "2 года"])]
    assert document.coverage.unassigned == 0


def test_values_lead_to_the_text_as_it_stands() -> None:
    text = "Бөлім бастығы, С-4 санаты (02-01)\nКритерий | Талаптар |\nБілімі | жоғары:\nқұқық\n|\nӨтілі | 2 жыл |\n"
    (position,) = extract(text.encode(), "bars.txt").positions
    told = {criterion.kind: criterion for criterion in position.criteria}
    assert [text[start:end] for start, end in told["education"].spans.kk or []] == ["жоғары:", "құқық"]
    assert [text[start:end] for start, end in told["experience"].spans.kk or []] == ["2 жыл"]
