"""Text that runs up or down the page, as heads of narrow columns do: an engine may part it letter by letter.

What is drawn one behind the other at one place across is one line again.
"""

from collections.abc import Callable, Iterator, Sequence

from kqparse.read.pdf.page import Box, Line, union
from kqparse.read.pdf.woven import Sign

_UP, _DOWN = 1, 3
_BLANK, _FAR = 0.25, 1.0
"""Widths of a line from which on a gap parts words, and from which on the line does not go on."""


def along(lines: Sequence[Line], ink: Callable[[int], Box], count: int) -> tuple[list[Line], list[Sign]]:
    """The lines of a page with those made whole that run up or down.

    Args:
        lines: in drawn order.
        ink: tells the box of what a character draws by its number.
        count: the number from which on the characters of such lines are numbered anew.

    Returns:
        The lines, and the characters with new numbers.
    """
    found: list[Line] = []
    anew: list[Sign] = []
    for own in _groups(lines):
        if len(own) == 1:
            found += own
            continue
        signs: list[Sign] = []
        around = union([line.box for line in own])
        for line in own:
            if signs and _gap(own[0].turned, signs[-1].box, line) > _BLANK * (around[2] - around[0]):
                signs.append(signs[-1]._replace(text=" "))
            signs += [Sign(text, at, *ink(at)) for at, text in enumerate(line.text, line.start)]
        text = "".join(sign.text for sign in signs)
        found.append(Line(text, count + len(anew), *around, own[0].turned))
        anew += signs
    return found, anew


def _groups(lines: Sequence[Line]) -> Iterator[list[Line]]:
    own: list[Line] = []
    around: Box = (0.0, 0.0, 0.0, 0.0)
    for line in lines:
        if own and not _goes_on(own[-1], around, line):
            yield own
            own = []
        around = union([around, line.box]) if own else line.box
        own.append(line)
    if own:
        yield own


def _goes_on(last: Line, around: Box, line: Line) -> bool:
    """Whether a line stands right behind the last of some that run the same way, and at the place across of all."""
    if line.turned not in (_UP, _DOWN) or line.turned != last.turned:
        return False
    left, _, right, _ = around
    level = 2 * (min(right, line.x1) - max(left, line.x0)) > min(right - left, line.x1 - line.x0)
    return level and abs(_gap(line.turned, last.box, line)) < _FAR * (max(right, line.x1) - min(left, line.x0))


def _gap(turned: int, before: Box, line: Line) -> float:
    return before[1] - line.y1 if turned == _UP else line.y0 - before[3]
