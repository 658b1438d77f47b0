"""An alphabet in which Kazakh is written: its letters, and the known words as it writes them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, partial
from typing import NamedTuple

from kqparse.late_pattern import late_pattern
from kqparse.text.repair.word_list import SHORTEST_STEM, WordList

_CYRILLIC = "[\u0400-\u052f]"


class Piece(NamedTuple):
    """Letters as they are printed, in lower case, and the Cyrillic ones that they stand for."""

    printed: str
    read: str


class Alphabet:
    """How an alphabet writes Kazakh, and the words that tell what its letters do not."""

    def __init__(
        self,
        name: str,
        letters: Mapping[str, str],
        loans: Sequence[Mapping[str, str]],
        behind_vowel: Mapping[str, str],
        small: Mapping[str, str],
    ) -> None:
        """Take the letters.

        Args:
            name: what people call it.
            letters: for each Cyrillic letter what is written for it; of two written alike the first is read.
            loans: ways in which letters, and rows of letters, of loan words are written.
            behind_vowel: what is written, with the letter that it stands for behind a vowel.
            small: capitals, with their small letters where these are others than elsewhere.
        """
        self.name = name
        ways = [{**letters, **loan} for loan in loans] or [dict(letters)]
        self._ways = [(late_pattern(partial(_rows, way)), way) for way in ways]
        self._behind_vowel = behind_vowel
        self._small = str.maketrans(dict(small))
        self._read: dict[str, str] = {}
        for own, printed in letters.items():
            self._read.setdefault(printed, own)
        self._rows = late_pattern(lambda: f"{_rows(self._read)}|{_CYRILLIC}")

    @cached_property
    def own(self) -> frozenset[str]:
        """Letters of it that English has not: one of them tells a word."""
        return frozenset(sign for printed in self._read for sign in printed if not sign.isascii())

    def small(self, word: str) -> str:
        """A word in lower case, letter by letter."""
        return "".join([sign.lower()[0] for sign in word.translate(self._small)])

    def by_letters(self, small: str, before: str, vowels: str) -> list[Piece] | None:
        """A word, or the rest of one behind a Cyrillic letter, by its letters alone; None where one is not of it."""
        found = self._read_rows(small, before, vowels)
        return None if found is None else list(map(Piece, *found))

    def reading(self, small: str, vowels: str) -> str:
        """A word as it is read by its letters alone, empty where one is not of it."""
        found = self._read_rows(small, "", vowels)
        return "".join(found[1]) if found else ""

    def _read_rows(self, small: str, before: str, vowels: str) -> tuple[list[str], list[str]] | None:
        """The letters, and rows of letters, of a word, and what each is read as."""
        rows = self._rows.findall(small)
        if len("".join(rows)) < len(small):
            return None
        reads = [self._read.get(row, row) for row in rows]
        for at, row in enumerate(rows):
            if row in self._behind_vowel and (last := reads[at - 1][-1] if at else before) and last in vowels:
                reads[at] = self._behind_vowel[row]
        return rows, reads

    def written(self, own: str) -> list[list[Piece]]:
        """The ways in which a Cyrillic word may be written."""
        return [pieces for rows, way in self._ways if (pieces := _pieces(rows.findall(own), own, way))]


def _rows(letters: Iterable[str]) -> str:
    """The source of a pattern that takes a word apart into letters and rows of them, the longest first."""
    rows = [re.escape(row) for row in sorted(letters, key=len, reverse=True) if len(row) > 1]
    single = "".join([re.escape(row) for row in letters if len(row) == 1])
    return "|".join([*rows, f"[{single}]"] if single else rows) or "(?!)"


def _pieces(rows: Sequence[str], own: str, way: Mapping[str, str]) -> list[Piece]:
    """A Cyrillic word as one way writes its letters and rows of letters, empty where it has not all of them.

    What is left out goes to the one before.
    """
    if len("".join(rows)) < len(own) or not (rows and way[rows[0]]):
        return []
    pieces: list[Piece] = []
    for row in rows:
        if way[row]:
            pieces.append(Piece(way[row], row))
        else:
            pieces[-1] = Piece(pieces[-1].printed, pieces[-1].read + row)
    return pieces


def is_cyrillic(sign: str) -> bool:
    """Whether a character is of the Cyrillic blocks."""
    return "\u0400" <= sign <= "\u052f"


class AlphabetWords:
    """The known words as an alphabet writes them; made when first asked for."""

    def __init__(self, alphabet: Alphabet, vowels: str, words: WordList) -> None:
        """Take the words."""
        self.alphabet, self._vowels, self._words = alphabet, vowels, words

    def knows(self, pieces: Iterable[Piece]) -> bool:
        """Whether a word is known as it is read."""
        return "".join([piece.read for piece in pieces]) in self._words.all

    def by_letters(self, small: str) -> list[Piece] | None:
        """A word by its letters alone; None where one of them is none of the alphabet."""
        return self.alphabet.by_letters(small, "", self._vowels)

    def told(self, small: str) -> list[Piece] | None:
        """How a word is read: as a known one, by its longest known beginning, or by its letters; None if by none."""
        alone = self.by_letters(small)
        if alone is None or self.knows(alone):
            return alone
        whole, begun = self._misread
        if small in whole:
            return whole[small]
        for length in range(min(len(small), self._longest), SHORTEST_STEM - 1, -1):
            if small[:length] in begun:
                stem = begun[small[:length]]
                rest = self.alphabet.by_letters(small[length:], stem[-1].read[-1], self._vowels)
                return None if rest is None else [*stem, *rest]
        return alone

    @cached_property
    def _misread(self) -> tuple[dict[str, list[Piece]], dict[str, list[Piece]]]:
        """Known words, and beginnings of such, that letters alone would not tell; short ones may be endings."""
        whole: dict[str, list[Piece]] = {}
        begun: dict[str, list[Piece]] = {}
        for word in sorted(self._words.all):
            for pieces in self.alphabet.written(word):
                printed = "".join([piece.printed for piece in pieces])
                if len(printed) >= SHORTEST_STEM and self._is_misread(printed, word):
                    whole.setdefault(printed, pieces)
                    self._begin(begun, pieces)
        return whole, begun

    def _begin(self, begun: dict[str, list[Piece]], pieces: Sequence[Piece]) -> None:
        printed = read = ""
        for count, piece in enumerate(pieces, 1):
            printed, read = printed + piece.printed, read + piece.read
            if len(printed) >= SHORTEST_STEM and printed not in begun and self._is_misread(printed, read):
                begun[printed] = list(pieces[:count])

    def _is_misread(self, printed: str, own: str) -> bool:
        alone = self.alphabet.reading(printed, self._vowels)
        return alone != own and alone not in self._words.all

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self._misread[1]), default=0)
