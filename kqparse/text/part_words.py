"""The words of a part of a text, told from those of the whole."""

from collections import Counter
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Protocol

from kqparse.late_pattern import late_pattern
from kqparse.text.seen import Promising, Stem, WordCounts, alike, broken_words, words_begun

_FEW = 64
"""Words of a part of a text that are looked for one by one."""
_NO_WORD = late_pattern(r"(?!\w)")


class Part(Protocol):
    """A part of a text."""

    @property
    def text(self) -> str:
        """The part as it is printed."""

    @property
    def small(self) -> str:
        """It in lower case."""


class PartWords(WordCounts):
    """The words of a part of a text: those that are asked for are looked for, if the whole has them.

    Few are asked for of most parts; where many are, all words are counted.
    """

    def __init__(self, whole: WordCounts, part: Part) -> None:
        """Take the words of the whole, and the part: not what looks at it, which keeps these words."""
        super().__init__(Counter())
        self._whole = whole
        self._part = part
        self._found: dict[Stem, int] = {}

    def count(self, word: str) -> int:
        """See `WordCounts`."""
        return self._asked(Stem(word, whole=True)) if self._whole.count(word) else 0

    def stem(self, stem: str) -> int:
        """See `WordCounts`."""
        return self._asked(Stem(stem, whole=False)) if self._whole.stem(stem) else 0

    def _told(self, forms: Promising) -> Mapping[int, float]:
        return forms.again(self._whole.promising(forms), self)

    def folded(self, fold: Callable[[str], str]) -> WordCounts:
        """See `WordCounts`."""
        return self._own.folded(fold)

    def _asked(self, stem: Stem) -> int:
        if stem not in self._found:
            if len(self._found) < _FEW:
                self._found[stem] = self._looked_for(stem)
            else:
                self._found[stem] = self._own.count(stem.text) if stem.whole else self._own.stem(stem.text)
        return self._found[stem]

    def _looked_for(self, stem: Stem) -> int:
        small, size = self._small, len(stem.text)
        begun = list(words_begun(stem.text, small))
        joined = sum(map(alike(frozenset((stem,))), self._joined))
        return joined + (sum(1 for at in begun if _NO_WORD.match(small, at + size)) if stem.whole else len(begun))

    @cached_property
    def _small(self) -> str:
        return self._part.small

    @cached_property
    def _joined(self) -> list[str]:
        return [word for _, word in broken_words(self._small)]

    @cached_property
    def _own(self) -> WordCounts:
        text = self._part.text
        return WordCounts.of([text, *(word for _, word in broken_words(text))])
