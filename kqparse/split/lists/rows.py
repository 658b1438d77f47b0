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
from operator import attrgetter
from typing import Literal, NamedTuple

from msgspec import Struct

from kqparse.split.lists.cells import Cell
from kqparse.split.lists.lines import Mark

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
_WIDEST_GAP = 5  # wider ones cost no more: less than to leave the row outside
_REPEATED = 5.0
_BACK = 6.0
_LEFT_OVER = {"alone": 3.0, "lead": 0.3, "trail": 0.2}
_LEFT_LEADING = 3.0
_LEFT_OUTSIDE = 2.5
_LEADING = 3.0  # of a heading with a colon above the first row that is left outside
_NEARNESS = {"alone": 0.0, "lead": 0.05, "trail": 0.15}
_BELOW = 0.02
_UNKNOWN_SECTOR = 2.6
_FIRST_SECTOR = 1.0
_NOT_BEFORE_NUMBER = 2.0
_WRONG_ROLE = 4.0
_ROLE_PRICE = {"row": 0, "part": 1, "sector": 1, "title": 1, "end": 2}
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


class _Reading(Struct, frozen=True):
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


_Key = tuple[int, Phase, bool, bool]
"""What is known at the end of a reading: value, phase, taken, bare."""
_Rivals = dict[_Key, _Reading]
"""The cheapest reading of each kind up to one cell."""


class _Number(NamedTuple):
    """A figure that may be the number of a row: the unit with it, what it no longer costs, what it costs there."""

    unit: Unit
    saved: float
    near: float
    value: int
    taken: bool


class _Sector(Struct, frozen=True):
    """Cells as the heading of a sector: the unit, and the price of words of others, of words and place, of figures."""

    unit: Unit
    wrong: float
    unknown: float
    unnumbered: float
    left: float


class _Stretch(NamedTuple):
    """Cells as one row or heading, whatever is read before them.

    Attributes:
        unit: a row without a number.
        joined: the price of the breaks before and between them.
        role: what it costs more to read them as a row.
        left: what all figures around them cost if none is a number.
        numbers: those that may be.
        sector: the heading of a sector that they may be.
        leads: whether the heading of a sector leads them, whose number goes on with those of sectors.
    """

    unit: Unit
    joined: float
    role: float
    left: float
    numbers: list[_Number]
    sector: _Sector | None
    leads: bool


def units(cells: Sequence[Cell], below: tuple[Mark, ...], *, within: bool = False) -> list[Unit]:
    """The cheapest reading of cells; `below` are the figures alone behind the last of them.

    Cells `within` a list go on with it from whatever number they begin with.
    """
    if not cells:
        return []
    mark = cells[0].lines[0].mark if within else None
    begin = mark.value - 1 if mark else 0
    phase: Phase = "within" if within else "before"
    start = _Reading(0, begin, phase, False, False, None, None)
    ends: list[_Rivals] = [{(begin, phase, False, False): start}, *({} for _ in cells)]
    for first in range(len(cells)):
        rivals = sorted(ends[first].values(), key=attrgetter("price"))[:_MOST_RIVALS]
        ends[first] = {}
        # What a unit costs by itself is told once for all readings before it.
        stretches: dict[bool, list[_Stretch]] = {}
        for reading in rivals:
            taken = reading.taken
            if taken not in stretches:
                stretches[taken] = list(_stretches(cells, first, below, taken=taken))
            _outside(reading, cells[first], first, ends[first + 1])
            for stretch in stretches[taken]:
                behind = ends[stretch.unit.last + 1]
                if stretch.sector:
                    _sector(reading, stretch.joined, stretch.sector, behind)
                _rows(reading, stretch, behind)
    best: _Reading | None = min(ends[-1].values(), key=lambda one: one.price + _WRONG_ROLE * one.bare)
    found: list[Unit] = []
    while best and best.unit:
        found.append(best.unit)
        best = best.before
    return found[::-1]


def _keep(rivals: _Rivals, price: float, key: _Key, unit: Unit, before: _Reading) -> None:
    known = rivals.get(key)
    if known is None or price < known.price:
        rivals[key] = _Reading(price, *key, unit, before)


def _stretches(cells: Sequence[Cell], first: int, below: tuple[Mark, ...], *, taken: bool) -> Iterator[_Stretch]:
    """The stretches that begin with the cell `first`; `taken` says that the first figure above it is used up."""
    above = cells[first].above[taken:]
    inner: list[Mark] = []
    joined, headed = cells[first].prices.other, True
    leading = cells[first].lines[0].mark
    for last in range(first, min(first + _MOST_CELLS, len(cells))):
        if last > first:
            joined += cells[last].prices.same + _WRONG_ROLE * (cells[last].role != "row")
            inner += cells[last].above
        inner += islice(cells[last].inner(), _MOST_MARKS)
        behind = cells[last + 1].above if last + 1 < len(cells) else below
        own = [*above, *inner]
        headed = headed and cells[last].heading
        sector = _headed(cells, first, last, own) if headed else None
        unit = Unit("row", first, last, None)
        prices = [_left(mark, first=mark is leading) for mark in own]
        numbers = [
            _Number(Unit("row", first, last, mark), saved, _NEARNESS[mark.place], mark.value, taken=False)
            for mark, saved in islice(zip(own, prices, strict=True), _MOST_MARKS)
        ]
        numbers += [_Number(Unit("row", first, last, mark), 0, _BELOW, mark.value, taken=True) for mark in behind[:1]]
        yield _Stretch(
            unit, joined, _WRONG_ROLE * _ROLE_PRICE[cells[first].role], sum(prices), numbers, sector, cells[first].leads
        )
        if joined > _BACK or len(inner) > 4 * _MOST_MARKS:
            break


def _headed(cells: Sequence[Cell], first: int, last: int, own: Sequence[Mark]) -> _Sector:
    """Cells as the heading of a sector, whose own number may lead it."""
    roles = [cell.role for cell in cells[first : last + 1]]
    mark = next((one for one in own if one.place == "lead"), None)
    unknown = unnumbered = 0.0
    if "sector" not in roles and "part" not in roles:
        following = cells[last + 1] if last + 1 < len(cells) else None
        numbered = following and (following.above or following.lines[0].mark)
        unknown = _FIRST_SECTOR if cells[first].lines[0].headed else _UNKNOWN_SECTOR
        unnumbered = 0 if numbered else _NOT_BEFORE_NUMBER
    left = sum(_left(one, first=False) for one in own if one is not mark)
    wrong = 2 * _WRONG_ROLE * ("end" in roles or "title" in roles)
    return _Sector(Unit("sector", first, last, mark), wrong, unknown, unnumbered, left)


def _outside(reading: _Reading, cell: Cell, at: int, rivals: _Rivals) -> None:
    """The cell is no part of a list: above its heading, or behind its end."""
    price, phase = reading.price, reading.phase
    if cell.role == "title":
        phase = "before"
    elif cell.role == "end":  # a stamp may stand below the title of a list
        phase = "before" if phase == "before" and cell.kind == "stamp" else "after"
    elif phase == "within":
        price += _OUTSIDE
    if cell.role in ("sector", "part"):
        price += _SECTOR_OUTSIDE
    if phase == "before":
        price += _LEADING * (cell.role == "row" and cell.heading and cell.lines[-1].words.rstrip().endswith(":"))
        own = [*cell.above[reading.taken :], *cell.inner()]
        price += _LEFT_OUTSIDE * sum(mark.place != "trail" for mark in own)
    price += _WRONG_ROLE * reading.bare
    _keep(rivals, price, (0, phase, False, False), Unit("other", at, at, None), reading)


def _sector(reading: _Reading, joined: float, sector: _Sector, rivals: _Rivals) -> None:
    """The cells are the heading of a sector; numbering may begin anew behind it."""
    price = reading.price + joined + sector.wrong + sector.unknown + sector.unnumbered
    # Above a heading an unknown heading may stand; a known one has rows.
    price += _WRONG_ROLE * reading.bare + sector.left
    for value in sorted({0, reading.value}):
        _keep(rivals, price, (value, "within", False, True), sector.unit, reading)


def _rows(reading: _Reading, stretch: _Stretch, rivals: _Rivals) -> None:
    """The cells are a row, with each figure around them as its number, or without one."""
    price = reading.price + (stretch.joined + stretch.role) + stretch.left
    for unit, saved, near, value, taken in stretch.numbers:
        own = price - saved + near
        key: _Key = value, "within", taken, False
        known = rivals.get(key)
        # Most are dearer than what is known already, whatever number stands before them.
        if known is None or own < known.price:
            _keep(rivals, own + (0 if stretch.leads else _order(value, reading)), key, unit, reading)
    bare = price + _NO_NUMBER + (0 if reading.phase == "within" else _LATE_ENTRY)
    # Its number may be the one that is missing.
    for value in (reading.value, reading.value + 1):
        key = value, "within", False, False
        known = rivals.get(key)
        if known is None or bare < known.price:
            _keep(rivals, bare, key, stretch.unit, reading)


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
        return _GAP + min(value - last - 1, _WIDEST_GAP) / 2
    if value == 1:
        return _RESTART
    return _REPEATED if value == last else _BACK
