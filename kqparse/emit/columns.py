"""The columns of every table, each told once: its name, its type, and how its value is got from a row.

A list in a cell is joined by `; `, several criteria of one kind by a line break; unknown is None.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import attrgetter
from typing import Generic, Literal, Protocol, TypeVar

from msgspec import Struct

from kqparse.frozen import Frozen
from kqparse.model import (
    LANGUAGES,
    CriterionKind,
    Diagnostic,
    Education,
    Experience,
    Grade,
    Language,
    Position,
    Spans,
    Text,
)
from kqparse.model.announcement import Salary
from kqparse.model.requirement import Alternative, Condition, ExperienceCondition
from kqparse.records import Parsed

SEPARATOR = "; "
"""What parts the values of a list in one cell."""
NO_CATEGORY = "no_category"
"""What stands in cells for the category `none` of the schema."""

Value = str | int | float | None
"""What a cell holds; None where the document does not tell."""

CRITERION_KINDS: tuple[CriterionKind, ...] = (
    "education", "experience", "professional_competence", "competencies", "duties", "knowledge",
    "qualification_requirements", "optional", "other",
)  # fmt: skip
"""The kinds of criteria in the order of the contract, and so of the columns."""

NARROW, MEDIUM, WIDE, PROSE = 12, 20, 40, 60
"""Widths of columns, in characters."""


T = TypeVar("T")


class PositionRow(Frozen, frozen=True):
    """A position, the document it stands in, and the findings about it."""

    source: Parsed
    position: Position
    findings: Sequence[Diagnostic]


class EntryRow(Struct, Generic[T], frozen=True):
    """One of the grades, the criteria or the cited acts of a position, and its place among them."""

    source: Parsed
    position: Position
    number: int
    entry: T


class FindingRow(Struct, frozen=True):
    """A finding and the document it is about."""

    source: Parsed
    finding: Diagnostic


R_contra = TypeVar("R_contra", contravariant=True)
"""The kind of row that a column takes; one that takes several kinds suits each of them."""


class Column(Frozen, Generic[R_contra], frozen=True):
    """One column of a table.

    Attributes:
        name: the head of the column.
        kind: what its cells hold when they hold anything.
        value: gets the cell from a row.
        width: how wide a reader wants it, in characters.
        words: where the cells hold words of the schema, which kind of `schema/labels.toml` they are.
    """

    name: str
    kind: Literal["text", "number"]
    value: Callable[[R_contra], Value]
    width: int = MEDIUM
    words: str | None = None


def joined(values: Iterable[str | None], separator: str = SEPARATOR) -> str | None:
    """Values in one cell; None where there is none."""
    return separator.join(value for value in values if value is not None) or None


def _in_language(text: Text | None, language: Language) -> str | None:
    value = None if text is None else text.kk if language == "kk" else text.ru
    return value if isinstance(value, str) else None


def lines(spans: Spans, line_starts: list[int]) -> str | None:
    """First and last line of the spans, counted from 1: `12-31`, or `7` where that is one line."""
    if not spans or not line_starts:
        return None
    # Displaced text that was put back may stand first in the list and last in the source.
    first = bisect_right(line_starts, min(start for start, _ in spans))
    last = bisect_right(line_starts, max(end for _, end in spans) - 1)
    return str(first) if first == last else f"{first}-{last}"


def _experience_conditions(conditions: Iterable[Condition]) -> Iterator[ExperienceCondition]:
    for condition in conditions:
        if isinstance(condition, ExperienceCondition):
            yield condition
            yield from _experience_conditions(condition.includes)


def _preferred(alternatives: Iterable[Alternative]) -> str | None:
    """The months of every condition that is only desirable."""
    conditions = (found for item in alternatives for found in _experience_conditions(item.conditions))
    return joined(
        str(found.min_months) for found in conditions if found.preferred is True and found.min_months is not None
    )


def bilingual(name: str, text: Callable[[R_contra], Text | None], width: int) -> tuple[Column[R_contra], ...]:
    """A column for each language of a text."""

    def column(language: Language) -> Column[R_contra]:
        return Column(f"{name}_{language}", "text", lambda row: _in_language(text(row), language), width)

    return tuple(column(language) for language in LANGUAGES)


def known(get: Callable[[R_contra], T | None], pick: Callable[[T], Value]) -> Callable[[R_contra], Value]:
    """The value that `pick` finds in what a row has; None where the row has nothing of the kind."""
    return lambda row: None if (own := get(row)) is None else pick(own)


def _education(get: Callable[[R_contra], Education | None]) -> tuple[Column[R_contra], ...]:
    """The columns of an education."""

    def fields(language: Language) -> Callable[[R_contra], Value]:
        return known(get, lambda own: joined(_in_language(field.text, language) for field in own.fields))

    return (
        Column("education_levels", "text", known(get, lambda own: joined(own.levels)), words="level"),
        Column("education_degrees", "text", known(get, lambda own: joined(own.degrees)), words="degree"),
        Column("education_fields_kk", "text", fields("kk"), WIDE),
        Column("education_fields_ru", "text", fields("ru"), WIDE),
        Column("field_scope", "text", known(get, lambda own: own.field_scope), NARROW, "field_scope"),
    )


def _experience(get: Callable[[R_contra], Experience | None]) -> tuple[Column[R_contra], ...]:
    """The binding amounts of an experience, in months."""
    return (
        Column("experience_min_months", "number", known(get, lambda own: own.min_months), NARROW),
        Column("experience_max_months", "number", known(get, lambda own: own.max_months), NARROW),
    )


def _criteria() -> tuple[Column[PositionRow], ...]:
    """A column for each kind of criterion and language, also where no document has one: tables must line up."""

    def column(kind: CriterionKind, language: Language) -> Column[PositionRow]:
        def texts(row: PositionRow) -> str | None:
            found = (item.text for item in row.position.criteria if item.kind == kind)
            return joined((_in_language(text, language) for text in found), "\n")

        return Column(f"{kind}_{language}", "text", texts, PROSE)

    return tuple(column(kind, language) for kind in CRITERION_KINDS for language in LANGUAGES)


class Placed(Protocol):
    """A row that stands in a position."""

    @property
    def source(self) -> Parsed:
        """The document."""

    @property
    def position(self) -> Position:
        """The position."""


_DOCUMENT = attrgetter("source.document.source.name")
OF_POSITION: tuple[Column[Placed], ...] = (
    Column("document", "text", _DOCUMENT),
    Column("position_id", "text", attrgetter("position.id"), NARROW),
)
"""The columns by which a row joins its position."""


def _category_word(category: str | None) -> str | None:
    """A qualification category as cells have it: readers of tables take the schema's `none` for an empty cell."""
    return NO_CATEGORY if category == "none" else category


def _pay(row: PositionRow) -> Salary | None:
    return row.position.salary or None


def _grave_codes(row: PositionRow) -> str | None:
    return joined(sorted({finding.code for finding in row.findings if finding.severity != "info"}))


POSITION_COLUMNS: tuple[Column[PositionRow], ...] = (
    *OF_POSITION,
    Column("ordinal", "number", lambda row: row.position.ordinal, NARROW),
    *bilingual("section", attrgetter("position.section"), WIDE),
    *bilingual("title", attrgetter("position.title"), WIDE),
    Column("category", "text", lambda row: row.position.category, NARROW),
    Column("codes", "text", lambda row: joined(row.position.codes)),
    Column("headcount", "number", lambda row: row.position.headcount, NARROW),
    Column(
        "qualification_level",
        "text",
        known(lambda row: row.position.qualification, lambda own: own.level),
        NARROW,
        "qualification_level",
    ),
    Column(
        "qualification_category",
        "text",
        known(lambda row: row.position.qualification, lambda own: _category_word(own.category)),
        NARROW,
        "qualification_category",
    ),
    *_education(attrgetter("position.education")),
    *_experience(attrgetter("position.experience")),
    Column(
        "experience_preferred",
        "text",
        known(lambda row: row.position.experience, lambda own: _preferred(own.alternatives)),
        NARROW,
    ),
    Column("findings", "text", _grave_codes),
    Column("source_lines", "text", lambda row: lines(row.position.spans, row.source.line_starts), NARROW),
    *_criteria(),
    Column("salary_min", "number", known(_pay, lambda own: own.min), NARROW),
    Column("salary_max", "number", known(_pay, lambda own: own.max), NARROW),
    Column("salary_currency", "text", known(_pay, lambda own: own.currency), NARROW),
    Column("salary_period", "text", known(_pay, lambda own: own.period), NARROW, "period"),
)

GRADE_COLUMNS: tuple[Column[EntryRow[Grade]], ...] = (
    *OF_POSITION,
    Column("grade", "number", lambda row: row.number, NARROW),
    *bilingual("title", attrgetter("position.title"), WIDE),
    Column("level", "text", lambda row: row.entry.level, NARROW, "qualification_level"),
    Column("category", "text", lambda row: _category_word(row.entry.category), NARROW, "qualification_category"),
    *_education(attrgetter("entry.education")),
    *_experience(attrgetter("entry.experience")),
    *bilingual("text", attrgetter("entry.text"), PROSE),
)

FINDING_COLUMNS: tuple[Column[FindingRow], ...] = (
    Column("document", "text", _DOCUMENT),
    Column("code", "text", lambda row: row.finding.code, NARROW),
    Column("severity", "text", lambda row: row.finding.severity, NARROW, "severity"),
    Column("position_id", "text", lambda row: row.finding.position, NARROW),
    Column("message", "text", lambda row: row.finding.message, PROSE),
    Column("source_lines", "text", lambda row: lines(row.finding.spans, row.source.line_starts), NARROW),
)
