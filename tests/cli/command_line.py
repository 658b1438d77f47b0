"""Runs the command as a user does: another process, through the shell's eyes."""

import subprocess
import sys
from pathlib import Path


def kqparse(*arguments: str | Path, cwd: Path | None = None, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """The finished process of `kqparse ARGUMENTS`."""
    command = [sys.executable, "-m", "kqparse", *map(str, arguments)]
    return subprocess.run(command, cwd=cwd, input=stdin, capture_output=True, check=False)
