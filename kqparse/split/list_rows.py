"""Which cells of a list are rows, which figures are their numbers: one reading of the whole, the cheapest.

A number may stand above the text of its row, within it, or below it, so that no line alone tells whose it is. But
numbers ascend, and each row has one. Every reading of the cells as titles, headings of sectors and numbered rows has a
price: for a number out of order, a row without one, a figure left over, a break in the middle of a sentence. The
cheapest reading is found by dynamic programming over the cells.

Guarantees:
    * every cell is in one unit, units stand in order;
    * time is linear in the cells: a unit has a bounded number of cells, a reading a bounded number of rivals.
"""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Literal, NamedTuple

from kqparse.split.list_cells import Cell
from kqparse.split.list_lines import Mark

Kind = Literal["other", "row", "sector"]
Phase = Literal["after", "before", "within"]

_MOST_CELLS = 12
"""A row has no more cells,"""
_MOST_MARKS = 8
"""no more figures among which its number is sought,"""
_MOST_RIVALS = 8
"""and no more readings are followed up at a time."""

# Prices, in the measure of one another: what is sure costs nothing.
_NO_NUMBER = 4.5
_RESTART = 3.5
_GAP = 2.0
_REPEATED = 5.0
_BACK = 6.0
_LEFT_OVER = {"alone": 3.0, "lead": 0.3, "trail": 0.2}
_LEFT_LEADING = 3.0
_LEFT_OUTSIDE = 2.5
_NEARNESS = {"alone": 0.0, "lead": 0.05, "trail": 0.15}
_BELOW = 0.02
_UNKNOWN_SECTOR = 2.6
_FIRST_SECTOR = 1.0
_NOT_BEFORE_NUMBER = 2.0
_WRONG_ROLE = 4.0
_ROLE_PRICE = {"row": 0, "sector": 1, "title": 1, "end": 2}
_SECTOR_OUTSIDE = 4.0
_ENTRY = 1.5
_LATE_ENTRY = 5.0
_OUTSIDE = 5.0


class Unit(NamedTuple):
    """Cells `[first, last]` read as one thing; for a row and a sector the number that was found for it."""

    kind: Kind
    first: int
    last: int
    mark: Mark | None


class _Reading(NamedTuple):
    """A reading of all cells up to one: its price, what is known at its end, and the units, last first.

    Attributes:
        value: the number of the last row, 0 behind a heading that begins a new numbering.
        phase: before, within or after a list.
        taken: whether the figure below the last row is used up.
        bare: whether a sector's heading came last, which wants a row.
    """

    price: float
    value: int
    phase: Phase
    taken: bool
    bare: bool
    unit: Unit | None
    before: "_Reading | None"

    def key(self) -> tuple[int, Phase, bool, bool]:
        return self.value, self.phase, self.taken, self.bare


class _Left(NamedTuple):
    """The figures around a row: above and on its lines, below them, and the one that leads its first line."""

    own: list[Mark]
    behind: tuple[Mark, ...]
    leading: Mark | None


def units(cells: Sequence[Cell], below: tuple[Mark, ...]) -> list[Unit]:
    """The cheapest reading of cells; `below` are the figures alone behind the last of them."""
    if not cells:
        return []
    ends: list[dict[tuple[int, Phase, bool, bool], _Reading]] = [{} for _ in range(len(cells) + 1)]
    _keep(ends[0], _Reading(0, 0, "before", False, False, None, None))
    for first in range(len(cells)):
        rivals = sorted(ends[first].values(), key=lambda one: one.price)[:_MOST_RIVALS]
        ends[first] = {}
        for reading in rivals:
            for following in _readings(reading, cells, first, below):
                if following.unit:
                    _keep(ends[following.unit.last + 1], following)
    best: _Reading | None = min(ends[-1].values(), key=lambda one: one.price + _WRONG_ROLE * one.bare)
    found: list[Unit] = []
    while best and best.unit:
        found.append(best.unit)
        best = best.before
    return found[::-1]


def _keep(rivals: dict[tuple[int, Phase, bool, bool], _Reading], reading: _Reading) -> None:
    known = rivals.get(reading.key())
    if known is None or reading.price < known.price:
        rivals[reading.key()] = reading


def _readings(reading: _Reading, cells: Sequence[Cell], first: int, below: tuple[Mark, ...]) -> Iterator[_Reading]:
    """A reading continued by each unit that may begin with the cell `first`."""
    above = cells[first].above[reading.taken :]
    inner: list[Mark] = []
    joined = cells[first].prices.other
    yield _outside(reading, cells[first], first, [*above, *cells[first].inner()])
    for last in range(first, min(first + _MOST_CELLS, len(cells))):
        if last > first:
            joined += cells[last].prices.same + _WRONG_ROLE * (cells[last].role != "row")
            inner += cells[last].above
        inner += islice(cells[last].inner(), _MOST_MARKS)
        behind = cells[last + 1].above if last + 1 < len(cells) else below
        own = [*above, *inner]
        if all(cell.heading for cell in cells[first : last + 1]):
            yield from _sector(reading, cells, Unit("sector", first, last, None), own, joined)
        price = joined + _WRONG_ROLE * _ROLE_PRICE[cells[first].role]
        left = _Left(own, behind, cells[first].lines[0].mark)
        yield from _rows(reading, Unit("row", first, last, None), left, price)
        if joined > _BACK or len(inner) > 4 * _MOST_MARKS:
            break


def _outside(reading: _Reading, cell: Cell, at: int, own: Sequence[Mark]) -> _Reading:
    """The cell is no part of a list: above its heading, or behind its end."""
    price, phase = reading.price, reading.phase
    if cell.role == "title":
        phase = "before"
    elif cell.role == "end":
        phase = "after"
    elif phase == "within":
        price += _OUTSIDE
    if cell.role == "sector":
        price += _SECTOR_OUTSIDE
    if phase == "before":
        price += _LEFT_OUTSIDE * sum(mark.place != "trail" for mark in own)
    price += _WRONG_ROLE * reading.bare
    return _Reading(price, 0, phase, False, False, Unit("other", at, at, None), reading)


def _sector(
    reading: _Reading, cells: Sequence[Cell], unit: Unit, own: Sequence[Mark], joined: float
) -> Iterator[_Reading]:
    """The cells are the heading of a sector, whose own number may lead it; numbering may begin anew behind it."""
    known = any(cell.role == "sector" for cell in cells[unit.first : unit.last + 1])
    wrong = any(cell.role in ("end", "title") for cell in cells[unit.first : unit.last + 1])
    mark = next((one for one in own if one.place == "lead"), None)
    price = reading.price + joined + 2 * _WRONG_ROLE * wrong
    if not known:
        following = cells[unit.last + 1] if unit.last + 1 < len(cells) else None
        numbered = following and (following.above or following.lines[0].mark)
        price += _FIRST_SECTOR if cells[unit.first].lines[0].headed else _UNKNOWN_SECTOR
        price += 0 if numbered else _NOT_BEFORE_NUMBER
    # Above a heading an unknown heading may stand; a known one has rows.
    price += _WRONG_ROLE * reading.bare + sum(_left(one, first=False) for one in own if one is not mark)
    for value in sorted({0, reading.value}):
        yield _Reading(price, value, "within", False, True, unit._replace(mark=mark), reading)


def _rows(reading: _Reading, unit: Unit, left: _Left, added: float) -> Iterator[_Reading]:
    """The cells are a row, with each figure around them as its number, or without one."""
    prices = [_left(mark, first=mark is left.leading) for mark in left.own]
    price = reading.price + added + sum(prices)
    for mark, saved in islice(zip(left.own, prices, strict=True), _MOST_MARKS):
        own = price - saved + _NEARNESS[mark.place] + _order(mark.value, reading)
        yield _Reading(own, mark.value, "within", False, False, unit._replace(mark=mark), reading)
    for mark in left.behind[:1]:
        own = price + _BELOW + _order(mark.value, reading)
        yield _Reading(own, mark.value, "within", True, False, unit._replace(mark=mark), reading)
    bare = price + _NO_NUMBER + (0 if reading.phase == "within" else _LATE_ENTRY)
    # Its number may be the one that is missing.
    for value in (reading.value, reading.value + 1):
        yield _Reading(bare, value, "within", False, False, unit, reading)


def _left(mark: Mark, *, first: bool) -> float:
    """The price of a figure that is no number of a row."""
    return _LEFT_LEADING if first and mark.place == "lead" and mark.signed else _LEFT_OVER[mark.place]


def _order(value: int, reading: _Reading) -> float:
    """The price of a number behind the last one."""
    last = reading.value
    if reading.phase != "within":
        return _ENTRY if value == 1 else _LATE_ENTRY
    if value == last + 1:
        return 0
    if value > last:
        return _GAP + min(value - last - 1, 8) / 2
    if value == 1:
        return _RESTART
    return _REPEATED if value == last else _BACK


__all__ = ["Unit", "units"]
