"""Writing documents in every format of output, to a stream that the caller opened.

`writers` tells the writer of each format (`to_json`, `to_csv`, `to_xlsx`, `to_sqlite`, `to_parquet`, `to_jobposting`).
What one document adds to an output is a `part`, which any process can make. `tables` are rows of `columns`, `details`
those of what stands inside a position; `layout` tells how a run wants them, in which words (`labels`). A `sheet` of a
workbook keeps to what a cell holds (`cell_limit`); `data_package` tells programs what the CSV files are. `files` are
there whole or not at all; `without_names` takes persons out.
"""

from kqparse.emit.columns import Column, Value
from kqparse.emit.layout import Layout
from kqparse.emit.part import Part
from kqparse.emit.tables import TABLES, Table
from kqparse.emit.writers import FORMATS, PLAIN, Wanted, Writer, open_writer

__all__ = [
    "FORMATS",
    "PLAIN",
    "TABLES",
    "Column",
    "Layout",
    "Part",
    "Table",
    "Value",
    "Wanted",
    "Writer",
    "open_writer",
]
