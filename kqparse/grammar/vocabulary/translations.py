"""Words that translate each other, `translations.toml`, compiled: what a text says in terms of both languages."""

from collections.abc import Callable, Mapping, Sequence

from kqparse.grammar.phrasing.marks import FormError
from kqparse.grammar.tables import Table
from kqparse.late_pattern import late_pattern
from kqparse.model import LANGUAGES, Language

_WORD = late_pattern(r"[^\W\d_]+")
_SHORTEST = 2
_BEGINNING = late_pattern(rf"[^\W\d_]{{{_SHORTEST},}}")


class Translations(Table, frozen=True, kw_only=True):
    """`translations.toml`: Kazakh and Russian beginnings of words of one sense, a stroke between the languages."""

    pairs: Sequence[str]


class Senses:
    """The senses of words by their beginnings."""

    def __init__(self, table: Translations, fold: Callable[[str], str]) -> None:
        """Take the pairs apart.

        Raises:
            FormError: if one has not two sides, or a beginning is a single letter.
        """
        self._fold = fold
        self._known: Mapping[Language, dict[str, frozenset[int]]] = {language: {} for language in LANGUAGES}
        for number, pair in enumerate(table.pairs):
            sides = pair.split("|")
            if len(sides) != len(LANGUAGES):
                raise FormError(f"{pair!r}: a stroke parts Kazakh and Russian beginnings")
            for language, side in zip(LANGUAGES, sides, strict=True):
                for start in map(str.strip, side.split(";")):
                    if not _BEGINNING.fullmatch(start):
                        raise FormError(f"{pair!r}: {start!r} is no beginning of a word")
                    own = self._known[language]
                    own[fold(start)] = own.get(fold(start), frozenset()) | {number}
        self._longest = max((len(start) for own in self._known.values() for start in own), default=0)

    def of(self, text: str, language: Language) -> frozenset[int]:
        """The senses of the words of a text, each by the longest beginning that it has."""
        known = self._known[language]
        return frozenset(sense for word in _WORD.findall(self._fold(text)) for sense in self._senses(word, known))

    def _senses(self, word: str, known: Mapping[str, frozenset[int]]) -> frozenset[int]:
        starts = (word[:end] for end in range(min(len(word), self._longest), _SHORTEST - 1, -1))
        return next((known[start] for start in starts if start in known), frozenset())
