"""How a document itself writes its words: evidence where a line break leaves two readings.

A capital at the head of a line says little, since headings and lines of a title both may begin with one. But a document
writes most words more than once: a word that it has in small letters begins something new where it stands with a
capital, and one that it has with a capital inside its lines is a name, so that the line may go on with it.

Guarantees: one pass over the text, and only when something is asked for.
"""

import re
from collections import Counter
from functools import cached_property
from typing import NamedTuple

_WORD = re.compile(r"[^\W\d_]+")
_STEM = 5
"""Letters by which a word is known again with another ending."""


def stem(word: str) -> str:
    """What a word has in common with its other forms."""
    return word[:_STEM].lower()


def words(text: str) -> list[str]:
    """The words of a text."""
    return _WORD.findall(text)


class _Seen(NamedTuple):
    """Words in small letters; stems in small letters and with a capital inside a line; pairs with such a capital."""

    small: frozenset[str]
    common: Counter[str]
    names: Counter[str]
    pairs: Counter[tuple[str, str]]


class Usage:
    """The words of one text."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _seen(self) -> _Seen:
        small: Counter[str] = Counter()
        names: Counter[str] = Counter()
        pairs: Counter[tuple[str, str]] = Counter()
        before, last = "", -1
        for match in _WORD.finditer(self._text):
            word = match.group()
            if word.islower():
                small[word] += 1
            elif word[1:].islower() and self._text[last : match.start()] in (" ", "  "):
                names[stem(word)] += 1
                pairs[before.lower(), stem(word)] += 1
            before, last = word, match.end()
        common: Counter[str] = Counter()
        for word, count in small.items():
            common[stem(word)] += count
        return _Seen(frozenset(small), common, names, pairs)

    def small(self, word: str) -> bool:
        """Whether the document has this very word in small letters."""
        return word.lower() in self._seen.small

    def common(self, word: str) -> bool:
        """Whether it has the word, with whatever ending, in small letters and not rather with a capital."""
        return 0 < self._seen.common[stem(word)] >= self._seen.names[stem(word)]

    def name(self, word: str) -> bool:
        """Whether it has the word, with whatever ending, rather with a capital inside its lines."""
        return self._seen.names[stem(word)] > self._seen.common[stem(word)]

    def together(self, before: str, word: str) -> int:
        """How often it has the word, with whatever ending and a capital, right behind another on one line."""
        return self._seen.pairs[before.lower(), stem(word)]
