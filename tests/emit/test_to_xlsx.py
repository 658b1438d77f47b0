"""The workbook as another program reads it back."""

import io
import re
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path
from types import SimpleNamespace

import openpyxl
import pytest
from emit_factories import criterion, experience, finding, grade, parsed, position, text
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.cell import Cell
from openpyxl.utils.escape import unescape
from openpyxl.worksheet.worksheet import Worksheet

from kqparse.emit import PLAIN, TABLES, Layout, Writer, open_writer, sheet
from kqparse.emit.part import whole
from kqparse.emit.to_xlsx import WorkbookWriter
from kqparse.records import Parsed

EXAMPLE = parsed(
    position(
        ordinal=7,
        headcount=0.5,
        codes=["09-1-1"],
        grades=[grade(level="1", experience=experience(24, 36))],
        criteria=[criterion("duties", "бір"), criterion("duties", "екі")],
    ),
    diagnostics=(finding("KQ404", "warning", "p1"),),
)


def write(*documents: Parsed, layout: Layout = PLAIN) -> tuple[bytes, Writer]:
    stream = io.BytesIO()
    writer = open_writer("xlsx", stream, layout=layout)
    for document in documents:
        writer.put(whole(document))
    writer.close()
    return stream.getvalue(), writer


def cell_of(sheet: Worksheet, name: str, row: int = 2) -> Cell:
    header = [cell.value for cell in sheet[1]]
    cell = sheet.cell(row, header.index(name) + 1)
    assert isinstance(cell, Cell)
    return cell


def read_back(value: str) -> Cell:
    """The cell that a title becomes."""
    data, _ = write(parsed(position(title=text(value))))
    return cell_of(openpyxl.load_workbook(io.BytesIO(data))["positions"], "title_kk")


def test_a_sheet_for_each_table_with_its_header() -> None:
    book = openpyxl.load_workbook(io.BytesIO(write(EXAMPLE)[0]))
    assert book.sheetnames == list(TABLES)
    for name, table in TABLES.items():
        assert [cell.value for cell in book[name][1]] == table.header()
        assert all(cell.font.bold for cell in book[name][1])
        assert book[name].freeze_panes == "A2"
        assert book[name].auto_filter.ref == book[name].dimensions


def test_values_come_back_with_their_types() -> None:
    book = openpyxl.load_workbook(io.BytesIO(write(EXAMPLE, EXAMPLE)[0]))
    expected = {
        ("positions", "ordinal"): (7, "n"),
        ("positions", "headcount"): (0.5, "n"),
        ("positions", "codes"): ("09-1-1", "s"),
        ("positions", "findings"): ("KQ404", "s"),
        ("positions", "duties_kk"): ("бір\nекі", "s"),
        ("positions", "duties_ru"): (None, "n"),
        ("grades", "level"): ("1", "s"),
        ("grades", "experience_max_months"): (36, "n"),
        ("findings", "message"): ("KQ404!", "s"),
    }
    for row in (2, 3):
        found = {(sheet, name): cell_of(book[sheet], name, row) for sheet, name in expected}
        assert {key: (cell.value, cell.data_type) for key, cell in found.items()} == expected
    assert book["positions"].max_row == 3


def test_long_text_is_wrapped_and_everything_stands_at_the_top() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(write(EXAMPLE)[0]))["positions"]
    assert cell_of(sheet, "duties_kk").alignment.wrap_text
    assert not cell_of(sheet, "codes").alignment.wrap_text
    assert {cell.alignment.vertical for cell in sheet[2] if cell.value is not None} == {"top"}
    assert sheet.column_dimensions["W"].width > 50  # education_kk


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Аға маман", "Аға маман"),
        ('=HYPERLINK("http://x.kz")', '=HYPERLINK("http://x.kz")'),
        ("{=1+1}", "{=1+1}"),
        ("http://x.kz", "http://x.kz"),
        ("mailto:a@x.kz", "mailto:a@x.kz"),
        ("0421", "0421"),
        ("09-1-1", "09-1-1"),
        ("1E5", "1E5"),
        ("  a  ", "  a  "),
        ('<a & "b">', '<a & "b">'),
        ("<r><t>a</t></r>", "<r><t>a</t></r>"),
        ("<r></r>", "<r></r>"),
        ("бір\nекі", "бір\nекі"),
        ("бір\r\nекі\rүш", "бір\nекі\nүш"),
        ("a\x00b\x0bc\x1f", "a\ufffdb\ufffdc\ufffd"),
        ("a\ufffe\uffff", "a\ufffd\ufffd"),
        ("👩‍🔧", "👩‍🔧"),
    ],
)
def test_text_is_always_text(value: str, expected: str) -> None:
    cell = read_back(value)
    assert cell.value == expected
    assert cell.hyperlink is None


def test_no_cell_is_stored_as_a_formula_or_link() -> None:
    data, _ = write(parsed(position(title=text('=HYPERLINK("http://x.kz")', "http://x.kz"))))
    sheet = zipfile.ZipFile(io.BytesIO(data)).read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet
    assert "<hyperlink" not in sheet


def test_an_escape_of_the_format_stays_literal() -> None:
    assert unescape(str(read_back("_x0041_").value)) == "_x0041_"


def units(value: str) -> int:
    return len(value.encode("utf-16-le")) // 2


@pytest.mark.parametrize(
    ("value", "kept", "cuts"),
    [
        ("я" * 32_767, "я" * 32_767, 0),
        ("я" * 32_768, "я" * 32_763 + " […]", 1),
        ("𐰀" * 16_383, "𐰀" * 16_383, 0),
        ("я" + "𐰀" * 16_383, "я" + "𐰀" * 16_383, 0),
        ("𐰀" * 16_384, "𐰀" * 16_381 + " […]", 1),  # half a character would fit
        ("я" + "𐰀" * 16_384, "я" + "𐰀" * 16_381 + " […]", 1),
    ],
    ids=["fits", "one over", "astral fits", "astral to the last unit", "astral over", "astral over, odd"],
)
def test_text_over_the_limit_is_cut_and_counted(value: str, kept: str, cuts: int) -> None:
    data, writer = write(parsed(position(title=text(value))))
    sheet = openpyxl.load_workbook(io.BytesIO(data))["positions"]
    assert cell_of(sheet, "title_kk").value == kept
    assert units(kept) <= 32_767
    assert writer.cuts == cuts


def test_a_finding_tells_where_text_was_cut() -> None:
    long = "я" * 40_000
    data, _ = write(parsed(position(), position("p2", title=text(ru=long)), diagnostics=(finding("KQ101", "info"),)))
    told = list(openpyxl.load_workbook(io.BytesIO(data))["findings"].values)
    message = "text cut to what a cell of Excel holds: positions, G3"
    assert told[1:] == [
        ("a.txt", "KQ101", "info", None, "KQ101!", None),
        ("a.txt", "KQ601", "warning", "p2", message, None),
    ]


SHADES = {"error": "FFFFC7CE", "warning": "FFFFEB9C", "info": "FFDDEBF7"}


def test_findings_are_coloured_by_their_severity() -> None:
    found = [finding("KQ209", "error"), finding("KQ404", "warning", "p1"), finding("KQ101", "info", "p2")]
    book = openpyxl.load_workbook(io.BytesIO(write(parsed(position(), position("p2"), diagnostics=tuple(found)))[0]))
    for row, item in enumerate(found, start=2):
        fills = {cell.fill.fgColor.rgb for cell in book["findings"][row] if cell.value is not None}
        assert fills == {SHADES[item.severity]}
    assert cell_of(book["positions"], "findings").fill.fgColor.rgb == SHADES["warning"]
    assert cell_of(book["positions"], "title_kk").fill.fill_type is None


def test_rows_lead_to_the_review_page() -> None:
    layout = Layout(review='a "b".html')
    whole = parsed(position(), position("p2"), diagnostics=(finding("KQ209", "error"),))
    data, _ = write(whole, layout=layout)
    names = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    assert [cell.value for cell in names["positions"]["A"]] == ["review", "p1 →", "p2 →"]
    links = openpyxl.load_workbook(io.BytesIO(data))
    assert links["positions"]["A3"].value == '=HYPERLINK("a ""b"".html#000000000000-p2","p2 →")'
    assert links["findings"]["A2"].value == '=HYPERLINK("a ""b"".html#000000000000-","→")'
    plain = openpyxl.load_workbook(io.BytesIO(write(whole)[0]))
    for name in TABLES:
        rows = [tuple(cell.value for cell in row[1:]) for row in links[name].iter_rows()]
        assert rows == list(plain[name].values), "the other columns are the same"


def test_labels_are_those_of_every_sheet() -> None:
    book = openpyxl.load_workbook(io.BytesIO(write(EXAMPLE, layout=Layout(labels="ru", review="r.html"))[0]))
    assert [cell.value for cell in book["findings"][1]][:3] == ["Страница проверки", "Документ", "Код"]
    assert book["findings"]["D2"].value == "предупреждение"


def test_cuts_are_counted_over_all_documents_and_tables() -> None:
    long = "я" * 40_000
    document = parsed(position(title=text(long, long), grades=[grade(text=text(long))]))
    assert write(document, document)[1].cuts == 2 * (2 + 3)  # the grade's row has the titles again


def test_a_table_goes_on_in_another_sheet_when_one_is_full(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet, "SHEET_ROWS", 3)
    posts = [position(f"p{number}") for number in range(1, 6)]
    book = openpyxl.load_workbook(io.BytesIO(write(parsed(*posts))[0]))
    assert book.sheetnames == [*TABLES, "positions (2)", "positions (3)"]
    sheets = ("positions", "positions (2)", "positions (3)")
    assert [[cell.value for cell in book[name]["B"]] for name in sheets] == [
        ["position_id", "p1", "p2"],
        ["position_id", "p3", "p4"],
        ["position_id", "p5"],
    ]
    assert book["positions (2)"].auto_filter.ref.endswith("3")


def test_the_same_documents_give_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    first, _ = write(EXAMPLE)
    monkeypatch.setenv("TZ", "Asia/Almaty")
    time.tzset()
    monkeypatch.setattr(time, "time", lambda: 2_000_000_000.0)
    second, _ = write(EXAMPLE)
    assert first == second
    monkeypatch.undo()
    time.tzset()


def test_no_part_of_the_workbook_tells_when_it_was_written() -> None:
    archive = zipfile.ZipFile(io.BytesIO(write(EXAMPLE)[0]))
    assert {part.date_time[0] for part in archive.infolist()} == {1980}
    assert set(re.findall(rb"20\d\d-\d\d-\d\d", archive.read("docProps/core.xml"))) == {b"2000-01-01"}


class Full(io.BytesIO):
    """A stream on a full disk."""

    def write(self, data: object) -> int:
        raise OSError(28, "No space left on device")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary files go."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def test_temporary_files_go_when_all_is_well(folder: Path) -> None:
    stream = io.BytesIO()
    writer = open_writer("xlsx", stream)
    writer.put(whole(EXAMPLE))
    assert list(folder.iterdir())
    writer.close()
    size = len(stream.getvalue())
    writer.close()
    writer.abort()
    assert not list(folder.iterdir())
    assert len(stream.getvalue()) == size


def test_temporary_files_go_when_the_stream_fails(folder: Path) -> None:
    writer = open_writer("xlsx", Full())
    writer.put(whole(EXAMPLE))
    with pytest.raises(OSError, match="No space left"):
        writer.close()
    assert not list(folder.iterdir())


def test_temporary_files_go_when_the_workbook_is_given_up(folder: Path) -> None:
    stream = io.BytesIO()
    writer = open_writer("xlsx", stream)
    writer.put(whole(EXAMPLE))
    writer.abort()
    writer.abort()
    assert not list(folder.iterdir())
    assert stream.getvalue() == b""


def test_a_workbook_that_cannot_be_put_together_is_an_error_of_the_system(folder: Path) -> None:
    writer = open_writer("xlsx", io.BytesIO())
    (work,) = folder.iterdir()
    work.rename(folder / "elsewhere")
    with pytest.raises(OSError, match="No such file"):
        writer.close()


def test_a_full_temporary_folder_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    writer = open_writer("xlsx", io.BytesIO())
    assert isinstance(writer, WorkbookWriter)
    monkeypatch.setattr(sheet.Sheet, "write", full)
    with pytest.raises(OSError, match=f"No space left on device, in {folder}"):
        writer.put(whole(EXAMPLE))
    for each in writer._book.worksheets():
        each.row_data_fh.close()
        each.row_data_fh = SimpleNamespace(close=full)  # as of a file whose last lines find no room
    writer.abort()
    assert not list(folder.iterdir())


def test_only_a_workbook_loads_the_library() -> None:
    code = (
        "import sys, io, kqparse.emit as emit; emit.open_writer('csv', io.BytesIO());"
        "assert 'xlsxwriter' not in sys.modules; emit.open_writer('xlsx', io.BytesIO()).abort();"
        "assert 'xlsxwriter' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


NOT_XML = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
VALUES = st.text(min_size=1, max_size=40)


@settings(deadline=None, max_examples=40)
@given(titles=st.lists(VALUES, min_size=1, max_size=8))
def test_any_text_survives(titles: list[str]) -> None:
    data, _ = write(parsed(*(position(title=text(title)) for title in titles)))
    sheet = openpyxl.load_workbook(io.BytesIO(data))["positions"]
    found = [unescape(str(cell_of(sheet, "title_kk", row).value)) for row in range(2, len(titles) + 2)]
    assert found == [NOT_XML.sub("\ufffd", re.sub("\r\n?", "\n", title)) for title in titles]
