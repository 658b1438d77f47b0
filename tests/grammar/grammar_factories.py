"""Grammar folders to lay over the shipped one, and a stopwatch that compares."""

import time
from collections.abc import Callable
from pathlib import Path

from kqparse.grammar.families import FamilyRules, family_rules
from kqparse.grammar.load import Files
from kqparse.grammar.tables import Family
from kqparse.resources import folder

FAMILY = "families/tabbed-job-tables"


def shipped(*overlays: Path) -> Files:
    return Files(folder("grammars"), *overlays)


def overlay(root: Path, files: dict[str, str]) -> Path:
    """A folder with these files; `root` is a folder of the test's own."""
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return root


def job_tables(*overlays: Path, codes: str = "[0-9]+-[0-9]+") -> FamilyRules:
    """The family of tabbed job tables as it ships, with folders laid over it."""
    return family_rules(shipped(*overlays).table(FAMILY, Family), codes)


def growth(run: Callable[[int], object], size: int, times: int = 16) -> float:
    """How much longer `run` takes for `times` the size, divided by `times`: about 1 where it is linear."""
    return _least(run, size * times) / _least(run, size) / times


def _least(run: Callable[[int], object], size: int) -> float:
    taken = []
    for _ in range(3):
        begun = time.perf_counter()
        run(size)
        taken.append(time.perf_counter() - begun)
    return min(taken)
