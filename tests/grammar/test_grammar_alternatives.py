"""Forms of which those alone are compiled whose words a text has find what all of them together find."""

import re

import pytest
from finishing import finishes

from kqparse.grammar.phrasing.alternative import Sign
from kqparse.grammar.phrasing.alternatives import may_be_in
from kqparse.grammar.phrasing.form_words import most_words, needs_of
from kqparse.grammar.phrasing.forms import FormError, compiled, value
from kqparse.grammar.phrasing.marks import parts_of
from kqparse.grammar.values.categories import CATEGORY_SIGN

FORMS = ["units : {number}", "{number}[ full] units", "{number} posts", "{number} ed .", "[no ]{number}"]
SLOTS = {"number": "[0-9]{1,3}"}
TEXTS = [
    ("3 units", ["3"]),
    ("units: 4, 5 posts", ["4", "5"]),
    ("2 full units", ["2"]),
    ("7 ed. and 8", ["7", "8"]),
    ("no 9", ["9"]),
    ("no figure", []),
]
RANKS = ["{rank}[ -] rank", "« {rank} » rank", "rank~[ <-|:>] {rank}", "( {rank} )", "[no ]{rank}", "{number} ranks"]
SHAPES = {"rank": "[a-z](?:-[a-z]){0,2}-[0-9]", "number": "[0-9]{1,3}"}
SIGNS = {"rank": Sign(re.compile("[a-z]-")), "number": Sign(re.compile("[0-9]"), leads=False)}
RANKED = [
    "a-b-3 rank",
    "a-3-rank",
    "of «a-3» rank, 4 ranks",
    "ranks: a-3 and b-1 (c-2)",
    "no a-3",
    "well-read ranks 3",
    "7 ranks",
    "«a",
    "a rank",
    "",
]


@pytest.mark.parametrize(("text", "numbers"), TEXTS)
def test_the_forms_whose_words_a_text_has_are_found(text: str, numbers: list[str]) -> None:
    found = compiled(FORMS, SLOTS).finditer(text)
    assert [text[slice(*(value(match, "number") or (0, 0)))] for match in found] == numbers


@pytest.mark.parametrize(("text", "may_be"), [("3 units", True), ("7 ed .", True), ("ed", False), ("unit", False)])
def test_a_text_without_the_words_of_any_form_has_none(text: str, *, may_be: bool) -> None:
    assert may_be_in(compiled([form for form in FORMS if form != "[no ]{number}"], SLOTS), text) is may_be


def test_texts_that_ask_for_more_and_more_forms_are_read_by_all() -> None:
    pattern = compiled(FORMS, SLOTS)
    whole = re.compile(pattern.pattern)
    for text, _ in TEXTS * 2:
        assert [match.span() for match in pattern.finditer(text)] == [match.span() for match in whole.finditer(text)]


@pytest.mark.parametrize(("text", "end"), [("3 units", 7), ("ed", None)])
def test_whatever_else_is_asked_is_asked_of_all_forms(text: str, end: int | None) -> None:
    match = compiled(FORMS, SLOTS).match(text)
    assert (match.end() if match else None) == end


def test_a_form_that_cannot_be_read_is_refused_at_once() -> None:
    with pytest.raises(FormError, match=r"\{letters\}"):
        compiled(["{letters}"], SLOTS)


@pytest.mark.parametrize("texts", [RANKED, RANKED[::-1]], ids=["in order", "backwards"])
def test_forms_whose_values_have_no_sign_in_a_text_would_find_nothing_there(texts: list[str]) -> None:
    pattern, whole = compiled(RANKS, SHAPES, SIGNS), re.compile(compiled(RANKS, SHAPES).pattern)
    for text in texts:
        assert [match.span() for match in pattern.finditer(text)] == [match.span() for match in whole.finditer(text)]
        for own, other in ((pattern.search, whole.search), (pattern.fullmatch, whole.fullmatch)):
            assert _place(own(text)) == _place(other(text))
        for at in range(len(text) + 1):
            assert _place(pattern.match(text, at)) == _place(whole.match(text, at))


UNITS = [
    "{number} full units",
    "units : {number}",
    "{number}[ -] units",
    "old units {number}",
    "( {number} units )",
    "<one|two> units",
]
COUNTED = [
    "3 full units and (4 units), old units 5: units: 6 units, two units",
    "x3 full units, two units2 units: 7 units (old units 8)",
    "one, two full units (units) 7full units: old units 9 full",
    "full: (one old) two units",
]


@pytest.mark.parametrize("text", COUNTED)
def test_several_forms_that_a_text_may_have_are_found_where_words_and_signs_begin(text: str) -> None:
    signs = {"number": Sign(re.compile("[0-9]"))}
    pattern, whole = compiled(UNITS, SLOTS, signs), re.compile(compiled(UNITS, SLOTS).pattern)
    for begin in range(len(text) + 1):
        found = [match.span() for match in pattern.finditer(text, begin, len(text) - 1)]
        assert found == [match.span() for match in whole.finditer(text, begin, len(text) - 1)]


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("a-1", True),
        ("a 1", False),
        ("of 2020, a - bcde - fghi - jklm - 1", True),
        ("a - bcde - fghi - jklm 1", True),
        ("2020, bc-4x", True),
        ("no. 4", False),
        ("1-a", False),
        ("abc", False),
        ("", False),
    ],
)
def test_a_category_is_told_by_its_letters_and_the_figure_behind_them(text: str, stands: bool) -> None:
    assert CATEGORY_SIGN.stands_in(text) is stands
    assert (CATEGORY_SIGN.pattern.search(text) is not None) is stands


def _place(match: re.Match[str] | None) -> tuple[tuple[int, int], tuple[int, int] | None] | None:
    """Where a match stands, and its rank."""
    return (match.span(), value(match, "rank")) if match else None


SAID = [
    "units : {number}",
    "{number}[ full] units",
    "for <the|any> post~",
    "for <young|old>[ ,] posts",
    "for grade <a|b>",
]
SAYING = [
    "for the posts, 3 units",
    "for  any\npost",
    "for old , posts for young posts",
    "for grade b",
    "for the grade",
    "units: 3 units",
    "the post",
    "",
]


@pytest.mark.parametrize("asked", [1, 120, 450])
def test_however_often_forms_are_asked_for_they_find_the_same(asked: int) -> None:
    pattern = compiled(SAID, SLOTS)
    whole = re.compile(pattern.pattern)
    for text in SAYING * asked:
        assert [match.span() for match in pattern.finditer(text)] == [match.span() for match in whole.finditer(text)]
        for way in ("search", "fullmatch", "match"):
            assert _span(getattr(pattern, way)(text)) == _span(getattr(whole, way)(text))
        assert _span(pattern.match(text, 4, 12)) == _span(whole.match(text, 4, 12))


def test_a_form_is_found_however_far_its_words_stand_from_each_other() -> None:
    blanks = " " * 700
    pattern = compiled(["for <the|any> post~", "for grade <a|b>", "for {number}", "for any :"], SLOTS)
    for text in (
        f"for{blanks}the{blanks}posts",
        f"for{blanks}grade a",
        f"for{blanks}the 3",
        f"for{blanks}12",
        f"for{blanks}any :",
    ):
        assert _span(pattern.match(text)) == _span(re.compile(pattern.pattern).match(text))


def test_signs_that_run_on_and_on_are_asked_of_in_linear_time() -> None:
    pattern = compiled(["« posts »", "« for the posts"], SLOTS)
    finishes(lambda size: [pattern.match("«" * size, at) for at in range(size)])
    assert pattern.match("«««« for the posts", 3)


NEEDED = [
    ("units : {number}", [("units",), (":",)], None),
    ("[the ]post~", [("post",)], 2),
    ("for <young|very old> posts", [("posts",), ("young", "very"), ("for",)], 4),
    ("<a|[b]> post", [("post",)], 2),
    ("post - {number}", [("post",), ("-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212")], None),
]


@pytest.mark.parametrize(("form", "needs", "words"), NEEDED)
def test_what_stands_in_every_text_of_a_form(form: str, needs: list[tuple[str, ...]], words: int | None) -> None:
    parts = parts_of(form)
    assert [tuple(sorted(own)) for own in needs_of(parts)] == [tuple(sorted(own)) for own in needs]
    assert most_words(parts) == words


def _span(match: re.Match[str] | None) -> tuple[int, int] | None:
    return match.span() if match else None
