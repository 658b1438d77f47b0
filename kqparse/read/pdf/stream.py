"""The text stream of a PDF, written page by page, with what must be known of each page at the end.

A printed line is a line of the stream; in a table every line is led by a tab, cell after cell, row after row. A form
feed parts the pages. Outside of tables six blanks stand for the indent of a paragraph and an empty line for a gap that
is wider than others; nothing else is added. Only the stream, the places of cells and the outermost lines of pages are
kept, not the pages.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple, cast

from kqparse.frozen import Frozen
from kqparse.model import Span
from kqparse.read.pdf.blocks import Block, Row, TableBlock
from kqparse.read.pdf.edges import filled
from kqparse.read.pdf.page import BELOW, Line, Page
from kqparse.read.pdf.wraps import Wraps
from kqparse.records import Fragment, PackedSpans, TableCell

PAGE_BREAK = "\f"
INDENT = " " * 6
_LEAST_INDENT, _MOST_INDENT = 12.0, 72.0
"""Points by which the first line of a paragraph stands further in; what stands further is set apart otherwise."""
_ENDS = frozenset(".;:!?")
_SAME_INDENT = 2.0
"""Points by which rows of one indent differ at most."""
_ROOM = 0.2
"""The share of a column that its last row leaves free where nothing goes on in the next one."""
_SELDOM = 20
"""One gap between lines in so many may be narrower than the usual one within a paragraph."""
EDGE_LINES = 4
"""Lines at the top and at the bottom of a page among which running heads and page numbers are looked for."""
_MOST_PARTS = 1_000
"""Lines that are kept by themselves before they are put behind the text, which may have to be moved for that."""


class EdgeLine(Frozen, frozen=True):
    """A line outside of tables near the top or the bottom of a page; distances in points."""

    span: Span
    text: str
    from_top: float
    from_bottom: float


EdgeLines = tuple[EdgeLine, ...]
"""Some of a page, on many pages none: these take no room, as lists would."""


class PageTable(Frozen, frozen=True):
    """A table, or what of it stands on one page; see `TableBlock`."""

    edges: list[float]
    cells: list[TableCell]
    rows: int
    open_top: bool
    open_bottom: bool
    ruled: bool


class PageRecord(Frozen, frozen=True):
    """What is kept of a page.

    Attributes:
        start: where its text begins.
        height: in points.
        top, bottom: the outermost lines that stand before its first and behind its last table.
        text_above, text_below: whether there are more of these.
        tables: in the order in which they begin; inner ones behind their outer one.
        first, last: the numbers of its first and last table that stands in no other; -1 where it has none.
        over: lines that are drawn over it, as a watermark is.
    """

    start: int
    height: float
    top: EdgeLines
    bottom: EdgeLines
    text_above: bool
    text_below: bool
    tables: list[PageTable]
    first: int
    last: int
    over: EdgeLines


class Doubt(NamedTuple):
    """A word of a scan that may be read wrong: where it stands, the index of its page, the confidence from 0 to 100."""

    span: Span
    page: int
    confidence: float


class Stream:
    """Writes pages down; `boxes` says whether the places of lines are kept."""

    def __init__(self, *, boxes: bool) -> None:
        self.pages: list[PageRecord] = []
        self.fragments: list[Fragment] = []
        self.doubts: list[Doubt] = []
        self.wraps = Wraps()
        self.full: list[int] = []  # where lines end that fill their cells
        self._doubts: Callable[[Line], list[tuple[int, int, float]]] | None = None
        self._boxes = boxes
        self._whole = ""
        self._parts: list[str] = []
        self._length = 0
        self._tables: list[PageTable] = []

    def text(self) -> str:
        """All that was written."""
        self._grow()
        return self._whole

    def add(self, page: Page, blocks: Sequence[Block]) -> None:
        """Write a page."""
        if self.pages:
            self._write(PAGE_BREAK)
        start = self._length
        # A page whose characters were recognised tells which words of a line are of little confidence, and of how much.
        self._doubts = getattr(page, "doubts", None)
        self._tables = []
        outer: list[int] = []
        edges: list[list[EdgeLine]] = [[]]
        rows = [block for block in blocks if isinstance(block, Row) and block.y0 < page.height + BELOW]
        shape = _Shape(rows)
        ends: list[int] = []
        before: Row | None = None
        hung = False  # whether the row before hangs below the one that its paragraph begins with
        over: list[EdgeLine] = []
        for block in blocks:
            if isinstance(block, TableBlock):
                outer.append(len(self._tables))
                self._table(page, block, [])
                edges.append([])
                before = None
                continue
            is_over = block.y0 >= page.height + BELOW
            apart = not is_over and before is not None and shape.apart(before, block)
            if apart:
                self._write("\n")
            hung = before is not None and not apart and _hangs(before, block, hung=hung)
            begin, end = self._rows(page, [block], "" if is_over or hung else shape.indent(block))
            line = EdgeLine((begin, end), block.text, block.y0, page.height - block.y1)
            if is_over:
                over.append(line)
                continue
            ends.append(end)
            edges[-1].append(line)
            before = block
        self.wraps.add(rows, ends, page.width)
        first, last = (outer[0], outer[-1]) if outer else (-1, -1)
        head, foot = tuple(edges[0][:EDGE_LINES]), tuple(edges[-1][-EDGE_LINES:])
        longer = len(edges[0]) > EDGE_LINES, len(edges[-1]) > EDGE_LINES
        record = PageRecord(start, page.height, head, foot, *longer, self._tables, first, last, tuple(over))
        self.pages.append(record)
        if len(self._parts) > _MOST_PARTS:
            self._grow()

    def _grow(self) -> None:
        """Put what was written behind the text."""
        # The one name of a text may grow it where it stands, so that there are never two of it.
        whole, self._whole = self._whole, ""
        whole += "".join(self._parts)
        self._whole = whole
        self._parts.clear()

    def _table(self, page: Page, table: TableBlock, around: list[PackedSpans]) -> None:
        cells: list[TableCell] = []
        rows = max(cell.row + cell.rows for cell in table.cells)
        self._tables.append(PageTable(table.edges, cells, rows, table.open_top, table.open_bottom, table.ruled))
        sides = _sides(table)
        for cell in table.cells:
            spans = PackedSpans()
            cells.append(TableCell(cell.row, cell.column, cell.rows, cell.columns, spans))
            within = [*around, spans]
            for part in _runs(cell.blocks):
                if isinstance(part, TableBlock):
                    self._table(page, part, within)
                    continue
                offsets = self._rows(page, part, "\t")
                for own in within:
                    own.extend(offsets)
                if len(part) > 1:
                    own_sides = sides[cell.column][0], sides[cell.column + cell.columns - 1][1]
                    self.full += [offsets[2 * number + 1] for number in filled(page, part, own_sides)]

    def _rows(self, page: Page, rows: Sequence[Row], lead: str) -> list[int]:
        """Write rows, each led by some signs; tells where each begins and ends, one number behind the other."""
        offsets: list[int] = []
        at = self._length
        texts = [row.text for row in rows]
        self._parts += [f"{lead}{text}\n" for text in texts]
        for text in texts:
            start = at + len(lead)
            at = start + len(text) + 1
            offsets += start, at - 1
        self._length = at
        if self._boxes or self._doubts:
            for row, start in zip(rows, offsets[::2], strict=True):
                at = start
                for piece in row.pieces:
                    self._words(page, piece, at)
                    at += len(piece.text) + 1
        return offsets

    def _words(self, page: Page, piece: Line, at: int) -> None:
        """Keep what is known of the words of a piece of a line that stands at an offset."""
        if self._boxes:
            for begin, stop, box in page.words(piece):
                self.fragments.append(Fragment(at + begin, at + stop, len(self.pages) + 1, box))
        if self._doubts:
            for begin, stop, confidence in self._doubts(piece):
                self.doubts.append(Doubt((at + begin, at + stop), len(self.pages), confidence))

    def _write(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)


def _sides(table: TableBlock) -> list[tuple[float, float]]:
    """Where the columns of a table begin and end: at its rules, else where its outermost lines do."""
    if table.ruled:
        return list(pairwise(table.edges))
    left, right = list(table.edges[1:]), list(table.edges[:-1])
    for cell in table.cells:
        for row in cell.blocks if cell.columns == 1 else ():
            if isinstance(row, Row):
                left[cell.column] = min(left[cell.column], row.x0)
                right[cell.column] = max(right[cell.column], row.x1)
    return list(zip(left, right, strict=True))


def _runs(blocks: list[Block]) -> Iterator[list[Row] | TableBlock]:
    """What stands in a cell: the tables, and the rows before, between and behind them."""
    if TableBlock not in map(type, blocks):
        yield cast("list[Row]", blocks)
        return
    rows: list[Row] = []
    for block in blocks:
        if isinstance(block, Row):
            rows.append(block)
        else:
            yield rows
            yield block
            rows = []
    yield rows


def _hangs(above: Row, row: Row, *, hung: bool) -> bool:
    """Whether a row goes on with the one above further in, so that its indent begins nothing: 1. ведет ↵    журнал."""
    within = row.x0 - above.x0
    if hung and abs(within) <= _SAME_INDENT:
        return True
    return within > _SAME_INDENT and row.text[:1].islower() and above.text[-1:] not in _ENDS


class _Shape:
    """How the running text of a page is set: its margins, and the usual gap between its lines."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows = rows
        self._left = min((row.x0 for row in rows), default=0.0)
        self._right = max((row.x1 for row in rows), default=0.0)
        gaps = sorted(below.y0 - above.y1 for above, below in pairwise(rows) if below.y0 > above.y0)
        self._gap = max(gaps[len(gaps) // _SELDOM], 0.0) if gaps else 0.0

    def apart(self, above: Row, below: Row) -> bool:
        """Whether more than a line's usual gap parts two rows, or the end of a column that no sentence runs over."""
        if below.y1 < above.y0:
            return self._ends_column(above, below)
        height = min(above.y1 - above.y0, below.y1 - below.y0)
        return below.y0 - above.y1 > self._gap + 0.4 * height

    def _ends_column(self, above: Row, below: Row) -> bool:
        """Whether the last row of a column ends a sentence or leaves room, and the next column begins something."""
        if below.text[:1].islower() or above.text[-1:] in _ENDS:
            return not below.text[:1].islower()
        at = next(at for at, row in enumerate(self._rows) if row is above)
        column = [above]
        while at and self._rows[at - 1].y0 < self._rows[at].y0:
            at -= 1
            column.append(self._rows[at])
        left, right = min(row.x0 for row in column), max(row.x1 for row in column)
        return right - above.x1 > _ROOM * (right - left)

    def indent(self, row: Row) -> str:
        """The blanks that stand for a row's indent; a centred row has none."""
        left, right = row.x0 - self._left, self._right - row.x1
        centred = abs(left - right) < _LEAST_INDENT / 2
        return INDENT if _LEAST_INDENT <= left <= _MOST_INDENT and not centred else ""
