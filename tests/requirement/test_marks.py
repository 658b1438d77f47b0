"""Marks of entries that end without a sign."""

import pytest

from kqparse.requirement.marks import marks

TEXTS = [
    ("білімі: 1) құқық 2) қаржы", ["1)", "2)"]),
    ("білімі: 1. құқық 2. қаржы 3. аудит", ["1.", "2.", "3."]),
    ("• құқық • қаржы", ["•", "•"]),
    ("2.1. право 2.2. аудит", ["2.1.", "2.2."]),
    ("1.1 право 1.2 аудит 1.3 финансы", ["1.1", "1.2", "1.3"]),
    ("2.1. право 3.2. аудит", []),
    ("от 1.1 года до 1.2 года", []),
    ("1) құқық", []),
    ("білімі: 1) құқық 3) қаржы", []),
    ("білімі: 1) құқық 2. қаржы", []),
    ("по подпунктам 1) и 2) пункта", []),
    ("стаж 1. и 2. категории", []),
    ("c++ 1) and 2) of", []),
]


@pytest.mark.parametrize(("text", "found"), TEXTS, ids=[text for text, _ in TEXTS])
def test_marks(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in marks(text).items()] == found
