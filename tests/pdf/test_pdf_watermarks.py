"""What is drawn askew over a page is no part of its text, whatever it is drawn before or behind; its own words are."""

import pytest
from fpdf import FPDF
from pdf_reading import read, tables
from test_pdf_drawn import Draw, drawn, grid, lines

from kqparse.records import SourceText


def mark(pdf: FPDF, text: str, angle: float) -> None:
    pdf.set_font("text", size=50)
    with pdf.rotation(angle, 300, 400):
        pdf.text(120, 400, text)
    pdf.set_font("text", size=11)


def sheet(pdf: FPDF) -> None:
    lines(pdf, (50, 80, "Бас маман"))
    grid(pdf, [50, 150, 400], [100, 120, 140])
    lines(pdf, (60, 114, "Білімі"), (160, 114, "жоғары"), (60, 134, "Өтілі"), (160, 134, "екі жыл"))


def noise(source: SourceText) -> list[str]:
    return [source.text[start:end] for start, end in source.layout.noise]


@pytest.mark.parametrize("angle", [45, 55, -30])
@pytest.mark.parametrize("first", [True, False])
@pytest.mark.parametrize("text", ["ЖОБА", "ЖОБА НҰСҚА"])
def test_a_watermark_is_noise(angle: float, first: bool, text: str) -> None:
    def page(pdf: FPDF) -> None:
        if first:
            mark(pdf, text, angle)
        sheet(pdf)
        if not first:
            mark(pdf, text, angle)

    source = read(drawn(page, page))
    assert source.text.replace("\f", "") == 2 * f"Бас маман\n\tБілімі\n\tжоғары\n\tӨтілі\n\tекі жыл\n{text}\n"
    assert noise(source) == [text] * 2
    assert len(tables(source)) == 2


def test_a_page_all_of_which_is_drawn_askew_is_read() -> None:
    source = read(drawn(lambda pdf: mark(pdf, "ЖОБА", 45)))
    assert source.text == "ЖОБА\n"
    assert not source.layout.noise


def test_watermarks_hide_no_running_heads_however_many_they_are() -> None:
    def page(number: int) -> Draw:
        def draw(pdf: FPDF) -> None:
            lines(pdf, (50, 30, "Ұлттық бюро"), (290, 800, f"{number} бет"), (50, 100, "Бас маман"))
            for at in range(6):
                with pdf.rotation(45, 120, 250 + 70 * at):
                    pdf.text(120, 250 + 70 * at, "ресми көшірме")
                lines(pdf, *((50, 200 + 70 * at + 20 * row, "жоғары заң білімі") for row in range(4)))

        return draw

    source = read(drawn(page(1), page(2)))
    assert noise(source) == [
        said for number in (1, 2) for said in ("Ұлттық бюро", f"{number} бет", *["ресми көшірме"] * 6)
    ]


def test_labels_that_stand_askew_in_their_cells_are_text() -> None:
    def page(pdf: FPDF) -> None:
        lines(pdf, (50, 60, "Бас маман"))
        grid(pdf, [50, 150, 250], [100, 180, 200])
        for x, label in ((70, "Білімі"), (170, "Жұмыс өтілі")):
            with pdf.rotation(45, x, 170):
                pdf.text(x, 170, label)
        lines(pdf, (60, 194, "жоғары"), (160, 194, "екі жыл"))

    source = read(drawn(page))
    assert source.text == "Бас маман\n\tБілімі\n\tЖұмыс өтілі\n\tжоғары\n\tекі жыл\n"
    assert not source.layout.noise


def test_a_tilted_page_is_text_though_its_number_is_not_tilted() -> None:
    def page(pdf: FPDF) -> None:
        with pdf.rotation(7, 300, 400):
            lines(pdf, (50, 160, "Бас маман"), (50, 174, "Білімі: жоғары"))
        lines(pdf, (290, 780, "1"))

    source = read(drawn(page))
    assert source.text.split("\n") == ["Бас маман", "Білімі: жоғары", "", "1", ""]
    assert noise(source) == ["1"]
