"""A source whose result would take the place of another output is refused in one line."""

from pathlib import Path

import pytest
from command_line import kqparse
from places import TABLE

TAKEN = [
    ("corrections", [], "corrections.json"),
    ("datapackage", [], "datapackage.json"),
    ("deep/corrections", [], "deep/corrections.json"),
    ("posts.xlsx.corrections", [], "posts.xlsx.corrections.json"),
    ("positions.csv/a.txt", [], "positions.csv/a.txt.json"),
    ("positions.xlsx/a.txt", ["-f", "json,xlsx"], "positions.xlsx/a.txt.json"),
]
FREE = [
    ("positions", []),
    ("corrections.txt", []),
    ("my-corrections", []),
    ("positions.csv/a.txt", ["-f", "json"]),
    ("positions.csv", ["-f", "json,csv"]),
]


@pytest.mark.parametrize(("name", "options", "place"), TAKEN, ids=[row[0] for row in TAKEN])
def test_a_name_that_is_taken(tmp_path: Path, name: str, options: list[str], place: str) -> None:
    _given(tmp_path, name)
    done = kqparse("extract", "in", "-o", "out", *options, cwd=tmp_path)
    what = f"{name}: would be out/{place}, where another output is; rename it, or leave it out by --exclude\n"
    assert (done.stderr.decode(), done.returncode) == (what, 1)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(("name", "options"), FREE, ids=[f"{row[0]} {' '.join(row[1])}" for row in FREE])
def test_a_name_that_is_free(tmp_path: Path, name: str, options: list[str]) -> None:
    _given(tmp_path, name)
    assert kqparse("extract", "in", "-o", "out", *options, "-q", cwd=tmp_path).returncode == 0
    assert (tmp_path / "out" / f"{name}.json").is_file()
    assert kqparse("validate", "out", cwd=tmp_path).stderr.decode() == "1 of 1 documents are valid\n"
    assert kqparse("extract", "in", "-o", "out", *options, "-q", cwd=tmp_path).returncode == 0, "and once more"


def _given(folder: Path, name: str) -> None:
    place = folder / "in" / name
    place.parent.mkdir(parents=True)
    place.write_bytes(TABLE.read_bytes())


def test_a_hyphen_is_standard_output(tmp_path: Path) -> None:
    _given(tmp_path, "a.txt")
    for command in (["extract", "in", "-f", "csv", "-q"], ["report", "in", "-q"]):
        named, bare = [kqparse(*command, *output, cwd=tmp_path) for output in (["-o", "-"], [])]
        assert (named.stdout, named.returncode) == (bare.stdout, 0)
        assert named.stdout
    assert not (tmp_path / "-").exists()
