"""Headers of two levels whose merged cells a text prints once: what stands below them is put in its place.

№ | Должность | Категория | Требования |           Требования heads the two columns of the row below,
Образование | Стаж |                               whose cells stand further left than their columns
1 | Смотритель | C-5 | Высшее | 2 года |

Heads that are broken over lines stand in rows of their own:

№   | Наименование | Количество |       the second row goes on in small letters
п/п | должности    | единиц     |

Nor are two tables one that stand side by side under the same heads: each row is two, the right one below the left one.

Должность | Стаж | Должность | Стаж |
Смотритель | 2 года | Сторож | 1 год |
"""

from collections.abc import Sequence

from kqparse.grammar.families import FamilyRules
from kqparse.grammar.tables import ColumnPart
from kqparse.model import CriterionKind
from kqparse.split.cells.grids import CellLines, GridCell
from kqparse.split.rows.known_heads import told_cell
from kqparse.text.fold import label_key

_SIGNS = "№("
"""What may begin a cell that goes on with a head, beside small letters."""
_FIRST_ROWS = 12
_LEAST_BELOW = 2


def leveled(rows: list[list[GridCell]], family: FamilyRules) -> list[list[GridCell]]:
    """The rows of a table: a header of two levels with every cell over its columns, two tables one by one."""
    every = [cell for row in rows for cell in row]
    if [cell for cell in every if cell.rows > 1]:
        return rows
    width = max([cell.column + 1 for cell in every], default=0)
    for at in range(min(_FIRST_ROWS, len(rows))):
        following = rows[at + 1] if at + 1 < len(rows) else []
        placed = _placed(rows[at], following, width, family)
        if placed:
            return [*rows[:at], *placed, *rows[at + 2 :]]
        if folded := _folded(rows[at], following, family):
            return [*rows[:at], folded, folded, *rows[at + 2 :]]
        right = _again(rows[at], family)
        if right and all(cell.columns == 1 for row in rows[at:] for cell in row):
            return [*rows[:at], *_one_by_one(rows[at:], right)]
    return rows


def _again(head: Sequence[GridCell], family: FamilyRules) -> int | None:
    """The column from which on a row says the same heads, one of titles among them, once more."""
    heads = [label_key(cell.text) for cell in head if cell.lines]
    half = len(heads) // 2
    if half < _LEAST_BELOW or heads[:half] != heads[half:]:
        return None
    cells = [cell for cell in head if cell.lines]
    told = [told_cell(cell, family, longer=True) for cell in cells[half:]]
    return cells[half].column if sum(own is not None and own[0] == "title" for own in told) == 1 else None


def _one_by_one(rows: Sequence[Sequence[GridCell]], right: int) -> list[list[GridCell]]:
    """Rows of two tables side by side, the right one from a column on, as rows of one table."""
    first = rows[0][0].row
    found: list[list[GridCell]] = []
    for row in rows:
        sides = [cell for cell in row if cell.column < right], [cell for cell in row if cell.column >= right]
        for moved, cells in zip((0, right), sides, strict=True):
            if any(cell.lines for cell in cells):
                at = first + len(found)
                found.append([cell._replace(row=at, column=cell.column - moved) for cell in cells])
    return found


def _placed(
    head: Sequence[GridCell], below: Sequence[GridCell], width: int, family: FamilyRules
) -> list[list[GridCell]] | None:
    """Two rows as a header of two levels; None where they are none."""
    if len(below) < _LEAST_BELOW or not len(head) + len(below) - 1 == width > max(len(head), len(below)):
        return None
    group = _group(head, below, family) if _packed(head) and _packed(below) else None
    return None if group is None else _levels(head, below, group)


def _packed(row: Sequence[GridCell]) -> bool:
    """Whether the cells of a row stand one beside the other from the left, none merged over rows nor blank."""
    return all(cell.column == at and cell.rows == 1 and cell.lines for at, cell in enumerate(row))


def _group(head: Sequence[GridCell], below: Sequence[GridCell], family: FamilyRules) -> int | None:
    """The place of the head over those of the row below; None where the two rows are no header of two levels."""
    lower = (told_cell(cell, family, longer=True) for cell in below)
    if not all(told and told[1] for told in lower):
        return None
    upper = [told_cell(cell, family, longer=True) for cell in head]
    if not any(told and told[0] == "title" for told in upper):
        return None
    general = [at for at, told in enumerate(upper) if told and told[1] == "qualification_requirements"]
    unknown = [at for at, told in enumerate(upper) if told is None]
    return next(iter([*general, *(unknown if len(unknown) == 1 else [])]), None)


def _goes_on(cell: GridCell) -> bool:
    first = cell.text[0]
    return first.islower() or first in _SIGNS


def _folded(head: Sequence[GridCell], below: Sequence[GridCell], family: FamilyRules) -> list[GridCell] | None:
    """Two rows as one of heads that go on in the second, titles among them; None where they are none.

    More heads must be known together than of the first row alone: below it posts may stand in small letters.
    """
    more = {cell.column: cell for cell in below if cell.lines}
    if len(more) < _LEAST_BELOW or not all(map(_goes_on, more.values())):
        return None
    over = {cell.column: cell for cell in head if cell.lines}
    if not more.keys() <= over.keys() or len(over) < len(head):
        return None
    found = [
        cell._replace(rows=2, lines=CellLines([*cell.lines, *(more[at].lines if at in more else ())]))
        for at, cell in over.items()
    ]
    told = _told(found, family)
    more_told = len(told) > len(_told(list(over.values()), family))
    return found if more_told and any(part == "title" for part, _ in told) else None


def _told(heads: Sequence[GridCell], family: FamilyRules) -> list[tuple[ColumnPart | None, CriterionKind | None]]:
    """What those of some heads say that a list has."""
    return [told for cell in heads if (told := told_cell(cell, family, longer=True))]


def _levels(head: Sequence[GridCell], below: Sequence[GridCell], group: int) -> list[list[GridCell]]:
    """Both rows with their cells in place: those beside the group reach down over the second one."""
    more = len(below) - 1
    upper = [
        cell._replace(column=at, columns=len(below))
        if at == group
        else cell._replace(column=at + (more if at > group else 0), columns=1, rows=2)
        for at, cell in enumerate(head)
    ]
    lower = [cell._replace(column=group + at, columns=1) for at, cell in enumerate(below)]
    down = [cell for at, cell in enumerate(upper) if at != group]
    return [upper, sorted([*lower, *down], key=lambda cell: cell.column)]
