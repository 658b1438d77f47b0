"""The workbook in an office suite: what LibreOffice shows is what openpyxl reads, and what was written."""

import csv
import io
import os
import shutil
import subprocess
from pathlib import Path

import openpyxl
import pytest
from command_line import kqparse
from emit_factories import criterion, experience, finding, grade, parsed, position, text
from places import ROOT

from kqparse.emit import TABLES, Layout, open_writer
from kqparse.emit.part import whole

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
_REQUIRED = bool(os.environ.get("KQPARSE_OFFICE_REQUIRED"))
pytestmark = pytest.mark.skipif(not OFFICE and not _REQUIRED, reason="no LibreOffice on this machine")

# Comma, quote, UTF-8, the first row, all columns as text, each sheet a file of its own.
_AS_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"


def shown(workbook: Path) -> dict[str, list[list[str]]]:
    """The sheets as LibreOffice writes them: what its cells hold."""
    assert OFFICE, "KQPARSE_OFFICE_REQUIRED is set, but there is no LibreOffice"
    profile = f"-env:UserInstallation={(workbook.parent / 'profile').as_uri()}"
    command = [OFFICE, profile, "--headless", "--convert-to", _AS_CSV, "--outdir", str(workbook.parent), str(workbook)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    found = {}
    for name in TABLES:
        whole = (workbook.parent / f"{workbook.stem}-{name}.csv").read_text(encoding="utf-8")
        found[name] = list(csv.reader(io.StringIO(whole, newline="")))
    return found


def read_back(workbook: Path) -> dict[str, list[list[str]]]:
    """The sheets as openpyxl reads them, printed as LibreOffice prints cells."""
    book = openpyxl.load_workbook(workbook, data_only=True)
    return {
        name: [["" if value is None else str(value) for value in row] for row in book[name].values] for name in TABLES
    }


HARD = position(
    ordinal=7,
    headcount=0.5,
    title=text('=HYPERLINK("http://x.kz")', "{=1+1}"),
    codes=["0421", "09-1-1"],
    category="D-O-1",
    section=text("1E5", "12-мар"),
    grades=[grade(level="1", experience=experience(24, 36))],
    criteria=[criterion("duties", "бір", "a, \"b\"; 'c'"), criterion("duties", "екі"), criterion("other", "@x", "+7")],
)


def test_what_excel_would_take_for_something_else_stays_text(tmp_path: Path) -> None:
    stream = io.BytesIO()
    writer = open_writer("xlsx", stream, layout=Layout(review="report.html"))
    writer.put(whole(parsed(HARD, diagnostics=(finding("KQ404", "warning", "p1"),))))
    writer.close()
    (tmp_path / "hard.xlsx").write_bytes(stream.getvalue())
    there = shown(tmp_path / "hard.xlsx")
    assert there == read_back(tmp_path / "hard.xlsx")
    row = dict(zip(*there["positions"], strict=True))
    asked = (
        "review",
        "title_kk",
        "title_ru",
        "codes",
        "section_kk",
        "section_ru",
        "headcount",
        "duties_kk",
        "other_ru",
    )
    assert [row[name] for name in asked] == [
        "p1 →",
        '=HYPERLINK("http://x.kz")',
        "{=1+1}",
        "0421; 09-1-1",
        "1E5",
        "12-мар",
        "0.5",
        "бір\nекі",
        "+7",
    ]


def test_the_workbook_of_the_samples(tmp_path: Path) -> None:
    assert kqparse("extract", ROOT / "samples", "-o", tmp_path / "posts.xlsx", "--labels", "kk").returncode == 0
    there = shown(tmp_path / "posts.xlsx")
    assert there == read_back(tmp_path / "posts.xlsx")
    assert len(there["positions"]) > 80
