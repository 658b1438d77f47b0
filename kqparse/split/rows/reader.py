"""Tables of posts, and what stands around them, to blocks: sections, sums, posts and rows that go on with one."""

from collections.abc import Sequence

from kqparse.grammar import Grammar
from kqparse.grammar.families import FamilyRules
from kqparse.grammar.tables import ColumnPart
from kqparse.late_pattern import late_pattern
from kqparse.records import Aside, Block, Cell
from kqparse.split.cells.grids import CellLines, Grid, GridCell, inside
from kqparse.split.headings.title_words import names_post
from kqparse.split.prose.paragraphs import Paragraph, paragraphs
from kqparse.split.reading import Reading
from kqparse.split.rows.blanks import filled, repeated
from kqparse.split.rows.blocks import Post, blocks
from kqparse.split.rows.broken_rows import unbroken
from kqparse.split.rows.categories import category_alone, has_category
from kqparse.split.rows.headings import holder
from kqparse.split.rows.heads import Head, numbering
from kqparse.split.rows.sections import above, behind
from kqparse.split.rows.shifts import shifted
from kqparse.split.rows.sums import headed_by, sum_rows
from kqparse.split.rows.titles import names_unit
from kqparse.split.rows.within import said_below
from kqparse.text.edits import EditedText
from kqparse.text.traced import Traced, join

_ROMAN = late_pattern(r"[IVX]+\.?")
_POINT = late_pattern(r"[^\W\d_]{4}\.$")
"""The full stop behind a heading whose last word is not cut short."""
_FIGURES: tuple[ColumnPart, ...] = ("headcount", "salary", "sum")
_TOLD = 2
"""What a post weighs as evidence: its title and its criteria stand each under a head that names it."""


class Reader:
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
        self._only = False
        self._ahead = False
        self.noise: list[Traced] = []
        self.asides: list[Aside] = []
        self._blocks: list[Block] = []

    def read(self, found: Sequence[tuple[Grid, list[list[GridCell]], Head]], names: Sequence[Traced]) -> Reading:
        """Tables with their headers, and all that stands outside of them; `names` only name rows or columns."""
        taken = [(grid.start, grid.end) for grid, _, _ in found]
        named = {name.start for name in names}
        lines = (line for line in paragraphs(self._of, self._start) if line.start not in named)
        outside = [line for line in lines if not inside(taken, line.start)]
        self._only = len(found) == 1
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
        first, both = not self._blocks, header.bilingual
        section, asides = above(lines, self._family, self._grammar, first=first, only=self._only, bilingual=both)
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
        self._ahead = False
        placed = shifted([list(row) for row in rows], header, self._family, self._grammar)
        printed = unbroken(placed, header, self._family, self._grammar)
        printed, said = repeated(printed, header, self._family.table.same)
        rows = filled(printed, header)
        self._before(rows[: header.first], header)
        unit = self._unit_in_head(header)
        self.noise += [*said, *(line for cell in header.cells for line in cell.lines if line is not unit)]
        if unit:
            self._heading(unit)
        open_post: Post | None = None
        sums = sum_rows(printed, header, self._family.table.sums)
        units = headed_by(printed, header, sums, lambda text: names_unit(text, self._grammar))
        for index in range(header.end, len(rows)):
            own = [cell for cell in rows[index] if cell.row == index and cell.lines]
            standing = [cell for cell in rows[index] if cell.lines]
            if not own:
                continue
            if header.repeated(own) or numbering(own):
                self.noise += [line for cell in own for line in cell.lines]
            elif (below := self._below(open_post, standing)) and open_post:
                open_post.below.extend(below)
            elif len(standing) == 1 and not self._says_more(open_post, standing[0], rows[index], header):
                self._close(open_post, header)
                open_post = None
                self._heading(own[0].whole)
            elif index in units or self._heads_posts([cell for cell in printed[index] if cell.lines], header):
                self._close(open_post, header)
                open_post = None
                self._headed_by(own, header)
            elif index in sums or self._nobody(standing, header):
                self.asides += [Aside("other", line) for cell in own for line in cell.lines]
            elif open_post and open_post.goes_on(standing, own, header):
                open_post.rows.append(own)
            else:
                self._close(open_post, header)
                own, unit = self._unit_below(own, header)
                standing = [next((cell for cell in own if cell.column == at.column), at) for at in standing]
                open_post = Post.of(standing, own, header, self._section, self._category)
                self.asides += [] if open_post else [_untitled(cell, header) for cell in own]
                if unit:
                    self._close(open_post, header)
                    open_post = None
                    self._heading(unit)
        self._close(open_post, header)

    def _unit_in_head(self, header: Head) -> Traced | None:
        """The unit right below the head of titles where blanks draw a table: the section of the first posts."""
        titled = [cell for cell in header.cells if header.part(cell) == "title" and len(cell.lines) > 1]
        last = titled[0].lines[-1] if len(titled) == 1 else None
        if last is None or not last.text[:1].isupper() or not names_unit(last, self._grammar):
            return None
        rest = [line for cell in header.cells if cell is not titled[0] for line in cell.lines]
        return last if self._is_drawn(titled[0].lines, rest) else None

    def _is_drawn(self, lines: Sequence[Traced], rest: Sequence[Traced]) -> bool:
        """Whether blanks draw the table of a cell, the last line of which stands below all the `rest` of its row."""
        if not rest:
            return False
        place = self._of.source_span(*sorted((rest[0].start, lines[0].start)))
        return "\n" not in self._of.source[slice(*place)] and all(line.start < lines[-1].start for line in rest)

    def _unit_below(self, own: list[GridCell], header: Head) -> tuple[list[GridCell], Traced | None]:
        """A row, and the unit in the line below its title that is the section of the rows behind it.

        In a table that blanks draw nothing else parts that line from the title; in other cells lines are their own.
        """
        titled = [cell for cell in own if header.part(cell) == "title" and len(cell.lines) > 1]
        rest = [line for cell in own if cell not in titled for line in cell.lines]
        if len(titled) != 1 or not self._is_drawn(titled[0].lines, rest):
            return own, None
        *lines, last = titled[0].lines
        if not (last.text[:1].isupper() and names_unit(last, self._grammar)):
            return own, None
        if not names_post(join(lines), self._grammar.titles):
            return own, None
        bare = titled[0]._replace(lines=CellLines(lines))
        return [bare if cell is titled[0] else cell for cell in own], last

    def _below(self, post: Post | None, standing: Sequence[GridCell]) -> list[Cell]:
        """What a row of one cell asks of the post above it; where one stands above posts, all are of those below."""
        lone = len(standing) == 1 and ":" in standing[0].text
        said = list(said_below(standing[0], self._family)) if lone else []
        self._ahead = self._ahead or (post is None and bool(said))
        return [] if self._ahead else said

    def _says_more(self, post: Post | None, cell: GridCell, row: Sequence[GridCell], header: Head) -> bool:
        """Whether the only cell of a row with words in it is no heading: it says more of a post, or names one.

        A post of which nothing is asked stands under the head of titles, beside blank cells.
        """
        asks = any(column.kind for column in header.columns.values())
        if asks and header.part(cell) == "title" and cell.columns == 1 < len(row):
            return names_post(cell.whole, self._grammar.titles)
        return post is not None and _of_a_post(cell, row, header)

    def _heads_posts(self, row: Sequence[GridCell], header: Head) -> bool:
        """Whether a row names a unit beside a number or in each language, or a title that a Roman number counts."""
        titled = [cell for cell in row if header.part(cell) == "title"]
        number = [cell for cell in row if header.part(cell) == "number"]
        if not titled or not 1 < len(row) == len(titled) + len(number):
            return False
        roman = any(_ROMAN.fullmatch(cell.text) for cell in number)
        return roman or all(names_unit(cell.whole, self._grammar) for cell in titled)

    def _headed_by(self, own: Sequence[GridCell], header: Head) -> None:
        """A row that names a unit and sums up its posts: its title is their section."""
        titled = [cell for cell in own if header.part(cell) == "title"]
        # In a line of text a number right before the title is that of the section.
        numbers = [cell for cell in own if header.part(cell) == "number"]
        if numbers and titled and self._of.text[numbers[-1].whole.end : titled[0].whole.start] == " ":
            titled = [*numbers[-1:], *titled]
        self.asides += [Aside("other", line) for cell in own if cell not in titled for line in cell.lines]
        if titled:  # else the title is merged over the row, and was read above
            self._heading(join([line for cell in titled for line in cell.lines]).tidy())

    def _nobody(self, row: Sequence[GridCell], header: Head) -> bool:
        """Whether a row of which nothing is asked has in place of a title that nobody holds a post, or a name.

        So has a name in place of figures who signs below the table, where a row has no number.
        """
        if any(column.kind for column in header.columns.values()):
            return False
        titled = [cell for cell in row if header.part(cell) == "title"]
        if titled and all(holder(cell.whole, self._family, self._grammar)[0] is None for cell in titled):
            return True
        if any(header.part(cell) == "number" and any(map(str.isdigit, cell.text)) for cell in row):
            return False
        figures = [cell.whole for cell in row if header.part(cell) in _FIGURES and any(map(str.isalpha, cell.text))]
        told = (holder(text, self._family, self._grammar) for text in figures)
        return any(rest is None and names for rest, _, names in told)

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
        elif has_category(text, self._family):  # posts below several have none that is told
            self._category = None
        if section:
            self._forgotten()
            bare = text[:-1] if _POINT.search(text.text) else text
            self.noise += [text[len(bare) :]] if len(bare) < len(text) else []
            self._section = self._unused = bare

    def _forgotten(self) -> None:
        """A section that no post stands in is a heading and nothing more."""
        if self._unused:
            self.asides.append(Aside("heading", self._unused))
        self._unused = None

    def result(self) -> Reading:
        """All that was read."""
        self._forgotten()
        evidence = {"headings": _TOLD * len(self._blocks), "labels": len(self._told)}
        asides = sorted(self.asides, key=lambda aside: aside.text.start)
        return Reading(self._blocks, asides, evidence, noise=self.noise, prose=False)


def _untitled(cell: GridCell, header: Head) -> Aside:
    """A cell of a row without a title; what it asks is asked of nobody."""
    column = header.columns.get(cell.column)
    return Aside("other", cell.whole, unread=column is not None and column.kind not in (None, "other"))


def _of_a_post(cell: GridCell, row: Sequence[GridCell], header: Head) -> bool:
    """Whether the only cell of a row with words in it says more of the post above: it stands under one head."""
    column = header.columns.get(cell.column)
    return column is not None and column.kind is not None and cell is not row[0] and cell.columns == 1
