"""An output that cannot be written, or a stream that is full or closed, ends in one clear line with its exit status."""

import subprocess
import sys
from pathlib import Path

import pytest
from command_line import READABLE, kqparse
from places import TABLE

OUTPUTS = {
    "below a file": ("-o file/out.csv", "file/out.csv: cannot be written: file is no folder; nothing was left there"),
    "a file as a folder": (
        "-o file",
        "file/positions.csv: cannot be written: file is no folder; nothing was left there",
    ),
    "below what is no folder": (
        "-o /dev/null/out.csv",
        "/dev/null/out.csv: cannot be written: /dev/null is no folder; nothing was left there",
    ),
    "where nothing can be made": (
        "-o /proc/out.csv",
        "/proc/out.csv: cannot be written: No such file or directory; nothing was left there",
    ),
}


@pytest.mark.parametrize("name", OUTPUTS)
def test_an_output_that_cannot_be_written(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_text("")
    (tmp_path / "good.txt").write_bytes(TABLE.read_bytes())
    options, told = OUTPUTS[name]
    done = kqparse("extract", "good.txt", *options.split(), cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr.decode()) == (1, b"", f"{told}\n")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "good.txt"]


@pytest.mark.parametrize(
    "line", ["extract {0}", "extract {0} -f xlsx", "read {0}", "read {0} --text", "schema", "--help", "--version"]
)
def test_standard_output_that_is_full(line: str) -> None:
    command = [sys.executable, "-m", "kqparse", *line.format(TABLE).split()]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.stderr.decode().startswith("standard output: cannot be written: No space left on device")
    assert done.stderr.count(b"\n") == 1
    assert done.returncode == 1


@pytest.mark.parametrize(
    ("closed", "line", "told", "ended"),
    [
        (">&-", "extract {0}", "standard output: is closed; name a file, or leave it open\n", 1),
        (">&-", "explain білім --format jsonl", "standard output: is closed; name a file, or leave it open\n", 1),
        ("<&-", "explain -", "standard input: is closed; hand over what is to be read\n", 1),
        ("<&-", "evaluate - {0}", "standard input: is closed; hand over what is to be read\n", 1),
        ("<&-", "split", "standard input: is closed; hand over what is to be read\n", 1),
        ("<&-", "validate -", "standard input: is closed; hand over what is to be read\n", 1),
        ("<&-", "extract - -q", f"-: KQ901 source cannot be read: standard input is closed; {READABLE}\n", 1),
        ("2>&-", "extract {0} -o {1}", "", 0),
    ],
)
def test_streams_that_are_closed(tmp_path: Path, closed: str, line: str, told: str, ended: int) -> None:
    command = f"{sys.executable} -m kqparse {line.format(TABLE, tmp_path / 'out')} {closed}"
    done = subprocess.run(["bash", "-c", command], stdin=subprocess.DEVNULL, capture_output=True, check=False)
    assert (done.stdout, done.stderr.decode(), done.returncode) == (b"", told, ended)
