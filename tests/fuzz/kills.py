"""kqparse killed at random moments: what stands in the output folder is complete, and a rerun makes it whole."""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from random import Random

from places import SAMPLES

_COMMAND = [sys.executable, "-m", "kqparse", "extract"]
_FORMATS = "json,jsonl,csv,xlsx,sqlite"


def killed(count: int, random: Random) -> list[str]:
    """Kill so many runs, one after the other over the same folder; gives what does not hold, and prints it."""
    if not count:
        return []
    found: list[str] = []
    with tempfile.TemporaryDirectory(prefix="kqparse-kills-") as folder:
        place = Path(folder)
        since = time.monotonic()
        subprocess.run(_extracting(place / "calm"), check=True)
        whole = time.monotonic() - since
        calm = _files(place / "calm")
        for number in range(count):
            out = place / "out"
            _kill_after(_extracting(out), random.random() * whole * 1.1)
            found += [f"kill {number}: {name} {why}" for name, why in _torn(out)]
            if number % 10 == 9:
                subprocess.run(_extracting(out), check=True)
                again = _files(out)
                if again != calm:
                    changed = sorted(name for name in {*again, *calm} if again.get(name) != calm.get(name))
                    found.append(f"kill {number}: after a rerun {', '.join(changed)} differ")
    print(f"kills: {count}, {len(found)} found", *found[:20], sep="\n  ", flush=True)
    return found


def _extracting(out: Path) -> list[str]:
    return [*_COMMAND, *map(str, SAMPLES), "-o", str(out), "-f", _FORMATS, "-q"]


def _kill_after(command: list[str], seconds: float) -> None:
    with subprocess.Popen(command) as process:
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()


def _files(folder: Path) -> dict[str, bytes]:
    """All files but those whose bytes tell the hour."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix not in (".xlsx", ".sqlite")
    }


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
    import sqlite3  # noqa: PLC0415
    import zipfile  # noqa: PLC0415

    if path.suffix == ".json":
        json.loads(path.read_bytes())
    elif path.suffix == ".jsonl":
        for line in path.read_bytes().splitlines():
            json.loads(line)
    elif path.suffix == ".xlsx":
        with zipfile.ZipFile(path) as book:
            assert book.testzip() is None
    elif path.suffix == ".sqlite":
        connection = sqlite3.connect(path)
        assert connection.execute("pragma integrity_check").fetchone() == ("ok",)
        connection.close()
    elif path.suffix == ".csv":
        assert path.read_bytes().endswith(b"\n")
