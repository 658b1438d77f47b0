"""Text that is drawn askew: a watermark over a page, or words of the page, such as the labels of narrow columns."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from kqparse.read.pdf.page import BELOW, Line, usual

_LARGE = 1.5
"""Heights of an upright line from which on text is too large to be of the page."""
_OVER = 0.5
"""Heights of an upright line by which what crosses it reaches over it at least."""
_TOP = attrgetter("y0")


def with_watermarks_below(found: Sequence[tuple[Line, float]], height: float) -> list[Line]:
    """Lines of a page, of which those stand below it that are drawn over it.

    These are larger than its text, or cross it, or say the same as one that does.

    Args:
        found: the lines, each with the size of its font where it is drawn askew, else 0.
        height: of the page.
    """
    upright = [line for line, size in found if not line.turned]
    askew = [(line, size) for line, size in found if size]
    over = _over(askew, upright) if askew and upright else ()
    lines: list[Line] = []
    end = height + BELOW
    for line, size in found:
        if size and line.text in over:
            lines.append(line._replace(y0=end, y1=end + line.y1 - line.y0))
            end = lines[-1].y1
        else:
            lines.append(line)
    return lines


def _over(askew: Sequence[tuple[Line, float]], upright: Sequence[Line]) -> set[str]:
    """The texts of lines that are drawn over a page."""
    heights = [line.y1 - line.y0 for line in upright]
    large, tallest = _LARGE * usual(heights), max(heights)
    below = sorted(upright, key=_TOP)
    found: set[str] = set()
    for line, size in askew:
        if line.text not in found:
            begin = bisect_left(below, line.y0 - tallest, key=_TOP)
            end = bisect_right(below, line.y1, begin, key=_TOP)
            if size > large or any(_crosses(line, other) for other in below[begin:end]):
                found.add(line.text)
    return found


def _crosses(line: Line, upright: Line) -> bool:
    least = _OVER * (upright.y1 - upright.y0)
    across = min(line.x1, upright.x1) - max(line.x0, upright.x0)
    return across > least and min(line.y1, upright.y1) - max(line.y0, upright.y0) > least
