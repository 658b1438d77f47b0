"""The mechanism `rows`: a table whose header names the criteria, and whose every row is a post or several.

What stands above a table, and a row that one cell takes from side to side, is the section of the posts below it; such
a row may also give their category.
"""

from collections.abc import Iterator, Sequence, Set
from itertools import chain
from operator import attrgetter

from msgspec import Struct

from kqparse.grammar import Grammar
from kqparse.grammar.families import FamilyRules
from kqparse.late_pattern import late_pattern
from kqparse.records import Aside, Block
from kqparse.split.grids import Grid, GridCell, inside, stretches
from kqparse.split.paragraphs import Paragraph, paragraphs
from kqparse.split.rows.blanks import filled, repeated
from kqparse.split.rows.blocks import Post, blocks
from kqparse.split.rows.cards import shown_tables
from kqparse.split.rows.categories import category_alone, has_category
from kqparse.split.rows.columns import told_by_titles
from kqparse.split.rows.counted import counted
from kqparse.split.rows.forms import forms
from kqparse.split.rows.headings import holder
from kqparse.split.rows.heads import Head, head, numbering, told_cell
from kqparse.split.rows.levels import leveled
from kqparse.split.rows.lines import unbroken
from kqparse.split.rows.people import People
from kqparse.split.rows.sections import above, behind
from kqparse.split.rows.shifts import shifted
from kqparse.split.rows.stacked import stacked
from kqparse.split.rows.sums import headed_by, sum_rows
from kqparse.split.rows.turned import labelled, turned
from kqparse.split.rows.words import Requirements
from kqparse.split.title_words import names_post
from kqparse.text.edits import EditedText
from kqparse.text.fold import lower
from kqparse.text.traced import Traced

_LETTER = late_pattern(r"[^\W\d_]")
_COUNT = late_pattern(r"[0-9]{1,3}(?:[.,][0-9]{1,2})?")
_TOLD = 2
"""What a post weighs as evidence: its title and its criteria stand each under a head that names it."""


class Attempt(Struct, frozen=True):
    """What the mechanism makes of a text: blocks, the rest, headers, and how much of each evidence it saw."""

    blocks: list[Block]
    asides: list[Aside]
    noise: list[Traced]
    evidence: dict[str, int]


def attempt(  # noqa: PLR0913  all that is known of the text
    of: EditedText, tables: Sequence[Grid], family: FamilyRules, grammar: Grammar, *, start: int = 0, bare: bool = False
) -> Attempt:
    """Read the text from `start` on as tables of this family; with `bare`, of posts and their numbers alone too."""
    reader = _Reader(of, family, grammar, start)
    if family.table.heads == "shown":
        shown = list(shown_tables(of, tables, family, grammar, start))
        made = [(table.grid, table.grid.rows(), table.header) for table in shown]
        people = People(of, family, grammar)
        found = [each for each in made if not people.told(each[1], each[2])]
        return reader.read(found, [line for table in shown for line in table.names])
    signed = family.table.heads == "signed"
    more = [] if signed else stacked(of, family, grammar, start, stretches(tables))
    told = forms(of, family, start, stretches(tables)) if signed else labelled(of, family, start, stretches(tables))
    cards = [*turned(() if signed else tables, family, bare=bare), *told]
    every = sorted([*(card.grid for card in cards), *more], key=attrgetter("start"))
    found = list(_read(every, People(of, family, grammar), family, grammar, bare=bare))
    names = [line for card in cards for line in card.names]
    lines = counted(of, family, grammar, start, stretches(tables)) if bare and not found else None
    if lines:
        found, names = [(lines.grid, lines.grid.rows(), lines.header)], lines.names
        reader.asides += [Aside("other", units) for units in lines.sums]
    read = reader.read(found, names)
    if signed:  # each line of a form names what it says
        read.evidence["labels"] = sum(len(header.columns) for _, _, header in found)
    return read


def _bare_families(grammar: Grammar) -> list[FamilyRules]:
    """Those whose tables need no column of what is asked."""
    return [family for family in grammar.families.values() if isinstance(family, FamilyRules) and family.table.bare]


def schedules(tables: Sequence[Grid], grammar: Grammar) -> list[Head]:
    """The headers of tables that have a number of staff units for each post."""
    found = [head(leveled(grid.rows(), own), own, bare=True) for own in _bare_families(grammar) for grid in tables]
    return [header for header in found if header]


def counts_posts(of: EditedText, tables: Sequence[Grid], grammar: Grammar, start: int) -> int:
    """How many posts stand in lines of their own that end with their numbers of staff units."""
    found = [counted(of, family, grammar, start, stretches(tables)) for family in _bare_families(grammar)]
    return max((lines.posts for lines in found if lines), default=0)


def names_people(tables: Sequence[Grid], grammar: Grammar) -> bool:
    """Whether the first row of a table has the head of a column of persons."""
    first = [[cell for cell in grid.cells if cell.row == 0 and cell.lines] for grid in tables]
    heads = [cell for cells in first if len(cells) > 1 for cell in cells]
    told = [told_cell(cell, family, longer=True) for family in _bare_families(grammar) for cell in heads]
    return any(found is not None and found[0] == "person" for found in told)


def _read(
    tables: Sequence[Grid], people: People, family: FamilyRules, grammar: Grammar, *, bare: bool
) -> list[tuple[Grid, list[list[GridCell]], Head]]:
    """The tables with a header that names criteria, or that go on under one; of tables in one another the outermost."""
    found: list[tuple[Grid, list[list[GridCell]], Head]] = []
    known, counted_in = set[str](), 0
    for grid in tables:
        if found and grid.start < found[-1][0].end:
            continue
        rows = leveled(grid.rows(), family)
        header = head(rows, family, bare=bare)
        if header is None and found:
            known.update(title for _, above, of in found[counted_in:] for title in _titles(above, of))
            counted_in = len(found)
            header = _going_on(rows, found[-1][2], family, grammar) or _unasked(rows, known, grammar)
        if header and not people.told(rows, header) and not _counts(rows, header):
            columns = told_by_titles(rows[header.end :], header.columns, grammar.titles)
            found.append((grid, rows, header._replace(columns=columns)))
    return found


def _counts(rows: Sequence[Sequence[GridCell]], header: Head) -> bool:
    """Whether figures alone stand under all heads that would ask something: how many persons have it.

    Under one such head alone they may be the years that a post asks for, unless sums stand beside them.
    """
    asked = {at for at, column in header.columns.items() if column.kind}
    cells = [cell for row in rows[header.end :] for cell in row if cell.column in asked and cell.lines]
    told = len(asked) > 1 or any(column.part == "sum" for column in header.columns.values())
    return told and bool(cells) and not any(_LETTER.search(cell.whole.text) for cell in cells)


def _going_on(rows: Sequence[Sequence[GridCell]], header: Head, family: FamilyRules, grammar: Grammar) -> Head | None:
    """The header of the table before for one without a header: as wide, with what that one has in its columns.

    Those are categories, where it has a column of them, else the education that it asks for, or numbers of staff units.
    """
    width = max(header.columns)
    if max(cell.column for row in rows for cell in row) != width:
        return None
    asked = {column.part or column.kind: at for at, column in header.columns.items()}
    at = asked.get("category", asked.get("education", asked.get("headcount")))
    # Rows that leave out what is merged over them have other cells there.
    full = [row for row in rows if len(row) > 1 and max(cell.column + cell.columns for cell in row) > width]
    cells = [cell for row in full for cell in row if cell.column == at and cell.lines]
    reads = Requirements(family, grammar)
    told = [
        has_category(cell.whole, family)
        if "category" in asked
        else reads.taught(reads.spoken(cell.lines, header.bilingual))
        if "education" in asked
        else _COUNT.fullmatch(cell.text) is not None
        for cell in cells
    ]
    return Head(0, 0, header.columns, []) if told and all(told) else None


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


class _Reader:
    """Puts sections and rows together into blocks."""

    def __init__(self, of: EditedText, family: FamilyRules, grammar: Grammar, start: int) -> None:
        self._of = of
        self._family = family
        self._grammar = grammar
        self._start = start
        self._section: Traced | None = None
        self._unused: Traced | None = None
        self._category: tuple[Traced, Traced] | None = None
        self._told: set[str] = set()
        self.noise: list[Traced] = []
        self.asides: list[Aside] = []
        self._blocks: list[Block] = []

    def read(self, found: Sequence[tuple[Grid, list[list[GridCell]], Head]], names: Sequence[Traced]) -> Attempt:
        """Tables with their headers, and all that stands outside of them; `names` only name rows or columns."""
        if not found:
            return self.result()
        taken = [(grid.start, grid.end) for grid, _, _ in found]
        named = {name.start for name in names}
        lines = (line for line in paragraphs(self._of, self._start) if line.start not in named)
        outside = [line for line in lines if not inside(taken, line.start)]
        at = 0
        for grid, rows, header in found:
            before = at
            while at < len(outside) and outside[at].start < grid.start:
                at += 1
            self._category = None
            self.above(outside[before:at], header)
            self.table(rows, header)
        self.noise += names
        self.asides += behind(outside[at:], self._family)
        return self.result()

    def above(self, lines: Sequence[Paragraph], header: Head) -> None:
        """What stands above a table: its last heading is a section, the first one of all that of document or annex."""
        section, asides = above(lines, self._family, first=not self._blocks, bilingual=header.bilingual)
        self.asides += asides
        if any(aside.kind == "stamp" for aside in asides):
            self._forgotten()
            self._section = self._unused = None
        if section:
            self._heading(section)

    def _before(self, rows: Sequence[Sequence[GridCell]], header: Head) -> None:
        """Rows above the header: those of one cell are headings, as are lines above a table."""
        told = [[cell for cell in row if cell.lines] for row in rows]
        headings = [line for cells in told if len(cells) == 1 for line in self._lines(cells[0])]
        if headings:
            self.above(headings, header)
        self.asides += [
            Aside("other", line) for cells in told if len(cells) > 1 for cell in cells for line in cell.lines
        ]

    def _lines(self, cell: GridCell) -> list[Paragraph]:
        return [Paragraph(self._of, line.start, line.end, led=True) for line in cell.lines]

    def table(self, rows: Sequence[Sequence[GridCell]], header: Head) -> None:
        """The rows of a table; those that go on with a post go to it."""
        self._told |= header.told
        placed = shifted([list(row) for row in rows], header, self._family, self._grammar)
        printed = unbroken(placed, header, self._family, self._grammar)
        printed, said = repeated(printed, header, self._family.table.same)
        rows = filled(printed, header)
        self._before(rows[: header.first], header)
        self.noise += [*said, *(line for cell in header.cells for line in cell.lines)]
        open_post: Post | None = None
        sums = sum_rows(printed, header, self._family.table.sums)
        units = headed_by(printed, header, sums, self._names_unit)
        for index in range(header.end, len(rows)):
            own = [cell for cell in rows[index] if cell.row == index and cell.lines]
            standing = [cell for cell in rows[index] if cell.lines]
            if not own:
                continue
            if header.repeated(own) or numbering(own):
                self.noise += [line for cell in own for line in cell.lines]
            elif len(standing) == 1 and not self._says_more(open_post, standing[0], rows[index], header):
                self._close(open_post, header)
                open_post = None
                self._heading(own[0].whole)
            elif index in units:
                self._close(open_post, header)
                open_post = None
                self._headed_by(own, header)
            elif index in sums or self._nobody(standing, header):
                self.asides += [Aside("other", line) for cell in own for line in cell.lines]
            elif open_post and open_post.goes_on(standing, own, header):
                open_post.rows.append(own)
            else:
                self._close(open_post, header)
                open_post = Post.of(standing, own, header, self._section, self._category)
                self.asides += [] if open_post else [_untitled(cell, header) for cell in own]
        self._close(open_post, header)

    def _says_more(self, post: Post | None, cell: GridCell, row: Sequence[GridCell], header: Head) -> bool:
        """Whether the only cell of a row with words in it is no heading: it says more of a post, or names one.

        A post of which nothing is asked stands under the head of titles, beside blank cells.
        """
        asks = any(column.kind for column in header.columns.values())
        if asks and header.part(cell) == "title" and cell.columns == 1 < len(row):
            return names_post(cell.whole, self._grammar.titles)
        return post is not None and _of_a_post(cell, row, header)

    def _names_unit(self, text: Traced) -> bool | None:
        """Whether a text begins or ends with the name of a unit, None where it names a post."""
        if names_post(text, self._grammar.titles):
            return None
        return self._grammar.offices.unit.begins_or_ends(lower(text.text))

    def _headed_by(self, own: Sequence[GridCell], header: Head) -> None:
        """A row that names a unit and sums up its posts: its title is their section."""
        titled = [cell for cell in own if (column := header.columns.get(cell.column)) and column.part == "title"]
        self.asides += [Aside("other", line) for cell in own if cell not in titled for line in cell.lines]
        self._heading(titled[0].whole)

    def _nobody(self, row: Sequence[GridCell], header: Head) -> bool:
        """Whether a row of which nothing is asked has in place of a title that nobody holds a post, or a name."""
        if any(column.kind for column in header.columns.values()):
            return False
        titled = [cell for cell in row if (column := header.columns.get(cell.column)) and column.part == "title"]
        return bool(titled) and all(holder(cell.whole, self._family, self._grammar)[0] is None for cell in titled)

    def _close(self, post: Post | None, header: Head) -> None:
        if post:
            made = blocks(post, header, self._family, self._grammar)
            # A unit that the table names for its posts leaves the heading above it a heading.
            self._unused = None if any(block.section is self._unused for block in made) else self._unused
            self._blocks += made

    def _heading(self, text: Traced) -> None:
        """A heading: the category of the posts below it, or their section."""
        category, section = category_alone(text, self._family)
        if category:
            self._category = category
            before = text[: text.text.index(category[1].text)]
            if not section and before:
                self.noise.append(before)
        if section:
            self._forgotten()
            self._section = self._unused = text

    def _forgotten(self) -> None:
        """A section that no post stands in is a heading and nothing more."""
        if self._unused:
            self.asides.append(Aside("heading", self._unused))
        self._unused = None

    def result(self) -> Attempt:
        """All that was read."""
        self._forgotten()
        evidence = {"headings": _TOLD * len(self._blocks), "labels": len(self._told)}
        asides = sorted(self.asides, key=lambda aside: aside.text.start)
        return Attempt(self._blocks, asides, self.noise, evidence)


def _untitled(cell: GridCell, header: Head) -> Aside:
    """A cell of a row without a title; what it asks is asked of nobody."""
    column = header.columns.get(cell.column)
    return Aside("other", cell.whole, unread=column is not None and column.kind not in (None, "other"))


def _of_a_post(cell: GridCell, row: Sequence[GridCell], header: Head) -> bool:
    """Whether the only cell of a row with words in it says more of the post above: it stands under one head."""
    column = header.columns.get(cell.column)
    return column is not None and column.kind is not None and cell is not row[0] and cell.columns == 1
