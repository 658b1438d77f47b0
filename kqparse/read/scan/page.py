"""A page of a scan as the arrangement sees it: words with their confidence, and the lines drawn between them.

The page may have lain askew. Its lines are set straight by numbers alone: the slopes of baselines and of drawn lines
tell by how much, and all places are turned back. Boxes for the output are those of the picture as it is shown.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import chain
from math import atan, cos, sin
from typing import NamedTuple

from kqparse.read.pdf.page import Box, Line, Ruling, Rulings
from kqparse.read.scan.drawn import Stroke, Strokes
from kqparse.read.scan.hocr import TextLine, Word

_POINTS = 72
_SURE = 80
"""Words below this confidence are doubtful."""
_HEAD_ROOM = 1.1
"""Times the height of its letters that a line has, as a font's line."""
_LONG = 0.7
"""Of a text line's length and of a drawn line's: what is shorter tells no slope. In inches."""
_BARS = frozenset("|¦!_-=~.,:'`[](){}\u2013\u2014\u2018\u2019\u2502")
"""Signs for which a drawn line may be taken."""
_RUNS_ON = 1.5
"""Times the length of a sign that a line has which runs on beyond it."""
_RULED = 0.8
"""Inches from which on a line is longer than any dash."""


class Sight(NamedTuple):
    """What was seen on a picture that stands upright.

    Attributes:
        lines: of text.
        strokes: what is drawn.
        width, height: in dots.
        dpi: dots per inch.
        turned: by how many quarter turns clockwise the picture was turned from the way in which it is shown.
    """

    lines: list[TextLine]
    strokes: Strokes
    width: int
    height: int
    dpi: int
    turned: int

    def confidence(self) -> float:
        """The mean confidence of its words by their letters; 0 without words."""
        words = [word for line in self.lines for word in line.words]
        letters = sum(len(word.text) for word in words)
        return sum(word.confidence * len(word.text) for word in words) / letters if letters else 0.0

    def upright(self) -> bool:
        """Whether most of its letters run from left to right."""
        turned = sum(len(word.text) for line in self.lines if line.turned for word in line.words)
        return 2 * turned <= sum(len(word.text) for line in self.lines for word in line.words)


class _Placed(NamedTuple):
    """A word in the text of the page: the number of its first character and of the one behind it, left and right."""

    start: int
    end: int
    left: float
    right: float
    word: Word


class ScannedPage:
    """A page of a scan."""

    def __init__(self, sight: Sight) -> None:
        self._sight = sight
        self._scale = _POINTS / sight.dpi
        strokes = _between(sight)
        angle = atan(_slope(sight, strokes))
        self._cos, self._sin = cos(angle), sin(angle)
        across = [self._ruling(stroke) for stroke in strokes.across]
        down = [self._ruling(Stroke(*stroke), down=True) for stroke in strokes.down]
        self.rulings = Rulings(across, down, [])
        self.height = sight.height * self._scale
        self.width = sight.width * self._scale
        self._words: list[_Placed] = []
        self.lines = [line for own in sight.lines if (line := self._line(own, strokes))]
        self._starts = [placed.start for placed in self._words]

    def extent(self, index: int) -> tuple[float, float]:
        """Left and right of a character, as if all of a word were equally wide."""
        at = max(bisect_right(self._starts, index) - 1, 0)
        own = self._words[at]
        if index >= own.end:
            following = self._words[min(at + 1, len(self._words) - 1)]
            return own.right, max(own.right, following.left)
        width = (own.right - own.left) / (own.end - own.start)
        return own.left + (index - own.start) * width, own.left + (index + 1 - own.start) * width

    def together(self, index: int) -> bool:
        """Whether a character is in one word with the one before it."""
        own = self._words[max(bisect_right(self._starts, index) - 1, 0)]
        return own.start < index < own.end

    def words(self, line: Line) -> list[tuple[int, int, Box]]:
        """The words of a line with their boxes on the page as it is shown."""
        return [
            (begin, end, self._shown(placed, begin + line.start, end + line.start))
            for begin, end, placed in self._of(line)
        ]

    def doubts(self, line: Line) -> list[tuple[int, int, float]]:
        """The words of a line that were recognised with little confidence, each with that."""
        return [
            (begin, end, placed.word.confidence)
            for begin, end, placed in self._of(line)
            if placed.word.confidence < _SURE
        ]

    def _of(self, line: Line) -> Iterator[tuple[int, int, _Placed]]:
        """The words that a line, or a piece of one, has of this page."""
        stop = line.start + len(line.text)
        for placed in self._words[max(bisect_right(self._starts, line.start) - 1, 0) :]:
            if placed.start >= stop:
                return
            begin, end = max(placed.start, line.start), min(placed.end, stop)
            if begin < end:
                yield begin - line.start, end - line.start, placed

    def _shown(self, placed: _Placed, start: int, end: int) -> Box:
        """The box of some characters of a word."""
        left, top, right, bottom = placed.word.box
        width = (right - left) / (placed.end - placed.start)
        left, right = left + (start - placed.start) * width, left + (end - placed.start) * width
        wide, high = self._sight.width, self._sight.height
        box = (
            (left, top, right, bottom),
            (top, wide - right, bottom, wide - left),
            (wide - right, high - bottom, wide - left, high - top),
            (high - bottom, left, high - top, right),
        )[self._sight.turned]
        x0, y0, x1, y1 = (side * self._scale for side in box)
        return x0, y0, x1, y1

    def _straight(self, x: float, y: float) -> tuple[float, float]:
        """A place of the picture on the page that is set straight, in points."""
        return (x * self._cos + y * self._sin) * self._scale, (y * self._cos - x * self._sin) * self._scale

    def _ruling(self, stroke: Stroke, *, down: bool = False) -> Ruling:
        begin, end = self._straight(stroke.x0, stroke.y0), self._straight(stroke.x1, stroke.y1)
        at = (begin[not down] + end[not down]) / 2
        return Ruling(at, begin[down], end[down])

    def _line(self, line: TextLine, strokes: Strokes) -> Line | None:
        """A line of text; None where nothing but drawn lines was taken for it."""
        words = [word for word in line.words if not _is_drawn(word, strokes, _RULED * self._sight.dpi)]
        if not words:
            return None
        left, _, right, bottom = line.box
        start = at = self._words[-1].end + 1 if self._words else 0
        parts: list[str] = []
        for word in words:
            y = bottom + line.offset + line.slope * (word.box[0] - left)
            begin, end = self._straight(word.box[0], y)[0], self._straight(word.box[2], y)[0]
            self._words.append(_Placed(at, at + len(word.text), begin, max(begin, end), word))
            parts.append(word.text)
            at += len(word.text) + 1
        first, last = self._words[-len(words)].left, self._words[-1].right
        text = " ".join(parts)
        if line.turned:
            x0, y0, x1, y1 = (side * self._scale for side in line.box)
            return Line(text, start, x0, y0, x1, y1, turned=True)
        middle = (left + right) / 2
        base = self._straight(middle, bottom + line.offset + line.slope * (middle - left))[1]
        below, size = line.below * self._scale, line.size * self._scale
        return Line(text, start, first, base - _HEAD_ROOM * (size - below), last, base + _HEAD_ROOM * below)


def _between(sight: Sight) -> Strokes:
    """The lines that are no strokes of letters."""
    letters = [word.box for line in sight.lines for word in line.words if any(map(str.isalnum, word.text))]
    letters.sort()
    lefts = [box[0] for box in letters]
    widest = max((box[2] - box[0] for box in letters), default=0.0)

    def inside(stroke: Stroke) -> bool:
        left, right = min(stroke.x0, stroke.x1), max(stroke.x0, stroke.x1)
        top, bottom = min(stroke.y0, stroke.y1), max(stroke.y0, stroke.y1)
        near = letters[bisect_right(lefts, left - widest - 1) : bisect_right(lefts, left + 2)]
        return any(x0 - 2 <= left and right <= x1 + 2 and y0 - 2 <= top and bottom <= y1 + 2 for x0, y0, x1, y1 in near)

    across, down = sight.strokes
    return Strokes([own for own in across if not inside(own)], [own for own in down if not inside(own)])


def _is_drawn(word: Word, strokes: Strokes, ruled: float) -> bool:
    """Whether a drawn line was taken for a word: one that runs on beyond it, or is longer than any dash."""
    if not _BARS.issuperset(word.text):
        return False
    left, top, right, bottom = word.box
    longer = max(_RUNS_ON * max(right - left, bottom - top), 1)
    return any(
        min(stroke.x0, stroke.x1) <= right + 2
        and left - 2 <= max(stroke.x0, stroke.x1)
        and min(stroke.y0, stroke.y1) <= bottom + 2
        and top - 2 <= max(stroke.y0, stroke.y1)
        and max(abs(stroke.x1 - stroke.x0), abs(stroke.y1 - stroke.y0)) >= min(longer, ruled)
        for stroke in chain(*strokes)
    )


def _slope(sight: Sight, strokes: Strokes) -> float:
    """By how much the page lies askew: the middle one of the slopes of what runs across, by length."""
    least = _LONG * sight.dpi
    slopes = [(line.slope, line.box[2] - line.box[0]) for line in sight.lines if not line.turned]
    slopes += [((own.y1 - own.y0) / (own.x1 - own.x0), own.x1 - own.x0) for own in strokes.across if own.x1 > own.x0]
    return _middle(sorted((slope, length) for slope, length in slopes if length >= least))


def _middle(weighted: Sequence[tuple[float, float]]) -> float:
    half = sum(weight for _, weight in weighted) / 2
    for value, weight in weighted:
        half -= weight
        if half <= 0:
            return value
    return 0.0
