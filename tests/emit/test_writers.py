"""The formats, how a writer is opened, and JSON."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from emit_factories import finding, parsed, position, text

from kqparse.emit import FORMATS, Layout, Wanted, open_writer
from kqparse.emit.files import sweep
from kqparse.errors import UsageError
from kqparse.model import from_json

ONE = parsed(position(ordinal=7, title=text("Аға\nмаман")), diagnostics=(finding("KQ404", "warning", "p1"),))
OTHER = parsed(name="b.txt")


def test_each_format_has_its_suffix() -> None:
    assert FORMATS == {
        "json": ".json",
        "jsonl": ".jsonl",
        "csv": ".csv",
        "xlsx": ".xlsx",
        "sqlite": ".sqlite",
        "parquet": ".parquet",
        "jobposting": ".jsonld",
    }


@pytest.mark.parametrize("name", FORMATS)
def test_every_writer_leaves_the_stream_open(name: str) -> None:
    stream = io.BytesIO()
    layout = Layout(excel=True)
    writer = open_writer(name, stream, layout=layout)
    writer.put(Wanted(name, layout=layout).part(ONE))
    writer.close()
    writer.abort()
    assert writer.cuts == 0
    assert not stream.closed
    assert stream.getvalue()


def test_unknown_format() -> None:
    with pytest.raises(
        UsageError,
        match=r"^docx: is no format that can be written; choose from json jsonl csv xlsx sqlite parquet jobposting$",
    ):
        open_writer("docx", io.BytesIO())


def test_unknown_table() -> None:
    with pytest.raises(
        UsageError,
        match=r"^rows: is no table; choose from positions grades requirements fields criteria references findings$",
    ):
        open_writer("csv", io.BytesIO(), table="rows")


def test_json_is_the_one_document() -> None:
    stream = io.BytesIO()
    writer = open_writer("json", stream)
    writer.put(Wanted("json").part(ONE))
    writer.close()
    assert from_json(stream.getvalue()) == ONE.document
    assert stream.getvalue().startswith(b'{\n "schema_version": "1.0",\n')
    assert "Аға" in stream.getvalue().decode()


def test_json_refuses_a_second_document() -> None:
    stream = io.BytesIO()
    writer = open_writer("json", stream)
    writer.put(Wanted("json").part(ONE))
    with pytest.raises(ValueError, match="one document"):
        writer.put(Wanted("json").part(OTHER))
    assert from_json(stream.getvalue()) == ONE.document


def test_json_lines_is_a_line_per_document() -> None:
    stream = io.BytesIO()
    writer = open_writer("jsonl", stream)
    writer.put(Wanted("jsonl").part(ONE))
    writer.put(Wanted("jsonl").part(OTHER))
    writer.close()
    lines = stream.getvalue().splitlines(keepends=True)
    assert [from_json(line) for line in lines] == [ONE.document, OTHER.document]
    assert all(line.endswith(b"\n") for line in lines)
    assert lines[0] == json.dumps(json.loads(lines[0]), ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def test_what_a_run_that_has_ended_left_beside_is_swept(tmp_path: Path) -> None:
    """Also where nobody has asked for its status yet, as where a container has no process for that."""
    ended = subprocess.Popen([sys.executable, "-c", ""])
    os.waitid(os.P_PID, ended.pid, os.WEXITED | os.WNOWAIT)
    for process in (ended.pid, os.getpid()):
        (tmp_path / f".out.csv.{process}.part").touch()
    sweep(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [f".out.csv.{os.getpid()}.part"]
    ended.wait()
