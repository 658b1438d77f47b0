"""How a document itself writes its words: evidence where a line break leaves two readings.

A capital at the head of a line says little, since headings and lines of a title both may begin with one. But a document
writes most words more than once: a word that it has in small letters begins something new where it stands with a
capital, and one that it has with a capital inside its lines is a name, so that the line may go on with it.

Guarantees: one pass over the text, and only when something is asked for.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cached_property

from kqparse.text.edits import EditedText
from kqparse.text.runs import counted

_WORD = re.compile(r"[^\W\d_]+")
_LAST = re.compile(r"[^\W\d_]+\Z")
_STEM = 5
"""Letters by which a word is known again with another ending."""


def stem(word: str) -> str:
    """What a word has in common with its other forms."""
    return word[:_STEM].lower()


def words(text: str) -> list[str]:
    """The words of a text."""
    return _WORD.findall(text)


def _named(text: str) -> Iterator[tuple[str, str]]:
    """Each word with a capital and small letters behind it that stands behind another on a line, with that one."""
    # Parted at blanks, since few words have a capital: a pattern would look at every letter.
    parts = text.split(" ")
    begun = {part: word[0] for part in set(parts) if not part[:1].islower() and (word := _WORD.match(part))}
    named = {part: word for part, word in begun.items() if word[1:].islower()}
    for index in [index for index, part in enumerate(parts) if part in named]:
        # One blank or two may stand between them.
        beside = parts[index - 1] or parts[max(index - 2, 0)] if index else ""
        before = _LAST.search(beside)
        if before:
            yield before.group(), named[parts[index]]


class Usage:
    """The words of one text."""

    def __init__(self, of: EditedText) -> None:
        self._of = of

    @cached_property
    def _small(self) -> Counter[str]:
        """Words in small letters."""
        return Counter({word: count for word, count in counted(self._of.runs, words).items() if word.islower()})

    @cached_property
    def _common(self) -> Counter[str]:
        """Stems of words in small letters."""
        common: Counter[str] = Counter()
        for word, count in self._small.items():
            common[stem(word)] += count
        return common

    @cached_property
    def _pairs(self) -> Counter[tuple[str, str]]:
        """Stems with a capital inside a line, each with the word before it."""
        return Counter((before.lower(), stem(word)) for before, word in _named(self._of.text))

    @cached_property
    def _names(self) -> Counter[str]:
        """Stems with a capital inside a line."""
        names: Counter[str] = Counter()
        for (_, name), count in self._pairs.items():
            names[name] += count
        return names

    def small(self, word: str) -> bool:
        """Whether the document has this very word in small letters."""
        return word.lower() in self._small

    def common(self, word: str) -> bool:
        """Whether it has the word, with whatever ending, in small letters and not rather with a capital."""
        return 0 < self._common[stem(word)] >= self._names[stem(word)]

    def name(self, word: str) -> bool:
        """Whether it has the word, with whatever ending, rather with a capital inside its lines."""
        return self._names[stem(word)] > self._common[stem(word)]

    def together(self, before: str, word: str) -> int:
        """How often it has the word, with whatever ending and a capital, right behind another on one line."""
        return self._pairs[before.lower(), stem(word)]
