"""Writing documents: JSON, JSON Lines, CSV and Excel, to a stream that the caller opened."""

from kqparse.emit.columns import Column, Value
from kqparse.emit.tables import TABLES, Table
from kqparse.emit.writers import FORMATS, Writer, open_writer

__all__ = ["FORMATS", "TABLES", "Column", "Table", "Value", "Writer", "open_writer"]
