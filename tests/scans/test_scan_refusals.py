"""A scan that cannot be read ends in one line, which says what to install or to do."""

import io
import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from description import Paragraph
from PIL import Image
from places import TABLE
from to_pdf import to_pdf
from to_scan import pictures, saved, to_scan

from kqparse import KqparseError
from kqparse.grammar import grammar
from kqparse.limits import DEFAULT
from kqparse.read import run
from kqparse.read.options import ReadOptions
from kqparse.read.scan import tesseract

TEXT = to_pdf([Paragraph("Бөлім басшысы")])
SCAN = to_scan(TEXT)
MODELS = "print('eng\\nkaz\\nrus') if '--list-langs' in sys.argv else "
Program = Callable[[str], None]


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Program:
    """An empty folder as the only place of programs, and what puts a stand-in for Tesseract there."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))

    def put(body: str) -> None:
        path = folder / "tesseract"
        path.write_text(f"#!{sys.executable}\nimport sys, time\n{body}\n")
        path.chmod(0o755)

    return put


def line(data: bytes, **limits: int) -> str:
    with pytest.raises(KqparseError) as caught:
        run(data, "x", grammar(), ReadOptions(limits=DEFAULT._replace(**limits)))
    return caught.value.line()


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tesseract, "find_spec", lambda name: None)
    remedy = "install the extra `ocr` (pip install kqparse[ocr]) and Tesseract, which read scans"
    assert line(SCAN) == f"x: KQ904 no text layer: it is a scan; {remedy}"
    assert line(saved(pictures(TEXT), "PNG")) == f"x: KQ901 source cannot be read: it is a PNG picture; {remedy}"


@pytest.mark.usefixtures("program")
def test_without_the_program() -> None:
    packages = "tesseract-ocr tesseract-ocr-kaz tesseract-ocr-rus"
    remedy = f"Tesseract, which reads scans, is not there: install it, on Debian {packages}"
    assert line(SCAN) == f"x: KQ904 no text layer: it is a scan; {remedy}"


@pytest.mark.parametrize(
    ("models", "told"),
    [
        ("eng\\nrus", "its model kaz: install it, on Debian tesseract-ocr-kaz"),
        ("eng", "its model kaz and rus: install it, on Debian tesseract-ocr-kaz tesseract-ocr-rus"),
    ],
)
def test_without_models(program: Program, models: str, told: str) -> None:
    program(f"print('{models}')")
    assert line(SCAN) == f"x: KQ904 no text layer: it is a scan; Tesseract lacks {told}"


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("sys.exit(1)", "KQ901 source cannot be read: Tesseract does not read its picture; scan it anew"),
        ("time.sleep(60)", "KQ903 over a limit: Tesseract took more than 1 seconds for a page; scan it anew"),
        ("print()", "KQ904 no text layer: it is a scan, and nothing was recognised on its pages; scan it anew"),
    ],
)
def test_a_program_that_fails(program: Program, body: str, told: str) -> None:
    program(MODELS + body)
    assert line(SCAN, seconds=1) == f"x: {told}"


def test_a_program_that_ends_before_it_has_read_its_picture(program: Program, tmp_path: Path) -> None:
    program(MODELS + "sys.exit(1)")
    full = Image.frombytes("L", (1600, 1200), random.Random(0).randbytes(1600 * 1200))  # it fills any pipe
    (tmp_path / "a.png").write_bytes(saved([full], "PNG"))
    (tmp_path / "b.txt").write_bytes(TABLE.read_bytes())
    command = [sys.executable, "-m", "kqparse", "extract", "a.png", "b.txt", "-j", "1"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
    assert b"a.png: KQ901 source cannot be read: Tesseract does not read its picture" in done.stderr
    assert b'"b.txt"' in done.stdout
    assert done.returncode == 1


@pytest.mark.parametrize(
    ("data", "limits", "told"),
    [
        (SCAN, {"pixels": 50_000}, "more than 50000 dots in a picture; save it with smaller pages"),
        (
            saved(pictures(TEXT), "PNG"),
            {"pixels": 9_000},
            "more than 9000 dots in a picture; scan it anew, more coarsely",
        ),
        (saved(pictures(TEXT) * 2, "TIFF"), {"pages": 1}, "more than 1 pages; split the document"),
    ],
    ids=["page", "picture", "pages"],
)
def test_limits(program: Program, data: bytes, limits: Any, told: str) -> None:
    program(MODELS + "print()")
    assert line(data, **limits) == f"x: KQ903 over a limit: {told}"


@pytest.mark.parametrize("keep", [0.1, 0.5])
@pytest.mark.parametrize("form", ["PNG", "JPEG", "TIFF"])
def test_damaged_pictures(program: Program, form: Any, keep: float) -> None:
    program(MODELS + "print()")
    data = saved(pictures(TEXT), form)
    assert line(data[: int(keep * len(data))]).startswith("x: KQ901 source cannot be read: its picture is damaged")


def test_an_empty_page(program: Program) -> None:
    program(MODELS + "sys.exit(1)")
    empty = Image.new("L", (2480, 3508), 250)
    assert line(saved([empty], "PNG")).startswith("x: KQ901 source cannot be read: it is a PNG picture without text")


@pytest.mark.usefixtures("program")
def test_pages_of_text_are_read_without_the_program() -> None:
    mixed = pypdfium2.PdfDocument(TEXT)
    mixed.import_pages(pypdfium2.PdfDocument(SCAN))
    file = io.BytesIO()
    mixed.save(file)
    source = run(file.getvalue(), "x", grammar())
    assert source.text == "Бөлім басшысы\n\f"
    told = [(finding.code, finding.data, finding.message.partition(":")[0]) for finding in source.findings]
    assert told == [("KQ108", {"page": 2}, "page 2 is a picture and was not read")]
