"""The two languages of one requirement, joined: the Kazakh value fills a key where they differ, spans are of both."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar, get_args

from msgspec import UNSET, Struct

from kqparse.model import LANGUAGES, Education, Experience, Field, Language, Spans, Text, TextSpans
from kqparse.model.requirement import (
    Alternative,
    Degree,
    EducationCondition,
    ExperienceCondition,
    Level,
    OtherCondition,
    ProgrammeCondition,
    Scope,
    TrainingCondition,
)
from kqparse.model.requirement import Condition as ConditionRecord
from kqparse.requirement.fields import pair
from kqparse.requirement.meaning import Meaning
from kqparse.requirement.pairing import paired
from kqparse.requirement.shapes import Condition, Places, Programme, Schooling, Training, Way, Work
from kqparse.requirement.totals import bounds

T = TypeVar("T")
Meanings = Mapping[Language, Meaning]
_LEVELS: tuple[Level, ...] = get_args(Level)
_DEGREES: tuple[Degree, ...] = get_args(Degree)
_SCOPES: tuple[Scope, ...] = get_args(Scope)
Both = Mapping[Language, T]
"""A value of each language that has it, Kazakh first."""
_Known = dict[tuple[int, ...], ConditionRecord]
"""Records of conditions by the identities of these."""


class _Pieces(Struct, frozen=True):
    """A text object and its spans."""

    text: Text
    spans: TextSpans


def joined_education(meanings: Meanings) -> Education | None:
    """What the texts of one criterion ask of an education; None if they ask for none."""
    both = {
        language: own
        for language in LANGUAGES
        if language in meanings and (own := meanings[language].reading.education) is not None
    }
    if not both:
        return None
    main = next(iter(both.values()))
    fields = _fields(both, meanings)
    scope = "listed" if fields else main.scope
    provenance: dict[str, Spans] = {}
    for language, own in both.items():
        for key, values, places in (
            ("levels", own.levels, own.level_places),
            ("degrees", own.degrees, own.degree_places),
            ("field_scope", own.scope == scope == "relevant", own.scope_places),
        ):
            if values and places:
                provenance[f"{key}.{language}"] = meanings[language].printed(places)[1]
    return Education(
        levels=_of(_LEVELS, _first(own.levels for own in both.values())),
        degrees=_of(_DEGREES, _first(own.degrees for own in both.values())),
        fields=fields,
        field_scope=scope,
        provenance=provenance,
    )


def joined_experience(meanings: Meanings) -> Experience | None:
    """What the texts of one criterion ask of experience; None if no way of theirs says anything of it."""
    both = {
        language: own
        for language in LANGUAGES
        if language in meanings and _of_work(own := meanings[language].reading.ways)
    }
    if not both:
        return None
    known: _Known = {}
    alternatives = [_alternative(one, meanings, known) for one in _in_pairs(both, _way_signs)]
    least, most = bounds(alternatives)
    return Experience(min_months=least, max_months=most, alternatives=alternatives)


def _of_work(ways: Sequence[Way]) -> bool:
    for way in ways:
        for condition in way.conditions:
            if not isinstance(condition, Schooling):
                return True
    return False


def _in_pairs(both: Both[Sequence[T]], signs: Callable[[T], Sequence[object]]) -> Iterable[Both[T]]:
    """The entries of the first language, each with that of the other which says the same."""
    (main, entries), *others = both.items()
    if not others:
        return [{main: entry} for entry in entries]
    second, more = others[0]
    partners = paired([signs(entry) for entry in entries], [signs(entry) for entry in more])
    return [
        {main: entry} if other is None else {main: entry, second: more[other]}
        for entry, other in zip(entries, partners, strict=True)
    ]


def _way_signs(way: Way) -> Sequence[object]:
    """What a way is told by, the most telling first."""
    whole = tuple(_signs(condition) for condition in way.conditions)
    return (whole, tuple(each[1] for each in whole), tuple(each[2] for each in whole))


def _signs(condition: Condition) -> Sequence[object]:
    """What a condition is told by: all of it, kind and amount, kind."""
    kind = type(condition).__name__
    if isinstance(condition, Work):
        return ((kind, condition.least, condition.most, condition.scopes), (kind, condition.least), kind)
    if isinstance(condition, Schooling):
        return ((kind, condition.levels, condition.degrees), (kind, condition.levels), kind)
    return ((kind, condition.degrees) if isinstance(condition, Programme) else (kind,), (kind,), kind)


def _alternative(ways: Both[Way], meanings: Meanings, known: _Known) -> Alternative:
    whole = _pieces({language: way.places for language, way in ways.items()}, meanings)
    conditions = _in_pairs({language: way.conditions for language, way in ways.items()}, _signs)
    done: list[ConditionRecord] = []
    for one in conditions:
        # Ways that share a condition hold the very same one: an education with several lengths of work.
        key = tuple(map(id, one.values()))
        record = known.get(key)
        if record is None:
            record = known[key] = _condition(one, meanings)
        done.append(record)
    return Alternative(conditions=done, text=whole.text, spans=whole.spans)


def _condition(both: Both[Condition], meanings: Meanings) -> ConditionRecord:
    main = next(iter(both.values()))
    if isinstance(main, Work):
        works = {language: own for language, own in both.items() if isinstance(own, Work)}
        return _work(works, meanings)
    whole = _pieces({language: own.places for language, own in both.items()}, meanings)
    if isinstance(main, Schooling):
        taught = {language: own for language, own in both.items() if isinstance(own, Schooling)}
        fields = _fields(taught, meanings)
        return EducationCondition(
            levels=_of(_LEVELS, _first(own.levels for own in taught.values())),
            degrees=_of(_DEGREES, _first(own.degrees for own in taught.values())),
            fields=fields,
            field_scope="listed" if fields else main.scope,
            spans=whole.spans,
        )
    if isinstance(main, Programme):
        return ProgrammeCondition(degrees=_of(_DEGREES, main.degrees), spans=whole.spans)
    if isinstance(main, Training):
        return TrainingCondition(text=whole.text, spans=whole.spans)
    return OtherCondition(text=whole.text, spans=whole.spans)


def _work(both: Both[Work], meanings: Meanings) -> ExperienceCondition:
    main = next(iter(both.values()))
    details = {language: own.detail for language, own in both.items() if own.detail}
    parts = _in_pairs({language: own.includes for language, own in both.items()}, _signs) if main.includes else ()
    return ExperienceCondition(
        min_months=main.least,
        max_months=main.most,
        scopes=_of(_SCOPES, main.scopes),
        detail=_pieces(details, meanings).text if details else None,
        includes=[_work(one, meanings) for one in parts],
        preferred=True if main.preferred else UNSET,
        strict=True if main.strict else UNSET,
        spans=_pieces({language: own.places for language, own in both.items()}, meanings).spans,
    )


def _pieces(places: Both[Places], meanings: Meanings) -> _Pieces:
    texts: dict[str, str] = {}
    spans: dict[str, Spans] = {}
    for language, own in places.items():
        texts[language], spans[language] = meanings[language].printed(own)
    return _Pieces(Text(**texts), TextSpans(**spans))


def _fields(both: Both[Schooling], meanings: Meanings) -> list[Field]:
    found = {language: meanings[language].fields(own) for language, own in both.items()}
    return pair(found.get("kk", []), found.get("ru", []))


def _first(values: Iterable[Sequence[str]]) -> Sequence[str]:
    """The values of the first language that names any: what only the other says differs from nothing."""
    return next((own for own in values if own), ())


def _of(known: Sequence[T], named: Sequence[str]) -> list[T]:
    """Those of the words of the contract, which are sorted, that are named."""
    return [one for one in known if one in named] if named else []
