"""Rows that neither lines nor white space part: their cells begin, end or have their middles at one height."""

from itertools import pairwise

import pytest
from fpdf import FPDF
from pdf_reading import read, tables, words
from test_pdf_drawn import BOTH, drawn, grid, lines

from kqparse.read.options import PdfEngine

Rows = list[list[list[str]]]
"""For each row the lines of each cell."""
XS = {2: [50.0, 200.0, 500.0], 4: [50.0, 90.0, 230.0, 390.0, 545.0]}
PITCH = 13.0
SHARES = {"tops": 0.0, "middles": 0.5, "bottoms": 1.0}
"""Share of what a cell leaves free of its row that stands above it."""


def rows_of(*texts: str) -> Rows:
    """Rows of cells that `|` parts, their lines parted by `/`."""
    return [[cell.split("/") for cell in text.split("|")] for text in texts]


def laid(rows: Rows, at: str, *, framed: bool, gap: float = 0.0, centred: bool = False) -> bytes:
    def page(pdf: FPDF) -> None:
        y = top = 60.0
        for row in rows:
            height = max(map(len, row))
            for (x, end), cell in zip(pairwise(XS[len(row)]), row, strict=True):
                above = SHARES[at] * (height - len(cell))
                for number, line in enumerate(cell):
                    room = (end - x - pdf.get_string_width(line)) / 2 if centred else 4
                    lines(pdf, (x + room, y + PITCH * (above + number + 1), line))
            y += PITCH * height + gap
        if framed:
            grid(pdf, XS[len(rows[0])], [top, y + 4])

    return drawn(page, size=10)


def cells_of(rows: Rows) -> list[tuple[int, int, str]]:
    return [(row, column, words(" ".join(cell))) for row, own in enumerate(rows) for column, cell in enumerate(own)]


COUNTED = rows_of(
    "№|Наименование должности|Образование|Стаж работы",
    "1|Главный специалист|Высшее: право,/финансы или экономика|Не менее года/стажа/по специальности",
    "2.|Ведущий специалист|Высшее|Не менее/полугода",
    "3|Специалист/отдела кадров|Техническое/и/профессиональное|Не требуется",
)
LABELLED = rows_of(
    "Критерий|Требования",
    "Образование|высшее образование в области/права и экономики",
    "Опыт работы|не менее двух лет на/руководящих должностях/в районе",
    "Функциональные/обязанности|ведёт переписку",
)


@BOTH
@pytest.mark.parametrize("at", SHARES)
@pytest.mark.parametrize(("framed", "gap"), [(True, 0.0), (False, 0.0), (False, 6.0)], ids=["framed", "bare", "spaced"])
def test_numbers_tell_rows(at: str, framed: bool, gap: float, engine: PdfEngine) -> None:
    [cells] = tables(read(laid(COUNTED, at, framed=framed, gap=gap), engine))
    assert [(row, column, text) for row, column, _, _, text in cells] == cells_of(COUNTED)


SECTIONED = rows_of(
    "№|Наименование должности|Образование|Количество",
    "1|Главный врач|Высшее/медицинское|1",
    "2|Врач-/терапевт|Высшее|4",
    "3|Уборщица/помещений|Среднее|2",
    "|Итого||7",
)


@BOTH
@pytest.mark.parametrize("gap", [4.0, 12.0])
def test_numbers_tell_rows_with_titles_between_them_and_a_sum_below(gap: float, engine: PdfEngine) -> None:
    title = rows_of("Приёмный покой|||")
    rows = [*SECTIONED[:1], *title, *SECTIONED[1:3], *rows_of("Стационар|||"), *SECTIONED[3:]]
    [cells] = tables(read(laid(rows, "tops", framed=False, gap=gap), engine))
    told = [(row, column, text) for row, column, _, _, text in cells if text]
    assert told == [cell for cell in cells_of(rows) if cell[2]]


@BOTH
@pytest.mark.parametrize("gap", [6.0, 12.0])
def test_numbers_tell_rows_below_a_title_within_and_above_a_sum_of_several_words(gap: float, engine: PdfEngine) -> None:
    rows = [*rows_of("|Штат порта||"), *SECTIONED[:-1], *rows_of("|Всего по порту||7 ед.")]
    [cells] = tables(read(laid(rows, "tops", framed=False, gap=gap), engine))
    told = [(row, column, text) for row, column, _, _, text in cells if text]
    assert told == [cell for cell in cells_of(rows) if cell[2]]


@BOTH
@pytest.mark.parametrize("gap", [0.0, 9.0])
def test_cells_may_be_centred(gap: float, engine: PdfEngine) -> None:
    [cells] = tables(read(laid(COUNTED, "middles", framed=False, gap=gap, centred=True), engine))
    assert [(row, column, text) for row, column, _, _, text in cells] == cells_of(COUNTED)


@BOTH
@pytest.mark.parametrize("at", ["tops", "middles"])
def test_labels_tell_rows(at: str, engine: PdfEngine) -> None:
    [cells] = tables(read(laid(LABELLED, at, framed=False), engine))
    assert [(row, column, text) for row, column, _, _, text in cells] == cells_of(LABELLED)


# What it shows, the rows that are one.
ONE = [
    ("numbers that do not count on", rows_of("1|а|б|в", "3|г|д|е", "2|ж|з|и")),
    ("a sentence that goes on", rows_of("1|Жоғары|Жоғары білім|Өтіл", "2|Орта|немесе орта білім|Талап", "3|Бас|А|Б")),
    ("no numbers", rows_of("а|Б|В|Г", "ә|Д|Е|Ж", "б|З|И|К")),
]


@BOTH
@pytest.mark.parametrize("rows", [case[1] for case in ONE], ids=[case[0] for case in ONE])
def test_what_may_be_one_row_of_a_frame_stays_one(rows: Rows, engine: PdfEngine) -> None:
    [cells] = tables(read(laid(rows, "tops", framed=True), engine))
    assert {cell[0] for cell in cells} == {0}
