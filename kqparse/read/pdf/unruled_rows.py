"""Rows of a ruled table between which no lines are drawn: one frame around all posts, with lines between columns alone.

A row of the frame is several rows where white space parts it several times, each time through all of its columns, and
every column has text in every part. That parts stand as close as the lines within them is the rule for one row, and two
parts alone may be the text of both languages, so neither is taken apart.
"""

from bisect import bisect_left
from collections.abc import Container, Mapping, Sequence
from itertools import groupby, pairwise

from kqparse.read.pdf.beside import cuts
from kqparse.read.pdf.grid import GridCell
from kqparse.read.pdf.page import Line

_LEAST_COLUMNS = 3
_LEAST_ROWS = 3
_APART = 1.25
"""Distances of lines within a row by which rows are apart at least."""
Placed = tuple[GridCell, list[Line], int]
"""A cell, the lines in it, and the number of the cell of the frame that it is or was."""


def with_rows(cells: Sequence[GridCell], inside: Mapping[int, list[Line]], whole: Container[int]) -> list[Placed]:
    """The cells of a frame with their lines, rows of it taken apart; none with a cell among those of `whole` is."""
    known = [(cell, inside.get(number, []), number) for number, cell in enumerate(cells)]
    cuts = _all_cuts(known, whole)
    if not cuts:
        return known
    found: list[Placed] = []
    more = 0
    for row, group in groupby(known, key=_row):
        own = list(group)
        parts = cuts.get(row, [])
        for part in range(len(parts) + 1):
            for cell, lines, number in own:
                held = [line for line in lines if bisect_left(parts, line.middle) == part] if parts else lines
                found.append((cell._replace(row=row + more + part), held, number))
        more += len(parts)
    return found


def _row(placed: Placed) -> int:
    return placed[0].row


def _all_cuts(known: Sequence[Placed], whole: Container[int]) -> dict[int, list[float]]:
    """For each row of a frame that is several rows the heights between these."""
    found: dict[int, list[float]] = {}
    for row, group in groupby(known, key=_row):
        own = list(group)
        columns = [lines for _, lines, _ in own]
        if len(own) < _LEAST_COLUMNS or any(cell.rows > 1 or number in whole for cell, _, number in own):
            continue
        if between := (min(map(len, columns)) >= _LEAST_ROWS and _cuts(columns)) or cuts(columns, framed=True):
            found[row] = between
    for cell, _, _ in known if found else ():
        for row in range(cell.row, cell.row + cell.rows) if cell.rows > 1 else ():
            found.pop(row, None)
    return found


def _cuts(columns: Sequence[Sequence[Line]]) -> list[float]:
    """The heights between the rows that stand in one row of a frame."""
    if any(line.turned for own in columns for line in own):
        return []
    levels: list[tuple[float, float]] = []
    for line in sorted((line for own in columns for line in own), key=lambda line: line.middle):
        if levels and line.middle <= levels[-1][1]:
            levels[-1] = levels[-1][0], max(levels[-1][1], line.y1)
        else:
            levels.append((line.y0, line.y1))
    steps = [below[0] - above[0] for above, below in pairwise(levels)]
    wide = [step > _APART * min(steps) for step in steps]
    cuts = [(above[1] + below[0]) / 2 for (above, below), apart in zip(pairwise(levels), wide, strict=True) if apart]
    if len(cuts) + 1 < _LEAST_ROWS or all(wide):
        return []
    full = all(len({bisect_left(cuts, line.middle) for line in own}) == len(cuts) + 1 for own in columns)
    return cuts if full else []
