"""How alike words are: by the letters that they have in order, of which those that they have at all are asked first.

A library's would take longer to be loaded than a short text takes to be read.
"""

from collections.abc import Iterable, Mapping

_LETTERS = 63
"""Letters whose numbers are alike in these bits are taken for one, by which words only seem to be more alike."""


def letters(word: str) -> int:
    """The letters of a word, a bit for each, in whatever order and however often they stand."""
    return sum({1 << (ord(letter) & _LETTERS) for letter in word})


def may_be_as_long(size: int, other: int, least: float) -> bool:
    """Whether words of so many letters each may be alike to `least` of 100: no more stay than the shorter one has."""
    return 200 * min(size, other) >= least * (size + other)


def most_apart(size: int, least: float) -> float:
    """How many of their `letters` two words of so many together may not share where they are alike to `least` of 100.

    A letter that only one of them has must be put in or left out.
    """
    return ((100 - least) * size + 1) / 100  # a little more, for what is rounded


def alike(word: str, other: str, least: float) -> bool:
    """Whether two words are alike to `least` of 100: by the letters that stay where others are put in or left out."""
    return 200 * _kept(_places(word), len(word), other) >= least * (len(word) + len(other))


def likest(word: str, known: Iterable[str], least: float) -> tuple[str, float] | None:
    """The first of the known words that are most like a word, and how much of 100; None where that is below `least`."""
    size = len(word)
    shortest, longest = size * least / (200 - least), size * (200 - least) / least
    near = [other for other in known if shortest <= len(other) <= longest]
    # So many letters put in or left out leave one of more pieces whole: that is told many times as soon.
    count = int(most_apart(size + int(longest), least)) + 1
    pieces = [word[size * at // count : size * (at + 1) // count] for at in range(count)]
    held = {other for piece in pieces for other in near if piece in other}
    places, best, most = _places(word), None, least / 100
    for other in filter(held.__contains__, near):
        whole = size + len(other)
        told = 1 - (whole - 2 * _kept(places, size, other)) / whole
        if told > most or (told == most and best is None):
            best, most = other, told
    return None if best is None else (best, 100 * most)


def _places(word: str) -> Mapping[str, int]:
    """Where each letter of a word stands, a bit for each place."""
    places: dict[str, int] = {}
    for place, letter in enumerate(word):
        places[letter] = places.get(letter, 0) | 1 << place
    return places


def _kept(places: Mapping[str, int], size: int, other: str) -> int:
    """How many letters of a word of this `size`, given by their places, stand in the same order in another.

    They are counted a letter of the other at a time, all letters of the one at once, a bit for each (H. Hyyrö,
    Bit-Parallel LCS-length Computation Revisited, 2004).
    """
    every = left = (1 << size) - 1
    for letter in other:
        met = left & places.get(letter, 0)
        left = (left + met | left - met) & every
    return (every ^ left).bit_count()
