"""The straight lines that are drawn on the picture of a page, found as long stretches of ink.

The picture is looked at in half its size, which takes out specks. Stretches of neighbouring rows that overlap are one
line, so that a line may be thick, and may slant a little, as on a page that lay askew.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from PIL import Image

_LEAST = 0.2
"""Inches that a stretch of ink has at least to be a part of a line: more than the strokes of letters."""
_THICKEST = 0.04
"""Inches of thickness up to which it is a line."""
_MOST_SLANT = 0.08
"""How far a line may climb over its length."""
_DARKER = 0.15
"""From this share of the way from paper to ink on, a dot is ink: a thin or a grey line is lighter than a letter."""
_MOST = 3_000
"""Lines of one direction that are kept; a picture with more is no page with tables."""
_INK = b"\1"


class Stroke(NamedTuple):
    """A line from one end to the other, in dots of the picture."""

    x0: float
    y0: float
    x1: float
    y1: float


class Strokes(NamedTuple):
    """The lines of a picture that run across it, each from the left, and down, each from the top."""

    across: list[Stroke]
    down: list[Stroke]


def strokes(picture: Image.Image, dpi: int) -> Strokes:
    """The lines drawn on a picture in shades of grey."""
    small = picture.reduce(2)
    marked = small.point(_inked(small.histogram()))
    across = [Stroke(*(2 * side for side in own)) for own in _across(marked, dpi / 2)]
    turned = _across(marked.transpose(Image.Transpose.TRANSPOSE), dpi / 2)
    down = [Stroke(2 * own.y0, 2 * own.x0, 2 * own.y1, 2 * own.x1) for own in turned]
    return Strokes(across, down)


def _inked(histogram: list[int]) -> list[int]:
    """For each shade whether it is ink: 1, else 0."""
    total = sum(histogram)
    ink, paper = _shade(histogram, 0.01 * total), _shade(histogram, 0.6 * total)
    bound = paper - _DARKER * (paper - ink)
    return [int(shade < bound) for shade in range(256)]


def _shade(histogram: list[int], count: float) -> int:
    """The lightest shade among so many of the darkest dots."""
    seen = 0
    for shade, own in enumerate(histogram):
        seen += own
        if seen >= count:
            return shade
    return 255


class _Growing:
    """A line while its stretches are put together, row by row: its left and right end, and the rows that each is on."""

    __slots__ = ("bottom", "first", "last", "left", "left_rows", "right", "right_rows", "top")

    def __init__(self, row: int, first: int, last: int) -> None:
        self.first, self.last = first, last
        self.left, self.right = first, last
        self.top = self.bottom = row
        self.left_rows = self.right_rows = (row, row)

    def add(self, row: int, first: int, last: int) -> None:
        """A stretch of the row below."""
        self.first, self.last = first, last
        self.bottom = row
        if first < self.left:
            self.left, self.left_rows = first, (row, row)
        elif first <= self.left + 1:
            self.left_rows = (self.left_rows[0], row)
        if last > self.right:
            self.right, self.right_rows = last, (row, row)
        elif last >= self.right - 1:
            self.right_rows = (self.right_rows[0], row)

    def stroke(self) -> Stroke:
        """From the middle of its left end to the middle of its right one."""
        return Stroke(self.left, sum(self.left_rows) / 2, self.right, sum(self.right_rows) / 2)


def _across(marked: Image.Image, dpi: float) -> list[Stroke]:
    """The lines across a picture of ink (1) and paper (0)."""
    found: list[Stroke] = []
    thickest = _THICKEST * dpi
    for line in _grown(marked, max(8, int(_LEAST * dpi))):
        slant = _MOST_SLANT * (line.right - line.left)
        if line.bottom - line.top <= thickest + slant and len(found) < _MOST:
            found.append(line.stroke())
    return found


def _grown(marked: Image.Image, least: int) -> Iterator[_Growing]:
    """Stretches of ink of at least so many dots, those of neighbouring rows that overlap put together."""
    growing: list[_Growing] = []
    row = -1
    for at, first, last in _stretches(marked, least):
        if at != row:
            row = at
            yield from (line for line in growing if line.bottom < at - 1)
            growing = [line for line in growing if line.bottom >= at - 1]
        met = next((line for line in growing if line.bottom < at and line.first <= last and first <= line.last), None)
        if met is None:
            growing.append(_Growing(at, first, last))
        else:
            met.add(at, first, last)
    yield from growing


def _stretches(marked: Image.Image, least: int) -> Iterator[tuple[int, int, int]]:
    """Row, first and last dot of each stretch of ink."""
    width, height = marked.size
    edged = Image.new("L", (width + 1, height))
    edged.paste(marked, (0, 0))
    for found in re.finditer(_INK + b"{%d,}" % least, edged.tobytes()):
        row, first = divmod(found.start(), width + 1)
        yield row, first, first + len(found.group()) - 1
