"""PDF whose fonts have Latin letters at the places of Cyrillic ones."""

from pathlib import Path

import pytest
from fpdf import FPDF

from kqparse.cli import ahead
from kqparse.grammar import grammar
from kqparse.read import run
from kqparse.read.options import PdfEngine, ReadOptions

LINES = ["Главный специалист отдела кадров", "Образование: высшее", "Опыт работы не менее 2 лет"]


def mistaken() -> bytes:
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("helvetica")
    for line in LINES:
        pdf.cell(text=line.encode("cp1251").decode("cp1252"), new_x="LMARGIN", new_y="NEXT")
    return bytes(pdf.output())


@pytest.mark.parametrize("engine", ["pdfium", "pdfminer"])
def test_letters_of_fonts_without_cyrillic_ones_are_read_as_meant(engine: PdfEngine) -> None:
    source = run(mistaken(), "sheet.pdf", grammar(), ReadOptions(pdf_engine=engine))
    assert source.text.split() == " ".join(LINES).split()
    assert source.encoding == "windows-1251 as windows-1252"


def test_they_are_read_so_by_the_command_which_begins_before_it_knows_words(tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    path.write_bytes(mistaken())
    with ahead.begun([path], ReadOptions()) as begun:
        assert begun is None or begun.result() is None
