"""What a record says, field by field; a field that is left out of the record is left out here."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

from msgspec import UNSET, Struct, UnsetType

from kqparse.evaluate.cases import Facts
from kqparse.evaluate.notation import conditions, isced, softly, whole, wording
from kqparse.evaluate.shapes import Education, Experience, FieldOfStudy, Grade, Phrase, Position, Words

T = TypeVar("T")
_MEANING_CODES = "KQ3"
"""Of the diagnostics of a phrase, those that concern its meaning."""
_EDUCATION = ("levels", "degrees", "fields", "isced_f", "kz_direction", "field_scope")
_EXPERIENCE = ("min_months", "max_months", "alternatives", "conditions", "scopes", "details")


def phrase_facts(phrase: Phrase) -> Facts:
    """What is said of a phrase."""
    return {**education_facts(phrase.education), **experience_facts(phrase.experience), **_codes(phrase)}


def position_facts(position: Position) -> Facts:
    """What is said of a post."""
    found = _said(position, _POST)
    return {**found, **education_facts(position.education), **experience_facts(position.experience)}


def education_facts(education: Education | UnsetType | None) -> Facts:
    """What is said of an education; of null, that it has no value at all."""
    if isinstance(education, UnsetType):
        return {}
    if education is None:
        return dict.fromkeys(_EDUCATION, ())
    found = _said(education, {"levels": tuple, "degrees": tuple})
    if not isinstance(education.fields, UnsetType):
        found |= _field_facts(education.fields)
    return found | _said(education, {"field_scope": _value})


def experience_facts(experience: Experience | UnsetType | None) -> Facts:
    """What is said of experience; of null, that it has no value at all."""
    if isinstance(experience, UnsetType):
        return {}
    if experience is None:
        return dict.fromkeys(_EXPERIENCE, ())
    found = _said(experience, {"min_months": _value, "max_months": _value})
    if isinstance(experience.alternatives, UnsetType):
        return found
    each = list(conditions(experience.alternatives))
    found["alternatives"] = tuple(whole(alternative) for alternative in experience.alternatives)
    found["conditions"] = tuple(map(softly, each))
    found["scopes"] = tuple(scope for condition in each for scope in condition.scopes)
    found["details"] = tuple(words for condition in each for words in wording(condition.detail))
    return found


def _field_facts(fields: Iterable[FieldOfStudy]) -> Facts:
    """Codes are judged only where they are told of every field of the record."""
    listed = list(fields)
    found: Facts = {"fields": tuple(words for field in listed for words in wording(field.text))}
    if all(field.isced_f is not UNSET for field in listed):
        found["isced_f"] = tuple(isced(field.isced_f) for field in listed if field.isced_f)
    if all(field.kz_direction is not UNSET for field in listed):
        found["kz_direction"] = tuple(field.kz_direction for field in listed if field.kz_direction)
    return found


def _codes(phrase: Phrase) -> Facts:
    if not isinstance(phrase.codes, UnsetType):
        named = set(phrase.codes)
    elif not isinstance(phrase.diagnostics, UnsetType):
        named = {finding.code for finding in phrase.diagnostics}
    else:
        return {}
    return {"codes": tuple(sorted(code for code in named if code.startswith(_MEANING_CODES)))}


def _said(record: Struct, judged: Mapping[str, Callable[[Any], tuple[str, ...]]]) -> Facts:
    """Those of some values that are not left out; null is judged and has no value."""
    return {name: say(value) for name, say in judged.items() if (value := getattr(record, name)) is not UNSET}


def _value(value: str | float | None) -> tuple[str, ...]:
    return () if value is None else (f"{value:g}" if isinstance(value, float) else str(value),)


def _words(words: Words | None) -> tuple[str, ...]:
    return tuple(wording(words))


def _grade(grade: Grade) -> str:
    levels = " ".join(sorted(_given(grade.education.levels))) if grade.education else "-"
    ways = " | ".join(sorted(map(whole, _given(grade.experience.alternatives)))) if grade.experience else "-"
    return f"{grade.level or '-'} {grade.category or '-'}: {levels}: {ways}"


def _given(values: list[T] | UnsetType) -> list[T]:
    return [] if isinstance(values, UnsetType) else values


_POST: Mapping[str, Callable[[Any], tuple[str, ...]]] = {
    "title": _words,
    "section": _words,
    "category": _value,
    "headcount": _value,
    "codes": tuple,
    "employers": tuple,
    "qualification": lambda row: () if row is None else (f"{row.level or '-'} {row.category or '-'}",),
    "criteria": lambda criteria: tuple(criterion.kind for criterion in criteria),
    "grades": lambda grades: tuple(map(_grade, grades)),
    "references": lambda acts: tuple(f"{act.form} {act.date} {act.number}" for act in acts),
}
"""What a value of a post says, by its name."""
