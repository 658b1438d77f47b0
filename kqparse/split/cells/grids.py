"""Tables with their cells in the edited text: those that the format has, else rows of plain text parted by tabs."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from operator import attrgetter, itemgetter
from sys import maxsize

from kqparse.frozen import Frozen
from kqparse.model import Language
from kqparse.records import Layout, Table
from kqparse.split.cells.tabbed import tables
from kqparse.split.prose.paragraphs import Paragraph
from kqparse.text.edits import EditedText
from kqparse.text.traced import Traced, cut, join

_COLUMN = attrgetter("column")
_NOWHERE = maxsize, maxsize
"""Where nothing stands."""


class CellLines(list[Traced]):
    """The lines of a cell, with what they are together, which each family asks for."""

    @cached_property
    def whole(self) -> Traced:
        """Its running text; there must be some."""
        return join(self).tidy()


class LeftOut(CellLines):
    """No lines, of a cell that is not even printed blank: what is merged over it stands above."""


class InTurn(CellLines):
    """The lines of a cell in one language, and those of the row below that say the same in the other one."""

    def __init__(self, sides: Mapping[Language, Sequence[Traced]]) -> None:
        """Take the lines of each language in the order of their rows."""
        super().__init__(line for own in sides.values() for line in own)
        self.sides = sides


class GridCell(Frozen, frozen=True):
    """A cell: the row and column of its top left, how many it covers, and its lines, none of them empty."""

    row: int
    column: int
    rows: int
    columns: int
    lines: list[Traced]

    @property
    def whole(self) -> Traced:
        """Its running text; it must have some."""
        return running_text(self.lines)

    @property
    def text(self) -> str:
        """Its running text, empty if it has none."""
        return self.whole.text if self.lines else ""


def running_text(lines: list[Traced]) -> Traced:
    """Some lines, one at least, as running text."""
    if isinstance(lines, CellLines):
        return lines.whole
    return (lines[0] if len(lines) == 1 else join(lines)).tidy()


class Grid(Frozen, frozen=True):
    """A table: its cells by row and column, and the stretch of the edited text that it takes."""

    cells: list[GridCell]
    start: int
    end: int

    def rows(self) -> list[list[GridCell]]:
        """For each row the cells that stand in it, those that come down from rows above among them, by column."""
        count = max([cell.row for cell in self.cells]) + 1
        found: list[list[GridCell]] = [[] for _ in range(count)]
        for cell in self.cells:
            for row in range(cell.row, min(cell.row + cell.rows, count)):
                found[row].append(cell)
        return [sorted(row, key=_COLUMN) for row in found]


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
        pieces = [cut(of, start, end).strip() for start, end in _unbroken(of.edited_spans(cell.spans))]
        lines = CellLines([piece for piece in pieces if piece]) or (CellLines() if table.drawn else LeftOut())
        cells.append(GridCell(cell.row, cell.column, cell.rows, cell.columns, lines))
    return bounded(cells)


def _unbroken(places: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The lines of a cell in the edited text, two of them as one where a line end that broke a word is gone."""
    found: list[tuple[int, int]] = []
    for begin, end in places:
        if found and found[-1][1] == begin:
            found[-1] = found[-1][0], end
        else:
            found.append((begin, end))
    return found


def bounded(cells: list[GridCell]) -> Grid | None:
    """A table of some cells with the stretch of the text that they take; None for one without text."""
    lines = [line for cell in cells for line in cell.lines]
    if not lines:
        return None
    return Grid(cells, min([line.start for line in lines]), max([line.end for line in lines]))


def of_rows(rows: Iterable[Iterable[Sequence[Traced]]]) -> Grid | None:
    """A table of the lines of its cells, row by row."""
    cells = ((at, row) for at, row in enumerate(rows))
    return bounded([GridCell(at, place, 1, 1, CellLines(cell)) for at, row in cells for place, cell in enumerate(row)])


def _tabbed(of: EditedText) -> Iterator[Grid | None]:
    """The tables that tabs draw."""
    if "\t" not in of.text:
        return
    starts = [*of.line_starts, len(of.text) + 1]
    lines = [of.text[start : end - 1] for start, end in pairwise(starts)]
    for rows in tables(lines):
        yield of_rows(_row(of, numbers, starts) for numbers in rows)


def _row(of: EditedText, numbers: range, starts: Sequence[int]) -> list[list[Traced]]:
    """The cells of a row, each with its lines: a cell goes on from the last one of a line to the first of the next."""
    cells: list[list[Traced]] = [[]]
    for line in numbers:
        at = starts[line]
        for place, text in enumerate(of.text[at : starts[line + 1] - 1].split("\t")):
            if place:
                cells.append([])
            piece = cut(of, at, at + len(text)).strip()
            if piece:
                cells[-1].append(piece)
            at += len(text) + 1
    return cells


def stretches(found: Sequence[Grid]) -> list[tuple[int, int]]:
    """What tables take of the text, those within others left out."""
    apart: list[tuple[int, int]] = []
    for grid in found:
        if not apart or grid.start >= apart[-1][1]:
            apart.append((grid.start, grid.end))
    return apart


def outside(places: Sequence[tuple[int, int]], lines: Iterable[Paragraph]) -> list[Paragraph]:
    """Those of some lines, in order, that lie in none of some places, which are in order and apart."""
    found: list[Paragraph] = []
    starts = iter(places)
    begin, end = next(starts, _NOWHERE)
    for line in lines:
        at = line.start
        while at >= end:
            begin, end = next(starts, _NOWHERE)
        if at < begin:
            found.append(line)
    return found


def inside(places: Sequence[tuple[int, int]], offset: int) -> bool:
    """Whether a place lies in one of some places, which are in order and apart."""
    index = bisect_right(places, offset, key=itemgetter(0)) - 1
    return index >= 0 and offset < places[index][1]
