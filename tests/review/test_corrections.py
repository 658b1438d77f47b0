"""Corrections: what is applied, and what is stale."""

from pathlib import Path
from typing import Any

import msgspec
import pytest
from edition_factories import document, position

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
