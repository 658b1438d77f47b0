"""Lines to the cells of ruled tables.

A line that runs over the side of a cell is cut there: at the blank that stands there, or where something else begins. A
word is never cut. One that is printed across a side was too long for its cell, and so the line stays in that cell up to
its next wide gap. Each piece goes to the cell in which its middle lies; what lies in none stays beside the table.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from kqparse.read.pdf.blocks import Block, CellBlock, TableBlock, rows
from kqparse.read.pdf.columns import arranged
from kqparse.read.pdf.grid import Grid, Stretches
from kqparse.read.pdf.page import Line, Page, gaps, part
from kqparse.read.pdf.rulings import SNAP
from kqparse.read.pdf.unruled_rows import with_rows

_MOST_GRIDS = 300
"""Tables of a page; a page with more of them is a drawing."""


class _Within(NamedTuple):
    """A table, and for each of its cells the tables that stand in it."""

    grid: Grid
    inner: "dict[int, list[_Within]]"


def blocks(page: Page, grids: Sequence[Grid], before: TableBlock | None = None) -> list[Block]:
    """The page in reading order; `before` is a table by alignment with which the page before ends."""
    grids = _without_marks(grids, page.lines)
    if not grids or len(grids) > _MOST_GRIDS:
        return arranged(page, page.lines, before)
    return _placed(page, page.lines, _nested(grids), cell=False)


def _without_marks(grids: Sequence[Grid], lines: Sequence[Line]) -> Sequence[Grid]:
    """Tables, and those frames of one cell that hold all text at their height: others mark some of it."""
    frames = [grid for grid in grids if len(grid.cells) == 1]
    marks = set[float]()
    for line in lines if frames else ():
        level = [frame for frame in frames if frame.ys[0] <= line.middle <= frame.ys[-1]]
        if not any(frame.xs[0] - SNAP <= line.x0 and line.x1 <= frame.xs[-1] + SNAP for frame in level):
            marks.update(frame.ys[0] for frame in level)
    return [grid for grid in grids if len(grid.cells) > 1 or grid.ys[0] not in marks]


def _nested(grids: Sequence[Grid]) -> list[_Within]:
    """Tables within tables; `grids` are in order from the top."""
    tops: list[_Within] = []
    for grid in sorted(grids, key=lambda grid: (grid.xs[-1] - grid.xs[0]) * (grid.ys[-1] - grid.ys[0]), reverse=True):
        x, y = (grid.xs[0] + grid.xs[-1]) / 2, (grid.ys[0] + grid.ys[-1]) / 2
        level = tops
        while around := next((within for within in level if within.grid.cell_at(x, y) >= 0), None):
            level = around.inner.setdefault(around.grid.cell_at(x, y), [])
        level.append(_Within(grid, {}))
    return tops


def _placed(page: Page, lines: Sequence[Line], tables: Sequence[_Within], *, cell: bool) -> list[Block]:
    """Some lines and the tables among them, in reading order; in a cell nothing is looked for by alignment."""
    if not tables:
        return list(rows(lines)) if cell else arranged(page, lines)
    inside: list[dict[int, list[Line]]] = [defaultdict(list) for _ in tables]
    beside = list(lines)
    for table, own in zip(tables, inside, strict=True):
        beside = _sorted_in(page, beside, table.grid, own)
    found: list[list[Block]] = [
        [_table(page, table, own)]
        if len(table.grid.cells) > 1
        else _placed(page, own.get(0, []), table.inner.get(0, []), cell=cell)
        for table, own in zip(tables, inside, strict=True)
    ]
    return _between(page, [table.grid for table in tables], found, beside, cell=cell)


def _sorted_in(page: Page, lines: Sequence[Line], grid: Grid, inside: dict[int, list[Line]]) -> list[Line]:
    """Puts lines into the cells of a table; returns what stands beside it."""
    beside: list[Line] = []
    left, right, top, bottom = grid.xs[0], grid.xs[-1], grid.ys[0], grid.ys[-1]
    # Most lines stand in the cell of the one before.
    cell: list[Line] = []
    cell_left, cell_top, cell_right, cell_bottom = 0.0, 0.0, -1.0, -1.0
    for line in lines:
        _, _, x0, y0, x1, y1, _ = line
        y = (y0 + y1) / 2
        if cell_left <= x0 and x1 <= cell_right and cell_top <= y < cell_bottom:
            cell.append(line)
            continue
        if not (top <= y <= bottom and x0 < right and x1 > left):
            beside.append(line)
            continue
        at = grid.row_at(y)
        sides, cells = row = grid.rows[at]
        first = bisect_right(sides, x0)
        if first == len(sides) or x1 <= sides[first]:
            cell = inside[cells[first]]
            cell.append(line)
            if 0 < first < len(sides):
                cell_left, cell_right, cell_top, cell_bottom = (
                    sides[first - 1],
                    sides[first],
                    grid.ys[at],
                    grid.ys[at + 1],
                )
            continue
        for number, piece in _cut(page, line, row):
            inside[number].append(piece)
    return beside + inside.pop(-1, [])


def _table(page: Page, table: _Within, inside: dict[int, list[Line]]) -> TableBlock:
    grid = table.grid
    cells = [
        CellBlock(*own, _placed(page, lines, table.inner.get(index, []), cell=True))
        for own, lines, index in with_rows(grid.cells, inside, table.inner)
    ]
    return TableBlock(grid.ys[0], grid.xs, cells, grid.open_top, grid.open_bottom)


def _between(
    page: Page, grids: Sequence[Grid], tables: Sequence[list[Block]], beside: list[Line], *, cell: bool
) -> list[Block]:
    """Tables and what frames hold by their tops, the lines above, between and below them in their places."""
    order = sorted(range(len(grids)), key=lambda at: (round(grids[at].ys[0] / SNAP), grids[at].xs[0]))
    tops = [grids[at].ys[0] for at in order]
    bands: list[list[Line]] = [[] for _ in range(len(tables) + 1)]
    for line in beside:
        bands[bisect_left(tops, line.middle)].append(line)
    found: list[Block] = []
    for band, at in zip(bands, [*order, None], strict=True):
        if band:
            found += rows(band) if cell else arranged(page, band)
        if at is not None:
            found += tables[at]
    return found


def _cut(page: Page, line: Line, row: Stretches) -> list[tuple[int, Line]]:
    """The pieces of a line over sides of cells, with the number of the cell of each, -1 beside the table."""
    sides, cells = row
    if line.turned:
        return [(cells[bisect_right(sides, (line.x0 + line.x1) / 2)], line)]
    pieces: list[tuple[int, Line]] = []
    begin = 0
    for side in (*sides[bisect_right(sides, line.x0) : bisect_left(sides, line.x1)], None):
        end = len(line.text) if side is None else _end(page, line, side, begin)
        piece = part(page, line, begin, end)
        if piece:
            # The cell of a piece is that of its first character.
            left, right = page.extent(piece.start)
            pieces.append((cells[bisect_right(sides, (left + right) / 2)], piece))
        begin = max(begin, end)
    return pieces


def _end(page: Page, line: Line, side: float, begin: int) -> int:
    """How much of a line, from `begin` on, stays before a side."""
    text, start = line.text, line.start
    index = _reaching(page, line, side, begin)
    if index <= begin or index >= len(text):
        return index
    if text[index - 1] == " " or text[index] == " " or not page.together(start + index):
        return index
    return _next_gap(page, line, index)


def _reaching(page: Page, line: Line, side: float, begin: int) -> int:
    """The first character, from one on, whose middle lies behind a side; it is near where an even pitch puts it."""
    low, high = begin, len(line.text)
    guess = int(high * (side - line.x0) / (line.x1 - line.x0 or 1))
    step = 2
    while low < high:
        at = min(max(guess, low), high - 1)
        left, right = page.extent(line.start + at)
        if left + right < 2 * side:
            low, guess = at + 1, at + step
        else:
            high, guess = at, at - step
        step *= 2
        if step > 8:
            guess = (low + high) // 2
    return low


def _next_gap(page: Page, line: Line, index: int) -> int:
    """Where behind a word that runs over a side the next wide gap ends; the end of the line if there is none."""
    wide = 0.9 * (line.y1 - line.y0)
    return next((gap.end for gap in gaps(page, line, index) if gap.width > wide), len(line.text))
