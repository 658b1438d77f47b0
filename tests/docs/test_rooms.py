"""The first lines of a large room name each of its modules, so that whoever enters finds the one that is asked for."""

import ast
import re
from pathlib import Path

import pytest
from places import ROOT

ROOMS = [
    *("split", "split/acts", "split/lists", "split/notices", "split/parallel", "split/prose", "split/rows", "split/sheets"),
    *("criteria", "normalise", "read", "grammar/phrasing"),
]  # fmt: skip


@pytest.mark.parametrize("room", ROOMS)
def test_each_module_is_named(room: str) -> None:
    folder = ROOT / "kqparse" / room
    told = ast.get_docstring(ast.parse((folder / "__init__.py").read_text(encoding="utf-8"))) or ""
    modules = {path.stem for path in Path(folder).glob("*.py")} - {"__init__"}
    assert modules - set(re.findall(r"`([a-z_]+)`", told)) == set()
