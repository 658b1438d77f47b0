"""The text stream of a format that is no plain text, built with the places of its table cells.

A reader tells paragraphs and tables in reading order; `Flow.finished` writes them down: a paragraph a line, and every
line of a table cell, and no other, led by a tab. Offsets are counted while the text is written; nothing is searched.
"""

from collections.abc import Sequence
from itertools import chain

from msgspec import Struct

from kqparse.late_pattern import TWO_LETTERS
from kqparse.limits import COLUMNS, DEFAULT, Limits
from kqparse.model import Span
from kqparse.read.refusals import over_limit
from kqparse.read.written import Written
from kqparse.records import Layout, Table, TableCell


class Noise(Struct, frozen=True):
    """A paragraph that is no content."""

    text: str


class Note(Struct, frozen=True):
    """A paragraph of a footnote or endnote."""

    text: str


class Grid:
    """A table while it is read: rows and cells from the top left.

    What stands beyond `limits.COLUMNS` belongs to the last cell within.

    Args:
        frames: whether a table of one column, or of one row with tables in it, only places things, as on web pages.
    """

    def __init__(self, *, frames: bool = False) -> None:
        self.cells: list[Box | Texts] = []
        self.frames = frames
        self.rows = 0
        self.width = 0
        self._column = 0
        self._begun: dict[int, Box] = {}
        self._reaching: list[Box] = []
        """Cells of rows above that reach into this one, by column."""
        self._coming: list[Box] = []
        """Cells of this row that reach into later ones."""
        self._next = 0

    def begin_row(self) -> None:
        """The next cells stand in the next row."""
        if self._reaching or self._coming:
            reaching = [box for box in [*self._reaching, *self._coming] if box.row + box.rows > self.rows]
            self._reaching = sorted(reaching, key=lambda box: box.column)
            self._coming = []
        self._next = self._column = 0
        self.rows += 1

    def close_group(self) -> None:
        """No cell reaches from the rows so far into later ones."""
        for box in [*self._reaching, *self._coming]:
            box.rows = min(box.rows, self.rows - box.row)
        self._reaching, self._coming = [], []

    def skip(self, columns: int) -> None:
        """Leave so many columns without a cell."""
        self._column += max(columns, 0)

    def cell(self, columns: int = 1, rows: int = 1, *, goes_on: bool = False) -> "Box":
        """The next cell of the row; with `goes_on` it is a part of the cell above it."""
        row = self.rows - 1
        if self._reaching:
            self._pass_by()
        start = self._column
        if start >= COLUMNS and isinstance(last := self.cells[-1], Box):
            return last
        if columns != 1:
            # A cell ends where one from above stands.
            end = self._reaching[self._next].column if self._next < len(self._reaching) else COLUMNS
            columns = max(1, min(columns, end - start))
        self._column = start + columns
        if goes_on:
            self._take_apart(row)
            above = self._begun.get(start)
            if above and above.row + above.rows == row:
                above.rows += 1
                return above
        box = self._begun[start] = Box(row, start, rows if rows > 1 else 1, columns)
        self.cells.append(box)
        self.width = max(self.width, self._column)
        if rows > 1:
            self._coming.append(box)
        return box

    def rows_of(self, rows: list[list[str]]) -> None:
        """The next rows, of cells of a column and a paragraph each; none goes on below them."""
        widest = max(map(len, rows), default=0)
        if self._reaching or self._coming or widest >= COLUMNS:
            rows = self._beside_reaching(rows, widest)
        if rows:
            last = self.cells[-1] if self.cells else None
            if isinstance(last, Texts) and last.row + len(last.rows) == self.rows:
                last.rows += rows
            else:
                self.cells.append(Texts(self.rows, rows))
            self.rows += len(rows)
            self.width = max(self.width, widest)
            self._column, self._next = len(rows[-1]), 0

    def _beside_reaching(self, rows: list[list[str]], widest: int) -> list[list[str]]:
        """Take in the rows into which cells above reach, and those that are too wide; the others are given back."""
        for done, row in enumerate(rows):
            if not (self._reaching or self._coming or widest >= COLUMNS):
                return rows[done:]
            self.begin_row()
            for text in row:
                self.cell().blocks.append(text)
        return []

    def _take_apart(self, row: int) -> None:
        """Make cells of their own of those right above a row, since one of them may go on."""
        at = len(self.cells) - 1
        while at >= 0 and isinstance(box := self.cells[at], Box) and box.row == row:
            at -= 1
        if at >= 0 and isinstance(texts := self.cells[at], Texts) and texts.row + len(texts.rows) == row:
            boxes = [Box(row - 1, column, 1, 1) for column in range(len(texts.rows[-1]))]
            for box, text in zip(boxes, texts.rows.pop(), strict=True):
                box.blocks.append(text)
                begun = self._begun.get(box.column)
                if begun is None or begun.row < box.row:  # not a cell of this very row
                    self._begun[box.column] = box
            self.cells[at + 1 : at + 1] = boxes

    def widen(self, columns: int) -> "Box":
        """The cell begun last covers so many columns more; a cell of its own where there is none in the row."""
        box = self.cells[-1] if self.cells else None
        if not isinstance(box, Box) or box.row != self.rows - 1 or not self._column:
            return self.cell(columns)
        box.columns = min(box.columns + max(columns, 1), COLUMNS - box.column)
        self._column = box.column + box.columns
        self.width = max(self.width, self._column)
        return box

    def is_frame(self) -> bool:
        """Whether it only places what stands in it."""
        if not self.frames or self.width == 1:
            return self.frames
        return self.rows == 1 and any(isinstance(block, Grid) for cell in self.cells for block in cell.blocks)

    def frozen(self) -> Table:
        """The table, once it is written down."""
        cells: list[TableCell] = []
        for cell in self.cells:
            if isinstance(cell, Texts):
                cells += cell.written
            else:
                rows = cell.rows if cell.rows == 1 else min(cell.rows, self.rows - cell.row)
                cells.append(TableCell(cell.row, cell.column, rows, cell.columns, cell.spans))
        return Table(cells)

    def _pass_by(self) -> None:
        """Move behind cells that reach down from rows above."""
        while self._next < len(self._reaching):
            box = self._reaching[self._next]
            if box.column > self._column:
                return
            self._column = max(self._column, box.column + box.columns)
            self._next += 1


class Box:
    """A cell while it is read; what it holds goes into `blocks`."""

    __slots__ = ("blocks", "column", "columns", "row", "rows", "spans")

    def __init__(self, row: int, column: int, rows: int, columns: int) -> None:
        self.row, self.column, self.rows, self.columns = row, column, rows, columns
        self.blocks: list[Block] = []
        self.spans: list[Span] = []


class Texts:
    """Rows while they are read, of cells of a column and a paragraph each; `written` is what the cells become."""

    __slots__ = ("row", "rows", "written")

    def __init__(self, row: int, rows: list[list[str]]) -> None:
        self.row, self.rows = row, rows
        self.written: list[TableCell] = []

    @property
    def blocks(self) -> list[str]:
        """What the cells hold."""
        return [text for row in self.rows for text in row]


Block = str | Noise | Note | Grid | Written
"""A paragraph, its lines parted by line breaks; one that is no content or a note; a table; or several of them."""


class Flow:
    """Writes blocks down.

    Args:
        name: of the source, for messages.
        limits: how much it may ask for.
    """

    def __init__(self, name: str, limits: Limits = DEFAULT) -> None:
        self._name = name
        self._limits = limits
        self._lines: list[str] = []
        self._length = 0
        self._tables: list[Grid | Table] = []
        self._noise: list[Span] = []
        self._notes: list[Span] = []

    def finished(self, blocks: list[Block]) -> tuple[str, Layout]:
        """The text and its layout.

        Raises:
            KqparseError: with code KQ903 if tables stand too deep in each other.
        """
        self._write(blocks, [])
        tables = [table.frozen() if isinstance(table, Grid) else table for table in self._tables]
        return "".join(self._lines), Layout([], tables, self._noise, [], notes=self._notes)

    def _write(self, blocks: Sequence[Block], within: list[list[Span]], depth: int = 0) -> None:
        self._bounded(depth)
        for block in blocks:
            if isinstance(block, str):
                if within or not block.isprintable():
                    self._text(block, within)
                elif bare := block.strip():
                    self._lines.append(f"{bare}\n")
                    self._length += len(bare) + 1
            elif isinstance(block, Written):
                text, tables = block.finished(self._length)
                self._lines.append(text)
                self._length += len(text)
                self._tables += tables
            elif isinstance(block, Noise):
                self._noise += self._text(block.text, within)
            elif isinstance(block, Note):
                self._notes += self._text(block.text, within)
            elif block.is_frame():
                for cell in block.cells:
                    self._write(cell.blocks, within, depth + 1)
            else:
                self._table(block, within, depth + 1)

    def _bounded(self, depth: int) -> None:
        if depth > self._limits.tables:
            raise over_limit(self._name, f"more than {self._limits.tables} tables within each other")

    def _table(self, grid: Grid, within: list[list[Span]], depth: int) -> None:
        self._bounded(depth)
        self._tables.append(grid)
        for cell in grid.cells:
            if isinstance(cell, Texts):
                self._rows(cell, within)
                continue
            blocks = cell.blocks
            if len(blocks) == 1 and isinstance(text := blocks[0], str):
                self._text(text, [*within, cell.spans])
            elif blocks:
                self._write(blocks, [*within, cell.spans], depth)

    def _rows(self, texts: Texts, within: list[list[Span]]) -> None:
        """Write rows of cells of a paragraph each."""
        together = "".join(chain.from_iterable(texts.rows))
        whole = "\t" not in together and len(together.splitlines()) < 2
        end = self._length - 1
        lines = self._lines
        new, written = tuple.__new__, texts.written
        for row, line in enumerate(texts.rows, texts.row):
            for column, text in enumerate(line):
                spans: list[Span] = []
                bare = text.strip()
                if whole or bare.isprintable():
                    if bare:
                        lines.append(f"\t{bare}\n")
                        start = end + 2
                        end = start + len(bare)
                        spans.append((start, end))
                else:
                    self._length = end + 1
                    spans = self._text(text, [[]])
                    end = self._length - 1
                # There are many; their own constructor takes twice the time.
                written.append(new(TableCell, (row, column, 1, 1, spans)))
        self._length = end + 1
        for outer in within:
            for cell in written:
                outer.extend(cell.spans)

    def _text(self, text: str, within: list[list[Span]]) -> list[Span]:
        """Write a paragraph; gives the places of its lines."""
        written: list[Span] = []
        # Of the signs that part lines and of tabs none is printable.
        for line in (text,) if text.isprintable() else _blanked(text, within).splitlines():
            bare = line.strip()
            if bare:
                start = self._length + bool(within)
                self._lines.append(f"\t{bare}\n" if within else f"{bare}\n")
                end = start + len(bare)
                self._length = end + 1
                written.append((start, end))
        for spans in within:
            spans.extend(written)
        return written


def _blanked(text: str, within: Sequence[object]) -> str:
    """A text with blanks for its tabs, but for one between words, which parts them as columns do.

    What parts a number from its text, or an entry of contents from its page, does not.
    """
    before, tab, behind = text.strip().partition("\t")
    columns = tab and not within and "\t" not in behind and TWO_LETTERS.search(before) and TWO_LETTERS.search(behind)
    return text if columns else text.replace("\t", " ")


def aside(blocks: list[Block], kind: type[Noise | Note]) -> list[Block]:
    """The paragraphs of what is no content, such as a running head, or of notes; their tables only place them."""
    found: list[Block] = []
    rest = blocks[::-1]
    while rest:
        block = rest.pop()
        if isinstance(block, Grid):
            rest += [own for cell in reversed(block.cells) for own in reversed(cell.blocks)]
        else:
            found.append(kind(block) if isinstance(block, str) else block)
    return found
