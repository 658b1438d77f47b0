"""Words of labels that a hyphen breaks at a line end: put together, as words of running text are not."""

import pytest

from kqparse.grammar import grammar
from kqparse.text.repair.broken_labels import broken_labels

LABELS = grammar().vocabulary.labels


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Функционал-\nдық міндеттері", "Функционалдық міндеттері"),
        ("Практикалық тәжі-\nрибесі", "Практикалық тәжірибесі"),
        ("Квалификационные требо-\r\nвания", "Квалификационные требования"),
        ("Білімі / Обра-\n\tзование", "Білімі / Образование"),
        ("1\tФункциональ-\n  ные обязанности", "1\tФункциональные обязанности"),
        ("Өлшем\u00ad\nдер", "Өлшемдер"),
        ("Образо-\nва-\nние", "Образо-\nва-\nние"),
        ("Кол-\n\tво ставок", "Кол-во ставок"),
        # Running text, other words, words with a hyphen of their own.
        ("имеет высшее обра-\nзование", "имеет высшее обра-\nзование"),
        ("Слесарь-\nсантехник", "Слесарь-\nсантехник"),
        ("Образование-\nВысшее", "Образование-\nВысшее"),
        ("Образо- вание", "Образо- вание"),
    ],
)
def test_words_of_labels_are_made_whole(text: str, read: str) -> None:
    found = list(broken_labels(text, LABELS))
    for start, end in reversed(found):
        text = text[:start] + text[end:]
    assert text == read
