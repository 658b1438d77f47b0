"""Numbers of the rows of a table that has a row for each criterion, where the format has true cells.

They count labels, not posts, and say nothing: № | Criterion | Requirement.
"""

from collections.abc import Sequence

from kqparse.split.cells.grids import Grid, GridCell
from kqparse.text.traced import Traced

_LEAST_COLUMNS = 3
_LEAST_ROWS = 2
_MOST_FIGURES = 3
_LONGEST_HEAD = 10


def row_numbers(grids: Sequence[Grid]) -> list[Traced]:
    """The lines of cells that only count the rows of their table, and of the head over them."""
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
        if number.isdecimal() and len(number) <= _MOST_FIGURES and int(number) in (1, last + 1):
            last = int(number)
            rows += 1
        elif len(cell.text) <= _LONGEST_HEAD and cell.text == (head or cell.text):
            head = cell.text
        else:
            return [], 0
        found.append(cell)
    return (found, last) if rows >= _LEAST_ROWS else ([], 0)
