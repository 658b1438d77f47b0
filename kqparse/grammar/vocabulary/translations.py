"""Words that translate each other, `translations.toml`, compiled: what a text says in terms of both languages."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, partial

from kqparse.grammar.phrasing.marks import FormError
from kqparse.grammar.vocabulary.counting import Counting, CountingWords
from kqparse.late_pattern import LETTERS, late_pattern
from kqparse.model import LANGUAGES, Language
from kqparse.text.likeness import alike
from kqparse.text.seen import APART

_AGAIN = late_pattern(r"(.)\1+")
_SHORTEST = 2
_LONG = 4
"""Sounds of a name by which a longer word is told to begin with it."""
_SAME = 85
"""How like the sounds of a name in two alphabets are, of 100."""
_KEPT = 64
"""Texts of a post that are kept with what they say: each of its criteria is compared with all of them."""
_BEGINNING = late_pattern(rf"[^\W\d_]{{{_SHORTEST},}}")


class Translations(CountingWords, frozen=True, kw_only=True):
    """`translations.toml`: Kazakh and Russian beginnings of words of one sense, a stroke between the languages.

    Attributes:
        pairs: of words that may be translated by others, too.
        telling: of words that no faithful translation leaves out; `competencies` where competencies are listed.
        makers: firms whose names stand before those of their programs, or are left out: MS Excel.
        sounds: how Latin letters are read, before a stroke, and behind it the Cyrillic ones that are read so.
    """

    pairs: Sequence[str]
    telling: Sequence[str] = ()
    competencies: Sequence[str] = ()
    makers: Sequence[str] = ()
    sounds: Sequence[str] = ()


class Senses:
    """The senses of words by their beginnings.

    Attributes:
        makers: firms whose names stand before those of their programs.
        counting: words that count, and that tell a time.
    """

    def __init__(self, table: Translations, fold: Callable[[str], str]) -> None:
        """Take the pairs apart.

        Raises:
            FormError: if one has not two sides, or a beginning is a single letter.
        """
        self._fold = fold
        self._known: Mapping[Language, dict[str, frozenset[int]]] = {language: {} for language in LANGUAGES}
        for number, language, start in _folded(table.pairs, fold):
            own = self._known[language]
            own[start] = own.get(start, frozenset()) | {number}
        self._longest = max((len(start) for own in self._known.values() for start in own), default=0)
        self.makers = frozenset(table.makers)
        self.counting = Counting(table)
        self._always = _finders(table.telling, fold)
        self._competencies = _finders(table.competencies, fold)
        self.telling = lru_cache(maxsize=_KEPT)(self._telling)
        self._read = {spelling: sound for pair in table.sounds for spelling, sound in _spellings(pair)}
        self._spelling = late_pattern(
            lambda: "|".join(map(re.escape, sorted(self._read, key=len, reverse=True))) or "(?!)"
        )

    def of(self, text: str, language: Language) -> frozenset[int]:
        """The senses of the words of a text, each by the longest beginning that it has."""
        known = self._known[language]
        return frozenset(sense for word in LETTERS.findall(self._fold(text)) for sense in self._senses(word, known))

    def spelled(self, names: Iterable[str], text: str) -> set[str]:
        """Those names in Latin letters that a text has in other ones, perhaps with an ending."""
        words = {self._sounds(word) for word in set(LETTERS.findall(text)) if not word.isascii()}
        sought = {name: self._sounds(name) for name in set(names)}
        # So short a name is like the beginnings of other words.
        return {name for name, own in sought.items() if own in words or any(self._alike(word, own) for word in words)}

    @staticmethod
    def _alike(word: str, sought: str) -> bool:
        return len(sought) >= _LONG and alike(word[: len(sought)], sought, _SAME)

    def _sounds(self, word: str) -> str:
        """What is heard of a word, the same sounds in a row once."""
        heard = "".join([self._read[match.group()] for match in self._spelling.finditer(word.lower())])
        return _AGAIN.sub(r"\1", heard)

    def _telling(self, text: str, language: Language, *, competencies: bool) -> Mapping[int, int]:
        """The senses of words that no faithful translation leaves out, each with where its first word begins.

        Args:
            text: in the language.
            language: of the text.
            competencies: whether the names of those are meant, and no other words.
        """
        pattern, senses = (self._competencies if competencies else self._always)[language]
        return {senses[place.group()]: place.start() for place in reversed([*pattern.finditer(self._fold(text))])}

    def _senses(self, word: str, known: Mapping[str, frozenset[int]]) -> frozenset[int]:
        starts = (word[:end] for end in range(min(len(word), self._longest), _SHORTEST - 1, -1))
        return next((known[start] for start in starts if start in known), frozenset())


def _beginnings(pairs: Sequence[str]) -> Iterator[tuple[int, Language, str]]:
    """The beginnings of words of some pairs, each with the number of its pair and its language.

    Raises:
        FormError: if a pair has not two sides, or a beginning is a single letter.
    """
    for number, pair in enumerate(pairs):
        sides = pair.split("|")
        if len(sides) != len(LANGUAGES):
            raise FormError(f"{pair!r}: a stroke parts Kazakh and Russian beginnings")
        for language, side in zip(LANGUAGES, sides, strict=True):
            for start in map(str.strip, side.split(";")):
                if not _BEGINNING.fullmatch(start):
                    raise FormError(f"{pair!r}: {start!r} is no beginning of a word")
                yield number, language, start


def _folded(pairs: Sequence[str], fold: Callable[[str], str]) -> Iterator[tuple[int, Language, str]]:
    """The same, each beginning as words are compared."""
    found = list(_beginnings(pairs))
    # Folded at once: there are many.
    folded = fold(APART.join([start for _, _, start in found])).split(APART)
    yield from ((number, language, start) for (number, language, _), start in zip(found, folded, strict=False))


def _spellings(pair: str) -> Iterator[tuple[str, str]]:
    """The spellings of a sound, each with the sound.

    Raises:
        FormError: if a pair has not two sides.
    """
    latin, stroke, cyrillic = pair.partition("|")
    read = [letters.strip() for letters in cyrillic.split(";")]
    if not stroke or not all(read):
        raise FormError(f"{pair!r}: a stroke parts Latin letters and Cyrillic ones")
    yield from ((letters, read[0]) for letters in [*map(str.strip, latin.split(";")), *read])


_Finder = tuple[re.Pattern[str], Mapping[str, int]]
"""What finds beginnings of words, and the sense that each has."""


def _finders(pairs: Sequence[str], fold: Callable[[str], str]) -> Mapping[Language, _Finder]:
    """What finds the words of some pairs in each language; of beginnings that both fit a word the one of the first."""
    senses: dict[Language, dict[str, int]] = {language: {} for language in LANGUAGES}
    for number, language, start in _folded(pairs, fold):
        senses[language].setdefault(start, number)
    return {language: (late_pattern(partial(_finder, own)), own) for language, own in senses.items()}


def _finder(starts: Iterable[str]) -> str:
    """Those that begin with one letter stand together: most words begin with another, and are asked no further."""
    by_letter: dict[str, list[str]] = {}
    for start in starts:
        by_letter.setdefault(start[0], []).append(start[1:])
    forms = [rf"{letter}(?:{'|'.join(rests)})" for letter, rests in by_letter.items()]
    return rf"\b(?:{'|'.join(forms)})" if forms else "(?!)"
