"""Laws that hold for every text."""

import sys

import msgspec
import pytest
from finishing import finishes
from hypothesis import given, settings
from hypothesis import strategies as st
from parallel import PAIRS
from requirement_kit import RULES, nameless, read, traced, ways

from kqparse.model import Language
from kqparse.model.requirement import Alternative
from kqparse.requirement import Meaning, Texts, education, experience, findings, understand
from kqparse.requirement.shapes import Place, Programme, Schooling, Work

WORDS = st.sampled_from(
    sorted({word for kk, ru, _ in PAIRS for word in (kk + " " + ru).split()} | set("()/;:,.-–«»") | {"1)", "б)", "\n"})
)
SOUP = st.one_of(st.text(max_size=80), st.lists(WORDS, max_size=40).map(" ".join))
LANGUAGES: list[Language] = ["kk", "ru"]


def places(meaning: Meaning) -> list[Place]:
    found = [place for way in meaning.reading.ways for place in way.places]
    found += [place for way in meaning.reading.ways for each in way.conditions for place in each.places]
    for way in meaning.reading.ways:
        for each in way.conditions:
            if isinstance(each, Work):
                found += [*each.detail, *(place for part in each.includes for place in part.places)]
            elif isinstance(each, Schooling):
                found += [*each.level_places, *each.degree_places]
            else:
                assert isinstance(each, Programme) or each.places
    return [*found, *(each.place for each in meaning.reading.findings)]


@given(SOUP, st.sampled_from(LANGUAGES))
@settings(max_examples=300, deadline=None)
def test_reading_never_raises_and_stays_inside_the_text(text: str, language: Language) -> None:
    meaning = understand(traced(text), language, RULES)
    assert all(0 <= start < end <= len(text) for start, end in places(meaning))
    for way in meaning.reading.ways:
        ends = [end for _, end in way.places]
        assert way.conditions
        assert all(end <= start for end, (start, _) in zip(ends, way.places[1:], strict=False))


@given(SOUP, SOUP)
@settings(max_examples=200, deadline=None)
def test_joining_never_raises_and_gives_valid_records(kk: str, ru: str) -> None:
    texts: Texts = {"kk": traced(kk), "ru": traced(ru)}
    found = experience(texts, RULES)
    education(texts, RULES)
    findings(texts, RULES, None, None)
    for one in found.alternatives if found else []:
        assert one.conditions
        assert isinstance(one.text.kk, str) or isinstance(one.text.ru, str)
        assert msgspec.json.decode(msgspec.json.encode(one), type=Alternative) == one


@pytest.mark.parametrize(("kk", "ru", "meaning"), PAIRS[::3])
def test_where_lines_break_makes_no_difference(kk: str, ru: str, meaning: str) -> None:
    languages: list[tuple[Language, str]] = [("kk", kk), ("ru", ru)]
    for language, text in languages:
        wrapped = traced(text.replace(" ", " \n  ")).tidy()
        assert nameless(wrapped.text, language) == meaning


@pytest.mark.parametrize(("kk", "ru", "meaning"), PAIRS[::4])
def test_closing_signs_and_case_make_no_difference(kk: str, ru: str, meaning: str) -> None:
    languages: list[tuple[Language, str]] = [("kk", kk), ("ru", ru)]
    for language, text in languages:
        assert nameless(f"{text.strip('.')}.", language) == meaning
        assert nameless(f"{text[0].upper()}{text[1:]};", language) == meaning


_LONG = 1000
"""Repetitions: so many that what grows with their square is more than 256 for each."""
HOSTILE = {
    "connectors": ("kk", "немесе "),
    "ways": ("kk", "3 жыл өтіл немесе "),
    "educations": ("kk", "жоғары білім немесе "),
    "parts": ("kk", "3 жыл өтіл, оның ішінде "),
    "open brackets": ("ru", "(стаж "),
    "closed brackets": ("ru", ") сала ( / "),
    "entries": ("ru", "1) стаж 2 года; "),
    "fragments": ("kk", "тиісті салада, "),
    "shared amounts": ("ru", "на производстве или на госслужбе или "),
    "figures": ("ru", "3 "),
    "sentences": ("ru", "Стаж 3 года или 5 лет по специальности. "),
    "words": ("kk", "мысықтар "),
    "levels without a choice": ("kk", "жоғары білім, магистр дәрежесі, 3 жыл өтіл, "),
    "works in a row": ("kk", "банкте 3 жыл қажет емес 3 жыл өтіл "),
    "entries of levels": ("ru", "высшее образование, опыт не требуется; "),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_repetition_gives_no_more_than_it_holds(name: str) -> None:
    language, unit = HOSTILE[name]
    spoken: Language = "kk" if language == "kk" else "ru"
    text = unit * _LONG
    reading = read(text, spoken)
    assert len(reading.ways) <= _LONG
    assert sum(len(way.conditions) for way in reading.ways) <= 256 * _LONG
    assert reading.ways or reading.findings or reading.education


def test_work_grows_with_what_describes_one_education() -> None:
    small, large = (_steps("высшее образование" + ", соответствующее профилю" * size) for size in (100, 800))
    assert large <= 8 * 1.5 * small


def _steps(text: str) -> int:
    """Calls of Python functions while a text is read: time itself would be another on every machine."""
    count = 0

    def called(*_: object) -> None:
        nonlocal count
        count += 1

    before = sys.getprofile()
    sys.setprofile(called)
    try:
        read(text, "ru")
    finally:
        sys.setprofile(before)
    return count


def test_what_holds_for_too_many_ways_is_told_and_not_multiplied_out() -> None:
    reading = read("жоғары немесе орта болса – 3 жыл, " * 500, "kk")
    assert sum(len(way.conditions) for way in reading.ways) <= 2 * len(reading.ways)
    assert len(reading.findings) >= 2 * 499  # each amount, and each that is shared


def test_a_text_that_repeats_is_read_once_with_spans_of_its_own() -> None:
    source = traced("стаж 2 года. стаж 2 года.")
    first, second = source[0:11], source[13:24]
    one, other = (experience({"ru": text}, RULES) for text in (first, second))
    assert one is not None
    assert other is not None
    assert one.alternatives[0].spans.ru == [(0, 11)]
    assert other.alternatives[0].spans.ru == [(13, 24)]
    assert ways(first.text, "ru") == ways(second.text, "ru")


def test_brackets_that_hold_nothing_are_read_in_linear_time() -> None:
    finishes(lambda size: read("стаж 1 год " + "()" * size, "ru"))


def test_parts_that_end_with_a_word_for_them_are_found_in_linear_time() -> None:
    finishes(lambda size: read("5 жыл өтіл, " + "сотта немесе прокуратурада 2 жыл қоса алғанда " * size, "kk"), 10_000)


def test_levels_of_which_one_is_told_by_its_number_are_read_in_linear_time() -> None:
    finishes(lambda size: read("высшее, " * size + "или среднее образование; во втором случае – 2 года", "ru"), 10_000)
