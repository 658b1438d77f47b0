"""Blanks that are doubled all through a text, and those that columns or single lines have."""

import pytest
from finishing import finishes

from kqparse.grammar import grammar
from kqparse.read.plain_tables import plain_tables
from kqparse.text.prepare import prepare

RULES = grammar().repair
DOUBLED = "Ведет  учет  и   хранит  дела  в  порядке,  который   установлен,  и  сдает  дела  в   архив"
SINGLE = DOUBLED.replace("   ", " ").replace("  ", " ")


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("Лоцман  –   2   единицы", "Лоцман – 2 единицы"),
        ("   Опыт  работы:  нет", "   Опыт работы: нет"),
        ("опыт\u00a0 работы", "опыт работы"),
    ],
)
def test_one_blank_is_left_where_most_are_doubled(printed: str, read: str) -> None:
    assert prepare(f"{DOUBLED}\n{printed}", RULES).text.text == f"{SINGLE}\n{read}"
    plain = printed.replace("\u00a0", " ")
    assert prepare(f"{SINGLE}\n{printed}", RULES).text.text == f"{SINGLE}\n{plain}"


@pytest.mark.parametrize(
    "row", ["Лоцман          высшее   нет", "Лоцман  высшее морское образование  не менее двух лет"]
)
def test_blanks_of_columns_stay(row: str) -> None:
    text = f"{row}\n" * 20
    assert prepare(text, RULES).text.text == text


def test_no_columns_are_told_in_such_a_text() -> None:
    lines = "1.  Лоцман   порта\n2.  Боцман   порта\n3.  Матрос   порта\n"
    assert len(plain_tables(lines).tables) == 1
    assert plain_tables(f"{DOUBLED}\n{lines}").tables == []


@pytest.mark.parametrize("unit", ["вед  ", "  ", "вед      ", "а  б"])
def test_time_is_linear(unit: str) -> None:
    finishes(lambda size: prepare(f"{DOUBLED} {unit * size}", RULES))
