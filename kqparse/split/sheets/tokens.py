"""A text as a row of tokens: cells of a table, lines that end the tables, and all other lines."""

from collections.abc import Collection, Container, Iterator, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType

from msgspec import Struct

from kqparse.grammar.families import FamilyRules
from kqparse.grammar.told_lines import ToldCell, ToldLabel
from kqparse.late_pattern import late_pattern
from kqparse.model import CriterionKind
from kqparse.records import Cell, PassageKind
from kqparse.split.cells.order import Place
from kqparse.split.prose.paragraphs import Paragraph, paragraphs
from kqparse.split.sheets.cell_words import LONGEST_LABEL, SIGNS, key, told_cell
from kqparse.text.edits import EditedText
from kqparse.text.fold import lower
from kqparse.text.traced import cut, join

_MOST_STAMP_WORDS = 6
_BEHIND_LABEL = {
    "line": late_pattern(r":|\?(?:\s*[-\u2013\u2014:](?=\s))?|\s[-\u2013\u2014]\s"),
    "plain": late_pattern(r":|\s{2,}+:?|\s[-\u2013\u2014]\s"),
    "tab": late_pattern(r":|\s{2,}+:?"),
}
_AMID = late_pattern(rf"(?:[;,|/]|(?<=\.))\s+([^.;,|/:\n]{{2,{LONGEST_LABEL}}}):")
"""What may be a label amid a line, behind the sign that parts it from what stands before; a full stop ends that."""


class Token(Struct, frozen=True):
    """Cells (a label, perhaps with its value; heads of columns), or the end of tables, or (neither) any other line.

    Attributes:
        paragraph: the line.
        cells: these.
        ends: the kind of the end.
        tabbed: whether a tab stands before it, or behind it on its line.
        role: what it is for the lines before and behind it: `column`, `label`, `value`, `end`, None for another line.
        label: the kind of its label, if it has one.
        amid: whether cells stand before it, or in it.
    """

    paragraph: Paragraph
    cells: tuple[Cell, ...]
    ends: PassageKind | None
    tabbed: bool
    role: str | None
    label: CriterionKind | None
    amid: bool = False

    def bare(self) -> "Token":
        """The same as a line that is no cell."""
        return Token(self.paragraph, (), self.ends, self.tabbed, "end" if self.ends else None, None)


class Cells(Struct, frozen=True):
    """What true cells tell of lines, by where these begin: which say nothing, or belong elsewhere; all of them."""

    silent: Collection[int] = ()
    moved: Mapping[int, Place] = MappingProxyType({})
    lines: Container[int] = frozenset()


NOTHING_KNOWN = Cells()


class _Line(Struct, frozen=True):
    """A line, and what it says by itself."""

    at: Paragraph
    text: str
    told: ToldCell


def tokens(of: EditedText, family: FamilyRules, begin: int = 0, known: Cells = NOTHING_KNOWN) -> list[Token]:
    """Every paragraph from `begin` on in order, without rules and those that say nothing."""
    printed = [line for line in paragraphs(of, begin) if line.start not in known.silent]
    below = frozenset(_below(printed, family)) if family.table.below else ()
    if family.table.cells != "tab":
        printed = [part for line in printed for part in _parted(line, family)]
    own = [_line(line, family) for line in printed]
    lines = [line for line in own if not line.told.rule]
    if known.moved:
        lines.sort(key=lambda line: known.moved.get(line.at.start, (line.at.start, 0, 0)))
    found: list[Token] = []
    before: Token | None = None
    behind = 0
    for index, (line, following) in enumerate(zip(lines, [*lines[1:], None], strict=False)):
        if index < behind:
            continue
        at = line.at
        both = _broken_label(line, following, family)
        if not both and at.start not in known.lines:  # true cells tell themselves which figures count rows
            both = _row_number(lines, index, before, family)
        cells = both or _cells(line, following, before, family)
        ends = None if cells or at.led else _end(line, before)
        if at.start in below and not (cells or ends):
            cells = [Cell("value", at.traced(), family.table.below)]
        beside = following.at if following and following.at.led else None
        tabbed = at.led or (beside is not None and "\n" not in of.text[at.end : beside.start])
        amid = bool(cells) or (before is not None and before.amid)
        before = _token(at, tuple(cells), ends, tabbed=tabbed, amid=amid)
        found.append(before)
        behind = index + (2 if both else 1)
    return found


def _parted(line: Paragraph, family: FamilyRules) -> Iterator[Paragraph]:
    """A line up to each label amid it that a colon tells: 2 единицы; образование: высшее; стаж: 1 год.

    Where lines without a label go on with what stands above, such a label begins a sentence, and another its line.
    """
    begin, text = line.start, line.text
    within = ":" in text and (family.table.cells == "line" or family.label(key(text[:LONGEST_LABEL].partition(":")[0])))
    for match in _AMID.finditer(line.of.text, line.start, line.end) if within else ():
        sentence = match[1][0].isupper() and line.of.text[match.start()].isspace()
        if (sentence or family.table.cells == "line") and family.label(key(match[1])):
            part = line.clipped(begin, match.start())
            begin = match.start(1)
            if part:
                yield part
    yield line.clipped(begin, line.end) or line


def _below(lines: Sequence[Paragraph], family: FamilyRules) -> Iterator[int]:
    """Where lines begin that stand right below a heading with its title, and are neither one nor a part of it."""
    forms = [form for form in (family.lead, *family.parts.values()) if form]
    for heading, line in pairwise(lines):
        lead = family.lead.match(lower(heading.text)) if family.lead else None
        titled = lead and heading.text[lead.end() :].strip(SIGNS)
        if titled and not any(form.match(lower(line.text)) for form in forms):
            yield line.start


def _line(at: Paragraph, family: FamilyRules) -> _Line:
    return _Line(at, at.of.text[at.start : at.end], told_cell(at, family))


def _token(at: Paragraph, cells: tuple[Cell, ...], ends: PassageKind | None, *, tabbed: bool, amid: bool) -> Token:
    role = "end" if ends else cells[-1].role if cells else None
    label = next((cell.kind for cell in cells if cell.role == "label"), None) if cells else None
    return Token(at, cells, ends, tabbed, role, label, amid)


def _end(line: _Line, before: Token | None) -> PassageKind | None:
    """The kind of the end of tables that begins with a line; behind a label many words are its value all the same."""
    kind = line.told.ends
    valued = kind == "stamp" and before is not None and before.role == "label"
    return None if valued and len(line.text.split()) > _MOST_STAMP_WORDS else kind


def _cells(line: _Line, following: _Line | None, before: Token | None, family: FamilyRules) -> Sequence[Cell]:
    """The paragraph as a label or the heads of columns; a label may have its value behind it."""
    told = line.told
    by_tab = family.table.cells == "tab"
    if told.heads or told.label:
        if _inside(line, following, before, family) or _of_document(line, following, before, family):
            return ()
        # A word may be both (Требования): alone it heads a column, before a colon it is the label of what follows.
        label = None if told.heads and not line.text.endswith(":") else told.label
        own = [*_mark(line), _label(line, label) if label else Cell("column", line.at.traced())]
        return own if not by_tab or line.at.led or _in_table(following, before) else ()
    bare_before = before is not None and before.role == "label"
    return () if bare_before or (by_tab and not line.at.led) else _label_and_value(line, family)


def _label(line: _Line, own: ToldLabel) -> Cell:
    text = cut(line.at.of, line.at.start + own.start, line.at.start + own.end)
    return Cell("label", text, own.kind, own.language, matched=own.matched)


def _mark(line: _Line) -> Sequence[Cell]:
    """The number before a label, which is none of its text."""
    begin = line.told.begin
    return [Cell("column", line.at.traced()[:begin].strip())] if begin and line.text[0].isdigit() else []


def _inside(line: _Line, following: _Line | None, before: Token | None, family: FamilyRules) -> bool:
    """Whether a word that may be a label is one of a text, since in small letters it goes on with the line before.

    That one may have a label of its own, where all labels stand beside their values. Behind the word must stand what
    shows that it has no value of its own: a full stop, small letters, another label.
    """
    if not line.text[:1].islower() or before is None or before.role not in (None, "value"):
        return False
    if before.paragraph.text.endswith((".", ";")) or line.at.led > before.paragraph.led:
        return False
    if following is None or following.text[:1].islower() or following.told.label or line.text.endswith("."):
        return True
    return bool(before.role and _label_and_value(following, family))


def _of_document(line: _Line, following: _Line | None, before: Token | None, family: FamilyRules) -> bool:
    """Whether a word that may be a label is a line of the title of a document: ТРЕБОВАНИЯ ⏎ к должностям порта."""
    if line.text.endswith(":") or not family.of_document(line.text):
        return False
    above = before.paragraph.text.lower() if before is not None and before.role is None else ""
    below = following.text[:LONGEST_LABEL].lower() if following is not None and ":" not in following.text else ""
    # A label of a post, which stands right below another line, may have such a value: Требования ⏎ к лоцману: …
    own = before is not None and before.amid and "\n\n" not in line.at.of.text[before.paragraph.end : line.at.start]
    return above.endswith(family.document_leads) or (below.startswith(family.document_rests) and not own)


def _in_table(following: _Line | None, before: Token | None) -> bool:
    """Whether a label or head that lost its tab stands in a table: beside other cells, not in a wrapped heading."""
    if following is None:
        return False
    if following.at.led or following.told.heads or (before and before.role == "column"):
        return True
    if before is None or not following.text[:1].isupper():
        return False
    return bool(before.cells) or before.paragraph.led or before.paragraph.text.endswith((".", ";"))


def _row_number(lines: Sequence[_Line], index: int, before: Token | None, family: FamilyRules) -> Sequence[Cell]:
    """The number of a row in a cell of its own, and the label, with its value perhaps, in the cell behind it."""
    if not lines[index].told.number or index + 1 == len(lines):
        return ()
    label, following = lines[index + 1], lines[index + 2] if index + 2 < len(lines) else None
    cells = _cells(label, following, before, family)
    told = any(cell.role == "label" for cell in cells)
    return [Cell("column", lines[index].at.traced()), *cells] if told else ()


def _broken_label(line: _Line, following: _Line | None, family: FamilyRules) -> Sequence[Cell]:
    """A label that a line break parts; its first line must lead a cell."""
    if following is None or following.at.end - line.at.start > LONGEST_LABEL:
        return ()
    if not line.at.led and family.table.cells == "tab":
        return ()
    known = family.label(key(f"{line.text} {following.text}"))
    if not known:
        return ()
    return [Cell("label", join([line.at.traced(), following.at.traced()]).strip(SIGNS), *known)]


def _label_and_value(line: _Line, family: FamilyRules) -> Sequence[Cell]:
    """A label and its value in one paragraph."""
    begin = line.told.begin
    for sign in _BEHIND_LABEL[family.table.cells].finditer(line.text, begin, LONGEST_LABEL):
        known = family.label(key(line.text[begin : sign.start()]))
        if known:
            whole = line.at.traced()
            rest = whole[sign.end() :].strip()
            return [
                *_mark(line),
                Cell("label", whole[begin : sign.start()].strip(SIGNS), *known),
                *([Cell("value", rest)] if rest else []),
            ]
    return ()
