"""Tables whose heads stand in their first column: a post beside its labels, or several posts in columns side by side.

    Должность            | Главный специалист | Ведущий специалист
    Категория            | C-O-4              | C-O-5
    Образование          | Высшее             | Высшее, послесреднее

Turned, so that rows are columns, such a table is one whose every row is a post. A row that heads titles again begins
the next table; so a table for each post, or one below the other in the same table, come to the same. In plain text a
tab parts label and value.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from kqparse.grammar.families import FamilyRules
from kqparse.split.grids import CellLines, Grid, GridCell, bounded, inside
from kqparse.split.rows.heads import head, told_cell
from kqparse.text.edits import EditedText
from kqparse.text.fold import label_key
from kqparse.text.traced import Traced, cut

_HEAD_COLUMNS = (0, 1)
"""Columns that may have the heads; a number may stand before each."""
_FIRST_ROWS = 12
"""Rows of a table in which the first title is looked for."""
_LEAST_BARE = 2
"""More rows than these, the header among them, has a turned table of titles and numbers alone."""
_LEAST_CELLS = 2
"""Cells of a row that is more than the heading of what stands below."""


class Turned(NamedTuple):
    """A table whose rows are posts; `names` are cells that only name its columns before it was turned."""

    grid: Grid
    names: Sequence[Traced]


def turned(tables: Sequence[Grid], family: FamilyRules, *, bare: bool = False) -> list[Turned]:
    """The tables, those turned whose heads stand in their first column; see `head` for `bare`."""
    return [part for grid in tables for part in _parts(grid, family, bare=bare) or [Turned(grid, ())]]


def shows_labels(small: str, family: FamilyRules) -> bool:
    """Whether a text in lower case may have a line with the label of a title, a tab and its value."""
    if "\t" not in small:
        return False
    titles = tuple([label for label, (part, _) in family.row_parts.items() if part == "title"])
    return any(before.endswith(titles) for before in small.split("\t")[:-1])


def labelled(of: EditedText, family: FamilyRules, start: int, taken: Sequence[tuple[int, int]]) -> list[Turned]:
    """The tables of lines with a label, a tab and a value, each from one that heads a title to the next.

    Args:
        of: the text.
        family: whose heads are the labels.
        start: where to begin.
        taken: stretches of the text that other tables take, in order and apart.
    """
    rows: list[tuple[int, str, int]] = []  # where its line begins, its label, the length of its line
    at = of.text.find("\t", start)
    while at >= 0:
        begin, end = of.text.rfind("\n", 0, at) + 1, of.text.find("\n", at)
        end = len(of.text) if end < 0 else end
        if of.text.count("\t", begin, end) == 1 and not inside(taken, begin):
            rows.append((begin, label_key(of.text[begin:at]), end))
        at = of.text.find("\t", end)
    titles = [index for index, row in enumerate(rows) if family.row_parts.get(row[1], ("",))[0] == "title"]
    found: list[Turned] = []
    for first, last in pairwise([*titles, len(rows)]):
        card: list[GridCell] = []
        behind = rows[last][0] if last < len(rows) else len(of.text)
        for row, (begin, _, end) in enumerate(rows[first:last]):
            tab = of.text.index("\t", begin)
            following = rows[first + row + 1][0] if first + row + 1 < last else behind
            more = _going_on(of, end, following)
            label, value = cut(of, begin, tab).strip(), [cut(of, tab + 1, end).strip(), *more]
            card += [GridCell(row, 0, 1, 1, CellLines([label] if label else []))]
            card += [GridCell(row, 1, 1, 1, CellLines([line for line in value if line]))]
        grid = bounded(card)
        found += _parts(grid, family) if grid else []
    return found


def _going_on(of: EditedText, end: int, following: int) -> Iterator[Traced]:
    """The lines behind a row that go on with its value: up to a blank one, or to the row at `following`."""
    at = end + 1
    while at < following:
        stop = of.text.find("\n", at, following)
        stop = following if stop < 0 else stop
        line = cut(of, at, stop).strip()
        if not line:
            return
        yield line
        at = stop + 1


def _parts(grid: Grid, family: FamilyRules, *, bare: bool = False) -> list[Turned]:
    """A table with its posts in columns as one with its posts in rows, or several; empty if it is none.

    Of titles and numbers alone several posts make one: a thing has its number below its name, too.
    """
    column = next((at for at in _HEAD_COLUMNS if _titled(grid, at, family)), None)
    rows = grid.rows()
    if column is None or head(rows, family, bare=bare) is not None:
        return []
    heads = _heads(grid, column, family)
    titles = [row for row, part in sorted(heads.items()) if part == "title"]
    found: list[Turned] = []
    for title, end in pairwise([*titles, len(rows)]):
        first, last = title, end
        while not found and first - 1 in heads:
            first -= 1
        while last < len(rows) and last - 1 not in heads and len(_filled(rows[last - 1])) < _LEAST_CELLS:
            last -= 1  # a section of the posts below
        card = _turned(grid.cells, range(first, last))
        posts = card.rows() if card else []
        if card is None or head(posts, family, bare=bare and len(posts) > _LEAST_BARE) is None:
            return []
        names = [] if found else [line for row in rows[:first] for line in _names(row)]
        found.append(Turned(card._replace(start=min([card.start, *(line.start for line in names)])), names))
    return found


def _titled(grid: Grid, column: int, family: FamilyRules) -> bool:
    """Whether one of the first cells of a column heads titles."""
    first = [cell for cell in grid.cells if cell.row < _FIRST_ROWS and cell.column == column and cell.lines]
    return any((told := told_cell(cell, family, longer=False)) and told[0] == "title" for cell in first)


def _heads(grid: Grid, column: int, family: FamilyRules) -> dict[int, str | None]:
    """The rows that have a head in a column, with the part that it heads, None where it heads a criterion."""
    first = [cell for cell in grid.cells if cell.column == column and cell.lines]
    return {cell.row: told[0] for cell in first if (told := told_cell(cell, family, longer=False))}


def _filled(row: Sequence[GridCell]) -> list[GridCell]:
    return [cell for cell in row if cell.lines]


def _names(row: Sequence[GridCell]) -> list[Traced]:
    """The lines of a row that names columns; one cell alone is a heading."""
    cells = _filled(row)
    return [line for cell in cells for line in cell.lines] if len(cells) >= _LEAST_CELLS else []


def on_side(grid: Grid) -> Grid | None:
    """A table with its rows for columns."""
    return _turned(grid.cells, range(len(grid.rows())))


def _turned(cells: Sequence[GridCell], rows: range) -> Grid | None:
    """Some rows of a table with rows for columns."""
    return bounded(
        [
            GridCell(cell.column, cell.row - rows.start, cell.columns, cell.rows, cell.lines)
            for cell in cells
            if cell.row in rows
        ]
    )
