"""A post and what it demands."""

from typing import Annotated, Literal

from msgspec import UNSET, Meta, UnsetType

from kqparse.model.act import ActReference
from kqparse.model.announcement import Salary
from kqparse.model.requirement import Education, Experience, Grade, Qualification
from kqparse.model.values import Boxes, Line, Provenance, ProvenanceBoxes, Record, Spans, Text, TextBoxes, TextSpans

CriterionKind = Literal[
    "competencies", "duties", "education", "experience", "knowledge", "optional", "other", "professional_competence",
    "qualification_requirements",
]  # fmt: skip
PositionId = Annotated[str, Meta(pattern=r"^p[1-9]\d*$")]
Tier = Annotated[str, Meta(pattern=r"^([A-Z]\d?|\d+)(-\d+)*$")]
"""Link and step of a register of posts, or a block of one without links: A1-3, C-2, D."""
Category = Annotated[str, Meta(pattern=r"^[A-Z](-[A-Z]+)*-\d+$")]


class Item(Record, frozen=True, kw_only=True):
    """One entry of a printed list."""

    text: Text
    spans: TextSpans
    boxes: TextBoxes | UnsetType = UNSET


class Criterion(Record, frozen=True, kw_only=True):
    """One labelled demand; label, point number and editorial notes are no part of `text`."""

    kind: CriterionKind
    label: Text | None
    text: Text
    spans: TextSpans
    boxes: TextBoxes | UnsetType = UNSET
    items: list[Item]


class Position(Record, frozen=True, kw_only=True):
    """One post in source order; `provenance` holds the spans of its printed values, `spans` the whole block.

    `salary` stands where a pay is printed, `tier` where a register says on which link and step it
    stands (`A1-3`).
    """

    id: PositionId
    ordinal: int | None
    title: Text | None
    section: Text | None
    category: Category | None
    tier: Tier | UnsetType = UNSET
    codes: list[Line]
    headcount: Annotated[int, Meta(ge=0)] | Annotated[float, Meta(ge=0)] | None
    salary: Salary | UnsetType = UNSET
    employers: list[Line]
    qualification: Qualification | None
    criteria: list[Criterion]
    education: Education | None
    experience: Experience | None
    grades: list[Grade]
    references: list[ActReference]
    provenance: Provenance
    provenance_boxes: ProvenanceBoxes | UnsetType = UNSET
    spans: Spans
    boxes: Boxes | UnsetType = UNSET
