"""Documents at a glance."""

import json
from pathlib import Path

import pytest
from command_line import kqparse
from edition_factories import criterion, document, education, experience, position

from kqparse import to_json
from kqparse.overview import counts

WHOLE = document(
    position(
        1,
        "Юрист",
        ordinal=7,
        category="D-5",
        headcount=1.5,
        section={"ru": "Отдел"},
        education=education("higher", "postgraduate", fields=("право",)),
        experience=experience([{"min_months": 24, "scopes": ["specialty"]}], [{"min_months": 36}]),
        criteria=[criterion("duties", ru="Готовит договоры")],
    ),
    position(2, "Главный юрист", ordinal=8, category="D-5", headcount=1),
    position(3, "Водитель", ordinal=9),
)


def test_counts() -> None:
    found = counts([WHOLE, WHOLE])
    assert (found.documents, found.positions, found.units) == (2, 6, 5.0)
    assert found.groups["category"] == [("D-5", 4), ("none", 2)]
    assert found.groups["level"] == [("none", 4), ("higher", 2), ("postgraduate", 2)]
    assert found.groups["section"] == [("none", 4), ("Отдел", 2)]


def test_bars_are_as_long_as_their_counts() -> None:
    lines = counts([WHOLE]).lines(width=10)
    assert lines[0] == "1 documents, 3 positions, 2.5 staff units"
    assert "  D-5      2 ██████████" in lines
    assert "  none     1 █████" in lines


@pytest.mark.parametrize(
    ("wanted", "heads"),
    [
        ([], ["p1 Юрист", "p2 Главный юрист", "p3 Водитель"]),
        (["p2"], ["p2 Главный юрист"]),
        (["7"], ["p1 Юрист"]),
        (["ЮРИСТ"], ["p1 Юрист", "p2 Главный юрист"]),
    ],
    ids=str,
)
def test_which_positions_are_shown(tmp_path: Path, wanted: list[str], heads: list[str]) -> None:
    (tmp_path / "order.json").write_bytes(to_json(WHOLE))
    done = kqparse("show", tmp_path / "order.json", *wanted)
    assert done.returncode == 0
    assert [line for line in done.stdout.decode().splitlines() if line[:1] == "p"] == heads


def test_a_position_is_shown_whole(tmp_path: Path) -> None:
    (tmp_path / "order.json").write_bytes(to_json(WHOLE))
    assert kqparse("show", tmp_path / "order.json", "p1").stdout.decode().splitlines()[:-1] == [
        "p1 Юрист",
        "  section: Отдел",
        "  number: 7",
        "  category: D-5",
        "  staff units: 1.5",
        "  education: higher, postgraduate: право",
        "  experience 1: 24 months, specialty",
        "  experience 2: 36 months",
        "  duties (ru): Готовит договоры",
    ]


def test_json_forms(tmp_path: Path) -> None:
    (tmp_path / "order.json").write_bytes(to_json(WHOLE))
    shown = json.loads(kqparse("show", tmp_path / "order.json", "p3", "--format", "json").stdout)
    assert [each["id"] for each in shown] == ["p3"]
    told = json.loads(kqparse("stats", tmp_path / "order.json", "--format", "json").stdout)
    assert told["groups"]["category"] == {"D-5": 2, "none": 1}


def test_a_position_that_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "order.json").write_bytes(to_json(WHOLE))
    done = kqparse("show", tmp_path / "order.json", "p9")
    assert (done.returncode, done.stdout, done.stderr.decode().count("\n")) == (2, b"", 1)
