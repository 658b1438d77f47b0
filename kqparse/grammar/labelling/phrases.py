"""Labels as phrases: known words in their order, matched word by word and with a likeness below which none counts.

Words are compared in lower case, without the signs and dashes between them. A word of some length may be misspelt
(`likeness`, the share of it in percent that must agree); a word that a line end breaks goes on in the next line.
"""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

from kqparse.late_pattern import late_pattern
from kqparse.model import CriterionKind, Language
from kqparse.text.kept import keep
from kqparse.text.likeness import alike, letters, may_be_as_long, most_apart

if TYPE_CHECKING:
    from kqparse.grammar.labelling.labels import Label

_WORD = late_pattern(r"[^\W_]+")
_BROKEN = late_pattern(r"[-\u00ad]\s*$")
_BREAKING = ("-", "\u00ad")
"""What breaks a word where nothing stands behind it."""
_SHORTEST_MISSPELT = 5
"""A shorter word must be the very word: one letter makes it another."""
LONG_NUMBER = 3
"""Figures that are the number of no row."""
_KEPT, _LONGEST_KEPT = 1 << 13, 400
"""Lines of which it is remembered whether a label may begin them, and their characters."""


class Word(Struct, frozen=True, gc=False):
    """A word of a line: in lower case, its place in the line, whether a hyphen at the line end breaks it."""

    text: str
    start: int
    end: int
    broken: bool

    @property
    def stop(self) -> int:
        """Where it ends in the line, with the hyphen that breaks it."""
        return self.end + self.broken


class Phrase(Struct, frozen=True):
    """A label: its kind and language, its words, and how the grammar writes it."""

    kind: CriterionKind
    language: Language
    words: tuple[str, ...]
    printed: str


class Taken:
    """Phrases whose beginning was read.

    Attributes:
        phrases: all that begin with the words read.
        done: how many words of them.
        rest: what a line end has broken off the next word, empty as a rule.
        exact: whether no word is misspelt.
        whole: the phrase that is read to its end, if one is.
        pool: what may begin behind the words read, where all of them are adjectives that may stand before any phrase.
    """

    __slots__ = ("done", "exact", "phrases", "pool", "rest", "whole")

    def __init__(
        self, phrases: tuple[Phrase, ...], done: int, rest: str, exact: bool, pool: tuple[Phrase, ...] = ()
    ) -> None:
        self.phrases = phrases
        self.pool = pool
        self.done = done
        self.rest = rest
        self.exact = exact
        ended = (phrase for phrase in phrases if len(phrase.words) == done)
        self.whole = None if rest else next(ended, None)

    def only(self, phrase: Phrase) -> "Taken":
        """The same of one phrase alone, if that is among them."""
        pool = tuple(own for own in self.pool if own == phrase)
        return Taken(tuple(own for own in self.phrases if own == phrase), self.done, self.rest, self.exact, pool)


class Phrases:
    """All labels of a family.

    Attributes:
        told: what lines said as labels, each with the number of the line; None where one line more has to be known.
            Remembered by `labels.LabelLines`.
    """

    def __init__(self, phrases: Iterable[Phrase], likeness: int, qualifiers: AbstractSet[str] = frozenset()) -> None:
        """Take them, the share of a misspelt word that must agree, and the adjectives that may stand before any."""
        self._all = tuple(phrases)
        self._qualifiers = qualifiers
        self._likeness = likeness
        self._most_words = max((len(phrase.words) for phrase in self._all), default=0)
        self._firsts = sorted({phrase.words[0] for phrase in self._all})
        long_firsts = [first for first in self._firsts if len(first) >= _SHORTEST_MISSPELT]
        self._long_firsts: dict[int, list[tuple[str, int]]] = {}
        for first in long_firsts:
            self._long_firsts.setdefault(len(first), []).append((first, letters(first)))
        self._likes = lru_cache(maxsize=4096)(self._compare)
        self._opens = lru_cache(maxsize=4096)(self._opening)
        self._begun = lru_cache(maxsize=4096)(self._beginning)
        self._may_open: dict[str, bool] = {}
        self.told: dict[tuple[str, ...], tuple[Label | None, int] | None] = {}

    def open(self, word: Word, language: Language | None = None, kind: CriterionKind | None = None) -> Taken | None:
        """What begins with a word, of one language and kind where they are given; nothing is taken yet."""
        return self._begun(word.text, word.broken, language, kind)

    def opens(self, word: str) -> bool:
        """Whether a phrase begins with a word, as printed, which no line end breaks."""
        return word.lower() in self._qualifiers or bool(self._opens(word.lower(), False))

    def may_be_all(self, words: Sequence[Word]) -> bool:
        """Whether some words are not too many to be a phrase, with adjectives before it."""
        most = self._most_words
        return len(words) <= most or sum(word.text not in self._qualifiers for word in words) <= most

    def may_open(self, line: str) -> bool:
        """Whether a label may begin a line, by its first word behind a number: few do; other lines need no words."""
        first = _WORD.search(line)
        if first and len(first[0]) < LONG_NUMBER and first[0].isdigit():
            first = _WORD.search(line, first.end()) or first
        if first is None:
            return False
        return self.opens(first[0]) or line[first.end() :].strip() in _BREAKING

    def opening(self, lines: Sequence[str]) -> list[bool]:
        """For each of some lines whether a label may begin it; what was said of a line is remembered."""
        known = self._may_open
        return [known[line] if line in known else self._first_asked(line) for line in lines]

    def _first_asked(self, line: str) -> bool:
        may = self.may_open(line)
        return keep(self._may_open, line, may, _KEPT) if len(line) <= _LONGEST_KEPT else may

    def longest(self, taken: Taken, words: Sequence[Word]) -> tuple[Taken, int]:
        """As many words as go on with the phrases; fewer where only then a phrase is read to its end."""
        ended, length = taken, 0
        for index, word in enumerate(words):
            following = self._step(taken, word)
            if following is None:
                return (ended, length) if length and not taken.whole else (taken, index)
            taken = following
            if taken.whole:
                ended, length = taken, index + 1
        return taken, len(words)

    def _step(self, taken: Taken, word: Word) -> Taken | None:
        """The phrases that go on with a word."""
        following = self._going_on(taken, word)
        if not taken.pool:
            return following
        pool = taken.pool if word.text in self._qualifiers else ()
        if following:
            return Taken(following.phrases, following.done, following.rest, following.exact, pool)
        known = frozenset(taken.pool)
        opening = tuple([phrase for phrase in self._opens(word.text, word.broken) if phrase in known])
        begun = self._going_on(Taken(opening, 0, "", True), word) if taken.done or not taken.phrases else None
        if begun:
            return Taken(begun.phrases, begun.done, begun.rest, begun.exact, pool)
        return Taken((), 0, "", True, pool) if pool else None

    def _going_on(self, taken: Taken, word: Word) -> Taken | None:
        if taken.rest:
            like = self._likes(word.text, taken.rest)
            return Taken(taken.phrases, taken.done + 1, "", taken.exact and like == 2) if like else None
        exact: list[Phrase] = []
        near: list[Phrase] = []
        broken: list[Phrase] = []
        for phrase in taken.phrases:
            if len(phrase.words) > taken.done:
                expected = phrase.words[taken.done]
                like = self._likes(word.text, expected)
                if like:
                    (exact if like == 2 else near).append(phrase)
                elif word.broken and expected.startswith(word.text):
                    broken.append(phrase)
        if broken and not exact:
            rest = broken[0].words[taken.done][len(word.text) :]
            return Taken(tuple(broken), taken.done, rest, taken.exact)
        kept = tuple(exact or near)
        return Taken(kept, taken.done + 1, "", taken.exact and bool(exact)) if kept else None

    def _compare(self, printed: str, expected: str) -> int:
        """2 for the very word, 1 for one that is like it, else 0."""
        if printed == expected:
            return 2
        if min(len(printed), len(expected)) < _SHORTEST_MISSPELT:
            return 0
        return int(alike(printed, expected, self._likeness))

    def _beginning(
        self, word: str, broken: bool, language: Language | None, kind: CriterionKind | None
    ) -> Taken | None:
        found = self._opens(word, broken)
        pool = self._all if word in self._qualifiers else ()
        if language or kind:
            found, pool = (
                tuple([each for each in own if language in (None, each.language) and kind in (None, each.kind)])
                for own in (found, pool)
            )
        return Taken(found, 0, "", True, pool) if found or pool else None

    def _opening(self, word: str, broken: bool) -> tuple[Phrase, ...]:
        firsts = {word} & set(self._firsts)
        if not firsts and len(word) >= _SHORTEST_MISSPELT:
            firsts = {first for first in self._near(word) if self._likes(word, first)}
        if broken and word not in firsts:
            firsts |= {first for first in self._firsts if first.startswith(word)}
        return tuple([phrase for phrase in self._all if phrase.words[0] in firsts]) if firsts else ()

    def _near(self, word: str) -> Iterator[str]:
        """The first words of phrases that a word may be like, by its length and letters."""
        own, size, least = letters(word), len(word), self._likeness
        for length, firsts in self._long_firsts.items():
            if may_be_as_long(size, length, least):
                most = most_apart(size + length, least)
                yield from [first for first, had in firsts if (own ^ had).bit_count() <= most]


@lru_cache(maxsize=4096)
def words_of(line: str) -> tuple[Word, ...]:
    """The words of a line; those of a line that was read before, as rows of tables repeat, are remembered."""
    found = [Word(match.group().lower(), match.start(), match.end(), False) for match in _WORD.finditer(line)]
    if found and _BROKEN.match(line, found[-1].end):
        last = found[-1]
        found[-1] = Word(last.text, last.start, last.end, True)
    return tuple(found)


@lru_cache(maxsize=4096)
def phrase(kind: CriterionKind, language: Language, printed: str) -> Phrase:
    """A label of the grammar as a phrase; families share most of theirs."""
    return Phrase(kind, language, tuple(word.text for word in words_of(printed)), printed)
