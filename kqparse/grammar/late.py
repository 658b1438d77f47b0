"""Patterns that are compiled when they are first used: of a grammar's many, one document needs a few."""

import re
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


def late(source: str) -> re.Pattern[str]:
    """A pattern that is compiled at its first use; `source` must be one that can be.

    It has the attributes of a pattern, but the functions of `re` do not take it for one.
    """
    return cast("re.Pattern[str]", _Late(source))
