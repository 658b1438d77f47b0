"""The wheel works by itself: built, installed into an empty environment, run outside the checkout."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from places import ROOT, TABLE

from kqparse.emit import TABLES

_PIP = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [*_PIP, "wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    return next(folder.glob("kqparse-*.whl"))


def test_the_wheel_carries_grammars_and_schema(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    grammars = {path.relative_to(ROOT).as_posix() for path in (ROOT / "grammars").rglob("*.toml")}
    assert {f"kqparse/{name}" for name in grammars} <= set(names)
    assert "kqparse/schema/document.schema.json" in names
    assert "kqparse/py.typed" in names
    assert not [name for name in names if name.startswith(("tests", "samples"))]


def test_the_wheel_works_from_an_empty_environment(wheel: Path, tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-m", "venv", str(tmp_path / "venv")], check=True, capture_output=True)
    python = tmp_path / "venv" / "bin" / "python"
    lock = ROOT / "requirements.lock"
    install = ["-m", "pip", "--disable-pip-version-check", "--quiet", "install", "--constraint", str(lock), str(wheel)]
    subprocess.run([str(python), *install], check=True, capture_output=True)
    (tmp_path / "table.txt").write_bytes(TABLE.read_bytes())
    command = [str(tmp_path / "venv" / "bin" / "kqparse"), "extract", "table.txt", "-o", "out", "-f", "json,csv,xlsx"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
    assert (done.returncode, sorted(path.name for path in (tmp_path / "out").iterdir())) == (
        0,
        sorted(["datapackage.json", "positions.xlsx", "table.txt.json", *(f"{name}.csv" for name in TABLES)]),
    )
    bad = tmp_path / "bad.json"
    bad.write_text("{}")
    done = subprocess.run([*command[:1], "validate", "out", "bad.json"], cwd=tmp_path, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (1, b"1 of 2 documents are valid\n")
