"""Staff codes: lists and ranges, as printed and as meant."""

import re

import pytest
from finishing import finishes
from grammar_factories import shipped

from kqparse.grammar.phrasing.forms import FormError
from kqparse.grammar.tables import Codes
from kqparse.grammar.values.codes import code_rules
from kqparse.text.fold import lower

TABLE = shipped().table("codes", Codes)
RULES = code_rules(TABLE)
LISTED = re.compile(RULES.listed)


@pytest.mark.parametrize("example", TABLE.examples, ids=[example[0] for example in TABLE.examples])
def test_examples_of_the_grammar(example: list[str]) -> None:
    printed, *codes = example
    assert RULES.expand(printed) == codes
    assert LISTED.fullmatch(lower(printed))


EXPANDED = [
    # Ranges in Kazakh.
    ("№ 02-1-9-дан № 02-1-12-ге дейін", ["02-1-9", "02-1-10", "02-1-11", "02-1-12"]),
    ("№ 02-1-1 ден № 02-1-2 ге дейін", ["02-1-1", "02-1-2"]),
    ("№02-1-1-ден\n№02-1-3-ке дейін", ["02-1-1", "02-1-2", "02-1-3"]),
    ("№ 02-1-1-тен № 02-1-2", ["02-1-1", "02-1-2"]),
    ("№ 02-1-1-ден 02-1-2-ге", ["02-1-1", "02-1-2"]),
    ("№ 02-1-1-ден № 02-1-2 дейін", ["02-1-1", "02-1-2"]),
    # A line that ends behind a dash.
    ("№ 02-1-1, № 02-\n1-2", ["02-1-1", "02-1-2"]),
    ("№ 02-1-1, № 02-1- \n\t2", ["02-1-1", "02-1-2"]),
    # And in Russian.
    ("С № 02-1-1 ПО № 02-1-2", ["02-1-1", "02-1-2"]),
    ("№ 02-1-1 по № 02-1-2", ["02-1-1", "02-1-2"]),
    ("от № 02-1-1 до № 02-1-2", ["02-1-1", "02-1-2"]),
    ("№ 02-1-1 и № 02-1-4", ["02-1-1", "02-1-4"]),
    ("с № 02-1-1 по № 02-1-2, № 02-1-5 и с 03-1 по 03-2", ["02-1-1", "02-1-2", "02-1-5", "03-1", "03-2"]),
    # Dashes.
    ("02-1-1 - 02-1-2", ["02-1-1", "02-1-2"]),
    ("02-1-1 -02-1-2", ["02-1-1", "02-1-2"]),
    ("02-1-1— 02-1-2", ["02-1-1", "02-1-2"]),
    ("02–1–1 – 02–1–3", ["02-1-1", "02-1-2", "02-1-3"]),
    ("02–1-1", ["02-1-1"]),
    ("1-1-3-4", ["1-1-3-4"]),
    # What no range is.
    ("№ 02-1-5-ден № 02-1-2-ге дейін", ["02-1-5", "02-1-2"]),
    ("№ 02-1-1-ден № 03-1-2-ге дейін", ["02-1-1", "03-1-2"]),
    ("02-1 – 02-1-4", ["02-1", "02-1-4"]),
    ("02-1-1 – 02-1-9999", ["02-1-1", "02-1-9999"]),
    ("02-1-1 – 02-1-1", ["02-1-1"]),
    # Padded figures.
    ("01-08 – 01-11", ["01-08", "01-09", "01-10", "01-11"]),
    ("01-8 – 01-11", ["01-8", "01-9", "01-10", "01-11"]),
    # Signs and separators.
    ("N 02-1; No 02-2", ["02-1", "02-2"]),
    ("№№ 02-1, 02-2", ["02-1", "02-2"]),
    ("№02-1,№02-2", ["02-1", "02-2"]),
    ("№ 02-1 мен № 02-2", ["02-1", "02-2"]),
    ("№ 02-1 №02-2", ["02-1", "02-2"]),
    # No codes.
    ("№ 5", []),
    ("12345-1", []),
    ("02-12345", []),
    ("а02-1б", []),
    ("", []),
]


@pytest.mark.parametrize(("printed", "codes"), EXPANDED)
def test_expanded(printed: str, codes: list[str]) -> None:
    assert RULES.expand(printed) == codes


@pytest.mark.parametrize(
    ("printed", "code"),
    [
        ("№ 01", ["01"]),
        ("№7", ["7"]),
        ("012", ["012"]),
        ("7", []),
        ("№ 01-2", []),
        ("0", []),
        # Of several each further one has its sign.
        ("№ 01, № 02", ["01", "02"]),
        ("№ 01; № 2", ["01", "2"]),
        ("№ 01, 02", []),
        ("01, 02", []),
    ],
)
def test_a_code_of_one_number(printed: str, code: list[str]) -> None:
    assert RULES.alone(printed) == code


LISTS = [
    ("(№ 02-1-1-ден № 02-1-2-ге дейін, № 02-1-5) бас", "№ 02-1-1-ден № 02-1-2-ге дейін, № 02-1-5"),
    ("(№ 02-1, № 02-2)", "№ 02-1, № 02-2"),
    ("(№ 02-1, 2 бірлік)", "№ 02-1"),
    ("№ 02-1 және маман", "№ 02-1"),
    ("с № 02-1 по № 02-3", "с № 02-1 по № 02-3"),
    ("№ 02-1-1-ден № 02-1-2-ге дейін - маман", "№ 02-1-1-ден № 02-1-2-ге дейін"),
    ("№ 02-1 №02-2", "№ 02-1 №02-2"),
    ("02-1 02-2", "02-1"),
    ("02-1а", None),
    ("5 бірлік", None),
]


@pytest.mark.parametrize(("text", "stretch"), LISTS)
def test_the_shape_of_a_list(text: str, stretch: str | None) -> None:
    match = LISTED.search(text)
    assert (match.group() if match else None) == stretch


def test_a_wrong_range_is_refused() -> None:
    with pytest.raises(FormError, match="no such value"):
        code_rules(Codes(signs=[], between=[], ranges=["{form} {to}"]))
    with pytest.raises(FormError, match="unbalanced"):
        code_rules(Codes(signs=[], between=[], ranges=["[{from} {to}"]))


def test_without_signs_and_separators() -> None:
    rules = code_rules(Codes(signs=[], between=[], ranges=[]))
    assert rules.expand("№ 02-1, 02-2") == ["02-1", "02-2"]
    assert re.fullmatch(rules.listed, "02-1")


@pytest.mark.parametrize("unit", ["1-", "1-1, ", "(1-1", "1-1 - ", "№ ", " ", "1-1-1-1 ", "1-1 по ", "1", "1-1-ден "])
def test_time_is_linear(unit: str) -> None:
    bracketed = re.compile(rf"\(\s*+(?:{RULES.listed})\s*+\)")
    finishes(lambda size: bracketed.search("(" + unit * size + "!"))
    finishes(lambda size: RULES.expand(unit * size + "!"))
