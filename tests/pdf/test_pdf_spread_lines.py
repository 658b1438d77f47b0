"""Lines that a narrow column spreads over its width are running text, however wide the gaps between their words."""

import pytest
from fpdf import FPDF
from pdf_reading import read, tables
from test_pdf_drawn import drawn, lines


def spread(pdf: FPDF, x0: float, x1: float, y: float, *words: str) -> None:
    """Words with equal gaps, the first and the last at the margins."""
    widths = [pdf.get_string_width(word) for word in words]
    gap = (x1 - x0 - sum(widths)) / (len(words) - 1)
    for at, word in enumerate(words):
        pdf.text(x0 + sum(widths[:at]) + at * gap, y, word)


def test_spread_lines_are_no_table() -> None:
    def page(pdf: FPDF) -> None:
        spread(pdf, 50, 320, 100, "техникалық", "және", "кәсіптік")
        spread(pdf, 50, 320, 114, "білім,", "өтіліне", "талаптарсыз")
        lines(pdf, (50, 128, "қабылданады."))

    source = read(drawn(page))
    assert source.text == "техникалық және кәсіптік\nбілім, өтіліне талаптарсыз\nқабылданады.\n"


def test_columns_of_even_width_are_a_table() -> None:
    def page(pdf: FPDF) -> None:
        for row, words in enumerate(
            (("1", "2", "3"), ("Білімі", "Өтілі", "Құзыреттері"), ("Жоғары", "Бір жыл", "Ұқыптылық"))
        ):
            lines(pdf, *((50 + 150 * at, 100 + 14 * row, word) for at, word in enumerate(words)))

    assert [[cell[4] for cell in table] for table in tables(read(drawn(page)))] == [
        ["1", "2", "3", "Білімі", "Өтілі", "Құзыреттері", "Жоғары", "Бір жыл", "Ұқыптылық"]
    ]


@pytest.mark.parametrize("text", ["Аға маман, E-4 санаты", "Еңбек өтілі: кемінде үш жыл"])
def test_a_line_whose_letters_stand_apart_has_its_words(text: str) -> None:
    def page(pdf: FPDF) -> None:
        for y, apart in ((100, 3.0), (140, 2.4)):
            x = 50.0
            for at, letter in enumerate(text):
                if letter != " ":
                    pdf.text(x, y, letter)
                x += pdf.get_string_width(letter) + (apart if y == 100 or at < text.find(":") else 0.0)
        lines(pdf, (50, 180, "а б в г"))

    assert read(drawn(page)).text == f"{text}\n{text}\nа б в г\n"
