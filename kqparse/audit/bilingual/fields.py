"""KQ404: fields of study that stand in one language and have no counterpart in the other.

The stage before has joined the fields of both languages by lexicon, code and place. Of what is left a field has a
counterpart too where the other text names it anywhere: twice, for a course, in brackets.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from functools import lru_cache

from msgspec import UNSET, Struct

from kqparse.audit.bilingual.texts import told_alone
from kqparse.grammar.fields.rules import FieldRules
from kqparse.late_pattern import WORD
from kqparse.model import LANGUAGES, OTHER, Diagnostic, Field, Language, Span, Spans
from kqparse.model.spans import meet
from kqparse.records import Parallel
from kqparse.requirement.fields.units import units_of
from kqparse.text.placed import Placed
from kqparse.text.traced import Traced


class _Alone(Struct, frozen=True):
    """A field of one language; `torn` says that the next one stands beside it, with no more than an «and» between.

    `parts` is how many names it is where each «and» in it joins two.
    """

    printed: str
    spans: Spans
    code: str | None
    torn: bool
    parts: int


Joints = Callable[[str, Language], int]
"""How many words of a text of a language join others: and, or."""


class Fields:
    """Finds fields of study without a counterpart."""

    def __init__(self, rules: FieldRules, joints: Joints) -> None:
        """Recognise names by a catalogue."""
        self._rules = rules
        self._joints = joints
        self._kept = lru_cache(maxsize=_KEPT)(self._named)

    def alone(self, fields: Sequence[Field], texts: Parallel, position: str) -> Iterator[Diagnostic]:
        """A finding for each field that the other language does not name.

        Args:
            fields: those of a criterion, in one where both languages name them.
            texts: the whole texts of the criterion.
            position: id of the post.
        """
        left = {language: _left(fields, texts[language].text, language, self._joints) for language in LANGUAGES}
        if not any(left.values()):
            return
        for own, other in _BOTH:
            words = frozenset(_words(texts[other].text)) if left[own] else frozenset()
            left[own] = [each for each in left[own] if each.code or not words.issuperset(_words(each.printed))]
        if not any(left.values()):
            return
        names = {language: self._names(texts[language], language) for language in LANGUAGES}
        for own, other in _BOTH:
            left[own] = [
                each
                for each in left[own]
                if not (named := names[own].at(each.spans)).within(names[other])
                or self._lacks_loan(each, named, other, texts)
            ]
        for language, each in _without_torn(left):
            yield told_alone(each.printed, each.spans, language, position, "KQ404")

    def _lacks_loan(self, field: _Alone, named: "_Names", language: Language, texts: Parallel) -> bool:
        """Whether a language has a word like the name of a field, which its text has not: мелиорация, гидротехника.

        The text then says another name of the same line of the lexicon. A name in brackets is a gloss.
        """
        entries = self._rules.entries
        known = frozenset(
            start for number in named.entries for name in entries[number].names[language] for start in _beginnings(name)
        )
        alike = _beginnings(field.printed) & known
        own = texts[OTHER[language]].text
        return bool(alike) and f"({field.printed}" not in own and alike.isdisjoint(_beginnings(texts[language].text))

    def codes(self, text: str, language: Language) -> frozenset[str]:
        """The broad fields of a text that is the name of one and nothing else: the first two figures of its codes."""
        named = self._kept(text, language) if len(text) <= _LONGEST_KEPT else self._named(text, language)
        if len(named) != 1 or named[0][0] != (0, len(text)):
            return frozenset()
        entries = self._rules.entries
        return frozenset(code[:2] for number in named[0][1] if (code := entries[number].isced_f))

    def _names(self, text: Traced, language: Language) -> "_Names":
        named = self._kept(text.text, language) if len(text) <= _LONGEST_KEPT else self._named(text.text, language)
        places = Placed(text)
        return _Names([(places.spans([place]), entries) for place, entries in named])

    def _named(self, text: str, language: Language) -> list[tuple[Span, frozenset[int]]]:
        """The places of names in a text, each with the lines of the lexicon that it may be."""
        units = units_of(self._rules.tokens(text), language, self._rules, ())
        return [
            ((unit.start, unit.end), frozenset(name.entry.number for name in unit.names))
            for unit in units
            if unit.names
        ]


_KEPT = 256
"""Texts that are kept with the names in them."""
_LONGEST_KEPT = 20_000
"""Characters of a text beyond which it is not kept."""
_MOST = 64
"""Fields without a counterpart beyond which nothing is put together again: such lists are not parallel."""
_BEGINNING = 5
_BOTH: tuple[tuple[Language, Language], ...] = (("kk", "ru"), ("ru", "kk"))


def _left(fields: Sequence[Field], text: str, language: Language, joints: Joints) -> list[_Alone]:
    """The fields that one language names by itself, in order."""
    other = "ru" if language == "kk" else "kk"
    own = [field for field in fields if getattr(field.text, other) is UNSET]
    found: list[_Alone] = []
    for at, field in enumerate(own):
        printed = getattr(field.text, language)
        behind = own[at + 1] if at + 1 < min(len(own), _MOST) else None
        torn = behind is not None and _beside(printed, getattr(behind.text, language), text, language, joints)
        found.append(
            _Alone(printed, getattr(field.spans, language), field.isced_f, torn, 1 + joints(printed, language))
        )
    return found


def _beside(printed: str, behind: str, text: str, language: Language, joints: Joints) -> bool:
    """Whether a name stands right behind another one, or behind a word that joins the two."""
    end = text.find(printed) + len(printed)
    between = text[end : max(text.find(behind, end), end)].strip() if behind in text[end:] else ","
    return not between or (between.isalpha() and joints(between, language) == 1)


def _without_torn(left: Mapping[Language, Sequence[_Alone]]) -> Iterator[tuple[Language, _Alone]]:
    """What is left when names that were read in pieces have met a field with the code of one of the pieces."""
    groups = {language: _groups(left[language]) for language in LANGUAGES}
    met: dict[Language, set[int]] = {"kk": set(), "ru": set()}
    for own, other in _BOTH:
        for at, group in enumerate(groups[own]):
            partner = _partner(group, groups[other][:_MOST], met[other]) if len(group) > 1 else None
            if partner is not None:
                met[own].add(at)
                met[other].add(partner)
    for language in LANGUAGES:
        for at, group in enumerate(groups[language]):
            if at not in met[language]:
                yield from ((language, each) for each in group)


def _partner(pieces: Sequence[_Alone], groups: Sequence[Sequence[_Alone]], taken: Set[int]) -> int | None:
    """The first field of the other language, not taken yet, with the code of one of the pieces of a name.

    Or one without a code that has as many parts: жөндеу және қызмет көрсету, ремонт и обслуживание.
    """
    for place, group in enumerate(groups):
        whole = len(group) == 1 and not group[0].code and group[0].parts == len(pieces)
        if place not in taken and (whole or any(_agree(one.code, each.code) for one in pieces for each in group)):
            return place
    return None


def _groups(fields: Sequence[_Alone]) -> list[list[_Alone]]:
    groups: list[list[_Alone]] = []
    open_ = False
    for field in fields:
        if open_:
            groups[-1].append(field)
        else:
            groups.append([field])
        open_ = field.torn
    return groups


def _beginnings(text: str) -> frozenset[str]:
    """The beginnings of the long words of a text, in which loan words of both languages agree."""
    return frozenset(word[:_BEGINNING] for word in _words(text) if len(word) > _BEGINNING)


def _words(text: str) -> list[str]:
    return WORD.findall(text.lower())


def _agree(one: str | None, other: str | None) -> bool:
    """Whether one code is within the other."""
    return bool(one and other and (one.startswith(other) or other.startswith(one)))


class _Names:
    """The names of fields that a text has, wherever they stand: spans, and the lines of the lexicon they may be."""

    def __init__(self, found: Sequence[tuple[Spans, frozenset[int]]]) -> None:
        self._found = sorted(found)
        self._starts = [spans[0][0] for spans, _ in self._found]
        self.entries = frozenset(entry for _, entries in self._found for entry in entries)

    def at(self, spans: Spans) -> "_Names":
        """Those that some spans lie in or hold."""
        first = max(bisect_right(self._starts, spans[0][0]) - 1, 0)
        last = bisect_left(self._starts, spans[-1][1])
        return _Names([each for each in self._found[first:last] if meet(each[0], spans)])

    def within(self, other: "_Names") -> bool:
        """Whether there are any, and another text has each of them."""
        return bool(self._found) and all(entries & other.entries for _, entries in self._found)
