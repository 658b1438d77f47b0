"""Forms: what they match, what they do not, and that they stay linear."""

import re

import pytest
from finishing import finishes

from kqparse.grammar.phrasing.forms import FormError, compiled, opening, pattern, spelled, value
from kqparse.text.fold import lower

SLOTS = {"number": "[0-9]{1,4}", "name": r"[^\W\d_]+", "from": "[0-9]{1,3}", "to": "[0-9]{1,3}"}


def found(form: str, text: str) -> dict[str, str] | None:
    """The values of the first match, None where there is none; the whole match is called `all`."""
    match = compiled([form], SLOTS).search(lower(text))
    if match is None:
        return None
    places = {slot: value(match, slot) for slot in SLOTS}
    return {"all": match.group()} | {slot: lower(text)[slice(*place)] for slot, place in places.items() if place}


# A form, a text, and the stretch that it matches (None: it does not match).
MATCHES = [
    # Words.
    ("штат бірлігі", "2 Штат бірлігі", "штат бірлігі"),
    ("штат бірлігі", "штат \t\n  бірлігі", "штат \t\n  бірлігі"),
    ("штат бірлігі", "штатбірлігі", None),
    ("санат", "санаты", None),
    ("санат", "(санат)", "санат"),
    ("ат", "санат", None),
    # Any ending.
    ("санат~", "санаттарына жатады", "санаттарына"),
    ("санат~", "санат", "санат"),
    ("санат~", "осанат", None),
    ("штатн~ единиц~", "штатных единицы", "штатных единицы"),
    ("<санат|категори>~ бар", "категориясы бар", "категориясы бар"),
    # What may be missing.
    ("[штат] бірлік", "бірлік", "бірлік"),
    ("[штат] бірлік", "штат бірлік", "штат бірлік"),
    ("[штат] бірлік", "штатбірлік", None),
    ("[штат ]бірлік", "штат бірлік", "штат бірлік"),
    ("бар[ емес]", "бар емес", "бар емес"),
    ("бар[ емес]", "бар", "бар"),
    ("а[ б[ в]] г", "а б в г", "а б в г"),
    ("а[ б[ в]] г", "а в г", None),
    # Between what ends and what begins with a word, whatever is missing, stands a blank.
    ("а[ б] в", "а б в", "а б в"),
    ("а[ б] в", "абв", None),
    ("а [б ]в", "а в", "а в"),
    ("а [б ]в", "аб в", None),
    ("[а ]б", "аб", None),
    ("<а|б>~ <в|г>~", "аа вв", "аа вв"),
    ("<а|б>~ <в|г>~", "ав", None),
    ("а <б|[№ ]в>", "а №в", "а №в"),
    ("а <б|№>", "а№", "а№"),
    ("а <б|№>", "аб", None),
    ("а <б|№> в", "а№в", "а№в"),
    ("а <б|№> в", "а бв", None),
    # A choice.
    ("<с|от> б", "от б", "от б"),
    ("<с|от> б", "и б", None),
    ("<с |от >б", "от б", "от б"),
    ("<а|а б> в", "а б в", "а б в"),
    ("<[не ]менее|свыше>", "не менее", "не менее"),
    ("<-| >а", "- а", "- а"),
    # One of signs stands right behind a word, as a sign alone does; one of signs and words does not.
    ("<,|-> {number} б", "в, 2 б", ", 2 б"),
    ("<, | -> {number} б", "в – 2 б", " – 2 б"),
    ("<,|от> {number} б", "в, 2 б", None),
    # Signs: blanks around them may stand or be missing.
    ("шт. ед.", "шт.ед.", "шт.ед."),
    ("шт. ед.", "шт .\nед .", "шт .\nед ."),
    ("шт. ед.", "шт ед", None),
    ("(а)", "( а )", "( а )"),
    ("( а )", "(а)", "(а)"),
    ("а, б", "а ,б", "а ,б"),
    # Behind a backslash a mark is a sign that documents print.
    (r"\[ а \]", "[а]", "[а]"),
    (r"\> \> а[ \|] <б|\<в>", ">> а | <в", ">> а | <в"),
    (r"\[ а \]", "а", None),
    ("№ а", "№а", "№а"),
    ("а[ -] б", "а б", "а б"),
    ("а[ -] б", "а - б", "а - б"),
    ("а[ -] б", "а- б", "а- б"),
    ("а[ -] б", "а -б", "а -б"),
    ("а[ -] б", "аб", None),
    ("а <мен|-> б", "а-б", "а-б"),
    ("а <мен|-> б", "а мен б", "а мен б"),
    ("а <мен|-> б", "аменб", None),
    # Dashes.
    ("а - б", "а – б", "а – б"),
    ("а-б", "а\u2011б", "а\u2011б"),
    ("а — б", "а - б", "а - б"),
    # Quotes of every shape.
    ("« б »", "«б»", "«б»"),
    ("« б »", '"б"', '"б"'),
    ("« б »", "“ б ”", "“ б ”"),
    ("« б »", "„б“", "„б“"),
    ("« б »", "'б'", None),
    ("« б »", ")б(", None),
    # Case, letters that mean something in patterns.
    ("ШТАТ", "Штат", "штат"),
    ("а+б?", "а+б?", "а+б?"),
    ("а*", "ааа", None),
    # No match begins or ends with a blank.
    ("[№ ]а", "  № а  ", "№ а"),
    ("[ ]а", "   а", "а"),
    ("а[ ]", "а   ", "а   "),
]


@pytest.mark.parametrize(("form", "text", "stretch"), MATCHES)
def test_matches(form: str, text: str, stretch: str | None) -> None:
    match = found(form, text)
    assert (match and match["all"]) == stretch


VALUES = [
    ("{number} бірлік", "5 бірлік", {"number": "5"}),
    ("{number} бірлік", "№ 12345 бірлік", None),
    ("{number}[ штатн~] единиц~", "2 штатные единицы", {"number": "2"}),
    ("{number}[ штатн~] единиц~", "2 единицы", {"number": "2"}),
    ("{number}[ штатн~] единиц~", "2единицы", None),
    ("<с|от> {from} <по|до> {to}", "с 5 по 12", {"from": "5", "to": "12"}),
    ("{from} - {to}", "5–12", {"from": "5", "to": "12"}),
    ("({number})", "( 7 )", {"number": "7"}),
    ("[{number} ]{name}", "маман", {"name": "маман"}),
    ("[{number} ]{name}", "5 маман", {"number": "5", "name": "маман"}),
    ("{number}", "а5", None),
    ("{number}", "5а", None),
    ("{number}", "-5.", {"number": "5"}),
]


@pytest.mark.parametrize(("form", "text", "values"), VALUES)
def test_values(form: str, text: str, values: dict[str, str] | None) -> None:
    match = found(form, text)
    assert (None if match is None else {slot: text for slot, text in match.items() if slot != "all"}) == values


def test_forms_are_tried_in_their_order() -> None:
    forms = compiled(["{number} бірлік", "{number}", "{name}"], SLOTS)
    shown = [(match.group(), value(match, "number"), value(match, "name")) for match in forms.finditer("5 бірлік 7 а")]
    assert shown == [("5 бірлік", (0, 1), None), ("7", (9, 10), None), ("а", None, (11, 12))]


def test_no_forms_match_nothing() -> None:
    assert compiled([], SLOTS).search("а") is None


def test_a_pattern_without_index_has_no_groups() -> None:
    assert re.compile(pattern("<а|б> {number}", SLOTS)).groups == 0


FAULTS = [
    ("{size} бірлік", "no such value: {size}"),
    ("{number бірлік", "unbalanced {"),
    ("number} бірлік", "unbalanced }"),
    ("[а", "unbalanced ["),
    ("а]", "unbalanced ]"),
    ("<а", "unbalanced <"),
    ("[а>", "unbalanced >"),
    ("<а]", "unbalanced ]"),
    ("<а[б>]", "unbalanced >"),
    ("а|б", "| outside of < >"),
    ("[а|б]", "| outside of < >"),
    ("~", "~ without a word"),
    ("а ~", "~ without a word"),
    ("(~", "~ without a word"),
    ("{from} {from}", "has the value {from} twice"),
    ("{number}{name}", "two values with nothing between them"),
    ("[№ {number}]{name}", "two values with nothing between them"),
    ("[а] " * 13 + "б", "spells out more than 4096 texts"),
    ("<а|аа|ааа> " * 8 + "б", "spells out more than 4096 texts"),
    ("", "nothing that must stand"),
    ("[а]", "nothing that must stand"),
    ("<а|>", "nothing that must stand"),
    ("[а][ б]", "nothing that must stand"),
]


@pytest.mark.parametrize(("form", "message"), FAULTS)
def test_faults(form: str, message: str) -> None:
    with pytest.raises(FormError, match=re.escape(message)):
        compiled(["бар", form], SLOTS)


@pytest.mark.parametrize(
    ("form", "count"),
    [("а", 1), ("[а] б", 2), ("<а|б|в> [г]", 6), ("[а [б]] в", 3), ("<а[б]|в> <г|д>", 6), ("[а] " * 12, 4096)],
)
def test_how_many_texts_a_form_spells_out(form: str, count: int) -> None:
    assert spelled(form) == count


LINEAR = [
    ("{number}[ штатн~] единиц~", "5 "),
    ("{number} единиц~", "5 штатн"),
    ("{number} единиц~", " "),
    ("( {number} )", "("),
    ("( {number} )", "( "),
    ("( {number} )", " "),
    ("[№ ]{number} бар", " "),
    ("[( ][№ ]{number} бар", "( № "),
    ("<-| >{number} бар", " "),
    ("<-| >{number} бар", "- "),
    ("а[ - ] б", "а - "),
    ("санат~ бар", "санат"),
    ("<а~|аб~> в", "аб"),
    ("{number} - {to} бар", "1-"),
]


@pytest.mark.parametrize(("form", "unit"), LINEAR)
def test_searching_is_linear(form: str, unit: str) -> None:
    shape = compiled([form], SLOTS)
    finishes(lambda size: sum(1 for _ in shape.finditer(unit * size)))


@pytest.mark.parametrize("unit", [" ", "5 ", "(", "5 штатн ", "санат "])
def test_200_kilobytes_are_searched(unit: str) -> None:
    for form, _ in LINEAR:
        assert compiled([form], SLOTS).search(unit * (200_000 // len(unit)) + "!") is None


OPENINGS = ["категори~", "категори~ {number}", "{number} категори~", "{number} - <я|ая> категори~", "« {name} » санат~"]
OPENED = [
    ("категория", True),
    ("категории 7", True),
    ("7 категория", True),
    ("7 - ая категория", True),
    ("« а » санаты", True),
    ("подкатегория", False),
    ("7 классов", False),
    ("санаты", False),
    ("", False),
]


@pytest.mark.parametrize(("text", "expected"), OPENED)
def test_an_opening_tells_what_the_forms_tell(text: str, expected: bool) -> None:
    assert (re.match(opening(OPENINGS, SLOTS), text) is not None) == expected
    assert (compiled(OPENINGS, SLOTS).match(text) is not None) == expected
