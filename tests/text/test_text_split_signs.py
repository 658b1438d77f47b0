"""Signs of UTF-8 shown byte by byte: which are read as meant, and in which texts."""

import pytest

from kqparse.grammar import grammar
from kqparse.text.prepare import prepare
from kqparse.text.repair.split_signs import split_signs

RULES = grammar().repair


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("от 28 февраля 2023 г. в„– 299", "от 28 февраля 2023 г. № 299"),
        ("Раздел 2 вЂ“ Требования", "Раздел 2 – Требования"),
        ("отдел вЂњСверкавЂќ", "отдел “Сверка”"),
        ("приказ в„– 5 В«О штатахВ»", "приказ № 5 «О штатах»"),
        ("2023 жылғы 5 мамырдағы â„– 7", "2023 жылғы 5 мамырдағы № 7"),
        ("в„– 5,В\xa0стаж 3В\xa0года", "№ 5, стаж 3 года"),
        # Letters that are meant, where no sign tells the contrary, and a word.
        ("в„– 5. В\xa0отделе", "№ 5. В отделе"),
        ("В«Сверке»", "В«Сверке»"),
        ("в № 5", "в № 5"),
    ],
)
def test_bytes_of_signs(printed: str, read: str) -> None:
    assert prepare(printed, RULES).text.text == read.replace("№", "№")


def test_the_words_beside_them_stay() -> None:
    assert [edit[2] for edit in split_signs("Вся в„– 1, вся")] == ["№"]


def test_what_is_told_of_them() -> None:
    (finding,) = prepare("приказ в„– 5", RULES).findings
    assert (finding.code, finding.data, finding.spans) == ("KQ102", {"printed": "в„–", "read": "№"}, [(7, 10)])
