"""Two editions: which posts are taken for one, and what is told of each."""

import json
from pathlib import Path
from typing import Any

import pytest
from command_line import kqparse
from edition_factories import criterion, document, education, experience, position
from msgspec.structs import replace
from places import ROOT

from kqparse import extract, to_json
from kqparse.editions import compare
from kqparse.editions.pairing import pairs
from kqparse.editions.told import as_text
from kqparse.model import Position

PAIRED: list[tuple[str, list[Position], list[Position], list[tuple[str, str, str]]]] = [
    (
        "a staff code outweighs a title",
        [position(1, "Главный специалист", codes=["01-2"])],
        [position(1, "Главный специалист"), position(2, "Ведущий эксперт", codes=["01-2"])],
        [("p1", "p2", "code")],
    ),
    (
        "the same title in another section",
        [position(1, "Бухгалтер", section={"ru": "Отдел 1"})],
        [position(4, "бухгалтер", section={"ru": "Отдел 2"})],
        [("p1", "p4", "title")],
    ),
    (
        "posts of one title go in their order",
        [position(1, "Водитель"), position(2, "Водитель")],
        [position(1, "Водитель"), position(2, "Водитель")],
        [("p1", "p1", "title"), ("p2", "p2", "title")],
    ),
    (
        "one number and a title that is still like it",
        [position(1, "Заведующий складом", ordinal=7)],
        [position(1, "Заведующий центральным складом", ordinal=7)],
        [("p1", "p1", "number")],
    ),
    (
        "likeness alone",
        [position(1, "Инженер-программист отдела связи", ordinal=3)],
        [position(1, "Инженер – программист отделов связи", ordinal=9)],
        [("p1", "p1", "likeness")],
    ),
    ("two posts that only share a number", [position(1, "Повар", ordinal=1)], [position(1, "Юрист", ordinal=1)], []),
]


@pytest.mark.parametrize(("case", "old", "new", "expected"), PAIRED, ids=[row[0] for row in PAIRED])
def test_pairs(case: str, old: list[Position], new: list[Position], expected: list[tuple[str, str, str]]) -> None:
    assert [(one.id, other.id, by) for one, other, by in pairs(old, new)] == expected


YEARS_3 = experience([{"min_months": 36, "scopes": ["specialty"]}])
YEARS_2 = experience([{"min_months": 24, "scopes": ["specialty"]}])

CHANGES: list[tuple[dict[str, Any], dict[str, Any], list[str]]] = [
    ({"experience": YEARS_3}, {"experience": YEARS_2}, ["experience: 36 months, specialty → 24 months, specialty"]),
    ({"experience": YEARS_3}, {"experience": None}, ["experience: - 36 months, specialty"]),
    (
        {"experience": YEARS_3},
        {"experience": experience([{"min_months": 36, "scopes": ["specialty"]}], [{"min_months": 60}])},
        ["experience: + 60 months"],
    ),
    ({"headcount": 2}, {"headcount": 2.5}, ["headcount: 2 → 2.5"]),
    ({"category": None}, {"category": "D-3"}, ["category: + D-3"]),
    (
        {"education": education("higher", fields=("финансы", "право"))},
        {"education": education("higher", "postgraduate", fields=("право", "статистика"))},
        [
            "education.levels: higher → higher, postgraduate",
            "education.fields: - финансы",
            "education.fields: + статистика",
        ],
    ),
    (
        {"criteria": [criterion("duties", ru="Ведёт учёт имущества и готовит отчёты за квартал")]},
        {"criteria": [criterion("duties", ru="Ведёт учёт имущества и готовит отчёты за год")]},
        ["criteria.duties.ru: … и готовит отчёты за [-квартал-] {+год+}"],
    ),
    ({"criteria": [criterion("knowledge", kk="Заң")]}, {"criteria": []}, ["criteria.knowledge.kk: - Заң"]),
]


@pytest.mark.parametrize(("old", "new", "expected"), CHANGES, ids=[row[2][0][:40] for row in CHANGES])
def test_changes(old: dict[str, Any], new: dict[str, Any], expected: list[str]) -> None:
    found = compare(document(position(1, "Специалист", **old)), document(position(1, "Специалист", **new)))
    assert [line.strip() for line in as_text(found).splitlines()[2:-1]] == expected


@pytest.mark.parametrize("sample", sorted((ROOT / "samples").iterdir()), ids=lambda path: path.name)
def test_a_document_does_not_differ_from_itself(sample: Path) -> None:
    read = extract(sample)
    found = compare(read, read)
    assert (found.added, found.removed, found.pairs, found.same) == ([], [], [], len(read.positions))


@pytest.mark.parametrize(
    ("sample", "old", "new", "told"),
    [
        ("vacancy-announcement.kk.txt", "2031 жылғы 14 наурызға", "2031 жылғы 15 наурызға", ["announcement.deadline: 2031-03-14 → 2031-03-15"]),
        ("vacancy-announcement.kk.txt", "ішкі конкурс", "жалпы конкурс", ["announcement.kind: internal → general"]),
        ("vacancy-announcement.kk.txt", "131 900", "141 900", ["salary: 131900 to 178200 KZT → 141900 to 178200 KZT"]),
        ("qualification-characteristics.ru.txt", "от 14 мая 2019 года № 132. ", "от 14 мая 2019 года № 133. ", ["act.number: 132 → 133"]),
        ("post-register.ru.txt", "Категория С-1", "Категория С-3", ["category: C-1 → C-3", "category: C-1 → C-3"]),
    ],
)  # fmt: skip
def test_what_changed_outside_of_texts(sample: str, old: str, new: str, told: list[str]) -> None:
    text = (ROOT / "samples" / sample).read_text(encoding="utf-8")
    editions = [extract(each.encode(), sample) for each in (text, text.replace(old, new))]
    lines = as_text(compare(*editions)).splitlines()[1:-1]
    assert [line.strip() for line in lines if ": " in line] == told


def test_points_of_a_scale_that_changed() -> None:
    sample = (ROOT / "samples" / "point-scale.ru.txt").read_text(encoding="utf-8")
    old = extract(sample.encode(), "scale.txt")
    (scale,) = old.scales
    rows = [replace(scale.rows[0], points=scale.rows[0].points + 1), *scale.rows[1:]]
    new = replace(old, scales=[replace(scale, rows=rows)])
    told = compare(old, new).document
    assert [(change.old, change.new) for change in told] == [("4", "5")] * len(rows[0].items)


def test_the_command_takes_documents_and_extracted_json(tmp_path: Path) -> None:
    source = ROOT / "samples" / "tabbed-job-table.kk.txt"
    edited = source.read_text(encoding="utf-8").replace("1 бірлік", "2 бірлік", 1)
    (tmp_path / "new.txt").write_text(edited, encoding="utf-8")
    (tmp_path / "old.json").write_bytes(to_json(extract(source)))
    done = kqparse("diff", tmp_path / "old.json", tmp_path / "new.txt")
    assert done.returncode == 0
    assert "  headcount: 1 → 2" in done.stdout.decode().splitlines()
    told = json.loads(kqparse("diff", tmp_path / "old.json", tmp_path / "new.txt", "--format", "json").stdout)
    assert [change["what"] for each in told[0]["changed"] for change in each["changes"]] == ["headcount"]


def test_folders_are_compared_file_by_file(tmp_path: Path) -> None:
    for side, names in (("old", ["a.txt", "b.txt"]), ("new", ["a.txt", "c.txt"])):
        (tmp_path / side).mkdir()
        for name in names:
            sample = (ROOT / "samples" / "tabbed-job-table.ru.txt").read_bytes()
            (tmp_path / side / name).write_bytes(sample)
    said = kqparse("diff", tmp_path / "old", tmp_path / "new").stdout.decode()
    assert "only in the old edition: b.txt" in said
    assert "only in the new edition: c.txt" in said
    assert "a.txt → a.txt" in said


def test_a_file_is_not_compared_with_a_folder(tmp_path: Path) -> None:
    done = kqparse("diff", ROOT / "samples" / "tabbed-job-table.ru.txt", tmp_path)
    assert (done.returncode, done.stderr.decode().count("\n")) == (2, 1)
