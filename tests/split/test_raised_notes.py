"""Notes below a text that a raised number calls: they are passages, and no part of what stands above them."""

import pytest

from kqparse import extract

HEAD = "Должностная инструкция сторожа\n\n1. Общие положения\nПодчиняется начальнику{0}.\n\n2. Обязанности\nОхраняет маяк.\n\n"


@pytest.mark.parametrize(
    ("called", "below", "notes"),
    [
        ("¹", "¹ Начальник порта.", ["¹ Начальник порта."]),
        ("¹", "¹ Начальник порта\nи причала.\n² Не сноска.", ["¹ Начальник порта и причала."]),
        ("¹", "¹ Начальник порта\n3. Права\nСпит днем", ["¹ Начальник порта"]),
        ("¹", "¹ Начальник порта\nа) красит буи", ["¹ Начальник порта"]),
        ("", "¹ Начальник порта.", []),
        (" ¹", "¹ Начальник порта.", []),
    ],
)
def test_a_line_with_the_raised_number_of_a_word_above_is_a_note(called: str, below: str, notes: list[str]) -> None:
    document = extract(f"{HEAD.format(called)}{below}\n".encode(), "post.txt")
    assert [passage.text.ru for passage in document.passages if passage.kind == "note"] == notes
    (position,) = document.positions
    duties = next(one for one in position.criteria if one.kind == "duties")
    assert ("Начальник порта" in str(duties.text.ru)) is not bool(notes)
    assert document.coverage.unassigned == 0
