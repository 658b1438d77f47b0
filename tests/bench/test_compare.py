"""Two revisions beside each other: which values came, went and changed."""

from typing import Any

import pytest
from compare import differences
from figures import faster, seconds, slower, table

OLD: dict[str, Any] = {
    "positions": [{"id": "p-1", "title": "a", "headcount": 2}],
    "notes": ["x", "y"],
    "coverage": {"noise": 1},
}


@pytest.mark.parametrize(
    ("new", "gained", "lost", "changed"),
    [
        (OLD, [], [], []),
        ({**OLD, "coverage": {"noise": 5}}, [], [], []),
        ({**OLD, "notes": ["y", "x"]}, [], [], []),
        ({**OLD, "notes": ["x", "y", "z"]}, ['d/notes/: "z"'], [], []),
        ({**OLD, "notes": ["y"]}, [], ['d/notes/: "x"'], []),
        (
            {**OLD, "positions": [{"id": "p-1", "title": "b", "headcount": 2}]},
            [],
            [],
            ['d/positions/p-1/title: "a" → "b"'],
        ),
        ({**OLD, "positions": [{"id": "p-1", "title": "a"}]}, [], ["d/positions/p-1/headcount: 2"], []),
    ],
)
def test_what_differs(new: dict[str, Any], gained: list[str], lost: list[str], changed: list[str]) -> None:
    assert differences({"d": OLD}, {"d": new}) == (gained, lost, changed)


def test_a_figure_tells_whether_its_bound_is_kept() -> None:
    rows = [slower("read", 0.5, 0.1, "bare", 2), faster("write", 0.1, 0.5, "other", 4), slower("free", 1, 2, "other")]
    assert table(rows).splitlines()[2:] == [
        "| read | 500.0 ms | 100.0 ms, bare | 5.00 | at most 2: NOT MET |",
        "| write | 100.0 ms | 500.0 ms, other | 5.00 | at least 4: met |",
        "| free | 1.00 s | 2.00 s, other | 0.50 |  |",
    ]


@pytest.mark.parametrize(("value", "told"), [(2, "2.00 s"), (0.0123, "12.3 ms"), (0.00002, "20 µs")])
def test_units_of_time(value: float, told: str) -> None:
    assert seconds(value) == told
