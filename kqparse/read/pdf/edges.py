"""Lines of a cell that run to its very edge and go on in the next line: a word may be broken there without a hyphen.

A program breaks a word so that is wider than its cell. What the geometry tells is that not one letter more had room.
"""

from collections.abc import Iterator, Sequence

from kqparse.read.pdf.blocks import Row
from kqparse.read.pdf.page import Page

_MOST_PADDING = 1.0
"""Room between a line and the side of its cell, in heights of the line; what is more is no padding."""
_INEXACT = 0.1
"""Points by which the paddings of both sides may differ."""


def filled(page: Page, rows: Sequence[Row], sides: tuple[float, float]) -> Iterator[int]:
    """The numbers of those rows of a cell that hold one run of letters, and have no room for the next letter."""
    for number in [number for number, row in enumerate(rows) if " " not in row.pieces[0].text]:  # a few
        row = rows[number]
        if number + 1 == len(rows) or len(row.pieces) > 1 or not row.pieces[0].text[-1].isalpha():
            continue
        if _is_full(page, row, rows[number + 1], sides):
            yield number


def _is_full(page: Page, row: Row, following: Row, sides: tuple[float, float]) -> bool:
    next_piece = following.pieces[0]
    if row.pieces[0].turned or next_piece.turned or not next_piece.text[0].isalpha():
        return False
    left, right = sides
    padding = max(min(row.x0, following.x0) - left, 0.0)
    room = right - row.x1 - min(padding, _MOST_PADDING * (row.y1 - row.y0))
    begin, end = page.extent(next_piece.start)
    return room < end - begin + _INEXACT
