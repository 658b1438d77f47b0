"""Words that are alike, as a library says that compares one with many."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import process
from rapidfuzz.fuzz import ratio

from kqparse.text.likeness import alike, letters, likest, may_be_as_long, most_apart

WORDS = st.text("абвгд", min_size=1, max_size=14)

# Two words, and the most of 100 to which they are alike.
ALIKE = [
    ("стаж", "стаж", 100),
    ("требуемый", "требуемые", 88),
    ("құзыреті", "құзіреті", 87),
    ("знание", "стаж", 20),
    ("ток", "кот", 33),
    ("а", "б", 0),
]


@pytest.mark.parametrize(("word", "other", "most"), ALIKE)
def test_how_alike_words_are(word: str, other: str, most: int) -> None:
    assert alike(word, other, most)
    assert not alike(word, other, most + 1)


@given(WORDS, WORDS, st.integers(1, 100))
def test_words_are_alike_where_the_library_says_so(word: str, other: str, least: int) -> None:
    told = alike(word, other, least)
    assert told == (ratio(word, other) > least - 1e-9)
    if told:
        assert may_be_as_long(len(word), len(other), least)
        assert (letters(word) ^ letters(other)).bit_count() <= most_apart(len(word) + len(other), least)


LIKEST = [
    ("образавание", ["специальность", "образование", "образования"], 80, ("образование", 90.9)),
    ("экономика", ["экология", "экономист", "эконометрика"], 70, ("эконометрика", 85.7)),
    ("педагогика", ["педагогика1", "педагогика2"], 80, ("педагогика1", 95.2)),
    ("стаж", ["знание", "стажировка"], 80, None),
    ("", ["стаж"], 80, None),
    ("стаж", [], 80, None),
]


@pytest.mark.parametrize(("word", "known", "least", "found"), LIKEST)
def test_the_likest_of_known_words_is_found(
    word: str, known: list[str], least: int, found: tuple[str, float] | None
) -> None:
    told = likest(word, known, least)
    assert (told and (told[0], round(told[1], 1))) == found


@given(WORDS, st.lists(WORDS, max_size=9), st.integers(1, 100))
def test_no_known_word_is_more_alike_than_the_likest(word: str, known: list[str], least: int) -> None:
    told = likest(word, known, least)
    assert told is not None or not any(alike(word, other, least + 1e-6) for other in known)
    assert told is None or not any(alike(word, other, told[1] + 1e-6) for other in known)


@given(WORDS, st.lists(WORDS, max_size=9), st.integers(1, 100))
def test_the_library_finds_the_same(word: str, known: list[str], least: int) -> None:
    found = process.extractOne(word, known, scorer=ratio, score_cutoff=least)
    assert likest(word, known, least) == (found and found[:2])
