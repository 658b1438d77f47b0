"""Labels and values that tabs part in a Word document, and what stands behind its last table."""

import pytest
from word_parts import p, table, tc, tr, word

import kqparse

LABELS = (("Образование", "Высшее образование."), ("Опыт работы", "Не требуется."))
TITLES = ("Главный юрист, категория C-4, 1 единица", "Главный инспектор, категория C-5, 2 единицы")
CLOSING = (
    "Перечень пересматривается ежегодно в декабре.",
    "Руководитель управления\t\tА. Сериков",
    "Ознакомлен:\tСериков",
)


def criteria(body: str) -> list[list[str]]:
    document = kqparse.extract(word(body))
    assert document.coverage.unassigned == 0
    return [[each.text.ru or "" for each in position.criteria] for position in document.positions]


def test_columns_by_tabs() -> None:
    rows = "".join(p(f"{label}\t{value}") for label, value in LABELS)
    assert criteria("".join(p(title) + rows for title in TITLES)) == [[value for _, value in LABELS]] * 2


@pytest.mark.parametrize("closing", CLOSING)
def test_what_follows_the_last_table_is_no_value(closing: str) -> None:
    rows = table(*(tr(tc(label), tc(value)) for label, value in LABELS))
    assert criteria("".join(p(title) + rows for title in TITLES) + p(closing)) == [[value for _, value in LABELS]] * 2
