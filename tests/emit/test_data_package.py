"""The data package beside CSV files, validated by the reference implementation."""

from pathlib import Path

import frictionless
import pytest
from command_line import kqparse
from places import ROOT


@pytest.mark.parametrize("options", [[], ["--excel"]], ids=["plain", "excel"])
def test_the_package_of_a_folder_is_valid(tmp_path: Path, options: list[str]) -> None:
    assert kqparse("extract", ROOT / "samples", "-o", tmp_path / "out", *options).returncode == 0
    report = frictionless.validate(str(tmp_path / "out" / "datapackage.json"))
    assert report.valid, report.flatten(["fieldName", "rowNumber", "message"])
    assert report.stats["tasks"] == len(list((tmp_path / "out").glob("*.csv")))


def test_a_row_without_its_position_is_a_fault(tmp_path: Path) -> None:
    kqparse("extract", ROOT / "samples", "-o", tmp_path / "out")
    table = tmp_path / "out" / "criteria.csv"
    table.write_bytes(table.read_bytes().replace(b",p1,", b",p99,", 1))
    assert not frictionless.validate(str(tmp_path / "out" / "datapackage.json")).valid
