"""Ruling lines made whole: what a program drew in pieces, or twice, is one line."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from operator import attrgetter

from kqparse.read.pdf.page import Box, Ruling, Rulings

SNAP = 3.0
"""Points within which two lines are one."""
THIN = 3.0
"""Points up to which a box is a line."""
_GAP = 4.0
"""Points that may be missing in a line: dots, or the corners that were drawn by themselves."""
_SHADES = 200
"""Shaded boxes of a page that are looked at."""
_SEVERAL = 3
"""Lines of one length that are those of one table."""
_SHORTEST = 5.0
"""Points from which on a whole line counts."""


def add(found: Rulings, boxes: Iterable[Box]) -> None:
    """Add straight strokes and filled boxes, if they are thin enough to be lines; a dot may be of either direction."""
    for left, top, right, bottom in boxes:
        width, height = right - left, bottom - top
        if height <= THIN and width >= height:
            found.across.append(Ruling((top + bottom) / 2, left, right))
        if width <= THIN and height >= width:
            found.down.append(Ruling((left + right) / 2, top, bottom))


def with_shades(lines: Rulings) -> tuple[list[Ruling], list[Ruling]]:
    """The lines across and down made whole, with the sides of shaded boxes that run from one of the others to another.

    So a row of heads that is only shaded is parted from the row below, while a mark behind words parts nothing.
    """
    across, down = joined(lines.across), joined(lines.down)
    rows, columns = list(across), list(down)
    for left, top, right, bottom in lines.shades[:_SHADES]:
        rows += [side for side in (Ruling(top, left, right), Ruling(bottom, left, right)) if _spans(side, down)]
        columns += [side for side in (Ruling(left, top, bottom), Ruling(right, top, bottom)) if _spans(side, across)]
    if len(rows) > len(across) or len(columns) > len(down):
        return joined(rows), joined(columns)
    return across, down


def _spans(side: Ruling, crossing: list[Ruling]) -> bool:
    """Whether a side runs from one crossing line to another."""
    met = [line.at for line in crossing if line.start - SNAP <= side.at <= line.end + SNAP]
    return any(abs(at - side.start) <= SNAP for at in met) and any(abs(at - side.end) <= SNAP for at in met)


def joined(lines: Iterable[Ruling]) -> list[Ruling]:
    """The lines by place, those of one place joined where they touch, without what is too short to be one."""
    return [line for level in levels(lines) for line in level if line.end - line.start >= _SHORTEST]


def frames(lines: Rulings) -> list[Box]:
    """The boxes from the first to the last of lines across that begin and end alike, where there are several."""
    alike: dict[tuple[int, int], list[Ruling]] = defaultdict(list)
    for line in joined(lines.across):
        alike[round(line.start / SNAP), round(line.end / SNAP)].append(line)
    return [(own[0].start, own[0].at, own[0].end, own[-1].at) for own in alike.values() if len(own) >= _SEVERAL]


def levels(lines: Iterable[Ruling]) -> Iterator[list[Ruling]]:
    """The lines of each place, joined where they touch, in order."""
    level: list[Ruling] = []
    for line in sorted(lines):
        if level and line.at - level[0].at > SNAP:
            yield _level(level)
            level = []
        level.append(line)
    if level:
        yield _level(level)


def _level(lines: list[Ruling]) -> list[Ruling]:
    if len(lines) == 1:
        return lines
    at = (lines[0].at + lines[-1].at) / 2
    if lines[0].at != lines[-1].at:
        lines.sort(key=attrgetter("start"))
    whole: list[Ruling] = []
    _, begin, end = lines[0]
    for _, start, stop in lines:
        if start - end > _GAP:
            whole.append(Ruling(at, begin, end))
            begin, end = start, stop
        elif stop > end:
            end = stop
    whole.append(Ruling(at, begin, end))
    return whole
