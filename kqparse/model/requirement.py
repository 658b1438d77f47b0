"""What a requirement means: education, and experience as an OR of ANDs."""

from typing import Annotated, Literal

from msgspec import UNSET, Meta, UnsetType

from kqparse.model.values import Line, Provenance, ProvenanceBoxes, Record, Text, TextBoxes, TextSpans

Level = Literal[
    "basic_secondary", "general_secondary", "higher", "post_secondary", "postgraduate", "technical_vocational"
]
Degree = Literal["bachelor", "doctorate", "master", "specialist"]
FieldScope = Literal["listed", "relevant", "unspecified"]
Scope = Literal[
    "civil_service", "field", "management", "organisation_profile", "position", "sector", "specialty", "state_bodies"
]
Months = Annotated[int, Meta(ge=0)]


class Field(Record, frozen=True, kw_only=True):
    """One field of study as printed, with its codes (ISCED-F 2013; national direction such as 6B04) or null."""

    text: Text
    spans: TextSpans
    boxes: TextBoxes | UnsetType = UNSET
    isced_f: Annotated[str, Meta(pattern=r"^\d{2,4}$")] | None
    kz_direction: Annotated[str, Meta(pattern=r"^[5-8][BMDR]\d{2,5}$")] | None


class Education(Record, frozen=True, kw_only=True):
    """The education that a post or grade asks for; sets are sorted."""

    levels: list[Level]
    degrees: list[Degree]
    fields: list[Field]
    field_scope: FieldScope
    provenance: Provenance
    provenance_boxes: ProvenanceBoxes | UnsetType = UNSET


class ExperienceCondition(Record, frozen=True, kw_only=True, tag_field="kind", tag="experience"):
    """Work of some length; amounts in months, `scopes` empty for any work."""

    min_months: Months | None
    max_months: Months | None
    scopes: list[Scope]
    detail: Text | None
    includes: "list[ExperienceCondition]"
    preferred: Literal[True] | UnsetType = UNSET
    strict: Literal[True] | UnsetType = UNSET
    spans: TextSpans
    boxes: TextBoxes | UnsetType = UNSET


class EducationCondition(Record, frozen=True, kw_only=True, tag_field="kind", tag="education"):
    """An education that one alternative names beside its work."""

    levels: list[Level]
    degrees: list[Degree]
    fields: list[Field]
    field_scope: FieldScope
    spans: TextSpans
    boxes: TextBoxes | UnsetType = UNSET


class ProgrammeCondition(Record, frozen=True, kw_only=True, tag_field="kind", tag="programme"):
    """Studies completed under a state programme or abroad."""

    degrees: list[Degree]
    spans: TextSpans
    boxes: TextBoxes | UnsetType = UNSET


class TrainingCondition(Record, frozen=True, kw_only=True, tag_field="kind", tag="training"):
    """Special training, a course or a certificate."""

    text: Text
    spans: TextSpans
    boxes: TextBoxes | UnsetType = UNSET


class OtherCondition(Record, frozen=True, kw_only=True, tag_field="kind", tag="other"):
    """A clearance, a licence, or anything else that is asked for."""

    text: Text
    spans: TextSpans
    boxes: TextBoxes | UnsetType = UNSET


Condition = ExperienceCondition | EducationCondition | ProgrammeCondition | TrainingCondition | OtherCondition


class Alternative(Record, frozen=True, kw_only=True):
    """One way to meet the requirement: all its conditions hold."""

    conditions: list[Condition]
    text: Text
    spans: TextSpans
    boxes: TextBoxes | UnsetType = UNSET


class Experience(Record, frozen=True, kw_only=True):
    """The requirement as an OR of ANDs, with the least binding amount in months (0: expressly none; null: not told)."""

    min_months: Months | None
    max_months: Months | None
    alternatives: list[Alternative]


class Qualification(Record, frozen=True, kw_only=True):
    """Level and category that a list row names; `none` only where the text says so."""

    level: Literal["high", "mid"] | None
    category: Literal["first", "highest", "none", "second"] | None


class Grade(Record, frozen=True, kw_only=True):
    """The requirement of one level and category of a post."""

    level: Line | None
    category: Line | None
    education: Education | None
    experience: Experience | None
    text: Text
    spans: TextSpans
    boxes: TextBoxes | UnsetType = UNSET
