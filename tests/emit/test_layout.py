"""A row for each staff code, and documents without names of persons."""

from pathlib import Path
from typing import Any

import pytest
from command_line import kqparse
from emit_factories import parsed, position
from places import ROOT

from kqparse import batch, to_json
from kqparse.emit import PLAIN, Layout
from kqparse.emit.without_names import without_names
from kqparse.grammar import grammar
from kqparse.model import Position
from kqparse.sources import Source
from kqparse.validate import check_bytes

CODES = ["09-1-1", "09-1-2", "09-1-3"]


@pytest.mark.parametrize(
    ("post", "expected"),
    [
        ({"codes": CODES, "headcount": 3}, [(code, 1) for code in CODES]),
        ({"codes": CODES, "headcount": 2}, [(code, None) for code in CODES]),
        ({"codes": CODES[:1], "headcount": 2}, [("09-1-1", 2)]),
        ({"codes": [], "headcount": 0.5}, [(None, 0.5)]),
    ],
    ids=["a unit each", "they do not add up", "one code", "no code"],
)
def test_a_row_for_each_staff_code(post: dict[str, Any], expected: list[tuple[Any, ...]]) -> None:
    source = parsed(position(**post))
    table = Layout(expand="codes").tables()["positions"]
    at = [table.header().index(name) for name in ("codes", "headcount")]
    assert [tuple(cells[place] for place in at) for cells in table.cells(source)] == expected
    assert len(list(PLAIN.tables()["positions"].cells(source))) == 1


def test_the_other_tables_have_as_many_rows_as_ever() -> None:
    post: Position = position(codes=CODES)
    for name in set(PLAIN.tables()) - {"positions"}:
        expanded = list(Layout(expand="codes").tables()[name].cells(parsed(post)))
        assert expanded == list(PLAIN.tables()[name].cells(parsed(post)))


NAMES = {
    "tabbed-job-table.kk.txt": ["Тестбаев", "Сынақбекова"],
    "point-scale.ru.txt": ["Улгибеков"],
    "post-list.kk.txt": ["Үлгіев"],
    "bilingual-requirement-table.ru-kk.txt": ["Сынақов"],
}


@pytest.mark.parametrize("sample", NAMES)
def test_names_of_persons_are_dropped(sample: str, tmp_path: Path) -> None:
    source = ROOT / "samples" / sample
    for option, there in (([], True), (["--no-names"], False)):
        out = tmp_path / str(there)
        assert kqparse("extract", source, "-o", out, "-f", "json,csv,jsonl,jobposting", *option).returncode == 0
        whole = "".join(path.read_text(encoding="utf-8") for path in out.iterdir())
        assert [name for name in NAMES[sample] if name in whole] == (NAMES[sample] if there else [])
    assert kqparse("validate", tmp_path / "False").returncode == 0


@pytest.mark.parametrize("sample", NAMES)
def test_nothing_but_names_is_dropped(sample: str) -> None:
    before = batch.read(Source(str(ROOT / "samples" / sample), sample), grammar()).parsed
    assert before
    after = without_names(before)
    assert check_bytes(to_json(after.document), sample) == []
    assert after.document.positions == before.document.positions
    assert [item.code for item in after.document.diagnostics] == [item.code for item in before.document.diagnostics]
    lost = [passage for passage in before.document.passages if passage not in after.document.passages]
    assert {passage.kind for passage in lost} <= {"stamp", "other"}
    assert after.document.coverage.noise > before.document.coverage.noise
    assert after.document.coverage.unassigned == before.document.coverage.unassigned
