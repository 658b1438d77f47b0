"""All tables as one Excel workbook, a sheet each.

Text is always a text cell and numbers are number cells, so that nothing is run, linked or converted. Text longer than a
cell holds is cut, with ` […]` at its end. A character that XML cannot hold becomes U+FFFD, and a carriage return a line
break. A table with more rows than a sheet holds goes on in a sheet of its own: `positions (2)`. The same documents give
the same bytes on every run.
"""

import re
import shutil
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, BinaryIO

from kqparse.emit.cell_limit import cut_to_cell
from kqparse.emit.columns import Value
from kqparse.emit.tables import TABLES, Table
from kqparse.records import Parsed

if TYPE_CHECKING:
    from xlsxwriter import Workbook

SHEET_ROWS = 1_048_576
"""How many rows a sheet holds, its head among them."""

_WRAPPED_FROM = 40
_NOT_XML = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LINE_END = re.compile(r"\r\n?")
# XlsxWriter takes text that looks like this for its own markup and would write it raw.
_LIKE_RICH_TEXT = re.compile(r"<r>.*</r>", re.DOTALL)
_CREATED = datetime(2000, 1, 1, tzinfo=UTC)


class _Sheet:
    """One table in the workbook, in as many sheets as its rows need."""

    def __init__(self, book: "Workbook", table: Table[Any]) -> None:
        self._book = book
        self._table = table
        self._bold = book.add_format({"bold": True, "valign": "top", "text_wrap": True})
        self._plain = book.add_format({"valign": "top"})
        self._wrapped = book.add_format({"valign": "top", "text_wrap": True})
        self._number = 0
        self._begin()

    def write(self, cells: list[Value]) -> int:
        """Write a row; how many of its cells were cut."""
        if self._row == SHEET_ROWS:
            self.finish()
            self._begin()
        cuts = sum(self._write_cell(at, value) for at, value in enumerate(cells) if value is not None)
        self._row += 1
        return cuts

    def finish(self) -> None:
        """What can be said of a sheet only when its last row is known."""
        last = self._row - 1, len(self._table.columns) - 1
        self._sheet.autofilter(0, 0, *last)
        # Else Excel marks every code such as 0421 as an error.
        self._sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{self._row}"})

    def _begin(self) -> None:
        self._number += 1
        name = self._table.name
        self._sheet = self._book.add_worksheet(name if self._number == 1 else f"{name} ({self._number})")
        self._sheet.freeze_panes(1, 0)
        for at, column in enumerate(self._table.columns):
            self._sheet.set_column(at, at, column.width)
            self._sheet.write_string(0, at, column.name, self._bold)
        self._row = 1

    def _write_cell(self, at: int, value: str | float) -> bool:
        """Write a cell; whether it was cut."""
        style = self._wrapped if self._table.columns[at].width >= _WRAPPED_FROM else self._plain
        if not isinstance(value, str):
            self._sheet.write_number(self._row, at, value, style)
            return False
        clean = _NOT_XML.sub("\ufffd", _LINE_END.sub("\n", value))
        text = cut_to_cell(clean)
        if _LIKE_RICH_TEXT.fullmatch(text):
            self._sheet.write_rich_string(self._row, at, text[:3], self._plain, text[3:], style)
        else:
            self._sheet.write_string(self._row, at, text, style)
        return text is not clean


class WorkbookWriter:
    """Writes the workbook; rows wait in a temporary folder, never in memory.

    Args:
        stream: where the bytes go on `close`; it stays open.

    Attributes:
        cuts: how many cells were cut to what Excel holds.
    """

    def __init__(self, stream: BinaryIO) -> None:
        import xlsxwriter  # noqa: PLC0415  (slow, and only workbooks need it)

        self.cuts = 0
        self._stream = stream
        self._folder = TemporaryDirectory(prefix="kqparse-", ignore_cleanup_errors=True)
        self._path = Path(self._folder.name, "tables.xlsx")
        options = {"constant_memory": True, "tmpdir": self._folder.name, "use_zip64": True}
        self._book = xlsxwriter.Workbook(str(self._path), options)
        self._book.set_properties({"created": _CREATED})
        self._sheets = [(table, _Sheet(self._book, table)) for table in TABLES.values()]
        self._open = True

    def add(self, parsed: Parsed) -> None:
        """Write the rows of a document."""
        for table, sheet in self._sheets:
            for cells in table.cells(parsed):
                self.cuts += sheet.write(cells)

    def close(self) -> None:
        """Put the workbook together and write it to the stream; a second call does nothing.

        Raises:
            OSError: if the temporary folder or the stream takes no more; the temporary files are gone all the same.
        """
        if not self._open:
            return
        try:
            self._pack()
            with self._path.open("rb") as workbook:
                shutil.copyfileobj(workbook, self._stream)
        finally:
            self.abort()

    def abort(self) -> None:
        """Give the workbook up: the stream gets nothing and the temporary files go."""
        if not self._open:
            return
        self._open = False
        for sheet in self._book.worksheets():
            sheet.row_data_fh.close()
        self._folder.cleanup()

    def _pack(self) -> None:
        from xlsxwriter.exceptions import FileCreateError  # noqa: PLC0415

        for _, sheet in self._sheets:
            sheet.finish()
        try:
            self._book.close()
        except FileCreateError as error:
            raise OSError(str(error)) from error
