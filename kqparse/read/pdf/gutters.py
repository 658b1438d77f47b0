"""Columns of a table by alignment that only some of its rows show: where text begins again and again behind a gap.

A narrow gap parts two columns as well as a wide one where the rows below and above agree on it. Heads of several
columns and titles across a table may run over it, as long as most rows keep to it.
"""

from collections.abc import Sequence
from itertools import pairwise

from kqparse.read.pdf.blocks import Row
from kqparse.read.pdf.page import Line, Page, gaps, parted

_NARROW = 0.45
"""Heights of a line from which on a gap may part columns."""
_SAME = 1.5
"""Points by which beginnings of one column differ at most."""
_EXACT = 0.3
"""The same where nothing but them tells two columns apart."""
_LEAST = 2
_MOST_OVER = 0.2
"""Share of the rows that may run over the beginning of a column."""

Span = tuple[float, float]


def with_narrow(page: Page, rows: Sequence[Row], columns: Sequence[Span]) -> list[Span]:
    """Columns parted where rows begin text at one place inside of them; beginnings at which most rows agree count."""
    phrases = [beginnings(page, [row]) for row in rows]
    found: list[Span] = []
    for start, end in columns:
        within = [[phrase for phrase in row if start - _SAME <= phrase[0] <= end] for row in phrases]
        inner = _beginnings(within, start)
        edges = [start, *inner, end]
        for left, right in pairwise(edges):
            ends = [stop for row in within for begin, stop in row if left - _SAME <= begin < right - _SAME]
            found.append((left, min(max(ends, default=left), right)))
    return found


def beginnings(page: Page, rows: Sequence[Row]) -> list[Span]:
    """What stands in rows between gaps that may part columns: from where to where."""
    return [phrase for row in rows for piece in row.pieces for phrase in _phrases(page, piece)]


def _beginnings(rows: Sequence[Sequence[Span]], start: float) -> list[float]:
    """Where columns begin inside of a column."""
    places = sorted(begin for row in rows for begin, _ in row if begin > start + _SAME)
    groups: list[list[float]] = []
    for place in places:
        if groups and place - groups[-1][0] <= _SAME:
            groups[-1].append(place)
        else:
            groups.append([place])
    return [group[0] for group in groups if len(group) >= _LEAST and _kept(rows, group[0], len(group))]


def _kept(rows: Sequence[Sequence[Span]], place: float, count: int) -> bool:
    """Whether most rows that have text there keep to a beginning, and some have text before it; centred rows do not."""
    over = sum(any(begin < place - _SAME and end > place + _SAME for begin, end in row) for row in rows)
    beside = any(row[0][0] < place - _SAME <= row[-1][0] for row in rows if row)
    return beside and over < count and over <= max(1, _MOST_OVER * len(rows))


def _phrases(page: Page, piece: Line) -> list[Span]:
    """Where words stand in a piece of a line between gaps that might part columns."""
    if piece.turned:
        return []
    least = _NARROW * (piece.y1 - piece.y0)
    found: list[Span] = []
    begin = piece.x0
    for gap in gaps(page, piece):
        if gap.width >= least:
            found.append((begin, gap.left))
            begin = gap.right
    return [*found, (begin, piece.x1)]


def parted_at(page: Page, row: Row, columns: Sequence[Span], *, exactly: bool = False) -> Row:
    """A row with its pieces parted where a column begins, though the gap before it is narrow.

    However narrow it is where a word begins `exactly` there, behind one that begins the column before, and ends in it.
    """
    return Row([half for piece in row.pieces for half in _parted(page, piece, columns, exactly=exactly)])


def _parted(page: Page, piece: Line, columns: Sequence[Span], *, exactly: bool) -> list[Line]:
    if piece.turned or " " not in piece.text:
        return [piece]
    least = _NARROW * (piece.y1 - piece.y0)
    found = [gap for gap in gaps(page, piece) if any(abs(gap.right - start) <= _SAME for start, _ in columns[1:])]
    wide = (gap for gap in found if gap.width >= least or (exactly and _between(piece, gap.right, columns)))
    return parted(page, piece, wide)


def _between(piece: Line, place: float, columns: Sequence[Span]) -> bool:
    """Whether a piece has two columns, the second of which begins at a place."""
    starts = [start for start, _ in columns]
    at = next((at for at, start in enumerate(starts) if at and abs(place - start) <= _EXACT), None)
    following = starts[at + 1 :] if at else []
    return at is not None and abs(piece.x0 - starts[at - 1]) <= _SAME and (not following or piece.x1 < following[0])
