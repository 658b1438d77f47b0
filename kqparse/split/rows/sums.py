"""Rows that sum up a table of posts: a word and the number of all staff units above; no posts, whatever the word.

Where a family lists such words a row that begins with one is a sum, whatever its number.
"""

from collections.abc import Callable, Sequence, Set
from itertools import zip_longest

from msgspec import Struct

from kqparse.late_pattern import late_pattern
from kqparse.split.cells.grids import GridCell
from kqparse.split.rows.heads import Head
from kqparse.text.fold import lower
from kqparse.text.traced import Traced

_NUMBER = late_pattern(r"([0-9]{1,5}(?:[.,][0-9]{1,2})?)(?:\s*[^\W\d][^\d]*)?")
"""A number, and words of what is counted."""
_LEAST_ROWS = 2
_LEAST_BARE_ROWS = 4
"""Rows that must be summed up where a post may have nothing but its word and number, too: fewer may do so by chance."""
_CELLS = 2
"""Filled cells of such a row."""


class _Row(Struct, frozen=True):
    """A row by its number: how many cells are filled, and its staff units in hundredths, which add up exactly."""

    place: int
    cells: int
    units: int | None


def sum_rows(rows: Sequence[Sequence[GridCell]], header: Head, words: Sequence[str] = ()) -> set[int]:
    """The numbers of the rows that sum up those above, all or those behind the last heading or sum.

    Such a row has nothing but a word and the number, and behind it the table or a part of it ends; or its title begins
    or ends with one of `words`.
    """
    own = [
        (index, [cell for cell in row if cell.row == index]) for index, row in enumerate(rows) if index >= header.end
    ]
    called = {index for index, row in own if words and _is_called(row, words)}
    return called | _counted(rows, header)


def headed_by(
    rows: Sequence[Sequence[GridCell]], header: Head, ends: Set[int], is_unit: Callable[[Traced], bool | None]
) -> set[int]:
    """The numbers of the rows that name a unit and sum up the posts below it, up to the next such row or a sum.

    Such a row is that of a unit by its words, or by its number, of which those below are parts (1 above 1.1), or has
    none of its own where most rows have one; one that is parted so may leave the sum out. Those with the numbers `ends`
    sum up what is above; `is_unit` tells whether a text names a unit, None where it names a post.
    """
    places = {part: at for at, own in header.columns.items() if (part := own.part) in ("headcount", "number", "title")}
    unit, number, title = (places.get(part, -1) for part in ("headcount", "number", "title"))
    filled = [(index, {cell.column: cell.whole for cell in row if cell.lines}) for index, row in enumerate(rows)]
    counted = [
        (index, own, _value(own[unit].text) if unit in own else None)
        for index, own in filled
        if index >= header.end and own
    ]
    asked = {at for at, own in header.columns.items() if own.kind}
    most = 2 * sum(units is not None and number in own for _, own, units in counted) > len(counted)
    below: dict[int, list[int]] = {}
    bare: set[int] = set()
    open_unit: int | None = None
    whole = ""  # the number of a unit that those of its posts are parts of
    for (index, own, units), following in zip_longest(counted, counted[1:]):
        printed = own[number].text if number in own else whole
        if index in ends or not printed.startswith(whole):
            open_unit, whole = None, ""
        if index in ends:
            continue
        parted = following is not None and asked.isdisjoint(own) and _is_part(following[1].get(number), own.get(number))
        named = is_unit(own[title]) if title in own and (parted or units) else None
        parted = parted and named is not None  # a head has deputies below it
        if parted and own.keys() == {number, title}:
            bare.add(index)
            open_unit = None
        elif units and title in own and (parted or named or (named is False and most and number not in own)):
            open_unit, whole = index, printed if parted else ""
        if open_unit is not None and units is not None:
            below.setdefault(open_unit, []).append(units)
    return bare.union(index for index, (own, *posts) in below.items() if posts and own == sum(posts))


def _is_part(number: Traced | None, whole: Traced | None) -> bool:
    """Whether a number is the first part of another one."""
    return number is not None and whole is not None and number.text.rstrip(".") == f"{whole.text.rstrip('.')}.1"


def _is_called(row: Sequence[GridCell], words: Sequence[str]) -> bool:
    """Whether the first or last words of the first cell in a row of several are those of a sum: Бөлім бойынша жиыны."""
    first = next((cell for cell in row if cell.lines and any(map(str.isalpha, cell.text))), None)
    if first is None or len({cell.column for cell in row if cell.lines}) < _CELLS:
        return False
    text = lower(first.text)
    begun = any(text.startswith(word) and not text[len(word) : len(word) + 1].isalpha() for word in words)
    return begun or text.endswith(tuple(f" {word}" for word in words))


def _counted(rows: Sequence[Sequence[GridCell]], header: Head) -> set[int]:
    """Those that a number tells."""
    column = next((at for at, own in header.columns.items() if own.part == "headcount"), None)
    filled = [(index, [cell for cell in row if cell.lines]) for index, row in enumerate(rows) if index >= header.end]
    counted = [
        _Row(index, len(row), next((_value(cell.text) for cell in row if cell.column == column), None))
        for index, row in filled
        if row
    ]
    found = _sums(counted, _LEAST_ROWS)
    bare = any(row.cells == _CELLS and row.units is not None and row.place not in found for row in counted)
    bare = bare or _asks_within_titles(header)
    return _sums(counted, _LEAST_BARE_ROWS) if bare else found


def _asks_within_titles(header: Head) -> bool:
    """Whether what is asked stands behind titles in their cells, where some posts may ask for nothing."""
    titled = [own.of.lines for own in header.columns.values() if own.part == "title"]
    return any(own.of.lines in titled for own in header.columns.values() if own.kind)


def _sums(rows: Sequence[_Row], least: int) -> set[int]:
    """Those rows, where a sum is one of so many rows at least."""
    found: set[int] = set()
    every: list[int] = []
    own: list[int] = []
    for row, following in zip_longest(rows, rows[1:]):
        ends = following is None or following.cells <= _CELLS
        if row.cells == 1:
            own = []
        elif (
            row.units is not None
            and row.cells == _CELLS
            and ends
            and row.units in (_sum(own, least), _sum(every, least))
        ):
            found.add(row.place)
            own = []
        elif row.units is not None:
            every.append(row.units)
            own.append(row.units)
    return found


def _sum(counts: Sequence[int], least: int) -> int | None:
    return sum(counts) if len(counts) >= least else None


def _value(text: str) -> int | None:
    found = _NUMBER.fullmatch(text.strip())
    return round(100 * float(found[1].replace(",", "."))) if found else None
