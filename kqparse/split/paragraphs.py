"""Lines and tab-parted cells of a text."""

from collections.abc import Iterator
from typing import NamedTuple

from kqparse.text.edits import EditedText
from kqparse.text.traced import Traced, cut


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
    starts = of.line_starts
    for index, start in enumerate(starts):
        end = starts[index + 1] - 1 if index + 1 < len(starts) else len(of.text)
        at, led = start, False
        while at <= end:
            tab = of.text.find("\t", at, end)
            stop = tab if tab >= 0 else end
            paragraph = _stripped(of, at, stop, led)
            if paragraph:
                yield paragraph
            at, led = stop + 1, True


def _stripped(of: EditedText, start: int, end: int, led: bool) -> Paragraph | None:
    text = of.text[start:end]
    begin = start + len(text) - len(text.lstrip())
    stop = start + len(text.rstrip())
    return Paragraph(of, begin, stop, led) if start <= begin < stop else None
