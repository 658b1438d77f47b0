"""Letters that were drawn into the gaps of a line that was drawn before them.

A program whose font lacks some letters, as many lack those of Kazakh alone, leaves gaps for them and draws them behind
the rest of the line, from another font. What stands at one height and fits into each other's gaps is one line again.
Stamps and watermarks over text do not fit.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from kqparse.read.pdf.page import Box, Line

_COLLIDING = 0.35
"""Share of a letter from which on it stands over another, and not beside it."""
_MOST = 20_000
"""Characters of a page that is looked at one by one."""
_SAME_HEIGHT = 0.5
_BLANK = 0.15
"""Heights of a line that part two words where no blank is drawn."""
_LETTERS, _SPREAD, _WIDEST = 4, 1.6, 0.6
"""Gaps between letters that all stand apart, how many times as wide one between words is, and heights of a line that
always are one.
"""
_MOST_APART = 200
"""Stretches that are compared with each one, in order of their heights."""


class Sign(NamedTuple):
    """A character of a page: its number there, that of the one before it for a blank that is not drawn, and its box."""

    text: str
    number: int
    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def box(self) -> Box:
        """Left, top, right, bottom."""
        return self.x0, self.y0, self.x1, self.y1


_Stretch = list[Sign]
"""Characters at one height, each to the right of the one before it; without blanks at its ends."""


def rewoven(lines: Sequence[Line], place: Callable[[int], Box], count: int) -> tuple[list[Line], list[Sign]]:
    """The lines of a page with those made whole that have letters in their gaps which were drawn later.

    Args:
        lines: in drawn order.
        place: tells the box of a character by its number.
        count: the number from which on those of the lines that are made whole are numbered anew.

    Returns:
        The lines, and the characters with new numbers.
    """
    if sum(len(line.text) for line in lines) > _MOST:
        return list(lines), []
    found: list[_Stretch] = []
    owners: list[int] = []
    for number, line in enumerate(lines):
        signs = [Sign(text, at, *place(at)) for at, text in enumerate(line.text, line.start) if not line.turned]
        found += _stretches(signs)
        owners += [number] * (len(found) - len(owners))
    groups = {numbers[0]: numbers for numbers in _groups(found)}
    taken = {number for numbers in groups.values() for number in numbers}
    # An engine tells blanks where nothing is drawn and no room is: behind what a pen left out and went by, or between
    # letters that all stand apart.
    groups |= {
        number: [number]
        for number, own in enumerate(found)
        if number not in taken and len(list(_line([own]))) < len(own)
    }
    taken |= groups.keys()
    broken = {owners[number] for number in taken}
    parts: dict[int, list[Line]] = {owner: [] for owner in broken}
    anew: list[Sign] = []
    for number, own in enumerate(found):
        if number in groups:
            signs = list(_line([found[part] for part in groups[number]]))
            parts[owners[number]].append(_printed(signs, count + len(anew)))
            anew += signs
        elif owners[number] in broken and number not in taken:
            parts[owners[number]].append(_printed(own, own[0].number))
    return [part for number, line in enumerate(lines) for part in parts.get(number, [line])], anew


def _apart(left: Sign, right: Sign) -> bool:
    return right.x0 - left.x1 > _BLANK * (left.y1 - left.y0)


def _printed(signs: Sequence[Sign], start: int) -> Line:
    """Characters as a line whose first one has this number."""
    around = _around([sign for sign in signs if sign.text != " "])
    return Line("".join(sign.text for sign in signs), start, *around[2:])


def _stretches(signs: Sequence[Sign]) -> Iterator[_Stretch]:
    """Characters in drawn order, parted wherever the pen goes back or to another height."""
    begin = 0
    last: Sign | None = None
    for at, sign in enumerate(signs):
        if sign.text == " ":
            continue
        if last and not (sign.x0 >= last.x0 and _level(last, sign)):
            yield list(signs[begin : last.number - signs[0].number + 1])
            begin = at
        last = sign
    if last:
        yield list(signs[begin : last.number - signs[0].number + 1])


def _level(one: Sign, other: Sign) -> bool:
    """Whether two stand at one height."""
    common = min(one.y1, other.y1) - max(one.y0, other.y0)
    return common > _SAME_HEIGHT * min(one.y1 - one.y0, other.y1 - other.y0)


def _groups(found: Sequence[_Stretch]) -> list[list[int]]:
    """The numbers of the stretches that are one line, for each line that several make."""
    bands = [_around(own) for own in found]
    order = sorted(range(len(found)), key=lambda number: bands[number].y0 + bands[number].y1)
    line_of = list(range(len(found)))
    lines = {number: [number] for number in line_of}
    for place, number in enumerate(order):
        for other in order[place + 1 : place + _MOST_APART]:
            one, two = line_of[number], line_of[other]
            if bands[other].y0 + bands[other].y1 >= 2 * bands[number].y1:
                break  # its middle lies below
            if one != two and _fit(_of(lines[one], found), _of(lines[two], found)):
                for moved in lines[two]:
                    line_of[moved] = one
                lines[one] += lines.pop(two)
    return [sorted(numbers) for numbers in lines.values() if len(numbers) > 1]


def _of(numbers: Sequence[int], found: Sequence[_Stretch]) -> _Stretch:
    return [sign for number in numbers for sign in found[number]]


def _fit(one: _Stretch, other: _Stretch) -> bool:
    """Whether two stretches at one height touch or reach over each other, but none of their letters does."""
    few, many = sorted((_solid(one), _solid(other)), key=len)
    if _apart(few[-1], many[0]) or _apart(many[-1], few[0]) or not _level(_around(few), _around(many)):
        return False
    starts = [sign.x0 for sign in many]
    for sign in few:
        at = bisect_left(starts, sign.x0)
        for near in many[max(at - 1, 0) : at + 1]:
            common = min(sign.x1, near.x1) - max(sign.x0, near.x0)
            if common > _COLLIDING * min(sign.x1 - sign.x0, near.x1 - near.x0):
                return False
    return True


def _around(signs: _Stretch) -> Sign:
    """A box around characters, as if it were one."""
    x0, y0 = min(sign.x0 for sign in signs), min(sign.y0 for sign in signs)
    return Sign("", -1, x0, y0, max(sign.x1 for sign in signs), max(sign.y1 for sign in signs))


def _solid(stretch: _Stretch) -> _Stretch:
    return sorted((sign for sign in stretch if sign.text != " "), key=lambda sign: sign.x0)


def _line(parts: Sequence[_Stretch]) -> Iterator[Sign]:
    """The characters of one line from left to right, with blanks where some are drawn or plainly missing."""
    blanks = sorted(sign.x0 for part in parts for sign in part if sign.text == " " and sign.x1 > sign.x0)
    solid = _solid([sign for part in parts for sign in part])
    gaps = [right.x0 - left.x1 for left, right in pairwise(solid)]
    for at, (left, right) in enumerate(pairwise(solid)):
        yield left
        drawn = bisect_left(blanks, left.x0) < bisect_left(blanks, right.x0)
        room = min(_SPREAD * _between_letters(gaps, at), _WIDEST * (left.y1 - left.y0))
        if drawn or (_apart(left, right) and gaps[at] > room):
            yield Sign(" ", left.number, left.x1, left.y0, right.x0, left.y1)
    yield solid[-1]


def _between_letters(gaps: Sequence[float], at: int) -> float:
    """The room between the letters around a gap where these stand apart, as in a head that is set so."""
    around = (gaps[max(at - _LETTERS, 0) : at], gaps[at + 1 : at + 1 + _LETTERS])
    room = max((min(own) for own in around if len(own) == _LETTERS), default=0.0)
    return room if 2 * min([*around[0][-1:], *around[1][:1]], default=0.0) > room else 0.0
