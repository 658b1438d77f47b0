"""A page in reading order: rows of text, and tables whose cells hold the same again."""

from collections.abc import Iterable
from operator import attrgetter

from kqparse.frozen import Frozen
from kqparse.read.pdf.page import Line


class Row(Frozen, frozen=True):
    """What stands side by side at one height, from left to right: a printed line."""

    pieces: list[Line]

    @property
    def y0(self) -> float:
        """Its top."""
        pieces = self.pieces  # most rows have one, and these are asked for often
        return pieces[0].y0 if len(pieces) == 1 else min(piece.y0 for piece in pieces)

    @property
    def y1(self) -> float:
        """Its bottom."""
        pieces = self.pieces
        return pieces[0].y1 if len(pieces) == 1 else max(piece.y1 for piece in pieces)

    @property
    def middle(self) -> float:
        """Half its height."""
        return (self.y0 + self.y1) / 2

    @property
    def x0(self) -> float:
        """Its left end."""
        return self.pieces[0].x0

    @property
    def x1(self) -> float:
        """Its right end."""
        pieces = self.pieces
        return pieces[0].x1 if len(pieces) == 1 else max(piece.x1 for piece in pieces)

    @property
    def text(self) -> str:
        """Its pieces, parted by blanks."""
        if len(self.pieces) == 1:
            return self.pieces[0].text
        return " ".join(piece.text for piece in self.pieces)


class CellBlock(Frozen, frozen=True):
    """A cell of a table on a page, and what stands in it."""

    row: int
    column: int
    rows: int
    columns: int
    blocks: "list[Block]"


class TableBlock(Frozen, frozen=True):
    """A table, or what of it stands on one page.

    Attributes:
        y0: its top.
        edges: where its columns begin and end.
        cells: row by row.
        open_top, open_bottom: whether no line closes it there.
        columns: for a table without ruling lines how far the text of each column reaches.
    """

    y0: float
    edges: list[float]
    cells: list[CellBlock]
    open_top: bool
    open_bottom: bool
    columns: list[tuple[float, float]] = []  # noqa: RUF012  never changed

    @property
    def ruled(self) -> bool:
        """Whether ruling lines made it."""
        return not self.columns


Block = Row | TableBlock


def rows(lines: Iterable[Line]) -> list[Row]:
    """Pieces of lines as rows, from the top; a piece that runs another way than the page is a row of its own."""
    lines = list(lines)
    if len(lines) < 2:
        return [Row(lines)] if lines else []
    first = lines[0]
    if first.turned in (1, 3) and all(line.turned == first.turned for line in lines):
        return [Row([line]) for line in sorted(lines, key=attrgetter("x0"), reverse=first.turned == 3)]
    lines.sort(key=_place)
    first = lines[0]
    top, bottom = first[3], first[5]
    levels = [[first]]
    for line in lines[1:]:
        y0, y1 = line[3], line[5]
        twice = 2 * (bottom - y0)  # lines of a paragraph overlap a little at most: these need no closer look
        if (twice > y1 - y0 or twice > bottom - top) and _level_with(first, line):
            levels[-1].append(line)
        else:
            levels.append([line])
            first, top, bottom = line, y0, y1
    if len(levels) == len(lines):
        return list(map(Row, levels))
    return [Row(sorted(level, key=attrgetter("x0", "start"))) for level in levels]


def _place(line: Line) -> tuple[float, float]:
    return line[3] + line[5], line[2]


def _level_with(first: Line, line: Line) -> bool:
    """Whether a lower line overlaps the first one of a row by more than half of the lower of both."""
    if line.y0 >= first.y1 or first.turned or line.turned:
        return False
    common = min(first.y1, line.y1) - max(first.y0, line.y0)
    return common > 0.5 * min(first.y1 - first.y0, line.y1 - line.y0)
