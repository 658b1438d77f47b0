"""Rows that sum up a table of posts: a word and the number of all staff units above; no posts, whatever the word."""

import re
from collections.abc import Sequence

from kqparse.split.grids import GridCell
from kqparse.split.row_heads import Head

_NUMBER = re.compile("[0-9]{1,5}(?:[.,][0-9]{1,2})?")
_LEAST_ROWS = 2
_CELLS = 2
"""Filled cells of such a row."""


def sum_rows(rows: Sequence[Sequence[GridCell]], header: Head) -> set[int]:
    """The numbers of the rows that sum up those above, all or those behind the last heading or sum.

    Such a row has nothing but a word and the number, and behind it the table or a part of it ends.
    """
    column = next((at for at, own in header.columns.items() if own.part == "headcount"), None)
    filled = [(index, [cell for cell in row if cell.lines]) for index, row in enumerate(rows) if index >= header.end]
    filled = [(index, row) for index, row in filled if row]
    found: set[int] = set()
    every: list[float] = []
    own: list[float] = []
    for at, (index, row) in enumerate(filled):
        count = next((_value(cell.text) for cell in row if cell.column == column), None)
        ends = at + 1 == len(filled) or len(filled[at + 1][1]) <= _CELLS
        if len(row) == 1:
            own = []
        elif count is not None and len(row) == _CELLS and ends and (_is_sum(count, own) or _is_sum(count, every)):
            found.add(index)
            own = []
        elif count is not None:
            every.append(count)
            own.append(count)
    return found


def _is_sum(count: float, counts: Sequence[float]) -> bool:
    return len(counts) >= _LEAST_ROWS and sum(counts) == count


def _value(text: str) -> float | None:
    found = _NUMBER.fullmatch(text.strip())
    return float(found.group().replace(",", ".")) if found else None
