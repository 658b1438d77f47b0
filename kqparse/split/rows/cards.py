"""Cards: a title over rows of a label and its value, as tables whose only row is the post.

    Главный специалист                     the title stands in a row of its own, or right above the table
    Образование   | высшее юридическое
    Опыт работы   | не менее 2 лет

In plain text lines of a label and its value may be a table of rows as well.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from msgspec import Struct

from kqparse.frozen import Frozen
from kqparse.grammar import Grammar
from kqparse.grammar.families import FamilyRules
from kqparse.split.cells.grids import CellLines, Grid, GridCell, bounded, inside, of_rows, stretches
from kqparse.split.prose.paragraphs import Paragraph, paragraphs
from kqparse.split.rows.columns import Column
from kqparse.split.rows.heads import Head
from kqparse.split.rows.known_heads import known_head
from kqparse.split.rows.pairs import pair
from kqparse.split.rows.shown import Shows, shown_head
from kqparse.split.rows.turned import on_side
from kqparse.text.edits import EditedText
from kqparse.text.traced import Traced

_PAIR = 2
_LEAST_ROWS = 2
"""Lines of label and value, or rows of two cells, that make a table."""
_LEAST_KINDS = 2
"""Labels of different kinds that a card must have."""


class ShownTable(Struct, frozen=True):
    """A table whose rows are posts, its header, and cells that name nothing but what stands below them."""

    grid: Grid
    header: Head
    names: Sequence[Traced]


class _Card(Frozen, frozen=True):
    title: Traced | None
    rows: list[tuple[GridCell, GridCell]]
    names: list[Traced]


def shown_tables(
    of: EditedText, tables: Sequence[Grid], family: FamilyRules, grammar: Grammar, start: int
) -> Iterator[ShownTable]:
    """The cards and the tables of a text whose heads no list need have, in order."""
    shows = Shows(of, family, grammar)
    lines = paragraphs(of, start)
    starts = [line.start for line in lines]
    every = sorted([*_outermost(tables), *_pairs(of, start, stretches(tables), family)], key=lambda grid: grid.start)
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
    text = above.traced()
    return shows.office(text) or not (anew or shows.family.of_document(text.text) or shows.unit(text))


def _cards(grid: Grid, above: Paragraph | None, shows: Shows) -> Iterator[ShownTable]:
    """The cards of a table, whose first title may stand right above it; nothing where its rows are no labels."""
    found: list[_Card] = [_Card(None, [], [])]
    for index, row in enumerate(grid.rows()):
        cells = [cell for cell in row if cell.row == index and cell.lines]
        number = cells[0] if len(cells) > _PAIR and cells[0].text.strip(" .)").isdecimal() else None
        cells = cells[1:] if number else cells
        if len(cells) > _PAIR:
            return
        if len(cells) == _PAIR:
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


def _told(card: _Card, shows: Shows) -> ShownTable | None:
    """A card as a table with its labels for heads, where they tell a post and its values ask for something."""
    if card.title is None or len(card.rows) < _LEAST_ROWS:
        return None
    cells = [GridCell(1, 0, 1, 1, CellLines([card.title]))]
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
    header = Head(0, 1, columns, heads)
    grid = bounded([*heads, *cells])
    # Who applies is described in a table of labels too.
    if grid is None or not asked or known_head(cells[0], shows.family, longer=False) or not shows.title(card.title):
        return None
    if len(header.told) < _LEAST_KINDS:
        return None
    return ShownTable(grid, header, card.names)
