"""Lays a document out as plain text whose tables signs draw, or nothing but blanks."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from description import Cell, Document, Paragraph, Table, placed

Style = Literal["hyphens", "box", "double"]


class _Signs(NamedTuple):
    """What a table is drawn with: across, down, and the corners and crossings by whether a line goes up, down, left and right."""

    across: str
    down: str
    corners: str


_STYLES: dict[Style, _Signs] = {
    "hyphens": _Signs("-", "|", "+" * 16),
    "box": _Signs("─", "│", "  ┘┐┤ └┌├─┴┬┼"),
    "double": _Signs("═", "║", "  ╝╗╣ ╚╔╠═╩╦╬"),
}
_CORNERS = {
    (False, True, False, True): 7, (False, True, True, False): 3, (True, False, False, True): 6,
    (True, False, True, False): 2, (True, True, False, True): 8, (True, True, True, False): 4,
    (True, False, True, True): 10, (False, True, True, True): 11, (True, True, True, True): 12,
    (False, False, True, True): 9,
}  # fmt: skip


def to_drawn(document: Document, style: Style = "hyphens") -> bytes:
    """The document as text; cells that are merged have no line between them."""
    blocks = [
        block.text if isinstance(block, Paragraph) else "\n".join(_drawn(block, _STYLES[style])) for block in document
    ]
    return ("\n\n".join(blocks) + "\n").encode()


def to_aligned(document: Document) -> bytes:
    """The document as text; columns stand one below the other, a blank line between rows. No cell may be merged."""
    blocks = [block.text if isinstance(block, Paragraph) else "\n\n".join(_columns(block)) for block in document]
    return ("\n\n".join(blocks) + "\n").encode()


def _columns(table: Table) -> list[str]:
    widths = [max(_width(row[column]) for row in table.rows) for column in range(len(table.widths))]
    return [
        "\n".join(
            "   ".join(line.ljust(width) for line, width in zip(lines, widths, strict=True)).rstrip()
            for lines in _side_by_side(row)
        )
        for row in table.rows
    ]


def _side_by_side(row: Sequence[Cell]) -> list[list[str]]:
    texts = [cell.text.split("\n") for cell in row]
    return [[text[at] if at < len(text) else "" for text in texts] for at in range(max(map(len, texts)))]


def _width(cell: Cell) -> int:
    return max(map(len, cell.text.split("\n")))


def _drawn(table: Table, signs: _Signs) -> list[str]:
    cells = list(placed(table))
    count, rows = len(table.widths), len(table.rows)
    width = max([8, *(-(-_width(cell) // cell.columns) + 3 for _, _, cell in cells)])
    heights = [1] * rows
    for row, _, cell in cells:
        heights[row + cell.rows - 1] = max(heights[row + cell.rows - 1], len(cell.text.split("\n")))
    tops = [sum(heights[:row]) + row for row in range(rows + 1)]
    sheet = [[" "] * (count * width + 1) for _ in range(tops[-1] + 1)]
    up: set[tuple[int, int]] = set()
    along: set[tuple[int, int]] = set()
    for row, column, cell in cells:
        top, bottom = tops[row], tops[row + cell.rows]
        left, right = column * width, (column + cell.columns) * width
        along |= {(y, x) for y in (top, bottom) for x in range(left, right + 1)}
        up |= {(y, x) for x in (left, right) for y in range(top, bottom + 1)}
        for at, line in enumerate(cell.text.split("\n")):
            for index, sign in enumerate(line):
                sheet[top + 1 + at][left + 2 + index] = sign
    for y, x in along | up:
        sheet[y][x] = _sign(y, x, along, up, signs)
    return ["".join(line).rstrip() for line in sheet]


def _sign(y: int, x: int, along: set[tuple[int, int]], up: set[tuple[int, int]], signs: _Signs) -> str:
    if (y, x) not in up:
        return signs.across
    if (y, x) not in along:
        return signs.down
    around = ((y - 1, x) in up, (y + 1, x) in up, (y, x - 1) in along, (y, x + 1) in along)
    return signs.corners[_CORNERS[around]]
