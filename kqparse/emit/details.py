"""Tables of what stands inside a position: requirements, fields of study, criteria, references.

Every row names its document and position, and the place of what it tells among its like, so that tables join by keys:
`document, position_id` with positions; `grade` is empty for what the post itself asks for, else the place of a grade.
"""

from collections.abc import Callable, Iterator, Sequence
from operator import attrgetter
from typing import TypeVar

from msgspec import Struct

from kqparse.emit.columns import NARROW, OF_POSITION, PROSE, WIDE, Column, EntryRow, bilingual, joined, known, lines
from kqparse.model import ActReference, Criterion, Education, Experience, Position, Text, TextSpans, spans_of
from kqparse.model.requirement import Condition, EducationCondition, ExperienceCondition, Field, ProgrammeCondition
from kqparse.records import Parsed

T = TypeVar("T")


class RequirementRow(Struct, frozen=True):
    """A condition of an alternative; `part_of` is the number of the condition that includes it."""

    source: Parsed
    position: Position
    grade: int | None
    alternative: int
    number: int
    part_of: int | None
    condition: Condition


class FieldRow(Struct, frozen=True):
    """A field of study that a post or one of its grades asks for."""

    source: Parsed
    position: Position
    grade: int | None
    number: int
    field: Field


def requirement_rows(parsed: Parsed) -> Iterator[RequirementRow]:
    """A row per alternative and condition; the parts that a condition includes follow it."""
    for position, grade, _, experience in _demands(parsed):
        for alternative, entry in enumerate(experience.alternatives if experience else [], start=1):
            for number, (part_of, condition) in enumerate(_flattened(entry.conditions, None, 0), start=1):
                yield RequirementRow(parsed, position, grade, alternative, number, part_of, condition)


def field_rows(parsed: Parsed) -> Iterator[FieldRow]:
    """A row per field of study."""
    for position, grade, education, _ in _demands(parsed):
        for number, field in enumerate(education.fields if education else [], start=1):
            yield FieldRow(parsed, position, grade, number, field)


def entry_rows(of: Callable[[Position], Sequence[T]]) -> Callable[[Parsed], Iterator[EntryRow[T]]]:
    """What gives a row per entry that `of` finds in a position."""

    def rows(parsed: Parsed) -> Iterator[EntryRow[T]]:
        for position in parsed.document.positions:
            for number, entry in enumerate(of(position), start=1):
                yield EntryRow(parsed, position, number, entry)

    return rows


def _demands(parsed: Parsed) -> Iterator[tuple[Position, int | None, Education | None, Experience | None]]:
    """What each post asks for, then what each of its grades does."""
    for position in parsed.document.positions:
        yield position, None, position.education, position.experience
        for grade, entry in enumerate(position.grades, start=1):
            yield position, grade, entry.education, entry.experience


def _flattened(conditions: Sequence[Condition], part_of: int | None, before: int) -> list[tuple[int | None, Condition]]:
    """Conditions, each followed by what it includes, with the number of the condition that includes it.

    Args:
        conditions: in order.
        part_of: the number of the condition that includes these, None where none does.
        before: how many rows stand before them.
    """
    rows: list[tuple[int | None, Condition]] = []
    for condition in conditions:
        rows.append((part_of, condition))
        if isinstance(condition, ExperienceCondition):
            own = before + len(rows)
            rows += _flattened(condition.includes, own, own)
    return rows


def _work(row: RequirementRow) -> ExperienceCondition | None:
    return row.condition if isinstance(row.condition, ExperienceCondition) else None


def _said(row: RequirementRow) -> Text | None:
    """The text of a condition that has one: the named post or sector, the training, the licence."""
    if isinstance(row.condition, ExperienceCondition):
        return row.condition.detail
    if isinstance(row.condition, EducationCondition | ProgrammeCondition):
        return None
    return row.condition.text


def _kind(condition: Condition) -> str:
    return condition.__struct_config__.tag  # type: ignore[return-value]


def _lines_of(source: Parsed, spans: TextSpans) -> str | None:
    return lines(spans_of(spans), source.line_starts)


def _flag(value: object) -> int | None:
    return 1 if value is True else None


REQUIREMENT_COLUMNS: tuple[Column[RequirementRow], ...] = (
    *OF_POSITION,
    Column("grade", "number", lambda row: row.grade, NARROW),
    Column("alternative", "number", lambda row: row.alternative, NARROW),
    Column("condition", "number", lambda row: row.number, NARROW),
    Column("part_of", "number", lambda row: row.part_of, NARROW),
    Column("kind", "text", lambda row: _kind(row.condition), NARROW, "condition"),
    Column("min_months", "number", known(_work, lambda own: own.min_months), NARROW),
    Column("max_months", "number", known(_work, lambda own: own.max_months), NARROW),
    Column("scopes", "text", known(_work, lambda own: joined(own.scopes)), words="scope"),
    Column("preferred", "number", known(_work, lambda own: _flag(own.preferred)), NARROW),
    Column("strict", "number", known(_work, lambda own: _flag(own.strict)), NARROW),
    Column("levels", "text", lambda row: joined(getattr(row.condition, "levels", [])), words="level"),
    Column("degrees", "text", lambda row: joined(getattr(row.condition, "degrees", [])), words="degree"),
    *bilingual("text", _said, WIDE),
    Column("source_lines", "text", lambda row: _lines_of(row.source, row.condition.spans), NARROW),
)

FIELD_COLUMNS: tuple[Column[FieldRow], ...] = (
    *OF_POSITION,
    Column("grade", "number", lambda row: row.grade, NARROW),
    Column("field", "number", lambda row: row.number, NARROW),
    *bilingual("text", attrgetter("field.text"), WIDE),
    Column("isced_f", "text", lambda row: row.field.isced_f, NARROW),
    Column("kz_direction", "text", lambda row: row.field.kz_direction, NARROW),
    Column("source_lines", "text", lambda row: _lines_of(row.source, row.field.spans), NARROW),
)

CRITERION_COLUMNS: tuple[Column[EntryRow[Criterion]], ...] = (
    *OF_POSITION,
    Column("criterion", "number", lambda row: row.number, NARROW),
    Column("kind", "text", lambda row: row.entry.kind, words="criterion"),
    *bilingual("label", attrgetter("entry.label"), WIDE),
    *bilingual("text", attrgetter("entry.text"), PROSE),
    Column("items", "number", lambda row: len(row.entry.items), NARROW),
    Column("source_lines", "text", lambda row: _lines_of(row.source, row.entry.spans), NARROW),
)

REFERENCE_COLUMNS: tuple[Column[EntryRow[ActReference]], ...] = (
    *OF_POSITION,
    Column("reference", "number", lambda row: row.number, NARROW),
    Column("form", "text", lambda row: row.entry.form, NARROW, "form"),
    *bilingual("title", attrgetter("entry.title"), WIDE),
    *bilingual("issuer", attrgetter("entry.issuer"), WIDE),
    Column("date", "text", lambda row: row.entry.date, NARROW),
    Column("number", "text", lambda row: row.entry.number, NARROW),
    *bilingual("text", attrgetter("entry.text"), PROSE),
    Column("source_lines", "text", lambda row: _lines_of(row.source, row.entry.spans), NARROW),
)
