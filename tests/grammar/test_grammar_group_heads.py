"""Headings of requirements to categories: what is asked before the pattern loses none of them."""

import pytest

from kqparse.grammar import grammar
from kqparse.grammar.mechanisms.notices import NoticeRules

# A paragraph in lower case, and whether the heading of a group begins it.
HEADS = [
    ("для категории d-3:", True),
    ("для категорий d-3, e-r-1", True),
    ("к категории c-1", True),
    ("d-o-4 санаты үшін:", True),
    ("«d-o-4» санаты үшін:", True),
    ("3-1) для категории d-3:", True),
    ("3-1) d-3 санаты үшін:", True),
    ("санат d-3 үшін:", True),
    ("«б» корпусы d-3 санаты лауазымдарына:", False),
    ("категория d-3", False),
    ("критерии отбора d-3", False),
    ("бөлім басшысы, d-o-4 санаты", False),
    ("для категории персонала:", False),
    ("", False),
]


@pytest.mark.parametrize(("small", "heads"), HEADS)
def test_the_heading_of_a_group_is_known(small: str, heads: bool) -> None:
    family = grammar().families["vacancy-announcements"]
    assert isinstance(family, NoticeRules)
    assert (family.categories(small, 0) is not None) == heads
