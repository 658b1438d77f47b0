"""The formats, and the writer of each."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import BinaryIO, NamedTuple, Protocol

from msgspec import Struct

from kqparse.emit.layout import Layout
from kqparse.emit.part import Part, PartWriter, whole
from kqparse.emit.tables import TABLES
from kqparse.emit.to_json import JsonWriter, json_part, line_part
from kqparse.errors import UsageError
from kqparse.records import Parsed


class Writer(Protocol):
    """Takes the parts of documents one by one and writes them to the stream it was opened on, which it never closes.

    A caller ends with `close` when all went well and with `abort` when it did not; `abort` after `close` does nothing.
    """

    cuts: int
    """How many cells were cut to what Excel holds, so far."""

    def put(self, part: Part) -> None:
        """Write a document's part, made here or in another process, or keep what can only be written at the end."""

    def close(self) -> None:
        """Write what was kept."""

    def abort(self) -> None:
        """Clean up without writing more."""


PLAIN = Layout()
"""Names and words of the schema, a row for each position."""


class Wanted(NamedTuple):
    """What an output holds: its format, for CSV and Parquet the table, and how tables are wanted."""

    format: str
    table: str = "positions"
    layout: Layout = PLAIN

    def part(self, parsed: Parsed) -> Part:
        """What a document adds to it."""
        own = _PARTS.get(self.format)
        return own(parsed, self) if own else whole(parsed)

    @property
    def takes_whole(self) -> bool:
        """Whether its parts are those of any other output that takes whole documents."""
        return self.format not in _PARTS


# What writes a format is loaded where it is asked for: most runs ask for one.


def _csv_part(parsed: Parsed, wanted: Wanted) -> Part:
    from kqparse.emit.to_csv import csv_part  # noqa: PLC0415

    return csv_part(parsed, wanted.layout.tables()[wanted.table], excel=wanted.layout.excel)


def _postings_part(parsed: Parsed) -> Part:
    from kqparse.emit.to_jobposting import postings_part  # noqa: PLC0415

    return postings_part(parsed)


_PARTS: Mapping[str, Callable[[Parsed, Wanted], Part]] = {
    "json": lambda parsed, wanted: json_part(parsed),
    "jsonl": lambda parsed, wanted: line_part(parsed),
    "csv": _csv_part,
    "jobposting": lambda parsed, wanted: _postings_part(parsed),
}
"""How the parts of streams are made; all others take whole documents."""


class _Format(Struct, frozen=True):
    suffix: str
    open: Callable[[BinaryIO, str, Layout, Path | None], Writer]


_FORMATS: Mapping[str, _Format] = {
    "json": _Format(".json", lambda stream, table, layout, before: JsonWriter(stream)),
    "jsonl": _Format(".jsonl", lambda stream, table, layout, before: PartWriter(stream)),
    "csv": _Format(".csv", lambda stream, table, layout, before: _csv(stream, table, layout)),
    "xlsx": _Format(".xlsx", lambda stream, table, layout, before: _workbook(stream, layout)),
    "sqlite": _Format(".sqlite", lambda stream, table, layout, before: _database(stream, before)),
    "parquet": _Format(".parquet", lambda stream, table, layout, before: _parquet(stream, table, layout)),
    "jobposting": _Format(".jsonld", lambda stream, table, layout, before: _postings(stream)),
}

FORMATS: Mapping[str, str] = {name: format_.suffix for name, format_ in _FORMATS.items()}
"""The formats that can be written, each with the suffix of its files."""


def open_writer(
    format: str, stream: BinaryIO, *, layout: Layout = PLAIN, table: str = "positions", before: Path | None = None
) -> Writer:
    """A writer that writes to a binary stream.

    Args:
        format: one of `FORMATS`.
        stream: where the bytes go.
        layout: how the tables are wanted; a format without that choice ignores it.
        table: which table of `TABLES` a CSV or Parquet file holds; the other formats hold everything and ignore it.
        before: what stands in the place of the file now; a database is added to, the other formats ignore it.

    Raises:
        UsageError: if there is no such format or table, or `before` is no database of ours.
    """
    if format not in _FORMATS:
        raise UsageError(format, "is no format that can be written", f"choose from {' '.join(_FORMATS)}")
    if table not in TABLES:
        raise UsageError(table, "is no table", f"choose from {' '.join(TABLES)}")
    return _FORMATS[format].open(stream, table, layout, before)


def _csv(stream: BinaryIO, table: str, layout: Layout) -> Writer:
    from kqparse.emit.to_csv import csv_writer  # noqa: PLC0415

    return csv_writer(stream, layout.tables()[table], excel=layout.excel)


def _postings(stream: BinaryIO) -> Writer:
    from kqparse.emit.to_jobposting import JobPostingWriter  # noqa: PLC0415

    return JobPostingWriter(stream)


def _parquet(stream: BinaryIO, table: str, layout: Layout) -> Writer:
    from kqparse.emit.to_parquet import ParquetWriter  # noqa: PLC0415

    return ParquetWriter(stream, layout.tables()[table])


def _workbook(stream: BinaryIO, layout: Layout) -> Writer:
    from kqparse.emit.to_xlsx import WorkbookWriter  # noqa: PLC0415

    return WorkbookWriter(stream, layout)


def _database(stream: BinaryIO, before: Path | None) -> Writer:
    from kqparse.emit.to_sqlite import SqliteWriter, is_ours  # noqa: PLC0415

    there = before is not None and before.is_file() and before.stat().st_size > 0
    if there and before is not None and not is_ours(before):
        raise UsageError(str(before), "is no database that this version of kqparse has written", "name another file")
    return SqliteWriter(stream, before)
