"""A page as an engine gives it: printed lines and ruling lines, in points from the top left of the upright page.

Upright means that most of the text runs from left to right, whatever way the page is turned when it is shown. Boxes for
the output are another matter: they are measured on the page as it is shown.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, Protocol

from kqparse.frozen import Frozen
from kqparse.late_pattern import late_pattern

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


def union(boxes: Sequence[Box]) -> Box:
    """The box that holds all of several boxes."""
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def usual(lengths: Sequence[float]) -> float:
    """The middle one of some lengths, the lower of two."""
    return sorted(lengths)[(len(lengths) - 1) // 2]


class Line(NamedTuple):
    """A printed line, or a piece of one; `start` is the number of its first character on the page.

    `text[i]` is character `start + i`; there are no blanks at its ends. `turned` says by how many
    quarter turns clockwise it would run as the page does: 1 for what runs up, 3 for what runs down, 4 for what slants.
    """

    text: str
    start: int
    x0: float
    y0: float
    x1: float
    y1: float
    turned: int = 0

    @property
    def middle(self) -> float:
        """Half its height."""
        return (self.y0 + self.y1) / 2

    @property
    def box(self) -> Box:
        """Left, top, right, bottom."""
        return self.x0, self.y0, self.x1, self.y1


class Ruling(NamedTuple):
    """A straight line: its place across its direction, and from where to where it runs."""

    at: float
    start: float
    end: float


class Rulings(Frozen, frozen=True):
    """The ruling lines of a page: across (`at` is y) and down (`at` is x); and boxes filled with a colour."""

    across: list[Ruling]
    down: list[Ruling]
    shades: list[Box]


class Page(Protocol):
    """What the arrangement of a page asks of an engine; of use only until the next page is read."""

    @property
    def height(self) -> float:
        """Of the upright page."""

    @property
    def width(self) -> float:
        """Of the upright page."""

    @property
    def lines(self) -> Sequence[Line]:
        """In the order in which the page draws them."""

    @property
    def rulings(self) -> Rulings:
        """All that may be lines of tables."""

    def extent(self, index: int) -> tuple[float, float]:
        """Left and right of a character."""

    def together(self, index: int) -> bool:
        """Whether a character is drawn in one go with the one before it."""

    def words(self, line: Line) -> list[tuple[int, int, Box]]:
        """The words of a line: where each begins and ends in its text, and its box on the page as it is shown."""


BELOW = 1.0
"""Points below the page, as high as lines stand that are drawn askew over its text."""
WORD = late_pattern(r"\w[\w-]*|[^\w\s]+")
"""What has a box of its own: a word, or the signs beside it."""


class Gap(Frozen, frozen=True):
    """Blanks between words: their place in the text, that of the word behind, and from where to where on the page."""

    begin: int
    end: int
    left: float
    right: float

    @property
    def width(self) -> float:
        """In points."""
        return self.right - self.left


def gaps(page: Page, line: Line, begin: int = 0) -> Iterator[Gap]:
    """The gaps between the words of a line from a place on."""
    blank = line.text.find(" ", begin)
    while blank >= 0:
        following = blank + 1
        while line.text[following] == " ":
            following += 1
        left, right = page.extent(line.start + blank - 1)[1], page.extent(line.start + following)[0]
        yield Gap(blank, following, left, right)
        blank = line.text.find(" ", following)


def parted(page: Page, line: Line, at: Iterable[Gap]) -> list[Line]:
    """A line parted at some of its gaps."""
    begin = 0
    pieces: list[Line | None] = []
    for gap in at:
        pieces.append(part(page, line, begin, gap.begin))
        begin = gap.end
    pieces.append(part(page, line, begin, len(line.text)) if begin else line)
    return [piece for piece in pieces if piece]


def part(page: Page, line: Line, begin: int, end: int) -> Line | None:
    """The characters `[begin, end)` of a line, without blanks at the ends; None if nothing is left."""
    text = line.text[begin:end]
    bare = text.strip()
    if not bare:
        return None
    _, start, x0, y0, x1, y1, turned = line
    first = start + begin + len(text) - len(text.lstrip())
    last = first + len(bare) - 1
    left = x0 if first == start else page.extent(first)[0]
    right = x1 if last == start + len(line.text) - 1 else page.extent(last)[1]
    return Line(bare, first, left, y0, right, y1, turned)
