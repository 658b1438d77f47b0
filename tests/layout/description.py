"""A document as the formats see it: paragraphs and tables. Each format's maker lays it out; readers must give it back.

`expected_text` is the stream that a reader should give where no line is broken by the width of a page, and
`placed` tells which row and column each cell of a table has.
"""

from collections.abc import Iterator
from typing import NamedTuple


class Paragraph(NamedTuple):
    """A paragraph; `level` from 1 for a heading, 0 for running text."""

    text: str
    level: int = 0


class Cell(NamedTuple):
    """A cell of a table, its paragraphs parted by line breaks; a merged one stands once, at its top left."""

    text: str
    rows: int = 1
    columns: int = 1


class Table(NamedTuple):
    """A table: its rows, the shares of the text's width that its columns take, and how many rows head each page."""

    rows: list[list[Cell]]
    widths: list[float]
    heads: int = 0


Document = list[Paragraph | Table]


def rows_of(*rows: list[str | Cell], widths: list[float] | None = None, heads: int = 0) -> Table:
    """A table from plain rows: a text stands for an unmerged cell; columns are equally wide unless told."""
    cells = [[cell if isinstance(cell, Cell) else Cell(cell) for cell in row] for row in rows]
    count = sum(cell.columns for cell in cells[0])
    return Table(cells, widths or [1 / count] * count, heads)


def placed(table: Table) -> Iterator[tuple[int, int, Cell]]:
    """Each cell with its row and column, in order, with room left for the cells that come down from above."""
    taken: set[tuple[int, int]] = set()
    for row, cells in enumerate(table.rows):
        column = 0
        for cell in cells:
            while (row, column) in taken:
                column += 1
            yield row, column, cell
            taken.update((row + down, column + right) for down in range(cell.rows) for right in range(cell.columns))
            column += cell.columns


def expected_text(document: Document) -> str:
    """The stream: a line for each paragraph, every line of a cell led by a tab; empty cells have none."""
    lines: list[str] = []
    for part in document:
        if isinstance(part, Paragraph):
            lines += part.text.split("\n")
            continue
        for _, _, cell in placed(part):
            lines += [f"\t{line}" for line in cell.text.split("\n") if line]
    return "".join(f"{line}\n" for line in lines)
