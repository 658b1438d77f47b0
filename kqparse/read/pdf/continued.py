"""Tables that go on over a page break are one table, and so are their cells.

A table goes on when nothing but running heads and page numbers stands between its parts and their columns agree. Rows
that head it anew are noise. A row goes on when no line closes it, when only one of its halves has a label, or when its
text plainly does; or when no line parts it from the heads that stand above its second half.
"""

from collections.abc import Sequence, Set
from itertools import chain, takewhile

from kqparse.frozen import Frozen
from kqparse.late_pattern import late_pattern
from kqparse.model import Span
from kqparse.read.pdf.stream import PageRecord, PageTable
from kqparse.records import PackedSpans, Table, TableCell
from kqparse.records.spans import CellSpans

_NEAR = 4.0
"""Points by which the sides of columns may differ from page to page."""
_MOST_HEADS = 3
"""Rows that may head a table anew."""
_LEAST_COLUMNS = 3
_CUT_SHORT = late_pattern(r"(?<![^\W\d_])[^\W\d_]{1,4}\.$")
"""A word cut short, with which a head may end; where fewer columns are, a sentence may end so."""
_MOST_HEAD_LINES = 40
_FIGURE = late_pattern(r"[0-9]{1,4}(?:[-./][0-9]{1,4})*[.)]?")
"""What no line or page breaks: a number, or a code of a staff list."""
_GOING_ON = (",", "-", "–", "(", "«")

_Head = list[tuple[int, int, str]]
"""A row: column, columns and words of each cell."""


class Tables(Frozen, frozen=True):
    """The tables of a document in the order in which they begin, and the rows that only repeat their heads."""

    tables: list[Table]
    noise: list[Span]


def joined(text: str, pages: Sequence[PageRecord], noise: Set[Span]) -> Tables:
    """The tables of all pages, which these give away; `noise` are the spans of running heads and page numbers."""
    tables: list[_Joined] = []
    heads: list[Span] = []
    last: _Joined | None = None
    for page in pages:
        open_top = not page.text_above and all(line.span in noise for line in page.top)
        here = [_Joined(text, table) for table in page.tables]
        page.tables.clear()  # or the longer the document, the more cells would be there twice
        if page.first >= 0 and last is not None and open_top:
            spans = last.take(here[page.first])
            if spans is not None:
                heads += spans
                here[page.first] = last
        tables += [table for table in here if table is not last]
        open_bottom = not page.text_below and all(line.span in noise for line in page.bottom)
        if page.first >= 0:
            last = here[page.last] if open_bottom else None
        elif not (open_top and open_bottom):
            last = None
    return Tables([table.finished() for table in tables], heads)


class _Joined:
    """A table with what was taken into it."""

    def __init__(self, text: str, table: PageTable) -> None:
        self._text = text
        self.edges, self.ruled = table.edges, table.ruled
        self.cells, self.rows = table.cells, table.rows
        self.open_top, self.open_bottom = table.open_top and table.ruled, table.open_bottom and table.ruled
        self._begins_below = self._ends_above = False
        self._drop_empty_ends()
        self._heads: dict[int, _Head] = {}
        self._last = self._reaching(0)

    def finished(self) -> Table:
        """The table of the document."""
        return Table(sorted(self.cells, key=lambda cell: (cell.row, cell.column)), self.ruled)

    def take(self, other: "_Joined") -> list[Span] | None:
        """Go on with the part on the next page; the spans of repeated heads, or None if it is another table."""
        edges = _common(self.edges, other.edges)
        if edges is None or self.ruled != other.ruled:
            return None
        self._spread(edges)
        other._spread(edges)
        parted = self._parts_heads(other)
        heads = self._repeated_heads(other)
        noise = [span for cell in other.cells if cell.row < heads for span in cell.spans]
        goes_on = self.open_bottom or (not heads and other.open_top) or (parted and heads == 1)
        goes_on = heads < other.rows and (goes_on or self._row_goes_on(other, heads))
        goes_on = goes_on and not (self._begins_below or other._ends_above)
        shift = self.rows - heads - goes_on
        begin = len(self.cells)
        grown = [
            self._add(cell, shift, first=cell.row == heads, goes_on=goes_on)
            for cell in other.cells
            if cell.row >= heads
        ]
        if other.rows > heads:
            self.rows = other.rows + shift
            self._last = self._reaching(begin) + [index for index in grown if index < begin and self._ends(index)]
        self.open_bottom = other.open_bottom
        self._begins_below = other._begins_below
        return noise

    def _add(self, cell: TableCell, shift: int, *, first: bool, goes_on: bool) -> int:
        """A cell of the next part, as its own or as more of the one above it; its number."""
        at = self._above(cell.column) if first else None
        if at is not None:
            above = self.cells[at]
            same = (above.column, above.columns) == (cell.column, cell.columns)
            merged_column = cell.column == 0 and not cell.spans and len(self.edges) > 3
            if same and (goes_on or merged_column):
                rows = cell.row + cell.rows + shift - above.row
                self.cells[at] = above._replace(rows=rows, spans=PackedSpans(chain(above.spans, cell.spans)))
                return at
        self.cells.append(cell._replace(row=cell.row + shift))
        return len(self.cells) - 1

    def _reaching(self, begin: int) -> list[int]:
        """The cells, from a number on, that reach into the last row."""
        return [index for index in range(begin, len(self.cells)) if self._ends(index)]

    def _ends(self, index: int) -> bool:
        return self.cells[index].row + self.cells[index].rows == self.rows

    def _above(self, column: int) -> int | None:
        """The cell of the last row that covers a column."""
        for index in self._last:
            cell = self.cells[index]
            if cell.column <= column < cell.column + cell.columns:
                return index
        return None

    def _drop_empty_ends(self) -> None:
        """Leave out a row that only the ends of lines make: nothing stands in it.

        All text of such a row stands on the other side of the page break, where the row beside it is another.
        """
        if self.open_bottom and self.rows > 1 and not self._has_text(self.rows - 1):
            self._drop(self.rows - 1)
            self.open_bottom = False
            self._begins_below = True
        if self.open_top and self.rows > 1 and not self._has_text(0):
            self._drop(0)
            self.open_top = False
            self._ends_above = True

    def _has_text(self, row: int) -> bool:
        return any(cell.spans for cell in self.cells if cell.row <= row < cell.row + cell.rows)

    def _drop(self, row: int) -> None:
        self.cells = [
            cell._replace(row=cell.row - (cell.row > row), rows=cell.rows - (cell.row <= row < cell.row + cell.rows))
            for cell in self.cells
            if cell.row != row or cell.rows > 1
        ]
        self.rows -= 1

    def _spread(self, edges: list[float]) -> None:
        """Number the columns by other edges, of which its own are some."""
        if len(edges) != len(self.edges):
            place = [_nearest(edges, x) for x in self.edges]
            self.cells = [
                cell._replace(column=place[cell.column], columns=place[cell.column + cell.columns] - place[cell.column])
                for cell in self.cells
            ]
            self._heads = {}
        self.edges = edges

    def _parts_heads(self, other: "_Joined") -> bool:
        """Part the first row of the next part where it has the heads of this and more below them; whether it has."""
        own, new = self.head(0), other.cells_of(0)
        sentence = any(_ends_sentence(text, len(own)) for *_, text in own)
        if sentence or [(cell.column, cell.columns) for cell in new] != [head[:2] for head in own]:
            return False
        ends = [other._behind(cell, words) for cell, (*_, words) in zip(new, own, strict=True)]
        if None in ends or all(end == len(cell.spans) for cell, end in zip(new, ends, strict=True)):
            return False
        cut = list(zip(new, ends, strict=True))
        upper = [cell._replace(rows=1, spans=PackedSpans(cell.spans[:end])) for cell, end in cut]
        lower = [cell._replace(row=1, spans=PackedSpans(cell.spans[end:])) for cell, end in cut]
        other.cells = [*upper, *lower, *(cell._replace(row=cell.row + 1) for cell in other.cells[len(new) :])]
        other.rows += 1
        other._heads = {}
        return True

    def _behind(self, cell: TableCell, words: str) -> int | None:
        """How many lines of a cell say some words; None where it does not begin with them."""
        counts = range(min(len(cell.spans), _MOST_HEAD_LINES) + 1)
        return next((at for at in counts if self.words(cell._replace(spans=cell.spans[:at])) == words), None)

    def _repeated_heads(self, other: "_Joined") -> int:
        """How many rows of the next part only repeat the first ones of this."""
        heads = 0
        while heads < min(_MOST_HEADS, self.rows, other.rows) and self._heads_again(self.head(heads), other, heads):
            heads += 1
        return heads

    def _heads_again(self, own: _Head, other: "_Joined", row: int) -> bool:
        """Whether a row that may head a table stands again as some row of the next part."""
        new = other.cells_of(row)
        return (
            len(new) == len(own)
            and all((cell.column, cell.columns, other.words(cell)) == head for cell, head in zip(new, own, strict=True))
            and any(text for *_, text in own)
            and not any(_ends_sentence(text, len(own)) for *_, text in own)
        )

    def head(self, row: int) -> _Head:
        """One of the rows that may head the table anew on the next page."""
        if row not in self._heads:
            self._heads[row] = [(cell.column, cell.columns, self.words(cell)) for cell in self.cells_of(row)]
        return self._heads[row]

    def cells_of(self, row: int) -> list[TableCell]:
        """The cells that begin in one of the first rows, which no part of the next page has changed."""
        return [cell for cell in takewhile(lambda cell: cell.row <= row, self.cells) if cell.row == row]

    def words(self, cell: TableCell) -> str:
        """The text of a cell."""
        return " ".join(" ".join(self._text[start:end] for start, end in cell.spans).split())

    def _row_goes_on(self, other: "_Joined", row: int) -> bool:
        """Whether the words say that the last row goes on in a row of the next part."""
        pairs = [(self._above(cell.column), cell) for cell in other.cells if cell.row == row]
        texts = [(bool(at is not None and self.cells[at].spans), bool(cell.spans)) for at, cell in pairs]
        if len(texts) == 2 and texts[0][0] != texts[0][1] and all(texts[1]):
            return True
        whole = [(self.cells[at], cell) for at, cell in pairs if at is not None and self.cells[at].spans and cell.spans]
        if any(
            _FIGURE.fullmatch(self.words(above)) and _FIGURE.fullmatch(other.words(below)) for above, below in whole
        ):
            return False  # each is the number of a row
        first = next((pair for pair in whole if pair[1].column == 0), None)
        filled = all(below or not above for above, below in texts)
        if first and filled and len(pairs) >= _LEAST_COLUMNS and self._begins_anew(first[0].spans, first[1].spans):
            return False  # each is the label of a full row; beside one value a label in both languages may go on
        return any(self._goes_on(above.spans, below.spans) for above, below in whole)

    def _begins_anew(self, above: CellSpans, below: CellSpans) -> bool:
        """Whether the text of a cell begins with a capital, and nothing is open at the end of the one above."""
        return self._text[below[0][0]].isupper() and not self._text.endswith((*_GOING_ON, "/", "\u00ad"), *above[-1])

    def _goes_on(self, above: CellSpans, below: CellSpans) -> bool:
        """Whether the text of a cell goes on in another: only its end and the other's beginning tell that."""
        (start, end), first = above[-1], below[0][0]
        if self._text.endswith((".", ";", ":", "!", "?"), start, end):
            return False
        return self._text[first].islower() or self._text.endswith(_GOING_ON, start, end)


def _ends_sentence(text: str, columns: int) -> bool:
    """Whether a cell of a row of so many ends as no head does."""
    short = columns >= _LEAST_COLUMNS and _CUT_SHORT.search(text)
    return text.endswith((".", ";")) and not short


def _common(first: list[float], second: list[float]) -> list[float] | None:
    """The edges of both, where those of the one are among those of the other; else None."""
    most, least = (first, second) if len(first) >= len(second) else (second, first)
    ends = abs(most[0] - least[0]) <= _NEAR and abs(most[-1] - least[-1]) <= _NEAR
    if not ends or any(min(abs(edge - x) for edge in most) > _NEAR for x in least):
        return None
    return most


def _nearest(edges: list[float], x: float) -> int:
    return min(range(len(edges)), key=lambda at: abs(edges[at] - x))
