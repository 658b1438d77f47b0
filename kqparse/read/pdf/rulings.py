"""Ruling lines made whole: what a program drew in pieces, or twice, is one line."""

from collections.abc import Iterable, Iterator
from operator import attrgetter

from kqparse.read.pdf.page import Ruling

SNAP = 3.0
"""Points within which two lines are one."""
_GAP = 4.0
"""Points that may be missing in a line: dots, or the corners that were drawn by themselves."""


def joined(lines: Iterable[Ruling]) -> list[Ruling]:
    """The lines by place, those of one place joined where they touch."""
    return [line for level in levels(lines) for line in level]


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
    at = sum(line.at for line in lines) / len(lines)
    whole: list[Ruling] = []
    for line in sorted(lines, key=attrgetter("start")):
        if whole and line.start - whole[-1].end <= _GAP:
            if line.end > whole[-1].end:
                whole[-1] = whole[-1]._replace(end=line.end)
        else:
            whole.append(Ruling(at, line.start, line.end))
    return whole
