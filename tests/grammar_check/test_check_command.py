"""`kqparse grammars check` as a user runs it."""

import json
from pathlib import Path

from command_line import kqparse

TWICE = '[[series]]\nletters = ["D"]\nnumbers = [1, 7]\n'


def test_what_ships_is_well() -> None:
    done = kqparse("grammars", "check")
    assert (done.returncode, done.stdout) == (0, b"")
    assert done.stderr.decode().endswith(" grammar files, 0 faults\n")


def test_a_fault_is_a_line_with_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "categories.toml").write_text(TWICE)
    done = kqparse("grammars", "check", tmp_path)
    assert done.returncode == 1
    (line,) = done.stdout.decode().splitlines()
    assert line.startswith(f"{tmp_path}/categories.toml:2: duplicate: 'D' stands already at ")
    assert line.endswith("categories.toml:14")


def test_json(tmp_path: Path) -> None:
    (tmp_path / "categories.toml").write_text(TWICE)
    report = json.loads(kqparse("grammars", "check", tmp_path, "--format", "json").stdout)
    assert report["files"] > 10
    ((file, line, rule),) = [(fault["file"], fault["line"], fault["rule"]) for fault in report["faults"]]
    assert (file, line, rule) == (f"{tmp_path}/categories.toml", 2, "duplicate")


def test_a_folder_that_does_not_exist_is_wrong_usage(tmp_path: Path) -> None:
    done = kqparse("grammars", "check", tmp_path / "none")
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
