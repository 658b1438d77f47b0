"""Patterns around others, of which only that is compiled which a text may have: of the forms that stand within, those
whose words stand in the text.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Protocol, cast

from kqparse.grammar.phrasing.alternative import Alternative
from kqparse.grammar.phrasing.late import late, trusted
from kqparse.late_pattern import LatePattern

_OFTEN = 300
"""What was asked so often is compiled whole, whatever a text has."""


class _Around(LatePattern):
    """A pattern that is compiled, whole or in part, where a text has something that all it matches holds."""

    def __init__(self, source: Callable[[], str]) -> None:
        super().__init__(source)
        self._asked = 0

    def match(self, text: str, *place: int) -> re.Match[str] | None:
        """As `re.Pattern.match`."""
        own = self._own(text)
        return own.match(text, *place) if own else None

    def fullmatch(self, text: str, *place: int) -> re.Match[str] | None:
        """As `re.Pattern.fullmatch`."""
        own = self._own(text)
        return own.fullmatch(text, *place) if own else None

    def search(self, text: str, *place: int) -> re.Match[str] | None:
        """As `re.Pattern.search`."""
        own = self._own(text)
        return own.search(text, *place) if own else None

    def finditer(self, text: str, *place: int) -> Iterator[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        own = self._own(text)
        return own.finditer(text, *place) if own else iter(())

    def _own(self, text: str) -> re.Pattern[str] | None:
        self._asked += 1
        return self._whole() if self._asked > _OFTEN else self._of(text)

    def _whole(self) -> re.Pattern[str]:
        """All of it; no more is asked of a text from then on."""
        own = re.compile(self.pattern)
        self.__dict__.update(match=own.match, fullmatch=own.fullmatch, search=own.search, finditer=own.finditer)
        return own

    def _of(self, text: str) -> re.Pattern[str] | None:
        """As much of it as finds the same in a text; None where it finds nothing there."""
        raise NotImplementedError


class _Holding(_Around):
    """One that is told by something else than forms."""

    def __init__(self, source: Callable[[], str], may_be_in: Callable[[str], bool]) -> None:
        super().__init__(source)
        self._may_be_in = may_be_in

    def _of(self, text: str) -> re.Pattern[str] | None:
        return self._whole() if self._may_be_in(text) else None


class _Forms(Protocol):
    """A pattern of alternatives."""

    def promised(self, text: str) -> list[Alternative]:
        """Those that a text may have."""

    def source_of(self, own: Sequence[Alternative]) -> str:
        """The source of some of them."""


class _AroundForms(_Around):
    """One around patterns of alternatives."""

    def __init__(self, source: Callable[[], str], make: Callable[..., str], inner: Sequence[_Forms]) -> None:
        super().__init__(source)
        self._make = make
        self._inner = inner
        self._parts: dict[tuple[Alternative, ...], re.Pattern[str]] = {}
        self._length = 0

    def _of(self, text: str) -> re.Pattern[str] | None:
        """The same around those of the alternatives that the text may have."""
        found = [one.promised(text) for one in self._inner]
        key = tuple([each for own in found for each in own])
        if not key:
            return None
        part = self._parts.get(key)
        if part is None:
            source = self._make(*[one.source_of(own) for one, own in zip(self._inner, found, strict=True)])
            self._length += len(source)
            if self._length > len(self.pattern):
                return self._whole()  # so many parts take as long to compile
            part = self._parts[key] = re.compile(source)
        return part


def around(make: Callable[..., str], inner: Sequence[re.Pattern[str]]) -> re.Pattern[str]:
    """A pattern that is made of others, and has something of one of them in all that it matches.

    Args:
        make: gives its source by theirs.
        inner: the others.
    """
    source = partial(_around, make, inner)
    if not all(hasattr(one, "promised") for one in inner):
        return late(source)
    known = source if trusted() else partial(str, source())
    return cast("re.Pattern[str]", _AroundForms(known, make, cast("Sequence[_Forms]", inner)))


def _around(make: Callable[..., str], inner: Sequence[re.Pattern[str]]) -> str:
    return make(*[one.pattern for one in inner])


def holding(source: Callable[[], str], may_be_in: Callable[[str], bool]) -> re.Pattern[str]:
    """A pattern that is compiled where a text may have what all that it matches holds."""
    return cast("re.Pattern[str]", _Holding(source if trusted() else partial(str, source()), may_be_in))
