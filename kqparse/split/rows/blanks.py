"""Blank cells of a table that cannot merge any: the cell above goes on over them.

Markdown, plain text and some exports print a cell that is merged over rows once and leave it blank below. In a table
that has merged cells a blank one is blank.
"""

from collections.abc import Sequence

from kqparse.split.grids import GridCell
from kqparse.split.rows.heads import Column, Head

_KINDS = ("competencies", "education", "experience", "professional_competence", "qualification_requirements")


def filled(rows: Sequence[list[GridCell]], header: Head) -> list[list[GridCell]]:
    """The rows, those of posts with the cells above in the place of blank ones."""
    body = rows[header.end :]
    if any(cell.rows > 1 for row in body for cell in row):
        return list(rows)
    above: dict[int, GridCell] = {}
    found = list(rows[: header.end])
    for row in body:
        printed = [cell for cell in row if cell.lines]
        title = next((cell for cell in printed if _says_title(cell, header)), None)
        alone = len(printed) == 1 and (title is None or title is row[0])
        if alone:
            above = {}
        if alone or title is None:
            found.append(row)
            continue
        above |= {cell.column: cell for cell in printed if _goes_on(header.columns.get(cell.column))}
        found.append([cell if cell.lines else above.get(cell.column, cell) for cell in row])
    return found


def _says_title(cell: GridCell, header: Head) -> bool:
    column = header.columns.get(cell.column)
    return column is not None and column.part == "title"


def _goes_on(column: Column | None) -> bool:
    return column is not None and (column.part in ("category", "unit") or column.kind in _KINDS)


__all__ = ["filled"]
