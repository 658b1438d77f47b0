"""The mechanism `sheet`: one table a post, a label cell and a value cell in each row, under a heading.

Three layouts: `tab`, where a tab leads every cell and headings have none as a rule; `line`, where a label begins its
line, perhaps behind a number, and a heading is known by what stands before its title; and `plain`, the same where only
what stands behind titles tells headings.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from kqparse.grammar import Grammar
from kqparse.grammar.families import FamilyRules
from kqparse.late_pattern import late_pattern
from kqparse.model import CriterionKind, Language
from kqparse.records import Aside, Block, Cell, PassageKind
from kqparse.split.headings.names import Names
from kqparse.split.headings.tails import Tail, tail_told, tails
from kqparse.split.headings.title_words import names_post
from kqparse.split.prose.groups import grouped
from kqparse.split.prose.paragraphs import Paragraph
from kqparse.split.prose.usage import Usage
from kqparse.split.reading import Reading
from kqparse.split.sheets.clues import Clues
from kqparse.split.sheets.headings import Headings, Run
from kqparse.split.sheets.layers import Around, LayerRules
from kqparse.split.sheets.limits import Limits
from kqparse.split.sheets.sections import Sections
from kqparse.split.sheets.stretches import Stretch, steps
from kqparse.split.sheets.titles import titles
from kqparse.split.sheets.tokens import NOTHING_KNOWN, Cells, Token, tokens
from kqparse.text.edits import EditedText
from kqparse.text.traced import join

_BEFORE_LABEL = late_pattern(r"(?<![0-9])([0-9]{1,3})[.)]\s*$")
_FIGURES = late_pattern("[0-9]{1,4}")
_LONGEST_NUMBER = 8
"""Characters of a number before a label, with its sign."""


def attempt(
    of: EditedText, family: FamilyRules, grammar: Grammar, *, start: int = 0, cells: Cells = NOTHING_KNOWN
) -> Reading:
    """Read the text from `start` on as tables of this family, with what true cells tell of its lines."""
    usage = Usage(of)
    names = Names(grammar.offices, usage)
    row = tokens(of, family, start, cells)
    found = [(step, _tails(of, step, family, names)) for step in steps(row)]
    if title := _title(found):
        row = [token.bare() if token is title else token for token in row]
        found = [(step, _tails(of, step, family, names)) for step in steps(row)]
    found = _titled_within(found, grammar)
    known = titles([(step, own) for step, own in found if isinstance(step, Stretch)], grammar.offices)
    reader = _Reader(Clues(of, family, grammar, names, usage, known, _language(row), cells.lines))
    for step, own in found:
        if isinstance(step, Stretch):
            reader.stretch(step, own)
        elif step.ends:
            reader.end(step.paragraph, step.ends)
        else:
            reader.cells(step)
    return reader.result()


def _titled_within(
    found: Sequence[tuple[Token | Stretch, list[Tail]]], grammar: Grammar
) -> list[tuple[Token | Stretch, list[Tail]]]:
    """The steps; lines above a table whose head of columns has the title of its post in a cell are no title themselves.

    Критерии | Директор департамента, категория B-2
    """
    kept = list(found)
    for at, (step, own) in enumerate(found[:-2]):
        if own or not isinstance(step, Stretch) or not step.columns:
            continue
        below, tail = found[at + 2]
        if not isinstance(below, Stretch) or below.before != "column" or not below.table or len(below.lines) > 1:
            continue
        cell = below.lines[0].traced()
        titled = names_post(cell, grammar.titles) or (tail and tail[0].start > cell.start)
        if titled and not any(names_post(line.traced(), grammar.titles) for line in step.lines):
            kept[at] = (step._replace(columns=False, table=False), own)
    return kept


def _title(found: Sequence[tuple[Token | Stretch, Sequence[Tail]]]) -> Token | None:
    """The label that is the title of the document: it comes once, and the first heading that has a tail behind it."""
    labels = [step for step, _ in found if isinstance(step, Token) and step.label == "qualification_requirements"]
    first = next((at for at, (step, own) in enumerate(found) if own or isinstance(step, Token)), len(found))
    alone = len(labels) == 1 and first + 1 < len(found) and found[first][0] is labels[0] and labels[0].role == "label"
    return labels[0] if alone and found[first + 1][1] else None


def _tails(of: EditedText, step: Token | Stretch, family: FamilyRules, names: Names) -> list[Tail]:
    lines = step.lines if isinstance(step, Stretch) and not step.long else []
    return tails(of, lines[0].start, lines[-1].end, family, names) if lines else []


def _language(row: Sequence[Token]) -> Language | None:
    """The language of most labels."""
    spoken = Counter(cell.language for token in row for cell in token.cells if cell.language)
    return spoken.most_common(1)[0][0] if spoken else None


class _Reader:
    """Puts headings and cells together into blocks."""

    def __init__(self, clues: Clues) -> None:
        self._clues = clues
        self._layers = LayerRules(clues)
        self._limits = Limits(clues, self._layers)
        self._headings = Headings(clues, self._layers, self._limits)
        self._sections = Sections(clues.grammar)
        self._blocks: list[Block] = []
        self._asides: list[Aside] = []
        self._kinds: set[CriterionKind | None] = set()
        self._own_kinds: set[CriterionKind | None] = set()
        self._open = False
        self._complete = True
        self._outside: PassageKind = "other"
        self._department: str | None = None  # that of the last post

    def stretch(self, stretch: Stretch, found: Sequence[Tail]) -> None:
        """Lines between labels: what is left of a value, headings, or both."""
        parts = list(self._parted(stretch.lines))
        starts = [tail.start for tail in found]
        for lines in parts[:-1]:
            around = self._around(stretch)._replace(columns=False, fresh=False, table=False)
            self._lines(lines, _between(found, starts, lines), around, last=False)
        self._lines(parts[-1], _between(found, starts, parts[-1]), self._around(stretch), last=stretch.last)

    def _parted(self, lines: list[Paragraph]) -> Iterator[list[Paragraph]]:
        """Where only a lead makes a heading, the lines from each to the next, a section going with what it is over."""
        by_line = self._clues.by_line
        starts = [index for index, line in enumerate(lines) if self._layers.leads(line.text)] if by_line else []
        at = 0
        for start in starts[1:]:
            begin = start
            while begin - 1 > at and self._layers.names_unit(lines[begin - 1].text):
                begin -= 1
            yield lines[at:begin]
            at = begin
        yield lines[at:]

    def _around(self, stretch: Stretch) -> Around:
        fresh = stretch.label is not None and (not self._open or stretch.label in self._own_kinds)
        return Around(
            before=stretch.before,
            columns=stretch.columns,
            fresh=fresh and stretch.table,
            table=stretch.table,
            complete=self._complete or not self._open,
            first=not self._blocks,
            section=self._sections.current,
            department=self._department,
        )

    def _lines(self, lines: list[Paragraph], found: Sequence[Tail], around: Around, *, last: bool) -> None:
        if around.before == "end" and self._outside == "stamp":
            own = self._limits.of_stamp(lines)
            self._text(lines[:own], around)
            lines = lines[own:]
            found = [tail for tail in found if tail.start >= lines[0].start]
        found = self._limits.accepted(lines, found, around)
        begin = self._limits.begin(lines, found, around)
        self._text(lines[:begin], around, last=last and begin == len(lines))
        if begin == len(lines):
            return
        if begin:
            around = around._replace(before="value", complete=self._complete)
        run = self._headings.read(lines[begin:], found, around)
        self._text(run.rest, around)
        self._heading(run)
        self._text(run.behind, around)

    def _heading(self, run: Run) -> None:
        self._asides += [Aside("heading", text) for text in run.above]
        for section, heading, own in run.found:
            self._blocks.append(Block(self._sections.of(section, heading), heading, []))
            self._department = own
            self._own_kinds = set()
            self._open = self._complete = True
            self._outside = "other"

    def _text(self, lines: Sequence[Paragraph], around: Around, *, last: bool = False) -> None:
        """Lines that are no heading: of the open table, as far as they are not behind the last one, or of none."""
        inside = 0
        if self._open:
            inside = self._limits.of_value(lines, around, complete=self._complete) if last else len(lines)
        for line in lines[:inside]:
            if around.before == "column" and not self._own_kinds and self._clues.names.alone(line.text):
                self._blocks[-1].heading.stray.append(line.traced())
            else:
                self._blocks[-1].cells.append(Cell("value", line.traced()))
        if inside:
            self._complete = self._limits.sentence(lines[inside - 1].text)
        if inside < len(lines):
            self._open = False
            self._asides += self._loose(lines[inside:])

    def _loose(self, lines: Sequence[Paragraph]) -> Iterator[Aside]:
        for group in grouped(lines):
            kind = self._outside
            if kind == "other" and not self._blocks:
                kind = "preamble" if group.text.endswith((".", ";", ":")) else "heading"
            for line in group.lines:
                yield Aside(kind, line.traced())

    def cells(self, token: Token) -> None:
        """Cells belong to the heading before them; a label without a tab is no evidence of a table of tabs."""
        for cell in token.cells:
            if not self._open:
                self._asides.append(Aside(self._outside, cell.text))
                continue
            if cell.role == "label":
                self._own_kinds.add(cell.kind)
                if token.tabbed or self._clues.family.table.cells != "tab":
                    self._kinds.add(cell.kind)
            self._blocks[-1].cells.append(cell)
            self._complete = cell.role == "column" or (cell.role == "value" and self._limits.sentence(cell.text.text))

    def end(self, paragraph: Paragraph, kind: PassageKind) -> None:
        """What follows belongs to no table until the next heading."""
        self._open = False
        self._outside = kind
        self._asides.append(Aside(kind, paragraph.traced()))

    def result(self) -> Reading:
        """The blocks, and the lines outside of them joined to passages."""
        evidence = {"headings": sum(map(self._told, self._blocks)), "labels": len(self._kinds)}
        return Reading(self._blocks, _passages(self._asides), evidence, prose=False)

    def _told(self, block: Block) -> int:
        """How much a heading has of what only headings of posts have: parts of a tail, or a number over a table."""
        if told := tail_told(block):
            return told
        if block.heading.ordinal is None or _counted_on(block):
            return False
        return self._clues.by_line or any(cell.role == "column" for cell in block.cells)


def _counted_on(block: Block) -> bool:
    """Whether a label of a post has the number behind that of its heading: both are lines of one form to fill in."""
    label = next((cell.text for cell in block.cells if cell.role == "label"), None)
    ordinal = _FIGURES.search(block.heading.ordinal.text) if block.heading.ordinal else None
    if label is None or ordinal is None:
        return False
    number = _BEFORE_LABEL.search(label.of.text, max(label.start - _LONGEST_NUMBER, 0), label.start)
    return number is not None and int(number[1]) == int(ordinal[0]) + 1


def _between(found: Sequence[Tail], starts: Sequence[int], lines: Sequence[Paragraph]) -> Sequence[Tail]:
    """The tails that begin in some lines."""
    return found[bisect_left(starts, lines[0].start) : bisect_left(starts, lines[-1].end)]


def _passages(asides: list[Aside]) -> list[Aside]:
    """Neighbours of one kind as one passage."""
    asides = sorted(asides, key=lambda aside: aside.text.start)
    joined: list[list[Aside]] = []
    for aside in asides:
        last = joined[-1][-1] if joined else None
        near = last and not aside.text.of.text[last.text.end : aside.text.start].strip()
        if near and last and last.kind == aside.kind:
            joined[-1].append(aside)
        else:
            joined.append([aside])
    return [Aside(group[0].kind, join([aside.text for aside in group]).tidy()) for group in joined]
