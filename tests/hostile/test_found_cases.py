"""What hunts have found, made small, is replayed: each case is read as a valid document, or refused in one line."""

from pathlib import Path

import pytest
from finishing import finishing
from judge import fault_of

CASES = sorted((Path(__file__).resolve().parent / "cases").glob("*.bin"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_found_case(path: Path) -> None:
    with finishing():
        assert fault_of(path.read_bytes(), twice=True) is None


def test_there_are_cases() -> None:
    assert CASES
