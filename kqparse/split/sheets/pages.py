"""The breaks of pages within tables: page numbers, running heads, and heads of columns that a new page repeats."""

from bisect import bisect_left
from collections.abc import Sequence

from kqparse.grammar.families import FamilyRules
from kqparse.split.headings.tails import parts
from kqparse.split.parallel.printed import blotted, trusted
from kqparse.split.prose.paragraphs import Paragraph, paragraphs
from kqparse.split.sheets.cell_words import told_cell
from kqparse.text.edits import EditedText
from kqparse.text.traced import Traced

_LEAST = 2
"""Of one alone among headings over several lines it is unsure whether it is the number of a page."""
_FURTHER = 4
"""Lines over which a number of staff units may fall."""


def without_breaks(
    of: EditedText, furniture: Sequence[Traced], gone: Sequence[Traced], family: FamilyRules, start: int
) -> tuple[EditedText, list[Traced]]:
    """The text with blanks for the breaks of pages, and what was taken out.

    `furniture` is what is known of these; where `gone` stood, the text has blanks already.
    """
    known = {line.start for line in trusted(furniture)}
    breaks = sorted(line.start for line in gone)
    if len(known) < _LEAST:
        known = set()
    if not known and not breaks:
        return of, []
    lines = paragraphs(of, start)
    places = [index for index, line in enumerate(lines) if line.start in known]
    if any(_counts(of, lines[index : index + _FURTHER], family) for index in places):
        return of, []  # the words of headings stand on lines of their own, and so do their figures
    taken: list[Paragraph] = []
    headed = broken = False
    passed = 0
    for line in lines:
        before, passed = passed, bisect_left(breaks, line.start)
        broken = broken or passed > before
        if line.start in known:
            taken.append(line)
            broken = True
            continue
        heads = told_cell(line, family).heads
        if heads and headed and broken:
            taken.append(line)
        else:
            headed, broken = headed or heads, False
    return blotted(of, taken), [line.traced() for line in taken]


def _counts(of: EditedText, lines: Sequence[Paragraph], family: FamilyRules) -> bool:
    """Whether a lone figure is the number of staff units that the lines behind it name."""
    return any(part.start == lines[0].start for part in parts(of, lines[0].start, lines[-1].end, family))
