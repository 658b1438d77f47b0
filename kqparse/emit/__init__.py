"""Writing documents: JSON, JSON Lines, CSV and Excel, to a stream that the caller opened."""

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
