"""Patterns around others, which are compiled only where a text has something that all they match holds."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import cast

from kqparse.grammar.phrasing.late import late, trusted
from kqparse.late_pattern import LatePattern

_OFTEN = 300
"""What was asked so often is compiled whatever a text has."""


class _Around(LatePattern):
    """A pattern that is compiled where a text has something that all it matches holds."""

    def __init__(self, source: Callable[[], str], may_be_in: Callable[[str], bool]) -> None:
        super().__init__(source)
        self._may_be_in = may_be_in
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
        if self._asked <= _OFTEN and not self._may_be_in(text):
            return None
        own = re.compile(self.pattern)
        self.__dict__.update(match=own.match, fullmatch=own.fullmatch, search=own.search, finditer=own.finditer)
        return own


def around(source: Callable[[], str], inner: Sequence[re.Pattern[str]]) -> re.Pattern[str]:
    """A pattern that is made of others, and has something of one of them in all that it matches."""
    asked: list[Callable[[str], bool] | None] = [getattr(one, "may_be_in", None) for one in inner]
    known = [one for one in asked if one]
    if len(known) < len(inner):
        return late(source)
    return holding(source, lambda text: any(may_be_in(text) for may_be_in in known))


def holding(source: Callable[[], str], may_be_in: Callable[[str], bool]) -> re.Pattern[str]:
    """A pattern that is compiled where a text may have what all that it matches holds."""
    known = source if trusted() else partial(str, source())
    return cast("re.Pattern[str]", _Around(known, may_be_in))
