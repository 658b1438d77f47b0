"""Parquet, read back by another library, and what is said where the extra is missing."""

import io
import sys

import pytest
from emit_factories import experience, parsed, position, text, work
from pyarrow import parquet

from kqparse.emit import TABLES, open_writer, to_parquet
from kqparse.emit.part import whole
from kqparse.errors import UsageError

ONE = parsed(position(title=text("Заңгер"), headcount=0.5, experience=experience(24, None, [work(24)])))


@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_read_back(name: str) -> None:
    stream = io.BytesIO()
    writer = open_writer("parquet", stream, table=name)
    writer.put(whole(ONE))
    writer.put(whole(ONE))
    writer.close()
    back = parquet.read_table(io.BytesIO(stream.getvalue()))
    assert back.column_names == TABLES[name].header()
    rows = [dict(zip(TABLES[name].header(), cells, strict=True)) for cells in TABLES[name].cells(ONE)]
    assert back.to_pylist() == rows * 2


def test_rows_are_written_in_groups(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(to_parquet, "_GROUP", 2)
    stream = io.BytesIO()
    writer = open_writer("parquet", stream)
    for _ in range(5):
        writer.put(whole(ONE))
    writer.close()
    assert parquet.ParquetFile(io.BytesIO(stream.getvalue())).num_row_groups == 3


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(UsageError, match=r"pip install 'kqparse\[parquet\]'"):
        open_writer("parquet", io.BytesIO())
