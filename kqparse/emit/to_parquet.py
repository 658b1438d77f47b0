"""A table as Parquet, for data frames and query engines; needs the extra `parquet`.

Numbers are 64-bit floats, all else is text; unknown is null. Rows are written in groups, so that memory does not grow
with the documents.
"""

from typing import Any, BinaryIO

from kqparse.emit.columns import Value
from kqparse.emit.part import Part, restored
from kqparse.emit.tables import Table
from kqparse.errors import UsageError

_GROUP = 10_000
"""Rows that are kept before they are written."""

_GROUP_SIGNS = 4_000_000
"""Signs of text in them, where rows are long."""


class ParquetWriter:
    """Writes one table.

    Args:
        stream: where the bytes go; it stays open.
        table: which table.

    Raises:
        UsageError: if the extra is not installed.
    """

    cuts = 0

    def __init__(self, stream: BinaryIO, table: Table[Any]) -> None:
        try:
            import pyarrow  # noqa: PLC0415  (heavy, and only this format needs it)
            from pyarrow import parquet  # noqa: PLC0415
        except ImportError:
            raise UsageError(
                "--format parquet", "needs pyarrow, which is not installed", "pip install 'kqparse[parquet]'"
            ) from None
        self._table = table
        self._arrow = pyarrow
        types = {"text": pyarrow.string(), "number": pyarrow.float64()}
        self._schema = pyarrow.schema([(column.name, types[column.kind]) for column in table.columns])
        self._writer = parquet.ParquetWriter(stream, self._schema, compression="zstd")
        self._rows: list[list[Value]] = []
        self._signs = 0
        self._open = True

    def put(self, part: Part) -> None:
        """Write the rows of a document, or keep them until a group is full."""
        for cells in self._table.cells(restored(part)):
            self._rows.append(cells)
            self._signs += sum(len(cell) for cell in cells if isinstance(cell, str))
            if len(self._rows) >= _GROUP or self._signs >= _GROUP_SIGNS:
                self._flush()

    def close(self) -> None:
        """Write what was kept, and the foot of the file."""
        if self._open:
            self._flush()
            self.abort()

    def abort(self) -> None:
        """Write no more."""
        if self._open:
            self._open = False
            self._writer.close()

    def _flush(self) -> None:
        if not self._rows:
            return
        columns = [
            [None if value is None else float(value) if column.kind == "number" else str(value) for value in values]
            for column, values in zip(self._table.columns, zip(*self._rows, strict=True), strict=True)
        ]
        self._writer.write_table(
            self._arrow.Table.from_arrays(
                list(map(self._arrow.array, columns, self._schema.types)), schema=self._schema
            )
        )
        self._rows = []
        self._signs = 0
