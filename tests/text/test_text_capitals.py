"""Texts without capitals: where they are put, and texts that have theirs."""

import pytest
from finishing import finishes

from kqparse.text.repair.capitals import with_capitals

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
    assert with_capitals(f"{SMALL}.\n{printed}") == f"{BEGUN}.\n{read}"


@pytest.mark.parametrize("text", [BEGUN + ".\nлоцман", "лоцман\nбоцман", f"{SMALL}\nЛоцман\nбоцман", ""])
def test_texts_with_capitals_and_short_ones_stay(text: str) -> None:
    assert with_capitals(text) == text


@pytest.mark.parametrize("unit", ["а", "а ", "1.", "\n", "|\t", "\nа", "1. "])
def test_time_is_linear(unit: str) -> None:
    finishes(lambda size: with_capitals(SMALL + unit * size))
