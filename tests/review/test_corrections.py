"""Corrections: what is applied, and what is stale."""

import hashlib
import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from command_line import kqparse
from edition_factories import document, position
from places import ROOT

from kqparse.corrections import Correction, corrected, read_corrections
from kqparse.errors import UsageError

BEFORE = document(position(1, "Бухгалтр", headcount=2, codes=["01-1"]))


def correction(field: str, was: Any, value: Any = msgspec.UNSET, where: str = "p1") -> Correction:
    return Correction(
        sha256=BEFORE.source.sha256,
        document="order.txt",
        position=where,
        field=field,
        was=was,
        value=value,
        confirmed=value is msgspec.UNSET,
    )


CASES = [
    ("a number", correction("headcount", 2, 3), "headcount", 3, "KQ212"),
    ("a half", correction("headcount", 2, 2.5), "headcount", 2.5, "KQ212"),
    ("a text", correction("title.ru", "Бухгалтр", "Бухгалтер"), "title.ru", "Бухгалтер", "KQ212"),
    ("a list", correction("codes", ["01-1"], ["01-1", "01-2"]), "codes", ["01-1", "01-2"], "KQ212"),
    ("unknown", correction("headcount", 2, None), "headcount", None, "KQ212"),
    ("confirmed", correction("headcount", 2), "headcount", 2, "KQ212"),
    ("the value is another one now", correction("headcount", 4, 3), "headcount", 2, "KQ213"),
    ("no such value", correction("title.kk", "Есепші", "Есепші"), "headcount", 2, "KQ213"),
    ("a value of the wrong type", correction("headcount", 2, "three"), "headcount", 2, "KQ213"),
    ("the post is gone", correction("headcount", 2, 3, "p9"), "headcount", 2, "KQ213"),
]


@pytest.mark.parametrize(("case", "given", "field", "value", "code"), CASES, ids=[row[0] for row in CASES])
def test_corrections(case: str, given: Correction, field: str, value: Any, code: str) -> None:
    after = corrected(BEFORE, [given])
    holder: Any = msgspec.to_builtins(after.positions[0])
    for key in field.split("."):
        holder = holder[key]
    assert holder == value
    assert [found.code for found in after.diagnostics] == [code]


def test_the_later_of_two_files_counts(tmp_path: Path) -> None:
    for name, value in (("a.json", 3), ("b.json", 4)):
        whole = {"kqparse_corrections": 1, "corrections": [correction("headcount", 2, value)]}
        (tmp_path / name).write_bytes(msgspec.json.encode(whole))
    given = read_corrections([tmp_path / "a.json", tmp_path / "b.json"])
    assert given.apply(BEFORE).positions[0].headcount == 4
    assert given.left() == []
    assert [each.document for each in read_corrections([tmp_path / "a.json"]).left()] == ["order.txt"]


@pytest.mark.parametrize("content", ["", "{}", '{"kqparse_corrections": 2, "corrections": []}', "[1]"])
def test_other_files_are_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / "c.json").write_text(content, encoding="utf-8")
    with pytest.raises(UsageError, match="holds no corrections"):
        read_corrections([tmp_path / "c.json"])


def test_extraction_takes_corrections_and_tells_the_stale_ones(tmp_path: Path) -> None:
    source = tmp_path / "table.txt"
    source.write_bytes((ROOT / "samples" / "tabbed-job-table.kk.txt").read_bytes())
    digest = hashlib.sha256(source.read_bytes()).hexdigest()
    rows = [
        {"sha256": digest, "document": "table.txt", "position": "p2", "field": "headcount", "was": 1, "value": 3},
        {
            "sha256": digest,
            "document": "table.txt",
            "position": "p2",
            "field": "category",
            "was": "E-9",
            "value": "E-1",
        },
        {"sha256": "0" * 64, "document": "other.txt", "position": "p1", "field": "headcount", "was": 1, "value": 2},
    ]
    (tmp_path / "c.json").write_bytes(msgspec.json.encode({"kqparse_corrections": 1, "corrections": rows}))
    done = kqparse("extract", source, "--corrections", tmp_path / "c.json")
    read = json.loads(done.stdout)
    assert read["positions"][1]["headcount"] == 3
    assert read["positions"][1]["category"] == "E-2"
    told = [(each["code"], each["position"]) for each in read["diagnostics"] if each["code"] in ("KQ212", "KQ213")]
    assert sorted(told) == [("KQ212", "p2"), ("KQ213", "p2")]
    assert "other.txt: 1 corrections not applied" in done.stderr.decode()
    (tmp_path / "out.json").write_bytes(done.stdout)
    assert kqparse("validate", tmp_path / "out.json").returncode == 0
