"""Lines and tab-parted cells of a text."""

from bisect import bisect_left
from collections.abc import Sequence

from msgspec import Struct

from kqparse.text.edits import EditedText
from kqparse.text.traced import Traced, cut


class Paragraph(Struct, frozen=True, gc=False):
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


def paragraphs(of: EditedText, start: int = 0) -> list[Paragraph]:
    """Every line that begins at `start` or behind it, parted at its tabs, in order; empty ones are left out."""
    return [Paragraph(of, begin, end, led) for begin, end, led in places(of, start)]


def places(of: EditedText, start: int = 0) -> Sequence[tuple[int, int, bool]]:
    """Where those lines stand, each with whether a tab stands before it."""
    return of.cells[bisect_left(of.cells, (start,)) :] if start else of.cells


def _stripped(of: EditedText, start: int, end: int, led: bool) -> Paragraph | None:
    text = of.text[start:end]
    if text and not (text[0].isspace() or text[-1].isspace()):
        return Paragraph(of, start, end, led)
    begin = start + len(text) - len(text.lstrip())
    stop = start + len(text.rstrip())
    return Paragraph(of, begin, stop, led) if start <= begin < stop else None


def blank_between(above: Paragraph, line: Paragraph) -> bool:
    """Whether a blank line parts two lines."""
    return above.of.text.count("\n", above.end, line.start) > 1
