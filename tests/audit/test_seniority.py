"""KQ211: categories of one post that ask for more than the one above."""

from typing import Any

import pytest
from edition_factories import experience, position

from kqparse.audit.seniority import seniority


def asks(months: int | None) -> dict[str, Any] | None:
    return {**experience([{"min_months": months}]), "min_months": months} if months is not None else None


@pytest.mark.parametrize(
    ("posts", "told"),
    [
        ([("Маман", "D-4", 36), ("Маман", "D-5", 24)], []),
        ([("Маман", "D-4", 24), ("Маман", "D-5", 36)], [("p2", "D-5", "D-4", 36, 24)]),
        ([("Маман", "D-5", 36), ("Маман", "D-4", 24)], [("p1", "D-5", "D-4", 36, 24)]),
        # Another post, another series, an amount that is not told.
        ([("Маман", "D-4", 24), ("Сарапшы", "D-5", 36)], []),
        ([("Маман", "D-4", 24), ("Маман", "D-O-5", 36)], []),
        ([("Маман", "D-4", None), ("Маман", "D-5", 36)], []),
        # Several posts of one category: the least of them binds.
        ([("Маман", "D-4", 24), ("Маман", "D-5", 36), ("Маман", "D-5", 12)], []),
    ],
)
def test_civil_service(posts: list[tuple[str, str, int | None]], told: list[tuple[object, ...]]) -> None:
    made = [
        position(number, title, category=category, experience=asks(months))
        for number, (title, category, months) in enumerate(posts, start=1)
    ]
    assert [(each.position, *each.data.values()) for each in seniority(made)] == told


def test_an_amount_in_the_post_of_the_category_below_is_no_measure() -> None:
    in_a_post = {**experience([{"min_months": 36, "scopes": ["position"]}]), "min_months": 36}
    higher = position(1, "Лоцман", category="D-4", experience=asks(24))
    assert not list(seniority([higher, position(2, "Лоцман", category="D-5", experience=in_a_post)]))


@pytest.mark.parametrize(
    ("months", "told"),
    [
        ({"highest": 60, "first": 36, "second": 12}, []),
        ({"highest": 60, "first": 36, "second": 48}, [("second", "first", 48, 36)]),
        ({"second": 48, "highest": 36}, [("second", "highest", 48, 36)]),
        ({"none": 60, "second": 12}, []),
    ],
)
def test_grades(months: dict[str, int], told: list[tuple[object, ...]]) -> None:
    grades = [
        {
            "level": "high",
            "category": name,
            "education": None,
            "experience": asks(own),
            "text": {"ru": "…"},
            "spans": {},
        }
        for name, own in months.items()
    ]
    assert [tuple(each.data.values()) for each in seniority([position(1, "Педагог", grades=grades)])] == told
