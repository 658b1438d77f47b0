"""Names that a system does not hold are shortened in the folder of results, and every other document is still written."""

import json
from pathlib import Path

import pytest
from command_line import given, kqparse
from places import TABLE
from to_odt import zipped

from kqparse.cli.file_names import MOST_BYTES, fitting


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("order.txt.json", "order.txt.json"),
        ("я" * 117 + ".json", "я" * 117 + ".json"),
        ("a" * 236 + ".json", "a" * 226 + "~61d60e78.json"),
        ("я" * 200 + ".json", "я" * 113 + "~c099ab07.json"),
        ("a." + "b" * 300, "a." + "b" * 229 + "~b9a3db3f"),
        ("." * 300, "." * 231 + "~a0bd2a8e"),
    ],
)
def test_what_fits(name: str, kept: str) -> None:
    assert fitting(name) == kept
    assert len(fitting(name).encode()) <= MOST_BYTES


def test_a_long_name_is_no_end_of_the_run(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    long = "я" * 123 + ".txt"
    (tmp_path / "in" / long).write_bytes(TABLE.read_bytes())
    (tmp_path / "in" / "short.txt").write_bytes(TABLE.read_bytes() + b"\n")
    done = kqparse("extract", tmp_path / "in", "-o", tmp_path / "out", "-q")
    assert (done.returncode, done.stderr) == (0, b"")
    written = sorted(path.name for path in (tmp_path / "out").glob("*.json") if path.name != "datapackage.json")
    assert written == ["short.txt.json", fitting(f"{long}.json")]
    assert json.loads((tmp_path / "out" / written[1]).read_bytes())["source"]["name"] == long


def test_folders_that_are_too_long_together_are_one_folder(tmp_path: Path) -> None:
    """As an archive may have them; the other documents are written all the same."""
    name = "/".join(["я" * 100] * 50)
    (tmp_path / "a.zip").write_bytes(zipped({f"{name}/b.txt": TABLE.read_bytes(), "c.txt": TABLE.read_bytes() + b"\n"}))
    done = kqparse("extract", tmp_path / "a.zip", "-o", tmp_path / "out", "-f", "json", "-q")
    assert (done.returncode, done.stderr) == (0, b"")
    long, short = sorted((tmp_path / "out").rglob("?.txt.json"), key=lambda path: path.name)
    assert (long.name, short.name) == ("b.txt.json", "c.txt.json")
    assert json.loads(long.read_bytes())["source"]["name"] == f"a.zip/{name}/b.txt"


@pytest.mark.parametrize("name", ["a\0b", "../a", "a/../../b", "/a", "a/" * 1500])
def test_names_of_records_that_are_none(tmp_path: Path, name: str) -> None:
    """As a record may have them that nobody of us has written."""
    line = given("emit").replace(json.dumps(TABLE.name).encode(), json.dumps(name).encode())
    done = kqparse("emit", "-q", "-o", tmp_path / "out", stdin=line)
    [told] = done.stderr.decode().splitlines()
    assert told.endswith("give the source another name")
    assert (done.returncode, [path for path in tmp_path.rglob("*.json") if path.is_file()]) == (1, [])


def test_folders_as_deep_as_they_may_be(tmp_path: Path) -> None:
    name = "a/" * 290 + "b"
    line = given("emit").replace(json.dumps(TABLE.name).encode(), json.dumps(name).encode())
    done = kqparse("emit", "-q", "-o", tmp_path / "out", "-f", "json", stdin=line)
    assert (done.returncode, done.stderr) == (0, b"")
    assert len(list(tmp_path.rglob("b.json"))) == 1
