"""Lays a document out as plain text in which bars part the cells of tables, as pages without their tags have it."""

from typing import Literal

from description import Document, Paragraph, Table

Bars = Literal["closing", "between", "around"]


def to_bars(document: Document, bars: Bars = "closing") -> bytes:
    """The document as text; a bar closes each cell, stands between cells only, or begins each row too.

    What is merged over rows is left out where the rows below go on, as in such texts.
    """
    blocks = [block.text if isinstance(block, Paragraph) else _rows(block, bars) for block in document]
    return "\n".join(blocks).encode()


def _rows(table: Table, bars: Bars) -> str:
    rows = [" | ".join(cell.text for cell in row) for row in table.rows]
    begin, end = {"closing": ("", " |"), "between": ("", ""), "around": ("| ", " |")}[bars]
    return "\n".join(f"{begin}{row}{end}" for row in rows)
