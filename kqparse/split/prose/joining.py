"""Lines of running text to paragraphs.

Three layouts, told by the text itself. Indented: a paragraph begins with an indented line and goes on in lines without
one, also over a page break. Parted: blank lines stand between paragraphs, and full lines go on without one. Plain: each
line is a paragraph, unless it plainly goes on. In all of them a blank line ends a paragraph whose last line ends as a
sentence or is short, and the beginning of a heading or note always begins one.

Guarantees:
    * every line that is not blank is in one paragraph or is furniture (a page number, a running head);
    * no paragraph reaches from one cell of a table into another, nor out of one;
    * displaced link text is put back, so that pieces stand in reading order.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise
from operator import attrgetter

from msgspec import Struct
from msgspec.structs import replace

from kqparse.grammar.acts.rules import ProseRules
from kqparse.late_pattern import late_pattern
from kqparse.model import Span
from kqparse.split.prose.layout import HEAD, INDENT, NOTHING_TOLD, TextLayout, Told, laid_out
from kqparse.split.prose.lines import (
    END_SIGNS,
    ENDS,
    Line,
    lines_of,
    page_numbers,
    running_heads,
    without,
)
from kqparse.split.prose.signs import (
    BRACKET,
    CONTINUING,
    OPEN,
    ends_at_number_sign,
    goes_on_small,
    is_open,
    is_signed,
    signs_lead_on,
)
from kqparse.text.edits import EditedText
from kqparse.text.repair.displaced import restore
from kqparse.text.traced import Traced, cut, running

_ENTRY = late_pattern(r"[-–—•*]\s*[^\W\d_]|[0-9]{1,2}[.)]\s*[^\W\d_]|[^\W\d_][.)]\s")
_LETTERED = late_pattern(r"[^\W\d_]\)\s")
_LONGEST_HEADING = 50
"""Letters of a heading, behind a gap, below which letters may count entries."""
_LABELLED = late_pattern(r"[^\W\d_][^\n.;:!?]{2,50}:[ \u00a0]+\S")
"""What a line begins with whose label has its value beside it."""
_HEADED = late_pattern(r"[0-9]{1,2}\.\s+[^\W\d_][^\n.;:]{2,60}$")


class Para(Struct, frozen=True):
    """A paragraph as running text.

    Attributes:
        text: tidy, in reading order.
        indented: whether its first line is.
        start, end: where it stands in the edited text.
        alone: whether a blank line stands before it.
        moved: link text that was put back.
        celled: whether it begins in a cell of a table.
    """

    text: Traced
    indented: bool
    start: int
    end: int
    alone: bool
    moved: list[Traced]
    celled: bool


_Joined = tuple[Traced, list[Traced]]  # the running text of a paragraph, and what was moved in it


class Prose(Struct, frozen=True, dict=True):
    """The paragraphs of a text, and its page numbers.

    Attributes:
        paras: the paragraphs.
        furniture: page numbers and running heads.
        groups, lines, layout: what they were made from, which serves where a part of the text is read again.
    """

    paras: list[Para]
    furniture: list[Traced]
    groups: list[list[Line]]
    lines: list[Line]
    layout: TextLayout | None

    @cached_property
    def small(self) -> list[str]:
        """The texts of the paragraphs in lower case."""
        return small_texts(self.paras)


def prose(  # noqa: PLR0913  what is read, and by what
    of: EditedText,
    rules: ProseRules,
    start: int = 0,
    end: int | None = None,
    told: Told = NOTHING_TOLD,
    *,
    before: Prose | None = None,
) -> Prose:
    """The paragraphs of `[start, end)` of an edited text; `before` is what was read of the whole, up to `end`."""
    rest = _lines_behind(before, start) if before and end is None else None
    furniture: list[Traced] = []
    lines = rest or lines_of(of, start, len(of.text) if end is None else end)
    if rest is None:
        pages = _of_pages(of, lines, told)
        pages |= running_heads(of, lines, pages)
        furniture = [cut(of, line.start, line.end) for line in lines if line.start in pages]
        lines = without(lines, pages)
    if not lines:
        return Prose([], furniture, [], [], None)
    layout = laid_out(of, lines, rules, told, before.layout if rest and before else None)
    if rest and before and before.layout and layout.alike(before.layout):
        return _behind(before, lines)
    known = _texts(before) if before else {}
    groups = groups_of(lines, layout)
    paras: list[Para] = []
    for group in groups:
        text, moved = (known and known.get(starts_of(group))) or joined(of, group, rules)
        first = group[0]
        indented, alone, celled = first.indent >= INDENT, first.blank_before > 0, first.start in told.cells
        paras.append(Para(text, indented, first.start, group[-1].end, alone, moved, celled))
    return Prose(paras, furniture, groups, lines, layout)


def _texts(before: Prose) -> dict[tuple[int, ...], _Joined]:
    """The texts of paragraphs by where their lines begin."""
    pairs = zip(before.groups, before.paras, strict=True)
    return {starts_of(group): (para.text, para.moved) for group, para in pairs}


def starts_of(group: list[Line]) -> tuple[int, ...]:
    """Where lines begin."""
    return tuple([line.start for line in group])


def groups_of(lines: Sequence[Line], layout: TextLayout) -> list[list[Line]]:
    """The lines of each paragraph."""
    text, parted = layout.of.text, layout.parted
    by_gaps = layout.indented or layout.gapped
    group = [lines[0]]
    groups = [group]
    for before, line in pairwise(lines):
        # Most lines begin a paragraph, as the signs beside the line end tell.
        last, first = text[before.end - 1], text[line.start]
        if by_gaps or last not in END_SIGNS or not text.endswith(ENDS, before.start, before.end):
            signed = by_gaps or last in OPEN or first in CONTINUING or first == BRACKET
            signed = signed or (first.islower() and not layout.small)
            signed = signed or (first.isdigit() and last.isalnum()) or is_open(text, before, line)
            full = parted and not line.blank_before and layout.full(before)
            if (signed or full) and _goes_on(group, line, layout):
                group.append(line)
                continue
        group = [line]
        groups.append(group)
    return groups


def _lines_behind(before: Prose, start: int) -> list[Line] | None:
    """The lines that were read, from the beginning of a paragraph on; None where page numbers are or may be there."""
    first = bisect_left(before.paras, start, key=attrgetter("start"))
    lines = before.lines[bisect_left(before.lines, start, key=attrgetter("start")) :]
    behind = before.paras[first].start if first < len(before.paras) else None
    if before.layout is None or before.furniture or not lines or behind != lines[0].start:
        return None
    of = before.layout.of
    lines[0] = replace(lines[0], blank_before=of.text.count("\n", start, lines[0].begin))
    return None if _of_pages(of, lines, before.layout.told) else lines


def _of_pages(of: EditedText, lines: Sequence[Line], told: Told) -> set[int]:
    """Where lines begin that are the number of a page; what fills a cell is that of a row, however long its rows."""
    found = page_numbers(of, lines)
    if not found or not told.cells:
        return found
    cells = Counter(told.cells.get(line.start) for line in lines)
    return {start for start in found if start not in told.cells or cells[told.cells[start]] > 1}


def _behind(before: Prose, lines: list[Line]) -> Prose:
    """What was read, from the paragraph on that begins with the first of some lines."""
    first = bisect_left(before.paras, lines[0].start, key=attrgetter("start"))
    paras = [replace(before.paras[first], alone=bool(lines[0].blank_before)), *before.paras[first + 1 :]]
    return Prose(paras, [], before.groups[first:], lines, before.layout)


def _goes_on(group: list[Line], line: Line, layout: TextLayout) -> bool:
    """Whether a line belongs to the paragraph before it; the beginning of a heading, note or cell never does."""
    cells, text, last = layout.told.cells, layout.of.text, group[-1]
    if cells and cells.get(last.start) != cells.get(line.start):
        return False
    if ends_at_number_sign(text, last):
        return not line.blank_before
    plainly = layout.gapped and not line.blank_before and layout.full(last) and line.start not in cells
    if plainly and not (line.indent >= INDENT and (layout.indented or not layout.told.broken)):
        return True
    goes_on = _leads_on(group, line, layout) and not _begins(line, layout) and not _are_cells(group, line, layout)
    return goes_on and not is_signed(text, last)


def _are_cells(group: list[Line], line: Line, layout: TextLayout) -> bool:
    """Whether a label, whole, stands before a line of a form or in it."""
    lines, small, last = layout.rules.lines, layout.of.small, group[-1]
    if not layout.form:
        return False
    if len(group) == 1 and lines.fullmatch(small, last.start, last.end):
        return True
    return not layout.full(last) and lines.fullmatch(small, line.start, line.end) is not None


def _begins(line: Line, layout: TextLayout) -> bool:
    """Whether a line begins a heading, a note or, behind a gap, the box of an annex."""
    small, rules, heads, start = layout.of.small, layout.rules, layout.begun, line.start
    begun = heads is None or small[start : start + HEAD] in heads.letters or small[start] in heads.signs
    if begun and rules.starts.match(small, start, line.end):
        return True
    boxed = line.blank_before and layout.of.text[line.start].isupper()
    return bool(boxed and rules.boxes.match(small, line.start, line.end))


def _leads_on(group: list[Line], line: Line, layout: TextLayout) -> bool:
    """Whether a line goes on with the paragraph before it by its layout and signs."""
    text, indented = layout.of.text, layout.indented
    last = group[-1]
    if indented and line.indent >= INDENT:
        return False
    ended = text[last.end - 1] in END_SIGNS and text.endswith(ENDS, last.start, last.end)
    if indented and group[0].indent >= INDENT:
        if ended:
            return layout.full(last) and not line.blank_before
        return not line.blank_before or layout.full(last) or signs_lead_on(text, last, line, layout)
    if ended or _are_entries(group, line, layout):
        return False
    if layout.parted and not line.blank_before and line.start not in layout.told.cells and layout.full(last):
        # An indented line below others without one begins something, even where too few are indented to tell by; below
        # the number of an entry it hangs.
        beside = line.indent < INDENT or group[0].indent > 0
        return beside or (text[line.start].islower() and bool(_ENTRY.match(text, group[0].start, group[0].end)))
    aligned = indented and last.indent == line.indent
    direct = not line.blank_before and (aligned or (layout.full(last) and goes_on_small(text, last, line)))
    return direct or signs_lead_on(text, last, line, layout)


def _are_entries(group: list[Line], line: Line, layout: TextLayout) -> bool:
    """Whether a paragraph, or a numbered heading, and the line behind it are entries of a list, or labelled."""
    of, first = layout.of, group[0]
    if of.text[line.start].isupper() and _LABELLED.match(of.text, line.start, line.end):
        headed = len(group) == 1 and _HEADED.match(of.text, first.start, first.end)
        if headed or _LABELLED.match(of.text, first.start, first.end):
            return True
    lettered = of.text[line.start + 1 : line.start + 2] == ")" and _LETTERED.match(of.text, line.start)
    below = len(group) == 1 and first.blank_before and first.end - first.start <= _LONGEST_HEADING
    if lettered and (line.blank_before or below or _LETTERED.match(of.text, first.start)):
        return True
    may_end = layout.gapped or layout.told.broken or layout.told.whole
    return may_end and layout.ends(group[-1], line) and _is_entry(of, first) and _is_entry(of, line)


def _is_entry(of: EditedText, line: Line) -> bool:
    """Whether a paragraph begins as an entry of a list does: with a small letter, a dash or a number."""
    return of.text[line.start].islower() or bool(_ENTRY.match(of.text, line.start, line.end))


def small_texts(paras: Sequence[Para]) -> list[str]:
    """The texts of paragraphs in lower case."""
    return [para.text.small for para in paras]


def joined(of: EditedText, group: list[Line], rules: ProseRules) -> _Joined:
    """The running text of the lines of a paragraph, and the link text that is put back in it."""
    start, end = group[0].start, group[-1].end
    alone = len(group) == 1 and not 0 < group[0].indent < INDENT
    if of.text.find("  ", start, end) < 0 and (alone or not [line for line in group if 0 < line.indent < INDENT]):
        # As most paragraphs are.
        whole = cut(of, start, end) if alone else running(of, [(line.start, line.end) for line in group])
        return whole if whole.text.isprintable() else whole.tidy(), []
    pieces: list[Span] = []
    moved: list[Traced] = []
    for line in group:
        # A single blank at the head of a line may be the hole that a link left.
        begin = line.start if line.indent >= INDENT or (line is group[0] and line.blank_before) else line.begin
        if begin == line.start and of.text.find("  ", begin, line.end) < 0:
            pieces.append((line.start, line.end))
            continue
        printed = of.text[begin : line.end]
        holed = "  " in printed or printed.startswith(" ")
        small, spaced = of.small[begin : line.end], of.is_spaced_out
        restored = restore(printed, small, rules.links, glued_alone=spaced) if holed else None
        if restored:
            pieces += [(begin + start, begin + end) for start, end in restored.pieces]
            moved += [cut(of, begin + start, begin + end) for start, end in restored.moved]
        else:
            pieces.append((line.start, line.end))
    return running(of, pieces).tidy(), moved
