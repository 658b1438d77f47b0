"""Many documents: two processors beside one, memory and cost as documents get more, a second run beside the first."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from figures import Figure, Section, faster, seconds
from inputs import texts

_COMMAND = str(Path(sys.executable).parent / "kqparse")
DOCUMENTS = int(os.environ.get("KQPARSE_BENCH_DOCUMENTS", "100"))
"""How many documents the largest folder has."""


def _folder(root: Path, count: int) -> Path:
    """A folder of so many documents, no two alike."""
    folder = root / f"in{count}"
    folder.mkdir()
    known = [path.read_bytes() for path in texts()]
    for number in range(count):
        data = known[number % len(known)][:20_000].rsplit(b"\n", 1)[0]
        (folder / f"{number:05}.txt").write_bytes(data + b"\n" * (number + 1))
    return folder


# A child counts the memory of the process that made it as its own until it begins: so a small one makes it.
_MEASURED = """
import os, subprocess, sys, time
begun = time.perf_counter()
process = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
usage = os.wait4(process.pid, 0)[2]
process.returncode = 0
print(time.perf_counter() - begun, usage.ru_maxrss / 1024)
"""


def _run(folder: Path, *options: str) -> tuple[float, float]:
    """Seconds and MiB that a whole process takes: those of its largest process."""
    out = folder.parent / "out"
    shutil.rmtree(out, ignore_errors=True)
    command = [_COMMAND, "extract", str(folder), "-o", str(out), "-q", *options]
    told = subprocess.run([sys.executable, "-c", _MEASURED, *command], capture_output=True, check=True, text=True)
    taken, largest = map(float, told.stdout.split())
    return taken, largest


def _figures() -> Iterator[Figure]:
    with tempfile.TemporaryDirectory() as place:
        root = Path(place)
        few, many = _folder(root, max(1, DOCUMENTS // 10)), _folder(root, DOCUMENTS)
        one, _ = _run(many, "-j", "1")
        two, most = _run(many, "-j", "2")
        small, least = _run(few, "-j", "2")
        first, _ = _run(many, "--cache", str(root / "kept"))
        second, _ = _run(many, "--cache", str(root / "kept"))
    yield faster(f"{DOCUMENTS} documents with `-j 2`", two, one, "-j 1", 1.8)
    yield Figure("memory of its largest process", f"{most:.0f} MiB", "250 MiB, a bound", most / 250, at_most=1)
    yield Figure(
        "memory beside a tenth of the documents", f"{most:.0f} MiB", f"{least:.0f} MiB", most / least, at_most=1.1
    )
    each, few_each = two / DOCUMENTS, small / max(1, DOCUMENTS // 10)
    yield Figure(
        "time for each document beside a tenth", seconds(each), seconds(few_each), each / few_each, at_most=1.1
    )
    yield faster("a second run with `--cache`", second, first, "the first", 20)


SECTIONS = [
    Section("Many documents", _figures, "Whole processes, one run each; KQPARSE_BENCH_DOCUMENTS sets how many.")
]
