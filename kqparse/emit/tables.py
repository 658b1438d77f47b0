"""The tables: the rows that a document adds to each, one after the other."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Generic, TypeVar

from kqparse.emit.columns import (
    FINDING_COLUMNS,
    GRADE_COLUMNS,
    POSITION_COLUMNS,
    Column,
    FindingRow,
    PositionRow,
    Value,
)
from kqparse.emit.details import (
    CRITERION_COLUMNS,
    FIELD_COLUMNS,
    REFERENCE_COLUMNS,
    REQUIREMENT_COLUMNS,
    entry_rows,
    field_rows,
    requirement_rows,
)
from kqparse.frozen import Frozen
from kqparse.model import Diagnostic
from kqparse.records import Parsed

R = TypeVar("R")


class Table(Frozen, Generic[R], frozen=True):
    """A table: its name, its columns in order, and how its rows are got from a document."""

    name: str
    columns: tuple[Column[R], ...]
    rows: Callable[[Parsed], Iterator[R]]

    def header(self) -> list[str]:
        """The names of the columns."""
        return [column.name for column in self.columns]

    def cells(self, parsed: Parsed) -> Iterator[list[Value]]:
        """The rows that a document adds, each with a value per column; nothing is kept between two calls."""
        return map(self.row_cells, self.rows(parsed))

    def row_cells(self, row: R) -> list[Value]:
        """The values of a row, one for each column."""
        return [column.value(row) for column in self.columns]


def _position_rows(parsed: Parsed) -> Iterator[PositionRow]:
    findings: defaultdict[str | None, list[Diagnostic]] = defaultdict(list)
    for finding in parsed.document.diagnostics:
        findings[finding.position].append(finding)
    for position in parsed.document.positions:
        yield PositionRow(parsed, position, findings.get(position.id, ()))


def _finding_rows(parsed: Parsed) -> Iterator[FindingRow]:
    for finding in parsed.document.diagnostics:
        yield FindingRow(parsed, finding)


TABLES: Mapping[str, Table[Any]] = {
    "positions": Table("positions", POSITION_COLUMNS, _position_rows),
    "grades": Table("grades", GRADE_COLUMNS, entry_rows(lambda position: position.grades)),
    "requirements": Table("requirements", REQUIREMENT_COLUMNS, requirement_rows),
    "fields": Table("fields", FIELD_COLUMNS, field_rows),
    "criteria": Table("criteria", CRITERION_COLUMNS, entry_rows(lambda position: position.criteria)),
    "references": Table("references", REFERENCE_COLUMNS, entry_rows(lambda position: position.references)),
    "findings": Table("findings", FINDING_COLUMNS, _finding_rows),
}
"""Every table by its name, in the order of a workbook's sheets."""

KEYS: dict[str, tuple[str, ...]] = {
    "positions": ("document", "position_id"),
    "grades": ("document", "position_id", "grade"),
    "requirements": ("document", "position_id", "grade", "alternative", "condition"),
    "fields": ("document", "position_id", "grade", "field"),
    "criteria": ("document", "position_id", "criterion"),
    "references": ("document", "position_id", "reference"),
}
"""The columns by which rows are told apart and tables join. `grade` is empty for what
the post itself asks for. Findings have no key: a document may have two alike."""
