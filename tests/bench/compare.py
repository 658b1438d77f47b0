"""This checkout beside another revision of it: values gained, lost and changed, time and memory."""

import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from inputs import SEEDS
from places import ROOT, SAMPLES

_RUN = """
import json, resource, sys, time
from pathlib import Path
from kqparse import extract, to_json
found, taken = {}, 0.0
for name in sys.argv[1:]:
    data = Path(name).read_bytes()
    best = None
    for _ in range(3):
        start = time.perf_counter()
        try:
            told = to_json(extract(data, Path(name).name)).decode()
        except Exception as error:
            told = json.dumps({"error": str(error)})
        spent = time.perf_counter() - start
        best = spent if best is None else min(best, spent)
    found[Path(name).name], taken = json.loads(told), taken + best
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
json.dump({"found": found, "seconds": taken, "peak": peak / 1024}, sys.stdout)
"""
_SHOWN = 20


class Run(NamedTuple):
    """What a checkout gives: the documents by name, seconds for all of them, and the peak of memory in MiB."""

    found: dict[str, Any]
    seconds: float
    peak: float


def _run(checkout: Path, inputs: list[Path]) -> Run:
    words = [sys.executable, "-c", _RUN, *map(str, inputs)]
    # The folder of work comes first on the path of modules, before the installed checkout.
    told = subprocess.run(words, cwd=checkout, capture_output=True, check=True, text=True)
    return Run(**json.loads(told.stdout))


def values(data: Any, place: str = "") -> Iterator[tuple[str, str]]:
    """The values of a document, each with its place in words: items of lists are told by their content, not their
    number, so that one item more does not change all behind it; spans and counts of characters are no values.
    """
    if isinstance(data, dict):
        for key, value in data.items():
            if key not in {"spans", "coverage", "boxes"}:
                yield from values(value, f"{place}/{key}")
    elif isinstance(data, list):
        for item in data:
            name = item.get("id") if isinstance(item, dict) and isinstance(item.get("id"), str) else ""
            yield from values(item, f"{place}/{name}")
    elif data is not None:
        yield place, json.dumps(data, ensure_ascii=False)


def differences(old: dict[str, Any], new: dict[str, Any]) -> tuple[list[str], list[str], list[str]]:
    """The values gained, lost and changed, a line each; changed is one place with one value before and another after."""
    before, after = (Counter((name, *pair) for name in run for pair in values(run[name])) for run in (old, new))
    gone, come = sorted((before - after).elements()), sorted((after - before).elements())
    places_gone, places_come = Counter(item[:2] for item in gone), Counter(item[:2] for item in come)
    both = {place for place in places_gone if places_gone[place] == places_come[place] == 1}
    became = {item[:2]: item[2] for item in come}
    changed = [
        f"{name}{place}: {value} → {became[name, place]}" for name, place, value in gone if (name, place) in both
    ]
    gained = [f"{name}{place}: {value}" for name, place, value in come if (name, place) not in both]
    lost = [f"{name}{place}: {value}" for name, place, value in gone if (name, place) not in both]
    return gained, lost, changed


def report(revision: str) -> str:
    """Read the same inputs by a revision and by this checkout, and tell what differs."""
    inputs = [path.resolve() for path in [*SAMPLES, *SEEDS] if path.is_file()]
    with tempfile.TemporaryDirectory() as folder:
        other = Path(folder) / "checkout"
        subprocess.run(["git", "worktree", "add", "--quiet", "--detach", str(other), revision], cwd=ROOT, check=True)
        try:
            old, new = _run(other, inputs), _run(ROOT, inputs)
        finally:
            subprocess.run(["git", "worktree", "remove", "--force", str(other)], cwd=ROOT, check=True)
    lines = [
        f"{len(inputs)} inputs; {revision} → this checkout",
        f"time    {old.seconds:.2f} s → {new.seconds:.2f} s ({new.seconds / old.seconds:.2f})",
        f"memory  {old.peak:.0f} MiB → {new.peak:.0f} MiB ({new.peak / old.peak:.2f})",
    ]
    for name, found in zip(("gained", "lost", "changed"), differences(old.found, new.found), strict=True):
        lines += [f"values {name}: {len(found)}", *[f"  {line}" for line in found[:_SHOWN]]]
        lines += [f"  and {len(found) - _SHOWN} more"] if len(found) > _SHOWN else []
    return "\n".join(lines)
