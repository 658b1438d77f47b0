"""Workbooks: which cells of a sheet are tables, and the values that come of them."""

import io
from collections.abc import Callable
from datetime import date

import pytest
from finishing import finishes
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Border, Side
from openpyxl.worksheet.worksheet import Worksheet

from kqparse import extract
from kqparse.errors import KqparseError
from kqparse.limits import Limits
from kqparse.read.options import ReadOptions
from kqparse.read.xlsx import read_xlsx
from kqparse.read.xlsx.regions import blocks
from kqparse.read.xlsx.sheet import Sheet

THIN = Side(style="thin")
FRAME = Border(THIN, THIN, THIN, THIN)
Rows = list[list[object]]


def book(rows: Rows, *, framed: str = "", merged: str = "", then: Callable[[Worksheet], None] | None = None) -> bytes:
    """A sheet of rows, with lines around the cells of some ranges, and with merged ranges."""
    workbook = Workbook()
    sheet = workbook.active
    assert isinstance(sheet, Worksheet)
    for values in rows:
        sheet.append(values)
    for cells in framed.split():
        for row in sheet[cells]:
            for cell in row:
                cell.border = FRAME
    for cells in merged.split():
        sheet.merge_cells(cells)
    if then:
        then(sheet)
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def read(data: bytes) -> tuple[str, list[list[str]]]:
    """The text, and each table: the words of its cells, with rows and columns of those that are merged."""
    source = read_xlsx(data, "posts.xlsx", ReadOptions())
    return source.text, [
        [
            "/".join(source.text[start:end] for start, end in cell.spans)
            + (f" [{cell.rows}x{cell.columns}]" if cell.rows * cell.columns > 1 else "")
            for cell in table.cells
        ]
        for table in source.layout.tables
    ]


def hide(sheet: Worksheet) -> None:
    sheet.column_dimensions["B"].hidden = True
    assert sheet.parent
    other = sheet.parent.create_sheet("б")
    other["A1"] = "жасырын"
    other.sheet_state = "hidden"


BORDERS: list[tuple[str, bytes, str, list[list[str]]]] = [
    (
        "lines around cells tell the table",
        book([["т"], [], ["а", "б"], ["в", None], [], ["қол", None, "аты"]], framed="A3:B4"),
        "т\n\tа\n\tб\n\tв\nқол аты\n",
        [["а", "б", "в", ""]],
    ),
    (
        "lines around heads alone",
        book([["а", "б", None], [None, "в", "г"], ["д", "е", "ё"], ["ж", "з", "и"], [], ["қол", "аты"]], framed="A1:C2", merged="A1:A2 B1:C1"),
        "\tа\n\tб\n\tв\n\tг\n\tд\n\tе\n\tё\n\tж\n\tз\n\tи\nқол аты\n",
        [["а [2x1]", "б [1x2]", "в", "г", "д", "е", "ё", "ж", "з", "и"]],
    ),
    (
        "two tables",
        book([["а", "б"], ["в", "г"], [], ["д", "е"], ["ё", "ж"]], framed="A1:B2 A4:B5"),
        "\tа\n\tб\n\tв\n\tг\n\tд\n\tе\n\tё\n\tж\n",
        [["а", "б", "в", "г"], ["д", "е", "ё", "ж"]],
    ),
    (
        "merged cells, and empty columns and rows between others",
        book(
            [["а", None, "б", None, "в"], [None, None, "г", None, "д"], [], ["е", None, None, None, "ж"]],
            merged="A1:B2 C1:E1 A4:D4",
            framed="A1:E4",
        ),
        "\tа\n\tб\n\tг\n\tд\n\tе\n\tж\n",
        [["а [2x1]", "б [1x2]", "г", "д", "е [1x2]", "ж"]],
    ),
    (
        "cells that reach down beside lines of a last cell",
        book([["а", "б"], ["в", "г"], [None, "ғ"], [None, "д"], [None, "е"]], merged="A2:A4"),
        "\tа\n\tб\n\tв\n\tг\n\tғ\n\tд\nе\n",
        [["а", "б", "в [3x1]", "г", "ғ", "д"]],
    ),
    (
        "cells merged above a table",
        book([["т"], [], ["а", "б", "в"], ["г", "д", "е"]], merged="A1:C1"),
        "т\n\tа\n\tб\n\tв\n\tг\n\tд\n\tе\n",
        [["а", "б", "в", "г", "д", "е"]],
    ),
    (
        "several cells in a row",
        book([["т"], ["а", "б", "в"], ["г"], ["д", "е", "ё"], [], ["ж", "з", "и"], [], ["қ"]]),
        "т\n\tа\n\tб\n\tв\n\tг\n\tд\n\tе\n\tё\n\tж\n\tз\n\tи\nқ\n",
        [["а", "б", "в", "г", "", "", "д", "е", "ё", "ж", "з", "и"]],
    ),
    (
        "titles of two levels",
        book([["а", "б", "в"], ["г"], ["д"], ["е", "ё", "ж"], ["з"], ["и"], ["қ"]]),
        "\tа\n\tб\n\tв\n\tг\n\tд\n\tе\n\tё\n\tж\nз\nи\nқ\n",
        [["а", "б", "в", "г", "", "", "д", "", "", "е", "ё", "ж"]],
    ),
    (
        "a cell alone below others as within the table, and a note",
        book([["а", "б", "в"], ["г", "д", "е"], [None, None, "ё"], ["ж", "з", "и"], [None, None, "қ"], [None, "л"], ["м"]]),
        "\tа\n\tб\n\tв\n\tг\n\tд\n\tе\n\tё\n\tж\n\tз\n\tи\n\tқ\nл\nм\n",
        [["а", "б", "в", "г", "д", "е", "", "", "ё", "ж", "з", "и", "", "", "қ"]],
    ),
    (
        "a note where groups of rows have their headings",
        book([["а", "б", "в"], [None, "г"], ["д", "е", "ё"], [None, "ж"], ["з", "и", "қ"], [None, "л"]]),
        "\tа\n\tб\n\tв\n\tг\n\tд\n\tе\n\tё\n\tж\n\tз\n\tи\n\tқ\nл\n",
        [["а", "б", "в", "", "г", "", "д", "е", "ё", "", "ж", "", "з", "и", "қ"]],
    ),
    (
        "a raised figure",
        book([["а", CellRichText("б", TextBlock(InlineFont(vertAlign="superscript"), "2"), "в")], ["г", "д"]]),
        "\tа\n\tб²в\n\tг\n\tд\n",
        [["а", "б²в", "г", "д"]],
    ),
    (
        "labels and values, a table a post",
        book([["а", "б"], ["в", "г"], [], ["д", "е"], ["ё", "ж"]]),
        "\tа\n\tб\n\tв\n\tг\n\tд\n\tе\n\tё\n\tж\n",
        [["а", "б", "в", "г"], ["д", "е", "ё", "ж"]],
    ),
    ("numbers, days and lines", book([["а", 2.50], [date(2024, 3, 1), "б\nв"]]), "\tа\n\t2.5\n\t01.03.2024\n\tб\n\tв\n", [["а", "2.5", "01.03.2024", "б/в"]]),
    ("what is hidden", book([["а", "б", "в"], ["г", "д", "е"]], then=hide), "\tа\n\tв\n\tг\n\tе\n", [["а", "в", "г", "е"]]),
]  # fmt: skip


@pytest.mark.parametrize(("data", "text", "tables"), [row[1:] for row in BORDERS], ids=[row[0] for row in BORDERS])
def test_cells(data: bytes, text: str, tables: list[list[str]]) -> None:
    assert read(data) == (text, tables)


def test_cells_alone_below_a_long_table_are_its_own_in_linear_time() -> None:
    def run(size: int) -> None:
        full, alone = {0: "а", 1: "б", 2: "в"}, {2: "г"}
        rows = dict.fromkeys(range(size), full) | {size: alone, size + 1: full}
        rows |= dict.fromkeys(range(size + 2, 2 * size), alone)
        assert len(blocks(Sheet(rows, set(), {}), "book.xlsx", Limits())) == 1

    finishes(run, 50_000)


POSTS = book(
    [
        ["Қойма қызметкерлеріне қойылатын талаптар"],
        [],
        ["Лауазым атауы", "Штат саны", "Білімі", "Жұмыс өтілі"],
        ["Қойма меңгерушісі", 1, "Жоғары", "Кемінде 2 жыл"],
        ["Қоймашы", 0.5, "Жалпы орта", "Талап қойылмайды"],
        [],
        ["Басшы", None, "Сынақов"],
    ],
    framed="A3:D5",
)


def test_values() -> None:
    document = extract(POSTS, "posts.xlsx")
    found = [(post.title.kk, post.headcount) for post in document.positions if post.title]
    assert found == [("Қойма меңгерушісі", 1), ("Қоймашы", 0.5)]
    assert [post.experience and post.experience.min_months for post in document.positions] == [24, 0]
    assert document.coverage.unassigned == 0


def test_a_workbook_of_ours_is_no_document() -> None:
    with pytest.raises(KqparseError, match="a result of kqparse"):
        read(book([["document", "position_id", "ordinal"], ["a", "p1", 1]]))
