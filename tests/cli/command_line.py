"""Runs the command as a user does: another process, through the shell's eyes."""

import subprocess
import sys
from functools import cache
from pathlib import Path

from places import TABLE

READABLE = "name a readable file, or - for standard input"
"""What to do about a source that cannot be read."""


def kqparse(*arguments: str | Path, cwd: Path | None = None, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """The finished process of `kqparse ARGUMENTS`."""
    command = [sys.executable, "-m", "kqparse", *map(str, arguments)]
    done = subprocess.run(command, cwd=cwd, input=stdin, capture_output=True, check=False)
    assert b"kqparse has a fault" not in done.stderr, done.stderr.decode()
    return done


@cache
def given(stage: str) -> bytes:
    """The line that a filter is given for the sample."""
    before = {"split": "read", "criteria": "split", "normalise": "criteria", "emit": "normalise"}[stage]
    return kqparse("read", TABLE).stdout if before == "read" else kqparse(before, stdin=given(before)).stdout


def content(folder: Path) -> dict[str, bytes]:
    """The files below a folder, by name."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
