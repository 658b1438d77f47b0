"""Which strings of grammar files have whole words, and which only their beginnings."""

import pytest

from kqparse.grammar.vocabulary.known import Vocabulary
from kqparse.grammar.vocabulary.translations import Senses, Translations


@pytest.mark.parametrize(
    ("form", "whole"),
    [
        ("высшее образование", {"высшее", "образование"}),
        ("послевузовско~ образование", {"образование"}),
        ("высшее образован[ие]", {"высшее"}),
        ("послевузовск~", set()),
    ],
)
def test_whole_words(form: str, whole: set[str]) -> None:
    assert Vocabulary({"ru": [form]}, [], []).words().whole == whole


def test_a_sign_that_begins_a_word_of_times_or_sounds_is_a_sign() -> None:
    table = Translations(
        pairs=[], timing=["(ай | (месяц", "*күн~ | *дн~", "апта~ | недел~"], sounds=["( | к", "x | кс"]
    )
    senses = Senses(table, str)
    assert senses.counting.timed("неделю", "ru") == [(2, 0, 5)]
    assert senses.spelled(["xa"], "кса") == {"xa"}
