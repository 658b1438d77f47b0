"""Preformatted text, whose blanks and signs may draw tables as those of a plain text do."""

from collections.abc import Iterator, Sequence

from kqparse.model import Span
from kqparse.read.aligned_tables import aligned_tables
from kqparse.read.drawn_tables import drawn_tables
from kqparse.read.flow import Block, Grid, Noise
from kqparse.read.html.text import LINE_END, unescaped, without_runs
from kqparse.read.plain_rows import PlainTable


def drawn_blocks(html: str) -> list[Block]:
    """The paragraphs and tables of a preformatted text that is laid out; none where it draws no table.

    The signs that draw a table are noise behind it.
    """
    if "  " not in html or LINE_END not in html:
        return []
    text = unescaped(html).replace(LINE_END, "\n")
    tables = [table for table in drawn_tables(text) or aligned_tables(text) if _is_told(text, table)]
    return list(_parted(text, tables)) if tables else []


def _is_told(text: str, table: PlainTable) -> bool:
    """Whether each sign of a table stands in one cell or is one of those that draw it.

    Lines that look like rules may belie this, and what stands in no cell would be lost.
    """
    spans = sorted([*table.noise, *(span for cell in table.cells for span in cell.spans)])
    begins = [*(begin for begin, _ in spans), table.end]
    ends = [table.start, *(end for _, end in spans)]
    ends[0], begins[-1] = min(ends[0], begins[0]), max(ends[-1], begins[-1])
    return all(end <= begin and not text[end:begin].strip() for end, begin in zip(ends, begins, strict=True))


def _parted(text: str, tables: list[PlainTable]) -> Iterator[Block]:
    at = 0
    for table in tables:
        noise = sorted(table.noise)
        yield without_runs(text[at : min([table.start, *(begin for begin, _ in noise)])])
        yield _grid(text, table)
        if noise:
            yield Noise(_signs(text, noise))
        at = max([table.end, *(end for _, end in noise)])
    yield without_runs(text[at:])


def _signs(text: str, spans: Sequence[Span]) -> str:
    """The signs that stand in some places, those of a line together."""
    pieces: list[str] = []
    behind = spans[0][0]
    for begin, end in spans:
        pieces += ["\n" if "\n" in text[behind:begin] else " ", text[begin:end]]
        behind = end
    return "".join(pieces[1:])


def _grid(text: str, table: PlainTable) -> Grid:
    grid = Grid()
    for cell in sorted(table.cells, key=lambda cell: cell[:2]):
        while grid.rows <= cell.row:
            grid.begin_row()
        lines = "\n".join(text[begin:end] for begin, end in cell.spans)
        grid.cell(cell.columns, cell.rows).blocks.append(lines)
    return grid
