"""From the bytes of a PDF to its source text, by the engine that can."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kqparse.diagnostics import finding
from kqparse.errors import KqparseError
from kqparse.model import Diagnostic
from kqparse.read.options import ReadOptions
from kqparse.read.pdf import pdfium
from kqparse.read.pdf.blocks import Block, TableBlock
from kqparse.read.pdf.cells import blocks
from kqparse.read.pdf.continued import joined
from kqparse.read.pdf.faults import DamagedError, EncryptedError
from kqparse.read.pdf.furniture import furniture
from kqparse.read.pdf.grid import grids
from kqparse.read.pdf.limits import UNREADABLE
from kqparse.read.pdf.page import Page
from kqparse.read.pdf.signs import MISSING, unreadable_share
from kqparse.read.pdf.stream import EDGE_LINES, Stream
from kqparse.read.plain import replaced
from kqparse.read.refusals import encrypted, over_limit, refused
from kqparse.read.source import source_text
from kqparse.records import Layout, SourceText

MEDIA_TYPE = "application/pdf"
_SCAN = "install the extra `ocr` (pip install kqparse[ocr]) and Tesseract, which read scans"


class _Reading(NamedTuple):
    """What an engine gave."""

    text: str
    layout: Layout
    findings: list[Diagnostic]

    @property
    def fault(self) -> str | None:
        """Why it is of no use, None if it is of use."""
        if not self.text or self.text.isspace():
            return "no text"
        return "text without meaning" if unreadable_share(self.text) >= UNREADABLE else None


def read_pdf(data: bytes, name: str, options: ReadOptions) -> SourceText:
    """Read a PDF.

    Args:
        data: its bytes.
        name: what to call it.
        options: engine, password, and whether boxes are asked for.

    Raises:
        KqparseError: with code KQ901 (damaged), KQ902 (encrypted), KQ903 (too many pages) or KQ904 (no usable text).
    """
    try:
        reading, second = _read(data, name, options)
    except EncryptedError:
        asked = options.password is None
        remedy = "give its password by --password" if asked else "the password given does not open it"
        raise encrypted(name, remedy) from None
    except DamagedError as fault:
        raise refused(name, str(fault), "save it anew from the program that made it") from None
    if reading.fault:
        what = "no text layer: it is a scan"
        if MISSING in reading.text:
            what = "no usable text layer: its fonts do not tell which letters they draw"
        raise KqparseError(name, what, _SCAN, code="KQ904")
    source = source_text(data, name, MEDIA_TYPE, reading.text, reading.layout)
    findings = [*second, *replaced(reading.text, reading.text.count(MISSING)), *reading.findings]
    return source._replace(pages=len(reading.layout.pages), findings=findings)


def _read(data: bytes, name: str, options: ReadOptions) -> tuple[_Reading, list[Diagnostic]]:
    """By the first engine or, where it fails and the choice is free, by the second, with the finding that says so."""
    if options.pdf_engine == "pdfminer":
        return _by_pdfminer(data, name, options), []
    reading: _Reading | None = None
    damage: DamagedError | None = None
    try:
        reading = _arranged(_few(pdfium.pages(data, options.password), name, options.limits.pages), options)
    except DamagedError as fault:
        damage = fault
    why = f"PDFium finds: {damage}" if reading is None else f"PDFium finds {reading.fault}"
    if options.pdf_engine == "auto" and (reading is None or reading.fault):
        other = _second(data, name, options)
        if other is not None:
            return other, [finding("KQ106", [], data={"why": why})]
    if reading is None:
        raise damage or DamagedError("it is damaged")
    return reading, []


def _second(data: bytes, name: str, options: ReadOptions) -> _Reading | None:
    """What pdfminer makes of a document that PDFium could not read; None if nothing of use either."""
    try:
        reading = _by_pdfminer(data, name, options)
    except DamagedError:
        return None
    return None if reading.fault else reading


def _by_pdfminer(data: bytes, name: str, options: ReadOptions) -> _Reading:
    # Its import takes longer than a short document, and few need it.
    from kqparse.read.pdf import pdfminer  # noqa: PLC0415

    return _arranged(_few(pdfminer.pages(data, options.password), name, options.limits.pages), options)


def _few(pages: Iterable[Page], name: str, most: int) -> Iterator[Page]:
    """The pages, as long as there are not too many."""
    for number, page in enumerate(pages):
        if number >= most:
            raise over_limit(name, f"more than {most} pages", "split the document")
        yield page


def _arranged(pages: Iterable[Page], options: ReadOptions) -> _Reading:
    """The text of the pages and its layout."""
    stream = Stream(boxes=options.boxes)
    before: TableBlock | None = None
    for page in pages:
        arranged = blocks(page, grids(page.rulings), before)
        before = _last_aligned(arranged)
        stream.add(page, arranged)
    if not stream.pages:
        raise DamagedError("it is damaged or has no pages")
    text = stream.text()
    noise, findings = furniture(stream.pages)
    tables = joined(text, stream.pages, set(noise))
    starts = [page.start for page in stream.pages]
    layout = Layout(starts, tables.tables, sorted([*noise, *tables.noise]), stream.fragments)
    return _Reading(text, layout, findings)


def _last_aligned(arranged: list[Block]) -> TableBlock | None:
    """The table by alignment with which a page ends, but for a line or two that may be a page number."""
    for block in arranged[: -EDGE_LINES - 1 : -1]:
        if isinstance(block, TableBlock):
            return None if block.ruled else block
    return None
