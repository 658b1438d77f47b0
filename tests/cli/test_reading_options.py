"""What a user knows of the sources can be said to every command that reads them."""

import shutil
from pathlib import Path

import pytest
from command_line import kqparse
from fpdf import FPDF
from places import TABLE

COMMANDS = ["audit", "diff", "extract", "families", "query", "report", "show", "stats"]
OF_FOLDERS = [command for command in COMMANDS if command != "show"]


def asked(command: str, path: Path, *options: str) -> tuple[int, str]:
    """The exit status of a command over a path, and what it said beside its output."""
    done = kqparse(command, *([path, path] if command == "diff" else [path]), *options)
    return done.returncode, done.stderr.decode()


@pytest.mark.parametrize("command", COMMANDS)
def test_an_encoding(tmp_path: Path, command: str) -> None:
    path = tmp_path / "table.txt"
    path.write_bytes(TABLE.read_text(encoding="utf-8").encode("utf-16"))
    assert asked(command, path, "--encoding", "utf-16")[0] == 0
    status, told = asked(command, path, "--encoding", "utf-8")
    assert (status, told.startswith("table.txt: KQ901")) == (1, True)


@pytest.mark.parametrize("command", COMMANDS)
def test_a_password(tmp_path: Path, command: str) -> None:
    pdf = FPDF()
    pdf.set_encryption("owner", "secret")
    pdf.add_page()
    pdf.set_font("helvetica")
    pdf.text(20, 20, "No family has such a text.")
    path = tmp_path / "table.pdf"
    path.write_bytes(bytes(pdf.output()))
    assert asked(command, path)[1].startswith("table.pdf: KQ902")
    assert "KQ902" not in asked(command, path, "--password", "secret")[1]


@pytest.mark.parametrize("command", OF_FOLDERS)
def test_a_pattern(tmp_path: Path, command: str) -> None:
    shutil.copy(TABLE, tmp_path / "table.txt")
    (tmp_path / "empty.md").touch()
    assert asked(command, tmp_path)[0] == 1
    assert asked(command, tmp_path, "--include", "*.txt")[0] == 0
    assert asked(command, tmp_path, "--exclude", "*.md")[0] == 0
    assert asked(command, tmp_path, "--exclude", "*")[0] == 2
