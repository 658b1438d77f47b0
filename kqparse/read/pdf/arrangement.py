"""Pages, whoever read them, to the text of the document and its layout."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter

from kqparse.diagnostics import finding
from kqparse.frozen import Frozen
from kqparse.model import Diagnostic
from kqparse.read.pdf.blocks import Block, TableBlock
from kqparse.read.pdf.cells import blocks
from kqparse.read.pdf.continued import joined
from kqparse.read.pdf.faults import DamagedError
from kqparse.read.pdf.furniture import furniture
from kqparse.read.pdf.grid import grids
from kqparse.read.pdf.page import Line, Page
from kqparse.read.pdf.signs import unreadable_share
from kqparse.read.pdf.stream import EDGE_LINES, Doubt, Stream
from kqparse.records import Layout

_UNREADABLE = 0.3
"""From this share of signs without a meaning on, a text layer is of no use."""
_LITTLE = 200
"""A page with fewer characters may be a scan on which a stamp or a page number alone is printed as text."""


class Reading(Frozen, frozen=True):
    """What an engine gave; `bare` are the indexes of pages with little text or none."""

    text: str
    layout: Layout
    findings: list[Diagnostic]
    bare: list[int]

    @property
    def fault(self) -> str | None:
        """Why it is of no use, None if it is of use."""
        if not self.text or self.text.isspace():
            return "no text"
        return "text without meaning" if unreadable_share(self.text) >= _UNREADABLE else None


def arranged(pages: Iterable[Page], *, boxes: bool) -> Reading:
    """The text of the pages and its layout.

    Raises:
        DamagedError: if there are none.
    """
    stream = Stream(boxes=boxes)
    before: TableBlock | None = None
    bare: list[int] = []
    for number, page in enumerate(pages):
        if _is_bare(page.lines):
            bare.append(number)
        placed = blocks(page, grids(page.rulings), before)
        before = _last_aligned(placed)
        stream.add(page, placed)
    if not stream.pages:
        raise DamagedError("it is damaged or has no pages")
    text = stream.text()
    noise, findings = furniture(stream.pages)
    tables = joined(text, stream.pages, set(noise))
    starts = [page.start for page in stream.pages]
    noise = sorted([*noise, *tables.noise])
    layout = Layout(starts, tables.tables, noise, stream.fragments, wrapped=stream.wraps.found(), full=stream.full)
    return Reading(text, layout, [*findings, *_doubtful(text, stream.doubts)], bare)


def _is_bare(lines: Sequence[Line]) -> bool:
    """Whether there is little text; a few lines tell of most pages that there is more."""
    length = 0
    for line in lines:
        length += len(line.text)
        if length >= _LITTLE:
            return False
    return True


def _doubtful(text: str, doubts: list[Doubt]) -> Iterator[Diagnostic]:
    """For each page with words that may be read wrong what to say of them."""
    for page, group in groupby(doubts, key=attrgetter("page")):
        own = sorted(group)
        words = [{"read": text[start:end], "confidence": round(sure)} for (start, end), _, sure in own]
        yield finding("KQ107", [doubt.span for doubt in own], data={"page": page + 1, "words": words})


def _last_aligned(arranged: list[Block]) -> TableBlock | None:
    """The table by alignment with which a page ends, but for a line or two that may be a page number."""
    for block in arranged[: -EDGE_LINES - 1 : -1]:
        if isinstance(block, TableBlock):
            return None if block.ruled else block
    return None
