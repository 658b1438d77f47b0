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
_TRIES = 10
"""So many runs may end before their moment; where all do, the kill is left out and told so."""


class _Way(NamedTuple):
    """A call that is killed and made again: where it writes, and what it says beside that."""

    out: Path
    options: tuple[str, ...] = ()

    def command(self) -> list[str]:
        return [*_COMMAND, *map(str, SAMPLES), "-o", str(self.out), "-f", _FORMATS, "-q", *self.options]


class _Kills:
    """Kills runs of one kind in their midst, by how long the last of them took that came to its end.

    A run that goes on with what was kept takes less time with each kill; one that ends before its moment has come is no
    kill, and tells how long such runs take now.
    """

    def __init__(self, way: _Way, start_up: float, whole: float, random: Random) -> None:
        self.way = way
        self._start_up = start_up
        self._whole = whole
        self._random = random

    def kill(self) -> int:
        """Begin runs until one has been killed behind its start-up; gives how many have ended before."""
        for ended in range(_TRIES):
            since = time.monotonic()
            with subprocess.Popen(self.way.command()) as process:
                try:
                    process.wait(self._random.uniform(self._start_up, self._whole))
                except subprocess.TimeoutExpired:
                    process.kill()
                    return ended
                assert process.returncode == 0, f"a run that nobody has killed ends with {process.returncode}"
            self._whole = max(time.monotonic() - since, self._start_up)
        return _TRIES

    def calm(self) -> None:
        """Let a run come to its end."""
        since = time.monotonic()
        subprocess.run(self.way.command(), check=True)
        self._whole = time.monotonic() - since


def killed(count: int, random: Random) -> list[str]:
    """Kill so many runs, each kind over a folder of its own; gives what does not hold, and prints it.

    Half of the runs go on with what the one before has kept (`--resume`, `--cache`), the others begin anew.
    """
    if not count:
        return []
    with tempfile.TemporaryDirectory(prefix="kqparse-kills-") as folder:
        place = Path(folder)
        start_up = _taken([*_COMMAND[:-1], "--version"])
        whole = _taken(_Way(place / "calm").command())
        calm = _files(place / "calm")
        anew, resumed = _Way(place / "anew"), _Way(place / "resumed", ("--resume",))
        cached = _Way(place / "cached", ("--cache", str(place / "cache")))
        kinds = [_Kills(way, start_up, whole, random) for way in (anew, resumed, cached)]
        order = (kinds[0], kinds[1], kinds[0], kinds[2])
        found: list[str] = []
        ended = midst = 0
        for number in range(count):
            kind = order[number % len(order)]
            way = kind.way
            before = kind.kill()
            ended += before
            midst += before < _TRIES
            found += [f"kill {number}: {name} {why}" for name, why in _torn(way.out)]
            if number // len(order) % _BETWEEN == _BETWEEN - 1 or number >= count - len(order):
                kind.calm()
                found += [f"kill {number}, {' '.join(way.options)}: {what}" for what in _unlike(way, calm)]
    print(
        f"kills: {midst} of {count} in the midst of a run, {ended} runs that ended before their moment, {len(found)} found",
        *found[:20],
        sep="\n  ",
        flush=True,
    )
    return found


def _taken(command: list[str]) -> float:
    """The seconds that a command takes, by the clock on the wall, since that is what a kill is timed by."""
    since = time.monotonic()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.monotonic() - since


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
