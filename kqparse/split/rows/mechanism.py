"""The mechanism `rows`: a table whose header names the criteria, and whose every row is a post or several.

What stands above a table, and a row that one cell takes from side to side, is the section of the posts below it; such
a row may also give their category.
"""

from collections.abc import Iterator, Sequence, Set
from itertools import chain
from operator import attrgetter

from kqparse.grammar import Grammar
from kqparse.grammar.families import FamilyRules
from kqparse.late_pattern import LETTER, late_pattern
from kqparse.model import CriterionKind
from kqparse.records import Aside
from kqparse.split.cells.grids import Grid, GridCell, stretches
from kqparse.split.headings.tails import ranked_below
from kqparse.split.reading import Reading
from kqparse.split.rows.beneath import beneath
from kqparse.split.rows.categories import has_category
from kqparse.split.rows.columns import told_by_titles, unheaded_numbers
from kqparse.split.rows.forms import forms
from kqparse.split.rows.heads import Head, head, numbering
from kqparse.split.rows.known_heads import told_cell
from kqparse.split.rows.levels import leveled
from kqparse.split.rows.pay import told_by_pay
from kqparse.split.rows.people import People
from kqparse.split.rows.run_together import run_together
from kqparse.split.rows.stacked import Search, stacked
from kqparse.split.rows.text_below import with_text_below
from kqparse.split.rows.turned import labelled, turned
from kqparse.split.rows.within import unfolded
from kqparse.split.rows.within_titles import asked_within
from kqparse.split.rows.words import Requirements
from kqparse.text.edits import EditedText
from kqparse.text.fold import lower
from kqparse.text.traced import Traced

_PARTED: frozenset[CriterionKind] = frozenset({"education", "experience"})
"""What is asked in parts, where no column has all of it."""
_COUNT = late_pattern(r"[0-9]{1,3}(?:[.,][0-9]{1,2})?")
_NO_FIGURE = late_pattern(r"[^\W\d_]|[-–—]")
"""A category that is a letter alone, or none."""


def attempt(  # noqa: PLR0913  all that is known of the text
    of: EditedText, tables: Sequence[Grid], family: FamilyRules, grammar: Grammar, *, start: int = 0, bare: bool = False
) -> Reading:
    """Read the text from `start` on as tables of this family; with `bare`, of posts and their numbers alone too."""
    if family.table.heads == "shown":
        from kqparse.split.rows.cards import shown_tables  # noqa: PLC0415
        from kqparse.split.rows.shown import LEAST_ROWS, Shows  # noqa: PLC0415

        shows = Shows(of, family, grammar, least=1 if bare else LEAST_ROWS)
        shown = list(shown_tables(of, tables, shows, start))
        made = [(table.grid, table.grid.rows(), table.header) for table in shown]
        people = People(of, family, grammar)
        found = [each for each in made if not people.told(each[1], each[2])]
        return _attempt(of, family, grammar, start, found, [line for table in shown for line in table.names])
    signed = family.table.heads == "signed"
    taken = stretches(tables)
    search = None if signed else Search(of, family, grammar, start, taken)
    below = [*beneath(search, family)] if search else []
    cards = turned([*tables, *below] if search else (), family, bare=bare)
    if below:
        taken = stretches(sorted([*tables, *below], key=attrgetter("start")))
        search = Search(of, family, grammar, start, taken)
    more = stacked(search, family, grammar) if search else []
    if search and (pieces := run_together(of, family, grammar, start)):
        parted = stacked(Search(of, family, grammar, start, taken, pieces.every), family, grammar)
        first = next((table.start for table in parted if table.start >= pieces.first), -1)
        # Where its lines alone are read as a table from the same head on, each of them is a cell.
        if first >= 0 and first not in [table.start for table in more]:
            more = [*parted, *(table for table in more if table.start >= pieces.end)]
    cards += forms(of, family, grammar.titles, start, taken) if signed else labelled(of, family, start, taken)
    every = sorted([*(card.grid for card in cards), *more], key=attrgetter("start"))
    found, labels = _read(every, People(of, family, grammar), family, grammar, bare=bare)
    names = [*(line for card in cards for line in card.names), *labels]
    sums: list[Aside] = []
    if bare and tables and not found:
        from kqparse.split.rows.unheaded import unheaded  # noqa: PLC0415

        found = unheaded(of, tables, family, grammar, start)
    if bare and not found:
        from kqparse.split.rows.counted import counted  # noqa: PLC0415

        lines = counted(of, family, grammar, start, stretches(tables))
        if lines:
            found, names = [(lines.grid, lines.grid.rows(), lines.header)], lines.names
            sums = [Aside("other", units) for units in lines.sums]
    read = _attempt(of, family, grammar, start, found, names, sums)
    if signed:  # each line of a form names what it says
        read.evidence["labels"] = sum(len(header.columns) for _, _, header in found)
        return read._replace(blocks=ranked_below(read.blocks))
    return with_text_below(read, [grid for grid, _, _ in found], of, family) if not bare else read


def _attempt(  # noqa: PLR0913, PLR0917  as above
    of: EditedText,
    family: FamilyRules,
    grammar: Grammar,
    start: int,
    found: Sequence[tuple[Grid, list[list[GridCell]], Head]],
    names: Sequence[Traced],
    asides: Sequence[Aside] = (),
) -> Reading:
    """What tables with their headers say, if there are any: many texts are looked through for some and have none."""
    if not found:
        return Reading([], [], {"headings": 0, "labels": 0}, prose=False)
    from kqparse.split.rows.reader import Reader  # noqa: PLC0415

    reader = Reader(of, family, grammar, start)
    reader.asides += asides
    return reader.read(found, names)


def _bare_families(grammar: Grammar) -> list[FamilyRules]:
    """Those whose tables need no column of what is asked."""
    return [family for family in grammar.families.values() if isinstance(family, FamilyRules) and family.table.bare]


def schedules(tables: Sequence[Grid], grammar: Grammar) -> list[Head]:
    """The headers of tables that have a number of staff units for each post."""
    found = [head(leveled(grid.rows(), own), own, bare=True) for own in _bare_families(grammar) for grid in tables]
    return [header for header in found if header]


def counts_posts(of: EditedText, tables: Sequence[Grid], grammar: Grammar, start: int, *, headed: bool) -> int:
    """How many posts stand in lines of their own with their numbers of staff units, or in rows that nothing heads.

    Where something has `headed` these numbers, in cells that stand one below the other, too.
    """
    from kqparse.split.rows.counted import counted  # noqa: PLC0415
    from kqparse.split.rows.unheaded import unheaded  # noqa: PLC0415

    found = [counted(of, family, grammar, start, stretches(tables)) for family in _bare_families(grammar)]
    drawn = [unheaded(of, tables, family, grammar, start) for family in _bare_families(grammar)] if tables else []
    rows = (sum(len(rows) for _, rows, _ in found) for found in drawn)
    read = [attempt(of, tables, own, grammar, start=start, bare=True) for own in _bare_families(grammar) if headed]
    cells = (sum("headcount" in block.heading.parts for block in reading.blocks) for reading in read)
    return max(*(lines.posts for lines in found if lines), *rows, *cells, 0, 0)


def names_people(tables: Sequence[Grid], grammar: Grammar) -> bool:
    """Whether the first row of a table has the head of a column of persons."""
    first = [[cell for cell in grid.cells if cell.row == 0 and cell.lines] for grid in tables]
    heads = [cell for cells in first if len(cells) > 1 for cell in cells]
    told = [told_cell(cell, family, longer=True) for family in _bare_families(grammar) for cell in heads]
    return any(found is not None and found[0] == "person" for found in told)


def _read(
    tables: Sequence[Grid], people: People, family: FamilyRules, grammar: Grammar, *, bare: bool
) -> tuple[list[tuple[Grid, list[list[GridCell]], Head]], list[Traced]]:
    """The tables with a header that names criteria, or that go on under one; of tables in one another the outermost.

    And the labels within their cells that say again what heads a column.
    """
    found: list[tuple[Grid, list[list[GridCell]], Head]] = []
    labels: list[Traced] = []
    known, counted_in = set[str](), 0
    for grid in tables:
        if found and grid.start < found[-1][0].end:
            continue
        rows = leveled(grid.rows(), family)
        header = head(rows, family, bare=bare)
        rows, header, again = _within(rows, header, family, grammar, bare=bare)
        labels += again
        if header is None and found:
            known.update(title for _, above, of in found[counted_in:] for title in _titles(above, of))
            counted_in = len(found)
            header = _going_on(rows, found[-1][2], family, grammar) or _unasked(rows, known, grammar)
        if header and not people.told(rows, header) and not _counts(rows, header):
            below = rows[header.end :]
            paid = told_by_pay(below, header.columns, family, grammar.salaries)
            columns = told_by_titles(below, paid, grammar.titles) | unheaded_numbers(below, paid)
            found.append((grid, rows, header._replace(columns=columns | people.unheaded(rows, header))))
    return found, labels


def _within(
    rows: list[list[GridCell]], header: Head | None, family: FamilyRules, grammar: Grammar, *, bare: bool
) -> tuple[list[list[GridCell]], Head | None, list[Traced]]:
    """A table with columns for what its cells say with labels, or behind titles; and labels that say it again.

    Only where no column asks for something, or one for all that is asked together.
    """
    kinds = {column.kind for column in header.columns.values() if column.kind} if header else set[CriterionKind]()
    if kinds and (kinds & _PARTED or "qualification_requirements" not in kinds):
        return rows, header, []
    within = unfolded(rows, family)
    told = head(within.rows, family, bare=bare) if within else None
    if within and told and (not kinds or any(column.kind in _PARTED for column in told.columns.values())):
        return within.rows, told, within.labels
    if header and not kinds:
        return *(asked_within(rows, header, family, grammar) or (rows, header)), []
    return rows, header, []


def _counts(rows: Sequence[Sequence[GridCell]], header: Head) -> bool:
    """Whether figures alone stand under all heads that would ask something: how many persons have it.

    Under one such head alone they may be the years that a post asks for, unless sums stand beside them. The numbers of
    the columns are no such figures.
    """
    asked = {at for at, column in header.columns.items() if column.kind not in (None, "other")}
    said = ([cell for cell in row if cell.lines] for row in rows[header.end :])
    cells = [cell for row in said if not numbering(row) for cell in row if cell.column in asked]
    told = len(asked) > 1 or any(column.part == "sum" for column in header.columns.values())
    return told and bool(cells) and not any(LETTER.search(cell.whole.text) for cell in cells)


def _going_on(rows: Sequence[Sequence[GridCell]], header: Head, family: FamilyRules, grammar: Grammar) -> Head | None:
    """The header of the table before for one without a header: as wide, with what that one has in its columns.

    Those are categories, where it has a column of them (a block may have no links: D), else the education that it asks
    for, or numbers of staff units; these also where categories have other words.
    """
    width = max(header.columns)
    last = max(cell.column for row in rows for cell in row)
    # A remark behind the posts may be left out in all of its rows.
    spare = header.columns[width].part is None and header.columns[width].kind in (None, "other")
    if last != width and not (spare and last == width - 1 and len(header.columns) > 1):
        return None
    width = last
    asked: dict[str | None, int] = {own.part or own.kind: at for at, own in header.columns.items()}
    # Rows that leave out what is merged over them have other cells there.
    full = [row for row in rows if len(row) > 1 and max(cell.column + cell.columns for cell in row) > width]
    reads = Requirements(family, grammar)

    def tells(what: str) -> bool:
        cells = [cell for row in full for cell in row if cell.column == asked.get(what) and cell.lines]
        told = (
            has_category(cell.whole, family) or _NO_FIGURE.fullmatch(cell.text) is not None
            if what == "category"
            else reads.taught(reads.spoken(cell.lines, header.bilingual))
            if what == "education"
            else _COUNT.fullmatch(cell.text) is not None
            for cell in cells
        )
        return bool(cells) and all(told)

    first = next((what for what in ("category", "education", "headcount") if what in asked), None)
    # Beside a number of units a category may be one of qualification, in words.
    told = first is not None and (tells(first) or (first == "category" and tells("headcount")))
    return Head(0, 0, header.columns, []) if told else None


def _unasked(rows: Sequence[Sequence[GridCell]], known: Set[str], grammar: Grammar) -> Head | None:
    """The header of a table of posts of which nothing is asked; None where tables above have one of their titles."""
    headers = (head(rows, own, bare=True) for own in _bare_families(grammar))
    header = next(filter(None, headers), None)
    if header is None or any(column.kind for column in header.columns.values()):
        return None
    own = list(_titles(rows, header))
    return header if own and known.isdisjoint(own) else None


def _titles(rows: Sequence[Sequence[GridCell]], header: Head) -> Iterator[str]:
    """What stands under the heads of titles."""
    for cell in chain.from_iterable(rows[header.end :]):
        column = header.columns.get(cell.column)
        if column and column.part == "title" and cell.lines:
            yield lower(cell.text)
