"""What holds for every printing of a bilingual table: widths, page breaks and blank lines change no value."""

import re

import pytest
from bilingual_reading import COLUMNS, HEADING, NEXT, cell, pair, read
from hypothesis import example, given, settings
from hypothesis import strategies as st
from places import ROOT

from kqparse import Document

SAMPLE = (ROOT / "samples" / "bilingual-requirement-table.kk-ru.txt").read_text(encoding="utf-8")
RUSSIAN_FIRST = (ROOT / "samples" / "bilingual-requirement-table.ru-kk.txt").read_text(encoding="utf-8")
KAZAKH = ["Жоғары білім", "қаржы саласындағы диплом", "кемінде үш жыл жұмыс өтілі", "құқық негіздерін білу"]
RUSSIAN = ["Высшее образование", "диплом в сфере финансов", "не менее трех лет стажа", "знание основ права"]


def values(document: Document) -> list[object]:
    return [
        (
            (one.ordinal, pair(one.title), pair(one.section), one.headcount, one.category, one.codes),
            [(own.kind, pair(own.label), pair(own.text)) for own in one.criteria],
        )
        for one in document.positions
    ]


def narrow(text: str, width: int) -> str:
    return re.sub(rf"([^\n]{{1,{width}}})(?:[ \t]+|(?=\n)|$)", r"\1\n", text)


@pytest.mark.parametrize("text", [SAMPLE, RUSSIAN_FIRST], ids=["Kazakh first", "Russian first"])
@settings(max_examples=40, deadline=None)
@given(width=st.integers(24, 90))
def test_narrower_lines(text: str, width: int) -> None:
    assert values(read(narrow(text, width))) == values(read(text))


@settings(max_examples=40, deadline=None)
@given(places=st.lists(st.integers(1, SAMPLE.count("\n")), max_size=12, unique=True), figure=st.booleans())
@example(places=[29, 30, 31], figure=True)
def test_page_breaks_anywhere(places: list[int], figure: bool) -> None:
    lines = SAMPLE.split("\n")
    for number, place in sorted(enumerate(sorted(places), start=3), reverse=True):
        lines.insert(place, f"{number}\n\f" if figure else "\f")
    assert values(read("\n".join(lines))) == values(read(SAMPLE))


@settings(max_examples=20, deadline=None)
@given(gaps=st.lists(st.integers(1, 3), min_size=SAMPLE.count("\n"), max_size=SAMPLE.count("\n")))
def test_blank_lines_anywhere(gaps: list[int]) -> None:
    lines = SAMPLE.split("\n")
    spread = lines[0] + "".join(["\n" * gap + line for gap, line in zip(gaps, lines[1:], strict=True)])
    assert values(read(spread)) == values(read(SAMPLE))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(KAZAKH), min_size=1, max_size=4),
    st.lists(st.sampled_from(RUSSIAN), min_size=1, max_size=4),
    st.integers(14, 60),
    st.booleans(),
)
def test_one_switch_between_the_languages(kazakh: list[str], russian: list[str], width: int, first: bool) -> None:
    halves = [", ".join(words).capitalize() + "." for words in (kazakh, russian)]
    text = narrow(" ".join(halves if first else halves[::-1]), width)
    found = pair(cell("Білімі / Образование\n" + text).text)
    assert found == tuple(halves)


@pytest.mark.parametrize(
    "repeated",
    [
        "Білімі / Образование\n",
        "Практикалық Мамандығы\n",
        "/ ",
        "1. Маман, (1 бірлік)\n",
        "(\n",
        "« ",
        "Жоғары. Высшее. ",
    ],
)
def test_repetition_is_read_to_the_end(repeated: str) -> None:
    text = HEADING + COLUMNS + "Білімі / Образование Жоғары білім.\n" + repeated * 3000 + "\n" + NEXT
    coverage = read(text).coverage
    assert coverage.assigned + coverage.noise + coverage.unassigned == coverage.characters
