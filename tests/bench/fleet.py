"""Many documents: two processors beside one, memory and cost as documents get more, a second run beside the first."""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from figures import Figure, Section, faster, seconds
from inputs import texts
from places import SAMPLES

_COMMAND = str(Path(sys.executable).parent / "kqparse")
DOCUMENTS = int(os.environ.get("KQPARSE_BENCH_DOCUMENTS", "1000"))
"""How many documents a folder has; where they are small, ten times as many."""
_FEW = 100
"""So many take so little time that they are read several times."""
_LARGE = 100_000


def _folder(root: Path, count: int, known: Sequence[bytes]) -> Path:
    """A folder of so many documents, made of known ones; no two are alike."""
    folder = root / f"in{count}"
    folder.mkdir()
    for number in range(count):
        (folder / f"{number:05}.txt").write_bytes(known[number % len(known)] + b"\n" * (number // len(known) + 1))
    return folder


def _large() -> list[bytes]:
    return [path.read_bytes()[:_LARGE].rsplit(b"\n", 1)[0] for path in texts()]


def _small() -> list[bytes]:
    return [path.read_bytes() for path in SAMPLES if path.suffix == ".txt"]


def folder_of_small(root: Path, count: int) -> Path:
    """A folder of so many small documents, no two of them alike."""
    return _folder(root, count, _small())


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


def _speed() -> Iterator[Figure]:
    with tempfile.TemporaryDirectory() as place:
        root = Path(place)
        many = _folder(root, DOCUMENTS, _large())
        one, _ = _run(many, "-j", "1")
        two, _ = _run(many, "-j", "2")
        first, _ = _run(many, "--cache", str(root / "kept"))
        second, _ = _run(many, "--cache", str(root / "kept"))
    yield faster(f"{DOCUMENTS} documents with `-j 2`", two, one, "-j 1", 1.8)
    yield faster("a second run with `--cache`", second, first, "the first", 20)


def _growth() -> Iterator[Figure]:
    counts = [1, 10, 100, *(count for count in (DOCUMENTS, 10 * DOCUMENTS) if count > 100)]
    taken, peaks = [], []
    for count in counts:
        with tempfile.TemporaryDirectory() as place:
            folder = folder_of_small(Path(place), count)
            runs = [_run(folder, "-j", "2") for _ in range(3 if count <= _FEW else 1)]
        taken.append(statistics.median(seconds for seconds, _ in runs))
        peaks.append(max(peak for _, peak in runs))
    most, few = peaks[-1], peaks[counts.index(100)]
    name = f"memory of the largest process, {counts[-1]} documents"
    yield Figure(name, f"{most:.0f} MiB", "250 MiB, a bound", most / 250, at_most=1)
    yield Figure(name, f"{most:.0f} MiB", f"{few:.0f} MiB, 100", most / few, at_most=1.1)
    each = [(whole - taken[0]) / (count - 1) for count, whole in zip(counts[1:], taken[1:], strict=True)]
    for (before, now), count, fewer in zip(pairwise(each), counts[2:], counts[1:], strict=False):
        yield Figure(
            f"time of each but the first, {count} documents",
            seconds(now),
            f"{seconds(before)}, {fewer}",
            now / before,
            1.1,
        )


SECTIONS = [
    Section(
        "Many documents",
        _speed,
        "Whole processes, one run each, of documents of up to 100 kB; KQPARSE_BENCH_DOCUMENTS sets how many.",
    ),
    Section(
        "More documents",
        _growth,
        "The samples many times over, ten times as many beside so many, with `-j 2`; up to 100 the median of three runs.",
    ),
]
