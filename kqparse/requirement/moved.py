"""Records whose spans are places in texts by themselves, taken to where the texts stand. Nothing but spans changes."""

from collections.abc import Mapping

from msgspec import UNSET

from kqparse.model import Diagnostic, Education, Experience, Field, Language, TextSpans
from kqparse.model.requirement import (
    Alternative,
    Condition,
    EducationCondition,
    ExperienceCondition,
    OtherCondition,
    ProgrammeCondition,
    TrainingCondition,
)
from kqparse.text.placed import Placed

Places = Mapping[Language, Placed]


def moved_education(own: Education, places: Places) -> Education:
    """An education where the texts that ask for it stand."""
    return Education(
        levels=own.levels,
        degrees=own.degrees,
        fields=[_field(each, places) for each in own.fields],
        field_scope=own.field_scope,
        provenance={
            key: places["kk" if key.endswith(".kk") else "ru"].spans(spans) for key, spans in own.provenance.items()
        },
    )


def moved_experience(own: Experience, places: Places) -> Experience:
    """An experience where the texts that ask for it stand."""
    # Ways share conditions.
    conditions = {id(condition): condition for each in own.alternatives for condition in each.conditions}
    moved = {key: _condition(condition, places) for key, condition in conditions.items()}
    return Experience(
        min_months=own.min_months,
        max_months=own.max_months,
        alternatives=[
            Alternative(
                conditions=[moved[id(condition)] for condition in each.conditions],
                text=each.text,
                spans=_spans(each.spans, places),
            )
            for each in own.alternatives
        ],
    )


def moved_finding(own: Diagnostic, place: Placed, position: str | None) -> Diagnostic:
    """A finding about a text where it stands, in the post of this id."""
    return Diagnostic(
        code=own.code,
        severity=own.severity,
        message=own.message,
        position=position,
        spans=place.spans(own.spans),
        data=dict(own.data),
    )


def _spans(own: TextSpans, places: Places) -> TextSpans:
    return TextSpans(
        kk=places["kk"].spans(own.kk) if own.kk is not UNSET else UNSET,
        ru=places["ru"].spans(own.ru) if own.ru is not UNSET else UNSET,
    )


def _field(own: Field, places: Places) -> Field:
    return Field(text=own.text, spans=_spans(own.spans, places), isced_f=own.isced_f, kz_direction=own.kz_direction)


def _condition(own: Condition, places: Places) -> Condition:
    spans = _spans(own.spans, places)
    match own:
        case ExperienceCondition():
            return _work(own, places)
        case EducationCondition():
            return EducationCondition(
                levels=own.levels,
                degrees=own.degrees,
                fields=[_field(each, places) for each in own.fields],
                field_scope=own.field_scope,
                spans=spans,
            )
        case ProgrammeCondition():
            return ProgrammeCondition(degrees=own.degrees, spans=spans)
        case TrainingCondition():
            return TrainingCondition(text=own.text, spans=spans)
        case OtherCondition():
            return OtherCondition(text=own.text, spans=spans)


def _work(own: ExperienceCondition, places: Places) -> ExperienceCondition:
    return ExperienceCondition(
        min_months=own.min_months,
        max_months=own.max_months,
        scopes=own.scopes,
        detail=own.detail,
        includes=[_work(part, places) for part in own.includes],
        preferred=own.preferred,
        strict=own.strict,
        spans=_spans(own.spans, places),
    )
