"""Rows of the tables that a format draws, for lists: which lines share a row, its number, its number of staff units.

In flattened text nothing tells whose a figure is; a cell of its own does.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from kqparse.split.cells.grids import Grid, GridCell
from kqparse.text.traced import Traced

Row = tuple[int, int]
"""The number of a table, and of the row within it."""
_MOST_FIGURES = 3
_SIGNS = " .)"
_LOOKED_AT = 20
"""Lines of a table by which it is told whether a format drew it."""


class TableRows(Struct, frozen=True):
    """What cells tell of lines, by the places at which these begin or end.

    Attributes:
        rows: for each line of a cell its row.
        numbers: for the first line of a row the figure in the cell before it.
        counts: for the end of the last line of a row the figure in the cell behind it.
        figures: where the lines of all these figures begin.
        alone: by where it begins, the first line of each row that has text in one cell only, as one across all columns.
    """

    rows: dict[int, Row]
    numbers: dict[int, Traced]
    counts: dict[int, Traced]
    figures: frozenset[int]
    alone: dict[int, Traced]


NO_ROWS = TableRows({}, {}, {}, frozenset(), {})


def table_rows(grids: Sequence[Grid]) -> TableRows:
    """The rows of tables that are drawn; of an inner table its own."""
    rows: dict[int, Row] = {}
    numbers: dict[int, Traced] = {}
    counts: dict[int, Traced] = {}
    alone: dict[int, Traced] = {}
    for table, grid in enumerate(grids):
        if not _is_drawn(grid):
            continue
        width = max(cell.column + cell.columns for cell in grid.cells)
        for top, cells in _rows(grid):
            rows.update((line.start, (table, top)) for cell in cells for line in cell.lines)
            texts = list(cells)
            if len(cells) == 1 < width:
                alone[cells[0].lines[0].start] = cells[0].lines[0]
            if len(texts) > 1 and _is_figure(texts[0]):
                number = texts.pop(0).lines[0]
                numbers[texts[0].lines[0].start] = number
            if len(texts) > 1 and _is_figure(texts[-1], part=True):
                count = texts.pop().lines[0]
                counts[texts[-1].lines[-1].end] = count
    figures = frozenset(figure.start for figure in [*numbers.values(), *counts.values()])
    return TableRows(rows, numbers, counts, figures, alone)


def _rows(grid: Grid) -> Iterator[tuple[int, list[GridCell]]]:
    """The cells with text of each row, by column; rows that share their number are one."""
    last, found = -1, list[GridCell]()
    for row, cells in enumerate(grid.rows()):
        own = [cell for cell in cells if cell.lines]
        if found and own and own[0] is found[0] and _is_figure(own[0]):
            found += [cell for cell in own if cell not in found]
            continue
        if found:
            yield last, found
        last, found = row, [cell for cell in own if cell.row == row]
    if found:
        yield last, found


def _is_figure(cell: GridCell, *, part: bool = False) -> bool:
    """Whether a cell has but a figure, or (`part`) a number of staff units, which may be parts: 1,5."""
    if len(cell.lines) != 1:
        return False
    figures = cell.lines[0].text.strip(_SIGNS)
    if part and figures.replace(",", ".").partition(".")[2].isdecimal():
        figures = figures.replace(",", ".").partition(".")[0]
    return figures.isdecimal() and len(figures) <= _MOST_FIGURES


def _is_drawn(grid: Grid) -> bool:
    """Whether each cell has lines of its own, unlike the cells of plain text, which tabs part on one line."""
    lines = sorted((line for cell in grid.cells for line in cell.lines), key=lambda line: line.start)
    return all("\n" in before.of.text[before.end : line.start] for before, line in pairwise(lines[:_LOOKED_AT]))
