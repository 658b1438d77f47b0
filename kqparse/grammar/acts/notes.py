"""Editorial notes of acts: what `acts.toml` says of them, compiled. Patterns are for text in lower case."""

import re
from collections.abc import Iterable
from functools import cache, cached_property

from msgspec import Struct

from kqparse.grammar.acts.endings import Endings, noun_stem, nouns_forms
from kqparse.grammar.acts.tables import Acts, NoteKind, Notes
from kqparse.grammar.phrasing.any_of import any_word, needed_words
from kqparse.grammar.phrasing.around import around, holding
from kqparse.grammar.phrasing.forms import compiled
from kqparse.grammar.phrasing.late import late
from kqparse.model import Language
from kqparse.text.fold import lower

DASHES = "\\-\u2010\u2011\u2013"
"""The dashes within numbers of acts and their points, for a set of a pattern."""


class NoteRules(Struct, frozen=True, dict=True):
    """Editorial notes.

    Attributes:
        table, endings: the files.
        start: the beginning of a note.
        publisher: the beginning of a note that is no amendment.
        verb: finds a verb; `kind_of` gives its kind.
        kinds: for each kind of amendment the pattern of its verbs.
        target_kk, target_ru: what was changed, a number with its noun.
        struck: a paragraph in the place of a point that was struck out: its number, the `target`, and the verb.
    """

    table: Notes
    endings: Endings
    start: re.Pattern[str]
    publisher: re.Pattern[str]
    verb: re.Pattern[str]
    kinds: tuple[tuple[NoteKind, re.Pattern[str]], ...]
    target_kk: re.Pattern[str]
    target_ru: re.Pattern[str]
    struck: re.Pattern[str]

    def kind_of(self, verb: str) -> NoteKind:
        """The kind of amendment that a verb found by `verb` tells."""
        return next(kind for kind, pattern in self.kinds if pattern.fullmatch(verb))

    @cached_property
    def begun(self) -> tuple[str, ...]:
        """The first words of notes: none begins otherwise."""
        return tuple(sorted(first_words([*self.table.starts, *self.table.publisher])))

    @cached_property
    def gone(self) -> tuple[str, ...]:
        """Words one of which stands wherever something was struck out."""
        return needed_words(form for entry in self.table.verbs if entry.kind == "repealed" for form in entry.both)

    @cached_property
    def places(self) -> tuple[str, ...]:
        """What stands at the beginning of a paragraph in the place of a point: figures, and nouns before them."""
        return (*"0123456789", *(noun_stem(noun, "ru", self.endings) for noun in self.table.targets_ru))


def note_rules(acts: Acts, endings: Endings) -> NoteRules:
    """What editorial notes are told by.

    Raises:
        FormError: if a form cannot be compiled.
    """
    notes = acts.notes
    verbs = [form for entry in notes.verbs for form in entry.both]
    kazakh, russian = nouns_forms(notes.targets_kk, "kk", endings), nouns_forms(notes.targets_ru, "ru", endings)
    # `3-тармақ`, `1), 2) тармақшалар`, `17, 18-тармақтар`; `пункт 3`, `подпункты 1) и 2)`.
    one = rf"[0-9]{{1,5}}(?:[{DASHES}][0-9]{{1,5}}){{0,3}}\)?"
    listed = rf"{one}(?:\s?{any_word(notes.between)}\s?{one}){{0,40}}"
    target_kk = rf"(?<![\w])(?:(?P<numbers>{listed})\s?[{DASHES}]?\s?)?(?P<noun>{kazakh})(?!\w)"
    target_ru = rf"(?<![\w])(?P<noun>{russian})(?!\w)(?:\s(?P<numbers>{listed}))?"
    ended = compiled([form for entry in notes.verbs if entry.kind == "repealed" for form in entry.both])
    place = rf"(?:(?:{russian})\s)?{one}(?:\s?[{DASHES}]\s?(?:{kazakh}))?"
    return NoteRules(
        table=notes,
        endings=endings,
        start=late(rf"{any_word(notes.starts)}(?!\w)\s*+[.:!]?\s*"),
        publisher=late(rf"{any_word(notes.publisher)}(?!\w)"),
        verb=compiled(verbs),
        kinds=tuple((entry.kind, compiled(entry.both)) for entry in notes.verbs),
        target_kk=_with_noun(target_kk, notes.targets_kk, "kk", endings),
        target_ru=_with_noun(target_ru, notes.targets_ru, "ru", endings),
        struck=around(lambda source: rf"(?P<target>{place})[.]?\s?[{DASHES}]?\s?(?:{source})(?!\w)", [ended]),
    )


def _with_noun(source: str, nouns: Iterable[str], language: Language, endings: Endings) -> re.Pattern[str]:
    """A long pattern that has one of some nouns in all that it matches."""

    @cache
    def stems() -> tuple[str, ...]:
        return tuple(noun_stem(noun, language, endings) for noun in nouns)

    return holding(lambda: source, lambda text: any(stem in text for stem in stems()))


def first_words(words: Iterable[str]) -> frozenset[str]:
    """The first words of several, in lower case."""
    return frozenset(lower(word.split()[0]) for word in words)
