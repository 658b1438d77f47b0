"""What stands outside of brackets."""

import re

import pytest
from finishing import finishes

from kqparse.split.notices.bracketed import outside


@pytest.mark.parametrize(
    ("text", "start", "found"),
    [
        ("a, b", 0, [1]),
        ("a (b, c), d", 0, [8]),
        ("(a, b), (c, d), e", 0, [6, 14]),
        ("a (b, (c, d), e), f", 0, [4, 12, 16]),  # the innermost brackets count
        ("a (b, c", 0, [4]),
        ("a, b), c", 0, [1, 5]),
        ("a, (b, c), d", 3, [9]),
    ],
)
def test_signs_outside_of_brackets(text: str, start: int, found: list[int]) -> None:
    assert [match.start() for match in outside(re.compile(","), text, start, len(text))] == found


def test_time_is_linear() -> None:
    finishes(lambda size: list(outside(re.compile(","), "(1, 2), " * size, 0, 8 * size)))
