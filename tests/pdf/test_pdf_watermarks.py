"""What is drawn askew over a page is no part of its text, whatever it is drawn before or behind."""

import pytest
from fpdf import FPDF
from pdf_reading import read, tables
from test_pdf_drawn import drawn, grid, lines


def mark(pdf: FPDF, text: str, angle: float) -> None:
    pdf.set_font("text", size=50)
    with pdf.rotation(angle, 300, 400):
        pdf.text(120, 400, text)
    pdf.set_font("text", size=11)


def sheet(pdf: FPDF) -> None:
    lines(pdf, (50, 80, "Бас маман"))
    grid(pdf, [50, 150, 400], [100, 120, 140])
    lines(pdf, (60, 114, "Білімі"), (160, 114, "жоғары"), (60, 134, "Өтілі"), (160, 134, "екі жыл"))


@pytest.mark.parametrize("angle", [45, 55, -30])
@pytest.mark.parametrize("first", [True, False])
def test_a_watermark_is_noise(angle: float, first: bool) -> None:
    def page(pdf: FPDF) -> None:
        if first:
            mark(pdf, "ЖОБА НҰСҚА", angle)
        sheet(pdf)
        if not first:
            mark(pdf, "ЖОБА НҰСҚА", angle)

    source = read(drawn(page, page))
    assert source.text.replace("\f", "") == 2 * "Бас маман\n\tБілімі\n\tжоғары\n\tӨтілі\n\tекі жыл\nЖОБА НҰСҚА\n"
    assert [source.text[start:end] for start, end in source.layout.noise] == ["ЖОБА НҰСҚА"] * 2
    assert len(tables(source)) == 2


def test_a_page_all_of_which_is_drawn_askew_is_read() -> None:
    source = read(drawn(lambda pdf: mark(pdf, "ЖОБА", 45)))
    assert source.text == "ЖОБА\n"
    assert not source.layout.noise
