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


def _review(tmp_path: Path, *rows: tuple[str, Any, Any]) -> tuple[Path, Path]:
    """A source, and a file of corrections for its second position."""
    source = tmp_path / "table.txt"
    source.write_bytes((ROOT / "samples" / "tabbed-job-table.kk.txt").read_bytes())
    digest = hashlib.sha256(source.read_bytes()).hexdigest()
    made = [
        {"sha256": digest, "document": "table.txt", "position": "p2", "field": field, "was": was, "value": value}
        for field, was, value in rows
    ]
    given = tmp_path / "given.json"
    given.write_bytes(msgspec.json.encode({"kqparse_corrections": 1, "corrections": made}))
    return source, given


def _headcount(path: Path) -> Any:
    return json.loads(path.read_bytes())["positions"][1]["headcount"]


def test_the_next_run_into_a_folder_has_the_corrections_too(tmp_path: Path) -> None:
    source, given = _review(tmp_path, ("headcount", 1, 3))
    out = tmp_path / "out"
    assert kqparse("extract", source, "-o", out, "--corrections", given).returncode == 0
    assert kqparse("extract", source, "-o", out).returncode == 0
    assert _headcount(out / "table.txt.json") == 3
    assert kqparse("validate", out).returncode == 0
    _, later = _review(tmp_path, ("headcount", 1, 4), ("ordinal", None, 7))
    assert kqparse("extract", source, "-o", out, "--corrections", later).returncode == 0
    assert kqparse("extract", source, "-o", out).returncode == 0
    assert _headcount(out / "table.txt.json") == 4, "the later word counts"


def test_a_file_of_results_keeps_its_corrections_beside_it(tmp_path: Path) -> None:
    source, given = _review(tmp_path, ("headcount", 1, 3))
    runs: tuple[list[str | Path], ...] = (["--corrections", given], [])
    for options in runs:
        assert kqparse("extract", source, "-o", tmp_path / "posts.jsonl", *options).returncode == 0
        assert _headcount(tmp_path / "posts.jsonl") == 3


def test_a_correction_of_a_source_that_has_changed_is_told_and_kept(tmp_path: Path) -> None:
    source, given = _review(tmp_path, ("headcount", 1, 3))
    before, out = source.read_bytes(), tmp_path / "out"
    kqparse("extract", source, "-o", out, "--corrections", given)
    source.write_bytes(before + b"\n")
    done = kqparse("extract", source, "-o", out)
    (told,) = [
        each for each in json.loads((out / "table.txt.json").read_bytes())["diagnostics"] if each["code"] == "KQ213"
    ]
    assert (told["position"], told["data"]["why"]) == ("p2", "the source has changed")
    assert b"not applied" not in done.stderr
    assert _headcount(out / "table.txt.json") == 1
    source.write_bytes(before)
    kqparse("extract", source, "-o", out)
    assert _headcount(out / "table.txt.json") == 3, "nothing a human said is ever thrown away"


def test_corrections_are_a_checked_side(tmp_path: Path) -> None:
    source, given = _review(tmp_path, ("headcount", 1, 3), ("category", "E-2", "E-2"), ("codes", ["01-2"], ["01-9"]))
    kqparse("extract", source, "-o", tmp_path / "as-read")
    kqparse("extract", source, "-o", tmp_path / "corrected", "--corrections", given)
    for folder, right, confused in (("as-read", 1, {"headcount", "codes"}), ("corrected", 3, set())):
        done = kqparse("evaluate", given, tmp_path / folder, "--format", "json")
        report = json.loads(done.stdout)
        assert sum(score["right"] for score in report["fields"].values()) == right
        assert {each["field"] for each in report["confusions"]} == confused
        assert report["paired"] == 1
        assert report["missing"] == report["extra"] == []
