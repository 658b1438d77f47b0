"""Texts without capitals: where they are put, and texts that have theirs."""

import pytest
from finishing import finishes

from kqparse.grammar import grammar
from kqparse.text.prepare import prepare

RULES = grammar().repair
SMALL = "порт объявляет конкурс на занятие свободных должностей, документы принимает канцелярия порта"
BEGUN = SMALL.capitalize()


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("лоцман, 1 единица", "Лоцман, 1 единица"),
        ("  2. лоцман", "  2. Лоцман"),
        ("«лоцман» порта", "«Лоцман» порта"),
        ("|лоцман| 2 | высшее |", "|Лоцман| 2 | Высшее |"),
        ("должность:\tлоцман", "Должность:\tЛоцман"),
        ("параграф 1. лоцман. знает порт", "Параграф 1. Лоцман. Знает порт"),
        ("үміткер: теңізші", "Үміткер: теңізші"),
        # Entries of lists, what goes on, abbreviations.
        ("- ведет суда;\n1) знает порт", "- ведет суда;\n1) знает порт"),
        (f"{SMALL}\nи порты", f"{BEGUN}\nи порты"),
        ("и порты \nв море", "И порты \nв море"),
        ("№ 1, г. тальск", "№ 1, г. тальск"),
    ],
)
def test_what_begins_has_a_capital(printed: str, read: str) -> None:
    assert prepare(f"{SMALL}.\n{printed}", RULES).text.text == f"{BEGUN}.\n{read}"


@pytest.mark.parametrize("text", [BEGUN + ".\nлоцман", "лоцман\nбоцман", f"{SMALL}\nЛоцман\nбоцман", ""])
def test_texts_with_capitals_and_short_ones_stay(text: str) -> None:
    assert prepare(text, RULES).text.text == text


def test_letters_keep_their_places() -> None:
    edited = prepare(f"{SMALL}.\n\u00adлоцман", RULES).text
    at = edited.text.index("Лоцман")
    assert edited.source_span(at, at + 6) == (len(SMALL) + 3, len(SMALL) + 9)


@pytest.mark.parametrize("unit", ["а", "а ", "1.", "\n", "|\t", "\nа", "1. "])
def test_time_is_linear(unit: str) -> None:
    finishes(lambda size: prepare(SMALL + unit * size, RULES))
