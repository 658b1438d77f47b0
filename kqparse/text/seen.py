"""How often each word stands in a text, and where lines begin: what is asked before the text is read for good.

Guarantees: counting takes one pass over the text; a stem is found by halving.
"""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from functools import cached_property
from itertools import accumulate
from sys import maxsize
from typing import Any, NamedTuple, Protocol, TypeVar, cast

from kqparse.late_pattern import WORD, late_pattern
from kqparse.text.runs import counted
from kqparse.text.small import lower

T = TypeVar("T")
APART = "\0"
"""Stands between texts that are searched as one: neither a letter nor a blank, so that nothing goes on over it."""
_WORD_END = late_pattern(r"\w+\Z")
_BROKEN = {sign: re.compile(rf"{sign}[^\S\n]*\n\s*") for sign in "-\u2010\u2011\u00ad"}
_LONGEST_WORD = 64
_BREAK = late_pattern(r"[\n\t]|(?<=[:;.,])\s(?=\s*[0-9]{1,2}\s?\))")
_LINE_HEAD = late_pattern(
    r"[\n\t:;.,](?:(?<=[\n\t])|\s+(?=[0-9]{1,2}\s?\)))[\W\d_]*+(?:([^\W\d_]++)(?:[.)][\W\d_]*+([^\W\d_]++))?)?"
)
"""What begins a line, with no word where none follows: else each line of figures would be looked at to the last one."""
_AT_END = r"[\W\d_]*?(?:[\n\t:]|\Z)"
_WHOLE_AT_END = late_pattern(rf"(?!\w){_AT_END}")
_STEM_AT_END = late_pattern(rf"\w*+{_AT_END}")
_BLANKS = " \n\t"
_HEAD = 3
_LAST = chr(0x10FFFF)
"""Stands behind everything that goes on from a stem."""


class Stem(NamedTuple):
    """What a word begins with; `whole` says that it is the whole word."""

    text: str
    whole: bool


Stems = frozenset[Stem]
Heads = dict[str, list[tuple[int, int]]]
"""The first words of lines: for each where the lines begin, and where the word stands in them."""


class Promising(Protocol):
    """Forms that tell by the words of a text which of them may stand there."""

    def within(self, words: "WordCounts") -> Mapping[int, float]:
        """The numbers of those forms, each with how often it may stand there."""


class _StemCounts(dict[str, int]):
    """How many words begin with a stem, remembered."""

    def __init__(self, counts: Mapping[str, int]) -> None:
        self._counts = counts

    def __missing__(self, stem: str) -> int:
        words, sums = self._ordered
        first = bisect_left(words, stem)
        begun = words[first].startswith(stem)  # as few stems do
        found = self[stem] = sums[bisect_left(words, stem + _LAST, first)] - sums[first] if begun else 0
        return found

    @cached_property
    def _ordered(self) -> tuple[list[str], list[int]]:
        words = sorted(self._counts)
        return [*words, _LAST], [0, *accumulate([self._counts[word] for word in words])]


class WordCounts:
    """The words of a text in lower case, with their numbers.

    Attributes:
        counts: how often each stands in the text.
        stems: how many words begin with a stem, for any stem.
    """

    def __init__(self, counts: Counter[str]) -> None:
        self.counts = counts
        self._folded: dict[Callable[[str], str], WordCounts] = {}
        self.stems = _StemCounts(counts)
        self._promising: dict[Promising, Mapping[int, float]] = {}

    @classmethod
    def of(cls, texts: Iterable[str]) -> "WordCounts":
        """The words of some texts together."""
        return cls(words_of(lower(APART.join(texts))))

    @cached_property
    def heads(self) -> Set[str]:
        """What `head_of` says of their stems, which tells of most stems that no word begins with them."""
        return {word[:_HEAD] for word in self.counts} | {""}

    def promising(self, forms: Promising) -> Mapping[int, float]:
        """The numbers of those forms that may stand in the text, each with how often it may."""
        found = self._promising.get(forms)
        if found is None:
            found = self._promising[forms] = forms.within(self)
        return found

    def folded(self, fold: Callable[[str], str]) -> "WordCounts":
        """The words as `fold` has them."""
        if fold not in self._folded:
            folded = fold(APART.join(self.counts)).split(APART) if self.counts else []
            every = list(zip(folded, self.counts.values(), strict=True))
            counts = Counter(dict(every))
            if len(counts) < len(every):
                several = {word for word, times in Counter(folded).items() if times > 1}
                counts.subtract({word: counts[word] for word in several})
                for word, count in [(word, count) for word, count in every if word in several]:
                    counts[word] += count
            self._folded[fold] = WordCounts(counts)
        return self._folded[fold]


class Running:
    """Texts in lower case behind one another, and where words stand in them.

    Attributes:
        small: the texts, `APART` between them.
        starts: where each begins.
    """

    def __init__(self, texts: Sequence[str], *, small: bool = False) -> None:
        """Take texts, which may be in lower case."""
        self.small = APART.join(texts) if small else lower(APART.join(texts))
        self.starts = [0, *accumulate([len(text) + 1 for text in texts])]
        self._places: dict[str, list[int]] = {}

    def places(self, stem: str) -> list[int]:
        """Where the letters of a stem stand, within words too."""
        if stem not in self._places:
            self._places[stem] = places_of(stem, self.small)
        return self._places[stem]


class Lines:
    """The lines and cells of a text, folded, with their first words; entries behind a number in brackets too.

    Attributes:
        small: the text, with a line end before and behind it.
    """

    def __init__(self, folded: str, fold: Callable[[str], str], like: "Lines | None" = None) -> None:
        """Take a text; where `fold` only exchanges letters for others, its lines are `like` those in lower case."""
        self.small = f"\n{folded}\n"
        self._places: dict[str, list[int]] = {}
        self._fold = fold
        self._like = like

    @property
    def firsts(self) -> Set[str]:
        """The words that lines begin with."""
        return self._heads.keys()

    def headed(self, word: str) -> list[int]:
        """Where a word stands that lines begin with."""
        return [at for _, at in self._heads.get(word, ())]

    def begun(self, stems: Stems) -> list[tuple[int, int]]:
        """Lines that begin with such a word, numbers and signs left out: where the line begins, and the word.

        Behind a short word with a point or bracket the next one counts too.
        """
        ordered = self._ordered
        found = {text for text, whole in stems if whole and text in self._heads}
        for text in [text for text, whole in stems if not whole]:
            found.update(ordered[bisect_left(ordered, text) : bisect_left(ordered, text + _LAST)])
        return [place for word in found for place in self._heads[word]]

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

    def words(self, stem: str) -> list[int]:
        """Where words begin with a stem."""
        if stem not in self._places:
            self._places[stem] = _begun(stem, self.small)
        return self._places[stem]

    @cached_property
    def broken(self) -> list[tuple[int, str]]:
        """See `broken_words`."""
        return list(broken_words(self.small))

    def line_end(self, at: int) -> int:
        """Where the line or cell ends in which a place stands."""
        match = _BREAK.search(self.small, at)
        return match.start() if match else len(self.small)

    @cached_property
    def _heads(self) -> "Heads":
        if self._like is not None:
            return _folded(self._like._heads, self._fold)
        found: Heads = defaultdict(list)
        for begun in _LINE_HEAD.finditer(self.small):
            first, second = begun.groups()
            if first:
                found[first].append((begun.start() + 1, begun.start(1)))
                if second:
                    found[second].append((begun.start() + 1, begun.start(2)))
        return found

    @cached_property
    def _ordered(self) -> list[str]:
        return sorted(self._heads)


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

    @property
    def small(self) -> str:
        """The text in lower case."""
        return lower(self.text)

    @cached_property
    def words(self) -> WordCounts:
        """See the class."""
        return WordCounts.of([self.text, *self._joined])

    @cached_property
    def running(self) -> Running:
        """See the class."""
        return Running(self._paras)

    def lines(self, fold: Callable[[str], str]) -> Lines:
        """The lines of the text, folded."""
        if fold not in self._lines:
            like = self.lines(lower) if getattr(fold, "keeps_words", False) else None
            folded = self.small if fold is lower else getattr(fold, "of_small", fold)(self.small)
            self._lines[fold] = Lines(folded, fold, like)
        return self._lines[fold]

    def once(self, key: object, make: Callable[[], T]) -> T:
        """What is made of the text, remembered by its key."""
        if key not in self._once:
            self._once[key] = make()
        return cast("T", self._once[key])


def head_of(stem: str) -> str:
    """The first letters of a stem; none of a shorter one, which any word may begin with."""
    return stem[:_HEAD] if len(stem) >= _HEAD else ""


def _folded(heads: Heads, fold: Callable[[str], str]) -> Heads:
    """The first words of lines as `fold` has them."""
    found: Heads = {}
    for word, own in zip(fold(APART.join(heads)).split(APART), heads.values(), strict=True) if heads else ():
        found[word] = sorted([*found[word], *own]) if word in found else own
    return found


def words_of(small: str) -> Counter[str]:
    """The words of a text in lower case, with their numbers."""
    return Counter(WORD.findall(small))


def words_of_runs(runs: Mapping[str, int]) -> Counter[str]:
    """The same, in lower case, told by the runs that blanks part."""
    return counted(runs, lambda text: WORD.findall(lower(text)))


def broken_words(small: str) -> Iterator[tuple[int, str]]:
    """The words that signs at line ends may break, put together, each with where it begins."""
    for sign, pattern in _BROKEN.items():
        for match in pattern.finditer(small) if sign in small else ():
            first = _WORD_END.search(small, max(match.start() - _LONGEST_WORD, 0), match.start())
            second = WORD.match(small, match.end())
            if first and second:
                yield first.start(), first.group() + second.group()


def places_of(letters: str, text: str, start: int = 0, end: int = maxsize) -> list[int]:
    """Where some letters stand in a text, or in a stretch of it."""
    found: list[int] = []
    at = text.find(letters, start, end)
    while at >= 0:
        found.append(at)
        at = text.find(letters, at + 1, end)
    return found


def _begun(stem: str, text: str) -> list[int]:
    """Where words of a text begin with a stem."""
    # Before most words stands a blank, of which nothing need be asked.
    return [
        at
        for at in places_of(stem, text)
        if not at or text[at - 1] in _BLANKS or not (text[at - 1] == "_" or text[at - 1].isalnum())
    ]


def first_from(places: Sequence[int], offset: int) -> int:
    """The index of the first of some places in `Lines.small`, in order, from an offset in the text on."""
    return bisect_left(places, offset + 1)


def count_within(places: Sequence[int], start: int, end: int) -> int:
    """How many of them stand in a stretch of the text."""
    return first_from(places, end) - first_from(places, start)


def alike(stems: Stems) -> Callable[[str], bool]:
    """Tells words that are among stems."""
    wholes = frozenset(text for text, whole in stems if whole)
    starts = tuple(text for text, whole in stems if not whole)
    return lambda word: word in wholes or word.startswith(starts)
