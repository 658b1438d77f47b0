"""Endings of nouns: a word named once, in the nominative singular, found in every form; and the way back.

Kazakh words take a plural, a possessive and a case one behind the other; Russian words decline by class.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby, permutations, product
from typing import Literal, NamedTuple

import msgspec
from msgspec import Struct

from kqparse.grammar.phrasing.forms import longest_first
from kqparse.grammar.phrasing.marks import FormError
from kqparse.grammar.tables import Table
from kqparse.model import Language
from kqparse.text.fold import lower

Gender = Literal["feminine", "masculine", "neuter"]
_FORMS_KEPT, _LONGEST_KEPT = 1000, 100
"""Words that are kept with whether they are forms of some nouns, and characters of one at most."""
_LEAST_ENDINGS = 3
"""Letters of several endings, or of one that is no word."""
_CASES = ("nominative", "genitive", "dative", "accusative", "instrumental", "prepositional")


class KazakhEndings(Table, frozen=True, kw_only=True):
    """Endings in the order in which they follow each other."""

    plural: list[str]
    possessive: list[str]
    softening: dict[str, str]
    attributive: list[str]
    adjectival: list[str]
    cases: dict[str, list[str]]

    @property
    def every_case(self) -> list[str]:
        """The endings of all cases."""
        return [ending for own in self.cases.values() for ending in own]

    def several(self) -> Iterator[str]:
        """Endings one behind the other, which no word is, and what is left of them behind their first letter.

        Plurals and possessives, with a case or without, and what makes an adjective of a noun.
        """
        numbers = [*self.plural, *self.possessive, *(one + own for one in self.plural for own in self.possessive)]
        for number, case in product(numbers, ("", *self.every_case)):
            yield from (ending for ending in (number + case, (number + case)[1:]) if len(ending) >= _LEAST_ENDINGS)
        for ending in self.adjectival:
            yield from (ending, ending[1:]) if len(ending) >= _LEAST_ENDINGS else ()

    def soft(self, word: str) -> str:
        """A word as it is before an ending that begins with a vowel."""
        return word[:-1] + self.softening.get(word[-1], word[-1])


class RussianClass(Table, frozen=True, kw_only=True):
    """A class of nouns: what its nominative ends in, and the endings of all cases."""

    ends: str
    gender: Gender
    singular: list[str]
    plural: list[str]


class AdjectiveEndings(Table, frozen=True, kw_only=True):
    """Endings of Russian adjectives, and how the nominative is made again."""

    other: list[str]
    feminine: list[str]
    hard: dict[str, str]
    soft: dict[str, str]
    iy_after: str
    stressed: list[str]
    all: list[str]


class RussianEndings(Table, frozen=True, kw_only=True):
    """Classes of nouns, the first that fits declines a word; adjectives."""

    classes: list[RussianClass]
    adjectives: AdjectiveEndings


class EndingExample(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename={"other": "not"}):
    """A word, forms that it has, and some that it has not."""

    word: str
    language: Language
    forms: list[str]
    other: list[str] = msgspec.field(default_factory=list)


class Endings(Table, frozen=True, kw_only=True):
    """`endings.toml`."""

    kk: KazakhEndings
    ru: RussianEndings
    examples: list[EndingExample] = msgspec.field(default_factory=list)


class Ending(Struct, frozen=True):
    """What the form of a word says: its number, whether something has it, and its possible cases."""

    plural: bool
    possessed: bool
    cases: frozenset[str]


def noun_forms(word: str, language: Language, endings: Endings) -> str:
    """A pattern, without groups, of every form of a noun given in the nominative singular, for text in lower case.

    Raises:
        FormError: if no class declines a Russian word.
    """
    if language == "kk":
        return _kazakh((lower(word),), endings.kk)
    return _russian_forms([noun_stem(word, "ru", endings)], _class_of(word, endings))


def nouns_forms(words: Iterable[str], language: Language, endings: Endings) -> str:
    """A pattern of every form of several nouns, tried in their order; those that bend alike share their endings.

    Spelled out for each of them, these would make the pattern several times as long, and as long to compile. Where no
    noun begins as another does, their order says nothing.

    Raises:
        FormError: if no class declines a Russian word.
    """
    if language == "ru":
        return _russian_nouns(list(words), endings)
    runs = [tuple(run) for _, run in groupby(map(lower, words), key=lambda word: word[-1] in endings.kk.softening)]
    apart = not any(longer.startswith(word) for run in runs for word, longer in permutations(run, 2))
    return "|".join(_kazakh(run, endings.kk) for run in (runs if apart else [(word,) for run in runs for word in run]))


def _russian_nouns(words: Sequence[str], endings: Endings) -> str:
    """The same of Russian ones."""
    bent = [(noun_stem(word, "ru", endings), _class_of(word, endings)) for word in words]
    if any(longer.startswith(stem) for (stem, _), (longer, _) in permutations(bent, 2)):
        return "|".join(_russian_forms([stem], own) for stem, own in bent)
    alike: dict[str, tuple[RussianClass, list[str]]] = {}
    for stem, own in bent:
        alike.setdefault(own.ends, (own, []))[1].append(stem)
    return "|".join(_russian_forms(stems, own) for own, stems in alike.values())


def noun_stem(word: str, language: Language, endings: Endings) -> str:
    """What every form of a noun begins with, in lower case: a Kazakh word softens in its last letter.

    Raises:
        FormError: if no class declines a Russian word.
    """
    small = lower(word)
    return small[:-1] if language == "kk" else small[: len(small) - len(_class_of(word, endings.ru).ends)]


def ending_of(form: str, word: str, language: Language, endings: Endings) -> Ending | None:
    """How a noun is bent in a form of it, None if that is no form of it."""
    if language == "ru":
        return _russian(word, endings.ru).get(form)
    found = _kazakh_ending(form, lower(word), endings.kk)
    if found is None:
        return None
    case = found.get("case")
    cases = frozenset(name for name, list_ in endings.kk.cases.items() if case in list_) or frozenset(_CASES[:1])
    return Ending("plural" in found, "possessed" in found, cases)


class Nouns:
    """Tells forms of nouns by their endings: few words are asked for, and each noun's pattern takes long to compile."""

    def __init__(
        self, words: Iterable[tuple[str, Language]], endings: Endings, possessives: Sequence[str] = ()
    ) -> None:
        """Take nouns in the nominative singular, each with its language, and what else owns the Kazakh ones: сәуірінде.

        Raises:
            FormError: if no class declines a Russian one.
        """
        self._nouns = [(noun_stem(word, language, endings), word, language) for word, language in words]
        self._stems = tuple({stem for stem, _, _ in self._nouns})
        self._endings = endings
        self._possessives = [*possessives]
        self._kept = lru_cache(maxsize=_FORMS_KEPT)(self._has)

    def has(self, word: str) -> bool:
        """Whether a word in lower case is a form of one of them."""
        return self._kept(word) if len(word) <= _LONGEST_KEPT else self._has(word)

    def _has(self, word: str) -> bool:
        return word.startswith(self._stems) and any(
            ending_of(word, noun, language, self._endings) or (language == "kk" and self._owned(word, noun))
            for stem, noun, language in self._nouns
            if word.startswith(stem)
        )

    def _owned(self, word: str, noun: str) -> bool:
        soft = self._endings.kk.soft(lower(noun))
        stages = _Stage("possessed", self._possessives, needed=True), *_tail(self._endings.kk)
        return word.startswith(soft) and _spelt(word[len(soft) :], stages) is not None


def russian_forms(word: str, endings: Endings) -> Mapping[str, Ending]:
    """Every form of a Russian noun, in lower case, with what it says.

    Raises:
        FormError: if no class declines the word.
    """
    return _russian(word, endings.ru)


def russian_gender(word: str, endings: Endings) -> Gender:
    """The gender of a Russian noun in the nominative, by its class."""
    return _class_of(word, endings.ru).gender


def without_case(form: str, case: str, endings: Endings) -> str:
    """A Kazakh form without the endings of a case, longest first; what lacks them stays as it is."""
    small = lower(form)
    for suffix in sorted(endings.kk.cases[case], key=len, reverse=True):
        if small.endswith(suffix) and len(suffix) < len(form) - 1:
            return form[: -len(suffix)]
    return form


def nominative_adjective(form: str, gender: Gender, endings: Endings) -> str:
    """A Russian adjective in the nominative of a gender; what does not end as one stays as it is."""
    table, small = endings.ru.adjectives, lower(form)
    suffixes = table.feminine if gender == "feminine" else table.other
    suffix = next((suffix for suffix in suffixes if small.endswith(suffix) and len(suffix) < len(form) - 1), None)
    if suffix is None:
        return form
    stem = form[: -len(suffix)]
    # The masculine and neuter endings of a soft stem begin with a vowel that the hard ones lack.
    soft = suffix[0] == table.soft["neuter"][0] and stem[-1].lower() not in table.iy_after
    if gender == "masculine":
        stressed = next((word for word in table.stressed if lower(stem) == word[:-2]), None)
        if stressed:
            return stem + stressed[-2:]
        soft = soft or stem[-1].lower() in table.iy_after
    return stem + (table.soft if soft else table.hard)[gender]


@lru_cache(maxsize=4096)
def _cached_forms(singular: tuple[str, ...], plural: tuple[str, ...], stem: str) -> Mapping[str, Ending]:
    forms: dict[str, tuple[bool, set[str]]] = {}
    for many, list_ in ((False, singular), (True, plural)):
        for case, ending in zip(_CASES, list_, strict=False):
            forms.setdefault(stem + ending, (many, set()))[1].add(case)
    return {form: Ending(many, False, frozenset(cases)) for form, (many, cases) in forms.items()}


def _russian(word: str, endings: RussianEndings) -> Mapping[str, Ending]:
    """Every form of a word with what it says; where singular and plural sound alike, it is the singular."""
    own = _class_of(word, endings)
    small = lower(word)
    stem = small[: len(small) - len(own.ends)]
    return _cached_forms(tuple(own.singular), tuple(own.plural), stem)


def _class_of(word: str, endings: RussianEndings | Endings) -> RussianClass:
    table = endings.ru if isinstance(endings, Endings) else endings
    for own in table.classes:
        if lower(word).endswith(own.ends):
            return own
    raise FormError(f"no class of endings declines {word!r}")


def _kazakh(words: tuple[str, ...], endings: KazakhEndings) -> str:
    """The forms of words in lower case that all soften, or do not; none of them begins another."""
    hard = _any_of(words)
    soft = _any_of([*map(endings.soft, words)])
    return "(?:" + "|".join(map(_pattern, _ways(hard, soft, endings))) + ")"


def _pattern(way: "_Way") -> str:
    choices = [f"(?:{'|'.join(own)}){'' if needed else '?'}" for _, own, needed in way.stages]
    return way.stem + "".join(choices)


def _kazakh_ending(form: str, word: str, endings: KazakhEndings) -> dict[str, str] | None:
    """The endings that a form has behind a word in lower case, by their stages; None if it is no form of it."""
    if not form.startswith(word[:-1]):
        return None
    for stem, stages in _ways(word, endings.soft(word), endings):
        found = _spelt(form[len(stem) :], stages) if form.startswith(stem) else None
        if found is not None:
            return found
    return None


class _Stage(NamedTuple):
    """Endings of one sort, the longest first, and whether one of them must be there."""

    name: Literal["attributive", "case", "plural", "possessed"]
    endings: list[str]
    needed: bool = False


class _Way(NamedTuple):
    """A stem, and what may stand behind it, one behind the other."""

    stem: str
    stages: tuple[_Stage, ...]


def _ways(hard: str, soft: str, endings: KazakhEndings) -> list[_Way]:
    """The ways to bend a word by its stem and the softened one, in the order in which they are tried."""
    tail = _tail(endings)
    plural = _Stage("plural", longest_first(endings.plural))
    possessed = _Stage("possessed", longest_first(endings.possessive))
    if soft == hard:
        return [_Way(hard, (plural, possessed, *tail))]
    # A word that softens has its possessives on the soft stem; on the hard one only behind a plural.
    vowels = _Stage("possessed", [ending for ending in possessed.endings if len(ending) == 1])
    many = plural._replace(needed=True), vowels, *tail
    return [_Way(hard, many), _Way(hard, tail), _Way(soft, (vowels._replace(needed=True), *tail))]


def _tail(endings: KazakhEndings) -> tuple[_Stage, _Stage]:
    """What ends any form."""
    return _Stage("case", longest_first(endings.every_case)), _Stage("attributive", longest_first(endings.attributive))


def _spelt(rest: str, stages: tuple[_Stage, ...]) -> dict[str, str] | None:
    """The endings of stages that spell out what stands behind a stem, as a pattern of them would find them."""
    if not rest or not stages:
        return None if rest or any(stage.needed for stage in stages) else {}
    own, *behind = stages
    for ending in own.endings:
        found = _spelt(rest[len(ending) :], tuple(behind)) if rest.startswith(ending) else None
        if found is not None:
            return {own.name: ending, **found}
    return None if own.needed else _spelt(rest, tuple(behind))


def _any_of(words: Sequence[str]) -> str:
    return re.escape(words[0]) if len(words) == 1 else f"(?:{'|'.join(map(re.escape, words))})"


def _russian_forms(stems: Sequence[str], own: RussianClass) -> str:
    """The forms of nouns of a class, the longest first."""
    return f"{_any_of(stems)}(?:{'|'.join(map(re.escape, longest_first({*own.singular, *own.plural})))})"
