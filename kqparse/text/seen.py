"""How often each word stands in a text, and where: what is asked before the text is read for good.

Guarantees: counting takes one pass over the text; a stem is found by halving, its places by one search.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from itertools import accumulate

from kqparse.text.fold import lower

APART = "\0"
"""Stands between texts that are searched as one: neither a letter nor a blank, so that nothing goes on over it."""
_WORD = re.compile(r"\w+")
_LAST = chr(0x10FFFF)
"""Stands behind everything that goes on from a stem."""


class WordCounts:
    """The words of a text in lower case, with their numbers."""

    def __init__(self, counts: Counter[str]) -> None:
        self._counts = counts
        self._folded: dict[Callable[[str], str], WordCounts] = {}

    @classmethod
    def of(cls, texts: Iterable[str]) -> "WordCounts":
        """The words of some texts together."""
        counts: Counter[str] = Counter()
        for text in texts:
            counts.update(_WORD.findall(lower(text)))
        return cls(counts)

    def count(self, word: str) -> int:
        """How often a word stands in the text, letter by letter."""
        return self._counts[word]

    def stem(self, stem: str) -> int:
        """How many words of the text begin so."""
        words, sums = self._ordered
        return sums[bisect_left(words, stem + _LAST)] - sums[bisect_left(words, stem)]

    def folded(self, fold: Callable[[str], str]) -> "WordCounts":
        """The words as `fold` has them."""
        if fold not in self._folded:
            counts: Counter[str] = Counter()
            folded = fold(APART.join(self._counts)).split(APART) if self._counts else []
            for word, count in zip(folded, self._counts.values(), strict=True):
                counts[word] += count
            self._folded[fold] = WordCounts(counts)
        return self._folded[fold]

    @cached_property
    def _ordered(self) -> tuple[list[str], list[int]]:
        words = sorted(self._counts)
        return words, [0, *accumulate(map(self._counts.__getitem__, words))]


class Running:
    """Texts in lower case behind one another, and where words stand in them.

    Attributes:
        small: the texts, `APART` between them.
        starts: where each begins.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        printed = list(texts)
        self.small = lower(APART.join(printed))
        self.starts = [0, *accumulate(len(text) + 1 for text in printed)]
        self._places: dict[str, list[int]] = {}

    def places(self, stem: str) -> list[int]:
        """Where the letters of a stem stand, within words too."""
        if stem not in self._places:
            found: list[int] = []
            at = self.small.find(stem)
            while at >= 0:
                found.append(at)
                at = self.small.find(stem, at + 1)
            self._places[stem] = found
        return self._places[stem]


class Seen:
    """A text as it is looked at before it is read: its words, and its paragraphs as one running text.

    Attributes:
        words: of the text and of what is put together at line ends.
        running: the paragraphs.
    """

    def __init__(self, texts: Sequence[str], paras: Sequence[str]) -> None:
        self._texts = texts
        self._paras = paras

    @cached_property
    def words(self) -> WordCounts:
        """See the class."""
        return WordCounts.of(self._texts)

    @cached_property
    def running(self) -> Running:
        """See the class."""
        return Running(self._paras)
