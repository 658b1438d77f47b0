"""Running text set in columns: one is read after the other, whatever stands beside it.

A gutter stays empty over many rows, with text on both sides. It parts running text where both sides are filled from top
to bottom, where each is in its own language, where the first goes on far below the other, or where their lines keep no
common heights: the rows of a table begin at one, or have their middles there.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from kqparse.frozen import Frozen
from kqparse.read.pdf.aligned import NEAR
from kqparse.read.pdf.blocks import Row, rows
from kqparse.read.pdf.page import Line

GUTTER = 4.0
"""Points that a gutter has at least."""
_LEAST = 8
"""Rows from which on columns may be running text."""
_FEWEST = 5
"""The same for lines that stand beside the other side, where each is a column."""
_MOST = 3
"""Columns of running text, all of which are filled, or of a side; what has more is a table."""
_FILLED = 0.8
"""Share of the rows that have text in a column from which on it is filled."""
_FULL = 0.7
"""Share of a column's width from which on a line fills it, and of its lines that do."""
_ALIKE = 0.6
"""Share of the lines of the one side that the other has at least where both are running text."""
_LEVEL = 0.15
"""Heights of a line up to which two are level, or lie half a line apart, as those of cells with one middle do."""
_LEAST_LETTERS = 200
"""Letters of a text on a side that show what it is written in."""
_OWN_LETTERS = 0.12
"""Share of letters of the one side that the other lacks, by which a Kazakh text is told from a Russian one."""
_OFF = 0.4
"""Share of the lines of a side from which on, where these are level with none of the other, both are running text."""
_NEAR = 1.5
"""Heights of a line from which on the next one stands apart."""


class Columns(Frozen, frozen=True):
    """Rows `[first, stop)` of a page with running text on both sides of a gutter, and the lines of each side."""

    first: int
    stop: int
    left: list[Line]
    right: list[Line]


class _Gutter(NamedTuple):
    """What stays empty from the row `first` on: from where to where."""

    first: int
    left: float
    right: float


def side_by_side(found: Sequence[Row]) -> Columns | None:
    """The first running text in columns; None if there is none."""
    for gutter, stop in _gutters(found):
        if columns := _columns(found, gutter, stop):
            return columns
    return None


def _gutters(found: Sequence[Row]) -> Iterator[tuple[_Gutter, int]]:
    """Every gutter with the row behind it, in the order in which they end."""
    known: list[_Gutter] = []
    for index, row in enumerate(found):
        kept: list[_Gutter] = []
        for gutter in known:
            narrowed = _narrowed(gutter, row)
            if narrowed is None:
                yield gutter, index
            else:
                kept.append(narrowed)
        edges = [(left.x1, right.x0) for left, right in pairwise(row.pieces)]
        known = kept + [
            _Gutter(index, left, right)
            for left, right in edges
            if not any(own.left < right and left < own.right for own in kept)
        ]
    yield from ((gutter, len(found)) for gutter in known)


def _narrowed(gutter: _Gutter, row: Row) -> _Gutter | None:
    """What of a gutter a row leaves empty; None where that is too little, or the row runs another way."""
    first, left, right = gutter
    middle = (left + right) / 2
    for piece in row.pieces:
        if piece.turned:
            return None
        if (piece.x0 + piece.x1) / 2 < middle:
            left = max(left, piece.x1)
        else:
            right = min(right, piece.x0)
    return _Gutter(first, left, right) if right - left >= GUTTER else None


def _columns(found: Sequence[Row], gutter: _Gutter, stop: int) -> Columns | None:
    """The text on both sides of a gutter, if it is running text."""
    at = (gutter.left + gutter.right) / 2
    first = gutter.first
    while first and not _stands_apart(found, first) and _narrowed(gutter, found[first - 1]):
        first -= 1  # one side begins higher
    stop = _end(found, at, first, stop)
    pieces = [piece for row in found[first:stop] for piece in row.pieces]
    if stop - first < _LEAST or len(pieces) > 2 * _MOST * (stop - first):
        return None
    sides = [rows(piece for piece in pieces if (piece.x0 > at) == behind) for behind in (False, True)]
    columns = spans((piece.x0, piece.x1) for piece in pieces)
    if not (_filled(found[first:stop], columns) or _independent(*sides, single=len(columns) == len(sides))):
        return None
    left, right = ([piece for row in side for piece in row.pieces] for side in sides)
    return Columns(first, stop, left, right)


def _end(found: Sequence[Row], at: float, first: int, stop: int) -> int:
    """The row behind both sides: where one has ended, what stands further apart than its own lines is below them."""
    last = {row.pieces[side].x0 > at: index for index, row in enumerate(found[first:stop], first) for side in (0, -1)}
    both = min(last.get(False, first), last.get(True, first)) + 1
    longer = found[stop - 1].x0 > at
    own = [
        (index, piece.y0)
        for index, row in enumerate(found[first:stop], first)
        for piece in row.pieces
        if (piece.x0 > at) == longer
    ]
    gaps = [(index, below - above) for (_, above), (index, below) in pairwise(own)]
    usual = max((gap for index, gap in gaps if index < both), default=0.0)
    return next((index for index, gap in gaps if gap > usual), stop)


def _stands_apart(found: Sequence[Row], index: int) -> bool:
    """Whether there is room for a line between a row and the one above it."""
    above, row = found[index - 1], found[index]
    return row.y0 - above.y0 > _NEAR * (row.y1 - row.y0)


def _filled(found: Sequence[Row], columns: Sequence[tuple[float, float]]) -> bool:
    """Whether a few columns are filled with lines, most of them over the whole width of their own."""
    if len(columns) > _MOST:
        return False
    for start, end in columns:
        own = [held for row in found if (held := [piece for piece in row.pieces if start <= piece.x0 < end])]
        lines = [held for held in own if any(" " in piece.text for piece in held)]  # no numbers, no codes
        full = sum(held[-1].x1 - held[0].x0 >= _FULL * (end - start) for held in lines)
        if len(own) < _FILLED * len(found) or full < _FULL * len(own):
            return False
    return True


def spans(found: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    """The columns that gutters part, from where to where; what overlaps or stands too near is one."""
    merged: list[tuple[float, float]] = []
    for start, end in sorted(found):
        if merged and start - merged[-1][1] < GUTTER:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged


def _independent(left: Sequence[Row], right: Sequence[Row], *, single: bool) -> bool:
    """Whether nothing sets two sides beside each other, which have text at as many heights where both have any.

    Their lines keep no common heights; or they are a `single` column each, in two languages, or with white space within
    each where the other goes on, or the first goes on far below the other, as the last row of a table of more columns
    may do too.
    """
    top, bottom = max(left[0].y0, right[0].y0), min(left[-1].y1, right[-1].y1)
    few, many = sorted(([row for row in side if top <= row.y0 and row.y1 <= bottom] for side in (left, right)), key=len)
    if len(few) < (_FEWEST if single else _LEAST) or len(few) < _ALIKE * len(many):
        return False
    if single and (_has_own_letters(few, many) or _has_own_letters(many, few)):
        return True
    below = sum(row.y0 > right[-1].y1 for row in left) >= _LEAST
    if single and (below or (_fills(few, many) and _fills(many, few))) and not _labels(left, right):
        return True
    middles = [row.middle for row in many]
    heights = sorted([*middles, *((above + below) / 2 for above, below in pairwise(middles))])
    return sum(not _is_level(row, heights) for row in few) >= _OFF * len(few)


def _labels(left: Sequence[Row], right: Sequence[Row]) -> bool:
    """Whether most lines of the left side stand there again, and none of them on the other: labels of several cards.

    Titles between these fill the white space of the other side, as lines of running text do.
    """
    printed = Counter(row.text for row in left)
    again = {text for text, count in printed.items() if count > 1}
    return 2 * sum(printed[text] for text in again) > len(left) and again.isdisjoint(row.text for row in right)


def _has_own_letters(side: Sequence[Row], other: Sequence[Row]) -> bool:
    """Whether a side has letters, and not a few, that the other has not, though that is long enough to have them."""
    own, known = (Counter(filter(str.isalpha, "".join(row.text.lower() for row in rows))) for rows in (side, other))
    lacking = sum(count for letter, count in own.items() if letter not in known)
    return min(own.total(), known.total()) >= _LEAST_LETTERS and lacking >= _OWN_LETTERS * own.total()


def _fills(side: Sequence[Row], other: Sequence[Row]) -> bool:
    """Whether a side has lines where paragraphs of the other are parted, mostly, as no rows of a table have."""
    usual = min((row.y0 - above.y0 for above, row in pairwise(other)), default=0.0)
    spaces = [(above.middle + row.middle) / 2 for above, row in pairwise(other) if row.y0 - above.y0 > NEAR * usual]
    filled = sum(any(2 * abs(row.middle - at) < usual for row in side) for at in spaces)
    return len(spaces) > 1 and 2 * filled > len(spaces)


def _is_level(row: Row, heights: Sequence[float]) -> bool:
    at = bisect_left(heights, row.middle)
    return min(abs(height - row.middle) for height in heights[max(at - 1, 0) : at + 1]) <= _LEVEL * (row.y1 - row.y0)
