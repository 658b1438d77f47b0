"""Cards: a title over rows of a label and its value, as tables whose only row is the post.

    Главный специалист                     the title stands in a row of its own, or right above the table
    Критерий      | Требование             heads of the two columns may stand there
    Образование   | высшее юридическое
    Опыт работы   | не менее 2 лет

In plain text lines of a label and its value may be a table of rows as well.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise, takewhile

from msgspec import Struct

from kqparse.frozen import Frozen
from kqparse.grammar import Grammar
from kqparse.grammar.families import FamilyRules
from kqparse.late_pattern import late_pattern
from kqparse.split.cells.grids import CellLines, Grid, GridCell, bounded, inside, of_rows, stretches
from kqparse.split.prose.paragraphs import Paragraph, paragraphs
from kqparse.split.rows.columns import Column
from kqparse.split.rows.headings import parts_within
from kqparse.split.rows.heads import Head
from kqparse.split.rows.known_heads import known_head
from kqparse.split.rows.pairs import pair
from kqparse.split.rows.shown import Shows, shown_head
from kqparse.split.rows.turned import on_side
from kqparse.text.edits import EditedText
from kqparse.text.fold import label_key
from kqparse.text.traced import Traced, join

_NUMBER = late_pattern(r"[0-9]{1,3}[.)]\s+(?=\S)")
_PAIR = 2
_LEAST_ROWS = 2
"""Lines of label and value, or rows of two cells, that make a table."""
_LEAST_KINDS = 2
"""Labels of different kinds that a card must have."""


class ShownTable(Struct, frozen=True):
    """A table whose rows are posts, its header, cells that name nothing but what stands below them; or a card."""

    grid: Grid
    header: Head
    names: Sequence[Traced]
    card: bool = False


class _Card(Frozen, frozen=True):
    title: Traced | None
    rows: list[tuple[GridCell, GridCell]]
    names: list[Traced]


def shown_tables(of: EditedText, tables: Sequence[Grid], shows: Shows, start: int) -> Iterator[ShownTable]:
    """The cards and the tables of a text whose heads no list need have, in order."""
    lines = paragraphs(of, start)
    starts = [line.start for line in lines]
    every = sorted(
        [*_outermost(tables), *_pairs(of, start, stretches(tables), shows.family)], key=lambda grid: grid.start
    )
    taken, carded = start, False
    for grid in every:
        before = bisect_left(starts, grid.start)
        above = lines[before - 1] if before and lines[before - 1].start >= taken else None
        cards = list(_cards(grid, above if above and _heads(above, shows, anew=not carded) else None, shows))
        carded = carded or bool(cards)
        yield from cards
        for table in () if cards else (grid, _on_side(grid)):
            header = shown_head(table.rows(), shows) if table else None
            if table and header:
                yield ShownTable(table, header, ())
                break
        taken = grid.end


def cards_say_more(of: EditedText, tables: Sequence[Grid], family: FamilyRules, grammar: Grammar, start: int) -> bool:
    """Whether tables are cards with rows above what is asked that a family of labels would take for titles.

    Of such rows it knows those alone that may stand behind a title, too: Категория E-3.
    """
    asking = [grid for grid in _outermost(tables) if any(_asks(row, family) for row in grid.rows())]
    if not any(_leads_on(grid, family) for grid in asking):
        return False
    shown = (own for own in grammar.families.values() if isinstance(own, FamilyRules) and own.table.heads == "shown")
    found = [table for own in shown for table in shown_tables(of, tables, Shows(of, own, grammar), start) if table.card]
    return len(found) >= len(asking)


def _asks(row: Sequence[GridCell], family: FamilyRules) -> bool:
    """Whether a row begins with the label of what is asked."""
    return bool(row) and bool(row[0].lines) and family.label(label_key(row[0].text)) is not None


def _leads_on(grid: Grid, family: FamilyRules) -> bool:
    """Whether a row of two cells above what is asked is none of what a family knows to stand behind titles.

    Heads of columns end a title: what stands below them is taken for none.
    """
    above = takewhile(lambda row: not _asks(row, family), grid.rows())
    pairs = [row for row in above if len(row) == _PAIR and all(cell.lines for cell in row)]
    if any(label_key(cell.text) in family.column_heads for pair in pairs for cell in pair):
        return False
    return any(not parts_within(join([line for cell in pair for line in cell.lines]).tidy(), family) for pair in pairs)


def _on_side(grid: Grid) -> Grid | None:
    """A table of several columns beside the first one as one whose rows are posts."""
    return on_side(grid) if max(cell.column for cell in grid.cells) >= _PAIR else None


def _outermost(tables: Sequence[Grid]) -> Iterator[Grid]:
    end = 0
    for grid in tables:
        if grid.start >= end:
            yield grid
            end = grid.end


def _pairs(of: EditedText, start: int, taken: Sequence[tuple[int, int]], family: FamilyRules) -> Iterator[Grid]:
    """Tables of two columns: lines one below the other in each of which a label and its value stand."""
    bounds = [(begin, end - 1) for begin, end in pairwise([*of.line_starts, len(of.text) + 1]) if begin >= start]
    pairs = (None if inside(taken, begin) else pair(of, begin, end, family) for begin, end in bounds)
    for paired, run in groupby(pairs, key=lambda cells: cells is not None and all(cells)):
        rows = [cells for cells in run if cells]
        if not paired or len(rows) < _LEAST_ROWS:
            continue
        grid = of_rows([[cell] for cell in row] for row in rows)
        if grid:
            yield grid


def _heads(above: Paragraph, shows: Shows, *, anew: bool) -> bool:
    """Whether what stands right above a table is a title; behind a card more may be one than what names an office."""
    text = _counted(above.traced())[1]
    return shows.office(text) or not (anew or shows.family.of_document(text.text) or shows.unit(text))


def _cards(grid: Grid, above: Paragraph | None, shows: Shows) -> Iterator[ShownTable]:
    """The cards of a table, whose first title may stand right above it; nothing where its rows are no labels."""
    found: list[_Card] = [_Card(None, [], [])]
    for index, row in enumerate(grid.rows()):
        cells = [cell for cell in row if cell.row == index and cell.lines]
        number = cells[0] if len(cells) > _PAIR and cells[0].text.strip(" .)").isdecimal() else None
        cells = cells[1:] if number else cells
        if len(cells) > _PAIR and cells[0].rows > 1 and _names_rows(cells[0], shows.family):
            found[-1].names.extend(cells[0].lines)  # what the labels beside it are about
            cells = cells[1:]
        if len(cells) > _PAIR:
            return
        if len(cells) == _PAIR and all(label_key(cell.text) in shows.family.column_heads for cell in cells):
            found[-1].names.extend(line for cell in cells for line in cell.lines)
        elif len(cells) == _PAIR:
            found[-1].rows.append((cells[0], cells[1]))
            found[-1].names.extend(number.lines if number else ())
        elif cells and _names_rows(cells[0], shows.family):
            found[-1].names.extend(cells[0].lines)
        elif cells:
            found.append(_Card(cells[0].whole, [], []))
    first = found[0]
    if first.rows and above:
        found[0] = first._replace(title=above.traced())
    for card in found:
        told = _told(card, shows)
        if told:
            yield told


def _names_rows(cell: GridCell, family: FamilyRules) -> bool:
    """Whether a cell alone in its row only says what the rows below it are about."""
    known = known_head(cell, family, longer=False)
    return known is not None and bool(known.kind)


def _counted(title: Traced) -> tuple[Traced | None, Traced]:
    """The number before a title, None where it has none, and the title without it."""
    mark = _NUMBER.match(title.text)
    return (title[: mark.end()].strip(), title[mark.end() :]) if mark else (None, title)


def _told(card: _Card, shows: Shows) -> ShownTable | None:
    """A card as a table with its labels for heads, where they tell a post and its values ask for something."""
    if card.title is None or len(card.rows) < _LEAST_ROWS:
        return None
    number, title = _counted(card.title)
    cells = [GridCell(1, 0, 1, 1, CellLines([title]))]
    columns = {0: Column("title", None, {}, cells[0])}
    heads: list[GridCell] = []
    asked = False
    for at, (label, value) in enumerate(card.rows, start=1):
        head = label._replace(row=0, column=at, rows=1, columns=1)
        heads.append(head)
        known = known_head(head, shows.family)
        columns[at] = known or Column(None, None, {None: head.whole.strip(" :.;,")}, head)
        cells.append(value._replace(row=1, column=at, rows=1, columns=1))
        kind = columns[at].kind
        told = shows.asked(value.lines) if kind in ("education", "experience", "qualification_requirements") else None
        asked = asked or told is not None
    if any(column.part in ("person", "title") for column in list(columns.values())[1:]):
        return None
    if number:
        at = len(columns)
        cells.append(GridCell(1, at, 1, 1, CellLines([number])))
        columns[at] = Column("number", None, {}, cells[-1])
    header = Head(0, 1, columns, heads)
    grid = bounded([*heads, *cells])
    # Who applies is described in a table of labels too.
    if grid is None or not asked or known_head(cells[0], shows.family, longer=False) or not shows.title(title):
        return None
    if len(header.told) < _LEAST_KINDS:
        return None
    return ShownTable(grid, header, card.names, card=True)
