"""Text that stands in columns without ruling lines: tables by alignment, and running text set in columns.

Both show a gutter: a stretch of the page's width that stays empty over several rows, with text on both sides. Columns
that are filled from top to bottom are running text, read one after the other; else it is a table, read row by row.
"""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import chain, pairwise
from statistics import median_low
from typing import NamedTuple

from kqparse.read.pdf.blocks import Block, CellBlock, Row, TableBlock, rows
from kqparse.read.pdf.page import Line, Page, part

_WIDE = 1.2
"""Heights of a line from which on a gap may part columns."""
_NARROW = 0.45
"""Heights of a line from which on a gap parts columns where one is known to begin."""
_GUTTER = 4.0
"""Points that a gutter has at least."""
_LEAST_ROWS = 2
_LEAST_PROSE = 8
"""Rows from which on columns may be running text."""
_FULL = 0.7
"""Share of a column's width from which on a line fills it."""
_NEAR = 1.25
"""Times the usual distance of two rows from which on they do not belong together."""
_FAR = 3.0
"""Times the usual distance up to which what begins where a later column does still belongs to it."""
_NO_END = 1e6
"""Where the last column of such a table ends: nowhere."""

_Span = tuple[float, float]


class _Run(NamedTuple):
    """Rows one below the other, and the columns that all of them keep to."""

    rows: list[Row]
    columns: list[_Span]


def arranged(page: Page, lines: Sequence[Line], before: TableBlock | None = None) -> list[Block]:
    """Lines outside of ruled tables in reading order.

    Args:
        page: where they stand.
        lines: in any order.
        before: a table by alignment with which the page before ends; its last row may go on here.
    """
    pieces = [piece for line in lines for piece in _parted(page, line)]
    found = rows(pieces)
    carried = before.columns if before else []
    if not carried and all(len(row.pieces) == 1 for row in found):
        return list(found)
    heads = _heads(before) if before else []
    distance = _distance(found)
    blocks: list[Block] = []
    at = 0
    while at < len(found):
        run = _run(page, found, at, carried, heads)
        if run is None:
            blocks.append(found[at])
            at += 1
            continue
        at += len(run.rows)
        while blocks and isinstance(above := blocks[-1], Row) and _leads(above, run, distance):
            run.rows.insert(0, above)
            blocks.pop()
        blocks += _prose(run) if _is_prose(run) else [_table(run, heads)]
        carried = []
    return blocks


def _leads(row: Row, run: _Run, distance: float) -> bool:
    """Whether the row right above a run belongs to it: it stands in a later column, as what goes on from above does."""
    near = run.rows[0].y0 - row.y0 <= _NEAR * distance
    return near and len(row.pieces) == 1 and not row.pieces[0].turned and _in_later(row, run.columns)


def _in_later(row: Row, columns: Sequence[_Span]) -> bool:
    """Whether a row keeps to one column that is not the first."""
    starts = [*(start for start, _ in columns), _NO_END]
    return any(abs(row.x0 - start) <= 2 and row.x1 < following for start, following in pairwise(starts[1:]))


def _parted(page: Page, line: Line) -> list[Line]:
    """A line parted at its wide gaps."""
    if line.turned or " " not in line.text:
        return [line]
    wide = _WIDE * (line.y1 - line.y0)
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


def _run(page: Page, found: Sequence[Row], at: int, carried: Sequence[_Span], heads: Sequence[str]) -> _Run | None:
    """The longest run of rows from one on that keep a gutter; None if they show no columns."""
    first = found[at]
    distance = _distance(found)
    if carried and (_in_later(first, carried) or [piece.text for piece in first.pieces] == heads):
        columns, both = list(carried), _LEAST_ROWS
    elif len(first.pieces) > 1:
        columns, both = [(piece.x0, piece.x1) for piece in first.pieces], 1
    else:
        return None
    taken = [first]
    for whole in found[at + 1 :]:
        row = _parted_at(page, whole, columns)
        merged = _merged(columns, row)
        enough = len(merged) >= (2 if len(row.pieces) == 1 else min(len(columns), len(row.pieces)))
        if len(merged) < 2 or not enough or not _belongs(taken[-1], row, columns, distance):
            break
        columns = merged
        both += len(row.pieces) > 1
        taken.append(row)
    return _Run(taken, columns) if both >= _LEAST_ROWS else None


def _parted_at(page: Page, row: Row, columns: Sequence[_Span]) -> Row:
    """A row with its pieces parted where a column begins, though the gap before it is narrow."""
    pieces: list[Line] = []
    for whole in row.pieces:
        piece = whole
        for start, _ in columns[1:]:
            at = _begins_at(page, piece, start) if not piece.turned and piece.x0 < start < piece.x1 else 0
            halves = (part(page, piece, 0, at), part(page, piece, at, len(piece.text))) if at else (None, None)
            if halves[0] and halves[1]:
                pieces.append(halves[0])
                piece = halves[1]
        pieces.append(piece)
    return Row(pieces) if len(pieces) > len(row.pieces) else row


def _begins_at(page: Page, line: Line, x: float) -> int:
    """The character of a line that begins at a place, behind a gap; 0 if none does."""
    text, start = line.text, line.start
    at = bisect_left(range(len(text)), x - 1.5, key=lambda index: page.extent(start + index)[0])
    while at < len(text) and text[at] == " ":
        at += 1
    if not 0 < at < len(text) or text[at - 1] != " ":
        return 0
    before = len(text[:at].rstrip())
    left = page.extent(start + at)[0]
    gap = left - page.extent(start + before - 1)[1]
    return at if abs(left - x) <= 1.5 and gap >= _NARROW * (line.y1 - line.y0) else 0


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
    """Whether a row goes on with a run.

    One that stands apart must begin some column where others do; alone in the first column a row must go on with what
    stands there right above.
    """
    if any(piece.turned for piece in row.pieces):
        return False
    gap = row.y0 - before.y0
    near = gap <= _NEAR * distance
    if len(row.pieces) > 1:
        return near or any(abs(piece.x0 - start) <= 3 for piece in row.pieces[1:] for start, _ in columns[1:])
    if row.pieces[0].x0 >= columns[1][0] - 1:
        return near or (gap <= _FAR * distance and _in_later(row, columns))
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


def _table(run: _Run, heads: Sequence[str]) -> TableBlock:
    """Rows of a table: one begins where the first column begins anew, and behind repeated heads."""
    begins = _beginnings(run)
    if len(begins) > 1 and [piece.text for piece in run.rows[0].pieces] == heads:
        begins[1] = True
    starts = [index for index, begin in enumerate(begins) if begin]
    columns = [_in_column(run, column) for column in range(len(run.columns))]
    cells = []
    for number, (start, end) in enumerate(pairwise([*starts, len(run.rows)])):
        for column in range(len(run.columns)):
            pieces = chain.from_iterable(columns[column][start:end])
            cells.append(CellBlock(number, column, 1, 1, list(rows(pieces))))
    edges = [*(start for start, _ in run.columns), _NO_END]
    return TableBlock(run.rows[0].y0, edges, cells, open_top=True, open_bottom=True, columns=run.columns)


def _heads(table: TableBlock) -> list[str]:
    """The words of the first row of a table."""
    return [row.text for cell in table.cells if cell.row == 0 for row in cell.blocks if isinstance(row, Row)]


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
