"""Paragraphs ended where cells of tables begin, where bars stand between labels and values, behind counted lines."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from kqparse.grammar.mechanisms.notices import NoticeRules
from kqparse.late_pattern import late_pattern
from kqparse.split.cells.grids import Grid
from kqparse.split.notices.marks import Places
from kqparse.split.notices.openings import is_part
from kqparse.split.prose.joining import Para
from kqparse.text.fold import lower

_COUNT = late_pattern(r"[^\W\d_)]\s+[-\u2013\u2014]\s*[0-9]{1,2}(?:[.,][0-9]{1,2})?(?:\s*\([^()]{1,40}\))?[;,]?$")
_NEAR = 80
"""Characters in which a number of units, and a remark on it, stands at most."""
_BAR = late_pattern(r"(?:^|\s)\|(?=\s|$)")


def by_cells(paras: Sequence[Para], found: Sequence[Grid]) -> list[Para]:
    """Paragraphs that end where a cell of a table begins, as no text goes on over cells."""
    begins = frozenset(cell.lines[0].start for grid in found for cell in grid.cells if cell.lines)
    # Most are of one line, and none of it has a bar.
    ended = [own for para in paras for own in (_parted(para, begins) if len(para.text.pieces) > 1 else (para,))]
    return [own for para in ended for own in (_unbarred(para) if "|" in para.text.text else (para,))]


def by_counts(paras: Sequence[Para], rules: NoticeRules) -> list[Para]:
    """Paragraphs of which each line that a number of units ends is one, and the heading of a part over the first.

    Небольшая станция: ↵ лоцман - 1 ↵ шкипер - 0,5
    """
    return [own for para in paras for own in (_counted(para, rules) if len(para.text.pieces) > 1 else (para,))]


def _counted(para: Para, rules: NoticeRules) -> Iterator[Para]:
    text = para.text.text
    if not _ends_counted(text, 0, len(text)):
        yield para
        return
    heads = [head for head in sorted(Places(para.text).heads()) if head]
    cuts = [head for head in heads if _ends_counted(text, 0, head)]
    first = next(iter(heads), 0)
    counted = _ends_counted(text, first, next(iter(heads[1:]), len(text)))
    part = counted and first > 0 and is_part(text[:first].rstrip(), lower(text[:first]).rstrip(), rules)
    cuts = cuts if first in cuts else [first, *cuts] if part else []  # words before the first line are no part of it
    ends = [*cuts, len(text)]
    for begin, end in zip([0, *cuts], ends, strict=True):
        own = para.text[begin:end].strip()
        yield replace(para, text=own, start=own.start, end=own.end, alone=para.alone and not begin) if cuts else para


def _ends_counted(text: str, start: int, end: int) -> bool:
    """Whether a stretch ends with a number of units."""
    return _COUNT.search(text[max(start, end - _NEAR) : end].rstrip()) is not None


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
