"""The commands of the README with what it says that they print: `python tests/docs/readme_examples.py` writes that anew.

The difference is for a human to judge.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from places import ROOT

PATH = ROOT / "README.md"
_BLOCK = re.compile(r"(?<=```console\n).*?(?=```)", re.DOTALL)
_ENTRY = re.compile(r"\$ ((?:[^\n]*\\\n)*[^\n]*\n)(.*?)(?=^\$ |\Z)", re.DOTALL | re.MULTILINE)


class Example(NamedTuple):
    """A command of the README and what it is said to print."""

    command: str
    printed: str

    def prints(self, place: Path) -> str:
        """What it prints in a folder."""
        done = run(self.command, place)
        return (done.stderr + done.stdout).decode()


def examples() -> list[Example]:
    """All of them in order: a later one may need what an earlier one wrote."""
    return [_example(entry) for block in _BLOCK.finditer(PATH.read_text(encoding="utf-8")) for entry in _entries(block)]


def run(command: str, place: Path) -> subprocess.CompletedProcess[bytes]:
    """Run a command line in a folder, with the `kqparse` of this Python."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    env = {**os.environ, "PATH": path}
    return subprocess.run(command, shell=True, cwd=place, env=env, capture_output=True, check=False)


def furnish(place: Path) -> Path:
    """Put the samples, and nothing else, into a folder, as a reader of the README has it."""
    shutil.copytree(ROOT / "samples", place / "samples")
    shutil.copy(ROOT / "LICENSE", place)
    return place


def _entries(block: re.Match[str]) -> Iterator[re.Match[str]]:
    return _ENTRY.finditer(block[0])


def _example(entry: re.Match[str]) -> Example:
    return Example(entry[1].replace("\\\n", "").rstrip("\n"), entry[2])


def main() -> None:
    """Write the README with what its commands print now."""
    with TemporaryDirectory() as folder:
        place = furnish(Path(folder))
        written = _BLOCK.sub(
            lambda block: _ENTRY.sub(lambda entry: f"$ {entry[1]}{_example(entry).prints(place)}", block[0]),
            PATH.read_text(encoding="utf-8"),
        )
    PATH.write_text(written, encoding="utf-8")


if __name__ == "__main__":
    main()
