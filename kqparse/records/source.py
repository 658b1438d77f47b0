"""Stage 1: a source as its reader gives it, with what its format knows beside the characters."""

from collections.abc import Sequence
from typing import NamedTuple

from kqparse.frozen import Frozen
from kqparse.model import (
    Diagnostic,
    Span,
)
from kqparse.records.spans import CellSpans


class TableCell(NamedTuple):
    """A cell of a table as a format draws it; a merged cell stands once, at its top left.

    Attributes:
        row, column: of its top left, from 0.
        rows, columns: how many it covers.
        spans: where its text stands in the source text, in reading order, one for each line or paragraph; empty for an
            empty cell. A cell that goes on over a page break is one cell.
    """

    row: int
    column: int
    rows: int
    columns: int
    spans: CellSpans


class Table(Frozen, frozen=True):
    """A table, its cells by row and column; the text of a table within a cell belongs to that cell too.

    Where nothing is `drawn` between its cells, one that is blank may as well be covered by the one above.
    """

    cells: list[TableCell]
    drawn: bool = True


class Fragment(NamedTuple):
    """A piece of one printed line: `[start, end)` of the source text, its page from 1, its box in points from the top
    left.
    """

    start: int
    end: int
    page: int
    box: tuple[float, float, float, float]


class Layout(Frozen, frozen=True):
    """What a format knows beside its characters; all of it empty for plain text.

    Attributes:
        pages: for each page the offset at which its text begins.
        tables: in the order in which they begin. In the source text every line of a cell is led by a tab, and nothing
            else is.
        noise: spans that the reader knows to be no content: running heads, page numbers, scripts, menus.
        fragments: in order of `start`, where boxes were asked for.
        leads: spans right before the lines of cells that no tab leads in the source text; each is read as a line break
            and a tab.
        notes: spans of footnotes and endnotes, which stand behind all other text.
        full: where lines in cells end that hold one run of letters and run to the very edge of the cell, so that the
            next line may go on with the same word.
        wrapped: where lines outside of tables end that the width of a page breaks, as far as it tells.
    """

    pages: list[int]
    tables: list[Table]
    noise: list[Span]
    fragments: list[Fragment]
    leads: Sequence[Span] = ()
    wrapped: Sequence[int] = ()
    notes: Sequence[Span] = ()
    full: Sequence[int] = ()


NO_LAYOUT = Layout([], [], [], [])


class SourceText(Frozen, frozen=True):
    """A source as its reader gives it.

    Attributes:
        name: the path below the argument, `-` for standard input.
        media_type: told by content.
        sha256: of the bytes.
        encoding: the name of the encoding, None for formats that are not text.
        text: the decoded text as it stands, to which all spans refer.
        pages: how many, None where the format has none.
        findings: about the reading itself.
        layout: pages, tables and boxes, where the format has them.
    """

    name: str
    media_type: str
    sha256: str
    encoding: str | None
    text: str
    pages: int | None
    findings: list[Diagnostic]
    layout: Layout = NO_LAYOUT
