"""Kazakh letters that were typed as the Russian ones next to them: билими, жогары, енбек отили.

A text is one of these where several such words are known to the grammar, and more than there are words with their true
letters. Only stretches that are Kazakh by what is read in them are repaired, so that Russian text stays as it is, and
what no word of the grammar tells stays as printed. Behind a known beginning the vowels tell the letters of endings.

Guarantees: each letter is read as one letter; a text in Russian or in true Kazakh is not searched word by word; time is
linear in the text.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from itertools import accumulate, product

from kqparse.frozen import Frozen
from kqparse.late_pattern import late_pattern
from kqparse.text.repair.scripts import Repair, exchanged
from kqparse.text.repair.word_list import SHORTEST_STEM
from kqparse.text.tongues import TongueRules

_STRETCH = late_pattern(r"[^\n\t/|.:;]+")
_WORD = late_pattern(r"[\u0400-\u052f]+")
_LEAST_WORDS = 3
"""Different words that make such a text,"""
_LEAST_SMALL = 2
"""and those of them in small letters: names of Kazakh places and firms stand in Russian texts too."""
_BLANKS = (" ", "\n", "\t")
_MOST_TRUE = 0.02
"""The share of true Kazakh letters in a text beyond which it is none of these,"""
_FEW_TRUE = 2
"""if there are more than so many."""
_SHORTEST_BEFORE = 3
"""Letters before an ending that is told by itself."""
_LONGEST = 40
"""Letters of a word; what is longer is none."""


class PlainLetters(Frozen, frozen=True):
    """What the grammar says about letters typed as others, in lower case.

    Attributes:
        typed: for each Kazakh letter those that are typed for it.
        vowels: for each vowel that tells them the letters meant in the endings behind it.
        endings: endings that are told by themselves, by what is typed for them, the longest first.
    """

    typed: Mapping[str, str]
    vowels: Mapping[str, Mapping[str, str]]
    endings: Mapping[str, str]


class PlainWords:
    """Words with Kazakh letters, found by what is typed for them; looked up when first asked for."""

    def __init__(self, letters: PlainLetters, words: Callable[[], Iterable[str]]) -> None:
        """Take what gives the words, in lower case."""
        self._letters, self._words = letters, words
        self._first = str.maketrans({own: typed[0] for own, typed in letters.typed.items()})

    def told(self, small: str) -> str | None:
        """What a word typed in such letters is, by itself, its longest known beginning or ending; None where not told.

        Of several words that are typed alike it is the one of which the fewest letters were typed as others.
        """
        plain = small.translate(self._first)
        whole, begun, known = self._by_typed
        own = self._nearest(whole.get(plain, ()), small)
        if own is not None or small in known:
            return own
        for length in range(min(len(small), _LONGEST), SHORTEST_STEM - 1, -1):
            ways = begun.get(plain[:length], ())
            if ways:
                begins = self._nearest(ways, small)
                if begins is not None and begins != small[:length]:
                    return begins + self._behind(begins, small)
                break
        ending = self._ending(small)
        return small[: len(small) - len(ending)] + ending if len(small) - len(ending) >= _SHORTEST_BEFORE else None

    def _nearest(self, ways: Iterable[str], small: str) -> str | None:
        """The word, or beginning, of which the fewest letters were typed as others, those typed right among its own."""
        changed = {way: sum(sign != own for sign, own in zip(small, way, strict=False)) for way in ways}
        least = min(changed.values(), default=0)
        near = [way for way, count in changed.items() if count == least and self._fits(small, way)]
        return near[0] if len(near) == 1 else None

    def _fits(self, small: str, way: str) -> bool:
        """Whether letters that were typed right are those of the word."""
        return all(sign == own or sign not in self._letters.typed for sign, own in zip(small, way, strict=False))

    def _behind(self, stem: str, small: str) -> str:
        """What of a word stands behind a known beginning, whose last vowel tells the letters of endings."""
        letters: Mapping[str, str] = {}
        for letter in stem:
            letters = self._letters.vowels.get(letter, letters)
        read = ""
        for letter in small[len(stem) :]:
            own = letters.get(letter, letter)
            letters = self._letters.vowels.get(own, letters)
            read += own
        ending = self._ending(small)[-len(read) :] if read else ""
        return read[: len(read) - len(ending)] + ending

    def _ending(self, small: str) -> str:
        """The longest ending with such letters that is told by itself, empty where there is none."""
        return next((own for typed, own in self._letters.endings.items() if small.endswith(typed)), "")

    @cached_property
    def _by_typed(self) -> tuple[dict[str, set[str]], dict[str, set[str]], frozenset[str]]:
        """Whole words, and beginnings that tell one, by what is typed for them; and words that have no such letter."""
        whole: dict[str, set[str]] = {}
        begun: dict[str, set[str]] = {}
        known: set[str] = set()
        for word in self._words():
            own = [letter for letter in dict.fromkeys(word) if letter in self._letters.typed]
            if not own:
                known.add(word)
                continue
            for typed in product(*[self._letters.typed[letter] for letter in own]):
                plain = word.translate(str.maketrans("".join(own), "".join(typed)))
                whole.setdefault(plain, set()).add(word)
                for length in range(SHORTEST_STEM, len(word) + 1):
                    begun.setdefault(plain[:length], set()).add(word[:length])
        return whole, begun, frozenset(known)


class PlainRules(Frozen, frozen=True):
    """What tells such texts and their words.

    Attributes:
        own: the letters that only Kazakh has.
        signs: parts of words, one of which stands in nearly any Kazakh text of posts.
        words: the words.
        tongues: tells whether a stretch is Kazakh.
    """

    own: str
    signs: Sequence[str]
    words: PlainWords
    tongues: TongueRules


def plain_repairs(text: str, rules: PlainRules) -> list[Repair]:
    """What to exchange in `text`, ascending; empty unless its Kazakh letters were typed as Russian ones."""
    if _is_true(text, rules.own) or not any(map(text.__contains__, rules.signs)):
        return []
    read: dict[str, str | None] = {}
    found: list[Repair] = []
    true = 0
    for match in _STRETCH.finditer(text):
        repairs: list[Repair] = []
        for word in _WORD.finditer(text, *match.span()):
            printed, small = word.group(), word.group().lower()
            if small not in read:
                read[small] = rules.words.told(small)
            own = read[small]
            if own is not None and own != small:
                repairs.append(Repair(*word.span(), printed, _cased(printed, own), "Cyrillic"))
            else:
                true += not set(rules.own).isdisjoint(small)
        if repairs and _is_kazakh(text, match, repairs, rules):
            found += repairs
    different = {repair.printed.lower() for repair in found}
    small_ones = {repair.printed for repair in found if repair.printed.islower()}
    enough = len(different) >= _LEAST_WORDS and len(small_ones) >= _LEAST_SMALL
    return found if enough and len(found) > true else []


def _is_true(text: str, own: str) -> bool:
    """Whether a text has its Kazakh letters; mostly the first of them is enough to tell."""
    printed = len(text) - sum(map(text.count, _BLANKS))  # blank lines make no text another one
    most = max(_MOST_TRUE * printed, _FEW_TRUE)
    return any(count > most for count in accumulate(map(text.count, own)))


def _is_kazakh(text: str, stretch: re.Match[str], repairs: Sequence[Repair], rules: PlainRules) -> bool:
    """Whether a stretch is Kazakh as it is read: more than by a name in it."""
    begins = stretch.start() + len(stretch.group()) - len(stretch.group().lstrip(" «\"'(-–—0123456789.)"))
    if not any(repair.printed.islower() or repair.start == begins for repair in repairs):
        return False
    return rules.tongues.weight(exchanged(text, repairs, *stretch.span())) > 0


def _cased(printed: str, read: str) -> str:
    """A word in the case of the printed one."""
    return "".join([own.upper() if sign.isupper() else own for sign, own in zip(printed, read, strict=True)])
