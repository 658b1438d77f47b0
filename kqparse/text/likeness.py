"""Whether words may be alike, told by the letters that they have before what compares them is loaded."""

from collections import Counter

_LETTERS = 63
"""Letters whose numbers are alike in these bits are taken for one, by which words only seem to be more alike."""


def letters(word: str) -> int:
    """The letters of a word, a bit for each, in whatever order and however often they stand."""
    return sum({1 << (ord(letter) & _LETTERS) for letter in word})


def may_have_like(own: int, other: int, size: int, least: float) -> bool:
    """Whether two words of `size` letters together may be alike to `least` of 100, by the letters that each has.

    A letter that only one of them has must be put in or left out.
    """
    return 100 * (own ^ other).bit_count() <= (100 - least) * size + 1  # a little more, for what is rounded


def may_be_like(word: str, other: str, least: float) -> bool:
    """The same, told by how many letters they have in common, in whatever order these stand."""
    shared = sum((Counter(word) & Counter(other)).values())
    return 200 * shared + 1 > least * (len(word) + len(other))
