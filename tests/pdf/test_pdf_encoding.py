"""PDF whose fonts have Latin letters at the places of Cyrillic ones."""

import pytest
from fpdf import FPDF

from kqparse.grammar import grammar
from kqparse.read import run
from kqparse.read.options import PdfEngine, ReadOptions

LINES = ["Главный специалист отдела кадров", "Образование: высшее", "Опыт работы не менее 2 лет"]


@pytest.mark.parametrize("engine", ["pdfium", "pdfminer"])
def test_letters_of_fonts_without_cyrillic_ones_are_read_as_meant(engine: PdfEngine) -> None:
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("helvetica")
    for line in LINES:
        pdf.cell(text=line.encode("cp1251").decode("cp1252"), new_x="LMARGIN", new_y="NEXT")
    source = run(bytes(pdf.output()), "sheet.pdf", grammar(), ReadOptions(pdf_engine=engine))
    assert source.text.split() == " ".join(LINES).split()
    assert source.encoding == "windows-1251 as windows-1252"
