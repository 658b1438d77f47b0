"""Words in capitals whose letters blanks set apart: which are closed up."""

import pytest
from finishing import finishes

from kqparse.grammar import grammar
from kqparse.text.prepare import prepare

RULES = grammar().repair


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("П Р И К А З", "ПРИКАЗ"),
        ("Қ А У Л Ы   Е Т Е Д І:", "ҚАУЛЫ   ЕТЕДІ:"),
        ("Л А У А З Ы М Д Ы Қ Н Ұ С Қ А У Л Ы Қ", "ЛАУАЗЫМДЫҚ НҰСҚАУЛЫҚ"),
        ("«Д О Л Ж Н О С Т Н А Я  И Н С Т Р У К Ц И Я»", "«ДОЛЖНОСТНАЯ  ИНСТРУКЦИЯ»"),
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


def test_what_is_closed_up_is_told() -> None:
    (finding,) = prepare("П Р И К А З", RULES).findings
    assert (finding.code, finding.spans, finding.message) == (
        "KQ102", [(0, 11)], "blanks within a word: П Р И К А З read as ПРИКАЗ",
    )  # fmt: skip


@pytest.mark.parametrize("unit", ["П Р И К А З ", "А Б ", "П Р И К А З", " А"])
def test_time_is_linear(unit: str) -> None:
    finishes(lambda size: prepare(unit * size, RULES))
