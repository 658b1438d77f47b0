"""What is remembered of texts: as much as there is room for, and the same as without remembering."""

import re
from collections import Counter

import pytest

from kqparse.text.edits import EditedText
from kqparse.text.kept import keep
from kqparse.text.runs import counted


def test_what_is_kept_is_forgotten_before_it_is_too_much() -> None:
    known: dict[str, int] = {}
    assert [keep(known, word, len(word), 2) for word in ("a", "bb", "ccc")] == [1, 2, 3]
    assert known == {"ccc": 3}


@pytest.mark.parametrize("text", ["", "бір", "бір, екі; бір бір\tекі,\nүш", "а-б а-б а-б в"])
def test_words_are_counted_by_the_runs_that_they_stand_in(text: str) -> None:
    words = re.compile(r"\w+").findall
    assert counted(Counter(text.split()), words) == Counter(words(text))


CELLS = [
    ("", []),
    ("бір\n\n  екі \n", [("бір", False), ("екі", False)]),
    ("\tбір\tекі үш\n төрт", [("бір", True), ("екі үш", True), ("төрт", False)]),
]


@pytest.mark.parametrize(("text", "cells"), CELLS)
def test_lines_are_parted_at_their_tabs(text: str, cells: list[tuple[str, bool]]) -> None:
    edited = EditedText(text, text)
    assert [(text[start:end], led) for start, end, led in edited.cells] == cells


def test_what_is_known_of_a_text_is_not_known_of_another_with_its_letters_exchanged() -> None:
    edited = EditedText("БІР екі", "БІР екі")
    assert (edited.small, edited.runs["екі"], len(edited.cells)) == ("бір екі", 1, 1)
    other = edited.replaced("ҮШ\nекі ")
    assert (other.small, other.runs["ҮШ"], len(other.cells)) == ("үш\nекі ", 1, 2)
