"""Laws of the scorer, on generated meanings."""

from typing import Any

from evaluate_factories import compared, education, experience, phrase, work
from hypothesis import given
from hypothesis import strategies as st

LEVELS = st.lists(st.sampled_from(["higher", "postgraduate", "general_secondary"]), max_size=3)
WORK = st.builds(work, st.none() | st.integers(0, 60), st.sampled_from(["field", "management", "sector"]))
WAYS = st.lists(st.lists(WORK, min_size=1, max_size=3), max_size=4)
MEANINGS = st.builds(
    lambda levels, ways: {"education": education(*levels), "experience": experience(*ways)}, LEVELS, WAYS
)
SETS = st.lists(MEANINGS, min_size=1, max_size=6)


def numbered(meanings: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [phrase(f"№ {number}", **meaning) for number, meaning in enumerate(meanings)]


@given(SETS)
def test_a_set_agrees_with_itself_in_any_order(meanings: list[dict[str, Any]]) -> None:
    result = compared(numbered(meanings), reversed(numbered(meanings)))
    assert (result.wrong, result.missing, result.extra, result.confusions) == ([], [], [], [])
    assert all(score.missing == score.extra == 0 for score in result.fields.values())


@given(SETS, SETS)
def test_the_other_way_round_missing_is_extra(one: list[dict[str, Any]], other: list[dict[str, Any]]) -> None:
    length = min(len(one), len(other))
    forth = compared(numbered(one[:length]), numbered(other[:length]))
    back = compared(numbered(other[:length]), numbered(one[:length]))
    assert {name: (s.right, s.missing, s.extra) for name, s in forth.fields.items()} == {
        name: (s.right, s.extra, s.missing) for name, s in back.fields.items()
    }


@given(SETS, SETS)
def test_confusions_tell_every_difference_once(one: list[dict[str, Any]], other: list[dict[str, Any]]) -> None:
    length = min(len(one), len(other))
    result = compared(numbered(one[:length]), numbered(other[:length]))
    for name, score in result.fields.items():
        own = [each for each in result.confusions if each.field == name]
        assert sum(each.times for each in own if each.gold is not None) == score.missing
        assert sum(each.times for each in own if each.output is not None) == score.extra
