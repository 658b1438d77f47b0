"""What the posts of 000 and 003 ask for: facts that were taken by hand."""

import pytest
from places import seed

from kqparse import Document, Position, extract
from kqparse.model.requirement import Alternative, Condition, ExperienceCondition, ProgrammeCondition


@pytest.fixture(scope="module")
def staff() -> Document:
    return extract(seed("000"))


@pytest.fixture(scope="module")
def characteristics() -> Document:
    return extract(seed("003"))


def _short(condition: Condition) -> object:
    if isinstance(condition, ExperienceCondition):
        return (condition.min_months, *condition.scopes, *(_short(each) for each in condition.includes))
    return condition.degrees if isinstance(condition, ProgrammeCondition) else type(condition).__name__


def _ways(alternatives: list[Alternative]) -> list[list[object]]:
    return [[_short(each) for each in one.conditions] for one in alternatives]


def _of_category(document: Document, category: str) -> list[Position]:
    return [position for position in document.positions if position.category == category]


def test_most_posts_of_d3(staff: Document) -> None:
    wanted = [
        [(24, "civil_service")],
        [["bachelor"], (12, "civil_service")],
        [(12, "state_bodies")],
        [(36, "field", (12, "management"))],
        [["master"]],
    ]
    ways = [_ways(each.experience.alternatives) for each in _of_category(staff, "D-3") if each.experience]
    assert ways
    assert all(own == wanted for own in ways)


def test_posts_of_do1(staff: Document) -> None:
    posts = _of_category(staff, "D-O-1")
    assert len(posts) == 20
    for post in posts:
        assert post.experience is not None
        assert post.experience.min_months == 12
        assert _ways(post.experience.alternatives) == [
            [(48, "civil_service")],
            [["bachelor", "master"], (12, "civil_service")],
            [(36, "state_bodies")],
            [(60, "field", (24, "management"))],
            [["doctorate"]],
        ]


def test_every_post_asks_for_higher_education_and_some_for_less(staff: Document) -> None:
    levels = [tuple(position.education.levels) for position in staff.positions if position.education]
    assert len(levels) == 52
    assert set(levels) == {("higher",), ("higher", "technical_vocational")}


def test_the_bookkeeper(characteristics: Document) -> None:
    (post,) = [each for each in characteristics.positions if each.title and each.title.kk == "Бухгалтер"]
    (grade,) = [each for each in post.grades if (each.level, each.category) == ("high", "first")]
    assert grade.education is not None
    assert grade.education.levels == ["higher", "postgraduate"]
    assert grade.experience is not None
    assert [way[1:] for way in _ways(grade.experience.alternatives)] == [[(24, "position")], [(48, "specialty")]]
    work = grade.experience.alternatives[0].conditions[1]
    assert isinstance(work, ExperienceCondition)
    assert work.detail is not None
    assert work.detail.kk == "екінші санатты бухгалтер"


def test_ways_are_counted(characteristics: Document) -> None:
    grades = [grade for position in characteristics.positions for grade in position.grades]
    assert sum(len(grade.experience.alternatives) for grade in grades if grade.experience) == 78
    own = [position.experience for position in characteristics.positions if position.experience]
    assert sum(len(each.alternatives) for each in own) == 25


@pytest.mark.parametrize("name", ["000", "003"])
def test_hardly_anything_is_not_understood(name: str) -> None:
    document = extract(seed(name))
    kinds = {"education", "experience", "qualification_requirements"}
    asked = [each for position in document.positions for each in position.criteria if each.kind in kinds]
    length = sum(end - start for each in asked for start, end in each.spans.kk or [])
    strange = sum(end - start for each in document.diagnostics if each.code == "KQ301" for start, end in each.spans)
    assert strange <= 0.02 * length
