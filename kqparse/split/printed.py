"""The printed lines of a table that was flattened to text: page breaks out, heads of columns and labels known."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from kqparse.grammar.families import FamilyRules
from kqparse.grammar.labels import Label, LabelLines
from kqparse.split.paragraphs import Paragraph, paragraphs
from kqparse.text.edits import EditedText
from kqparse.text.fold import lower
from kqparse.text.traced import Traced

_LEAST_HEADS = 2
_PAGE = re.compile(r"[-–— ]*[0-9]{1,4}[-–— ]*")


class Page(NamedTuple):
    """The lines of one text.

    Attributes:
        lines: those that are no page number, in order.
        columns: for each line whether it holds nothing but heads of columns.
        labels: for each line the label that begins it, if one does.
        pages: the lines with page numbers.
    """

    lines: list[Paragraph]
    columns: list[bool]
    labels: list[Label | None]
    pages: list[Traced]


def printed(of: EditedText, family: FamilyRules, furniture: Sequence[Traced], start: int) -> Page:
    """The lines from `start` on; `furniture` are page numbers and running heads that are known already."""
    known = {line.start for line in furniture}
    every = [piece for line in paragraphs(of) if line.start >= start for piece in _pieces(line, family)]
    breaks = _beside_page_breaks(of, every)
    pages = [line for line in every if line.start in known or (line.start in breaks and _PAGE.fullmatch(line.text))]
    starts = {line.start for line in pages}
    lines = [line for line in every if line.start not in starts]
    looked = LabelLines([line.text for line in lines], family.phrases)
    columns = _columns(lines, family)
    labels = [None if column else looked.pure(index) for index, column in enumerate(columns)]
    return Page(lines, columns, labels, [line.traced() for line in pages])


def _columns(lines: Sequence[Paragraph], family: FamilyRules) -> list[bool]:
    """For each line whether it is one of heads of columns: such lines together hold two heads at least.

    A label may have a word in common with them (қосымша талаптар) and leave it on a line of its own, in small letters.
    """
    heads = [_heads(line.text, family) if family.columns.fullmatch(lower(line.text)) else 0 for line in lines]
    found = [False] * len(lines)
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and heads[end] and (end > at or lines[end].text[:1].isupper()):
            end += 1
        if sum(heads[at:end]) >= _LEAST_HEADS:
            found[at:end] = [True] * (end - at)
        at = max(end, at + 1)
    return found


def _heads(text: str, family: FamilyRules) -> int:
    """How many heads of columns a text holds."""
    return sum(1 for _ in family.column.finditer(lower(text)))


def _pieces(line: Paragraph, family: FamilyRules) -> list[Paragraph]:
    """A line, parted around heads of columns within it: those of both languages at least, parted by a slash."""
    small = lower(line.text)
    cuts = [0]
    for match in family.columns.finditer(small):
        heads = _heads(match.group(), family)
        if heads >= _LEAST_HEADS and "/" in match.group().strip(" /") and line.text[match.start()].isupper():
            cuts += [match.start(), match.end()]
    cuts.append(len(small))
    clipped = [line.clipped(line.start + begin, line.start + end) for begin, end in pairwise(cuts)]
    return [piece for piece in clipped if piece]


def _beside_page_breaks(of: EditedText, lines: Sequence[Paragraph]) -> set[int]:
    """Starts of lines right before or behind a form feed of the source."""
    beside: set[int] = set()
    for before, line in pairwise(lines):
        gap = of.source[of.source_end(before.end) : of.source_start(line.start)]
        if "\f" in gap:
            beside |= {before.start, line.start}
    return beside
