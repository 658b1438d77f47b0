"""Whole processes: what a command costs before it does anything, beside a bare Python."""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from figures import Figure, Section, seconds, slower
from places import TABLE
from timing import medians

_COMMAND = str(Path(sys.executable).parent / "kqparse")


def _process(*words: str) -> None:
    subprocess.run(words, check=True, capture_output=True)


def _figures() -> Iterator[Figure]:
    with tempfile.TemporaryDirectory() as out:
        bare, version, told, small = medians(
            lambda: _process(sys.executable, "-c", "pass"),
            lambda: _process(_COMMAND, "--version"),
            lambda: _process(_COMMAND, "--help"),
            lambda: _process(_COMMAND, "extract", str(TABLE), "-o", out),
        )
    yield slower("`kqparse --version`", version, bare, "python -c pass", 3)
    yield Figure("`kqparse --help` beyond that, in seconds", seconds(told), seconds(bare), told - bare, at_most=0.3)
    yield Figure("`kqparse extract` of a small text, in seconds", seconds(small), "a bound", small, at_most=0.5)


SECTIONS = [Section("Starting a process", _figures)]
