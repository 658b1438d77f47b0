"""What atheris runs: it watches which lines of kqparse an input reaches, and changes inputs to reach more."""

import sys
from pathlib import Path

import atheris

TESTS = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(TESTS), *(str(TESTS / name) for name in ("layout", "formats", "laws"))]

with atheris.instrument_imports(include=["kqparse.read", "kqparse.text", "kqparse.split", "kqparse.criteria"]):
    import kqparse

from judge import fault_of


def judged(data: bytes) -> None:
    """One input."""
    fault = fault_of(data)
    if fault:
        print(f"fault: {fault}", file=sys.stderr)
        raise AssertionError(fault)


if __name__ == "__main__":
    kqparse.extract("бас маман, жоғары білім".encode(), "x")
    atheris.Setup(sys.argv, judged)
    atheris.Fuzz()
