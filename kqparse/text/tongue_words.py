"""What a single word speaks for: by its letters, by being one of the small words of a language, or by its ending."""

import re
from collections.abc import Mapping
from functools import cached_property

from kqparse.model import Language

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
        self._letters = letters
        self._words = words
        self._endings = endings

    def weight(self, word: str) -> float:
        """How much a word speaks for Kazakh, as printed; below zero for Russian. A capital alone is an initial."""
        small = word.lower()
        initial = len(word) == 1 and not word.islower()
        return 0 if initial else self._sign(small, "kk") - self._sign(small, "ru")

    def _sign(self, word: str, language: Language) -> float:
        if self._letters[language].search(word):
            return _LETTER
        if word in self._words[language]:
            return _SMALL_WORD
        endings = self._endings[language]
        for size in self._sizes[language].get(word[-1:], ()):
            if size < len(word) and word[-size:] in endings:
                return _ENDING + size / 10
        return 0

    @cached_property
    def _sizes(self) -> Mapping[Language, Mapping[str, list[int]]]:
        """How long the endings of a language with a last letter are, descending."""
        found: dict[Language, dict[str, list[int]]] = {}
        for language, endings in self._endings.items():
            sizes = found[language] = {}
            for ending in sorted(endings, key=len, reverse=True):
                own = sizes.setdefault(ending[-1:], [])
                if 0 < len(ending) <= _LONGEST_ENDING and len(ending) not in own:
                    own.append(len(ending))
        return found


__all__ = ["WordWeights"]
