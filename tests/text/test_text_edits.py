"""The map between a source and its edited text, against one that looks at every character."""

from typing import NamedTuple

import pytest
from finishing import finishes
from hypothesis import given, settings
from hypothesis import strategies as st
from text_factories import SHY

from kqparse.text.edits import Edit, EditedText


class Naive(NamedTuple):
    """The edited text, and for each of its characters the place in the source."""

    text: str
    places: list[tuple[int, int]]


def naive(source: str, edits: list[Edit]) -> Naive:
    text, places, at = "", [], 0
    while at < len(source):
        edit = next((edit for edit in edits if edit.start == at), None)
        text += edit.text if edit else source[at]
        places += [(edit.start, edit.end)] * len(edit.text) if edit else [(at, at + 1)]
        at = edit.end if edit else at + 1
    return Naive(text, places)


@st.composite
def edited(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    source = draw(st.text("абв \n", max_size=30))
    edits, at = [], 0
    for gap, length, text in draw(st.lists(st.tuples(st.integers(0, 4), st.integers(1, 3), st.text("xy", max_size=3)))):
        if at + gap + length > len(source):
            break
        edits.append(Edit(at + gap, at + gap + length, text))
        at += gap + length
    return source, edits


@given(edited())
@settings(deadline=None, max_examples=300)
def test_every_stretch_leads_back(case: tuple[str, list[Edit]]) -> None:
    source, edits = case
    of, oracle = EditedText(source, source, edits), naive(source, edits)
    assert of.text == oracle.text
    for start in range(len(of.text)):
        assert of.source_start(start) == oracle.places[start][0]
        assert of.source_end(start + 1) == oracle.places[start][1]
        for end in range(start + 1, len(of.text) + 1):
            assert of.source_span(start, end) == (oracle.places[start][0], oracle.places[end - 1][1])


@given(edited())
@settings(deadline=None, max_examples=100)
def test_exchanged_letters_keep_the_map(case: tuple[str, list[Edit]]) -> None:
    source, edits = case
    of = EditedText(source, source, edits)
    assert of.line_starts
    assert of.words is not None
    other = of.replaced(of.text.replace("а", "\n"))
    assert other.text == of.text.replace("а", "\n")
    assert of.text == naive(source, edits).text
    assert all(other.source_span(at, at + 1) == of.source_span(at, at + 1) for at in range(len(of.text)))
    assert len(other.line_starts) == other.text.count("\n") + 1


@pytest.mark.parametrize(
    "edits",
    [[Edit(2, 3, ""), Edit(1, 2, "")], [Edit(0, 2, ""), Edit(1, 3, "")], [Edit(2, 1, "")], [Edit(1, 1, "x")]],
    ids=["descending", "overlapping", "backwards", "replacing nothing"],
)
def test_wrong_edits_are_refused(edits: list[Edit]) -> None:
    with pytest.raises(ValueError, match="edits must"):
        EditedText("абвг", "абвг", edits)


def test_lengths_must_fit() -> None:
    with pytest.raises(ValueError, match="keep the length"):
        EditedText("абвг", "абв")
    with pytest.raises(ValueError, match="one for one"):
        EditedText("абвг", "абвг").replaced("абв")


def test_lines_begin_behind_breaks() -> None:
    assert EditedText("а\n\nб\n", "а\n\nб\n").line_starts == [0, 2, 3, 5]
    assert EditedText("", "").line_starts == [0]


WORDS = [
    ("lower case", "Білім ТУРАЛЫ", {"білім", "туралы"}),
    ("hyphened words whole, and their beginning", "Іс-тәжірибе", {"іс-тәжірибе", "іс-"}),
    ("figures and signs are no words", "№ 5, (білім).", {"білім"}),
    ("halves that a line end breaks are none", "жұ-\nмыс орны", {"орны"}),
    ("nor those before blanks", "жұ-  \n  мыс орны", {"орны"}),
    ("nor those of a soft hyphen", f"жұ{SHY}\nмыс орны", {"орны"}),
    ("a dash at a line end breaks nothing", "жұмыс -\nорны", {"жұмыс", "орны"}),
]


@pytest.mark.parametrize(("text", "words"), [case[1:] for case in WORDS], ids=[case[0] for case in WORDS])
def test_words(text: str, words: set[str]) -> None:
    assert EditedText(text, text).words == words


@pytest.mark.parametrize("unit", ["а", "а-", "- ", "а-\n", "а "])
def test_finding_words_is_linear(unit: str) -> None:
    finishes(lambda size: EditedText(unit * size, unit * size).words)
