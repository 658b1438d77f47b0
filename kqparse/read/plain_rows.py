"""Lines of plain text, cut into cells, as the rows of a table: a line is a row, or goes on with the one before."""

from collections.abc import Sequence
from typing import NamedTuple

from kqparse.model import Span
from kqparse.records import TableCell

Row = list[list[Span]]
"""The cells of a row or of a line, each with the places of its lines."""
_GOING_ON = (",", ";", ")", "/", ".", "\u00bb")
_PARTED = 2
"""Of so many groups a head may be one, with all rows in the other."""
_OPEN = (",", "(", "\u00ab", "/", "-", "\u2013", ":")


class PlainTable(NamedTuple):
    """A table of plain text: where it stands, its cells by row and column, and the signs that draw it."""

    start: int
    end: int
    cells: list[TableCell]
    noise: list[Span]


def rows(text: str, groups: Sequence[Sequence[Row]]) -> list[Row]:
    """The rows that lines make.

    Args:
        text: of the source.
        groups: the lines that nothing parts from each other, each cut into as many cells.
    """
    # Where each row is parted from the next, further lines leave cells out.
    parted = _counted(text, groups) or (
        len(groups) > _PARTED
        and all(
            _leaves_out(text, group[0], line) or (not at and bool(group[0][0]) and not line[0])
            for at, group in enumerate(groups)
            for line in group[1:]
        )
    )
    found: list[Row] = []
    for group in groups:
        for index, line in enumerate(group):
            if index and (parted or _goes_on(text, found[-1], line)):
                for cell, more in zip(found[-1], line, strict=True):
                    cell.extend(more)
            else:
                found.append([list(cell) for cell in line])
    return found


def _counted(text: str, groups: Sequence[Sequence[Row]]) -> bool:
    """Whether each group but the first, which may be the head, begins with a number, and no other line has one."""
    firsts = [_figure(text, group[0][0]) for group in groups]
    return any(firsts) and all(firsts[1:]) and not any(line[0] for group in groups for line in group[1:])


def _leaves_out(text: str, first: Row, line: Row) -> bool:
    """Whether a line is none that says all that the first line of its group says, or all but what is merged over it."""
    return any(before and not cell for before, cell in zip(first[1:], line[1:], strict=True)) or _goes_on(
        text, first, line
    )


def _goes_on(text: str, above: Row, line: Row) -> bool:
    """Whether a line goes on with the cells above: it leaves the first one out and others too, or each plainly does."""
    filled = [(before, cell) for before, cell in zip(above, line, strict=True) if cell]
    plainly = all(_plainly(text, before, cell) for before, cell in filled)
    if line[0]:
        return plainly
    return plainly or (len(filled) < len(line) - 1 and not _counts_anew(text, filled))


def _counts_anew(text: str, filled: Sequence[tuple[Sequence[Span], Sequence[Span]]]) -> bool:
    """Whether a line has a figure below a figure, and beside it words that begin with a capital: Итого, 20,5."""
    figures = any(_figure(text, before) and _figure(text, cell) for before, cell in filled)
    return figures and any(text[cell[0][0]].isupper() for _, cell in filled)


def _figure(text: str, cell: Sequence[Span]) -> bool:
    return len(cell) == 1 and text[slice(*cell[0])].replace(",", "").replace(".", "").rstrip(")").isdecimal()


def _plainly(text: str, above: Sequence[Span], cell: Sequence[Span]) -> bool:
    begin = text[cell[0][0] : cell[0][1]]
    end = text[above[-1][0] : above[-1][1]] if above else ""
    return begin[:1].islower() or begin.startswith(_GOING_ON) or end.endswith(_OPEN)
