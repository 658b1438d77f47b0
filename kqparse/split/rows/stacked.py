"""Tables whose cells stand one below the other in plain text, as an export prints them that knows no rows.

    Категория                 the heads of the columns, one below the other,
    Наименование должности
    Образование
    C-SV-4                    and then cell after cell
    Начальник отдела
    Высшее: право

What each column may hold tells which line begins a row, and which one goes on with the cell before (`stacked_lines`).
"""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from kqparse.grammar import Grammar
from kqparse.grammar.families import FamilyRules
from kqparse.grammar.tables import ColumnPart
from kqparse.late_pattern import LETTERS
from kqparse.model import CriterionKind
from kqparse.split.cells.grids import Grid, GridCell, LeftOut, bounded, outside
from kqparse.split.headings.title_words import names_post
from kqparse.split.prose.paragraphs import Paragraph, blank_between, paragraphs
from kqparse.split.rows.columns import Column
from kqparse.split.rows.head_lines import LEAST_HEADS, LONGEST_HEAD, HeadLines, may_title, possible
from kqparse.split.rows.known_heads import known_head, told_head
from kqparse.split.rows.sections import ends_table, names_annex
from kqparse.split.rows.stacked_lines import Blanks, Placing, Row
from kqparse.split.rows.words import ABOUT
from kqparse.text.edits import EditedText
from kqparse.text.lines import HYPHENS
from kqparse.text.repair.characters import SOFT_HYPHEN
from kqparse.text.traced import join

_MOST_HEADS = 24
"""More heads than differ from each other."""
_MOST_LINES = 3
"""Lines that a head may take."""
_LONGEST_BOX = 7
"""Lines of the box of an annex."""
_HYPHENS = (*HYPHENS, SOFT_HYPHEN)


class _Heads(Struct, frozen=True):
    """The heads of a table: the columns with their lines, in order, and the number of the line behind them.

    Attributes:
        over: a head that stands over those of criteria behind it, with its place among the columns.
    """

    columns: list[tuple[Column, list[Paragraph]]]
    over: tuple[int, list[Paragraph]] | None
    end: int


class _Told(Struct, frozen=True):
    """What lines say as a head: neither part nor kind where no list knows them."""

    part: ColumnPart | None
    kind: CriterionKind | None
    lines: Sequence[Paragraph]
    known: bool


def stacked(search: "Search", family: FamilyRules, grammar: Grammar) -> list[Grid]:
    """The tables whose cells stand one below the other, in the lines that are searched for heads of a family."""
    lines = search.lines
    found: list[Grid] = []
    at = 0
    for first in search.promising():
        heads = search.heads(first) if first >= at else None
        if heads is None:
            continue
        heads = search.without_title(heads, first)
        at = heads.end
        if any(column.part == "person" for column, _ in heads.columns):  # a list of people
            continue
        at = search.end(heads.end)
        grid = _grid(lines[heads.end : at], heads, family, grammar)
        found += [grid] if grid else []
    return found


class Search:
    """Looks for heads in the lines of one text, at each of them once.

    Attributes:
        lines: those from some place on, outside of the stretches that other tables take, in order and apart.
        texts: what each prints.
        possible: the numbers of those that may be heads by their first words.
    """

    def __init__(  # noqa: PLR0913, PLR0917  a text, and what is known of it
        self,
        of: EditedText,
        family: FamilyRules,
        grammar: Grammar,
        start: int,
        taken: Sequence[tuple[int, int]],
        pieces: Sequence[Paragraph] = (),
    ) -> None:
        """Look at the lines from `start` on, or at these pieces of them."""
        every = list(pieces) or paragraphs(of, start)
        self.lines = outside(taken, every) if taken else every
        self._titles = grammar.titles
        self._family = family
        self.texts = [of.text[line.start : line.end] for line in self.lines]
        self.possible = possible(self.texts, family)
        self._at_head = frozenset(self.possible)
        self._known: dict[tuple[int, bool], _Told | None] = {}
        self._begun: dict[str, tuple[bool, bool]] = {}

    def promising(self) -> Iterator[int]:
        """The lines with which heads may begin."""
        firsts = [(number, may_title(self.texts[number], self._family)) for number in self.possible]
        if HeadLines(self.possible, firsts).near():
            yield from filter(self._may_begin, self.possible)

    def heads(self, first: int) -> _Heads | None:
        """The heads that begin in a line; None where too few stand there, or none of titles or of criteria."""
        lines = self.lines
        found: list[_Told] = []
        seen: set[str] = set()
        at = first
        while at < len(lines):
            told = self._head(at, longer=bool(found))
            if told is None and found and at + 1 < len(lines) and self._head(at + 1):
                told = _Told(None, None, lines[at : at + 1], known=False)
            what = (told.part or told.kind or "unknown") if told else None
            if told is None or what is None or what in seen:
                break
            found.append(told)
            seen.add(what)
            at += len(told.lines)
        asked = any(told.kind or (self._family.table.bare and told.part == "headcount") for told in found)
        if len(found) < LEAST_HEADS - 1 or not asked or all(told.part != "title" for told in found):
            return None
        if found[0].kind == "qualification_requirements" and any(told.kind or not told.known for told in found[1:]):
            return None  # the title of the document, right above the heads
        over_one = _over(found) is not None
        rest = _unknown_last(lines, at, len(found) - over_one)
        if rest:
            found.append(_Told(None, None, rest, known=False))
            at += len(rest)
        over, columns = _parted_over(found)
        if len(columns) < LEAST_HEADS:
            return None
        return _Heads([(self._column(told, first), list(told.lines)) for told in columns], over, at)

    def _column(self, told: _Told, first: int) -> Column:
        """What a head says of its column; `first` is the line with which the first head begins."""
        cell = GridCell(0, 0, 1, 1, [line.traced() for line in told.lines])
        longer = len(told.lines) == 1 and told.lines[0] is not self.lines[first]
        known = known_head(cell, self._family, longer=longer) if told.known else None
        return known or Column(None, None, {None: join(cell.lines).tidy()}, cell)

    def without_title(self, heads: _Heads, at: int) -> _Heads:
        """The heads without the title of the document (`Біліктілік талаптары`), behind which more of them stand."""
        column, own = heads.columns[0]
        if column.kind != "qualification_requirements":
            return heads
        later = self.heads(at + len(own))
        return later if later and len(later.columns) >= len(heads.columns) else heads

    def _head(self, at: int, *, longer: bool = False) -> _Told | None:
        """The head that begins in a line, with the lines that it takes: as many as a list knows together.

        With `longer`, further words may stand behind one of criteria.
        """
        if (at, longer) not in self._known:
            self._known[at, longer] = self._read(at, longer=longer) if self._begins(at)[0] else None
        return self._known[at, longer]

    def _read(self, at: int, *, longer: bool) -> _Told | None:
        for count in range(min(_MOST_LINES, len(self.lines) - at), 0, -1):
            texts = self.texts[at : at + count]
            if sum(map(len, texts)) > LONGEST_HEAD:
                continue
            own = self.lines[at : at + count]
            if count > 1 and self._apart(own, texts):
                continue
            known = told_head(own, texts, self._family, longer=longer and count == 1)
            if known and known[0] == "unit" and names_post(own[0].traced(), self._titles):
                continue  # who heads the unit, below the heads
            general = known is not None and known[1] == "qualification_requirements"
            if known and (not general or told_head(own, texts, self._family, longer=False)):
                return _Told(*known, own, known=True)
        return None

    def _apart(self, lines: Sequence[Paragraph], texts: Sequence[str]) -> bool:
        """Whether each line is a head by itself and they say different things: Лауазым / Санаты."""
        known = [told_head([line], [text], self._family, longer=False) for line, text in zip(lines, texts, strict=True)]
        return None not in known and len(set(known)) > 1

    def _begins(self, at: int) -> tuple[bool, bool]:
        """Whether the first letters of a line are those of a head, and of a head of titles."""
        text = self.texts[at]
        known = self._begun.get(text)
        if known is None:
            first = LETTERS.search(text)
            letters = first.group().lower() if first else ""
            # They may be so with the next line's behind a hyphen.
            broken = text.endswith(_HYPHENS)
            heads, titles = self._family.head_letters, self._family.title_letters
            known = self._begun[text] = broken or letters in heads, broken or letters in titles
        return known

    def _may_begin(self, at: int) -> bool:
        """Whether heads enough may begin in the lines from one on, one of titles among them, which alone is read."""
        count, titled, reach = 0, False, at
        for number in range(at, min(at + _MOST_LINES * _MOST_HEADS, len(self.lines))):
            if number > reach:
                return False
            begins, of_titles = self._begins(number)
            if begins:
                count, reach = count + 1, number + _MOST_LINES
                titled = titled or (of_titles and self._titled(number))
                if titled and count >= LEAST_HEADS:
                    return True
        return False

    def _titled(self, at: int) -> bool:
        """Whether a head of titles begins in a line, as the first head or as a further one."""
        return any(told and told.part == "title" for told in (self._head(at), self._head(at, longer=True)))

    def end(self, first: int) -> int:
        """The line behind a table: one that ends it by its words, or with which other heads begin."""
        for at in range(first, len(self.lines)):
            headed = at in self._at_head and self._may_begin(at)
            if ends_table(self.texts[at], self._family) or (headed and self.heads(at)):
                return self._box(at, first) if names_annex(self.texts[at], self._family) else at
        return len(self.lines)

    def _box(self, at: int, first: int) -> int:
        """Where the box of an annex begins that ends with a line: below the next blank one before it."""
        begins = (line for line in range(at, max(first, at - _LONGEST_BOX), -1) if self._alone(line))
        return next(begins, at)

    def _alone(self, at: int) -> bool:
        return blank_between(self.lines[at - 1], self.lines[at])


def _over(heads: Sequence[_Told]) -> int | None:
    """The number of a head of all that is asked that stands over those of its parts behind it, if there is one."""
    kinds = [told.kind for told in heads]
    place = kinds.index("qualification_requirements") if "qualification_requirements" in kinds[:-1] else None
    return place if place is not None and ABOUT.keys() & kinds[place + 1 :] else None


def _parted_over(heads: list[_Told]) -> tuple[tuple[int, list[Paragraph]] | None, list[_Told]]:
    """A head that stands over those of criteria behind it, with its place among the columns; and the other heads."""
    place = _over(heads)
    if place is None:
        return None, heads
    return (place, list(heads[place].lines)), [*heads[:place], *heads[place + 1 :]]


def _unknown_last(lines: Sequence[Paragraph], first: int, known: int) -> Sequence[Paragraph]:
    """The lines of a last head that no list has: numbers behind it count one column more than are known."""
    for at in range(first + 1, min(first + _MOST_LINES, len(lines)) + 1):
        if _numbered(lines[at:], known + 1) == known + 1:
            return lines[first:at]
    return []


def _grid(lines: Sequence[Paragraph], heads: _Heads, family: FamilyRules, grammar: Grammar) -> Grid | None:
    """The table under some heads; None where its lines do not make rows of it."""
    numbered = _numbered(lines, len(heads.columns))
    columns = [column for column, _ in heads.columns]
    led = all(line.led for _, own in heads.columns for line in own)
    rows = Placing(columns, family, grammar, _blanks(heads, lines), led=led).rows(lines[numbered:])
    while rows and rows[-1].section:
        rows.pop()
    if not rows:
        return None
    if numbered:
        rows.insert(0, Row(dict(enumerate([line] for line in lines[:numbered])), []))
    cells = list(_head_cells(heads))
    first = 1 + (heads.over is not None)
    for number, row in enumerate(rows, start=first):
        cells += _cells(number, row, len(heads.columns))
    return bounded(cells)


def _blanks(heads: _Heads, lines: Sequence[Paragraph]) -> Blanks | None:
    """What blank lines part, as the heads show it."""
    firsts = [own[0] for _, own in heads.columns]
    lasts = [own[-1] for _, own in heads.columns]
    parted = {blank_between(last, first) for last, first in zip(lasts, firsts[1:], strict=False)}
    if parted == {True}:
        return "cells"
    return "rows" if parted == {False} and lines and blank_between(lasts[-1], lines[0]) else None


def _numbered(lines: Sequence[Paragraph], most: int) -> int:
    """How many lines right behind the heads number the columns: 1, 2, 3 and on."""
    count = 0
    while count < min(most, len(lines)) and lines[count].text.strip(" .") == str(count + 1):
        count += 1
    return count if count > 1 else 0


def _head_cells(heads: _Heads) -> Iterator[GridCell]:
    place, over = heads.over or (len(heads.columns), [])
    for at, (column, lines) in enumerate(heads.columns):
        below = heads.over is not None and at >= place and column.kind is not None
        rows = 1 if below or heads.over is None else 2
        yield GridCell(int(below), at, rows, 1, [line.traced() for line in lines])
    if over:
        yield GridCell(0, place, 1, len(heads.columns) - place, [line.traced() for line in over])


def _cells(number: int, row: Row, width: int) -> Iterator[GridCell]:
    if row.section:
        yield GridCell(number, 0, 1, width, [line.traced() for line in row.section])
        return
    for column in range(width):
        lines = row.cells.get(column)
        yield GridCell(number, column, 1, 1, [line.traced() for line in _whole(lines)] if lines else LeftOut())


def _whole(pieces: Sequence[Paragraph]) -> list[Paragraph]:
    """The lines of a cell: pieces of one printed line that all stand in it are one again."""
    lines: list[Paragraph] = []
    for piece in pieces:
        above = lines[-1] if lines else None
        if above and not above.of.text[above.end : piece.start].strip(" "):
            lines[-1] = Paragraph(above.of, above.start, piece.end, above.led)
        else:
            lines.append(piece)
    return lines
