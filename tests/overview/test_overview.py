"""Documents at a glance."""

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from command_line import kqparse
from edition_factories import criterion, document, education, experience, position
from msgspec.structs import replace

from kqparse import to_json
from kqparse.diagnostics import finding
from kqparse.model import Diagnostic, Salary
from kqparse.model.wording import salary_in_words
from kqparse.overview import counts, sheet_lines

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
    lines = counts([WHOLE]).lines(bar=10)
    assert lines[0] == "1 documents, 3 positions, 2.5 staff units"
    assert "  D-5      2 ██████████" in lines
    assert "  none     1 █████" in lines


@pytest.mark.parametrize("columns", [40, 80, 120])
def test_nothing_is_wider_than_the_terminal(columns: int) -> None:
    name = "Бөлімнің құжаттамалық қамтамасыз ету және азаматтардың өтініштерімен жұмыс жөніндегі жетекші маманы"
    duties = [criterion("duties", kk="азаматтардың өтініштерін қабылдайды, " * 9)]
    long = document(position(1, name, section={"kk": name}, category="E-5", criteria=duties))
    sheet = sheet_lines(long, long.positions[0], columns)
    assert max(map(len, sheet)) <= columns
    assert " ".join(" ".join(sheet).split()) == " ".join(" ".join(sheet_lines(long, long.positions[0])).split())
    assert len(sheet_lines(long, long.positions[0])) == 4, "a pipe gets a value a line"
    bars = counts([long]).lines(columns)
    assert max(map(len, bars)) <= columns
    assert any("…" in line for line in bars)


def test_a_post_without_a_title_is_told_by_its_category() -> None:
    bare = msgspec.structs.replace(WHOLE.positions[0], title=None)
    assert sheet_lines(WHOLE, bare)[0] == "p1 D-5"


REPAIR = finding("KQ102", [(0, 3)], position="p1", data={"printed": "бшм", "read": "бім"})
MISSING = finding("KQ203", [(0, 3)], position="p1", data={"kind": "education"})
TOLD = [
    ([MISSING, REPAIR], ["! KQ203 criterion", "! KQ102 Kazakh"]),
    ([REPAIR, MISSING, REPAIR, MISSING], ["! KQ102 ×2", "! KQ203 criterion", "! KQ203 criterion"]),
]


@pytest.mark.parametrize(("found", "heads"), TOLD)
def test_letters_that_were_repaired_are_told_once_a_code(found: list[Diagnostic], heads: list[str]) -> None:
    lines = sheet_lines(replace(WHOLE, diagnostics=found), WHOLE.positions[0])
    assert [" ".join(line.split()[:3]) for line in lines if "!" in line] == heads


@pytest.mark.parametrize(
    ("salary", "told"),
    [
        ((150000, 180000, "KZT", "month"), "150000 to 180000 KZT a month"),
        ((200000, None, "KZT", None), "from 200000 KZT"),
        ((None, 90000, None, None), "up to 90000"),
        ((90000, 90000, "KZT", "month"), "90000 KZT a month"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_pay_in_words(salary: tuple[int | None, int | None, str | None, Any], told: str) -> None:
    least, most, currency, period = salary
    assert salary_in_words(Salary(min=least, max=most, currency=currency, period=period)) == told


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
