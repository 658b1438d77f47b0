"""Letters of legacy Kazakh fonts and code pages, which stand as Serbian, Ukrainian or typographic signs.

The document decides which table was used: one that explains such signs in it and gives the most known words. Where two
tables are equally good and differ about a sign, words with it stay.

A document with more such signs than true Kazakh letters is legacy as a whole, and all of them are letters, once a word
is known by them. Into a document in true Kazakh letters legacy words only stray, and a sign that texts have for its own
sake (a Ukrainian letter, ‰, µ) is a letter only if some word is known by it. Any other document is left alone.
"""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from msgspec import Struct

from kqparse.late_pattern import late_pattern
from kqparse.text.repair.scripts import Repair
from kqparse.text.repair.word_list import WordList

_CYRILLIC = late_pattern(r"[\u0400-\u052f]")


class LegacyTable(Struct, frozen=True):
    """One font or code page: the sign that stands in the text, and the letter that was meant."""

    name: str
    letters: dict[str, str]


class LegacyRules(Struct, frozen=True):
    """What the grammar says about legacy letters.

    Attributes:
        tables: fonts and code pages.
        sign: finds any sign of any table.
        doubtful: signs that texts have for their own sake.
        kazakh_letters: letters that only Kazakh has, in lower case.
        known: the words of the grammar.
        vowels: in lower case.
    """

    tables: tuple[LegacyTable, ...]
    sign: re.Pattern[str]
    doubtful: frozenset[str]
    kazakh_letters: frozenset[str]
    known: WordList
    vowels: frozenset[str]


class _Printed(Struct, frozen=True):
    """A word with legacy signs: its place, its letters, and which of them are such signs."""

    start: int
    end: int
    text: str
    signs: frozenset[str]


class _Reading(NamedTuple):
    """What a table makes of a document; readings compare by how good they are, the best first."""

    known: int
    rough: int
    letters: dict[str, str]
    trusted: frozenset[str]


def legacy_repairs(text: str, rules: LegacyRules, words: Callable[[], frozenset[str]]) -> list[Repair]:
    """What to exchange in `text`, ascending; empty unless one table explains it. Linear in the text."""
    if rules.sign.search(text) is None:
        return []
    found = _printed(text, rules)
    if not found:
        return []
    signs, kazakh = sum(len(word.signs) for word in found), 0
    for letter in rules.kazakh_letters:
        kazakh += text.count(letter) + text.count(letter.upper())
        if kazakh >= signs:
            break  # as many as are asked about
    distinct = list({word.text: word for word in found}.values())
    known = (rules.known, WordList(words))
    best: list[_Reading] = []
    if kazakh < signs:
        best = _best(distinct, rules, known, whole=True)
    if kazakh and not best:
        best = _best(distinct, rules, known, whole=False)
    if not best:
        return []
    letters, trusted = best[0].letters, best[0].trusted
    settled = {sign for sign in letters if all(other.letters.get(sign) == letters[sign] for other in best)}
    return [
        Repair(word.start, word.end, word.text, _read(word.text, letters), "Cyrillic")
        for word in found
        if word.signs & trusted and word.signs <= settled
    ]


def _printed(text: str, rules: LegacyRules) -> list[_Printed]:
    """Words with signs and with Cyrillic letters; a sign that is no letter must stand before a letter, as in a word."""
    found: list[_Printed] = []
    done = 0
    for match in rules.sign.finditer(text):
        start, end = match.span()
        if start < done:
            continue
        while start > done and (text[start - 1].isalpha() or rules.sign.match(text, start - 1)):
            start -= 1
        while end < len(text) and (text[end].isalpha() or rules.sign.match(text, end)):
            end += 1
        done = end
        while end > start and not text[end - 1].isalpha():
            end -= 1
        word = text[start:end]
        signs = frozenset(rules.sign.findall(word))
        # After a figure such a sign belongs to the figure: 10‰.
        if signs and _CYRILLIC.search(word) and not text[start - 1 : start].isdigit():
            found.append(_Printed(start, end, word, signs))
    return found


def _best(words: list[_Printed], rules: LegacyRules, lists: Sequence[WordList], *, whole: bool) -> list[_Reading]:
    """The readings that no other is better than; none if no table explains the words."""
    signs = frozenset().union(*(word.signs for word in words))
    readings = []
    for table in rules.tables:
        if not (signs if whole else signs - rules.doubtful) <= table.letters.keys():
            continue
        read = {word: _read(word.text, table.letters).lower() for word in words}
        known = [word for word in words if _knows(lists, read[word], word.text.lower())]
        rough = sum(_roughness(reading, rules.vowels) for reading in read.values())
        trusted = (signs - rules.doubtful).union(*(word.signs for word in known))
        if known or not whole:
            readings.append(_Reading(-len(known), rough, table.letters, signs if whole else trusted))
    best = min(readings, key=lambda reading: reading[:2], default=None)
    return [reading for reading in readings if best and reading[:2] == best[:2]]


def _knows(lists: Sequence[WordList], reading: str, printed: str) -> bool:
    """Whether a reading is a word, or begins as one does through its last exchanged letter."""
    exchanged = [index for index, letter in enumerate(reading) if printed[index : index + 1] != letter]
    return bool(exchanged) and any(words.begins(reading, exchanged[-1]) for words in lists)


def _read(word: str, letters: dict[str, str]) -> str:
    return "".join([letters.get(letter, letter) for letter in word])


def _roughness(word: str, vowels: frozenset[str]) -> int:
    """How hard a word is to say: two consonants first, two vowels or three consonants in a row, each counted once."""
    shape = "".join(["v" if letter in vowels else "c" for letter in word])
    return len(re.findall("^cc|vv|ccc", shape))
