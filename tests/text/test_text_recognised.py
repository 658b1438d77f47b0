"""Digits that character recognition read for letters, letters that it read for digits, and a letter put for another."""

import pytest

from kqparse.diagnostics.sentences import sentence
from kqparse.grammar import grammar
from kqparse.text.prepare import prepare

RULES = grammar().repair


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        # Words that are known, whole or by their beginning.
        ("Жоғары 6ілім", "Жоғары білім"),
        ("тәжіри6есі", "тәжірибесі"),
        ("6ір жыл", "бір жыл"),
        ("1. 06разование", "1. Образование"),
        ("О6РАЗОВАНИЕ", "ОБРАЗОВАНИЕ"),
        ("и 0пыт работы\n3аместитель", "и опыт работы\nЗаместитель"),
        ("о6разованием", "образованием"),
        # Numbers, by the unit behind them.
        ("не менее З лет", "не менее 3 лет"),
        ("кемінде З жыл", "кемінде 3 жыл"),
        ("1О лет, 2О24 года", "10 лет, 2024 года"),
        ("1О бірлік", "10 бірлік"),
        ("l единица, не менее l года, кемінде б ай", "1 единица, не менее 1 года, кемінде 6 ай"),
        # Numbers of categories, by the letters before them.
        ("категория E-R-З, l единица", "категория E-R-3, 1 единица"),
        ("C-O-З, Е-R-З санаты", "C-O-3, E-R-3 санаты"),
        # Codes of staff lists, by the sign before them.
        ("№ О2-1-З1, №1О-2", "№ 02-1-31, №10-2"),
        ("№ О9-1-1-ден № О9-1-3-ке дейін", "№ 09-1-1-ден № 09-1-3-ке дейін"),
        ("№ 15-О, № 378-О-м, № З-12, О2-1-1", "№ 15-О, № 378-О-м, № З-12, О2-1-1"),
        # What stays.
        ("№ 01-25о, № 06-2О от 3 мая", "№ 01-25о, № 06-2О от 3 мая"),
        ("1С:Предприятие, 6-разряд, А3 формат", "1С:Предприятие, 6-разряд, А3 формат"),
        ("З. Иванов, З лист", "З. Иванов, З лист"),
        ("пору3чения", "пору3чения"),
        ("3ау", "3ау"),
        ("№ 12О, каб. 3О", "№ 12О, каб. 3О"),
        ("E-R-4, Е-3", "E-R-4, Е-3"),
        ("С-З, Ю-В-З, E-R-За, штаб лет, пункт б, 5б лет", "С-З, Ю-В-З, E-R-За, штаб лет, пункт б, 5б лет"),
        ("не более З листов, класс З мест", "не более З листов, класс З мест"),
    ],
)
def test_digits_and_letters_that_are_taken_for_one_another(printed: str, read: str) -> None:
    assert prepare(printed, RULES).text.text == read


def test_what_is_told_of_them() -> None:
    [finding] = prepare("Жоғары 6ілім", RULES).findings
    assert (finding.code, finding.data) == ("KQ102", {"printed": "6ілім", "read": "білім"})
    assert finding.message == "digit and letter confused in character recognition: 6ілім read as білім"
    assert sentence(finding, "ru") == "при распознавании перепутаны цифра и буква: 6ілім → білім"


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("жңне ңкімінің тңжірибесі", "және әкімінің тәжірибесі"),
        ("кеңес жңне ЖҢНЕ ҢКІМ", "кеңес және ЖӘНЕ ӘКІМ"),
        ("жңне білімнің, заң, жаңа", "және білімнің, заң, жаңа"),
        # No text of this kind.
        ("тңжірибе", "тңжірибе"),
        ("және тңжірибе", "және тңжірибе"),
    ],
)
def test_a_letter_that_stands_for_another_all_through_a_text(printed: str, read: str) -> None:
    assert prepare(printed, RULES).text.text == read


def test_a_nought_with_blanks_around_its_dash_is_told_as_one() -> None:
    finding, *_ = prepare("санаты D – 0 – 4", RULES).findings
    assert finding.message == "digit and letter confused in character recognition: D – 0 read as D – O"
