"""Labels as phrases: known words in their order, matched word by word and with a likeness below which none counts.

Words are compared in lower case, without the signs and dashes between them. A word of some length may be misspelt
(`likeness`, the share of it in percent that must agree); a word that a line end breaks goes on in the next line.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz, process

from kqparse.model import CriterionKind, Language

_WORD = re.compile(r"[^\W_]+")
_BROKEN = re.compile(r"[-\u00ad]\s*$")
_SHORTEST_MISSPELT = 5
"""A shorter word must be the very word: one letter makes it another."""


class Word(NamedTuple):
    """A word of a line: in lower case, its place in the line, whether a hyphen at the line end breaks it."""

    text: str
    start: int
    end: int
    broken: bool

    @property
    def stop(self) -> int:
        """Where it ends in the line, with the hyphen that breaks it."""
        return self.end + self.broken


class Phrase(NamedTuple):
    """A label: its kind and language, its words, and how the grammar writes it."""

    kind: CriterionKind
    language: Language
    words: tuple[str, ...]
    printed: str


class Taken(NamedTuple):
    """Phrases whose beginning was read.

    Attributes:
        phrases: all that begin with the words read.
        done: how many words of them.
        rest: what a line end has broken off the next word, empty as a rule.
        exact: whether no word is misspelt.
    """

    phrases: tuple[Phrase, ...]
    done: int
    rest: str
    exact: bool

    @property
    def whole(self) -> Phrase | None:
        """The phrase that is read to its end, if one is."""
        if not self.rest:
            for phrase in self.phrases:
                if len(phrase.words) == self.done:
                    return phrase
        return None


class Phrases:
    """All labels of a family."""

    def __init__(self, phrases: Iterable[Phrase], likeness: int) -> None:
        self._all = tuple(phrases)
        self._likeness = likeness
        self._firsts = sorted({phrase.words[0] for phrase in self._all})
        self._long_firsts = [first for first in self._firsts if len(first) >= _SHORTEST_MISSPELT]
        self._likes = lru_cache(maxsize=4096)(self._compare)
        self._opens = lru_cache(maxsize=4096)(self._opening)

    def open(self, word: Word, language: Language | None = None, kind: CriterionKind | None = None) -> Taken | None:
        """What begins with a word, of one language and kind where they are given; nothing is taken yet."""
        found = self._opens(word.text, word.broken)
        if found and (language or kind):
            found = tuple(
                [phrase for phrase in found if language in (None, phrase.language) and kind in (None, phrase.kind)]
            )
        return Taken(found, 0, "", True) if found else None

    def advance(self, taken: Taken, words: Sequence[Word]) -> tuple[Taken, int]:
        """Take as many words as go on with the phrases; how many these are."""
        for index, word in enumerate(words):
            following = self._step(taken, word)
            if following is None:
                return taken, index
            taken = following
        return taken, len(words)

    def _step(self, taken: Taken, word: Word) -> Taken | None:
        if taken.rest:
            like = self._likes(word.text, taken.rest)
            return taken._replace(done=taken.done + 1, rest="", exact=taken.exact and like == 2) if like else None
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
            return taken._replace(phrases=tuple(broken), rest=rest)
        kept = tuple(exact or near)
        return Taken(kept, taken.done + 1, "", taken.exact and bool(exact)) if kept else None

    def _compare(self, printed: str, expected: str) -> int:
        """2 for the very word, 1 for one that is like it, else 0."""
        if printed == expected:
            return 2
        if min(len(printed), len(expected)) < _SHORTEST_MISSPELT:
            return 0
        return int(fuzz.ratio(printed, expected) >= self._likeness)

    def _opening(self, word: str, broken: bool) -> tuple[Phrase, ...]:
        firsts = {word} & set(self._firsts)
        if not firsts and len(word) >= _SHORTEST_MISSPELT:
            near = process.extract(word, self._long_firsts, scorer=fuzz.ratio, score_cutoff=self._likeness, limit=None)
            firsts = {first for first, _, _ in near}
        if broken and word not in firsts:
            firsts |= {first for first in self._firsts if first.startswith(word)}
        return tuple([phrase for phrase in self._all if phrase.words[0] in firsts]) if firsts else ()


@lru_cache(maxsize=4096)
def words_of(line: str) -> tuple[Word, ...]:
    """The words of a line; those of a line that was read before, as rows of tables repeat, are remembered."""
    found = [Word(match.group().lower(), *match.span(), False) for match in _WORD.finditer(line)]
    if found and _BROKEN.match(line, found[-1].end):
        found[-1] = found[-1]._replace(broken=True)
    return tuple(found)


def phrase(kind: CriterionKind, language: Language, printed: str) -> Phrase:
    """A label of the grammar as a phrase."""
    return Phrase(kind, language, tuple(word.text for word in words_of(printed)), printed)
