"""001, a bilingual table of requirements: counts that were made by hand."""

import random
import re
from collections import Counter
from collections.abc import Callable

import pytest
from places import seed

from kqparse import Document, extract

WOVEN = [6, 10, 14, 25, 27, 28, 30, 31]
KINDS = ("education", "experience", "competencies", "optional")


@pytest.fixture(scope="module")
def text() -> str:
    return seed("001").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def document() -> Document:
    return extract(seed("001"))


def units(document: Document, language: str) -> int:
    """The staff units that the headings of one language add up to, by what they print."""
    source = seed("001").read_text(encoding="utf-8")
    printed = [
        source[span[0] : span[1]] for one in document.positions for span in one.provenance[f"headcount.{language}"]
    ]
    return sum(int(number) for number in re.findall("[0-9]+", " ".join(printed)))


def view(document: Document) -> list[object]:
    """Every value of every post, without places; a blank before a closing sign may be one that a line break left."""

    def bare(text: object) -> str:
        return re.sub(r" (?=[.,;:)])", "", str(text))

    return [
        (
            one.ordinal,
            bare(one.title),
            bare(one.section),
            one.headcount,
            [(criterion.kind, bare(criterion.label), bare(criterion.text)) for criterion in one.criteria],
        )
        for one in document.positions
    ] + [bare(document.act.title) if document.act else None]


def test_positions_and_units(document: Document) -> None:
    assert len(document.positions) == 62
    assert sum(position.headcount or 0 for position in document.positions) == 341
    assert units(document, "kk") == units(document, "ru") == 341


def test_sections(document: Document) -> None:
    sections = [position.section for position in document.positions]
    sizes = Counter(section.kk if section else None for section in sections)
    assert list(sizes.values()) == [5, 3, 3, 2, 3, 3, 2, 3, 7, 2, 10, 6, 13]
    assert all(section and section.kk and section.ru for section in sections)


def test_every_value_is_in_both_languages(document: Document) -> None:
    for position in document.positions:
        assert position.title
        assert position.title.kk
        assert position.title.ru
        assert tuple(criterion.kind for criterion in position.criteria) == KINDS
        for criterion in position.criteria:
            assert criterion.label
            assert all([criterion.label.kk, criterion.label.ru, criterion.text.kk, criterion.text.ru])
            assert not re.search("[әғқңөұүһі]", str(criterion.text.ru).lower())
            assert str(criterion.text.ru)[0].isupper() or str(criterion.text.ru)[0] in '"«'


def test_woven_cells_are_whole(document: Document) -> None:
    woven = [finding.position for finding in document.diagnostics if finding.code == "KQ207"]
    ordinals = [position.ordinal for position in document.positions if position.id in woven]
    assert ordinals == WOVEN
    assert len(woven) == len(WOVEN)
    # The requirement that all posts share is printed 62 times and is the same each time.
    texts = {str(position.criteria[3].text) for position in document.positions}
    assert len(texts) == 1


def test_one_number_differs(document: Document) -> None:
    found = [(one.code, one.data) for one in document.diagnostics if one.code in ("KQ201", "KQ202", "KQ401")]
    assert found == [
        ("KQ201", {"kk": 42, "ru": 43}),
        ("KQ202", {"what": "number", "number": 43, "fault": "missing"}),
    ]


def test_the_title_in_both_languages(document: Document) -> None:
    assert document.act
    assert document.act.form is None
    assert document.act.title
    assert str(document.act.title.kk).endswith("біліктілік талаптары")
    assert str(document.act.title.ru).startswith("Квалификационные требования")


def test_coverage(document: Document) -> None:
    coverage = document.coverage
    assert coverage.unassigned <= 0.003 * coverage.characters
    assert coverage.noise <= 0.03 * coverage.characters


def narrow(width: int) -> Callable[[str], str]:
    """Every line broken where it is longer than a width."""

    def fold(text: str) -> str:
        return re.sub(rf"([^\n]{{1,{width}}})(?:[ \t]+|(?=\n)|$)", r"\1\n", text)

    return fold


def without_blank_lines(text: str) -> str:
    return re.sub(r"\n\s*\n", "\n", text)


def with_page_breaks(text: str) -> str:
    chance = random.Random("001")
    lines = text.split("\n")
    places = sorted(chance.sample(range(1, len(lines)), 60))
    for number, place in reversed(list(enumerate(places, start=1))):
        lines.insert(place, f"{number}\n\f")
    return "\n".join(lines)


def with_form_feeds(text: str) -> str:
    chance = random.Random("001")
    return re.sub("\n", lambda _: "\n\f" if chance.random() < 0.03 else "\n", text)


@pytest.mark.parametrize(
    "print_anew",
    [narrow(30), narrow(45), narrow(60), without_blank_lines, with_page_breaks, with_form_feeds],
    ids=["30", "45", "60", "no blank lines", "pages", "form feeds"],
)
def test_other_printings_change_no_value(document: Document, text: str, print_anew: Callable[[str], str]) -> None:
    assert view(extract(print_anew(text).encode())) == view(document)
