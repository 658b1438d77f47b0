"""003 and 004, from the legal register: counts and facts that were taken by hand."""

from collections import Counter

import pytest
from laws import values
from places import seed

from kqparse import Document, extract


@pytest.fixture(scope="module")
def characteristics() -> Document:
    return extract(seed("003"))


@pytest.fixture(scope="module")
def scale() -> Document:
    return extract(seed("004"))


def test_posts_items_and_grades(characteristics: Document) -> None:
    positions = characteristics.positions
    assert [position.ordinal for position in positions] == list(range(1, 14))
    lists = [criterion for position in positions for criterion in position.criteria if criterion.items]
    assert {criterion.kind for criterion in lists} == {"duties", "knowledge"}
    assert sum(len(criterion.items) for criterion in lists) == 316
    grades = [grade for position in positions for grade in position.grades]
    assert len(grades) == 40
    assert sum(grade.category is None for grade in grades) == 2
    assert {position.section.kk[:8] for position in positions if position.section and position.section.kk} == {
        "1-бөлім."
    }


def test_amendments(characteristics: Document) -> None:
    assert characteristics.act is not None
    amendments = characteristics.act.amendments
    assert Counter(amendment.kind for amendment in amendments) == {"reworded": 17, "added": 2}
    assert {(each.by.date, each.by.number) for each in amendments if each.by} == {("2021-02-04", "27")}


def test_head_of_an_order(characteristics: Document) -> None:
    act = characteristics.act
    assert act is not None
    assert (act.form, act.date, act.number, act.status) == ("order", "2016-09-01", "775", "unknown")
    assert act.registration is not None
    assert (act.registration.date, act.registration.number) == ("2016-10-03", "14281")
    assert [(other.form, other.date, other.number) for other in act.repeals] == [("order", "2012-09-27", "378-ө-м")]
    assert [(other.form, other.date) for other in act.legal_basis] == [("code", "2015-11-23")]


def test_displaced_links_are_put_back_in_reading_order(characteristics: Document) -> None:
    assert [each.code for each in characteristics.diagnostics].count("KQ104") == 5
    said = " ".join(str(passage.text.kk) for passage in characteristics.passages)
    for phrase in (
        "16-бабының 16-2) тармақшасына",
        "сипаттамалары бекітілсін.",
        "№ 378-ө-м бұйрығының (",
        "04.02.2021 № 27 (",
    ):
        assert phrase in said
    moved = [
        passage
        for passage in characteristics.passages
        if passage.spans.kk and passage.spans.kk != sorted(passage.spans.kk)
    ]
    assert len(moved) == 5


def test_head_of_a_repealed_resolution(scale: Document) -> None:
    act = scale.act
    assert act is not None
    assert (act.form, act.date, act.number, act.status) == ("resolution", "2017-06-27", "266", "repealed")
    assert act.repealed_by is not None
    assert (act.repealed_by.date, act.repealed_by.number) == ("2018-03-06", "106")
    assert act.registration is not None
    assert act.registration.number == "4283"
    assert [(other.date, other.number) for other in act.amends] == [("2017-03-03", "97")]


def test_rows_of_points(scale: Document) -> None:
    (rows,) = (each.rows for each in scale.scales)
    assert [(row.points, len(row.items)) for row in rows] == [(5, 10), (4, 5), (3, 3), (2, 2), (1, 4)]


@pytest.mark.parametrize("number", ["003", "004"])
def test_coverage(number: str) -> None:
    coverage = extract(seed(number)).coverage
    assert coverage.unassigned <= 0.003 * coverage.characters
    assert coverage.noise <= 0.03 * coverage.characters


@pytest.mark.parametrize("number", ["003", "004"])
@pytest.mark.parametrize("codec", ["kz1048", "utf-16", "utf-8-sig"])
def test_encoding_and_line_breaks_change_no_value(number: str, codec: str) -> None:
    text = seed(number).read_text(encoding="utf-8")
    plain = values(extract(text.encode()))
    # KZ-1048 has no sign for some typographic characters: only what it can hold is compared.
    if codec == "kz1048":
        text = text.encode("kz1048", "ignore").decode("kz1048")
        plain = values(extract(text.encode()))
    assert values(extract(text.encode(codec))) == plain
    assert values(extract(text.replace("\n", "\r\n").encode(codec))) == plain
