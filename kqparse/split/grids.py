"""Tables with their cells in the edited text: those that the format has, else rows of plain text parted by tabs."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from operator import itemgetter
from typing import NamedTuple

from kqparse.records import Layout, Table
from kqparse.text.edits import EditedText
from kqparse.text.traced import Traced, cut, join

_LEAST_TABS = 2
"""Tabs in a line that make a row of it; with fewer it is a label and its value, or indented."""
_LEAST_ROWS = 2
_FARTHEST = 4
"""Lines from one row of a table to the next, where those of a section stand between them."""


class GridCell(NamedTuple):
    """A cell: the row and column of its top left, how many it covers, and its lines, none of them empty."""

    row: int
    column: int
    rows: int
    columns: int
    lines: list[Traced]

    @property
    def text(self) -> str:
        """Its running text, empty if it has none."""
        return join(self.lines).tidy().text if self.lines else ""


class Grid(NamedTuple):
    """A table: its cells by row and column, and the stretch of the edited text that it takes."""

    cells: list[GridCell]
    start: int
    end: int

    def rows(self) -> list[list[GridCell]]:
        """For each row the cells that stand in it, those that come down from rows above among them, by column."""
        count = max(cell.row for cell in self.cells) + 1
        found: list[list[GridCell]] = [[] for _ in range(count)]
        for cell in self.cells:
            for row in range(cell.row, min(cell.row + cell.rows, count)):
                found[row].append(cell)
        return [sorted(row, key=lambda cell: cell.column) for row in found]


def grids(of: EditedText, layout: Layout, start: int = 0) -> list[Grid]:
    """The tables from `start` on in the order in which they begin; those that hold no text are left out."""
    found = [_grid(of, table) for table in layout.tables] if layout.tables else _tabbed(of)
    return [grid for grid in found if grid is not None and grid.start >= start]


def numbered(found: Sequence[Grid]) -> dict[int, int]:
    """For each line of a cell, by where it begins, a number of the cell; of cells within others that of the inner."""
    cells = [cell for grid in found for cell in grid.cells]
    return {line.start: number for number, cell in enumerate(cells) for line in cell.lines}


def _grid(of: EditedText, table: Table) -> Grid | None:
    cells: list[GridCell] = []
    for cell in table.cells:
        pieces = [cut(of, of.edited(start), of.edited(end)).strip() for start, end in cell.spans]
        cells.append(GridCell(cell.row, cell.column, cell.rows, cell.columns, [piece for piece in pieces if piece]))
    return bounded(cells)


def bounded(cells: list[GridCell]) -> Grid | None:
    """A table of some cells with the stretch of the text that they take; None for one without text."""
    lines = [line for cell in cells for line in cell.lines]
    if not lines:
        return None
    return Grid(cells, min(line.start for line in lines), max(line.end for line in lines))


def _tabbed(of: EditedText) -> Iterator[Grid | None]:
    """Neighbouring lines that have equally many tabs, as tables; a row that lines of a section part from them too."""
    starts = [*of.line_starts, len(of.text) + 1]
    tabs = [of.text.count("\t", start, end) for start, end in pairwise(starts)]
    groups = [list(group) for _, group in groupby(range(len(tabs)), key=tabs.__getitem__)]
    groups = [lines for lines in groups if tabs[lines[0]] >= _LEAST_TABS]
    near: set[int] = set()
    last: dict[int, int] = {}
    for index, lines in enumerate(groups):
        before = last.get(tabs[lines[0]])
        if before is not None and lines[0] - groups[before][-1] <= _FARTHEST:
            near |= {before, index}
        last[tabs[lines[0]]] = index
    for index, lines in enumerate(groups):
        rows = [_row(of, line, starts) for line in lines]
        if len(rows) >= _LEAST_ROWS or (index in near and sum(map(bool, rows[0])) > _LEAST_TABS):
            yield bounded(
                [
                    GridCell(row, column, 1, 1, [text] if text else [])
                    for row, cells in enumerate(rows)
                    for column, text in enumerate(cells)
                ]
            )


def _row(of: EditedText, line: int, starts: Sequence[int]) -> list[Traced]:
    """The cells of a line."""
    at = starts[line]
    cells: list[Traced] = []
    for text in of.text[at : starts[line + 1] - 1].split("\t"):
        cells.append(cut(of, at, at + len(text)).strip())
        at += len(text) + 1
    return cells


def stretches(found: Sequence[Grid]) -> list[tuple[int, int]]:
    """What tables take of the text, those within others left out."""
    apart: list[tuple[int, int]] = []
    for grid in found:
        if not apart or grid.start >= apart[-1][1]:
            apart.append((grid.start, grid.end))
    return apart


def inside(places: Sequence[tuple[int, int]], offset: int) -> bool:
    """Whether a place lies in one of some places, which are in order and apart."""
    index = bisect_right(places, offset, key=itemgetter(0)) - 1
    return index >= 0 and offset < places[index][1]
