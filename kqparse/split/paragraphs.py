"""Lines and tab-parted cells of a text."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from kqparse.text.edits import EditedText
from kqparse.text.traced import Traced, cut

_CELL = re.compile(r"(?:\A|\n|(\t))[^\S\n\t]*+(\S(?:[^\n\t]*\S)?)")


class Paragraph(NamedTuple):
    """A stretch of one line without white space at its ends; `led` says that a tab stands before it."""

    of: EditedText
    start: int
    end: int
    led: bool

    @property
    def text(self) -> str:
        """Its characters."""
        return self.of.text[self.start : self.end]

    def traced(self) -> Traced:
        """Its characters with their origin."""
        return cut(self.of, self.start, self.end)

    def clipped(self, start: int, end: int) -> "Paragraph | None":
        """What of it lies in `[start, end)`, stripped of white space; None if nothing does."""
        return _stripped(self.of, max(self.start, start), min(self.end, end), self.led)


def paragraphs(of: EditedText) -> Iterator[Paragraph]:
    """Every line, parted at its tabs, in order; empty ones are left out."""
    for start, end, led in places(of):
        yield Paragraph(of, start, end, led)


def places(of: EditedText) -> Iterator[tuple[int, int, bool]]:
    """Where those lines stand, each with whether a tab stands before it."""
    for match in _CELL.finditer(of.text):
        start, end = match.span(2)
        yield start, end, match.start(1) >= 0


def _stripped(of: EditedText, start: int, end: int, led: bool) -> Paragraph | None:
    text = of.text[start:end]
    if text and not (text[0].isspace() or text[-1].isspace()):
        return Paragraph(of, start, end, led)
    begin = start + len(text) - len(text.lstrip())
    stop = start + len(text.rstrip())
    return Paragraph(of, begin, stop, led) if start <= begin < stop else None
