"""Patterns of many alternatives, of which those alone are compiled that a text may have: there are many ways to say a
thing, and one document has one or two.

Each alternative is compiled by itself, where its words stand in a text. Patterns that are asked so often that this no
longer pays are compiled as one.
"""

import re
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, partial
from typing import cast

from kqparse.grammar.phrasing.alternative import (
    NEAR,
    Alternative,
    ByLetter,
    Needs,
    Sign,
    begun_with,
    by_letter,
    nameless,
    told_in,
)
from kqparse.grammar.phrasing.late import late, when_used
from kqparse.late_pattern import LatePattern, late_pattern

_BEGINNINGS = late_pattern(r"\b\w|[^\w\s]")
"""Where a form may begin: with a word, or with a sign."""
_FEW_TIMES = 16
"""Many that are looked for more often have a pattern of its own that finds where it may begin."""
_MANY = 24
"""Alternatives that take longer to be looked for in a text than to be looked for word by word;"""
_SEVERAL = 4
"""of those that a text may have, so many do."""
_FEW, _FEW_OFTEN = 3, 40
"""So few alternatives that begin alike are compiled as one when they were asked so often, so few in all at once;"""
_OFTEN, _VERY_OFTEN = 300, 1000
"""others when they were asked so often: those that begin alike, and all."""
_SHORT = 500
"""Characters in which words are looked for all the way to the end of a text."""
_STRETCH = late_pattern(rf"(?:\W*+\w++){{0,{NEAR}}}+\W*+")
"""So many words as near alternatives have at most, with the signs around them;"""
_FAR = 2 * _SHORT
"""these stand in so many characters, or nothing is told of them: signs may run on to the end of a text."""


class _Followed(Alternative):
    """The same as another without names of groups, and with what must stand behind it."""

    def __init__(self, own: Alternative, behind: str) -> None:
        self._own = own
        self._behind = behind

    @cached_property
    def source(self) -> str:
        return nameless(self._own.source) + self._behind

    @cached_property
    def starts(self) -> frozenset[str] | None:
        return self._own.starts

    @cached_property
    def needs(self) -> Needs:
        return self._own.needs

    @cached_property
    def telling(self) -> str:
        return self._own.telling

    @cached_property
    def reach(self) -> int | None:
        return self._own.reach


class _Group:
    """Those alternatives of a pattern that may begin at one place, of which each is asked by itself.

    Once they were asked often, `settle` is given the pattern of all of them.
    """

    def __init__(self, alternatives: Sequence[Alternative], settle: Callable[[re.Pattern[str]], None]) -> None:
        self._alternatives = alternatives
        self._settle = settle
        self._asked = 0

    def match(self, text: str, pos: int, endpos: int) -> re.Match[str] | None:
        """The first of them that a text has there."""
        self._asked += 1
        within = text[pos : pos + _SHORT]
        short = len(within) < _SHORT
        stretch = None if short else _STRETCH.match(text, pos, pos + _FAR)
        within = stretch[0] if stretch else within
        near = short or len(within) < _FAR
        for telling, each in self._told:
            if not (short or (near and each.near)) or (
                telling in within and (not each.more or told_in(each.more, within))
            ):
                own = each.ready or self._ready(each, text, pos)
                match = own.match(text, pos, endpos) if own else None
                if match:
                    return match
        return None

    def fullmatch(self, text: str, pos: int, endpos: int) -> re.Match[str] | None:
        """The first of them that a text is from there on."""
        self._asked += 1
        within = text[pos:endpos]
        for telling, each in self._told:
            if telling in within and (not each.more or told_in(each.more, within)):
                own = each.ready or self._ready(each, text, pos)
                match = own.fullmatch(text, pos, endpos) if own else None
                if match:
                    return match
        return None

    def _ready(self, each: Alternative, text: str, pos: int) -> re.Pattern[str] | None:
        """The pattern of one of them, or of all where that pays; None where it cannot stand at a place of a text."""
        if not (each.starts or each.may_begin(text, pos)):
            return None
        many = len(self._alternatives)
        pays = many == 1 or self._asked > (_FEW_OFTEN if many <= _FEW else _OFTEN)
        if not pays or any(one.signs for one in self._alternatives):
            each.ready = each.compiled
            return each.ready
        own = self._all()
        self._settle(own)
        return own

    def _all(self) -> re.Pattern[str]:
        """All of them as one pattern."""
        if len(self._alternatives) == 1:
            return self._alternatives[0].compiled
        return re.compile("|".join(each.among(at) for at, each in enumerate(self._alternatives)))

    @cached_property
    def _told(self) -> list[tuple[str, Alternative]]:
        return [(each.telling, each) for each in self._alternatives]


class _OneOf(LatePattern):
    """What stands for the pattern of some alternatives."""

    def __init__(self, make: Callable[[], Sequence[Alternative]], source: Callable[[], str]) -> None:
        super().__init__(source)
        self._make = make
        self._groups: dict[str, _Group | re.Pattern[str]] = {}
        self._asked = self._searched = 0

    @cached_property
    def alternatives(self) -> Sequence[Alternative]:
        """All of them, in order, where it is known what each begins with; else none."""
        return () if self._open else self._all

    def match(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """As `re.Pattern.match`."""
        if text[pos : pos + 1] not in self._starts and not self._open:
            return None  # as at most places
        own = self._group(text, pos)
        return own.match(text, pos, endpos) if own else None

    def fullmatch(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """As `re.Pattern.fullmatch`."""
        if text[pos : pos + 1] not in self._starts and not self._open:
            return None
        own = self._group(text, pos)
        return own.fullmatch(text, pos, endpos) if own else None

    def search(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """As `re.Pattern.search`."""
        if self._worded:
            return next(self._by_words(text, pos, endpos), None)
        own = self.promised(text[pos:endpos])
        if not own:
            return None
        one = self._one(own)
        return one.search(text, pos, endpos) if one else next(_merged(own, text, pos, endpos), None)

    def finditer(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        own = self.promised(text[pos:endpos])
        if not own:
            return iter(())
        one = self._one(own)
        if one:
            return one.finditer(text, pos, endpos)
        by_words = len(own) >= _SEVERAL and not self._open
        return self._by_words(text, pos, endpos) if by_words else _merged(own, text, pos, endpos)

    def sub(self, new: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        """As `re.Pattern.sub`."""
        if count or not isinstance(new, str) or "\\" in new:
            return re.compile(self.pattern).sub(new, text, count)
        at, parts = 0, []
        for match in self.finditer(text):
            parts.append(text[at : match.start()])
            at = match.end()
        return new.join([*parts, text[at:]])

    def source_of(self, own: Sequence[Alternative]) -> str:
        """The source of some of them, which name their groups as among all."""
        return "|".join([each.among(self._all.index(each)) for each in own]) or "(?!)"

    def _by_words(self, text: str, pos: int, endpos: int) -> Iterator[re.Match[str]]:
        """What they find where words and signs begin."""
        self._searched += 1
        beginnings = _BEGINNINGS if self._worded and self._searched <= _FEW_TIMES else self._beginnings
        end = pos
        for beginning in beginnings.finditer(text, pos, endpos):
            at = beginning.start()
            own = self._group(text, at) if at >= end else None
            match = own.match(text, at, endpos) if own else None
            if match:
                yield match
                end = match.end()

    def _one(self, own: Sequence[Alternative]) -> re.Pattern[str] | None:
        """The pattern that finds the same as some of them in a text that has no other: of one of them, or of all.

        Those with signs are few at any time, however often they are asked for.
        """
        self._asked += 1
        if not self._signs and (self._asked > _VERY_OFTEN or len(self._all) <= _FEW):
            whole = own[0].compiled if len(self._all) == 1 else re.compile(self.pattern)
            self.__dict__.update(search=whole.search, finditer=whole.finditer)
            return whole
        return own[0].compiled if len(own) == 1 else None

    def promised(self, text: str) -> list[Alternative]:
        """Those that a text may have."""
        own = [each for telling, each in self._told if telling in text and (not each.more or told_in(each.more, text))]
        if own and self._signs:
            gone = {sign for sign in self._signs if not sign.stands_in(text)}
            own = [each for each in own if gone.isdisjoint(each.signs)]
        return own

    def _group(self, text: str, pos: int) -> "_Group | re.Pattern[str] | None":
        """The alternatives that begin as a text does at a place, None where none of their beginnings stands there.

        No more letters are asked than every beginning with the same first letter has.
        """
        first = text[pos : pos + 1]
        if first in self._starts:
            found = self._starts[first]
            begun = text[pos : pos + found.least]
            if begun in found.beginnings and text.startswith(starts := found.beginnings[begun], pos):
                return self._groups[begun] if begun in self._groups else self._grouped(begun, starts)
        return self._groups.get("") or self._grouped("", ()) if self._open else None

    def _grouped(self, begun: str, starts: Sequence[str]) -> "_Group | re.Pattern[str]":
        own = [each for each in self._all if each.starts is None or not each.starts.isdisjoint(starts)]
        group = self._groups[begun] = _Group(own, partial(self._settle, begun))
        return group

    def _settle(self, begun: str, pattern: re.Pattern[str]) -> None:
        self._groups[begun] = pattern
        if not self._starts:
            self.__dict__.update(match=pattern.match, fullmatch=pattern.fullmatch)

    @cached_property
    def _all(self) -> Sequence[Alternative]:
        return self._make()

    @cached_property
    def _told(self) -> list[tuple[str, Alternative]]:
        return [(each.telling, each) for each in self._all]

    @cached_property
    def _signs(self) -> Sequence[Sign]:
        return list(dict.fromkeys(sign for each in self._all for sign in each.signs))

    @cached_property
    def _worded(self) -> bool:
        """Whether they are looked for where words stand."""
        return len(self._all) >= _MANY and not self._open

    @cached_property
    def _open(self) -> bool:
        """Whether it is not known of one what it begins with."""
        return any(each.starts is None for each in self._all)

    @cached_property
    def _starts(self) -> ByLetter:
        return by_letter(self._all)

    @cached_property
    def _beginnings(self) -> re.Pattern[str]:
        """Where one of them may begin: of many by their first letters alone."""
        if not self._worded:
            return begun_with(self._starts)
        letters = "".join(map(re.escape, filter(_BEGINNINGS.match, self._starts)))
        return re.compile(rf"[{letters}](?<!\w\w)" if letters else "(?!)")


def _merged(own: Sequence[Alternative], text: str, pos: int, endpos: int) -> Iterator[re.Match[str]]:
    """What one pattern of some alternatives finds: what begins first, of what begins at one place the first of them."""
    found = [each.compiled.search(text, pos, endpos) for each in own]
    while True:
        first = min((match for match in found if match), key=_start, default=None)
        if first is None:
            return
        yield first
        end = first.end()
        for at, match in enumerate(found):
            if match and match.start() < end:
                found[at] = own[at].compiled.search(text, end, endpos)


def _start(match: re.Match[str]) -> int:
    return match.start()


def one_of(make: Callable[[], Sequence[Alternative]], source: Callable[[], str] | None = None) -> re.Pattern[str]:
    """A pattern of alternatives, tried in their order; all that they match has some length.

    Many, or several that a text may have, are looked for where words and signs begin: there all that they match begins,
    or they are only asked at a place.

    It has the attributes of a pattern, but the functions of `re` do not take it for one.

    Args:
        make: what gives them.
        source: what gives the source of all, where it is not theirs one by one.
    """
    return cast("re.Pattern[str]", _OneOf(make, source or (lambda: "|".join(each.source for each in make()))))


def may_be_in(pattern: re.Pattern[str], text: str) -> bool:
    """Whether a text has what some alternative of a pattern needs; any text may where that is not known."""
    return not isinstance(pattern, _OneOf) or bool(pattern.promised(text))


def first_of(patterns: Sequence[re.Pattern[str]], behind: str = "") -> re.Pattern[str]:
    """One pattern, without names of groups, for several that a text may begin with, and what must stand behind each."""
    return when_used(partial(_first_of, patterns, behind))


def _first_of(patterns: Sequence[re.Pattern[str]], behind: str) -> re.Pattern[str]:
    known: list[Sequence[Alternative]] = [getattr(one, "alternatives", ()) for one in patterns]
    source = partial(_source_of_first, patterns, behind)
    if not all(known):
        return late(source)
    return one_of(lambda: [_Followed(one, behind) for own in known for one in own], source)


def _source_of_first(patterns: Sequence[re.Pattern[str]], behind: str) -> str:
    return "|".join(f"(?:{nameless(one.pattern)}){behind}" for one in patterns)
