"""Which lines of a block stand in its label cells, where the format has true cells."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from kqparse.late_pattern import late_pattern
from kqparse.records import Block, Cell
from kqparse.split.grids import Grid

_MOST_FIGURES = 4
_OWN_LABEL = late_pattern(r"[^:;.]{1,60}:\s*\w")
"""A label with something of its value behind it."""


class _Place(NamedTuple):
    """Where a line of a cell begins and ends, and the table, row and column that it stands in."""

    start: int
    end: int
    row: tuple[int, int]
    column: int
    wide: bool


def with_label_cells(blocks: Sequence[Block], grids: Sequence[Grid]) -> list[Block]:
    """The blocks; in each that has rows of several cells, the lines of the first cell of a row become labels.

    Heads of columns stay what they are, and the number of a row becomes like them.
    """
    places = sorted(_places(grids), key=itemgetter(0))
    starts = [place.start for place in places]
    return [_labelled(block, places, starts) for block in blocks] if places else list(blocks)


def with_cells_kept(blocks: Sequence[Block], grids: Sequence[Grid]) -> list[Block]:
    """The blocks; a line that goes on in a cell of a row of several cells is told, since no label begins there."""
    places = sorted(_places(grids), key=itemgetter(0))
    starts = [place.start for place in places]
    columns: dict[tuple[int, int], set[int]] = defaultdict(set)
    for place in places:
        columns[place.row].add(place.column)
    beside = {row for row, own in columns.items() if len(own) > 1}
    return [_kept(block, places, starts, beside) for block in blocks] if beside else list(blocks)


def _kept(block: Block, places: Sequence[_Place], starts: Sequence[int], beside: set[tuple[int, int]]) -> Block:
    cells: list[Cell] = []
    before: _Place | None = None
    for cell in block.cells:
        place = _place(cell, places, starts)
        same = before and place and place.row in beside and (place.row, place.column) == (before.row, before.column)
        cells.append(cell._replace(goes_on=True) if same and cell.role == "value" else cell)
        before = place
    return block._replace(cells=cells)


def _places(grids: Sequence[Grid]) -> Iterator[_Place]:
    for table, grid in enumerate(grids):
        for cell in grid.cells:
            for line in cell.lines:
                yield _Place(line.start, line.end, (table, cell.row), cell.column, cell.columns > 1)


def _labelled(block: Block, places: Sequence[_Place], starts: Sequence[int]) -> Block:
    found = [(cell, _place(cell, places, starts)) for cell in block.cells]
    cells: list[Cell] = []
    for _, group in groupby(found, key=lambda pair: pair[1].row if pair[1] else None):
        cells += _row(list(group))
    return block._replace(cells=cells)


def _place(cell: Cell, places: Sequence[_Place], starts: Sequence[int]) -> _Place | None:
    """The place of a line; of a table within a cell of another that of the inner one, which comes later."""
    start = cell.text.start
    index = bisect_right(starts, start) - 1
    return places[index] if index >= 0 and start < places[index].end else None


def _row(row: Sequence[tuple[Cell, _Place | None]]) -> list[Cell]:
    """The lines of one row, those of its first cell that is no number as labels."""
    own = [(cell, place) for cell, place in row if place and cell.role == "value"]
    several = len({place.column for _, place in own}) > 1
    numbers = {place.column for cell, place in own if _is_number(cell)} if several else set[int]()
    columns = sorted({place.column for _, place in own if not place.wide} - numbers)
    label = columns[0] if (len(columns) > 1 and not _each_labelled(own, columns)) or columns == [0] else None
    told = {label, *numbers}
    said = [_with_role(cell, place, label, numbers) if place and place.column in told else cell for cell, place in row]
    # A row that goes on over a page break has lines of its label behind the first ones of its value.
    return [*(cell for cell in said if cell.role != "value"), *(cell for cell in said if cell.role == "value")]


def _each_labelled(own: Sequence[tuple[Cell, _Place]], columns: Sequence[int]) -> bool:
    """Whether every cell of a row begins with a label of its own, as where each column is a language."""
    firsts = [next(cell for cell, place in own if place.column == column) for column in columns]
    return all(_OWN_LABEL.match(first.text.text) for first in firsts)


def _with_role(cell: Cell, place: _Place, label: int | None, numbers: set[int]) -> Cell:
    if cell.role != "value" or place.wide:
        return cell
    if place.column in numbers and _is_number(cell) and (label is None or place.column < label):
        return cell._replace(role="column")
    return cell._replace(role="label") if place.column == label else cell


def _is_number(cell: Cell) -> bool:
    text = cell.text.text
    if text[:1].isalpha():  # as most do
        return False
    figures = text.strip(" .)")
    return figures.isdecimal() and len(figures) <= _MOST_FIGURES
