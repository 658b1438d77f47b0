"""Lines of a text that may head columns, told by their first words: a table may begin where several stand together."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from sys import maxsize

from msgspec import Struct

from kqparse.grammar.families import FamilyRules
from kqparse.late_pattern import late_pattern
from kqparse.text.fold import label_key, lower
from kqparse.text.seen import Seen

LEAST_HEADS = 3
LONGEST_HEAD = 80
_WORD = late_pattern(r"\w+")
_LETTERS = late_pattern(r"[^\W\d_]+")
_FARTHEST = 3
"""Lines from one that may be a head to the next, where heads are broken over lines."""


class HeadLines(Struct, frozen=True):
    """The lines of a text that may be heads by their first words, each on a line of its own.

    Attributes:
        starts: where they begin, in order.
        lines: the number of each among those that are not blank, and whether it may be a head of titles.
    """

    starts: list[int]
    lines: list[tuple[int, bool]]

    def near(self, start: int = 0, end: int = maxsize) -> bool:
        """Whether some begin near each other in `[start, end)`, that of titles among them: a table may begin there."""
        lines = self.lines[bisect_left(self.starts, start) : bisect_left(self.starts, end)]
        if not any(titled for _, titled in lines):
            return False  # as in most parts of a text
        near: list[tuple[int, bool]] = []
        for number, titled in lines:
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
        [(number, may_title(lines[number], family)) for number in found],
    )


def may_head_titles(seen: Seen, family: FamilyRules) -> bool:
    """Whether a head of titles may begin with some line of a text: where none does, no more need be asked."""
    lines = seen.lines(lower)
    for first in family.title_firsts:
        word = _WORD.match(first)
        if word is None:
            return True
        for at in lines.words(first) if seen.words.count(word.group()) else ():
            line = lines.small.rfind("\n", 0, at) + 1
            head = lines.small[line : lines.small.find("\n", at)].strip()
            if len(head) <= LONGEST_HEAD and head.startswith(first) and may_title(head, family):
                return True
    return False


def possible(lines: Sequence[str], family: FamilyRules) -> list[int]:
    """The numbers of lines that may be heads by their first words."""
    firsts = [line.split(None, 1)[0] if len(line) <= LONGEST_HEAD else "" for line in lines]
    # The same words begin many lines.
    heads = {first for first in set(firsts) if first and _key(first) in family.head_firsts}
    return [number for number, first in enumerate(firsts) if first in heads]


def may_title(line: str, family: FamilyRules) -> bool:
    """Whether a head of titles may begin with a line, by its first two words; it may be in two languages, woven."""
    first, *further = line.split(None, 2)
    seconds = family.title_firsts.get(_key(first))
    if seconds is None or not further or "" in seconds:
        return seconds is not None
    letters = _LETTERS.match(further[0])
    if letters is None or (len(further) == 1 and not further[0][-1].isalpha()):
        return True  # a dash at the line end may break the word
    second = letters.group().lower()
    return second in seconds or second in family.title_firsts


_key = lru_cache(maxsize=1 << 12)(label_key)
