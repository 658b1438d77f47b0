"""Words whose letters blanks set apart: which are closed up."""

import pytest
from finishing import finishes

from kqparse.grammar import grammar
from kqparse.read.plain_tables import plain_tables
from kqparse.text.prepare import prepare

RULES = grammar().repair


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("П Р И К А З", "ПРИКАЗ"),
        ("Қ А У Л Ы   Е Т Е Д І:", "ҚАУЛЫ ЕТЕДІ:"),
        ("Л А У А З Ы М Д Ы Қ Н Ұ С Қ А У Л Ы Қ", "ЛАУАЗЫМДЫҚ НҰСҚАУЛЫҚ"),
        ("«Д О Л Ж Н О С Т Н А Я  И Н С Т Р У К Ц И Я»", "«ДОЛЖНОСТНАЯ ИНСТРУКЦИЯ»"),
        ("О б я з а н н о с т и:  ведет учет", "Обязанности:  ведет учет"),
        ("С т а ж Р а б о т ы", "Стаж Работы"),
        ("Б і л і м і: жоғары", "Білімі: жоғары"),
        ("с\u00a0т\u00a0а\u00a0ж работы", "стаж работы"),
        # No words, or not set apart.
        ("А Б В Г Д", "А Б В Г Д"),
        ("и в с к о", "и в с к о"),
        ("ПРИКАЗ № 5", "ПРИКАЗ № 5"),
        ("П\nР\nИ\nК\nА\nЗ", "П\nР\nИ\nК\nА\nЗ"),
        ("", ""),
    ],
)
def test_known_words_are_closed_up(printed: str, read: str) -> None:
    assert prepare(f"1 {printed}", RULES).text.text == f"1 {read}"


SET_APART = "О п ы т: о к л а д: с т а ж:"


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("Ж у р д е к  и  к о", "Журдек  и  ко"),
        ("- н е  менее", "- не  менее"),
        ("н е менее", "н е менее"),
        ("труда и с учетом", "труда и с учетом"),
    ],
)
def test_unknown_words_are_closed_up_where_several_known_ones_are(printed: str, read: str) -> None:
    assert prepare(f"{SET_APART}\n{printed}", RULES).text.text == f"Опыт: оклад: стаж:\n{read}"
    assert prepare(f"О п ы т:\n{printed}", RULES).text.text == f"Опыт:\n{printed}"


def test_no_columns_are_told_by_words_set_apart() -> None:
    assert plain_tables("1  О п ы т   р а б о т ы\n" * 4).tables == []
    assert len(plain_tables("1  Опыт   работы\n" * 4).tables) == 1


def test_what_is_closed_up_is_told() -> None:
    (finding,) = prepare("П Р И К А З", RULES).findings
    assert (finding.code, finding.spans, finding.message) == (
        "KQ102", [(0, 11)], "blanks within a word: П Р И К А З read as ПРИКАЗ",
    )  # fmt: skip


@pytest.mark.parametrize("unit", ["П Р И К А З ", "А Б ", "П Р И К А З", " А", "о п ы т  ", "о п ы т: ж у р д "])
def test_time_is_linear(unit: str) -> None:
    finishes(lambda size: prepare(unit * size, RULES))
