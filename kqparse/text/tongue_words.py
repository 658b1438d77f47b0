"""What a single word speaks for: by its letters, by being one of the small words of a language, or by its ending."""

import re
from collections.abc import Mapping
from functools import cached_property

from kqparse.model import Language
from kqparse.text.fold import sizes_by_last

_LETTER, _SMALL_WORD, _ENDING = 4.0, 3.0, 2.0
_LONGEST_ENDING = 6


class WordWeights:
    """Tells single words of Kazakh and of Russian apart."""

    def __init__(
        self,
        letters: Mapping[Language, re.Pattern[str]],
        words: Mapping[Language, frozenset[str]],
        endings: Mapping[Language, frozenset[str]],
    ) -> None:
        """Take for each language its own letters, small words and endings of words, all in lower case."""
        self._signs = {language: _Signs(letters[language], words[language], endings[language]) for language in letters}

    def weight(self, word: str) -> float:
        """How much a word speaks for Kazakh, as printed; below zero for Russian. A capital alone is an initial."""
        if len(word) == 1 and not word.islower():
            return 0
        small = word.lower()
        return self._signs["kk"].of(small) - self._signs["ru"].of(small)


class _Signs:
    """What tells the words of one language."""

    def __init__(self, letters: re.Pattern[str], words: frozenset[str], endings: frozenset[str]) -> None:
        self._letters = letters
        self._words = words
        self._endings = endings

    def of(self, word: str) -> float:
        """How much a word in lower case speaks for the language."""
        if self._letters.search(word):
            return _LETTER
        if word in self._words:
            return _SMALL_WORD
        for size in reversed(self._sizes.get(word[-1:], ())):
            if size < len(word) and word[-size:] in self._endings:
                return _ENDING + size / 10
        return 0

    @cached_property
    def _sizes(self) -> Mapping[str, tuple[int, ...]]:
        return sizes_by_last(ending for ending in self._endings if len(ending) <= _LONGEST_ENDING)
