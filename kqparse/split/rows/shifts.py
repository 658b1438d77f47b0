"""Rows of plain text that leave out what is merged over them: their cells stand further left than their columns.

    C-SV-4 | Начальник отдела | Высшее: право. | не менее 3 лет |
    Послесреднее: логистика. | не менее 5 лет |

A page whose tags were taken out prints such rows. The cells are moved to where most of them fit the heads above.
"""

from collections.abc import Sequence
from itertools import chain, combinations

from kqparse.grammar import Grammar
from kqparse.grammar.families import FamilyRules
from kqparse.late_pattern import late_pattern
from kqparse.split.cells.grids import GridCell, LeftOut
from kqparse.split.rows.categories import has_category
from kqparse.split.rows.columns import Column
from kqparse.split.rows.heads import Head
from kqparse.split.rows.words import Requirements

_NUMBER = late_pattern(r"[0-9]+(?:[.,][0-9]+)?[.)]?")
_FITS, _MAY = 2, 1
_WIDEST = 10
"""Columns of a table whose short rows may have a cell left out anywhere; of wider ones those at their left alone."""
_LEAST_FILLED = 2
_NUMBERS = ("codes", "headcount", "number")


def shifted(
    rows: Sequence[list[GridCell]], header: Head, family: FamilyRules, grammar: Grammar
) -> list[list[GridCell]]:
    """The rows, those that are too short with their cells moved under the heads that they fit."""
    body = rows[header.end :]
    if any(cell.rows > 1 for cell in chain.from_iterable(body)):
        return list(rows)
    fits = _Fits(family, grammar)
    width = max(header.columns, default=0) + 1
    return [*rows[: header.end], *(_moved(row, width, header, fits) for row in body)]


def _moved(printed: list[GridCell], width: int, header: Head, fits: "_Fits") -> list[GridCell]:
    row = _without_blanks(printed)
    count = len(row)
    if not 0 < count < width or [cell.column for cell in row] != list(range(count)):
        return printed
    if count == 1 and not row[0].text[:1].islower():  # a section, whatever it speaks of
        return printed
    fit = [[fits.weight(cell, header.columns.get(column)) for column in range(width)] for cell in row]
    blank = count < len(printed) and not any(isinstance(cell.lines, LeftOut) for cell in printed)
    if blank and fit[0][0] > 0:  # what is printed blank at the end is so, unless all cells stand too far left
        return printed
    beside = [tuple(range(first, first + count)) for first in range(width - count + 1)]
    places = beside if width > _WIDEST else list(combinations(range(width), count))
    weights = [sum(own[column] for own, column in zip(fit, place, strict=True)) for place in places]
    best = max(weights)
    fitting = [place for place, weight in zip(places, weights, strict=True) if weight == best]
    if len(fitting) > 1 and places[0] not in fitting:
        fitting = [place for place in fitting if place in beside]
    if len(fitting) != 1 or fitting[0] == places[0]:
        return printed
    by_column = dict(zip(fitting[0], row, strict=True))
    return [
        by_column[column]._replace(column=column, columns=1)
        if column in by_column
        else GridCell(row[0].row, column, 1, 1, LeftOut())
        for column in range(max(by_column) + 1)
    ]


def _without_blanks(row: list[GridCell]) -> list[GridCell]:
    """A row without the blank cells at its end, of which a title and what is said of it are left."""
    filled = [cell for cell in row if cell.lines]
    return filled if len(filled) > _LEAST_FILLED and filled == row[: len(filled)] else row


class _Fits:
    """Tells how well cells fit under heads."""

    def __init__(self, family: FamilyRules, grammar: Grammar) -> None:
        self._family = family
        self._reads = Requirements(family, grammar)

    def weight(self, cell: GridCell, column: Column | None) -> int:
        """How much the words of a cell speak for a column, below 0 where they speak against it."""
        if column is None or not cell.lines:
            return 0
        if column.part == "category":
            return _FITS if has_category(cell.whole, self._family) else -_FITS
        if column.part in _NUMBERS:
            return _FITS if _NUMBER.fullmatch(cell.text) else -_FITS
        texts = self._reads.spoken(cell.lines)
        taught, worked = self._reads.taught(texts), self._reads.worked(texts)
        if column.part == "title":
            return -_FITS if taught or worked or _NUMBER.fullmatch(cell.text) else _MAY
        if column.kind in ("education", "experience"):
            own, other = (taught, worked) if column.kind == "education" else (worked, taught)
            return _FITS if own else -_FITS if other else -_MAY
        return 0
