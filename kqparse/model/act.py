"""The act that a document publishes, and the acts it names."""

from typing import Annotated, Literal

from msgspec import UNSET, Meta, UnsetType

from kqparse.model.values import Boxes, Line, Provenance, ProvenanceBoxes, Record, Spans, Text, TextBoxes, TextSpans

Form = Literal["code", "decision", "decree", "law", "order", "resolution", "ruling"]
IsoDate = Annotated[str, Meta(pattern=r"^\d{4}-\d{2}-\d{2}$")]


class ActReference(Record, frozen=True, kw_only=True):
    """Another act as a text cites it."""

    form: Form | None
    title: Text | None
    issuer: Text | None
    date: IsoDate | None
    number: Line | None
    text: Text
    spans: TextSpans
    boxes: TextBoxes | UnsetType = UNSET


class Registration(Record, frozen=True, kw_only=True):
    """The act's entry in the register of a justice body."""

    body: Text | None
    date: IsoDate | None
    number: Line | None


class Amendment(Record, frozen=True, kw_only=True):
    """What a later act did to this one, told by an editorial note."""

    target: Text | None
    kind: Literal["added", "changed", "repealed", "reworded"]
    by: ActReference | None
    spans: Spans
    boxes: Boxes | UnsetType = UNSET


class Signatory(Record, frozen=True, kw_only=True):
    """Who signed: the office, and the name as printed."""

    office: Text | None
    name: Text | None


class Act(Record, frozen=True, kw_only=True):
    """The head of the document; `form` is null for a headed document that is no act."""

    form: Form | None
    title: Text | None
    issuer: Text | None
    date: IsoDate | None
    number: Line | None
    registration: Registration | None
    status: Literal["in_force", "repealed", "unknown"]
    repealed_by: ActReference | None
    amends: list[ActReference]
    repeals: list[ActReference]
    legal_basis: list[ActReference]
    amendments: list[Amendment]
    signatory: Signatory | None
    provenance: Provenance
    provenance_boxes: ProvenanceBoxes | UnsetType = UNSET
