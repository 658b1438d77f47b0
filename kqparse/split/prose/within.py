"""The paragraphs of a stretch of a text, taken from those of the whole as far as they are read alike in both."""

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from msgspec.structs import replace

from kqparse.model import Span
from kqparse.split.prose.joining import Para, Prose, groups_of, joined, starts_of
from kqparse.split.prose.layout import INDENT, Told, laid_out
from kqparse.split.prose.lines import Line, page_numbers
from kqparse.text.edits import EditedText
from kqparse.text.traced import moved


def paras_within(whole: Prose, told: Told, place: Span, own: EditedText, base: int) -> list[Para] | None:
    """The paragraphs of a stretch, as a text of its own has them; None where it may be read in another way.

    Args:
        whole: what was read of the whole.
        told: what its format tells.
        place: the stretch.
        own: the text of the stretch.
        base: where that begins in the whole.
    """
    first, last = (bisect_left(whole.paras, at, key=attrgetter("start")) for at in place)
    layout, paras = whole.layout, whole.paras[first:last]
    if layout is None or whole.furniture or told.cells or told.broken or not paras or paras[-1].end > place[1]:
        return None
    low, high = (bisect_left(whole.lines, at, key=attrgetter("start")) for at in place)
    lines, of = whole.lines[low:high], layout.of
    printed = lines[0]
    lines[0] = _first(of.text, printed, place[0])
    if paras[0].start != printed.start or of.text[place[0] : printed.start].strip():
        return None
    if page_numbers(of, lines):
        return None
    laid = laid_out(of, lines, layout.rules, told, layout)
    pairs: list[tuple[list[Line], Para | None]] = [*zip(whole.groups[first:last], paras, strict=True)]
    as_printed = lines[0].indent == printed.indent or not (layout.indented or layout.parted or layout.gapped)
    if as_printed and laid.alike(layout):
        pairs[0] = [lines[0], *pairs[0][0][1:]], paras[0]
    else:
        known = {starts_of(group): para for group, para in pairs}
        pairs = [(group, known.get(starts_of(group))) for group in groups_of(lines, laid)]
    found: list[Para] = []
    for group, para in pairs:
        # Whether a hyphen at a line end is the word's own, each text tells by its own words.
        if para is None or "" in para.text.joiners or (not found and lines[0] != printed):
            text, links = joined(own, _shifted(group, -base), layout.rules)
        else:
            text, links = moved(para.text, own, -base), [moved(link, own, -base) for link in para.moved]
        begin, alone = group[0], group[0].blank_before > 0
        found.append(Para(text, begin.indent >= INDENT, begin.start - base, group[-1].end - base, alone, links, False))
    return found


def _first(text: str, line: Line, start: int) -> Line:
    """The first line of a stretch, of which what stands before `start` is none."""
    begin = max(line.begin, start)
    lead = line.start - begin
    indent = lead + 3 * text.count("\t", begin, line.start) if lead else 0
    return Line(line.start, line.end, indent, text.count("\n", start, begin), begin)


def _shifted(lines: Sequence[Line], by: int) -> list[Line]:
    return [replace(line, start=line.start + by, end=line.end + by, begin=line.begin + by) for line in lines]
