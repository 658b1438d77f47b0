"""What hunts have found, made small, is replayed: each case is read as a valid document, or refused in one line."""

from pathlib import Path

import pytest
from command_line import kqparse
from finishing import finishing
from judge import fault_of

CASES = sorted((Path(__file__).resolve().parent / "cases").glob("*.bin"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_found_case(path: Path) -> None:
    with finishing():
        assert fault_of(path.read_bytes(), twice=True) is None


def test_a_report_of_all_of_them(tmp_path: Path) -> None:
    """Its pictures are drawn from damaged pages too."""
    done = kqparse("report", *CASES, "-o", tmp_path / "page.html")
    assert b"Traceback" not in done.stderr
    assert done.returncode == 1
    assert (tmp_path / "page.html").exists()


def test_there_are_cases() -> None:
    assert CASES
