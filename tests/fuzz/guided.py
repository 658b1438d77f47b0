"""Atheris leads by coverage, in a process of its own; where it is not installed this hunt is told and left out."""

import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

from seed_files import seed_files

_TARGET = Path(__file__).resolve().parent / "guided_target.py"


def guided(seconds: int) -> list[str]:
    """Hunt for so many seconds; gives what was found, and prints it."""
    if not seconds:
        return []
    if find_spec("atheris") is None:
        print("coverage-guided: atheris is not installed (tests/fuzz/requirements.lock)", flush=True)
        return []
    with tempfile.TemporaryDirectory(prefix="kqparse-guided-") as folder:
        corpus, found = Path(folder) / "corpus", Path(folder) / "found"
        corpus.mkdir()
        found.mkdir()
        for name, data in seed_files().items():
            (corpus / name).write_bytes(data)
        options = [f"-max_total_time={seconds}", "-rss_limit_mb=3072", "-timeout=30", f"-artifact_prefix={found}/"]
        done = subprocess.run(
            [sys.executable, str(_TARGET), *options, str(corpus)], capture_output=True, text=True, check=False
        )
        told = [line for line in done.stderr.splitlines() if line.startswith(("Done ", "fault:", "#"))]
        print("coverage-guided:", *told[-1:], flush=True)
        faults = [line for line in done.stderr.splitlines() if line.startswith("fault:")]
        for path in found.iterdir():
            kept = _TARGET.parents[1] / "hostile" / "cases" / f"guided-{path.name[:16]}.bin"
            kept.parent.mkdir(parents=True, exist_ok=True)
            kept.write_bytes(path.read_bytes())
            print(f"  {kept.name} {' '.join(faults)}", flush=True)
            faults = faults or [path.name]
        return faults
