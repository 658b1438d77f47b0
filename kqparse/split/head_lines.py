"""Lines of a text that may head columns, told by their first words: a table may begin where several stand together."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from sys import maxsize
from typing import NamedTuple

from kqparse.grammar.families import FamilyRules
from kqparse.text.fold import label_key

LEAST_HEADS = 3
LONGEST_HEAD = 80
_FARTHEST = 3
"""Lines from one that may be a head to the next, where heads are broken over lines."""


class HeadLines(NamedTuple):
    """The lines of a text that may be heads by their first words, each on a line of its own.

    Attributes:
        starts: where they begin, in order.
        lines: the number of each among those that are not blank, and whether it may be a head of titles.
    """

    starts: list[int]
    lines: list[tuple[int, bool]]

    def near(self, start: int = 0, end: int = maxsize) -> bool:
        """Whether some begin near each other in `[start, end)`, that of titles among them: a table may begin there."""
        near: list[tuple[int, bool]] = []
        for at in range(bisect_left(self.starts, start), bisect_left(self.starts, end)):
            number, titled = self.lines[at]
            near = [each for each in near if number - each[0] <= _FARTHEST * len(near)]
            near = [*near, (number, titled)][-LEAST_HEADS:]
            if len(near) == LEAST_HEADS and any(titled for _, titled in near):
                return True
        return False


def head_lines(text: str, family: FamilyRules) -> HeadLines:
    """The lines of a text that may be heads."""
    printed = text.split("\n")
    bare = [line.strip() for line in printed]
    places = [place for place, line in enumerate(bare) if line]
    lines = [bare[place] for place in places]
    found = possible(lines, family)
    ends = list(accumulate(map(len, printed)))  # line ends left out
    return HeadLines(
        [ends[places[number]] + places[number] - len(printed[places[number]].lstrip()) for number in found],
        [(number, first_word(lines[number]) in family.title_firsts) for number in found],
    )


def possible(lines: Sequence[str], family: FamilyRules) -> list[int]:
    """The numbers of lines that may be heads by their first words."""
    firsts = [line.split(None, 1)[0] if len(line) <= LONGEST_HEAD else "" for line in lines]
    # The same words begin many lines.
    heads = {first for first in set(firsts) if first and _key(first) in family.head_firsts}
    return [number for number, first in enumerate(firsts) if first in heads]


def first_word(line: str) -> str:
    """The first word of a line as heads are looked up."""
    return _key(line.split(None, 1)[0])


_key = lru_cache(maxsize=1 << 12)(label_key)


__all__ = ["LEAST_HEADS", "LONGEST_HEAD", "HeadLines", "first_word", "head_lines", "possible"]
