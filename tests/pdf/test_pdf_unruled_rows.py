"""Frames with lines between columns alone: their rows are told by white space that goes through all columns."""

from random import Random

import pytest
from fpdf import FPDF
from pdf_reading import read, solid, tables
from test_pdf_drawn import BOTH, drawn, grid, lines

import kqparse
from kqparse.model import Text
from kqparse.read.options import PdfEngine

Rows = list[list[list[str]]]
"""For each row the lines of each cell."""
XS = [50.0, 200.0, 300.0, 420.0, 540.0]
PITCH = 13.0


def laid(*blocks: Rows, gap: float = 7) -> bytes:
    """A frame with a line below each block, and space behind each row."""

    def page(pdf: FPDF) -> None:
        ys, y = [60.0], 60.0
        for block in blocks:
            for row in block:
                for x, cell in zip(XS, row, strict=False):
                    lines(pdf, *((x + 4, y + PITCH * (number + 1), line) for number, line in enumerate(cell)))
                y += PITCH * max(map(len, row)) + gap
            ys.append(y)
        grid(pdf, XS[: len(blocks[0][0]) + 1], ys)

    return drawn(page, size=10)


def several(*texts: str) -> Rows:
    """Rows of cells that `|` parts, their lines parted by `/`."""
    return [[cell.split("/") for cell in text.split("|")] for text in texts]


HEAD = several("Наименование должности|Категория|Образование|Стаж работы")
POSTS = several(
    "Главный специалист|D-O-4|Высшее: экономика|Не менее года",
    "Ведущий специалист|D-O-5|Высшее: право,/финансы|Не требуется",
    "Специалист отдела|D-O-6|Высшее|Не требуется",
)


@BOTH
@pytest.mark.parametrize("blocks", [(HEAD, POSTS), (HEAD + POSTS,)], ids=["head ruled", "nothing ruled"])
def test_each_post_has_its_own_row(blocks: tuple[Rows, ...], engine: PdfEngine) -> None:
    document = kqparse.extract(laid(*blocks), pdf_engine=engine)
    assert [(position.title, *(each.text for each in position.criteria)) for position in document.positions] == [
        (Text(ru="Главный специалист"), Text(ru="Высшее: экономика"), Text(ru="Не менее года")),
        (Text(ru="Ведущий специалист"), Text(ru="Высшее: право, финансы"), Text(ru="Не требуется")),
        (Text(ru="Специалист отдела"), Text(ru="Высшее"), Text(ru="Не требуется")),
    ]
    assert document.coverage.unassigned == 0


# What it shows, a row of a frame, the space between its parts.
WHOLE = [
    ("lines that nothing parts", POSTS, 0.0),
    ("text in both languages", several("Лауазым|Санат|Білімі", "Должность|Категория|Высшее/образование"), 7.0),
    ("two columns", several("а|б", "в/г|д", "е|ж"), 7.0),
    ("a column without text in one part", several("а|б|в", "г/д|е|", "ж|з|и"), 7.0),
    ("wide lines alone", several("а|б|в", "г|д|е", "ж|з|и"), 7.0),
    (
        "a list of posts beside what all need",
        [[["а", "", "б", "", "в"], ["г", "", "д", "", "е"], ["ж", "з", "и"]]],
        7.0,
    ),
]


@BOTH
@pytest.mark.parametrize(("rows", "gap"), [case[1:] for case in WHOLE], ids=[case[0] for case in WHOLE])
def test_what_may_be_one_row_stays_one(rows: Rows, gap: float, engine: PdfEngine) -> None:
    [cells] = tables(read(laid(rows, gap=gap), engine))
    assert {cell[0] for cell in cells} == {0}


@pytest.mark.parametrize("seed", range(6))
def test_every_character_stays_in_its_column(seed: int) -> None:
    chance = Random(seed)
    rows: Rows = [
        [["".join(chance.choices("абвгдежзик", k=6)) for _ in range(chance.randint(1, 4))] for _ in range(4)]
        for _ in range(chance.randint(1, 6))
    ]
    source = read(laid(rows, gap=chance.choice([0, 4, 8])))
    [cells] = tables(source)
    for column in range(4):
        printed = "".join(line for row in rows for line in row[column])
        assert solid("".join(cell[4] for cell in sorted(cells) if cell[1] == column)) == printed
