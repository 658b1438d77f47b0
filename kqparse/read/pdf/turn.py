"""Quarter turns of a page."""

from collections.abc import Iterable, Iterator

from kqparse.frozen import Frozen
from kqparse.read.pdf.page import Box


class Turn(Frozen, frozen=True):
    """From the space in which a page is drawn (y upwards) to a page turned clockwise by quarters (y downwards)."""

    quarters: int
    left: float
    bottom: float
    right: float
    top: float

    @property
    def height(self) -> float:
        """Of the turned page."""
        return self.right - self.left if self.quarters % 2 else self.top - self.bottom

    @property
    def width(self) -> float:
        """Of the turned page."""
        return self.top - self.bottom if self.quarters % 2 else self.right - self.left

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """A box, turned."""
        if self.quarters == 0:
            return left - self.left, self.top - top, right - self.left, self.top - bottom
        if self.quarters == 1:
            return bottom - self.bottom, left - self.left, top - self.bottom, right - self.left
        if self.quarters == 2:
            return self.right - right, bottom - self.bottom, self.right - left, top - self.bottom
        return self.top - top, self.right - right, self.top - bottom, self.right - left

    def boxes(self, boxes: Iterable[Box]) -> Iterator[Box]:
        """Boxes, turned."""
        if self.quarters:
            return (self.box(*box) for box in boxes)
        x, y = self.left, self.top
        return ((left - x, y - top, right - x, y - bottom) for left, bottom, right, top in boxes)
