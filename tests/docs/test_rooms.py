"""The first lines of a large room name each of its modules, so that whoever enters finds the one that is asked for."""

import ast
import re
from pathlib import Path

import pytest
from places import ROOT

ROOMS = [
    *("", "split", "split/acts", "split/bilingual", "split/cells", "split/characteristics", "split/choosing"),
    *("split/headings", "split/instructions", "split/lists", "split/notices", "split/parallel", "split/prose"),
    *("split/registers", "split/rows", "split/sheets", "split/titled"),
    *("criteria", "normalise", "audit", "emit", "validate", "cli", "grammar_check"),
    *("read", "read/html", "read/pdf", "text", "text/repair"),
    *("grammar/mechanisms", "grammar/phrasing", "grammar/vocabulary"),
]  # fmt: skip


@pytest.mark.parametrize("room", ROOMS)
def test_each_module_is_named(room: str) -> None:
    folder = ROOT / "kqparse" / room
    told = ast.get_docstring(ast.parse((folder / "__init__.py").read_text(encoding="utf-8"))) or ""
    modules = {path.stem for path in Path(folder).glob("*.py")} - {"__init__", "__main__"}
    assert modules - set(re.findall(r"`([a-z_]+)`", told)) == set()
