"""Patterns that are compiled when they are first used: of a grammar's many, one document needs a few.

What the shipped files say was checked before it was shipped, so that of these not even the sources of patterns, nor the
trees of words, need be made before their first use. A user's files are checked when they are loaded.
"""

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cached_property, partial
from typing import Any, TypeVar, cast

from msgspec import Struct

from kqparse.late_pattern import LatePattern, late_pattern

T = TypeVar("T")
_BEGINNINGS = late_pattern(r"\b\w|[^\w\s]")
"""Where a form may begin: with a word, or with a sign."""
_MANY = 24
"""Alternatives that take longer to be compiled than to be looked for word by word."""
_NAME = late_pattern(r"\?P<\w+>")
_TRUSTED = ContextVar("_TRUSTED", default=False)


class Alternative(Struct, frozen=True):
    """One alternative of a pattern: its source, and the texts one of which begins all that it matches."""

    source: str
    starts: frozenset[str]


class _Beginnings(Struct, frozen=True):
    """Beginnings of one letter, by as many letters as all of them have."""

    least: int
    beginnings: dict[str, tuple[str, ...]]


_ByLetter = dict[str, _Beginnings]
"""Beginnings by their first letter."""


def _by_letter(alternatives: Iterable[Alternative]) -> _ByLetter:
    letters: dict[str, list[str]] = {}
    for start in sorted({start for each in alternatives for start in each.starts}):
        letters.setdefault(start[0], []).append(start)
    return {letter: _beginnings(starts) for letter, starts in letters.items()}


def _beginnings(starts: Sequence[str]) -> _Beginnings:
    least = min(map(len, starts))
    found: dict[str, tuple[str, ...]] = {}
    for start in starts:
        found[start[:least]] = (*found.get(start[:least], ()), start)
    return _Beginnings(least, found)


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
    def _starts(self) -> _ByLetter | None:
        """The beginnings; None where those of a pattern are not known."""
        alternatives: list[Alternative] = []
        for pattern in self._patterns:
            own: Sequence[Alternative] = getattr(pattern, "alternatives", ())
            if not own:
                return None
            alternatives += own
        return _by_letter(alternatives)


class _Started(LatePattern):
    """The same where it is known what each alternative begins with: those that a text cannot be are not compiled."""

    def __init__(self, source: str | Callable[[], str], alternatives: Sequence[Alternative]) -> None:
        super().__init__(source)
        self.alternatives = alternatives
        self._known: dict[str, re.Pattern[str]] = {}

    def match(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """As `re.Pattern.match`."""
        own = self._own(text, pos)
        return own.match(text, pos, endpos) if own else None

    def fullmatch(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """As `re.Pattern.fullmatch`."""
        own = self._own(text, pos)
        return own.fullmatch(text, pos, endpos) if own else None

    def search(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """As `re.Pattern.search`; of many alternatives none is compiled but those that may stand in the text."""
        if len(self.alternatives) < _MANY:
            return self._whole.search(text, pos, endpos)
        for beginning in _BEGINNINGS.finditer(text, pos, endpos):
            own = self._own(text, beginning.start())
            match = own.match(text, beginning.start(), endpos) if own else None
            if match:
                return match
        return None

    def _own(self, text: str, pos: int) -> re.Pattern[str] | None:
        """The alternatives that begin as a text does at a place, None where none of their beginnings stands there.

        No more letters are asked than every beginning with the same first letter has.
        """
        found = self._starts.get(text[pos : pos + 1])
        if not found:
            return None
        begun = text[pos : pos + found.least]
        starts = found.beginnings.get(begun)
        if not starts or not text.startswith(starts, pos):
            return None
        own = self._known.get(begun)
        if own is None:
            sources = [each.source for each in self.alternatives if not each.starts.isdisjoint(starts)]
            own = self._known[begun] = re.compile("|".join(sources))
        return own

    @cached_property
    def _whole(self) -> re.Pattern[str]:
        return re.compile(self.pattern)

    @cached_property
    def _starts(self) -> _ByLetter:
        return _by_letter(self.alternatives)


def late(source: str | Callable[[], str], alternatives: Sequence[Alternative] = ()) -> re.Pattern[str]:
    """A pattern that is compiled at its first use; `source` must be one that can be, or a function that gives it.

    It has the attributes of a pattern, but the functions of `re` do not take it for one. With `alternatives`, all of
    them, in the order of `source`. A function is asked at the first use where it is trusted to go well, else now.
    """
    known = source if isinstance(source, str) or trusted() else source()
    return cast("re.Pattern[str]", _Started(known, alternatives) if alternatives else LatePattern(known))


def first_of(patterns: Sequence[re.Pattern[str]], behind: str = "") -> re.Pattern[str]:
    """One pattern, without names of groups, for several that a text may begin with, and what must stand behind each."""
    return when_used(partial(_first_of, patterns, behind))


def _first_of(patterns: Sequence[re.Pattern[str]], behind: str) -> re.Pattern[str]:
    known: list[Sequence[Alternative]] = [getattr(one, "alternatives", ()) for one in patterns]
    alternatives = [Alternative(nameless(one.source) + behind, one.starts) for own in known for one in own]
    source = "|".join(f"(?:{nameless(one.pattern)}){behind}" for one in patterns)
    return late(source, alternatives if all(known) else ())


def nameless(source: str) -> str:
    """The source of a pattern without names of groups, so that it may stand beside others."""
    return _NAME.sub("?:", source)


@contextmanager
def trusting() -> Iterator[None]:
    """Take what is made within `when_used` for well made, and make it no sooner."""
    before = _TRUSTED.set(True)
    try:
        yield
    finally:
        _TRUSTED.reset(before)


def trusted() -> bool:
    """Whether what is made need not be checked: it was, before it was shipped."""
    return _TRUSTED.get()


def when_used(make: Callable[[], T]) -> T:
    """What a function makes: at its first use where it is trusted to go well, else now.

    Made later, it has the attributes and methods of what is made, and nothing else of it.
    """
    return cast("T", _Unmade(make)) if trusted() else make()


class _Unmade:
    """What stands for a thing that is made when something is asked of it, and hands its attributes on from then."""

    def __init__(self, make: Callable[[], object]) -> None:
        self._make = make

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        """The attribute of the thing; each is looked up here once."""
        if name.startswith("_"):
            raise AttributeError(name)
        value = getattr(self._made, name)
        self.__dict__[name] = value
        return value

    @cached_property
    def _made(self) -> object:
        with trusting():
            return self._make()


def make(thing: object) -> None:
    """Make now what `when_used` or `late` has put off, for whoever has time to spare."""
    if isinstance(thing, _Unmade):
        make(thing._made)
    elif isinstance(thing, LatePattern):
        thing.finditer  # noqa: B018  to be asked for anything is what it waits for
