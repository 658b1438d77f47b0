"""How often each word stands in a text, and where: what is asked before the text is read for good.

Guarantees: counting takes one pass over the text; a stem is found by halving, its places by one search.
"""

import re
from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from sys import maxsize
from typing import Any, NamedTuple, TypeVar, cast

from kqparse.text.fold import lower

T = TypeVar("T")
APART = "\0"
"""Stands between texts that are searched as one: neither a letter nor a blank, so that nothing goes on over it."""
_WORD = re.compile(r"\w+")
_WORD_END = re.compile(r"\w+\Z")
_BROKEN = {sign: re.compile(rf"{sign}[^\S\n]*\n\s*") for sign in "-\u2010\u2011\u00ad"}
_LONGEST_WORD = 64
_BREAK = re.compile(r"[\n\t]|(?<=[:;.,])\s(?=\s*[0-9]{1,2}\s?\))")
_LINE_HEAD = re.compile(
    r"(?:[\n\t]|[:;.,]\s+(?=[0-9]{1,2}\s?\)))[\W\d_]*+(?:([^\W\d_]++)(?:[.)][\W\d_]*+([^\W\d_]++))?)?"
)
"""What begins a line, with no word where none follows: else each line of figures would be looked at to the last one."""
_AT_END = r"[\W\d_]*?(?:[\n\t:]|\Z)"
_WHOLE_AT_END = re.compile(rf"(?!\w){_AT_END}")
_STEM_AT_END = re.compile(rf"\w*+{_AT_END}")
_HEAD = re.compile(r"(?<!\w)")
_LAST = chr(0x10FFFF)
"""Stands behind everything that goes on from a stem."""


class Stem(NamedTuple):
    """What a word begins with; `whole` says that it is the whole word."""

    text: str
    whole: bool


Stems = frozenset[Stem]


Count = Callable[["WordCounts"], float]
"""How often something may stand in a text, by its words."""


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

    def promising(self, key: object, counts: Sequence[Count]) -> Sequence[Count]:
        """Those of some counts that may be more than nothing; `key` stands for them."""
        return counts

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


class WordPlaces:
    """Where each word of a text stands, in lower case: what its parts have of words is told without reading them again.

    Words that a sign at a line end breaks are put together too, whether the text has them so or not.
    """

    def __init__(self, places: dict[str, list[int]]) -> None:
        self._places = places
        self._folded: dict[Callable[[str], str], WordPlaces] = {}
        self._promising: dict[object, Sequence[Count]] = {}

    @classmethod
    def of(cls, text: str) -> "WordPlaces":
        """The places in a text."""
        small = lower(text)
        places: dict[str, list[int]] = {}
        for word in _WORD.finditer(small):
            places.setdefault(word.group(), []).append(word.start())
        for at, both in broken_words(small):
            insort(places.setdefault(both, []), at)
        return cls(places)

    def within(self, start: int, end: int) -> "WordCounts":
        """The words of a stretch of the text."""
        return _PartWords(self, start, end)

    def count(self, word: str, start: int, end: int) -> int:
        """How often a word stands in a stretch."""
        places = self._places.get(word)
        return bisect_left(places, end) - bisect_left(places, start) if places else 0

    def promising(self, key: object, counts: Sequence[Count]) -> Sequence[Count]:
        """Those of some counts that are more than nothing in the whole text; `key` stands for them."""
        if key not in self._promising:
            whole = self.within(0, maxsize)
            self._promising[key] = [count for count in counts if count(whole)]
        return self._promising[key]

    def begun(self, stem: str) -> Sequence[str]:
        """The words that begin so."""
        words = self._ordered
        return words[bisect_left(words, stem) : bisect_left(words, stem + _LAST)]

    def folded(self, fold: Callable[[str], str]) -> "WordPlaces":
        """The words as `fold` has them."""
        if fold not in self._folded:
            places: dict[str, list[int]] = {}
            folded = fold(APART.join(self._places)).split(APART) if self._places else []
            for word, own in zip(folded, self._places.values(), strict=True):
                places[word] = sorted([*places[word], *own]) if word in places else own
            self._folded[fold] = WordPlaces(places)
        return self._folded[fold]

    @cached_property
    def _ordered(self) -> list[str]:
        return sorted(self._places)


class _PartWords(WordCounts):
    """The words of a stretch of a text, looked up among those of the whole."""

    def __init__(self, places: WordPlaces, start: int, end: int) -> None:
        super().__init__(Counter())
        self._places = places
        self._start = start
        self._end = end

    def count(self, word: str) -> int:
        return self._places.count(word, self._start, self._end)

    def stem(self, stem: str) -> int:
        return sum(map(self.count, self._places.begun(stem)))

    def promising(self, key: object, counts: Sequence[Count]) -> Sequence[Count]:
        return self._places.promising(key, counts)

    def folded(self, fold: Callable[[str], str]) -> WordCounts:
        return self._places.folded(fold).within(self._start, self._end)


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
            self._places[stem] = list(_places(stem, self.small))
        return self._places[stem]


class Lines:
    """The lines and cells of a text, folded, with their first words; entries behind a number in brackets too.

    Attributes:
        small: the text, with a line end before and behind it.
    """

    def __init__(self, text: str, fold: Callable[[str], str]) -> None:
        self.small = f"\n{fold(text)}\n"

    def begun(self, stems: Stems) -> Iterator[tuple[int, int]]:
        """Lines that begin with such a word, numbers and signs left out: where the line begins, and the word.

        Behind a short word with a point or bracket the next one counts too.
        """
        known = alike(stems)
        for word, places in self._heads.items():
            if known(word):
                yield from places

    def ended(self, stems: Stems) -> Iterator[tuple[int, int]]:
        """Lines that end with such a word, numbers and signs left out, or with a colon behind it.

        Returns: where the letters of the stem end, and the line.
        """
        for text, whole in stems:
            ended = _WHOLE_AT_END if whole else _STEM_AT_END
            for at in self.words(text):
                match = ended.match(self.small, at + len(text))
                if match:
                    yield at + len(text), match.end() - 1

    def words(self, stem: str) -> Iterator[int]:
        """Where words begin with a stem."""
        return (at for at in _places(stem, self.small) if _HEAD.match(self.small, at))

    def line_end(self, at: int) -> int:
        """Where the line or cell ends in which a place stands."""
        match = _BREAK.search(self.small, at)
        return match.start() if match else len(self.small)

    @cached_property
    def _heads(self) -> dict[str, list[tuple[int, int]]]:
        found: dict[str, list[tuple[int, int]]] = {}
        for match in _LINE_HEAD.finditer(self.small):
            for group in (1, 2):
                if match[group]:
                    found.setdefault(match[group], []).append((match.start() + 1, match.start(group)))
        return found


class Seen:
    """A text as it is looked at before it is read: its words, its lines, and its paragraphs as one running text.

    Attributes:
        text: the text.
        words: of the text and of what is put together at line ends.
        running: the paragraphs.
        rearranged: whether paragraphs are not their lines one behind the other: link text was put back, or page numbers
            stand between them.
    """

    def __init__(
        self, text: str, paras: Sequence[str], joined: Sequence[str] = (), *, rearranged: bool = False
    ) -> None:
        """Look at a text and its paragraphs; `joined` are those with words that stand over line ends of the text."""
        self.text = text
        self.rearranged = rearranged
        self._once: dict[object, Any] = {}
        self._joined = joined
        self._paras = paras
        self._lines: dict[Callable[[str], str], Lines] = {}

    @cached_property
    def words(self) -> WordCounts:
        """See the class."""
        return WordCounts.of([self.text, *self._joined])

    @cached_property
    def places(self) -> WordPlaces:
        """Where the words of the text stand."""
        return WordPlaces.of(self.text)

    @cached_property
    def running(self) -> Running:
        """See the class."""
        return Running(self._paras)

    def lines(self, fold: Callable[[str], str]) -> Lines:
        """The lines of the text, folded."""
        if fold not in self._lines:
            self._lines[fold] = Lines(self.text, fold)
        return self._lines[fold]

    def once(self, key: object, make: Callable[[], T]) -> T:
        """What is made of the text, remembered by its key."""
        if key not in self._once:
            self._once[key] = make()
        return cast("T", self._once[key])


def broken_words(small: str) -> Iterator[tuple[int, str]]:
    """The words that signs at line ends may break, put together, each with where it begins."""
    for sign, pattern in _BROKEN.items():
        for match in pattern.finditer(small) if sign in small else ():
            first = _WORD_END.search(small, max(match.start() - _LONGEST_WORD, 0), match.start())
            second = _WORD.match(small, match.end())
            if first and second:
                yield first.start(), first.group() + second.group()


def _places(letters: str, text: str) -> Iterator[int]:
    """Where some letters stand in a text."""
    at = text.find(letters)
    while at >= 0:
        yield at
        at = text.find(letters, at + 1)


def alike(stems: Stems) -> Callable[[str], bool]:
    """Tells words that are among stems."""
    wholes = frozenset(text for text, whole in stems if whole)
    starts = tuple(text for text, whole in stems if not whole)
    return lambda word: word in wholes or word.startswith(starts)
