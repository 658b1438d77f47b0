"""No character of a ruled table is lost or moved, whatever is in it, however it is drawn and where the page breaks."""

from random import Random

import pytest
from description import Cell, Document, Table, rows_of
from pdf_reading import described, read, solid, tables
from to_pdf import Style, to_pdf

LETTERS = "абвгдежзикәғқңөұүһі"
WIDTHS = ([0.3, 0.7], [0.3, 0.3, 0.4], [0.25, 0.25, 0.25, 0.25])


def words(chance: Random) -> str:
    """A cell that begins and ends like a sentence."""
    found = ["".join(chance.choices(LETTERS, k=chance.randint(1, 10))) for _ in range(chance.randint(1, 40))]
    return f"{' '.join(found).capitalize()}."


def sheet(chance: Random) -> Document:
    widths = chance.choice(WIDTHS)
    rows: list[list[str | Cell]] = [[words(chance) for _ in widths] for _ in range(4)]
    return [rows_of(*rows, widths=widths)]


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("rules", ["strokes", "boxes"])
@pytest.mark.parametrize("order", ["cells", "lines"])
def test_every_character_stays_in_its_cell_that_a_page_break_leaves_open(rules: str, order: str, seed: int) -> None:
    chance = Random(seed)
    document = sheet(chance)
    size, height = chance.choice([7, 8, 10]), chance.choice([260, 400])
    style = Style(rules=rules, order=order, closed=False, size=size, height=height)  # type: ignore[arg-type]
    source = read(to_pdf(document, style))
    printed = "".join(cell.text for block in document if isinstance(block, Table) for row in block.rows for cell in row)
    assert sorted(solid(source.text)) == sorted(solid(printed))
    assert tables(source) == described(document)
