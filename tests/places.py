"""Where tests find their inputs, and how seed tests skip."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = sorted(path for path in (ROOT / "samples").iterdir() if not path.name.startswith("."))
TABLE = ROOT / "samples" / "tabbed-job-table.kk.txt"
"""The sample that tests of commands use."""
_SEEDS = ROOT.parent / "shared" / "seeds"


def seeds() -> list[Path]:
    """The real documents of our first users, in order; skips the test where they do not lie beside the project.

    CI has them, and says so by KQPARSE_SEEDS_REQUIRED: there their absence is a failure.
    """
    found = sorted(_SEEDS.glob("*.txt")) if _SEEDS.is_dir() else []
    if not found:
        if os.environ.get("KQPARSE_SEEDS_REQUIRED"):
            pytest.fail("the seeds must lie beside the checkout here: ../shared/seeds is missing")
        pytest.skip("no seeds: ../shared/seeds does not lie beside this checkout")
    return found


def seed(number: str) -> Path:
    """The seed whose name begins with a number, such as `000`."""
    return next(path for path in seeds() if path.name.startswith(number))
