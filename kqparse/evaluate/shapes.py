"""The records that can be compared. Any key may be left out: it is then not judged; unknown keys are of no concern."""

from typing import Literal

from msgspec import UNSET, Struct, UnsetType

Words = str | dict[str, str]
"""A text by language, or in the one language of its record."""


class FieldOfStudy(Struct, frozen=True, kw_only=True):
    """One field of study."""

    text: Words
    isced_f: str | UnsetType | None = UNSET
    kz_direction: str | UnsetType | None = UNSET


class Education(Struct, frozen=True, kw_only=True):
    """An education."""

    levels: list[str] | UnsetType = UNSET
    degrees: list[str] | UnsetType = UNSET
    fields: list[FieldOfStudy] | UnsetType = UNSET
    field_scope: str | UnsetType | None = UNSET


class Condition(Struct, frozen=True, kw_only=True):
    """A condition of any kind; keys of other kinds stay at their defaults."""

    kind: Literal["education", "experience", "other", "programme", "training"]
    min_months: int | None = None
    max_months: int | None = None
    scopes: list[str] = []
    detail: Words | None = None
    includes: list["Condition"] = []
    preferred: bool = False
    strict: bool = False
    levels: list[str] = []
    degrees: list[str] = []
    fields: list[FieldOfStudy] = []
    field_scope: str | None = None
    text: Words | None = None


class Alternative(Struct, frozen=True, kw_only=True):
    """One way to meet a requirement."""

    conditions: list[Condition]


class Experience(Struct, frozen=True, kw_only=True):
    """A requirement as an OR of ANDs."""

    min_months: int | UnsetType | None = UNSET
    max_months: int | UnsetType | None = UNSET
    alternatives: list[Alternative] | UnsetType = UNSET


class Finding(Struct, frozen=True, kw_only=True):
    """A diagnostic, of which the code alone is compared."""

    code: str


class Phrase(Struct, frozen=True, kw_only=True):
    """A phrase with its meaning: `lang` and `text`, or `kk` and `ru` for two phrases of one meaning."""

    lang: Literal["kk", "ru"] | UnsetType = UNSET
    text: str | UnsetType = UNSET
    kk: str | UnsetType = UNSET
    ru: str | UnsetType = UNSET
    id: str | UnsetType = UNSET
    education: Education | UnsetType | None = UNSET
    experience: Experience | UnsetType | None = UNSET
    codes: list[str] | UnsetType = UNSET
    diagnostics: list[Finding] | UnsetType = UNSET


class Qualification(Struct, frozen=True, kw_only=True):
    """Level and category that a row names."""

    level: str | None = None
    category: str | None = None


class Grade(Struct, frozen=True, kw_only=True):
    """The requirement of one level and category."""

    level: str | None = None
    category: str | None = None
    education: Education | None = None
    experience: Experience | None = None


class Criterion(Struct, frozen=True, kw_only=True):
    """A criterion, of which the kind alone is compared."""

    kind: str


class Reference(Struct, frozen=True, kw_only=True):
    """An act that is cited."""

    form: str | None = None
    date: str | None = None
    number: str | None = None


class Position(Struct, frozen=True, kw_only=True):
    """A post."""

    id: str | UnsetType = UNSET
    ordinal: int | UnsetType | None = UNSET
    title: Words | UnsetType | None = UNSET
    section: Words | UnsetType | None = UNSET
    category: str | UnsetType | None = UNSET
    codes: list[str] | UnsetType = UNSET
    headcount: float | UnsetType | None = UNSET
    employers: list[str] | UnsetType = UNSET
    qualification: Qualification | UnsetType | None = UNSET
    criteria: list[Criterion] | UnsetType = UNSET
    education: Education | UnsetType | None = UNSET
    experience: Experience | UnsetType | None = UNSET
    grades: list[Grade] | UnsetType = UNSET
    references: list[Reference] | UnsetType = UNSET


class Source(Struct, frozen=True, kw_only=True):
    """Where a document came from."""

    name: str
    sha256: str = ""


class Document(Struct, frozen=True, kw_only=True):
    """A document."""

    source: Source
    positions: list[Position]


class Correction(Struct, frozen=True, kw_only=True):
    """A value that a reviewer has looked at: the right one, or that the old one is right."""

    sha256: str
    document: str
    position: str
    field: str
    was: str | float | list[str] | None
    value: str | float | list[str] | None = None
    confirmed: bool = False


class Reviewed(Struct, frozen=True, kw_only=True):
    """A file of corrections."""

    corrections: list[Correction]
