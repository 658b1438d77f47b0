"""Patterns that are compiled when they are first used: of a grammar's many, one document needs a few.

What the shipped files say was checked before it was shipped, so that of these not even the sources of patterns, nor the
trees of words, need be made before their first use. A user's files are checked when they are loaded.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cached_property
from typing import Any, TypeVar, cast

from kqparse.late_pattern import LatePattern, late_pattern

T = TypeVar("T")
_TRUSTED = ContextVar("_TRUSTED", default=False)


def late(source: str | Callable[[], str]) -> re.Pattern[str]:
    """A pattern that is compiled at its first use; `source` must be one that can be, or a function that gives it.

    It has the attributes of a pattern, but the functions of `re` do not take it for one. A function is asked at the
    first use where it is trusted to go well, else now.
    """
    return late_pattern(source if isinstance(source, str) or trusted() else source())


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
    """Make now what `when_used` or `late` has put off, for whoever has time to spare.

    Patterns of several forms wait on: each of their forms is compiled where a text has its words.
    """
    if isinstance(thing, _Unmade):
        make(thing._made)
    elif isinstance(thing, LatePattern):
        thing.finditer  # noqa: B018  to be asked for anything is what it waits for
