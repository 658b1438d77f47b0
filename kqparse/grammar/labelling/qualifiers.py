"""Adjectives before a label that leave it what it is: `Ключевые обязанности`, `Минимальный стаж работы`."""

import re
from collections.abc import Iterable
from functools import cached_property

from kqparse.grammar.phrasing.any_of import any_word
from kqparse.grammar.phrasing.late import late
from kqparse.grammar.phrasing.spelled import variants
from kqparse.grammar.tables import Table
from kqparse.text.fold import lower

_MOST = 3
"""Such words before one label."""
_FAR = 60
"""Characters in which they stand."""


class Labels(Table, frozen=True, kw_only=True):
    """`labels.toml`."""

    qualifiers: list[str]


class Qualifiers:
    """Such adjectives, each a word.

    Attributes:
        words: all of them, in lower case.
    """

    def __init__(self, forms: Iterable[str] = ()) -> None:
        """Take them as the grammar writes them.

        Raises:
            FormError: if a mark has no partner.
        """
        self.words = frozenset(variant for form in forms for variant in variants(lower(form)))

    def behind(self, small: str, at: int = 0) -> int:
        """Where they end that stand at a place of a text in lower case, with the blank behind them; `at` if none do."""
        match = self._ahead.match(small, at)
        return match.end() if match else at

    def before(self, small: str, at: int) -> int:
        """Where they begin that end right before a place of a text in lower case; `at` if none do."""
        match = self._back.search(small, max(at - _FAR, 0), at)
        return match.start() if match else at

    @cached_property
    def _ahead(self) -> re.Pattern[str]:
        return late(rf"(?:{any_word(self.words)}\s+){{1,{_MOST}}}+(?=\w)")

    @cached_property
    def _back(self) -> re.Pattern[str]:
        return late(rf"(?<!\w)(?:{any_word(self.words)}\s+){{1,{_MOST}}}+\Z")


NO_QUALIFIERS = Qualifiers()
__all__ = ["NO_QUALIFIERS", "Labels", "Qualifiers"]
