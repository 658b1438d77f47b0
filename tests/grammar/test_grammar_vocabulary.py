"""Which strings of grammar files have whole words, and which only their beginnings."""

import pytest

from kqparse.grammar.vocabulary.known import Vocabulary


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
