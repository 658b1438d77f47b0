"""Words by which a repair of letters tells what was meant; made and sorted when first asked for."""

from bisect import bisect_left
from collections.abc import Callable, Iterable
from functools import cached_property

SHORTEST_STEM = 5
"""Letters that two words must share at their beginning to be forms of one word."""


class WordList:
    """Words in lower case."""

    def __init__(self, words: Callable[[], Iterable[str]]) -> None:
        """Take what gives the words."""
        self._words = words

    @cached_property
    def all(self) -> frozenset[str]:
        """All of them."""
        return frozenset(self._words())

    def begins(self, small: str, through: int) -> bool:
        """Whether a word is known, or begins as a known one does through the letter at a place in it."""
        stem = small[: max(through + 1, SHORTEST_STEM)]
        if small in self.all:
            return True
        at = bisect_left(self._ordered, stem)
        return len(stem) >= SHORTEST_STEM and at < len(self._ordered) and self._ordered[at].startswith(stem)

    @cached_property
    def _ordered(self) -> list[str]:
        return sorted(self.all)
