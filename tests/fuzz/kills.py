"""kqparse killed at random moments: what stands in the output folder is complete, and a rerun makes it whole."""

import json
import sqlite3
import subprocess
import sys
import tempfile
import time
import zipfile
from contextlib import closing
from pathlib import Path
from random import Random
from typing import NamedTuple

from places import SAMPLES

_COMMAND = [sys.executable, "-m", "kqparse", "extract"]
_FORMATS = "json,jsonl,csv,xlsx,sqlite,jobposting"
_BETWEEN = 10
"""Runs of one kind that are killed before the next of it comes to its end."""


class _Way(NamedTuple):
    """A call that is killed and made again: where it writes, and what it says beside that."""

    out: Path
    options: tuple[str, ...] = ()

    def command(self) -> list[str]:
        return [*_COMMAND, *map(str, SAMPLES), "-o", str(self.out), "-f", _FORMATS, "-q", *self.options]


def killed(count: int, random: Random) -> list[str]:
    """Kill so many runs, each kind over a folder of its own; gives what does not hold, and prints it.

    Half of the runs go on with what the one before has kept (`--resume`, `--cache`), the others begin anew.
    """
    if not count:
        return []
    with tempfile.TemporaryDirectory(prefix="kqparse-kills-") as folder:
        place = Path(folder)
        since = time.monotonic()
        subprocess.run(_Way(place / "calm").command(), check=True)
        whole = time.monotonic() - since
        calm = _files(place / "calm")
        anew, resumed = _Way(place / "anew"), _Way(place / "resumed", ("--resume",))
        cached = _Way(place / "cached", ("--cache", str(place / "cache")))
        ways = (anew, resumed, anew, cached)
        found: list[str] = []
        midst = 0
        for number in range(count):
            way = ways[number % len(ways)]
            midst += _kill_after(way.command(), random.random() * whole * 1.1)
            found += [f"kill {number}: {name} {why}" for name, why in _torn(way.out)]
            if number // len(ways) % _BETWEEN == _BETWEEN - 1 or number >= count - len(ways):
                subprocess.run(way.command(), check=True)
                found += [f"kill {number}, {' '.join(way.options)}: {what}" for what in _unlike(way, calm)]
    print(
        f"kills: {count}, {midst} of them in the midst of a run, {len(found)} found",
        *found[:20],
        sep="\n  ",
        flush=True,
    )
    return found


def _kill_after(command: list[str], seconds: float) -> bool:
    """Run a command for so long; whether it had to be killed."""
    with subprocess.Popen(command) as process:
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            return True
        return False


def _unlike(way: _Way, calm: dict[str, bytes]) -> list[str]:
    """How the output of a run that came to its end differs from that of one which nothing has disturbed."""
    again = _files(way.out)
    unlike = [f"{name} differs after a rerun" for name in sorted({*again, *calm}) if again.get(name) != calm.get(name)]
    unfinished = way.out.with_name(f".{way.out.name}.unfinished")
    return unlike + [f"{unfinished.name} is left"] * unfinished.exists()


def _files(folder: Path) -> dict[str, bytes]:
    """All files, of a database what it holds: its pages tell how often it was written."""
    return {path.relative_to(folder).as_posix(): _held(path) for path in sorted(folder.rglob("*")) if path.is_file()}


def _held(path: Path) -> bytes:
    if path.suffix != ".sqlite":
        return path.read_bytes()
    with closing(sqlite3.connect(path)) as connection:
        return "\n".join(sorted(connection.iterdump())).encode()


def _torn(folder: Path) -> list[tuple[str, str]]:
    """Files in their places that are not complete; what is still beside its place does not count."""
    torn: list[tuple[str, str]] = []
    for path in folder.rglob("*") if folder.exists() else ():
        if not path.is_file() or path.name.startswith("."):
            continue
        try:
            _complete(path)
        except Exception as fault:  # whatever a reader of the format says of it
            torn.append((path.name, f"is not complete: {fault}"))
    return torn


def _complete(path: Path) -> None:
    if path.suffix in (".json", ".jsonld"):
        json.loads(path.read_bytes())
    elif path.suffix == ".jsonl":
        for line in path.read_bytes().splitlines():
            json.loads(line)
    elif path.suffix == ".xlsx":
        with zipfile.ZipFile(path) as book:
            assert book.testzip() is None
    elif path.suffix == ".sqlite":
        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute("pragma integrity_check").fetchone() == ("ok",)
    elif path.suffix == ".csv":
        assert path.read_bytes().endswith(b"\n")
