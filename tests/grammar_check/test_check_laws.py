"""Whatever stands in a grammar file, the answer is a list of faults, each with a file and a line."""

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from places import ROOT

from kqparse.grammar_check import check_grammars

GRAMMARS = ROOT / "grammars"
FILES = sorted(path.relative_to(GRAMMARS) for path in GRAMMARS.rglob("*.toml"))
LINES = {file: (GRAMMARS / file).read_text(encoding="utf-8").split("\n") for file in FILES}
ODD = [
    "= ",
    "[",
    "]]",
    "x = 1",
    "kk = [[]]",
    'kk = "а"',
    "labels = 7",
    "numbers = [9, 1]",
    '"<а|б"',
    "[[labels]]",
    "#",
    "",
]


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(FILES), st.lists(st.tuples(st.integers(0, 300), st.sampled_from(ODD)), min_size=1, max_size=3))
def test_a_damaged_file_gives_faults_and_no_exception(file: Path, damage: list[tuple[int, str]]) -> None:
    lines = list(LINES[file])
    for place, odd in damage:
        lines[place % len(lines)] = odd
    folder = Path(tempfile.mkdtemp())
    try:
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(lines), encoding="utf-8")
        for fault in check_grammars(folder).faults:
            assert fault.file
            assert 1 <= fault.line <= len(path.read_text(encoding="utf-8").splitlines()) + 1
            assert fault.what
    finally:
        shutil.rmtree(folder)


@pytest.mark.parametrize(("choices", "rules"), [(12, []), (13, ["pattern"]), (200, ["pattern"])])
def test_a_form_with_many_choices_is_judged_at_once(choices: int, rules: list[str], tmp_path: Path) -> None:
    many = " ".join(["<а|б>"] * choices)
    (tmp_path / "codes.toml").write_text(f'ranges = ["{{from}} {many} {{to}}"]\n', encoding="utf-8")
    assert [fault.rule for fault in check_grammars(tmp_path).faults] == rules
