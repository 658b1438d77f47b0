"""What stands in the cells of each table."""

from typing import Any

import pytest
from emit_factories import (
    NO_SPANS,
    criterion,
    education,
    experience,
    field,
    finding,
    grade,
    parsed,
    position,
    reference,
    text,
    work,
)

from kqparse.emit import TABLES, Table
from kqparse.model import Diagnostic, Position, Qualification
from kqparse.model.announcement import Salary
from kqparse.model.requirement import OtherCondition
from kqparse.records import Parsed

LICENCE = OtherCondition(text=text("рұқсат"), spans=NO_SPANS)


def rows(table: str, source: Parsed) -> list[dict[str, Any]]:
    """The rows of a table, without the cells that are empty."""
    header = TABLES[table].header()
    named = (dict(zip(header, cells, strict=True)) for cells in TABLES[table].cells(source))
    return [{name: value for name, value in row.items() if value is not None} for row in named]


HEADERS = {
    "positions": (
        "document position_id ordinal section_kk section_ru title_kk title_ru category codes headcount "
        "qualification_level qualification_category education_levels education_degrees education_fields_kk "
        "education_fields_ru field_scope experience_min_months experience_max_months experience_preferred findings "
        "source_lines education_kk education_ru experience_kk experience_ru professional_competence_kk "
        "professional_competence_ru competencies_kk competencies_ru duties_kk duties_ru knowledge_kk knowledge_ru "
        "qualification_requirements_kk qualification_requirements_ru optional_kk optional_ru other_kk other_ru "
        "salary_min salary_max salary_currency salary_period"
    ),
    "grades": (
        "document position_id grade title_kk title_ru level category education_levels education_degrees "
        "education_fields_kk education_fields_ru field_scope experience_min_months experience_max_months "
        "text_kk text_ru"
    ),
    "requirements": (
        "document position_id grade alternative condition part_of kind min_months max_months scopes preferred strict "
        "levels degrees text_kk text_ru source_lines"
    ),
    "fields": "document position_id grade field text_kk text_ru isced_f kz_direction source_lines",
    "criteria": "document position_id criterion kind label_kk label_ru text_kk text_ru items source_lines",
    "references": (
        "document position_id reference form title_kk title_ru issuer_kk issuer_ru date number text_kk text_ru "
        "source_lines"
    ),
    "findings": "document code severity position_id message source_lines",
}


def test_columns_are_those_of_the_contract_in_order() -> None:
    assert {name: " ".join(table.header()) for name, table in TABLES.items()} == HEADERS


EXAMPLES: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    ("nothing known", {}, {}),
    ("number", {"ordinal": 7, "headcount": 0.5}, {"ordinal": 7, "headcount": 0.5}),
    ("zero is known", {"experience": experience(0, None)}, {"experience_min_months": 0}),
    ("section", {"section": text("1-бөлім", "Раздел 1")}, {"section_kk": "1-бөлім", "section_ru": "Раздел 1"}),
    ("one language", {"section": text(ru="Раздел 1")}, {"section_ru": "Раздел 1"}),
    ("category", {"category": "D-3"}, {"category": "D-3"}),
    ("codes", {"codes": ["09-1-1", "09-1-2"]}, {"codes": "09-1-1; 09-1-2"}),
    (
        "qualification",
        {"qualification": Qualification(level="high", category="none")},
        {"qualification_level": "high", "qualification_category": "no_category"},
    ),
    (
        "half a qualification",
        {"qualification": Qualification(level=None, category="first")},
        {"qualification_category": "first"},
    ),
    (
        "education",
        {
            "education": education(
                field("қаржы", "финансы"),
                field(ru="статистика"),
                levels=["higher", "postgraduate"],
                degrees=["bachelor"],
                field_scope="listed",
            )
        },
        {
            "education_levels": "higher; postgraduate",
            "education_degrees": "bachelor",
            "education_fields_kk": "қаржы",
            "education_fields_ru": "финансы; статистика",
            "field_scope": "listed",
        },
    ),
    (
        "experience with what is only preferred",
        {
            "experience": experience(
                12, 36, [work(12, max_months=36), LICENCE], [work(60, preferred=True, includes=[work(24)]), work(None)]
            )
        },
        {"experience_min_months": 12, "experience_max_months": 36, "experience_preferred": "60"},
    ),
    (
        "several preferred amounts",
        {"experience": experience(None, None, [work(36, preferred=True)], [work(60, preferred=True)])},
        {"experience_preferred": "36; 60"},
    ),
    (
        "pay",
        {"salary": Salary(min=100_000, max=None, currency="KZT", period="month")},
        {"salary_min": 100_000, "salary_currency": "KZT", "salary_period": "month"},
    ),
    (
        "two criteria of one kind",
        {"criteria": [criterion("duties", "бір", "один"), criterion("other", "x"), criterion("duties", "екі")]},
        {"duties_kk": "бір\nекі", "duties_ru": "один", "other_kk": "x"},
    ),
]


@pytest.mark.parametrize(("values", "cells"), [pytest.param(*rest, id=name) for name, *rest in EXAMPLES])
def test_position_cells(values: dict[str, Any], cells: dict[str, Any]) -> None:
    always = {"document": "a.txt", "position_id": "p1", "title_kk": "Маман"}
    assert rows("positions", parsed(position(**values))) == [always | cells]


LINES = (0, 10, 20, 30)


@pytest.mark.parametrize(
    ("spans", "lines"),
    [
        ([(0, 1)], "1"),
        ([(9, 10)], "1"),  # the line break belongs to its line
        ([(10, 20)], "2"),
        ([(10, 21)], "2-3"),
        ([(35, 99)], "4"),
        ([(32, 33), (5, 6)], "1-4"),  # displaced text put back
        ([], None),
    ],
)
def test_source_lines(spans: list[tuple[int, int]], lines: str | None) -> None:
    (row,) = rows("positions", parsed(position(spans=spans), lines=LINES))
    assert row.get("source_lines") == lines


def test_source_lines_are_unknown_where_the_source_text_is() -> None:
    (row,) = rows("positions", parsed(position(spans=[(0, 5)]), lines=()))
    assert "source_lines" not in row


def test_findings_of_a_position_are_its_warnings_and_errors_each_once() -> None:
    found: tuple[Diagnostic, ...] = (
        finding("KQ404", "warning", "p1"),
        finding("KQ207", "info", "p1"),
        finding("KQ203", "warning", "p1"),
        finding("KQ404", "warning", "p1"),
        finding("KQ401", "warning", "p2"),
        finding("KQ209", "error"),
    )
    posts: tuple[Position, ...] = (position("p1"), position("p2"), position("p3"))
    cells = [row.get("findings") for row in rows("positions", parsed(*posts, diagnostics=found))]
    assert cells == ["KQ203; KQ404", "KQ401", None]


def test_grades_are_rows_of_their_own() -> None:
    graded = position(
        title=text("Маман", "Специалист"),
        grades=[
            grade(level="жоғары", category="бірінші", experience=experience(24, None), text=text("2 жыл", "2 года")),
            grade(education=education(field("құқық"), levels=["higher"]), text=text(ru="x")),
        ],
    )
    same = {"document": "a.txt", "position_id": "p2", "title_kk": "Маман"}
    titled = {"document": "a.txt", "position_id": "p1", "title_kk": "Маман", "title_ru": "Специалист"}
    assert rows("grades", parsed(graded, position("p2", grades=[grade()]), position("p3"))) == [
        titled
        | {"grade": 1, "level": "жоғары", "category": "бірінші", "experience_min_months": 24}
        | {"text_kk": "2 жыл", "text_ru": "2 года"},
        titled
        | {
            "grade": 2,
            "education_levels": "higher",
            "education_fields_kk": "құқық",
            "field_scope": "unspecified",
            "text_ru": "x",
        },
        same | {"grade": 1, "text_kk": "x"},
    ]


def test_findings_table_holds_every_finding() -> None:
    found = (finding("KQ101", "info", "p1", [(12, 25)]), finding("KQ209", "error"))
    assert rows("findings", parsed(diagnostics=found, lines=LINES)) == [
        {
            "document": "a.txt",
            "code": "KQ101",
            "severity": "info",
            "position_id": "p1",
            "message": "KQ101!",
            "source_lines": "2-3",
        },
        {"document": "a.txt", "code": "KQ209", "severity": "error", "message": "KQ209!"},
    ]


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_rows_come_one_by_one(table: Table[Any]) -> None:
    whole = position(
        grades=[grade()],
        criteria=[criterion("duties", "x")],
        education=education(field("құқық")),
        experience=experience(12, None, [work(12)]),
        references=[reference("x")],
    )
    source = parsed(whole, diagnostics=(finding("KQ101", "info"),))
    cells = table.cells(source)
    assert len(next(cells)) == len(table.columns)
    with pytest.raises(StopIteration):
        next(cells)
