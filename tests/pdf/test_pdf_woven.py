"""Letters that a program draws behind their line, into the gaps that it left for them, are back in their words."""

from itertools import pairwise

import pytest
from fpdf import FPDF
from hypothesis import given, settings
from hypothesis import strategies as st
from pdf_reading import read, solid, tables
from test_pdf_drawn import BOTH, drawn, grid, lines

from kqparse.read.options import PdfEngine

KAZAKH = "әғқңөұүһі"


def gapped(pdf: FPDF, x: float, y: float, text: str, later: str = KAZAKH) -> None:
    """A line as a program draws it whose font has only some of the letters: the others come behind it."""
    held: list[tuple[float, str]] = []
    for run, letters in _runs(text, later):
        if letters:
            held.append((x, run))
        else:
            pdf.text(x, y, run)
        x += pdf.get_string_width(run)
    for place, run in held:
        pdf.text(place, y, run)


def _runs(text: str, later: str) -> list[tuple[str, bool]]:
    runs: list[tuple[str, bool]] = []
    for sign in text:
        lacking = sign.lower() in later
        if runs and runs[-1][1] == lacking:
            runs[-1] = (runs[-1][0] + sign, lacking)
        else:
            runs.append((sign, lacking))
    return runs


@BOTH
@pytest.mark.parametrize(
    "text",
    [
        "Қазақстан Республикасының заңнамасын білуі",
        "жоғары техникалық білім, өтілі кемінде үш жыл",
        "Коммуналдық қызмет",
        "Оқу",
        "ақпараттық",
        "Бөлім басшысы, D-O-4 санаты (№ 2-01), 1 бірлік",
    ],
)
def test_letters_drawn_behind_their_line(text: str, engine: PdfEngine) -> None:
    data = drawn(lambda pdf: gapped(pdf, 50, 60, text))
    assert read(data, engine).text == f"{text}\n"


def in_cells(pdf: FPDF) -> None:
    grid(pdf, [50, 200, 500], [100, 120, 140])
    for y, label, value in ((114, "Білімі", "жоғары құқықтық"), (134, "Өтілі", "бір жыл")):
        gapped(pdf, 55, y, label)
        gapped(pdf, 205, y, value)


@BOTH
def test_letters_drawn_behind_the_lines_of_cells(engine: PdfEngine) -> None:
    cells = tables(read(drawn(in_cells), engine))
    assert [cell[4] for cell in cells[0]] == ["Білімі", "жоғары құқықтық", "Өтілі", "бір жыл"]


def over_each_other(pdf: FPDF) -> None:
    lines(pdf, (50, 60, "Бас маманның лауазымдық нұсқаулығы"), (58, 62, "КӨШІРМЕ ДҰРЫС"))


@BOTH
def test_a_stamp_over_a_line_stays_in_one_piece(engine: PdfEngine) -> None:
    text = read(drawn(over_each_other), engine).text
    assert "Бас маманның лауазымдық нұсқаулығы" in text
    assert "КӨШІРМЕ ДҰРЫС" in text


def right_column_first(pdf: FPDF) -> None:
    lines(pdf, (300, 60, "бағыты"), (50, 60, "Білімі"), (300, 74, "Үш жыл"), (50, 74, "Өтілі"))


@BOTH
def test_columns_that_are_drawn_from_the_right_are_no_words(engine: PdfEngine) -> None:
    cells = tables(read(drawn(right_column_first), engine))
    assert [cell[4] for cell in cells[0]] == ["Білімі", "бағыты", "Өтілі", "Үш жыл"]


WORDS = st.lists(st.text("абвгдежкмнрсәғқңөүі", min_size=1, max_size=9), min_size=1, max_size=6).map(" ".join)
LACKING = st.sets(st.sampled_from("абвгәғқңөү"), min_size=1, max_size=5).map("".join)


@BOTH
@settings(max_examples=25, deadline=None)
@given(texts=st.lists(WORDS, min_size=1, max_size=4), lacking=LACKING)
def test_whatever_letters_a_font_lacks(engine: PdfEngine, texts: list[str], lacking: str) -> None:
    def page(pdf: FPDF) -> None:
        for number, text in enumerate(texts):
            gapped(pdf, 50, 60 + 20 * number, text, lacking)

    assert read(drawn(page), engine).text.split() == " ".join(texts).split()


@BOTH
def test_boxes_hold_the_words(engine: PdfEngine) -> None:
    text = "жоғары құқықтық білім"
    source = read(drawn(lambda pdf: gapped(pdf, 50, 60, text)), engine, boxes=True)
    found = [(source.text[start:end], box) for start, end, _, box in source.layout.fragments]
    assert [word for word, _ in found] == text.split()
    assert solid(source.text) == solid(text)
    assert all(left[2] <= right[0] + 0.5 for (_, left), (_, right) in pairwise(found))
