"""How alike words are: by the letters that they have in order, of which those that they have at all are asked first.

Few words of a text come so far that their letters are compared in order. A library does that faster, but takes longer
to be loaded than a short text takes to be read.
"""

from collections.abc import Collection
from functools import lru_cache
from operator import itemgetter

_LETTERS = 63
"""Letters whose numbers are alike in these bits are taken for one, by which words only seem to be more alike."""


@lru_cache(maxsize=4096)
def letters(word: str) -> int:
    """The letters of a word, a bit for each, in whatever order and however often they stand."""
    return sum({1 << (code & _LETTERS) for code in map(ord, word)})


def may_be_as_long(size: int, other: int, least: float) -> bool:
    """Whether words of so many letters each may be alike to `least` of 100: no more stay than the shorter one has."""
    return 200 * min(size, other) >= least * (size + other)


def most_apart(size: int, least: float) -> float:
    """How many of their `letters` two words of so many together may not share where they are alike to `least` of 100.

    A letter that only one of them has must be put in or left out.
    """
    return ((100 - least) * size + 1) / 100  # a little more, for what is rounded


def in_order(word: str, other: str) -> int:
    """How many letters stay where those of one word are put in or left out until it is another.

    So many letters of one as stand in the same order in both are counted a letter of the other at a time, all letters
    of the one at once, a bit for each (H. Hyyrö, Bit-Parallel LCS-length Computation Revisited, 2004).
    """
    places: dict[str, int] = {}
    for place, letter in enumerate(word):
        places[letter] = places.get(letter, 0) | 1 << place
    every = left = (1 << len(word)) - 1
    for letter in other:
        met = left & places.get(letter, 0)
        left = (left + met | left - met) & every
    return (every ^ left).bit_count()


def alike(word: str, other: str, least: float) -> bool:
    """Whether two words are alike to `least` of 100, by the letters that stay `in_order`."""
    return 200 * in_order(word, other) >= least * (len(word) + len(other))


def likest(word: str, known: Collection[str], least: float) -> tuple[str, float] | None:
    """The first of the known words that are most like a word, and how much of 100; None where that is below `least`."""
    size, own = len(word), letters(word)
    shortest, longest = size * least / (200 - least), size * (200 - least) / least
    near = [
        other
        for other in known
        if shortest <= (length := len(other)) <= longest
        and (own ^ letters(other)).bit_count() <= most_apart(size + length, least)
    ]
    likely = [(other, _of_100(word, other)) for other in near]
    best = max(likely, key=itemgetter(1), default=None)
    return best if best and best[1] >= least else None


def _of_100(word: str, other: str) -> float:
    """How much of 100 two words are alike, told from what is put in or left out."""
    size = len(word) + len(other) or 1
    return 100 * (1 - (size - 2 * in_order(word, other)) / size)
