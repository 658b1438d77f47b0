"""One source, read."""

from typing import Annotated, Any, Literal

from msgspec import UNSET, Meta, UnsetType

from kqparse.model.act import Act
from kqparse.model.announcement import Announcement
from kqparse.model.position import Item, Position, PositionId
from kqparse.model.values import Boxes, Language, Line, Offset, Record, Spans, Text, TextBoxes, TextSpans

SCHEMA_VERSION: Literal["1.0"] = "1.0"


class Source(Record, frozen=True, kw_only=True):
    """Where the text came from; `characters` counts Unicode code points, `languages` and `pages` as found."""

    name: Line
    media_type: Line
    sha256: Annotated[str, Meta(pattern=r"^[0-9a-f]{64}$")]
    encoding: Line | None
    characters: Offset
    pages: Offset | None
    languages: list[Language]
    family: Line | None


class Abbreviation(Record, frozen=True, kw_only=True):
    """A short form that the document spells out itself."""

    short: Line
    long: Line
    spans: Spans
    boxes: Boxes | UnsetType = UNSET


class ScaleRow(Record, frozen=True, kw_only=True):
    """The items that earn so many points."""

    points: int | float
    items: list[Item]


class Scale(Record, frozen=True, kw_only=True):
    """A point scale."""

    title: Text | None
    rows: list[ScaleRow]


class Passage(Record, frozen=True, kw_only=True):
    """Text that belongs to no other value."""

    kind: Literal["heading", "index", "note", "other", "preamble", "provision", "stamp"]
    text: Text
    spans: TextSpans
    boxes: TextBoxes | UnsetType = UNSET


class Diagnostic(Record, frozen=True, kw_only=True):
    """A finding with its evidence; `data` is by code, see the registry in `kqparse.diagnostics`."""

    code: Annotated[str, Meta(pattern=r"^KQ[1-9]\d{2}$")]
    severity: Literal["error", "info", "warning"]
    message: Line
    position: PositionId | None
    spans: Spans
    boxes: Boxes | UnsetType = UNSET
    data: dict[str, Any]


class Coverage(Record, frozen=True, kw_only=True):
    """What became of every character that is not white space; the three shares add up to `characters`."""

    characters: Offset
    assigned: Offset
    noise: Offset
    unassigned: Offset
    unassigned_spans: Spans


class Document(Record, frozen=True, kw_only=True):
    """All that one source says; `announcement` stands where it calls for candidates."""

    schema_version: Literal["1.0"]
    source: Source
    act: Act | None
    announcement: Announcement | UnsetType = UNSET
    abbreviations: list[Abbreviation]
    positions: list[Position]
    scales: list[Scale]
    passages: list[Passage]
    diagnostics: list[Diagnostic]
    coverage: Coverage
