"""What a record says, field by field; a field that is left out of the record is left out here."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from msgspec import UNSET, UnsetType

from kqparse.evaluate.cases import Facts
from kqparse.evaluate.notation import conditions, folded, isced, softly, whole, wording
from kqparse.evaluate.shapes import Education, Experience, FieldOfStudy, Grade, Phrase, Position

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
    found = _judged(
        {
            "title": position.title,
            "section": position.section,
            "category": position.category,
            "headcount": position.headcount,
        }
    )
    for name, values in (("codes", position.codes), ("employers", position.employers)):
        if not isinstance(values, UnsetType):
            found[name] = tuple(values)
    if not isinstance(position.qualification, UnsetType):
        row = position.qualification
        found["qualification"] = () if row is None else (f"{row.level or '-'} {row.category or '-'}",)
    if not isinstance(position.criteria, UnsetType):
        found["criteria"] = tuple(criterion.kind for criterion in position.criteria)
    if not isinstance(position.grades, UnsetType):
        found["grades"] = tuple(_grade(grade) for grade in position.grades)
    if not isinstance(position.references, UnsetType):
        found["references"] = tuple(f"{act.form} {act.date} {act.number}" for act in position.references)
    return {**found, **education_facts(position.education), **experience_facts(position.experience)}


def education_facts(education: Education | UnsetType | None) -> Facts:
    """What is said of an education; of null, that it has no value at all."""
    if isinstance(education, UnsetType):
        return {}
    if education is None:
        return dict.fromkeys(_EDUCATION, ())
    found: Facts = {}
    if not isinstance(education.levels, UnsetType):
        found["levels"] = tuple(education.levels)
    if not isinstance(education.degrees, UnsetType):
        found["degrees"] = tuple(education.degrees)
    if not isinstance(education.fields, UnsetType):
        found |= _field_facts(education.fields)
    return found | _judged({"field_scope": education.field_scope})


def experience_facts(experience: Experience | UnsetType | None) -> Facts:
    """What is said of experience; of null, that it has no value at all."""
    if isinstance(experience, UnsetType):
        return {}
    if experience is None:
        return dict.fromkeys(_EXPERIENCE, ())
    found = _judged({"min_months": experience.min_months, "max_months": experience.max_months})
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


def _judged(values: Mapping[str, object]) -> Facts:
    """Single values; null is judged and has no value."""
    found: Facts = {}
    for name, value in values.items():
        if isinstance(value, UnsetType):
            continue
        if isinstance(value, dict):
            found[name] = tuple(wording(value))
        elif isinstance(value, float):
            found[name] = (f"{value:g}",)
        else:
            found[name] = () if value is None else (folded(str(value)) if name in ("title", "section") else str(value),)
    return found


def _grade(grade: Grade) -> str:
    levels = " ".join(sorted(_given(grade.education.levels))) if grade.education else "-"
    ways = " | ".join(sorted(map(whole, _given(grade.experience.alternatives)))) if grade.experience else "-"
    return f"{grade.level or '-'} {grade.category or '-'}: {levels}: {ways}"


def _given(values: list[T] | UnsetType) -> list[T]:
    return [] if isinstance(values, UnsetType) else values
