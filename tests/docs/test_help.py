"""The help of each command: it is there, it has examples, and they work as they stand there."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from command_line import kqparse
from places import ROOT, TABLE

from kqparse.cli.app import command_line

COMMANDS = [
    str(command.name or getattr(command.callback, "__name__", "")) for command in command_line().registered_commands
]


def examples(command: str) -> list[str]:
    told = kqparse(command, "--help").stdout.decode()
    found = re.search(r"\n  Examples:\n((?:    .*\n)+)", told)
    return [line.strip() for line in found.group(1).splitlines()] if found else []


EXAMPLES = [(command, example) for command in COMMANDS for example in examples(command)]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds what the examples name."""
    folder = tmp_path_factory.mktemp("help")
    shutil.copytree(ROOT / "samples", folder / "samples")
    shutil.copy(TABLE, folder / "table.txt")
    kqparse("extract", "samples", "-o", "out", cwd=folder)
    return folder


def test_every_command_is_named_with_its_use() -> None:
    told = kqparse("--help").stdout.decode()
    for command in COMMANDS:
        # A sentence that is too long for the line would end in dots.
        assert re.search(rf"^  {command} +\w.*\w\.$", told, re.MULTILINE)


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_examples(command: str) -> None:
    assert examples(command)
    assert all(f"kqparse {command}" in example for example in examples(command))
    assert kqparse(command, "-h").stdout == kqparse(command, "--help").stdout


@pytest.mark.parametrize(("command", "example"), EXAMPLES)
def test_an_example_works(command: str, example: str, place: Path) -> None:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", example],
        cwd=place,
        env={**os.environ, "PATH": path},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout or done.stderr or " > " in example


def test_the_readme_has_a_row_for_each_command() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `kqparse ([^`]*)", readme, re.MULTILINE)
    assert {word for row in rows for word in re.findall(r"[a-z]{4,}", row)} >= set(COMMANDS)


def test_the_readme_has_a_row_for_each_family() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([a-z][a-z-]+)` \|", readme, re.MULTILINE)
    families = {path.stem for path in (ROOT / "grammars" / "families").glob("*.toml")}
    assert families - set(rows) == set(), "each family needs a row in the table of README.md, What it reads"
    assert set(rows) - families == set(), "rows of families that are gone"
    assert len(rows) == len(families)
