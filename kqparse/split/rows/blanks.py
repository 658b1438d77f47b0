"""Blank cells of a table that cannot merge any: the cell above goes on over them.

Markdown, plain text and some exports print a cell that is merged over rows once and leave it blank below. In a table
that has merged cells a blank one is blank, as it is behind the title of a row that fills in others there. So are all
that ask for something in a row that has nothing but blank ones: which of both they are nobody can tell.
"""

from collections.abc import Sequence

from kqparse.grammar.tables import ColumnPart
from kqparse.split.cells.grids import GridCell, LeftOut
from kqparse.split.rows.columns import Column
from kqparse.split.rows.heads import Head
from kqparse.text.fold import lower
from kqparse.text.lines import DASHES
from kqparse.text.traced import Traced

_KINDS = ("competencies", "education", "experience", "professional_competence", "qualification_requirements")
_COUNTS: tuple[ColumnPart, ...] = ("number", "headcount")
_AROUND = f" .,;{DASHES}"
_LONGEST_MARK = 40
_MOST = 3
"""Of so many posts all but one have a number where most have."""


def filled(rows: Sequence[list[GridCell]], header: Head) -> list[list[GridCell]]:
    """The rows, those of posts with the cells above in the place of blank ones."""
    body = rows[header.end :]
    if any(cell.rows > 1 for row in body for cell in row):
        return list(rows)
    above: dict[int, GridCell] = {}
    found = list(rows[: header.end])
    counted = _counted(body, header)
    for row in body:
        printed = [cell for cell in row if cell.lines]
        title = next((cell for cell in printed if header.part(cell) == "title"), None)
        alone = len(printed) == 1 and (counted or title is None or title is row[0])
        if alone:
            above = {}
        if alone or title is None:
            found.append(row)
            continue
        above |= {cell.column: cell for cell in printed if _goes_on(header.columns.get(cell.column))}
        own = _left_blank(printed, header) | _of_itself(row, title, header)
        above = {column: cell for column, cell in above.items() if column not in own}
        found.append([cell if cell.lines else above.get(cell.column, cell) for cell in row])
    return found


def repeated(
    rows: Sequence[list[GridCell]], header: Head, marks: Sequence[str]
) -> tuple[list[list[GridCell]], list[Traced]]:
    """The rows with the cells above in the place of those that only say the same again, and what says so."""
    above: dict[int, GridCell] = {}
    found = list(rows[: header.end])
    said: list[Traced] = []
    for row in rows[header.end :]:
        own: list[GridCell] = []
        for cell in row:
            before = above.get(cell.column)
            if before and _repeats(cell, marks) and _may_repeat(header.columns.get(cell.column)):
                said += cell.lines
                titled = header.part(cell) == "title"
                own.append(cell._replace(lines=before.lines) if titled else before)
            else:
                own.append(cell)
        above |= {cell.column: cell for cell in own if cell.lines}
        found.append(own)
    return found, said


def _repeats(cell: GridCell, marks: Sequence[str]) -> bool:
    """Whether a cell says nothing but that, in one language or in each."""
    if not cell.lines or len(cell.text) > _LONGEST_MARK:
        return False
    small = lower(cell.text).strip(_AROUND)
    return small in marks or all(side.strip(_AROUND) in marks for side in small.split("/"))


def _may_repeat(column: Column | None) -> bool:
    return column is not None and (column.part in ("category", "salary", "title", "unit") or column.kind is not None)


def _left_blank(printed: Sequence[GridCell], header: Head) -> set[int]:
    """The columns in which a row asks for nothing, whatever the row above asks for.

    That is a row with a number or units of its own, and nothing that it asks for; posts in categories all ask for
    something.
    """
    columns = {cell.column for cell in printed}
    asked = {at for at, column in header.columns.items() if column.kind in _KINDS}
    shared = {at for at, column in header.columns.items() if column.part == "unit"}
    graded = any(column.part == "category" for column in header.columns.values())
    alone = not graded and not asked & columns and shared <= columns
    return asked if alone and any(header.part(cell) in _COUNTS for cell in printed) else set()


def _of_itself(row: Sequence[GridCell], title: GridCell, header: Head) -> set[int]:
    """The columns behind the title in which a row is blank, where it says something in another of them.

    What groups posts stands before their titles; who fills in a row behind its title says there what holds for it. So
    does who counts the units of a post of which nothing is asked but its category: drivers and typists have none.
    """
    behind = {at for at, column in header.columns.items() if at > title.column and _goes_on(column)}
    blank = {cell.column for cell in row if not cell.lines and not isinstance(cell.lines, LeftOut)}
    own = {cell.column for cell in row if cell.lines}
    bare = not any(column.kind in _KINDS for column in header.columns.values())
    counted = bare and any(header.part(cell) == "headcount" for cell in row if cell.lines)
    return behind & blank if counted or behind & own else set()


def _counted(body: Sequence[Sequence[GridCell]], header: Head) -> bool:
    """Whether most posts have a number of their own, or one of staff units: a row without one is none of them."""
    rows = [[cell for cell in row if cell.lines] for row in body]
    posts = [row for row in rows if len(row) > 1 and any(header.part(cell) == "title" for cell in row)]
    counts = [sum(any(header.part(cell) == part for cell in row) for row in posts) for part in _COUNTS]
    return _MOST * max(counts) > (_MOST - 1) * len(posts)


def _goes_on(column: Column | None) -> bool:
    return column is not None and (column.part in ("category", "unit") or column.kind in _KINDS)
