"""Lines of a text that may head columns, told by their first words: a table may begin where several stand together."""

from bisect import bisect_left
from collections.abc import Sequence, Set
from functools import lru_cache
from sys import maxsize

from msgspec import Struct

from kqparse.grammar.families import FamilyRules
from kqparse.late_pattern import LETTERS, late_pattern
from kqparse.text.fold import label_key, lower
from kqparse.text.seen import Seen, Stem, Stems

LEAST_HEADS = 3
LONGEST_HEAD = 80
_FIRST = late_pattern(r"\n[^\S\n]*+(\S++)")
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
        if not [number for number, titled in lines if titled]:
            return False  # as in most parts of a text
        first = 0
        for at, (number, titled) in enumerate(lines):
            # The more stand near each other, the farther may the next one be.
            farthest = number - _FARTHEST * (at - first)
            while first < at and lines[first][0] < farthest:
                first += 1
            if at - first == LEAST_HEADS:
                first += 1
            if at - first == LEAST_HEADS - 1 and (titled or [one for _, one in lines[first:at] if one]):
                return True
        return False


def head_lines(text: str, family: FamilyRules) -> HeadLines:
    """The lines of a text that may be heads."""
    begun = list(_FIRST.finditer(f"\n{text}"))
    heads = _heads({first[1] for first in begun}, family)
    titles = {first for first in heads if _key(first) in family.title_firsts}
    starts: list[int] = []
    lines: list[tuple[int, bool]] = []
    for number, first in [(number, first) for number, first in enumerate(begun) if first[1] in heads]:
        start = first.start(1) - 1
        end = text.find("\n", start)
        line = text[start : end if end >= 0 else len(text)].rstrip()
        if len(line) <= LONGEST_HEAD:
            starts.append(start)
            lines.append((number, first[1] in titles and may_title(line, family)))
    return HeadLines(starts, lines)


def may_head_titles(seen: Seen, family: FamilyRules) -> bool:
    """Whether a head of titles may begin with some line of a text: where none does, no more need be asked."""
    lines, small = seen.lines(lower), seen.lines(lower).small
    firsts = tuple(family.title_firsts)
    stems = _stems(firsts)
    if stems is None:
        return True
    for _, at in lines.begun(stems):
        line, end = small.rfind("\n", 0, at) + 1, small.find("\n", at)
        if small.startswith(firsts, at) and not small[line:at].strip():
            head = small[at:end].rstrip()
            if len(head) <= LONGEST_HEAD and may_title(head, family):
                return True
    return False


@lru_cache(maxsize=16)
def _stems(firsts: tuple[str, ...]) -> Stems | None:
    """What lines begin with that begin with first words; None where one begins with no letter."""
    words = [LETTERS.match(first) for first in firsts]
    return None if None in words else frozenset(Stem(word[0], whole=False) for word in words if word)


def possible(lines: Sequence[str], family: FamilyRules) -> list[int]:
    """The numbers of lines that may be heads by their first words."""
    firsts = [line.split(None, 1)[0] if len(line) <= LONGEST_HEAD else "" for line in lines]
    heads = _heads(set(firsts), family)
    return [number for number, first in enumerate(firsts) if first in heads]


def _heads(firsts: Set[str], family: FamilyRules) -> set[str]:
    """Those of the first words of lines that may begin heads; the same words begin many lines."""
    return {first for first in firsts if first and _key(first) in family.head_firsts}


def may_title(line: str, family: FamilyRules) -> bool:
    """Whether a head of titles may begin with a line, by its first two words; it may be in two languages, woven."""
    first, *further = line.split(None, 2)
    seconds = family.title_firsts.get(_key(first))
    if seconds is None or not further or "" in seconds:
        return seconds is not None
    letters = LETTERS.match(further[0])
    if letters is None or (len(further) == 1 and not further[0][-1].isalpha()):
        return True  # a dash at the line end may break the word
    second = letters.group().lower()
    return second in seconds or second in family.title_firsts


_key = lru_cache(maxsize=1 << 12)(label_key)
