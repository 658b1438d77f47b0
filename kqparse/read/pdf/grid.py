"""Tables from ruling lines.

Lines that touch are one table. Its columns lie between the lines that run down, its rows between those that run across;
neighbours without a line between them are one cell. Where a page break cut a table off, the ends of the lines that run
down close it; where its sides are not drawn, the ends of those that run across do.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from kqparse.frozen import Frozen
from kqparse.read.pdf.page import Ruling, Rulings
from kqparse.read.pdf.rulings import SNAP, levels, with_shades

_OVERHANG = 4.0
"""Points by which a line must pass the last one across it to show that a side is not drawn."""
_APART = 5.0
"""Points between frames that are no cells of one table."""
_WIDE, _HIGH = 60.0, 30.0
"""Points of a box that has room for several lines, and not for a mark behind words alone."""
_FRAMES = 100
"""Frames of a page that are looked at."""
_RULINGS = 1_500
"""A page with more ruling lines than this in one direction is a drawing: it has no tables."""
_UNITS = 100_000
"""Fields that a grid may have."""


class GridCell(NamedTuple):
    """A cell: its top left field, and how many rows and columns it covers."""

    row: int
    column: int
    rows: int
    columns: int


class Grid(Frozen, frozen=True):
    """A table's frame.

    Attributes:
        xs, ys: where the lines run down and across; one more than there are columns and rows.
        cells: in order, row by row.
        rows: the cells of each row from left to right.
        open_top, open_bottom: whether the line there is missing, as at a page break.
    """

    xs: list[float]
    ys: list[float]
    cells: list[GridCell]
    rows: "list[Stretches]"
    open_top: bool
    open_bottom: bool

    def stretches(self, y: float) -> "Stretches":
        """The cells from left to right at a height within the grid."""
        return self.rows[self.row_at(y)]

    def row_at(self, y: float) -> int:
        """The number of the row at a height within the grid."""
        return bisect_right(self.ys, y, 1, len(self.rows)) - 1

    def cell_at(self, x: float, y: float) -> int:
        """The number of the cell at a point, -1 if there is none."""
        if not self.ys[0] <= y <= self.ys[-1]:
            return -1
        row = self.stretches(y)
        return row.cells[bisect_right(row.sides, x)]


class Stretches(NamedTuple):
    """A row of a grid: where one cell ends and another begins, and the numbers of the cells.

    There is one cell more than there are sides; the first and the last are -1, what lies beside the table.
    """

    sides: list[float]
    cells: list[int]


def grids(lines: Rulings) -> list[Grid]:
    """The tables of a page, in order from the top; frames of one cell count where several stand side by side.

    Linear but for sorting, and for a few frames.
    """
    across, down = with_shades(lines)
    if max(len(across), len(down)) > _RULINGS:
        return []
    found = [grid for group in _touching(across, down) if (grid := _grid(*group))]
    frames = [grid for grid in found if len(grid.cells) == 1][:_FRAMES]
    large = [box for box in lines.shades if box[2] - box[0] >= _WIDE and box[3] - box[1] >= _HIGH]
    frames += [_frame(*box) for box in large[: _FRAMES - len(frames)]]
    tables = [grid for grid in found if len(grid.cells) > 1]
    for frame in frames:
        between = [space for other in frames if (space := _space(frame, other)) is not None]
        if between and min(between) >= _APART:
            tables.append(frame)
    return sorted(tables, key=lambda grid: (round(grid.ys[0] / SNAP), grid.xs[0]))


def _frame(left: float, top: float, right: float, bottom: float) -> Grid:
    """A box filled with a colour, or drawn with round corners, as a frame around what stands in it."""
    return Grid(
        [left, right], [top, bottom], [GridCell(0, 0, 1, 1)], [Stretches([left, right], [-1, 0, -1])], False, False
    )


def _space(one: Grid, other: Grid) -> float | None:
    """How far apart two frames stand that stand side by side; None if they do not."""
    if max(one.ys[0], other.ys[0]) >= min(one.ys[-1], other.ys[-1]):
        return None
    space = max(one.xs[0], other.xs[0]) - min(one.xs[-1], other.xs[-1])
    return space if space > -SNAP else None


def _touching(across: list[Ruling], down: list[Ruling]) -> Iterator[tuple[list[Ruling], list[Ruling]]]:
    """The groups of lines that touch; lines that touch none are left out."""
    groups = _Union(len(across) + len(down))
    places = [line.at for line in down]
    touched: set[int] = set()
    for index, line in enumerate(across):
        for other in range(bisect_left(places, line.start - SNAP), bisect_right(places, line.end + SNAP)):
            if down[other].start - SNAP <= line.at <= down[other].end + SNAP:
                groups.join(index, len(across) + other)
                touched.update((index, len(across) + other))
    members: dict[int, tuple[list[Ruling], list[Ruling]]] = defaultdict(lambda: ([], []))
    for index in sorted(touched):
        is_down = index >= len(across)
        members[groups.root(index)][is_down].append(down[index - len(across)] if is_down else across[index])
    yield from members.values()


def _grid(across: list[Ruling], down: list[Ruling]) -> Grid | None:
    rows, columns = list(levels(across)), list(levels(down))
    xs, left, right = _places(columns, across)
    ys, top, bottom = _places(rows, down)
    height, width = len(ys) - 1, len(xs) - 1
    if height < 1 or width < 1 or height * width > _UNITS:
        return None
    # beside[c][r]: a line between the columns c - 1 and c in row r; under[r][c]: one between the rows r - 1 and r.
    beside = _covered(columns, ys, width + 1, left)
    under = _covered(rows, xs, height + 1, top)
    _close(beside, under, left, right)
    _close(under, beside, top, bottom)
    if all(map(all, beside)) and all(map(all, under)):  # as most are
        cells = [GridCell(row, column, 1, 1) for row in range(height) for column in range(width)]
    else:
        cells = _cells(_fields(beside, under, height, width), height, width)
    return Grid(xs, ys, cells, _rows(xs, height, cells), top, bottom)


def _fields(beside: list[list[bool]], under: list[list[bool]], height: int, width: int) -> "_Union":
    """The fields of a grid and what lies outside of it, joined where no line parts them."""
    fields = _Union(height * width + 1)
    outside = height * width
    for row in range(height):
        for column in range(width):
            own = row * width + column
            if not beside[column][row]:
                fields.join(own, own - 1 if column else outside)
            if not under[row][column]:
                fields.join(own, own - width if row else outside)
        if not beside[width][row]:
            fields.join(row * width + width - 1, outside)
    for column in range(width):
        if not under[height][column]:
            fields.join(outside - width + column, outside)
    return fields


def _places(lines: list[list[Ruling]], crossing: list[Ruling]) -> tuple[list[float], bool, bool]:
    """Where lines of one direction run, with the ends of those that cross them where these pass the outermost."""
    places = [level[0].at for level in lines]
    start, end = min(line.start for line in crossing), max(line.end for line in crossing)
    before, behind = start < places[0] - _OVERHANG, end > places[-1] + _OVERHANG
    return [*([start] if before else []), *places, *([end] if behind else [])], before, behind


def _covered(lines: list[list[Ruling]], places: list[float], count: int, shift: bool) -> list[list[bool]]:
    """For each line (from the second on if the first is not drawn) which stretches between the places it covers."""
    middles = [(start + end) / 2 for start, end in pairwise(places)]
    table = [[False] * len(middles) for _ in range(count)]
    for index, level in enumerate(lines):
        for line in level:
            for stretch in range(bisect_left(middles, line.start), bisect_right(middles, line.end)):
                table[index + shift][stretch] = True
    return table


def _close(sides: list[list[bool]], crossing: list[list[bool]], first: bool, last: bool) -> None:
    """Close the outermost sides: all of one that is not drawn, else all between lines that run up to it."""
    for at, whole in ((0, first), (-1, last)):
        reaching = [number for number, stretches in enumerate(crossing) if stretches[at]]
        between = range(reaching[0], reaching[-1]) if reaching else range(0)
        sides[at] = [whole or drawn or place in between for place, drawn in enumerate(sides[at])]


def _cells(fields: "_Union", height: int, width: int) -> list[GridCell]:
    groups: dict[int, list[tuple[int, int]]] = defaultdict(list)
    outside = fields.root(height * width)
    for row in range(height):
        for column in range(width):
            root = fields.root(row * width + column)
            if root != outside:
                groups[root].append((row, column))
    return sorted(cell for group in groups.values() for cell in _rectangles(group))


def _rows(xs: list[float], height: int, cells: list[GridCell]) -> list[Stretches]:
    owners = [[-1] * (len(xs) - 1) for _ in range(height)]
    for index, cell in enumerate(cells):
        for row in range(cell.row, cell.row + cell.rows):
            owners[row][cell.column : cell.column + cell.columns] = [index] * cell.columns
    rows: list[Stretches] = []
    for owner in owners:
        stretches = Stretches([], [-1])
        for x, number in zip(xs, [*owner, -1], strict=True):
            if number != stretches.cells[-1]:
                stretches.sides.append(x)
                stretches.cells.append(number)
        rows.append(stretches)
    return rows


def _rectangles(fields: list[tuple[int, int]]) -> Iterator[GridCell]:
    """A group of fields as one cell, or row by row where it is no rectangle."""
    row, last = fields[0][0], fields[-1][0]
    column, right = min(field[1] for field in fields), max(field[1] for field in fields)
    if len(fields) == (last - row + 1) * (right - column + 1):
        yield GridCell(row, column, last - row + 1, right - column + 1)
        return
    start = 0
    for index in range(1, len(fields) + 1):
        before = fields[index - 1]
        if index == len(fields) or fields[index] != (before[0], before[1] + 1):
            yield GridCell(*fields[start], 1, index - start)
            start = index


class _Union:
    """Sets of numbers that are joined."""

    def __init__(self, count: int) -> None:
        self._parent = list(range(count))

    def root(self, item: int) -> int:
        """The number that stands for a set."""
        parent = self._parent
        while parent[item] != item:
            parent[item] = parent[parent[item]]
            item = parent[item]
        return item

    def join(self, first: int, second: int) -> None:
        """Make two sets one."""
        self._parent[self.root(first)] = self.root(second)
