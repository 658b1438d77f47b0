"""No writer keeps what it has written: memory does not grow with the documents."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kqparse.emit import FORMATS

HERE = Path(__file__).parent
MARGIN = 8_000
"""In kB; what comes after the first fifth is twice as much in any format, or more."""


@pytest.mark.skipif(sys.platform != "linux", reason="peak memory is told in kB by Linux alone")
@pytest.mark.parametrize("name", [name for name in FORMATS if name != "json"])
def test_five_times_the_rows_take_no_more_memory(name: str) -> None:
    command: list[str | Path] = [sys.executable, HERE / "memory_of_writers.py", name]
    done = subprocess.run(command, env={**os.environ, "PYTHONPATH": str(HERE)}, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    assert int(done.stdout) < MARGIN
