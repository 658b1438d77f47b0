"""Paragraphs of a text with tables, ended where cells begin, and where bars stand between labels and values."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from kqparse.late_pattern import late_pattern
from kqparse.split.cells.grids import Grid
from kqparse.split.notices.marks import Places
from kqparse.split.prose.joining import Para

_BAR = late_pattern(r"(?:^|\s)\|(?=\s|$)")


def by_cells(paras: Sequence[Para], found: Sequence[Grid]) -> list[Para]:
    """Paragraphs that end where a cell of a table begins, as no text goes on over cells."""
    begins = frozenset(cell.lines[0].start for grid in found for cell in grid.cells if cell.lines)
    # Most are of one line, and none of it has a bar.
    ended = [own for para in paras for own in (_parted(para, begins) if len(para.text.pieces) > 1 else (para,))]
    return [own for para in ended for own in (_unbarred(para) if "|" in para.text.text else (para,))]


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


def _unbarred(para: Para) -> Iterator[Para]:
    """A paragraph of labels and values in parts, at the bars that a page has between its cells when it is flattened.

    Уровень образования: высшее | Специальность: архивоведение |
    """
    bars = list(_BAR.finditer(para.text.text))
    if not bars or ":" not in para.text.text[: bars[0].start()]:
        yield para
        return
    ends = [*(bar.start() for bar in bars), len(para.text)]
    for begin, end in zip([0, *(bar.end() for bar in bars)], ends, strict=True):
        text = para.text[begin:end].strip()
        if text:
            yield replace(para, text=text, start=text.start, end=text.end)
