"""The lines of a point scale, each with its cells: those that tabs part, or the true cells of a row of a table."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from msgspec import Struct

from kqparse.grammar.mechanisms.scales import ScaleRules
from kqparse.model import Span
from kqparse.split.cells.grids import Grid
from kqparse.split.prose.joining import Para
from kqparse.text.edits import EditedText
from kqparse.text.fold import lower
from kqparse.text.traced import Traced, join, of_pieces

_LONGEST_POINTS = 40
_LEAST_STACKED = 2
"""Rows of a table whose cells are printed one below the other."""
_MOST_ENTRY_LINES = 12
_LEAST_NUMBERED = 3
"""Columns from which on the first may hold the numbers of rows."""


class Line(NamedTuple):
    """A line, or a row of a table.

    Attributes:
        cells: its cells; the lines of a cell of a table are one each.
        led: whether a tab leads the first.
        para: the number of the paragraph in which it begins.
        blank: whether a blank line precedes.
        row: whether it is a row of several cells of a table.
        across: whether it is the one cell of a row of a table that has several columns.
        number: the number of a row, where the first column counts them.
    """

    cells: list[Traced]
    led: bool
    para: int
    blank: bool
    row: bool = False
    across: bool = False
    number: Traced | None = None


class Tables(Struct, frozen=True):
    """What a format tells of tables: the stretches that they take; their true cells, where it has such; and whether the
    width of pages breaks lines.
    """

    taken: Sequence[Span] = ()
    grids: Sequence[Grid] = ()
    broken: bool = False


NO_TABLES = Tables()


class _Place(NamedTuple):
    """Where a line of a cell stands: its table, its row there, its column; whether it takes the whole width."""

    table: int
    row: int
    column: int
    across: bool


def lines(of: EditedText, paras: Sequence[Para], rules: ScaleRules, told: Tables) -> Iterator[Line]:
    """The lines that paragraphs were made of; words that a line end breaks stay whole."""
    printed = _printed(of, paras, rules)
    if not told.grids:
        return _unstacked([*printed], rules)
    places = {line.start: place for place, line in _places(told.grids)}
    counted = {number for number, grid in enumerate(told.grids) if _counts(grid)}
    return _by_rows(printed, places, counted, rules)


def _places(grids: Sequence[Grid]) -> Iterator[tuple[_Place, Traced]]:
    """The lines of all cells with their places."""
    for number, grid in enumerate(grids):
        width = _width(grid)
        for cell in grid.cells:
            for line in cell.lines:
                yield _Place(number, cell.row, cell.column, 1 < width == cell.columns), line


def _width(grid: Grid) -> int:
    return max(cell.column + cell.columns for cell in grid.cells)


def points_of(text: str, rules: ScaleRules) -> float | None:
    """The points that a text names in words and figures, or in figures alone; None if it is anything else."""
    return rules.number(text) if len(text) <= _LONGEST_POINTS else None


def _printed(of: EditedText, paras: Sequence[Para], rules: ScaleRules) -> Iterator[Line]:
    """Lines as they are printed, with the cells that tabs part."""
    cells: list[Traced] = []
    pieces: list[Span] = []
    joiners: list[str] = []
    line = (False, 0, False)
    last = -1
    for number, para in enumerate(paras):
        for index, (start, end) in enumerate(para.text.pieces):
            gap = of.text[last:start] if last >= 0 else "\n" + of.text[max(start - 1, 0) : start]
            joiner = para.text.joiners[index - 1] if index else "\n"
            new_line = "\n" in gap and joiner != ""
            wide = len(gap) > 1 and not cells and _is_points(of, pieces, rules)
            led = "\t" in gap.rpartition("\n")[2]
            if pieces and (new_line or led or wide):
                cells.append(of_pieces(of, pieces, joiners))
                pieces, joiners = [], []
            elif pieces:
                joiners.append(" " if joiner == "\n" else joiner)
            if new_line and cells:
                yield Line(cells, *line)
                cells = []
            if not cells and not pieces:
                line = (led, number, gap.count("\n") > 1)
            pieces.append((start, end))
            last = end
    if pieces:
        yield Line([*cells, of_pieces(of, pieces, joiners)], *line)


def _unstacked(lines: Sequence[Line], rules: ScaleRules) -> Iterator[Line]:
    """The lines; as rows those of a table whose cells are printed one below the other, the points last."""
    heads = [at for at, line in enumerate(lines) if at and _heads_points(line, rules)]
    at = 0
    for last, behind in pairwise([*heads, len(lines)]):
        counted = _figure(lines[last + 1]) == "1" if last + 1 < len(lines) else False
        first = last - 1 - counted
        if first < at or any(line.blank for line in lines[first + 1 : last + 1]):
            continue
        rows, length = _stacked_rows(lines[last + 1 : behind], rules, counted=counted)
        end = last + 1 + length
        if len(rows) >= _LEAST_STACKED and (counted or _is_over(lines, end, rules)):
            yield from lines[at:first]
            yield _row(lines[first : last + 1])
            yield from rows
            at = end
    yield from lines[at:]


def _heads_points(line: Line, rules: ScaleRules) -> bool:
    """Whether a line is nothing but the head of a column of points."""
    small = lower(line.cells[0].text[:_LONGEST_POINTS].strip())
    return len(line.cells) == 1 and rules.column_heads.fullmatch(small) is not None


def _stacked_rows(lines: Sequence[Line], rules: ScaleRules, *, counted: bool) -> tuple[list[Line], int]:
    """The rows of such a table from its first line on, and where it ends: a number, if they are counted, then the lines
    of the entry up to the points, which no blank line parts where no number tells where an entry begins.
    """
    rows: list[Line] = []
    at = 0
    while at < len(lines) and (not counted or _figure(lines[at]) == str(len(rows) + 1)):
        entry = range(at + counted, min(at + counted + _MOST_ENTRY_LINES, len(lines)))
        stop = next((each for each in entry if points_of(lines[each].cells[0].text, rules) is not None), 0)
        if stop <= at + counted or any(line.led or len(line.cells) > 1 for line in lines[at : stop + 1]):
            break
        if not counted and any(line.blank for line in lines[at + 1 : stop + 1]):
            break
        text = join([line.cells[0] for line in lines[at + counted : stop]])
        number = lines[at].cells[0] if counted else None
        rows.append(lines[at]._replace(cells=[text, lines[stop].cells[0]], led=False, row=True, number=number))
        at = stop + 1
    return rows, at


def _is_over(lines: Sequence[Line], at: int, rules: ScaleRules) -> bool:
    """Whether no further entry stands right below the last points, as where points stand first."""
    if at >= len(lines) or lines[at].blank:
        return True
    return rules.ends.match(lower(lines[at].cells[0].text[:_LONGEST_POINTS])) is not None


def _row(lines: Sequence[Line]) -> Line:
    """Lines of a cell each as a row of a table."""
    return lines[0]._replace(cells=[cell for line in lines for cell in line.cells], led=False, row=True)


def _figure(line: Line) -> str:
    return line.cells[0].text.strip(" .)") if len(line.cells) == 1 else ""


def _is_points(of: EditedText, pieces: list[Span], rules: ScaleRules) -> bool:
    """Whether pieces of a line are points, which a wide blank parts from the entry beside them."""
    return bool(pieces) and points_of(of.text[pieces[0][0] : pieces[-1][1]], rules) is not None


def _by_rows(
    printed: Iterator[Line], places: dict[int, _Place], counted: set[int], rules: ScaleRules
) -> Iterator[Line]:
    """The lines; those of one row of a table as one, the first of its cells whole where it is points."""

    def row(line: Line) -> tuple[int, int] | None:
        place = places.get(line.cells[0].start)
        return place[:2] if place else None

    for _, group in groupby(printed, key=row):
        own = list(group)
        first = places.get(own[0].cells[0].start)
        if first is None:
            yield from own
            continue
        columns: dict[int, list[Traced]] = {}
        for line in own:
            columns.setdefault(places[line.cells[0].start].column, []).extend(line.cells)
        several = len(columns) > 1
        number = join(columns.pop(0)) if several and first.table in counted and first.column == 0 else None
        cells = [cell for _, lines in sorted(columns.items()) for cell in _whole(lines, rules)]
        led = own[0].led and not several
        yield own[0]._replace(cells=cells, led=led, row=several, across=first.across, number=number)


def _whole(cells: list[Traced], rules: ScaleRules) -> list[Traced]:
    """The lines of a cell, as one where they are points together."""
    if len(cells) > 1 and points_of((whole := join(cells)).text, rules) is not None:
        return [whole]
    return cells


def _counts(grid: Grid) -> bool:
    """Whether the first of several columns holds the numbers of rows and nothing else."""
    if _width(grid) < _LEAST_NUMBERED:
        return False
    figures = [cell.text.strip(" .)") for cell in grid.cells if cell.row and cell.column == 0 and cell.columns == 1]
    printed = [text for text in figures if text]
    return len(printed) > 1 and printed == [str(number + 1) for number in range(len(printed))]
