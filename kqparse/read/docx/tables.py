"""Tables of a Word document while they are read, with the properties of rows and cells that move them in the grid."""

from collections.abc import Iterator

from kqparse.read.docx.names import val
from kqparse.read.flow import Block, Grid
from kqparse.read.numerals import whole
from kqparse.read.tags import Attributes


class _Row:
    """A row; it begins in the grid with its first cell."""

    __slots__ = ("begun", "deleted", "skipped")

    def __init__(self) -> None:
        self.begun = self.deleted = False
        self.skipped = 0


class _Cell:
    """A cell; `down` and `right` say that it is a part of the cell above, or of the one to its left; `deleted` that a
    tracked change deletes it.
    """

    __slots__ = ("columns", "deleted", "down", "right")

    def __init__(self) -> None:
        self.columns = 1
        self.down = self.right = self.deleted = False


class Tables:
    """The open tables, the innermost last. Parts out of place, which no program writes, are passed by."""

    def __init__(self) -> None:
        self._grids: list[Grid] = []
        self._rows: list[_Row] = []
        self._cells: list[_Cell] = []

    def begin(self) -> Grid:
        """A table begins."""
        self._grids.append(Grid())
        return self._grids[-1]

    def end(self) -> None:
        """The innermost table ends."""
        self._grids.pop()

    def begin_row(self, _: Attributes) -> None:
        """A row begins."""
        self._rows.append(_Row())

    def end_row(self) -> None:
        """The row ends."""
        self._rows.pop()

    def row_deleted(self) -> None:
        """A tracked change deletes the row."""
        if self._rows:
            self._rows[-1].deleted = True

    def cell_deleted(self, _: Attributes) -> None:
        """A tracked change deletes the cell."""
        if self._cells:
            self._cells[-1].deleted = True

    def grid_before(self, attributes: Attributes) -> None:
        """The row begins so many columns further right."""
        if self._rows:
            self._rows[-1].skipped = whole(val(attributes), 0)

    def begin_cell(self) -> None:
        """A cell begins."""
        self._cells.append(_Cell())

    def whole_row(self, cells: list[list[Block]]) -> None:
        """A row of unmerged cells, each with what it holds."""
        if not self._grids or not cells:
            return
        grid = self._grids[-1]
        grid.begin_row()
        for blocks in cells:
            box = grid.cell()
            box.blocks = box.blocks + blocks if box.blocks else blocks

    def text_rows(self, rows: list[list[str]]) -> None:
        """Rows of unmerged cells, each of one paragraph."""
        if self._grids:
            self._grids[-1].rows_of(rows)

    def grid_span(self, attributes: Attributes) -> None:
        """The cell covers so many columns."""
        if self._cells:
            self._cells[-1].columns = whole(val(attributes), 1)

    def v_merge(self, attributes: Attributes) -> None:
        """The cell begins or goes on with a merge downwards."""
        if self._cells:
            self._cells[-1].down = val(attributes) != "restart"

    def h_merge(self, attributes: Attributes) -> None:
        """The cell begins or goes on with a merge to the right, as old programs write it."""
        if self._cells:
            self._cells[-1].right = val(attributes) != "restart"

    def end_cell(self, blocks: list[Block]) -> None:
        """The cell ends; `blocks` are what it holds."""
        cell = self._cells.pop()
        if not self._grids or not self._rows or self._rows[-1].deleted or cell.deleted:
            return
        grid, row = self._grids[-1], self._rows[-1]
        if not row.begun:
            grid.begin_row()
            grid.skip(row.skipped)
            row.begun = True
        box = grid.widen(cell.columns) if cell.right else grid.cell(cell.columns, goes_on=cell.down)
        box.blocks.extend(blocks)


def rows_apart(words: list[tuple[str, str]]) -> Iterator[list[tuple[str, str]]]:
    """The words of each row of a table; what stands behind its rows, where nothing may, is a row too."""
    at = 0
    row_end = next((word for word in reversed(words) if word[1][-1:] == "r"), ("", ""))
    for _ in range(words.count(row_end)):
        end = words.index(row_end, at)
        yield words[at:end]
        at = end + 1
    if at < len(words):
        yield [*words[at:], ("", "tc")]


def single_paragraphs(words: list[tuple[str, str]]) -> list[list[str]]:
    """The texts of the cells of a row, or of rows of one width with their ends, if each is one paragraph of one run.

    Nothing where one is not: one that ends where its text would stand, or a paragraph without any.
    """
    parts = [part for _, part in words]
    row_end = [part for part in parts[-1:] if part[-1:] == "r"]
    step = len(parts) // (parts.count(row_end[0]) if row_end else 1)
    cell = ["", *parts[1:3]]
    cells = (step - len(row_end)) // len(cell)
    if not cells or [part[-1:] for part in cell] != ["", "p", "c"]:
        return []
    if parts != (cell * cells + row_end) * (len(parts) // step):
        return []
    return [[piece for piece, _ in words[at : at + cells * len(cell) : len(cell)]] for at in range(0, len(parts), step)]
