"""One alternative of a pattern, and what is known of it before it is compiled: what it begins with and needs."""

import re
from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache

from msgspec import Struct

from kqparse.late_pattern import late_pattern

_NAME = late_pattern(r"\?P<\w+>")

NEAR = 12
"""Words of a near alternative."""
Needs = Sequence[Sequence[str]]
"""Of each of these one stands in a text."""


def told_in(needs: Needs, text: str) -> bool:
    """Whether one of each stands in a text."""
    for needed in needs:
        for one in needed:
            if one in text:
                break
        else:
            return False
    return True


class Sign(Struct, frozen=True, eq=False):
    """What tells a value at little cost: found wherever the value stands.

    Attributes:
        pattern: it, for text in lower case.
        leads: whether the value begins with it.
        figure: a figure as it stands in the sign, up to which it goes, where it begins with a letter, as most words do.
        before: the characters of the sign before that figure at most.
    """

    pattern: re.Pattern[str]
    leads: bool = True
    figure: re.Pattern[str] | None = None
    before: int = 0

    def stands_in(self, text: str) -> bool:
        """Whether it stands anywhere in a text."""
        if self.figure is None:
            return self.pattern.search(text) is not None
        ends = (found.end() for found in self.figure.finditer(text))
        return any(self.pattern.search(text, max(end - self.before - 1, 0), end) for end in ends)


class Alternative:
    """One alternative of a pattern.

    Attributes:
        ready: it alone, once it was asked for where it begins.
    """

    ready: re.Pattern[str] | None = None

    def __init__(self, source: str, starts: frozenset[str]) -> None:
        """Take its source, and the texts one of which begins all that it matches."""
        self._source = source
        self._starts = starts

    @cached_property
    def source(self) -> str:
        """Its source."""
        return self._source

    @cached_property
    def starts(self) -> frozenset[str] | None:
        """The texts one of which begins all that it matches; None where that is not known."""
        return self._starts

    @cached_property
    def signs(self) -> Sequence[Sign]:
        """Signs all of which stand in whatever it matches."""
        return ()

    @cached_property
    def needs(self) -> Needs:
        """What stands in all that it matches."""
        return ()

    @cached_property
    def reach(self) -> int | None:
        """The words of a text that it matches at most; None where there may be any number."""
        return None

    @cached_property
    def near(self) -> bool:
        """Whether it matches few words, so that what it needs stands among the first ones."""
        return self.reach is not None and self.reach <= NEAR

    @cached_property
    def more(self) -> Needs:
        """What it needs beside what tells most."""
        return tuple([needed for needed in self.needs if needed != (self.telling,)])

    @cached_property
    def telling(self) -> str:
        """One text that stands in all that it matches, which tells of most that it is not in them; or an empty one."""
        return next((needed[0] for needed in self.needs if len(needed) == 1), "")

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """It alone."""
        return _compiled(self.source)

    def among(self, index: int) -> str:
        """Its source among others, as the one of a number: what groups it names, it names by that."""
        return self.source

    def may_begin(self, text: str, pos: int) -> bool:
        """Whether it may begin at a place, by what is known of its beginning at little cost."""
        return True


@lru_cache(maxsize=4096)
def _compiled(source: str) -> re.Pattern[str]:
    """What lists of alternatives share is compiled once."""
    return re.compile(source)


class _Beginnings(Struct, frozen=True, gc=False):
    """Beginnings of one letter, by as many letters as all of them have."""

    least: int
    beginnings: dict[str, tuple[str, ...]]


ByLetter = dict[str, _Beginnings]
"""Beginnings by their first letter."""


def by_letter(alternatives: Iterable[Alternative]) -> ByLetter:
    """What alternatives begin with, by its first letter."""
    letters: dict[str, list[str]] = {}
    for start in sorted({start for each in alternatives for start in each.starts or ()}):
        letters.setdefault(start[0], []).append(start)
    return {letter: _beginnings(starts) for letter, starts in letters.items()}


def _beginnings(starts: Sequence[str]) -> _Beginnings:
    least = min(map(len, starts))
    found: dict[str, tuple[str, ...]] = {}
    for start in starts:
        found[start[:least]] = (*found.get(start[:least], ()), start)
    return _Beginnings(least, found)


def begun_with(starts: ByLetter) -> re.Pattern[str]:
    """Where a word or a sign stands that begins with one of some texts."""
    ways: dict[str, list[str]] = {}
    for letter, own in starts.items():
        rests = {re.escape(start[1:]) for alike in own.beginnings.values() for start in alike}
        ahead = "" if "" in rests else f"(?={'|'.join(sorted(rests))})"
        ways.setdefault(ahead, []).append(re.escape(letter))
    # That no letter stands before is asked behind the first one: a search skips all others at no cost.
    return re.compile("|".join(rf"[{''.join(letters)}](?<!\w\w){ahead}" for ahead, letters in ways.items()))


class Starts:
    """What several patterns begin with: where none of them may begin, none need be asked."""

    def __init__(self, patterns: Sequence[re.Pattern[str]]) -> None:
        self._patterns = patterns

    def may_stand(self, text: str, pos: int) -> bool:
        """Whether what one of the patterns begins with stands at a place; where that is not known, it may."""
        known = self._starts
        if known is None:
            return True
        found = known.get(text[pos : pos + 1])
        starts = found.beginnings.get(text[pos : pos + found.least]) if found else None
        return starts is not None and text.startswith(starts, pos)

    @cached_property
    def _starts(self) -> ByLetter | None:
        """The beginnings; None where those of a pattern are not known."""
        alternatives: list[Alternative] = []
        for pattern in self._patterns:
            own: Sequence[Alternative] = getattr(pattern, "alternatives", ())
            if not own:
                return None
            alternatives += own
        return by_letter(alternatives)


def nameless(source: str) -> str:
    """The source of a pattern without names of groups, so that it may stand beside others."""
    return _NAME.sub("?:", source)
