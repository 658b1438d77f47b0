"""Every example of the README, run as it stands there."""

import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import pytest
from places import ROOT

from kqparse import extract, to_json

README = (ROOT / "README.md").read_text(encoding="utf-8")


class Example(NamedTuple):
    """A command of the README and what it is said to print."""

    command: str
    printed: str


def examples() -> list[Example]:
    found = []
    for block in re.findall(r"```console\n(.*?)```", README, re.DOTALL):
        for entry in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, printed = entry.replace("\\\n", "").partition("\n")
            found.append(Example(command, printed))
    return found


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the samples and nothing else, as a reader of the README has it."""
    folder = tmp_path_factory.mktemp("readme")
    shutil.copytree(ROOT / "samples", folder / "samples")
    shutil.copy(ROOT / "LICENSE", folder)
    return folder


def test_there_are_examples() -> None:
    assert len(examples()) >= 6


def run(command: str, place: Path) -> subprocess.CompletedProcess[bytes]:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    env = {**os.environ, "PATH": path}
    return subprocess.run(command, shell=True, cwd=place, env=env, capture_output=True, check=False)


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.command[:60])
def test_example(example: Example, place: Path) -> None:
    done = run(example.command, place)
    assert (done.stderr + done.stdout).decode() == example.printed


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
