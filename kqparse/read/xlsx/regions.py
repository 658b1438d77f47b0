"""Which cells of a sheet are tables, and which are lines above, between and below them.

Where lines are drawn around cells, these are the tables. Else a table begins with the first row of several cells and
goes on as long as such rows follow, across an empty row where it has many columns and the next row fills most of them.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from math import inf

from kqparse.limits import Limits
from kqparse.read.flow import Block, Grid
from kqparse.read.refusals import over_limit
from kqparse.read.xlsx.sheet import Merged, Sheet

_LEAST = 2
"""Rows, and cells of a row, that make a table."""
_TITLES = 2
"""Rows of one cell that may follow each other within a table."""
_MANY = 3
"""Columns from which on an empty row may stand within a table: with fewer it parts the tables of posts."""


def blocks(sheet: Sheet, name: str, limits: Limits) -> list[Block]:
    """A sheet as lines and tables.

    Raises:
        KqparseError: with code KQ903 if a table has too many cells.
    """
    found: list[Block] = []
    for rows in _framed(sheet) or _filled(sheet):
        columns = sorted({column for row in rows for column in sheet.rows[row]})
        if len(rows) < _LEAST or len(columns) < _LEAST:
            found += [" ".join(sheet.rows[row][column] for column in sorted(sheet.rows[row])) for row in rows]
        elif len(rows) * len(columns) > limits.cells:
            raise over_limit(name, f"more than {limits.cells} cells of tables")
        else:
            found.append(_table(sheet, rows, columns))
    return found


def _framed(sheet: Sheet) -> list[list[int]]:
    """The rows, those of a table together; none where lines are not drawn around cells."""
    drawn = Counter(row for row, _ in sheet.framed)
    if sum(drawn[row] >= _LEAST for row in sheet.rows) < _LEAST:
        return []
    framed = [any((row, column) in sheet.framed for column in cells) for row, cells in sheet.rows.items()]
    found: list[list[int]] = []
    before = -1
    width = 0  # cells of the widest row of the table before
    for row, within in zip(sheet.rows, framed, strict=True):
        cells = len(sheet.rows[row])
        # Below heads that alone have lines the rows go on without any.
        bare = row == before + 1 and cells >= _LEAST and 2 * cells >= width
        if width and (all(between in drawn for between in range(before + 1, row)) if within else bare):
            found[-1].append(row)
            width = max(width, cells)
        else:
            found.append([row])
            width = cells if within else 0
        before = row
    return found


def _filled(sheet: Sheet) -> list[list[int]]:
    """The same by the number of cells of each row."""
    found: list[list[int]] = []
    rows = list(sheet.rows)
    covered = _covered(sheet)
    width = 0
    last = -1  # the last row into which cells reach that are merged from one of the table on
    lone, first = dict[int, bool](), inf  # of the table: columns with cells alone in a row, and its first column
    for index, row in enumerate(rows):
        several = len(sheet.rows[row]) >= _LEAST
        column = min(sheet.rows[row])
        leads = several or _leads_on(sheet, rows[index : index + _TITLES + 1])
        # Right below a table goes on what is alone in a column behind others, as in rows within it.
        leads = leads or (bool(width) and row == found[-1][-1] + 1 and lone.get(column, False) and first < column)
        if width and (row <= last or (leads and _follows(sheet, found[-1][-1], row, width))):
            found[-1].append(row)
            width = max(width, len(sheet.rows[row]))
        else:
            found.append([row])
            width = len(sheet.rows[row]) if several else 0
            lone, first = {}, inf
        last = max([last, *(cells.bottom for cells in sheet.merged.get(row, ()))])
        first = min(first, column)
        if not several and row not in covered:
            lone.setdefault(column, not _heads_rows(sheet, found[-1], column))
    return found


def _heads_rows(sheet: Sheet, table: Sequence[int], column: int) -> bool:
    """Whether the only cell of the last row heads rows below it: it stands right below the heads, or their numbers."""
    above = table[-2:-1]
    return len(table) <= _LEAST or any(sheet.rows[row].get(column, "").isdecimal() for row in above)


def _covered(sheet: Sheet) -> set[int]:
    """The rows into which cells reach that are merged from a row above."""
    merged = sorted((cells.top, cells.bottom) for own in sheet.merged.values() for cells in own)
    found: set[int] = set()
    at, bottom = 0, -1
    for row in sorted(sheet.rows):
        while at < len(merged) and merged[at][0] < row:
            bottom = max(bottom, merged[at][1])
            at += 1
        if row <= bottom:
            found.add(row)
    return found


def _leads_on(sheet: Sheet, rows: Sequence[int]) -> bool:
    """Whether rows of one cell, titles of what follows, stand right above one of several."""
    several = next((at for at, row in enumerate(rows) if len(sheet.rows[row]) >= _LEAST), None)
    return several is not None and rows[several] == rows[0] + several


def _follows(sheet: Sheet, before: int, row: int, width: int) -> bool:
    """Whether a row goes on with a table of so many cells a row at most."""
    if row == before + 1:
        return True
    filled = max(len(sheet.rows[row]), len(sheet.rows.get(row + 1, ())))
    return width >= _MANY and 2 * filled >= width


def _table(sheet: Sheet, rows: list[int], columns: list[int]) -> Grid:
    """The cells of some rows and columns; what is merged from one of them on is one cell."""
    grid = Grid()
    reached = [0] * len(columns)  # the row behind the cell that stands in each column
    for at, row in enumerate(rows):
        grid.begin_row()
        merged = {cells.left: cells for cells in sheet.merged.get(row, ())}
        for beside, column in enumerate(columns):
            if reached[beside] > at:
                continue
            cells = merged.get(column, Merged(row, column, row, column))
            box = grid.cell(bisect_right(columns, cells.right) - beside, bisect_right(rows, cells.bottom) - at)
            reached[beside : beside + box.columns] = [at + box.rows] * box.columns
            if text := sheet.rows[row].get(column):
                box.blocks.append(text)
    return grid
