"""All tables as one Excel workbook, a sheet each.

Text is always a text cell and numbers are number cells, so that nothing is run, linked or converted; only the column
that leads to the review page holds links, which are ours. Text longer than a cell holds is cut, with ` […]` at its end,
and a finding (KQ601) tells where. Findings are coloured by their severity. A character that XML cannot hold becomes
U+FFFD, and a carriage return a line break. A table with more rows than a sheet holds goes on in a sheet of its own:
`positions (2)`. The same documents give the same bytes on every run.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, BinaryIO

from kqparse.diagnostics import Severity, finding
from kqparse.emit.columns import FindingRow, Placed, PositionRow
from kqparse.emit.layout import Layout
from kqparse.emit.part import Part, restored
from kqparse.emit.sheet import Cut, Link, Sheet
from kqparse.emit.tables import Table

if TYPE_CHECKING:
    from xlsxwriter import Workbook

_CREATED = datetime(2000, 1, 1, tzinfo=UTC)
_GRAVEST: tuple[Severity, ...] = ("error", "warning", "info")


class WorkbookWriter:
    """Writes the workbook; rows wait in a temporary folder, never in memory.

    Args:
        stream: where the bytes go on `close`; it stays open.
        layout: how the tables are wanted.

    Attributes:
        cuts: how many cells were cut to what Excel holds.
    """

    def __init__(self, stream: BinaryIO, layout: Layout) -> None:
        import xlsxwriter  # noqa: PLC0415  (slow, and only workbooks need it)

        self.cuts = 0
        self._stream = stream
        self._folder = TemporaryDirectory(prefix="kqparse-", ignore_cleanup_errors=True)
        self._path = Path(self._folder.name, "tables.xlsx")
        options = {"constant_memory": True, "tmpdir": self._folder.name, "use_zip64": True}
        self._book: Workbook = xlsxwriter.Workbook(str(self._path), options)
        self._book.set_properties({"created": _CREATED})
        self._review = layout.review
        tables = layout.tables()
        self._sheets = [(table, Sheet(self._book, table, layout)) for table in tables.values()]
        self._findings = next(pair for pair in self._sheets if pair[0].name == "findings")
        self._open = True

    def put(self, part: Part) -> None:
        """Write the rows of a document; what had to be cut is told among its findings."""
        parsed = restored(part)
        cuts: list[tuple[Cut, str | None]] = []
        with self._naming_the_folder():
            for table, sheet in self._sheets:
                for row in table.rows(parsed):
                    cuts += [(cut, _position(row)) for cut in self._write(table, sheet, row)]
            for cut, position in cuts:
                told = finding("KQ601", [], position=position, data=cut._asdict())
                self._write(*self._findings, FindingRow(parsed, told))
        self.cuts += len(cuts)

    def _write(self, table: Table[Any], sheet: Sheet, row: FindingRow | Placed) -> list[Cut]:
        position = _position(row)
        link = None
        if self._review is not None:
            link = Link(f"{self._review}#{row.source.document.source.sha256[:12]}-{position or ''}", position or "")
        return sheet.write(table.row_cells(row), _severity(row), link)

    def close(self) -> None:
        """Put the workbook together and write it to the stream; a second call does nothing.

        Raises:
            OSError: if the temporary folder or the stream takes no more; the temporary files are gone all the same.
        """
        if not self._open:
            return
        try:
            with self._naming_the_folder():
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
            with suppress(OSError):  # what a full disk has not taken is given up here
                sheet.row_data_fh.close()
        self._folder.cleanup()

    @contextmanager
    def _naming_the_folder(self) -> Iterator[None]:
        """Tell where no more can be written: the temporary folder may lie on another disk than the workbook will."""
        try:
            yield
        except OSError as fault:
            raise OSError(fault.errno, f"{fault.strerror or fault}, in {Path(self._folder.name).parent}") from fault

    def _pack(self) -> None:
        from xlsxwriter.exceptions import FileCreateError  # noqa: PLC0415

        for _, sheet in self._sheets:
            sheet.finish()
        try:
            self._book.close()
        except FileCreateError as error:
            raise OSError(str(error)) from error


def _position(row: FindingRow | Placed) -> str | None:
    """The id of the position that a row is about."""
    if isinstance(row, FindingRow):
        return row.finding.position
    return row.position.id


def _severity(row: FindingRow | Placed) -> Severity | None:
    """How grave the findings of a row are."""
    if isinstance(row, FindingRow):
        return row.finding.severity
    if isinstance(row, PositionRow):
        found = {item.severity for item in row.findings}
        return next((severity for severity in _GRAVEST if severity in found), None)
    return None
