"""Rows that go on over a page break, where the format has true cells: what stands behind it belongs before it."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from kqparse.split.grids import Grid, GridCell

Place = tuple[int, int, int]
"""Where a line belongs among all lines: before those of a greater one; any other line stands at `(its start, 0, 0)`."""


def moved_lines(grids: Sequence[Grid]) -> Mapping[int, Place]:
    """For each line of a row whose cells are woven, by where it begins, the place that its cell gives it."""
    return {line: place for grid in grids for row in grid.rows() if _woven(row) for line, place in _places(row)}


def _woven(row: Sequence[GridCell]) -> bool:
    """Whether a cell goes on behind the beginning of the one to its right."""
    filled = [cell for cell in row if cell.lines]
    return any(
        len(cell.lines) > 1 and cell.lines[0].start < other.lines[0].start < cell.lines[-1].start
        for cell, other in pairwise(filled)
    )


def _places(row: Sequence[GridCell]) -> list[tuple[int, Place]]:
    begin = min(line.start for cell in row for line in cell.lines)
    return [(line.start, (begin, cell.column + 1, line.start)) for cell in row for line in cell.lines]
