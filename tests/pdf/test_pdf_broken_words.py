"""Words that are wider than their cells, which programs break wherever the cell ends."""

from collections.abc import Iterable
from random import Random

import pytest
from fpdf import FPDF
from pdf_reading import read, solid
from test_pdf_drawn import BOTH, drawn, grid, lines

import kqparse
from kqparse.grammar.grammar import grammar
from kqparse.model import Text
from kqparse.read.options import PdfEngine
from kqparse.split.opening import opened
from kqparse.text.traced import cut

HEAD = ["Наименование должности", "Категория", "Образование", "Стаж работы"]
ROW = ["Главный специалист управления", "D-O-4", "Высшее: юриспруденция, экономика", "Не менее одного года"]
PAD, PITCH = 4.0, 13.0


def fitted(pdf: FPDF, text: str, width: float) -> list[str]:
    """The lines of a text in a cell; a word that is wider is cut where the cell ends."""
    found, line = [], ""
    for word in text.split(" "):
        both = f"{line} {word}" if line else word
        if pdf.get_string_width(both) > width:
            found += [line] if line else []
            both = word
            while pdf.get_string_width(both) > width:
                cut = next(at for at in range(2, len(both)) if pdf.get_string_width(both[: at + 1]) > width)
                found.append(both[:cut])
                both = both[cut:]
        line = both
    return [*found, line]


def longest(pdf: FPDF, texts: Iterable[str]) -> float:
    """The width of the longest word."""
    return max(pdf.get_string_width(word) for text in texts for word in text.split(" "))


def laid(rows: list[list[str]], width: float | None = None, *, ruled: bool = True) -> bytes:
    """A table with columns of a width, or each as wide as its longest word."""

    def page(pdf: FPDF) -> None:
        widths = [width or longest(pdf, column) for column in zip(*rows, strict=True)]
        xs = [50.0]
        for own in widths:
            xs.append(xs[-1] + own + 2 * PAD)
        ys = [60.0]
        for row in rows:
            cells = [fitted(pdf, text, own) for text, own in zip(row, widths, strict=True)]
            for x, cell in zip(xs, cells, strict=False):
                lines(pdf, *((x + PAD, ys[-1] + PITCH * (number + 1), line) for number, line in enumerate(cell)))
            ys.append(ys[-1] + PITCH * (max(map(len, cells)) + 0.5))
        if ruled:
            grid(pdf, xs, ys)

    return drawn(page)


@BOTH
@pytest.mark.parametrize("width", [44.0, 48.0, 52.0, 56.0, 62.0, 70.0, 90.0])
def test_values_are_the_same_in_every_width(width: float, engine: PdfEngine) -> None:
    document = kqparse.extract(laid([HEAD, ROW], width), pdf_engine=engine)
    [position] = document.positions
    assert position.title == Text(ru=ROW[0])
    assert position.category == ROW[1]
    assert [(each.kind, each.text.ru) for each in position.criteria] == [("education", ROW[2]), ("experience", ROW[3])]
    assert document.coverage.unassigned == 0


@BOTH
@pytest.mark.parametrize("width", [62.0, 70.0])
def test_columns_without_rules_are_as_wide_as_their_longest_lines(width: float, engine: PdfEngine) -> None:
    rows = [["Старший инспектор", "D-O-5", "Высшее: юриспруденция", "Не менее двух лет"], ROW]
    document = kqparse.extract(laid([HEAD, *rows], width, ruled=False), pdf_engine=engine)
    assert [position.title for position in document.positions] == [Text(ru=row[0]) for row in rows]
    assert [position.criteria[0].text.ru for position in document.positions] == [row[2] for row in rows]


@BOTH
def test_columns_as_wide_as_their_longest_words_break_none(engine: PdfEngine) -> None:
    row = ["Главный специалист отдела", "D-O-4", "Высшее экономическое образование", "Не менее одного года"]
    document = kqparse.extract(laid([HEAD, row]), pdf_engine=engine)
    [position] = document.positions
    assert [position.title, *(each.text for each in position.criteria)] == [
        Text(ru=text) for text in (row[0], *row[2:])
    ]


@pytest.mark.parametrize("seed", range(8))
def test_nothing_is_lost_and_no_two_words_become_one(seed: int) -> None:
    chance = Random(seed)
    words = grammar().vocabulary.words().whole
    known = sorted(word for word in words if len(word) > 1)
    # Of «утвержден» at the end of a line and «о» on the next one nobody can tell whether they are one word.
    told = [word for word in known if not any(word[:at] in words and word[at:] in words for at in range(1, len(word)))]
    row = [" ".join(chance.choices(told, k=12)) for _ in range(4)]
    source = read(laid([row], chance.uniform(50, 80)))
    assert solid(source.text) == solid(" ".join(row))
    of = opened(source, grammar()).body.of
    [cells] = [table.cells for table in source.layout.tables]
    for text, cell in zip(row, cells, strict=True):
        first, last = cell.spans[0], cell.spans[-1]
        running = cut(of, of.edited(first[0]), of.edited(last[1])).tidy().text
        assert [word for word in running.split(" ") if word in known and word not in text.split(" ")] == []
        assert solid(running) == solid(text)
