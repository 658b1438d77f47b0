"""`kqparse validate`, `schema` and `--version`."""

import json
import subprocess
import sys
from pathlib import Path

from command_line import kqparse
from places import SAMPLES, TABLE

import kqparse as package
from kqparse.model.json_schema import schema_bytes


def test_validate_reads_what_extract_writes() -> None:
    extracted = kqparse("extract", *SAMPLES)
    done = kqparse("validate", "-", stdin=extracted.stdout)
    assert (done.returncode, done.stdout) == (0, b"")
    assert done.stderr.decode() == f"{len(SAMPLES)} of {len(SAMPLES)} documents are valid\n"


def test_validate_names_file_line_pointer_what_and_why(tmp_path: Path) -> None:
    document = json.loads(kqparse("extract", TABLE).stdout)
    document["positions"][1]["id"] = "p1"
    (tmp_path / "bad.json").write_text(json.dumps(document, ensure_ascii=False, indent=1), encoding="utf-8")
    done = kqparse("validate", tmp_path)
    assert done.returncode == 1
    first = done.stdout.decode().splitlines()[0]
    assert first.startswith(f"{tmp_path}/bad.json:")
    assert ": /positions/1/id: " in first


def test_validate_as_json(tmp_path: Path) -> None:
    (tmp_path / "bad.jsonl").write_text("{}\n{}\n")
    done = kqparse("validate", tmp_path / "bad.jsonl", "--format", "json")
    report = json.loads(done.stdout)
    assert report["documents"] == 2
    assert {fault["line"] for fault in report["faults"]} == {1, 2}
    assert set(report["faults"][0]) == {"file", "line", "pointer", "rule", "what", "why"}


def test_validate_of_nothing_is_wrong_usage(tmp_path: Path) -> None:
    assert kqparse("validate", tmp_path / "none").returncode == 2


def test_schema_prints_the_schema() -> None:
    assert kqparse("schema").stdout == schema_bytes()


def test_version() -> None:
    assert kqparse("--version").stdout.decode() == f"kqparse {package.__version__}\n"


def test_a_reader_that_has_seen_enough_is_no_error() -> None:
    command = f"{sys.executable} -m kqparse extract {TABLE} -q | head -c 10"
    done = subprocess.run(command, shell=True, capture_output=True, check=False)
    assert (done.stdout, done.stderr) == (b'{\n "schema', b"")
