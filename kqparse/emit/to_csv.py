r"""A table as CSV: plain for programs, or such as Excel in Kazakhstan opens rightly by a double click.

Plain:
- UTF-8 without a byte order mark, as RFC 4180 and most programs want it.
- Cells are parted by `,`, rows by CR LF; a cell with one of these or a `"` is quoted, its quotes doubled.
- 3.0 is printed as `3`, a half as `0.5`.

For Excel:
- A byte order mark stands first, without which Excel takes the file for Windows-1251.
- Cells are parted by `;` and numbers have a decimal comma, as the regional settings of Kazakhstan say.
- Text that begins, blanks aside, with `=`, `+`, `-` or `@`, or outright with TAB or CR, gets an apostrophe in front, so
  that Excel never runs it as a formula: `=1+1` is written `'=1+1`.
- Text in which Excel could see a number, date, time or share is written as `="…"`, so that it stays as it is: digits
  alone (`0421` would lose its zero, a long code its last digits), digits with separators (`09-1-1`, `1/2`, `3.5.2020`),
  and digits with a word or two (`1E5`, `12-мар`, `SEPT1`, `1 мая 2020`). That some other text such as `1-бөлім` is
  written so too does no harm. Lists (`09-1-1; 09-1-2`) and cells of several lines Excel leaves alone.
- Such text of more than 255 characters, too long for `="…"`, gets an apostrophe in front instead.
- Text longer than a cell of Excel is cut, with ` […]` at its end, since Excel would spill the rest into other rows.
"""

import codecs
import csv
import io
import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Any, BinaryIO

from kqparse.emit.cell_limit import cut_to_cell
from kqparse.emit.columns import Value
from kqparse.emit.part import Part, PartWriter
from kqparse.emit.tables import Table
from kqparse.late_pattern import late_pattern
from kqparse.records import Parsed

_FORMULA_START = late_pattern(r"[\t\r]|\s*[=+\-@]")
_MISREADABLE = late_pattern(
    r"""
    [\W_]*                                    # sign, bracket, currency, decimal point
    (?: \d [\W\d_]* (?: [^\W\d_]+ [\W\d_]* ){0,2}
      | [^\W\d_]{3,} [\W_]* \d [\W\d_]* (?: [^\W\d_]+ [\W\d_]* )?
    )
    """,
    re.VERBOSE,
)
_UNCONVERTED = late_pattern(r"[;\r\n]")
_FORMULA_TEXT = 255


def _number(value: float) -> str:
    """The number in full, without an exponent or an empty fraction."""
    return str(int(value)) if value == int(value) else format(Decimal(str(value)), "f")


def _kept_as_text(text: str) -> str:
    """The text so written that Excel neither runs nor converts it."""
    if _FORMULA_START.match(text):
        return "'" + text
    if _UNCONVERTED.search(text) or not _MISREADABLE.fullmatch(text):
        return text
    if len(text) > _FORMULA_TEXT:
        return "'" + text
    return '="' + text.replace('"', '""') + '"'


def _plain_cell(value: Value) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else _number(value)


def _excel_cell(value: Value) -> tuple[str, bool]:
    """A cell for Excel, and whether it was cut."""
    if not isinstance(value, str):
        return _plain_cell(value).replace(".", ","), False
    kept = _kept_as_text(value)
    cut = cut_to_cell(kept)
    return cut, cut is not kept


def csv_part(parsed: Parsed, table: Table[Any], *, excel: bool) -> Part:
    """The rows that a document adds to a table."""
    if not excel:
        return Part(_lines(([_plain_cell(cell) for cell in cells] for cells in table.cells(parsed)), ","))
    rows = [[_excel_cell(cell) for cell in cells] for cells in table.cells(parsed)]
    return Part(
        _lines(([text for text, _ in row] for row in rows), ";"), cuts=sum(cut for row in rows for _, cut in row)
    )


def _lines(rows: Iterable[list[str]], delimiter: str) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    # A file name may hold bytes that are no UTF-8, which Python tells as lone surrogates.
    return text.getvalue().encode("utf-8", "replace")


def csv_writer(stream: BinaryIO, table: Table[Any], *, excel: bool) -> PartWriter:
    """A writer of the rows of a table, whose head is written already."""
    if excel:
        stream.write(codecs.BOM_UTF8)
    stream.write(_lines([table.header()], ";" if excel else ","))
    return PartWriter(stream)
