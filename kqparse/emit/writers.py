"""The formats, and the writer of each."""

from collections.abc import Callable, Mapping
from typing import BinaryIO, NamedTuple, Protocol

from kqparse.emit.tables import TABLES
from kqparse.emit.to_csv import CsvWriter
from kqparse.emit.to_json import JsonLinesWriter, JsonWriter
from kqparse.emit.to_xlsx import WorkbookWriter
from kqparse.errors import UsageError
from kqparse.records import Parsed


class Writer(Protocol):
    """Takes documents one by one and writes them to the stream it was opened on, which it never closes.

    A caller ends with `close` when all went well and with `abort` when it did not; `abort` after `close` does nothing.
    """

    cuts: int
    """How many cells were cut to what Excel holds, so far."""

    def add(self, parsed: Parsed) -> None:
        """Write a document, or keep what of it can only be written at the end."""

    def close(self) -> None:
        """Write what was kept."""

    def abort(self) -> None:
        """Clean up without writing more."""


class _Format(NamedTuple):
    suffix: str
    open: Callable[[BinaryIO, str, bool], Writer]


_FORMATS: Mapping[str, _Format] = {
    "json": _Format(".json", lambda stream, table, excel: JsonWriter(stream)),
    "jsonl": _Format(".jsonl", lambda stream, table, excel: JsonLinesWriter(stream)),
    "csv": _Format(".csv", lambda stream, table, excel: CsvWriter(stream, TABLES[table], excel=excel)),
    "xlsx": _Format(".xlsx", lambda stream, table, excel: WorkbookWriter(stream)),
}

FORMATS: Mapping[str, str] = {name: format_.suffix for name, format_ in _FORMATS.items()}
"""The formats that can be written, each with the suffix of its files."""


def open_writer(format: str, stream: BinaryIO, *, excel: bool = False, table: str = "positions") -> Writer:
    """A writer that writes to a binary stream.

    Args:
        format: one of `FORMATS`.
        stream: where the bytes go.
        excel: write CSV for a double click in Excel; the other formats have no such choice and ignore it.
        table: which table of `TABLES` a CSV file holds; the other formats hold everything and ignore it.

    Raises:
        UsageError: if there is no such format or table.
    """
    if format not in _FORMATS:
        raise UsageError(format, "is no format that can be written", f"choose from {' '.join(_FORMATS)}")
    if table not in TABLES:
        raise UsageError(table, "is no table", f"choose from {' '.join(TABLES)}")
    return _FORMATS[format].open(stream, table, excel)
