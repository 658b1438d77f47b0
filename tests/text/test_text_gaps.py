"""Blanks that an export put behind Kazakh letters: which are taken out, and which part words."""

import pytest
from finishing import finishes

from kqparse.diagnostics.sentences import sentence
from kqparse.grammar import grammar
from kqparse.text.prepare import prepare

RULES = grammar().repair
SIGN = "Бі лі мі жә не"
READ = "Білімі және"


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("тә рбие, оқ у", "тәрбие, оқу"),
        ("ЖОҒ АРЫ БІ ЛІ М", "ЖОҒАРЫ БІЛІМ"),
        ("қ ызметкерлерді", "қызметкерлерді"),
        # An ending behind a known word.
        ("кең есші сі", "кеңесшісі"),
        ("ә кі мі ні ң кең есші сі", "әкімінің кеңесшісі"),
        # Blanks that part words.
        ("білімі бар", "білімі бар"),
        ("бі лі мі болуы", "білімі болуы"),
        ("жоғ ары оқ у орны", "жоғары оқу орны"),
        ("халық саны", "халық саны"),
        ("жаң а Мектеп", "жаңа Мектеп"),
        ("Шиелі қаласы", "Шиелі қаласы"),
        ("қ ызмет\nө тілі", "қызмет\nөтілі"),
    ],
)
def test_known_words_tell_which_blanks_part_words(printed: str, read: str) -> None:
    assert prepare(f"{SIGN} {printed}", RULES).text.text == f"{READ} {read}"


@pytest.mark.parametrize("text", ["тә рбие, оқ у", "білімі және оқ у", "Высшее образование и опыт"])
def test_other_texts_stay(text: str) -> None:
    assert prepare(text, RULES).text.text == text


def test_what_is_told_of_them() -> None:
    text = f"{SIGN} оқ у"
    *_, finding = prepare(text, RULES).findings
    assert (finding.code, finding.data) == ("KQ102", {"printed": "оқ у", "read": "оқу"})
    assert [text[start:end] for start, end in finding.spans] == ["оқ у"]
    assert sentence(finding, "ru") == "убраны пробелы внутри слова: оқ у → оқу"


def test_blanked_noise_is_not_put_together() -> None:
    text = f"{SIGN} оқ у"
    assert prepare(text, RULES, noise=[(0, len(SIGN))]).text.text == " " * len(SIGN) + " оқу"


@pytest.mark.parametrize("unit", ["а", "қ а ", "а "])
def test_time_is_linear(unit: str) -> None:
    finishes(lambda size: prepare(f"{SIGN} {unit * size}", RULES))
