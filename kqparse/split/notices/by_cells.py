"""Paragraphs of a text with tables, ended where cells begin."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from kqparse.split.cells.grids import Grid
from kqparse.split.notices.marks import Places
from kqparse.split.prose.joining import Para


def by_cells(paras: Sequence[Para], found: Sequence[Grid]) -> list[Para]:
    """Paragraphs that end where a cell of a table begins, as no text goes on over cells."""
    begins = frozenset(cell.lines[0].start for grid in found for cell in grid.cells if cell.lines)
    return [part for para in paras for part in (_parted(para, begins) if begins else [para])]


def _parted(para: Para, begins: frozenset[int]) -> Iterator[Para]:
    starts = [start for start, _ in para.text.pieces[1:] if start in begins]
    if not starts:
        yield para
        return
    places = Places(para.text)
    at = 0
    for place in [places.inside(start) for start in starts]:
        if place:
            text = para.text[at:place].strip()
            yield replace(para, text=text, start=text.start, end=text.end)
            at = place
    text = para.text[at:].strip()
    yield replace(para, text=text, start=text.start, end=text.end) if at else para
