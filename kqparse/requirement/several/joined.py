"""The two languages of one requirement, joined: the Kazakh value fills a key where they differ, spans are of both."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar, cast, get_args

from msgspec import UNSET

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
from kqparse.requirement.fields import FoundField, pair
from kqparse.requirement.meaning import Meaning
from kqparse.requirement.meanings.totals import bounds
from kqparse.requirement.several.pairing import paired
from kqparse.requirement.shapes import Condition, Places, Programme, Schooling, Training, Way, Work

T = TypeVar("T")
_LEVELS: tuple[Level, ...] = get_args(Level)
_DEGREES: tuple[Degree, ...] = get_args(Degree)
_SCOPES: tuple[Scope, ...] = get_args(Scope)
Both = Sequence[tuple[Meaning, T]]
"""What the text of each language says that has it, Kazakh first."""
_Known = dict[tuple[int, ...], ConditionRecord]
"""Records of conditions by the identities of these."""


def joined_education(meanings: Sequence[Meaning]) -> Education | None:
    """What the texts of one criterion, Kazakh first, ask of an education; None if they ask for none."""
    both = [(meaning, own) for meaning in meanings if (own := meaning.reading.education) is not None]
    if not both:
        return None
    fields = _fields(both)
    scope = "listed" if fields else both[0][1].scope
    provenance: dict[str, Spans] = {}
    for meaning, own in both:
        for key, values, places in (
            ("levels", own.levels, own.level_places),
            ("degrees", own.degrees, own.degree_places),
            ("field_scope", own.scope == scope == "relevant", own.scope_places),
        ):
            if values and places:
                provenance[f"{key}.{meaning.language}"] = meaning.printed(places)[1]
    return Education(
        levels=_of(_LEVELS, [own.levels for _, own in both]),
        degrees=_of(_DEGREES, [own.degrees for _, own in both]),
        fields=fields,
        field_scope=scope,
        provenance=provenance,
    )


def joined_experience(meanings: Sequence[Meaning]) -> Experience | None:
    """What the texts of one criterion, Kazakh first, ask of experience; None if no way says anything of it."""
    both = [(meaning, own) for meaning in meanings if _of_work(own := meaning.reading.ways)]
    if not both:
        return None
    known: _Known = {}
    alternatives = [_alternative(one, known) for one in _in_pairs(both, _way_signs)]
    least, most = bounds(alternatives)
    return Experience(min_months=least, max_months=most, alternatives=alternatives)


def in_order(meanings: Mapping[Language, Meaning]) -> list[Meaning]:
    """What the texts of one criterion say, Kazakh first."""
    if len(meanings) < 2:
        return [*meanings.values()]
    return [meanings[language] for language in LANGUAGES if language in meanings]


def _of_work(ways: Sequence[Way]) -> bool:
    for way in ways:
        for condition in way.conditions:
            if not isinstance(condition, Schooling):
                return True
    return False


def _in_pairs(both: Both[Sequence[T]], signs: Callable[[T], Sequence[object]]) -> Iterable[Both[T]]:
    """The entries of the first language, each with that of the other which says the same."""
    main, entries = both[0]
    if len(both) < 2:
        return [[(main, entry)] for entry in entries]
    second, more = both[1]
    partners = paired([signs(entry) for entry in entries], [signs(entry) for entry in more])
    return [
        [(main, entry)] if other is None else [(main, entry), (second, more[other])]
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


def _alternative(ways: Both[Way], known: _Known) -> Alternative:
    text, spans = _pieces([(meaning, way.places) for meaning, way in ways])
    done: list[ConditionRecord] = []
    for one in _in_pairs([(meaning, way.conditions) for meaning, way in ways], _signs):
        # Ways that share a condition hold the very same one: an education with several lengths of work.
        key = tuple([id(own) for _, own in one])
        if key not in known:
            known[key] = _condition(one)
        done.append(known[key])
    return Alternative(conditions=done, text=text, spans=spans)


def _condition(both: Both[Condition]) -> ConditionRecord:
    main = both[0][1]
    if isinstance(main, Work):
        return _work([(meaning, own) for meaning, own in both if isinstance(own, Work)])
    places = [(meaning, own.places) for meaning, own in both]
    if isinstance(main, Schooling):
        taught = [(meaning, own) for meaning, own in both if isinstance(own, Schooling)]
        fields = _fields(taught)
        return EducationCondition(
            levels=_of(_LEVELS, [own.levels for _, own in taught]),
            degrees=_of(_DEGREES, [own.degrees for _, own in taught]),
            fields=fields,
            field_scope="listed" if fields else main.scope,
            spans=_spans(places),
        )
    if isinstance(main, Programme):
        return ProgrammeCondition(degrees=_of(_DEGREES, [main.degrees]), spans=_spans(places))
    text, spans = _pieces(places)
    if isinstance(main, Training):
        return TrainingCondition(text=text, spans=spans)
    return OtherCondition(text=text, spans=spans)


def _work(both: Both[Work]) -> ExperienceCondition:
    main = both[0][1]
    details = [(meaning, own.detail) for meaning, own in both if own.detail]
    parts = _in_pairs([(meaning, own.includes) for meaning, own in both], _signs) if main.includes else ()
    return ExperienceCondition(
        min_months=main.least,
        max_months=main.most,
        scopes=_of(_SCOPES, [main.scopes]),
        detail=_pieces(details)[0] if details else None,
        includes=[_work(one) for one in parts],
        preferred=True if main.preferred else UNSET,
        strict=True if main.strict else UNSET,
        spans=_spans([(meaning, own.places) for meaning, own in both]),
    )


def _pieces(places: Both[Places]) -> tuple[Text, TextSpans]:
    """A text object and its spans."""
    texts: dict[str, str] = {}
    spans: dict[str, Spans] = {}
    for meaning, own in places:
        texts[meaning.language], spans[meaning.language] = meaning.printed(own)
    return Text(**texts), TextSpans(**spans)


def _spans(places: Both[Places]) -> TextSpans:
    """The spans of what is printed at some places."""
    return TextSpans(**{meaning.language: meaning.printed(own)[1] for meaning, own in places})


def _fields(both: Both[Schooling]) -> list[Field]:
    found: dict[Language, list[FoundField]] = {"kk": [], "ru": []}
    for meaning, own in both:
        if own.fields:
            found[meaning.language] = meaning.fields(own)
    return pair(found["kk"], found["ru"]) if found["kk"] or found["ru"] else []


def _of(known: Sequence[T], named: Iterable[Sequence[str]]) -> list[T]:
    """Those of the words of the contract that the first language names which names any, sorted as it has them.

    What only the other says differs from nothing.
    """
    for own in named:
        if own:
            return cast("list[T]", [*filter(known.__contains__, own)])
    return []
