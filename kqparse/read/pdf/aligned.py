"""A table by alignment from its printed rows: where rows begin, and which cells take several columns or rows.

Lines ruled across the columns tell where rows begin, else white space if it parts them throughout; else a row begins
where the first column begins anew. What runs over the beginning of a column is merged over it; what stands below it in
the same row is a row of its own, as in heads of several columns.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from kqparse.frozen import Frozen
from kqparse.late_pattern import FIGURES
from kqparse.read.pdf.blocks import CellBlock, Row, TableBlock, rows
from kqparse.read.pdf.numbered_rows import beginnings
from kqparse.read.pdf.page import Line, usual

NEAR = 1.25
"""Times the usual distance of two rows from which on they do not belong together."""
NO_END = 1e6
"""Where the last column of such a table ends: nowhere."""
_SAME = 1.5
"""Points by which beginnings of one column differ at most."""
_SPACED = 0.25
"""Share of the lines of the first column with white space above from which on it parts rows; labels take several."""
_LEAST_PITCH, _MOST_PITCH = 0.95, 1.25
"""Distances of the lines of a paragraph in their heights."""
_FARTHEST = 4.0
"""Heights of a line that rows are usually apart at most."""
LEAST_MERGED = 3
"""Columns from which on text alone in the first one is a title across the table; with fewer it lacks its value."""

Span = tuple[float, float]


class Run(Frozen, frozen=True):
    """Rows one below the other, the columns that all of them keep to, and the pitch of lines on their page.

    `rules` are the heights of lines that are ruled across all columns.
    """

    rows: list[Row]
    columns: list[Span]
    pitch: float
    rules: Sequence[float] = ()


def parted_by_space(runs: Sequence[Run]) -> bool:
    """Whether white space parts the rows of tables of one kind: enough of the first column stands behind some."""
    spaced = [space for run in runs for space in _spaced(run)]
    return sum(spaced) > 1 and sum(spaced) >= _SPACED * len(spaced)


def _spaced(run: Run) -> list[bool]:
    """For each row but the first that has text in the first column whether white space stands above it."""
    first = in_columns(run.rows, run.columns)[0]
    return [space for own, space in zip(first[1:], _apart(run), strict=True) if own]


def _apart(run: Run) -> list[bool]:
    """For each row but the first whether white space stands above it, by the lower of what its letters tell.

    A line without tall letters begins lower than others, one with a letter that hangs below ends so.
    """
    return [min(row.y0 - above.y0, row.y1 - above.y1) > NEAR * run.pitch for above, row in pairwise(run.rows)]


def table(run: Run, *, parted: bool) -> TableBlock:
    """Printed rows as a table; `parted` says whether white space parts its rows."""
    begins = _beginnings(run, parted=parted)
    starts = [index for index, begin in enumerate(begins) if begin]
    cells: list[CellBlock] = []
    number = 0
    for band in _bands([run.rows[start:end] for start, end in pairwise([*starts, len(run.rows)])], run.columns):
        cells += _cells(band, number, run.columns)
        number = max(cell.row + cell.rows for cell in cells)
    edges = [*(start for start, _ in run.columns), NO_END]
    cells.sort(key=lambda cell: (cell.row, cell.column))
    return TableBlock(run.rows[0].y0, edges, cells, open_top=True, open_bottom=True, columns=run.columns)


def distance(found: Sequence[Row]) -> float:
    """The usual distance from row to row; a last one and the number of its page alone tell none."""
    height, gaps = _gaps(found)
    return min(usual(gaps), _FARTHEST * height) if gaps else 0.0


def pitch(found: Sequence[Row]) -> float:
    """The least usual distance from line to line, which is that within paragraphs if any takes several lines."""
    height, gaps = _gaps(found)
    if not gaps:
        return height
    tallest = sorted(row.y1 - row.y0 for row in found)[9 * len(found) // 10]  # most have no letter that hangs below
    return min(sorted(gaps)[len(gaps) // 10], _MOST_PITCH * tallest)


def _gaps(found: Sequence[Row]) -> tuple[float, list[float]]:
    """The height of a row, and how far rows lie below each other; what stands half beside another row tells none."""
    height = usual([row.y1 - row.y0 for row in found]) if found else 0.0
    return height, [gap for above, row in pairwise(found) if (gap := row.y0 - above.y0) >= _LEAST_PITCH * height]


def in_columns(found: Sequence[Row], columns: Sequence[Span]) -> list[list[list[Line]]]:
    """For each column its pieces in each row; every piece stands in the last column that begins before it does."""
    starts = [start - _SAME for start, _ in columns[1:]]
    held: list[list[list[Line]]] = [[[] for _ in found] for _ in columns]
    for index, row in enumerate(found):
        for piece in row.pieces:
            held[bisect_right(starts, piece.x0)][index].append(piece)
    return held


def _bands(found: Sequence[list[Row]], columns: Sequence[Span]) -> Iterator[list[Row]]:
    """Rows of a table; one that stands only under what is merged over columns above belongs to the same heads."""
    before: list[Row] = []
    for band in found:
        filled = {column for column, pieces in enumerate(in_columns(band, columns)) if any(pieces)}
        if before and filled <= _covered(before, columns):
            yield [*before, *band]
            before = []
            continue
        if before:
            yield before
        before = band
    if before:
        yield before


def _covered(band: Sequence[Row], columns: Sequence[Span]) -> set[int]:
    """The columns over which something is merged, where others have text too."""
    held = in_columns(band, columns)
    if sum(any(pieces) for pieces in held) < 2:
        return set()
    reach = [max(_reach(held, columns, column, row) for row in range(len(band))) for column in range(len(columns))]
    return {under for column, width in enumerate(reach) if width > 1 for under in range(column, column + width)}


def _reach(held: Sequence[list[list[Line]]], columns: Sequence[Span], column: int, row: int) -> int:
    """How many columns the text of one row takes that begins in a column, as far as none stands there so far."""
    end = max((piece.x1 for piece in held[column][row]), default=0.0)
    last = column
    while last + 1 < len(columns) and end > columns[last + 1][0] + _SAME and not any(held[last + 1][: row + 1]):
        last += 1
    return last - column + 1


def _cells(band: Sequence[Row], number: int, columns: Sequence[Span]) -> Iterator[CellBlock]:
    """The cells of a row, of two rows where something is merged over columns above others."""
    held = in_columns(band, columns)
    filled = [column for column, pieces in enumerate(held) if any(pieces)]
    if filled == [0] and len(columns) >= LEAST_MERGED:
        yield CellBlock(number, 0, 1, len(columns), list(rows(chain.from_iterable(held[0]))))
        return
    reach = [[_reach(held, columns, column, row) for row in range(len(band))] for column in range(len(columns))]
    above = max((row + 1 for own in reach for row, width in enumerate(own) if width > 1), default=0)
    parted = 0 < above < len(band)
    column = 0
    while column < len(columns):
        width = max(reach[column][:above], default=1)
        top = [pieces for own in held[column : column + width] for pieces in own[:above]]
        rest = held[column][above:]
        if not parted or (width == 1 and any(top)):
            yield CellBlock(number, column, 2 if parted else 1, width, list(rows(chain(*top, *rest))))
        else:
            yield CellBlock(number, column, 1, width, list(rows(chain.from_iterable(top))))
            for under in range(column, column + width):
                below = chain.from_iterable(held[under][above:])
                yield CellBlock(number + 1, under, 1, 1, list(rows(below)))
        column += width


def _beginnings(run: Run, *, parted: bool) -> list[bool]:
    """For each printed row whether a row of the table begins there."""
    if run.rules:
        middles = [row.middle for row in run.rows]
        return [True, *(any(above < at < own for at in run.rules) for above, own in pairwise(middles))]
    held, spaces = in_columns(run.rows, run.columns), _apart(run)
    counted = beginnings(held, [False, *spaces])
    if counted:
        return counted
    first = held[0]
    labels = _labels(run, first, spaces) if parted else ()
    begins = [True]
    for index, space in enumerate(spaces, start=1):
        own, above, row = first[index], first[index - 1], run.rows[index]
        if not own:
            begins.append(space and len(row.pieces) > 1)
        elif parted:
            begins.append(space or _alike(own, above) or (len(row.pieces) > 1 and _printed(own) in labels))
        else:
            alone = len(row.pieces) == 1
            goes_on = bool(above) and not space and (alone or own[0].text[:1].islower() or above[-1].text.endswith("-"))
            begins.append(not goes_on)
    return begins


def _labels(run: Run, first: Sequence[Sequence[Line]], spaces: Sequence[bool]) -> set[str]:
    """What stands in the first of two columns, with its value beside it, where white space lets a row begin.

    It begins one anywhere in such cards, however close the row above ends.
    """
    if len(run.columns) >= LEAST_MERGED:
        return set()
    parted = zip(first[1:], run.rows[1:], spaces, strict=True)
    return {_printed(own) for own, row, space in parted if own and space and len(row.pieces) > 1}


def _printed(pieces: Sequence[Line]) -> str:
    return " ".join(piece.text for piece in pieces)


def _alike(own: Sequence[Line], above: Sequence[Line]) -> bool:
    """Whether text is another number, or sign with a number, than the one above."""
    printed = [FIGURES.sub("0", _printed(pieces)) for pieces in (own, above)]
    return "0" in printed[0] and printed[0] == printed[1]
