"""The mechanism `sheet`: one table a post, a label cell and a value cell in each row, under a heading.

Two layouts: `tab`, where a tab leads every cell and headings have none, and `line`, where a label begins its line and
a heading is known by what stands before its title.
"""

from collections.abc import Iterator
from typing import NamedTuple

from kqparse.grammar import Grammar
from kqparse.grammar.families import FamilyRules
from kqparse.model import CriterionKind
from kqparse.records import Aside, Block, Cell, PassageKind
from kqparse.split.headings import Headings
from kqparse.split.paragraphs import Paragraph, paragraphs
from kqparse.split.sections import Sections
from kqparse.text.edits import EditedText
from kqparse.text.fold import label_key
from kqparse.text.traced import join

_LONGEST_LABEL = 120
_LONGEST_HEADING = 240


class Attempt(NamedTuple):
    """What the mechanism makes of a text: blocks, the rest, and how much of each evidence it saw."""

    blocks: list[Block]
    asides: list[Aside]
    evidence: dict[str, int]


class _Token(NamedTuple):
    """A cell, the beginning of what ends the tables, or (neither) a line outside of tables."""

    paragraph: Paragraph
    cell: Cell | None = None
    ends: PassageKind | None = None


def attempt(of: EditedText, family: FamilyRules, grammar: Grammar) -> Attempt:
    """Read the whole text as tables of this family."""
    reader = _Reader(of, family, grammar)
    run: list[Paragraph] = []
    for token in _tokens(of, family, reader.headings):
        if token.cell is None and token.ends is None:
            run.append(token.paragraph)
            continue
        reader.run(run, opened_by=token.cell.role if token.cell else None)
        run = []
        if token.cell:
            reader.cell(token.cell, led=token.paragraph.led)
        elif token.ends:
            reader.end(token.paragraph, token.ends)
    reader.run(run, opened_by=None)
    return reader.result()


def _tokens(of: EditedText, family: FamilyRules, headings: Headings) -> Iterator[_Token]:
    """Every paragraph with its role; a label or the head of a column may have lost its tab."""
    by_tab = family.table.cells == "tab"
    in_heading = True
    for paragraph in paragraphs(of):
        text = paragraph.text
        cells = _label_cells(paragraph, family) if len(text) <= _LONGEST_LABEL or not by_tab else []
        if cells:
            in_heading = False
            yield from (_Token(paragraph, cell) for cell in cells)
            continue
        ends = None if paragraph.led else next((kind for start, kind in family.ends if _starts(text, start)), None)
        if ends:
            yield _Token(paragraph, ends=ends)
            continue
        if by_tab:
            outside = not paragraph.led or (len(text) <= _LONGEST_HEADING and headings.strong(paragraph))
        else:
            in_heading = in_heading or headings.leads(paragraph)
            outside = in_heading
        yield _Token(paragraph, None if outside else Cell("value", paragraph.traced()))


def _starts(text: str, start: str) -> bool:
    return text[: len(start)].lower() == start


def _label_cells(paragraph: Paragraph, family: FamilyRules) -> list[Cell]:
    """The paragraph as a label or the head of a column; where lines are cells, a label may have its value behind it."""
    key = label_key(paragraph.text)
    if key in family.labels:
        kind, language = family.labels[key]
        return [Cell("label", paragraph.traced().strip(" :"), kind, language)]
    if key in family.column_heads:
        return [Cell("column", paragraph.traced())]
    colon = paragraph.text.find(":", 0, _LONGEST_LABEL) if family.table.cells == "line" else -1
    known = family.labels.get(label_key(paragraph.text[:colon])) if colon > 0 else None
    if not known:
        return []
    whole = paragraph.traced()
    rest = whole[colon + 1 :].strip()
    return [Cell("label", whole[:colon].strip(), *known), *([Cell("value", rest)] if rest else [])]


class _Reader:
    """Puts headings and cells together into blocks."""

    def __init__(self, of: EditedText, family: FamilyRules, grammar: Grammar) -> None:
        self.headings = Headings(of, family, grammar)
        self._by_line = family.table.cells == "line"
        self._sections = Sections(grammar)
        self._blocks: list[Block] = []
        self._asides: list[Aside] = []
        self._kinds: set[CriterionKind | None] = set()
        self._open = False
        self._outside: PassageKind = "other"

    def run(self, run: list[Paragraph], opened_by: str | None) -> None:
        """Lines outside of tables: headings, or a value that goes on without a tab."""
        if not run:
            return
        found = self.headings.read(run, opened_by)
        for paragraph in run if found is None else found.rest:
            self._loose(paragraph)
        if found is None:
            return
        self._asides += found.asides
        for section, heading in found.headings:
            own = self._sections.of(section, heading)
            self._blocks.append(Block(own, heading, []))
            self._open = True

    def cell(self, cell: Cell, *, led: bool) -> None:
        """A cell belongs to the heading before it; a label without its tab is no evidence of a table of tabs."""
        if self._open:
            if cell.role == "label" and (led or self._by_line):
                self._kinds.add(cell.kind)
            self._blocks[-1].cells.append(cell)
        else:
            self._asides.append(Aside(self._outside, cell.text))

    def end(self, paragraph: Paragraph, kind: PassageKind) -> None:
        """What follows belongs to no table until the next heading."""
        self._open = False
        self._outside = kind
        self._asides.append(Aside(kind, paragraph.traced()))

    def _loose(self, paragraph: Paragraph) -> None:
        if self._open:
            self._blocks[-1].cells.append(Cell("value", paragraph.traced()))
        elif self._blocks:
            self._asides.append(Aside(self._outside, paragraph.traced()))
        else:
            sentence = paragraph.text.endswith((".", ";", ":"))
            self._asides.append(Aside("preamble" if sentence else "heading", paragraph.traced()))

    def result(self) -> Attempt:
        """The blocks, and the lines outside of them joined to passages."""
        headings = sum(bool(block.heading.parts or block.heading.ordinal) for block in self._blocks)
        evidence = {"headings": headings, "labels": len(self._kinds)}
        return Attempt(self._blocks, _passages(self._asides), evidence)


def _passages(asides: list[Aside]) -> list[Aside]:
    """Neighbours of one kind as one passage."""
    asides = sorted(asides, key=lambda aside: aside.text.start)
    joined: list[Aside] = []
    for aside in asides:
        near = joined and not aside.text.of.text[joined[-1].text.end : aside.text.start].strip()
        if near and joined[-1].kind == aside.kind:
            joined[-1] = Aside(aside.kind, join([joined[-1].text, aside.text]))
        else:
            joined.append(Aside(aside.kind, aside.text.tidy()))
    return joined
