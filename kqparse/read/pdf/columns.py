"""Text that stands in columns without ruling lines: tables by alignment, and running text set in columns.

Both show a gutter: a stretch of the page's width that stays empty over several rows, with text on both sides. Columns
that are filled from top to bottom are running text, read one after the other; else it is a table, read row by row.
"""

from collections.abc import Sequence
from itertools import chain, pairwise
from statistics import median_low
from typing import NamedTuple

from kqparse.read.pdf.blocks import Block, CellBlock, Row, TableBlock, rows
from kqparse.read.pdf.page import Line, Page, part

_WIDE = 1.2
"""Heights of a line from which on a gap may part columns."""
_GUTTER = 8.0
"""Points that a gutter has at least."""
_LEAST_ROWS = 2
_LEAST_PROSE = 8
"""Rows from which on columns may be running text."""
_FULL = 0.7
"""Share of a column's width from which on a line fills it."""
_NEAR = 1.25
"""Times the usual distance of two rows from which on they do not belong together."""

_Span = tuple[float, float]


class _Run(NamedTuple):
    """Rows one below the other, and the columns that all of them keep to."""

    rows: list[Row]
    columns: list[_Span]


def arranged(page: Page, lines: Sequence[Line]) -> list[Block]:
    """Lines outside of ruled tables in reading order."""
    pieces = [piece for line in lines for piece in _parted(page, line)]
    found = rows(pieces)
    if all(len(row.pieces) == 1 for row in found):
        return list(found)
    blocks: list[Block] = []
    at = 0
    while at < len(found):
        run = _run(found, at) if len(found[at].pieces) > 1 else None
        if run is None:
            blocks.append(found[at])
            at += 1
        else:
            blocks += _prose(run) if _is_prose(run) else [_table(run)]
            at += len(run.rows)
    return blocks


def _parted(page: Page, line: Line) -> list[Line]:
    """A line parted at its wide gaps."""
    if line.turned or " " not in line.text:
        return [line]
    wide = max(_GUTTER, _WIDE * (line.y1 - line.y0))
    pieces: list[Line | None] = []
    begin, blank = 0, line.text.find(" ")
    while blank >= 0:
        following = blank + 1
        while line.text[following] == " ":
            following += 1
        gap = page.extent(line.start + following)[0] - page.extent(line.start + blank - 1)[1]
        if gap >= wide:
            pieces.append(part(page, line, begin, blank))
            begin = following
        blank = line.text.find(" ", following)
    pieces.append(part(page, line, begin, len(line.text)) if begin else line)
    return [piece for piece in pieces if piece]


def _run(found: Sequence[Row], at: int) -> _Run | None:
    """The longest run of rows from one on that keep a gutter; None if they show no columns."""
    columns = [(piece.x0, piece.x1) for piece in found[at].pieces]
    end, both = at + 1, 1
    distance = _distance(found)
    while end < len(found):
        row = found[end]
        if any(piece.turned for piece in row.pieces):
            break
        merged = _merged(columns, row)
        if len(merged) < 2 or (len(row.pieces) > 1 and len(merged) < min(len(columns), len(row.pieces))):
            break
        if not _belongs(found[end - 1], row, columns, distance):
            break
        columns = merged
        end += 1
        both += len(row.pieces) > 1
    if both < _LEAST_ROWS:
        return None
    return _Run(list(found[at:end]), columns)


def _merged(columns: Sequence[_Span], row: Row) -> list[_Span]:
    """The columns with those of a row added; what overlaps or stands too near is one."""
    spans = sorted([*columns, *((piece.x0, piece.x1) for piece in row.pieces)])
    merged = [spans[0]]
    for start, end in spans[1:]:
        if start - merged[-1][1] < _GUTTER:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _belongs(before: Row, row: Row, columns: Sequence[_Span], distance: float) -> bool:
    """Whether a row goes on with a run: alone in the first column it must go on with what stands there right above."""
    if len(row.pieces) > 1:
        return True
    gap = row.y0 - before.y0
    near = gap <= _NEAR * distance
    if row.pieces[0].x0 >= columns[1][0] - 1:
        return near or gap <= 2 * distance
    above = before.pieces[0].x0 < columns[1][0] - 1
    return near and above


def _distance(found: Sequence[Row]) -> float:
    """The usual distance from row to row."""
    gaps = [row.y0 - before.y0 for before, row in pairwise(found)]
    gaps = [gap for gap in gaps if gap > 0]
    return median_low(gaps) if gaps else 0.0


def _in_column(run: _Run, column: int) -> list[list[Line]]:
    """For each row its pieces in a column."""
    start, end = run.columns[column]
    return [[piece for piece in row.pieces if start - 1 <= piece.x0 <= end + 1] for row in run.rows]


def _is_prose(run: _Run) -> bool:
    """Whether every column is filled with lines, most of them over its whole width."""
    if len(run.rows) < _LEAST_PROSE or len(run.columns) > 3:
        return False
    for column, (start, end) in enumerate(run.columns):
        pieces = _in_column(run, column)
        filled = [own for own in pieces if own]
        full = sum(own[-1].x1 - own[0].x0 >= _FULL * (end - start) for own in filled)
        if 10 * len(filled) < 8 * len(pieces) or full < _FULL * len(filled):
            return False
    return True


def _prose(run: _Run) -> list[Block]:
    """Column after column."""
    return [row for column in range(len(run.columns)) for row in rows(chain.from_iterable(_in_column(run, column)))]


def _table(run: _Run) -> TableBlock:
    """Rows of a table: one begins where the first column begins anew."""
    begins = _beginnings(run)
    starts = [index for index, begin in enumerate(begins) if begin]
    columns = [_in_column(run, column) for column in range(len(run.columns))]
    cells = []
    for number, (start, end) in enumerate(pairwise([*starts, len(run.rows)])):
        for column in range(len(run.columns)):
            pieces = chain.from_iterable(columns[column][start:end])
            cells.append(CellBlock(number, column, 1, 1, list(rows(pieces))))
    edges = [run.columns[0][0], *(start for start, _ in run.columns[1:]), run.columns[-1][1]]
    return TableBlock(run.rows[0].y0, edges, cells, open_top=True, open_bottom=True, ruled=False)


def _beginnings(run: _Run) -> list[bool]:
    """For each printed row whether a row of the table begins there."""
    first = _in_column(run, 0)
    distance = _distance(run.rows)
    begins = [True]
    for index in range(1, len(run.rows)):
        own, above = first[index], first[index - 1]
        if not own:
            begins.append(False)
            continue
        apart = run.rows[index].y0 - run.rows[index - 1].y0 > _NEAR * distance
        alone = len(run.rows[index].pieces) == 1
        goes_on = bool(above) and not apart and (alone or own[0].text[:1].islower() or above[-1].text.endswith("-"))
        begins.append(not goes_on)
    return begins
