"""Tables of an RTF document: rows of cells that tell their right edges, from which the columns follow."""

from typing import NamedTuple

from kqparse.read.flow import Block, Grid

_NEAR = 20
"""Edges no further apart than so many twips (a twentieth of a point each) are one."""

_UNTOLD = 1000
"""The width of a cell that no definition tells of."""


class Edge(NamedTuple):
    """A cell as a row defines it: its right edge, and whether it goes on with the one above or to its left."""

    right: int
    down: bool
    across: bool


class OpenTable:
    """A table while it is read: finished rows, the cells of the open one, and what its open cell holds."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._cells: list[list[Block]] = []
        self._rows: list[tuple[list[Edge], list[list[Block]]]] = []

    def end_cell(self) -> None:
        """The open cell ends."""
        self._cells.append(self.blocks)
        self.blocks = []

    def end_row(self, edges: list[Edge]) -> None:
        """The row ends, as `edges` define it; cells without a definition stand behind the others."""
        if self.blocks:
            self.end_cell()
        last = edges[-1].right if edges else 0
        missing = len(self._cells) - len(edges)
        added = [Edge(last + _UNTOLD * (index + 1), False, False) for index in range(missing)]
        self._rows.append((edges + added, self._cells))
        self._cells = []

    def grid(self) -> Grid:
        """The table; a row that no end was told of is its last one."""
        if self._cells or self.blocks:
            self.end_row([])
        columns = _columns({edge.right for edges, _ in self._rows for edge in edges})
        grid = Grid()
        for edges, cells in self._rows:
            grid.begin_row()
            left = 0
            for edge, blocks in zip(edges, [*cells, *([[]] * (len(edges) - len(cells)))], strict=True):
                right = columns[edge.right]
                width = max(right - left, 1)
                box = grid.widen(width) if edge.across else grid.cell(width, goes_on=edge.down)
                box.blocks.extend(blocks)
                left = max(right, left + 1)
        return grid


def _columns(rights: set[int]) -> dict[int, int]:
    """For each right edge the number of columns up to it."""
    columns: dict[int, int] = {}
    count, last = 0, 0
    for right in sorted(rights):
        if not count or right - last > _NEAR:
            count, last = count + 1, right
        columns[right] = count
    return columns
