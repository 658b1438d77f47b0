"""Tables whose heads stand in their first column: a post beside its labels, or several posts in columns side by side.

    Должность            | Главный специалист | Ведущий специалист
    Категория            | C-O-4              | C-O-5
    Образование          | Высшее             | Высшее, послесреднее

Turned, so that rows are columns, such a table is one whose every row is a post. A row that heads titles again begins
the next table; so a table for each post, or one below the other in the same table, come to the same. In plain text
lines of a label and its value are such a table.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from kqparse.grammar.families import FamilyRules
from kqparse.grammar.tables import ColumnPart
from kqparse.model import LANGUAGES
from kqparse.split.cells.grids import CellLines, Grid, GridCell, InTurn, bounded, inside, of_rows
from kqparse.split.rows.heads import head
from kqparse.split.rows.known_heads import told_cell, told_text
from kqparse.split.rows.pairs import is_named, labels_of, names_value, pair
from kqparse.split.rows.pivoted import pivoted
from kqparse.text.edits import EditedText
from kqparse.text.traced import Traced, cut

_HEAD_COLUMNS = (0, 1)
"""Columns that may have the heads; a number may stand before each."""
_FIRST_ROWS = 12
"""Rows of a table in which the first title is looked for."""
_LEAST_BARE = 2
"""More rows than these, the header among them, has a table of titles and numbers alone that is turned, or of pairs."""
_FACING = 4
"""Columns of a table with labels and values in two languages side by side."""
_LEAST_CELLS = 2
"""Cells of a row that is more than the heading of what stands below."""


class Turned(Struct, frozen=True):
    """A table whose rows are posts; `names` are cells that only name its columns before it was turned."""

    grid: Grid
    names: Sequence[Traced]


def turned(tables: Sequence[Grid], family: FamilyRules, *, bare: bool = False) -> list[Turned]:
    """The tables, those turned whose heads stand in their first column; see `head` for `bare`."""
    return [part for grid in tables for part in _of_rows(grid, family, bare=bare)]


def _of_rows(grid: Grid, family: FamilyRules, *, bare: bool) -> list[Turned]:
    """A table whose every row is a post, made of one that has them in columns or over several rows."""
    anew = pivoted(grid, family)
    return turned_parts(grid, family, bare=bare) or [Turned(*anew) if anew else Turned(grid, ())]


def shows_labels(labels: Iterable[str], family: FamilyRules) -> bool:
    """Whether one of what may be `labels_of` values is that of a title."""
    return any(before.endswith(family.titles) for before in labels)


def labelled(of: EditedText, family: FamilyRules, start: int, taken: Sequence[tuple[int, int]]) -> list[Turned]:
    """The tables of lines with a label and its value, each from one that heads a title to the next.

    They begin at `start`, outside of the stretches that other tables take.
    """
    if not shows_labels(labels_of(of.small), family):
        return []
    bounds = [(begin, end - 1) for begin, end in pairwise([*of.line_starts, len(of.text) + 1]) if begin >= start]
    pairs = [(bound, cells) for bound in bounds if (cells := pair(of, *bound, family)) and not inside(taken, bound[0])]
    titles = [at for at, (_, (label, _)) in enumerate(pairs) if _heads(label, family, "title")]
    found: list[Turned] = []
    for first, last in pairwise([*titles, len(pairs)]):
        if _heads(pairs[first][1][1], family):
            found += _of_pairs(of, pairs[first:last])
            continue
        card: list[list[list[Traced]]] = []
        behind = pairs[last][0][0] if last < len(pairs) else len(of.text)
        for row, ((_, end), cells) in enumerate(pairs[first:last]):
            following = pairs[first + row + 1][0][0] if first + row + 1 < last else behind
            label, value = cells[0], [cells[1], *_going_on(of, end, following, named=is_named(of, cells[0]))]
            card.append([[label] if label else [], [line for line in value if line]])
        grid = of_rows(card)
        found += turned_parts(grid, family) if grid else []
    return found


def _heads(label: Traced, family: FamilyRules, part: ColumnPart | None = None) -> bool:
    """Whether a text heads some part of a post, or what is asked."""
    told = told_text(label, family)
    return told is not None and part in (None, told[0])


def _of_pairs(of: EditedText, pairs: Sequence[tuple[tuple[int, int], tuple[Traced, Traced]]]) -> Iterator[Turned]:
    """The table of two columns that rows of two cells are, the first its header; a line between two is a section."""
    cells: list[GridCell] = []
    row, last = 0, pairs[0][0][0]
    for (begin, end), pair_ in pairs:
        between = cut(of, last, begin).strip()
        if "\n" in between.text:
            break
        cells += [GridCell(row, 0, 1, 2, CellLines([between]))] if between else []
        row += bool(between)
        cells += [GridCell(row, at, 1, 1, CellLines([own] if own else [])) for at, own in enumerate(pair_)]
        row, last = row + 1, end
    grid = bounded(cells)
    if grid and row > _LEAST_BARE:
        yield Turned(grid, ())


def _going_on(of: EditedText, end: int, following: int, *, named: bool) -> Iterator[Traced]:
    """The lines behind a row that go on with its value: up to a blank one, or to the row at `following`.

    Where a colon ends the label (`named`), a line with another one is none of them.
    """
    at = end + 1
    while at < following:
        stop = of.text.find("\n", at, following)
        stop = following if stop < 0 else stop
        line = cut(of, at, stop).strip()
        if not line or (named and names_value(line.text)):
            return
        yield line
        at = stop + 1


def turned_parts(grid: Grid, family: FamilyRules, *, bare: bool = False) -> list[Turned]:
    """A table with its posts in columns as one with its posts in rows, or several; empty if it is none.

    Of titles and numbers alone several posts make one: a thing has its number below its name, too.
    """
    grid = _facing(grid, family) or _unfolded(grid, family) or _nested(grid, family) or grid
    column = next((at for at in _HEAD_COLUMNS if _titled(grid, at, family)), None)
    rows = grid.rows()
    if column is None or head(rows, family, bare=bare) is not None:
        return []
    heads = _head_rows(grid, column, family)
    titles = [row for row, part in sorted(heads.items()) if part == "title"]
    titles = [
        row for row in titles if not (row - 1 in titles and _says_again(rows[row - 1], rows[row], column, family))
    ]
    found: list[Turned] = []
    for title, end in pairwise([*titles, len(rows)]):
        first, last = title, end
        while not found and first - 1 in heads:
            first -= 1
        while last < len(rows) and last - 1 not in heads and len(_filled(rows[last - 1])) < _LEAST_CELLS:
            last -= 1  # a section of the posts below
        card = _turned(grid.cells, range(first, last))
        card, same = _as_one(card, column + 1, family) if card else (None, [])
        posts = card.rows() if card else []
        if card is None or head(posts, family, bare=bare and len(posts) > _LEAST_BARE) is None:
            return []
        names = same if found else [*(line for row in rows[:first] for line in _names(row)), *same]
        found.append(Turned(card._replace(start=min([card.start, *(line.start for line in names)])), names))
    return found


def _says_again(above: Sequence[GridCell], row: Sequence[GridCell], column: int, family: FamilyRules) -> bool:
    """Whether a row has the titles of the row above in the other language, as far as their heads tell."""
    heads = [cell for cells in (above, row) for cell in cells if cell.column == column]
    said = [language for head in heads if (language := family.tongues.spoken(head.text))]
    return heads[0].text != heads[-1].text and len(set(said)) == len(said)


def _as_one(card: Grid, first: int, family: FamilyRules) -> tuple[Grid, list[Traced]]:
    """A turned table of one post that two columns tell, in a language each, with both in each cell.

    Args:
        card: it.
        first: the row of the first of these columns, above which the heads stand.
        family: whose words tell the languages.

    Returns:
        The table, any other as it is; and what both columns say with the same letters, of which once is enough.
    """
    rows = card.rows()
    header = head(rows, family) if len(rows) == first + len(LANGUAGES) else None
    if header is None or not header.bilingual:
        return card, []
    one, other = ({cell.column: cell for cell in row if cell.lines and cell.rows == 1} for row in rows[first:])
    apart = [at for at in one if at in other and one[at].text != other[at].text]
    spoken = [(family.tongues.spoken(one[at].text), family.tongues.spoken(other[at].text)) for at in apart]
    # A title may be a word that shows no language: секретарь.
    first_column, second_column = ({pair[at] for pair in spoken} - {None} for at in (0, 1))
    if len(first_column) != 1 or len(second_column) != 1 or first_column == second_column:
        return card, []
    cells = [cell for row in rows[:first] for cell in row]
    # A title of the same letters is that of either language.
    both = {*apart, *(at for at in one if at in other and header.columns[at].part == "title")}
    languages = [language for side in (first_column, second_column) for language in side if language]
    for cell in rows[first]:
        twin = other[cell.column].lines if cell.column in both else []
        lines = InTurn(dict(zip(languages, (cell.lines, twin), strict=True))) if twin else cell.lines
        cells.append(cell._replace(rows=1, lines=lines))
    alone = [cell._replace(row=first) for at, cell in other.items() if at not in one]
    kept = bounded([cell for cell in cells if cell.lines or cell.column not in other] + alone)
    same = [line for at, cell in other.items() if at in one and at not in both for line in cell.lines]
    return kept or card, same


def _facing(grid: Grid, family: FamilyRules) -> Grid | None:
    """A table of labels and values with the same in the other language beside them, as one with both in each label.

    Лауазымы | Есепші | Должность | Бухгалтер        Лауазымы Должность | Есепші | Бухгалтер
    """
    if len(grid.cells) % _FACING or any(cell.column >= _FACING for cell in grid.cells):
        return None
    cells: list[GridCell] = []
    for row in grid.rows():
        if [cell.column for cell in row if cell.lines and cell.rows == 1] != list(range(_FACING)):
            return None
        label, value, other, twin = row
        told = [told_cell(cell, family, longer=False) for cell in (label, other)]
        if told[0] is None or told[0] != told[1] or label.text == other.text:
            return None
        cells.append(label._replace(lines=CellLines([*label.lines, *other.lines])))
        cells += [value, twin._replace(column=2)]
    return bounded(cells)


def _unfolded(grid: Grid, family: FamilyRules) -> Grid | None:
    """A table with two labels and their values in each row, all of them different, as one with a row for each label.

    Most labels on either side are such as a list has.
    """
    labels = [cell for cell in grid.cells if cell.column % 2 == 0 and cell.lines]
    if max([cell.column + cell.columns for cell in grid.cells]) != _FACING or len(labels) <= _LEAST_CELLS:
        return None
    told = [told_cell(cell, family, longer=False) for cell in labels]
    known = [own for own in told if own]
    sides = [[own for cell, own in zip(labels, told, strict=True) if cell.column == at] for at in (0, 2)]
    mostly = all(2 * sum(own is not None for own in side) > len(side) for side in sides)
    if not mostly or len(set(known)) < len(known):
        return None
    below = [cell._replace(row=2 * cell.row + cell.column // 2, column=cell.column % 2) for cell in grid.cells]
    return bounded([cell._replace(columns=1) for cell in below])


def _nested(grid: Grid, family: FamilyRules) -> Grid | None:
    """A table with a label of all that is asked beside those of its parts, as one with all labels in one column.

    Должность   | Лоцман                  Должность              | Лоцман
    Требования  | Образование | высшее    Требования Образование | высшее
                | Стаж        | 2 года    Стаж                   | 2 года
    """
    over = {
        row: cell
        for cell in grid.cells
        if cell.column == 0 and cell.rows > 1 and _asks_all(cell, family)
        for row in range(cell.row, cell.row + cell.rows)
    }
    if not over:
        return None
    cells: list[GridCell] = []
    for cell in grid.cells:
        whole = over.get(cell.row)
        if whole is None or cell.column > 1:
            cells.append(cell._replace(column=min(cell.column, 1), columns=1))
        elif cell is not whole:
            if told_cell(cell, family, longer=True) is None:
                return None
            first = whole.lines if cell.row == whole.row else []
            cells.append(cell._replace(column=0, lines=CellLines([*first, *cell.lines])))
    places = {(cell.row, cell.column) for cell in cells}
    return bounded(cells) if len(places) == len(cells) else None


def _asks_all(cell: GridCell, family: FamilyRules) -> bool:
    told = told_cell(cell, family, longer=False)
    return told is not None and told[1] == "qualification_requirements"


def _titled(grid: Grid, column: int, family: FamilyRules) -> bool:
    """Whether one of the first cells of a column heads titles."""
    first = [cell for cell in grid.cells if cell.row < _FIRST_ROWS and cell.column == column and cell.lines]
    return any((told := told_cell(cell, family, longer=False)) and told[0] == "title" for cell in first)


def _head_rows(grid: Grid, column: int, family: FamilyRules) -> dict[int, str | None]:
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
