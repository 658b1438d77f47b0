"""Plain text cut at a width within words: which lines are put together, and texts whose lines wrap."""

from collections.abc import Callable

import pytest
from finishing import finishes

from kqparse import extract
from kqparse.grammar import grammar
from kqparse.text.repair.broken import Known
from kqparse.text.repair.cut_lines import UNCUT, cut_lines

VOCABULARY: Callable[[], Known] = grammar().vocabulary.words
SHEET = """Требования к должностям порта

Руководитель отдела гидрографических изысканий, категория D-O-3, 2 единицы, № 02-1

Образование: высшее, по специальностям: судовождение, гидрография.

Опыт работы: стаж государственной службы не менее двух лет либо стаж работы в областях, соответствующих \
функциональным направлениям конкретной должности данной категории, не менее четырех лет.

Функциональные обязанности: осуществляет руководство отделом. Организует проведение промеров глубин.
"""


def laid(text: str, width: int) -> str:
    """A text cut at a width, without the blanks at the ends of its lines."""
    lines: list[str] = []
    for line in text.split("\n"):
        rest = line
        while len(rest) > width:
            lines.append(rest[:width].rstrip())
            rest = rest[width:].lstrip()
        lines.append(rest)
    return "\n".join(lines)


def read(text: str) -> str:
    cut = cut_lines(text, VOCABULARY)
    signs = [*text]
    for at in cut.blanks:
        signs[at] = " "
    for at, _ in cut.broken:
        signs[at] = ""
    return "".join(signs)


@pytest.mark.parametrize("width", [40, 44, 60])
def test_cut_lines_are_put_together(width: int) -> None:
    assert read(laid(SHEET, width)) == SHEET


def test_posts_of_such_a_text() -> None:
    (post,) = extract(laid(SHEET, 40).encode()).positions
    assert post.title is not None
    assert post.title.ru == "Руководитель отдела гидрографических изысканий"
    assert (post.category, post.headcount) == ("D-O-3", 2)
    assert post.experience is not None
    assert post.experience.min_months == 24


def test_wrapped_lines_and_short_texts_stay() -> None:
    wrapped = "\n".join(
        [
            "Стаж государственной службы не менее",
            "двух лет либо стаж работы в областях,",
            "соответствующих функциональным",
        ]
        * 4
    )
    for text in (wrapped, SHEET, "порт\nа\n" * 9, ""):
        assert cut_lines(text, VOCABULARY) == UNCUT


@pytest.mark.parametrize("unit", ["а", "а\n", "абвгдежзиклмнопрстуфхцч\n", "5\n", "\n", "а б\n"])
def test_time_is_linear(unit: str) -> None:
    finishes(lambda size: cut_lines(unit * size, VOCABULARY))
