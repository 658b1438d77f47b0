"""A word more takes one line in a file of one's own."""

from pathlib import Path

import pytest
from list_reading import rows

from kqparse import extract
from kqparse.errors import GrammarError

_LIST = "Лауазымдар тізбесі\n1. ЖАҚ бірінші дәрежелі қызметшісі: емші, бағбан\n2. Аспаз\n"

# What a list does not know, the lines that teach it, and what it reads then.
LINES = [
    ("Қызметтер жиыны\n1. Емші\n2. Аспаз\n", '[titles]\nends = ["жиыны"]', [(1, "Емші"), (2, "Аспаз")]),
    ("Лауазымдар тізбесі\n1. Бірінші санатты мүше емші, аспаз\n2. Аспаз\n", '[posts]\ngeneric = ["мүше"]', [(1, "емші"), (1, "аспаз"), (2, "Аспаз")]),
    ("Лауазымдар тізбесі\n1. Емші\n2. Аспаз\nАнықтама: 3. Жоқ\n", '[[ends]]\nkind = "note"\nstarts = ["анықтама"]', [(1, "Емші"), (2, "Аспаз")]),
]  # fmt: skip


def _overlay(folder: Path, lines: str) -> Path:
    (folder / "families").mkdir()
    (folder / "families" / "post-lists.toml").write_text(lines, encoding="utf-8")
    return folder


@pytest.mark.parametrize(("text", "lines", "expected"), LINES)
def test_one_word_more(tmp_path: Path, text: str, lines: str, expected: list[tuple[int, str]]) -> None:
    assert rows(extract(text.encode())) != expected
    assert rows(extract(text.encode(), grammars=[_overlay(tmp_path, lines)])) == expected


def test_an_institution_more(tmp_path: Path) -> None:
    lines = '[[employers]]\nshort = "ЖАҚ"\nwords = ["жабық акционерлік қоғам~"]'
    document = extract(_LIST.encode(), grammars=[_overlay(tmp_path, lines)])
    assert [position.employers for position in document.positions] == [["ЖАҚ"], ["ЖАҚ"], []]


def test_the_words_for_grades_are_those_of_another_family(tmp_path: Path) -> None:
    with pytest.raises(GrammarError, match=r"families/none\.toml"):
        extract(_LIST.encode(), grammars=[_overlay(tmp_path, 'grades = "none"')])
