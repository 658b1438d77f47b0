"""Patterns that are compiled when they are first used: of a grammar's many, one document needs a few."""

import re
import sys
from collections.abc import Iterable
from functools import cached_property
from typing import Any, cast


class _Late:
    """What stands for a pattern until something is asked of it, and hands the pattern's own methods on from then."""

    def __init__(self, source: str) -> None:
        self.pattern = source

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        """The attribute of the pattern; its methods are kept, so that each is looked up here once."""
        if name.startswith("_"):
            raise AttributeError(name)
        value = getattr(re.compile(self.pattern), name)
        self.__dict__[name] = value
        return value

    def __repr__(self) -> str:
        return f"late({self.pattern!r})"


class _Started(_Late):
    """The same where it is known what the pattern begins with: most texts need it neither compiled nor tried."""

    def __init__(self, source: str, starts: Iterable[str]) -> None:
        super().__init__(source)
        self._starts: dict[str, tuple[str, ...]] = {}
        for start in starts:
            self._starts[start[0]] = (*self._starts.get(start[0], ()), start)

    def match(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """As `re.Pattern.match`."""
        starts = self._starts.get(text[pos : pos + 1])
        return self._own.match(text, pos, endpos) if starts and text.startswith(starts, pos) else None

    def fullmatch(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """As `re.Pattern.fullmatch`."""
        starts = self._starts.get(text[pos : pos + 1])
        return self._own.fullmatch(text, pos, endpos) if starts and text.startswith(starts, pos) else None

    @cached_property
    def _own(self) -> re.Pattern[str]:
        return re.compile(self.pattern)


def late(source: str, starts: Iterable[str] = ()) -> re.Pattern[str]:
    """A pattern that is compiled at its first use; `source` must be one that can be.

    It has the attributes of a pattern, but the functions of `re` do not take it for one. With `starts`, all that it
    matches begins with one of these.
    """
    return cast("re.Pattern[str]", _Started(source, starts) if starts else _Late(source))
