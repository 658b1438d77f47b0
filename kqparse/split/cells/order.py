"""Lines of true cells that belong elsewhere than they stand.

What goes on in a cell behind a page break belongs before what stands beside the cell; and a table that prints one text
in both languages, each in a column of its own, is read column by column.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from kqparse.model import Language
from kqparse.split.cells.grids import Grid, GridCell
from kqparse.text.tongues import TongueRules

Place = tuple[int, int, int]
"""Where a line belongs among all lines: before those of a greater one; any other line stands at `(its start, 0, 0)`."""


_LEAST_ROWS = 2


def moved_lines(grids: Sequence[Grid], tongues: TongueRules) -> Mapping[int, Place]:
    """For each line that its cell gives another place than it has, by where it begins, this place."""
    found: dict[int, Place] = {}
    for grid in grids:
        rows = grid.rows()
        if _in_columns(rows, tongues):
            own = [row for row in rows if not _heads(row, tongues)]
            found.update(_places([cell for row in own for cell in row]))
        else:
            found.update(place for row in rows if _woven(row) for place in _places(row))
    return found


def _in_columns(rows: Sequence[Sequence[GridCell]], tongues: TongueRules) -> bool:
    """Whether a table has two columns, and the cells of each that stand beside one of the other are in one language."""
    pairs = [row for row in rows if len(row) > 1 and all(cell.lines for cell in row)]
    if len(pairs) < _LEAST_ROWS or any(len(row) > 2 for row in rows):
        return False
    left = [_spoken(row[0], tongues) for row in pairs]
    one = set(left) - {None}
    if len(one) != 1:  # as of labels in both languages
        return False
    right = [_spoken(row[1], tongues) for row in pairs]
    other = set(right) - {None}
    surely = sum(None not in row for row in zip(left, right, strict=True))
    return len(other) == 1 and one != other and surely >= _LEAST_ROWS


def _spoken(cell: GridCell, tongues: TongueRules) -> Language | None:
    return tongues.spoken(" ".join([line.text for line in cell.lines]))


def _heads(row: Sequence[GridCell], tongues: TongueRules) -> bool:
    """Whether a row says which language each column is in."""
    return all(tongues.named(" ".join(line.text for line in cell.lines)) for cell in row)


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
