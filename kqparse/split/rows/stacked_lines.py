"""Which column each line of a stacked table stands in: the way through all lines that fits their words best.

A line stays in the cell of the line before, goes on to a later column, or begins a row; or it is a heading between
rows. What a column may hold weighs most: a category, a number, a level of education, an amount of work.
"""

from collections.abc import Sequence, Set
from itertools import pairwise
from typing import Literal, cast

from msgspec import Struct

from kqparse.grammar import Grammar
from kqparse.grammar.families import FamilyRules
from kqparse.model import CriterionKind
from kqparse.requirement import About
from kqparse.split.prose.paragraphs import Paragraph, blank_between
from kqparse.split.rows.columns import Column
from kqparse.split.rows.stacked_words import LineWords, StackedWords

_NUMBERS = ("headcount", "number")
_SUMS = ("salary", "sum")
_FITS, _AGAINST, _NEVER = 2.0, -3.0, -6.0
_FIRST_UNTOLD = -0.5
"""The first line of a cell that should show what it asks for and does not."""
_GOES_ON, _ANEW, _ANEW_OF_MANY = 0.3, -1.0, -0.2
"""A line that stays in its cell: it plainly goes on, or begins anew; in a cell that may hold several lines."""
_LEFT_OUT, _MERGED = -1.5, -0.7
"""A column without a cell: any, or one whose cells are often merged over rows."""
_HEADING, _UNIT = -1.0, 1.0
_SPOKEN = 0.5
"""A further line of a cell that speaks of work and tells no amount: a duty may speak of work, too."""
_DASH = 1.0
"""A dash in the place of a number or a category."""
_YEARS = 0.5
"""A number alone where a length of work is asked for."""
_SMALL = -1.0
"""A title that begins with a small letter."""
_BLANK = -0.3
"""A blank line within a cell."""
_WRONGLY_PARTED = -1.5
"""A blank line where none parts lines elsewhere, or none where others stand."""
_BROKEN = -1.0
"""A cell that begins behind a line that ends in the middle of a phrase."""
_MOVED = 3
"""Lines by which the edge between two cells is moved at most."""
_LONG_TITLE = 25
_LEAST = 0.5
"""What a row must weigh, on the average."""


Blanks = Literal["cells", "rows"]
"""What blank lines part."""


class Row(Struct, frozen=True):
    """A row: its lines by column; or, for a heading between rows, its lines."""

    cells: dict[int, list[Paragraph]]
    section: list[Paragraph]


class _Above(Struct, frozen=True):
    """How the line above ends: in the middle of a phrase, before a blank line."""

    open: bool
    blank: bool


class Placing:
    """Puts lines into the columns of one table."""

    def __init__(
        self,
        columns: Sequence[Column],
        family: FamilyRules,
        grammar: Grammar,
        blanks: Blanks | None = None,
        *,
        led: bool = False,
    ) -> None:
        """Put lines under these heads.

        `blanks` are what blank lines part, where the heads show it; `led` says that a tab leads each of the heads.
        """
        self._columns = columns
        self._blanks = blanks
        self._led = led
        self._words = StackedWords(family, grammar)
        self._categories = any(column.part == "category" for column in columns)
        self._heading = len(columns)
        """The state of a heading between rows, behind those of the columns."""

    def rows(self, lines: Sequence[Paragraph]) -> list[Row]:
        """The rows that lines make; none where they fit the columns too badly."""
        if not lines:
            return []
        told = self._words.of(lines)
        if self._led:
            told = [own._replace(outside=not line.led) for own, line in zip(told, lines, strict=True)]
        states, weight = self._best(lines, told)
        found: list[Row] = []
        last = -1
        for line, (state, begins) in zip(lines, states, strict=True):
            if state == self._heading:
                if last != state:
                    found.append(Row({}, []))
                found[-1].section.append(line)
            else:
                if begins or not found or found[-1].section:
                    found.append(Row({}, []))
                found[-1].cells.setdefault(state, []).append(line)
            last = state
        if self._blanks is None:
            _end_at_blank(found)
        mute = {line.start for line, own in zip(lines, told, strict=True) if own.mute}
        for row in found:
            self._moved_edges(row, mute)
        return found if weight >= _LEAST * sum(not row.section for row in found) else []

    def _best(self, lines: Sequence[Paragraph], told: Sequence[LineWords]) -> tuple[list[tuple[int, bool]], float]:
        """For each line its column and whether a row begins with it, and what all of it weighs."""
        count = self._heading + 1
        weights = [self._begins(state) + self._own(told[0], state, first=True) for state in range(count)]
        back: list[list[tuple[int, bool]]] = [[(-1, True)] * count]
        for at in range(1, len(lines)):
            above = _Above(told[at - 1].open, blank_between(lines[at - 1], lines[at]))
            moves: list[tuple[int, bool]] = []
            grown: list[float] = []
            for state in range(count):
                first, stays = (self._own(told[at], state, first=first) for first in (True, False))
                options = [
                    (weights[before] + weight + (stays if before == state and not begins else first), before, begins)
                    for before in range(count)
                    for weight, begins in self._moves(before, state, told[at], above)
                ]
                best = max(options, key=lambda option: (option[0], -option[1]))
                grown.append(best[0])
                moves.append((best[1], best[2]))
            weights = grown
            back.append(moves)
        ends = [weight + self._misses(state + 1, self._heading) for state, weight in enumerate(weights)]
        state = max(range(count), key=ends.__getitem__)
        total = ends[state]
        path: list[tuple[int, bool]] = []
        for moves in reversed(back):
            before, begins = moves[state]
            path.append((state, begins))
            state = before
        return path[::-1], total

    def _moves(self, before: int, state: int, told: LineWords, above: _Above) -> list[tuple[float, bool]]:
        """What it weighs to come from one column to another, and whether a row begins so."""
        if told.bound:
            return [(_GOES_ON if before == state else 2 * _NEVER, False)]
        if self._heading in (before, state):
            left = 0.0 if before == self._heading else self._misses(before + 1, self._heading)
            return [(left + (0.0 if state == self._heading else self._begins(state)), state != self._heading)]
        anew = self._misses(before + 1, self._heading) + self._begins(state) + self._parted(above, row=True)
        if state < before:
            return [(anew, True)]
        if state > before:
            return [(self._misses(before + 1, state) + self._parted(above, cell=True), False), (anew, True)]
        kind = self._columns[state].kind
        several = self._columns[state].part == "title" or kind not in ("education", "experience")
        goes_on = not told.anew or above.open
        stays = _GOES_ON if goes_on else _ANEW_OF_MANY if several else _ANEW
        return [(stays + self._parted(above), False), (anew, True)]

    def _parted(self, above: _Above, *, cell: bool = False, row: bool = False) -> float:
        """What it weighs how the line above ends, where a cell or a row begins, or goes on."""
        broken = _BROKEN if above.open and (cell or row) else 0.0
        if self._blanks is None:
            return broken + (_BLANK if above.blank and not (cell or row) else 0.0)
        begins = row or (cell and self._blanks == "cells")
        return broken + (0.0 if begins == above.blank else _WRONGLY_PARTED)

    def _moved_edges(self, row: Row, mute: Set[int]) -> None:
        """Parts the lines of education and of work anew where a line at the edge and blank lines show nothing."""
        for left, right in pairwise(range(len(self._columns))):
            about = [self._columns[at].kind for at in (left, right)]
            if self._blanks == "cells" or sorted(map(str, about)) != ["education", "experience"]:
                continue
            if left not in row.cells or right not in row.cells:
                continue
            if row.cells[left][-1].start in mute or row.cells[right][0].start in mute:
                row.cells[left], row.cells[right] = self._parted_best(row.cells[left], row.cells[right], about)

    def _parted_best(
        self, left: list[Paragraph], right: list[Paragraph], about: Sequence[CriterionKind | None]
    ) -> tuple[list[Paragraph], list[Paragraph]]:
        lines = [*left, *right]
        first, second = (cast("About", each) for each in about)
        near = range(max(1, len(left) - _MOVED), min(len(lines), len(left) + _MOVED + 1))
        faults = {at: self._words.faults(lines[:at], first) + self._words.faults(lines[at:], second) for at in near}
        best = min(near, key=lambda at: (faults[at], abs(at - len(left))))
        return lines[:best], lines[best:]

    def _begins(self, state: int) -> float:
        return 0.0 if state == self._heading else self._misses(0, state)

    def _misses(self, first: int, last: int) -> float:
        """What the columns `[first, last)` weigh where they have no cell."""
        parts = [self._columns[at].part for at in range(first, last)]
        return sum(_MERGED if part in ("category", "number", "unit") else _LEFT_OUT for part in parts)

    def _own(self, told: LineWords, state: int, *, first: bool) -> float:
        """How well a line fits a column, or how well it is a heading."""
        if state == self._heading:
            return self._heads(told)
        column = self._columns[state]
        if column.part in ("category", *_NUMBERS, *_SUMS):
            figured = told.figures if column.part in _SUMS else told.number
            fits = told.category if column.part == "category" else figured and first
            return _FITS if fits else _DASH if told.dash and first else _NEVER
        if told.category or told.figures:
            unknown = told.figures and first and not (column.part or column.kind)
            years = told.number and first and column.kind == "experience"
            return _YEARS if years else 0.0 if unknown else _NEVER
        if column.part in ("title", "unit"):
            if not told.mute or told.words > _LONG_TITLE:
                return _AGAINST
            small = _SMALL if first and not told.anew else 0.0
            return small + _GOES_ON * (told.anew + told.office) - _UNIT * (told.unit and column.part == "title") / 2
        return self._asks(told, column, first=first)

    def _heads(self, told: LineWords) -> float:
        """How well a line is a heading between rows: a category is one where no column has any."""
        if told.category and not self._categories:
            return _FITS
        if not (told.mute and told.anew):
            return _AGAINST
        return _FITS if told.outside else _HEADING + _UNIT * told.unit

    @staticmethod
    def _asks(told: LineWords, column: Column, *, first: bool) -> float:
        """How well a line fits a column of criteria."""
        own, other = told.taught or told.worked, told.office
        if column.kind in ("education", "experience"):
            taught = column.kind == "education"
            own, other = told.taught if taught else told.worked, told.worked if taught else told.taught
            other = other or told.office
        elif column.kind != "qualification_requirements":
            return _FIRST_UNTOLD if own else 0.0
        if own and told.untold and not first:
            return _SPOKEN - (_SPOKEN if told.anew else 0.0)
        if own:
            return _FITS - (0.5 if other else 0.0)
        return _AGAINST if other else _FIRST_UNTOLD * first


def _end_at_blank(rows: Sequence[Row]) -> None:
    """Takes from the last cell what stands behind a blank line, where none stands within any other: it is no cell."""
    cells = [row.cells[max(row.cells)] for row in rows if row.cells]
    blank = [at for cell in cells for at in range(1, len(cell)) if blank_between(cell[at - 1], cell[at])]
    if len(cells) > 1 and len(blank) == 1 and rows[-1].cells:
        last = cells[-1]
        if blank[0] < len(last) and blank_between(last[blank[0] - 1], last[blank[0]]):
            del last[blank[0] :]
