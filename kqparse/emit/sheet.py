"""One table of a workbook, in as many sheets as its rows need."""

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from kqparse.diagnostics import Severity
from kqparse.emit.cell_limit import cut_to_cell
from kqparse.emit.columns import Value
from kqparse.emit.labels import head
from kqparse.emit.layout import Layout
from kqparse.emit.tables import TABLES, Table
from kqparse.late_pattern import late_pattern

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format

SHEET_ROWS = 1_048_576
"""How many rows a sheet holds, its head among them."""

_WRAPPED_FROM = 40
_NOT_XML = late_pattern("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LINE_END = late_pattern(r"\r\n?")
# XlsxWriter takes text that looks like this for its own markup and would write it raw.
_LIKE_RICH_TEXT = late_pattern(r"<r>.*</r>", re.DOTALL)
_FILLS: dict[Severity | None, str | None] = {"error": "#FFC7CE", "warning": "#FFEB9C", "info": "#DDEBF7", None: None}
_LINK_WIDTH = 12


class Cut(NamedTuple):
    """A text that was longer than its cell: the sheet, and the cell as Excel names it."""

    sheet: str
    cell: str


class Link(NamedTuple):
    """Where a row leads, and what of."""

    address: str
    name: str


class Sheet:
    """Writes the rows of a table.

    Args:
        book: the workbook.
        table: the table.
        layout: in which language its head is, and whether a first column leads to a review page.
    """

    def __init__(self, book: "Workbook", table: Table[Any], layout: Layout) -> None:
        self._book = book
        self._table = table
        self._bold = book.add_format({"bold": True, "valign": "top", "text_wrap": True})
        self._link = book.add_format({"valign": "top", "font_color": "#0563C1", "underline": 1})
        self._styles = {
            (severity, wrapped): self._style(fill, wrapped=wrapped)
            for severity, fill in _FILLS.items()
            for wrapped in (False, True)
        }
        # All of a finding is coloured, of a position what names its findings.
        names = TABLES[table.name].header()
        self._coloured = set(names) if table.name == "findings" else {"findings"} & set(names)
        self._names = names
        self._review = None
        if layout.review is not None:
            self._review = "review" if layout.labels is None else head(table.name, "review", layout.labels)
        self._number = 0
        self._begin()

    def write(self, cells: list[Value], severity: Severity | None, link: Link | None) -> list[Cut]:
        """Write a row; which of its cells were cut."""
        if self._row == SHEET_ROWS:
            self.finish()
            self._begin()
        if link is not None:
            self._write_link(link)
        cuts = [
            cut
            for at, value in enumerate(cells)
            if value is not None and (cut := self._write_cell(at, value, severity)) is not None
        ]
        self._row += 1
        return cuts

    def finish(self) -> None:
        """What can be said of a sheet only when its last row is known."""
        last = self._row - 1, len(self._table.columns) - 1 + self._before
        self._sheet.autofilter(0, 0, *last)
        # Else Excel marks every code such as 0421 as an error.
        self._sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{self._row}"})

    @property
    def _before(self) -> int:
        """Columns before those of the table."""
        return 0 if self._review is None else 1

    def _style(self, fill: str | None, *, wrapped: bool) -> "Format":
        look = {"valign": "top", "text_wrap": wrapped}
        return self._book.add_format({**look, "bg_color": fill} if fill else look)

    def _begin(self) -> None:
        self._number += 1
        name = self._table.name
        self._name = name if self._number == 1 else f"{name} ({self._number})"
        self._sheet = self._book.add_worksheet(self._name)
        self._sheet.freeze_panes(1, 0)
        heads = [(column.name, column.width) for column in self._table.columns]
        if self._review is not None:
            heads = [(self._review, _LINK_WIDTH), *heads]
        for at, (column, width) in enumerate(heads):
            self._sheet.set_column(at, at, width)
            self._sheet.write_string(0, at, column, self._bold)
        self._row = 1

    def _write_cell(self, at: int, value: str | float, severity: Severity | None) -> Cut | None:
        """Write a cell; where it is, if it was cut."""
        shade = severity if self._names[at] in self._coloured else None
        style = self._styles[shade, self._table.columns[at].width >= _WRAPPED_FROM]
        place = self._row, at + self._before
        if not isinstance(value, str):
            self._sheet.write_number(*place, value, style)
            return None
        clean = _NOT_XML.sub("\ufffd", _LINE_END.sub("\n", value))
        text = cut_to_cell(clean)
        if _LIKE_RICH_TEXT.fullmatch(text):
            self._sheet.write_rich_string(*place, text[:3], self._styles[None, False], text[3:], style)
        else:
            self._sheet.write_string(*place, text, style)
        return None if text is clean else Cut(self._name, _cell(*place))

    def _write_link(self, link: Link) -> None:
        """A link by formula: of true links a sheet holds no more than 65 530, all of them in memory."""
        name = f"{link.name} →".strip()
        address = link.address.replace('"', '""')
        self._sheet.write_formula(self._row, 0, f'=HYPERLINK("{address}","{name}")', self._link, name)


def _cell(row: int, column: int) -> str:
    from xlsxwriter.utility import xl_rowcol_to_cell  # noqa: PLC0415

    return str(xl_rowcol_to_cell(row, column))
