"""Records whose spans are places in texts by themselves, taken to where the texts stand. Nothing but spans changes."""

from collections.abc import Mapping

from msgspec import UNSET
from msgspec.structs import replace

from kqparse.model import Diagnostic, Education, Experience, Field, Language, TextSpans
from kqparse.model.requirement import Alternative, Condition, EducationCondition, ExperienceCondition
from kqparse.text.placed import Placed

Places = Mapping[Language, Placed]


def moved_education(own: Education, places: Places) -> Education:
    """An education where the texts that ask for it stand."""
    provenance = {
        key: places["kk" if key.endswith(".kk") else "ru"].spans(spans) for key, spans in own.provenance.items()
    }
    return replace(own, fields=_fields(own.fields, places) if own.fields else [], provenance=provenance)


def moved_experience(own: Experience, places: Places) -> Experience:
    """An experience where the texts that ask for it stand."""
    moved: dict[int, Condition] = {}
    alternatives: list[Alternative] = []
    for each in own.alternatives:
        conditions: list[Condition] = []
        for one in each.conditions:
            # Ways share conditions.
            key = id(one)
            if key not in moved:
                moved[key] = _condition(one, places)
            conditions.append(moved[key])
        alternatives.append(replace(each, conditions=conditions, spans=moved_spans(each.spans, places)))
    return Experience(min_months=own.min_months, max_months=own.max_months, alternatives=alternatives)


def moved_finding(own: Diagnostic, place: Placed, position: str | None) -> Diagnostic:
    """A finding about a text where it stands, in the post of this id."""
    return replace(own, position=position, spans=place.spans(own.spans), data=dict(own.data))


def moved_spans(own: TextSpans, places: Places) -> TextSpans:
    """Spans of each language where its text stands."""
    return TextSpans(
        kk=places["kk"].spans(own.kk) if own.kk is not UNSET else UNSET,
        ru=places["ru"].spans(own.ru) if own.ru is not UNSET else UNSET,
    )


def _fields(own: list[Field], places: Places) -> list[Field]:
    return [replace(each, spans=moved_spans(each.spans, places)) for each in own]


def _condition(own: Condition, places: Places) -> Condition:
    match own:
        case ExperienceCondition():
            return _work(own, places)
        case EducationCondition():
            fields = _fields(own.fields, places) if own.fields else []
            return replace(own, fields=fields, spans=moved_spans(own.spans, places))
        case _:
            return replace(own, spans=moved_spans(own.spans, places))


def _work(own: ExperienceCondition, places: Places) -> ExperienceCondition:
    includes = [_work(part, places) for part in own.includes] if own.includes else []
    return replace(own, includes=includes, spans=moved_spans(own.spans, places))
