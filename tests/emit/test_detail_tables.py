"""The tables of what stands inside a position, and how they join."""

from typing import Any

import pytest
from emit_factories import (
    NO_SPANS,
    criterion,
    education,
    experience,
    field,
    grade,
    parsed,
    position,
    reference,
    text,
    work,
)

from kqparse.emit import TABLES
from kqparse.model.requirement import EducationCondition, ProgrammeCondition, TrainingCondition
from kqparse.records import Parsed

KEY = {"document": "a.txt", "position_id": "p1"}


def rows(table: str, source: Parsed) -> list[dict[str, Any]]:
    """The rows of a table, without the key of its position and the cells that are empty."""
    header = TABLES[table].header()
    named = (dict(zip(header, cells, strict=True)) for cells in TABLES[table].cells(source))
    return [{name: value for name, value in row.items() if value is not None and name not in KEY} for row in named]


COURSE = TrainingCondition(text=text("курс"), spans=NO_SPANS)
STUDIES = ProgrammeCondition(degrees=["master"], spans=NO_SPANS)
SCHOOL = EducationCondition(levels=["higher"], degrees=[], fields=[], field_scope="unspecified", spans=NO_SPANS)
NESTED = work(36, scopes=["field"], includes=[work(24, includes=[work(12)]), work(6, scopes=["management"])])

REQUIREMENTS: list[tuple[str, Any, list[dict[str, Any]]]] = [
    (
        "a row a condition",
        experience(12, None, [work(12, scopes=["civil_service"]), STUDIES], [work(36)]),
        [
            {"alternative": 1, "condition": 1, "kind": "experience", "min_months": 12, "scopes": "civil_service"},
            {"alternative": 1, "condition": 2, "kind": "programme", "degrees": "master"},
            {"alternative": 2, "condition": 1, "kind": "experience", "min_months": 36},
        ],
    ),
    (
        "what a condition includes follows it and names it",
        experience(36, None, [NESTED, COURSE]),
        [
            {"alternative": 1, "condition": 1, "kind": "experience", "min_months": 36, "scopes": "field"},
            {"alternative": 1, "condition": 2, "part_of": 1, "kind": "experience", "min_months": 24},
            {"alternative": 1, "condition": 3, "part_of": 2, "kind": "experience", "min_months": 12},
            {
                "alternative": 1,
                "condition": 4,
                "part_of": 1,
                "kind": "experience",
                "min_months": 6,
                "scopes": "management",
            },
            {"alternative": 1, "condition": 5, "kind": "training", "text_kk": "курс"},
        ],
    ),
    (
        "signs",
        experience(None, None, [work(12, preferred=True, strict=True, detail=text(ru="связь")), SCHOOL]),
        [
            {
                "alternative": 1,
                "condition": 1,
                "kind": "experience",
                "min_months": 12,
                "preferred": 1,
                "strict": 1,
                "text_ru": "связь",
            },
            {"alternative": 1, "condition": 2, "kind": "education", "levels": "higher"},
        ],
    ),
]


@pytest.mark.parametrize(("case", "asked", "expected"), REQUIREMENTS, ids=[row[0] for row in REQUIREMENTS])
def test_requirements(case: str, asked: Any, expected: list[dict[str, Any]]) -> None:
    assert rows("requirements", parsed(position(experience=asked))) == expected


def test_requirements_and_fields_of_grades_name_their_grade() -> None:
    whole = position(
        education=education(field("құқық")),
        grades=[
            grade(),
            grade(experience=experience(24, None, [work(24)]), education=education(field("қаржы"), field(ru="право"))),
        ],
    )
    assert [row.get("grade") for row in rows("requirements", parsed(whole))] == [2]
    assert [(row.get("grade"), row["field"]) for row in rows("fields", parsed(whole))] == [(None, 1), (2, 1), (2, 2)]


def test_criteria_and_references() -> None:
    whole = position(
        criteria=[criterion("duties", "Есеп", "Учёт"), criterion("duties", "Мұрағат")],
        references=[reference("Закон", form="law", number="416-V", date="2015-11-23")],
    )
    assert rows("criteria", parsed(whole)) == [
        {"criterion": 1, "kind": "duties", "text_kk": "Есеп", "text_ru": "Учёт", "items": 0},
        {"criterion": 2, "kind": "duties", "text_kk": "Мұрағат", "items": 0},
    ]
    assert rows("references", parsed(whole)) == [
        {"reference": 1, "form": "law", "number": "416-V", "date": "2015-11-23", "text_ru": "Закон"}
    ]
