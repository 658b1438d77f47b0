"""Patterns that are compiled when they are first used, and those shapes of words that many rooms look for.

Of the many that the code has, one document needs a quarter.
"""

import re
from collections.abc import Callable
from functools import cached_property
from typing import Any, cast

_LAST_NEAR = "\u00ff"


class LatePattern:
    """What stands for a pattern until something is asked of it, and hands the pattern's own methods on from then."""

    def __init__(self, source: str | Callable[[], str], flags: int = 0) -> None:
        self._source = source
        self._flags = flags

    @cached_property
    def pattern(self) -> str:
        """The source of the pattern."""
        return self._source if isinstance(self._source, str) else self._source()

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        """The attribute of the pattern; its methods are kept, so that each is looked up here once."""
        if name.startswith("_"):
            raise AttributeError(name)
        value = getattr(re.compile(self.pattern, self._flags), name)
        self.__dict__[name] = value
        return value

    def __repr__(self) -> str:
        return f"late({self.pattern!r})"


def one_sign(signs: str) -> str:
    """The source of a pattern of one of several signs, some of them beyond Latin-1.

    As one set they would take `re` eight times as long to compile: these stand apart, where it cannot join them.
    """
    near = "".join(sign for sign in signs if sign <= _LAST_NEAR)
    far = "".join(sign for sign in signs if sign > _LAST_NEAR)
    return f"(?:[{re.escape(near)}]|(?>[{far}]))"


def late_pattern(source: str | Callable[[], str], flags: int = 0) -> re.Pattern[str]:
    """A pattern that is compiled at its first use.

    It has the attributes of a pattern, but the functions of `re` do not take it for one.
    """
    return cast("re.Pattern[str]", LatePattern(source, flags))


CAPITALS = r"A-Z\u0400-\u042f\u0492\u049a\u04a2\u04ae\u04b0\u04ba\u04d8\u04e8"
"""Capitals of both languages, within brackets of a pattern."""
LETTER = late_pattern(r"[^\W\d_]")
LETTERS = late_pattern(r"[^\W\d_]+")
LAST_LETTERS = late_pattern(r"[^\W\d_]+\Z")
TWO_LETTERS = late_pattern(r"[^\W\d_]{2}")
"""What tells a word."""
HYPHENED = late_pattern(r"[^\W\d_]+(?:-[^\W\d_]+)*")
"""A word with its hyphens, of letters alone."""
WORD = late_pattern(r"\w+")
"""Letters, figures or both."""
LETTER_OR_FIGURE = late_pattern(r"[^\W_]")
UNBROKEN = late_pattern(r"\S+")
"""What stands between blanks."""
DASH_BETWEEN = late_pattern(r"\s[-\u2013\u2014]\s")
"""A dash between blanks."""
FIGURE = late_pattern(r"[0-9]")
FIGURES = late_pattern(r"[0-9][0-9]*")
"""A search goes to a first sign that is told alone many times as fast as to one that may be repeated."""
QUOTED = late_pattern('«[^«»]{1,200}»|“[^“”]{1,200}”|„[^„“]{1,200}“|"[^"]{1,200}"')
"""What stands in quotes."""
