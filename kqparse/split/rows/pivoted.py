"""Tables with a row for each criterion of a post, which a column names: laid out anew with a column for each.

    Должность | Критерий    | Требование           Должность | Образование | Стаж
    Лоцман    | Образование | Высшее         as    Лоцман    | Высшее      | Не менее 2 лет
              | Стаж        | Не менее 2 лет

The cell of the post may be merged over its rows, or stand in the first of them. Most labels are in a list; another one
heads a column that no list has.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice

from kqparse.grammar.families import FamilyRules
from kqparse.late_pattern import LETTER
from kqparse.split.cells.grids import CellLines, Grid, GridCell, bounded
from kqparse.split.rows.known_heads import told_cell
from kqparse.text.fold import label_key
from kqparse.text.traced import Traced

_FIRST_ROWS = 12
"""Rows in which the first label is looked for."""
_LEAST_POSTS = 2


def pivoted(grid: Grid, family: FamilyRules) -> tuple[Grid, list[Traced]] | None:
    """Such a table with a row for each post, and the lines that only name rows; None for any other table."""
    at = max(cell.column + cell.columns for cell in grid.cells) - 2
    column = {cell.row: cell for cell in grid.cells if cell.column == at and cell.columns == 1 and cell.lines}
    first = next((row for row, cell in islice(column.items(), _FIRST_ROWS) if _labels(cell, family)), 0)
    heads = [cell for cell in grid.cells if cell.row < first and cell.column < at and cell.lines]
    titled = [cell for cell in heads if (own := told_cell(cell, family, longer=True)) and own[0] == "title"]
    if len(titled) != 1:
        return None
    titles = [titled[0].column]
    # Labels that no list has may stand above the first that one has.
    lower = [row for row, cell in column.items() if row > titled[0].row and LETTER.search(cell.text)]
    if not lower:
        return None
    first = min(lower)
    # The row that numbers the columns is none of the header.
    numbers = [cell for cell in heads if titled[0].row < cell.row < first and not LETTER.search(cell.text)]
    down = len({cell.row for cell in numbers})
    heads = [cell._replace(row=cell.row + down) for cell in heads if cell.row < first and cell not in numbers]
    labels = {row: cell for row, cell in column.items() if row >= first}
    body = [cell for cell in grid.cells if cell.row >= first and cell.lines]
    posts = {cell.row for cell in body if cell.column in titles and cell.columns == 1}
    if not _LEAST_POSTS <= len(posts) <= len(labels) - len(posts):
        return None
    if not _most_listed(labels.values(), family):
        return None
    if any(cell.column >= at and cell.row not in labels for cell in body):
        return None  # what no label tells would be lost
    begins = sorted(posts | {cell.row for cell in body if cell.row not in labels})
    place = {cell.row: first + bisect_right(begins, cell.row) - 1 for cell in body}
    above = [cell.lines for cell in grid.cells if cell.row < first and (cell.column >= at or cell in numbers)]
    return _laid_out([*heads, *body], labels, place, above)


def _labels(cell: GridCell, family: FamilyRules) -> bool:
    """Whether a cell heads something else than titles."""
    told = told_cell(cell, family, longer=False)
    return told is not None and told[0] != "title"


def _most_listed(cells: Iterable[GridCell], family: FamilyRules) -> bool:
    """Whether lists have most of some labels, each of them counted once, and none heads titles."""
    by_key = {label_key(cell.text): cell for cell in cells}
    told = [told_cell(cell, family, longer=False) for cell in by_key.values()]
    titled = any(own and own[0] == "title" for own in told)
    return not titled and told.count(None) < len(told) - told.count(None)


def _laid_out(
    cells: Sequence[GridCell], labels: Mapping[int, GridCell], place: Mapping[int, int], above: Sequence[list[Traced]]
) -> tuple[Grid, list[Traced]] | None:
    """The table: what stands before the labels, and behind it a column for each of them."""
    at, first = next(iter(labels.values())).column, min(place.values())
    names = [line for lines in above for line in lines]
    found: list[GridCell] = []
    columns: dict[str, int] = {}
    values: dict[tuple[int, int], GridCell] = {}
    for cell in cells:
        if cell.row not in place or cell.column < at:
            found.append(cell._replace(row=place.get(cell.row, cell.row), rows=1))
        elif cell.column == at:
            key = label_key(cell.text)
            if key in columns:
                names += cell.lines
            else:
                columns[key] = at + len(columns)
                found.append(GridCell(first - 1, columns[key], 1, 1, cell.lines))
    for cell in cells:
        if cell.row in place and cell.column > at:
            where = place[cell.row], columns[label_key(labels[cell.row].text)]
            before = values[where].lines if where in values else []
            values[where] = GridCell(*where, 1, 1, CellLines([*before, *cell.lines]))
    grid = bounded([*found, *values.values()])
    return (grid, names) if grid else None
