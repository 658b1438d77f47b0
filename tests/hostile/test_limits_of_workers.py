"""A reader that hangs or swallows memory, as a library in C may, costs its document one line; the batch goes on."""

import subprocess
import sys
from pathlib import Path

import pytest
from places import TABLE

# The reader is given a source's name: by it a source says what reading it does.
_COMMAND = """
import sys, time
from kqparse import batch
from kqparse.__main__ import main

read = batch.read_source

def reading(data, name, *others):
    if name.startswith("sleeper"):
        time.sleep(60)
    if name.startswith("glutton"):
        held = [bytearray(1 << 24) for _ in range(64)]
    return read(data, name, *others)

batch.read_source = reading
sys.argv[0] = "kqparse"
main()
"""
_SAID = {
    "glutton": "glutton.html: KQ903 over a limit: it took more than 256 MiB of memory; "
    "raise the limit, or split the document",
    "sleeper": "sleeper.html: KQ903 over a limit: it took more than 2 seconds; raise the limit, or split the document",
}


@pytest.mark.parametrize(("name", "limit"), [("sleeper", "seconds=2"), ("glutton", "memory=256M")])
def test_over_a_limit_within_a_reader(tmp_path: Path, name: str, limit: str) -> None:
    for good in ("a.txt", "z.txt"):
        (tmp_path / good).write_bytes(TABLE.read_bytes() + good.encode())
    (tmp_path / f"{name}.html").write_text("<html><body><p>x</p></body></html>")
    done = subprocess.run(
        [sys.executable, "-c", _COMMAND, "extract", str(tmp_path), "--max", limit, "-f", "jsonl", "-j", "2"],
        capture_output=True,
        check=False,
    )
    first, closing = done.stderr.decode().splitlines()
    assert first == _SAID[name]
    assert closing.startswith("2 of 3 documents, ")
    assert (done.returncode, done.stdout.count(b"\n")) == (1, 2)
