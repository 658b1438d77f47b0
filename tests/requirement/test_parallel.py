"""The same phrase in both languages means the same."""

import pytest
from parallel import LEVELS, PAIRS
from requirement_kit import nameless, taught


@pytest.mark.parametrize(("kk", "ru", "meaning"), PAIRS)
def test_ways(kk: str, ru: str, meaning: str) -> None:
    assert (nameless(kk, "kk"), nameless(ru, "ru")) == (meaning, meaning)


@pytest.mark.parametrize(("kk", "ru", "meaning"), LEVELS)
def test_levels(kk: str, ru: str, meaning: str) -> None:
    assert (taught(kk, "kk"), taught(ru, "ru")) == (meaning, meaning)


def test_there_are_enough_pairs() -> None:
    assert len(PAIRS) + len(LEVELS) >= 120
