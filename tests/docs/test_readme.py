"""Every example of the README, run as it stands there."""

import json
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from places import ROOT
from readme_examples import PATH, Example, examples, furnish, run

from kqparse import extract, to_json

README = PATH.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return furnish(tmp_path_factory.mktemp("readme"))


def test_there_are_examples() -> None:
    assert len(examples()) >= 6


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.command[:60])
def test_example(example: Example, place: Path) -> None:
    assert example.prints(place) == example.printed, "make golden writes what the README's commands print"


def test_json_examples() -> None:
    position, findings = (json.loads(block) for block in re.findall(r"```json\n(.*?)```", README, re.DOTALL))
    document = json.loads(to_json(extract(ROOT / "samples" / "tabbed-job-table.kk.txt")))
    (own,) = (each for each in document["positions"] if each["id"] == position["id"])
    assert {**own, **position, "provenance": {**own["provenance"], **position["provenance"]}} == own
    told = [each for each in document["diagnostics"] if each["position"] == position["id"]]
    assert [{**each, **finding} for each, finding in zip(told, findings, strict=True)] == told


def test_sql_example(place: Path) -> None:
    ((command, question, told),) = re.findall(
        r"^\$ ([^\n]*-o posts\.sqlite)\n[^`]*```\n\n```sql\n(.*?)```\n\n```text\n(.*?)```",
        README,
        re.DOTALL | re.MULTILINE,
    )
    run(command, place)
    with closing(sqlite3.connect(place / "posts.sqlite")) as base:
        rows = base.execute(question).fetchall()
    assert "".join("|".join(map(str, row)) + "\n" for row in rows) == told


def test_python_example(place: Path) -> None:
    (code,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    done = subprocess.run([sys.executable, "-c", code], cwd=place, capture_output=True, check=True)
    assert done.stdout.decode().splitlines()[0] == "E-1 1 Аудан әкімі аппаратының басшысы"


def test_make_targets_have_a_help_line() -> None:
    done = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, check=True)
    told = set(re.findall(r"make (\w+)", done.stdout.decode()))
    assert {"demo", "test", "lint", "bench", "accuracy", "golden", "clean"} <= told
