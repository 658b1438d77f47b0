"""Which lines of a block stand in its label cells, where the format has true cells, and which only count its rows."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from kqparse.late_pattern import late_pattern
from kqparse.records import Block, Cell
from kqparse.split.cells.grids import Grid, GridCell
from kqparse.text.traced import Traced

_MOST_FIGURES = 4
_MOST_LABEL_WORDS = 6
_OWN_LABEL = late_pattern(r"[^:;.]{1,60}:\s*\w")
"""A label with something of its value behind it."""
_LEAST_COLUMNS = 3
_LEAST_ROWS = 2
_MOST_ROW_FIGURES = 3
_LONGEST_HEAD = 10


class _Place(NamedTuple):
    """Where a cell stands: the table and row, the column, and whether it covers several columns."""

    row: tuple[int, int]
    column: int
    wide: bool


class _Lines:
    """The lines of all cells, each with the place of its cell."""

    def __init__(self, grids: Sequence[Grid]) -> None:
        cells = [
            (_Place((table, cell.row), cell.column, cell.columns > 1), cell.lines)
            for table, grid in enumerate(grids)
            for cell in grid.cells
        ]
        found = [(line.start, line.end, place) for place, lines in cells for line in lines]
        found.sort(key=itemgetter(0))
        self._starts = [start for start, _, _ in found]
        self._ends = [end for _, end, _ in found]
        self.places = [place for _, _, place in found]

    def place(self, cell: Cell) -> _Place | None:
        """The place of a line; of a table within a cell of another that of the inner one, which comes later."""
        start = cell.text.start
        index = bisect_right(self._starts, start) - 1
        return self.places[index] if index >= 0 and start < self._ends[index] else None


def with_label_cells(blocks: Sequence[Block], grids: Sequence[Grid]) -> list[Block]:
    """The blocks; in each that has rows of several cells, the lines of the first cell of a row become labels.

    Heads of columns stay what they are, and the number of a row becomes like them.
    """
    lines = _Lines(grids)
    return [_labelled(block, lines) for block in blocks] if lines.places else list(blocks)


def with_cells_kept(blocks: Sequence[Block], grids: Sequence[Grid]) -> list[Block]:
    """The blocks; a line that goes on in a cell of a row of several cells is told, since no label begins there.

    What stands alone in a cell of the column in which other rows have their labels is one, too, though no list has it.
    """
    lines = _Lines(grids)
    columns: dict[tuple[int, int], set[int]] = defaultdict(set)
    for row, column, _ in lines.places:
        columns[row].add(column)
    beside = {row for row, own in columns.items() if len(own) > 1}
    return [_kept(block, lines, beside) for block in blocks] if beside else list(blocks)


def _kept(block: Block, lines: _Lines, beside: set[tuple[int, int]]) -> Block:
    cells: list[Cell] = []
    places = list(map(lines.place, block.cells))
    before: _Place | None = None
    for cell, place in zip(block.cells, places, strict=True):
        same = before and place and place.row in beside and (place.row, place.column) == (before.row, before.column)
        cells.append(cell._replace(goes_on=True) if same and cell.role == "value" else cell)
        before = place
    return block._replace(cells=_with_unlisted(cells, places, beside))


def _with_unlisted(cells: list[Cell], places: Sequence[_Place | None], beside: set[tuple[int, int]]) -> list[Cell]:
    """The lines of a block, those as labels that stand where other rows of several cells have theirs.

    What stands right behind a label in its row is its value.
    """
    said = list(zip(cells, places, strict=True))
    columns = {(place.row[0], place.column) for cell, place in said if place and cell.role == "label"}
    for at, (cell, place) in enumerate(said):
        following = places[at + 1] if at + 1 < len(places) else None
        if cell.role != "value" or place is None or following is None or place.wide or place.row not in beside:
            continue
        before = places[at - 1] if at and cells[at - 1].role == "label" else None
        labelled = before is not None and before.row == place.row
        alone = not (cell.goes_on or labelled) and following.row == place.row and following.column > place.column
        if alone and (place.row[0], place.column) in columns and _is_label(cell.text.text):
            cells[at] = cell._replace(role="label")
    return cells


def _is_label(text: str) -> bool:
    """Whether a text is a few words that begin with a capital and end with no sign of a sentence."""
    return text[:1].isupper() and not text.endswith((".", ";", ",")) and len(text.split()) <= _MOST_LABEL_WORDS


def _labelled(block: Block, lines: _Lines) -> Block:
    places = [lines.place(cell) for cell in block.cells]
    rows = [place and place.row for place in places]
    cells: list[Cell] = []
    for _, group in groupby(zip(rows, block.cells, places, strict=True), key=itemgetter(0)):
        cells += _row([(cell, place) for _, cell, place in group])
    return block._replace(cells=cells)


def _row(row: Sequence[tuple[Cell, _Place | None]]) -> list[Cell]:
    """The lines of one row, those of its first cell that is no number as labels."""
    own = [(cell, place) for cell, place in row if place and cell.role == "value"]
    several = len({place.column for _, place in own}) > 1
    likely = [(cell, place) for cell, place in own if not cell.text.text[:1].isalpha()] if several else []  # few are
    numbers = {place.column for cell, place in likely if _is_number(cell)}
    columns = sorted({place.column for _, place in own if not place.wide} - numbers)
    label = columns[0] if (len(columns) > 1 and not _each_labelled(own, columns)) or columns == [0] else None
    told = {label, *numbers}
    said = [_with_role(cell, place, label, numbers) if place and place.column in told else cell for cell, place in row]
    # A row that goes on over a page break has lines of its label behind the first ones of its value.
    return [cell for cell in said if cell.role != "value"] + [cell for cell in said if cell.role == "value"]


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
    figures = text.strip(" .)")
    return figures.isdecimal() and len(figures) <= _MOST_FIGURES


def row_numbers(grids: Sequence[Grid]) -> list[Traced]:
    """The lines of cells that only count the rows of their table, and of the head over them.

    They count labels, not posts, and say nothing: № | Criterion | Requirement.
    """
    found: list[Traced] = []
    last = 0
    for grid in grids:
        if max(cell.column + cell.columns for cell in grid.cells) >= _LEAST_COLUMNS:
            cells, last = _counting(grid, last)
            found += [line for cell in cells for line in cell.lines]
    return found


def _counting(grid: Grid, last: int) -> tuple[list[GridCell], int]:
    """The cells of a first column that counts, none if it does not, and its last number.

    It begins with one, anew for each post of a table, or goes on from the number of the table before.
    """
    found: list[GridCell] = []
    head: str | None = None
    rows = 0
    for cell in grid.cells:
        if cell.column or cell.columns > 1 or not cell.lines:
            continue
        number = cell.text.strip(" .)")
        if number.isdecimal() and len(number) <= _MOST_ROW_FIGURES and int(number) in (1, last + 1):
            last = int(number)
            rows += 1
        elif len(cell.text) <= _LONGEST_HEAD and cell.text == (head or cell.text):
            head = cell.text
        else:
            return [], 0
        found.append(cell)
    return (found, last) if rows >= _LEAST_ROWS else ([], 0)
