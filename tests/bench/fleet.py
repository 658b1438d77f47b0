"""Many documents: two processors beside one, memory and cost as documents get more, a second run beside the first."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from figures import Figure, Section, faster, seconds
from inputs import texts
from places import SAMPLES

_COMMAND = str(Path(sys.executable).parent / "kqparse")
DOCUMENTS = int(os.environ.get("KQPARSE_BENCH_DOCUMENTS", "100"))
"""How many documents a folder has; where they are small, ten times as many."""
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
    with tempfile.TemporaryDirectory() as place:
        root = Path(place)
        few, many = DOCUMENTS, 10 * DOCUMENTS
        least, _ = _run(_folder(root, 1, _small()), "-j", "2")
        short, memory = _run(_folder(root, few, _small()), "-j", "2")
        long, most = _run(_folder(root, many, _small()), "-j", "2")
    name = f"{many} documents"
    yield Figure(f"memory of the largest process, {name}", f"{most:.0f} MiB", "250 MiB, a bound", most / 250, at_most=1)
    yield Figure(f"memory, {name}", f"{most:.0f} MiB", f"{memory:.0f} MiB, {few}", most / memory, at_most=1.1)
    each, beside = (long - least) / (many - 1), (short - least) / (few - 1)
    yield Figure(f"time of each but the first, {name}", seconds(each), f"{seconds(beside)}, {few}", each / beside, 1.1)


SECTIONS = [
    Section(
        "Many documents",
        _speed,
        "Whole processes, one run each, of documents of up to 100 kB; KQPARSE_BENCH_DOCUMENTS sets how many.",
    ),
    Section("More documents", _growth, "The samples many times over, ten times as many beside so many, with `-j 2`."),
]
