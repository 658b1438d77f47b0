"""From the bytes of a PDF to its source text, by the engine that can."""

from collections.abc import Iterable, Iterator
from contextlib import suppress

from kqparse.diagnostics import finding
from kqparse.errors import KqparseError
from kqparse.model import Diagnostic
from kqparse.read.options import ReadOptions
from kqparse.read.pdf import pdfium
from kqparse.read.pdf.arrangement import Reading, arranged
from kqparse.read.pdf.documents import has_more
from kqparse.read.pdf.faults import DamagedError, EncryptedError
from kqparse.read.pdf.page import Page
from kqparse.read.pdf.signs import MISSING
from kqparse.read.refusals import encrypted, over_limit, refused
from kqparse.read.source import replaced, source_text
from kqparse.records import SourceText

MEDIA_TYPE = "application/pdf"


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
    reading = _with_scans(data, name, options, reading)
    source = source_text(data, name, MEDIA_TYPE, reading.text, reading.layout)
    findings = [*second, *replaced(reading.text, reading.text.count(MISSING)), *reading.findings]
    return source._replace(pages=len(reading.layout.pages), findings=findings)


def _with_scans(data: bytes, name: str, options: ReadOptions, reading: Reading) -> Reading:
    """The reading with its scanned pages recognised; where no page has usable text, all are.

    Raises:
        KqparseError: with code KQ904 if there is no usable text, recognised or not.
    """
    if not (reading.fault or reading.bare):
        return reading
    # What draws pages and what recognises them, which few documents need.
    from kqparse.read.pdf.scanned import pictured, with_scans  # noqa: PLC0415
    from kqparse.read.scan.tesseract import remedy  # noqa: PLC0415

    what = "no text layer: it is a scan"
    if MISSING in reading.text:
        what = "no usable text layer: its fonts do not tell which letters they draw"
    try:
        count = len(reading.layout.pages)
        scans = list(range(count)) if reading.fault else pictured(data, options.password, reading.bare)
        lacking = remedy() if scans else None
        if scans and lacking is None:
            pages = with_scans(data, name, options.password, scans, options.limits)
            reading = arranged(pages, boxes=options.boxes)
            if reading.fault:
                what = f"{what}, and nothing was recognised on its pages"
                raise KqparseError(name, what, "scan it anew", code="KQ904")
            return reading
    except (DamagedError, EncryptedError):
        # The second engine alone could open it.
        lacking = "save it anew from the program that made it"
        scans = []
    if reading.fault:
        raise KqparseError(name, what, lacking or "", code="KQ904")
    unread = [finding("KQ108", [], data={"page": index + 1}, wording={"why": lacking}) for index in scans]
    return reading._replace(findings=[*reading.findings, *unread])


def _read(data: bytes, name: str, options: ReadOptions) -> tuple[Reading, list[Diagnostic]]:
    """By the first engine or, where it fails and the choice is free, by the second, with the finding that says so."""
    most = options.limits.pages
    with suppress(DamagedError, EncryptedError):  # the other engine may open it
        if has_more(data, options.password, most):
            raise _too_many(name, most)
    if options.pdf_engine == "pdfminer":
        return _by_pdfminer(data, name, options), []
    reading: Reading | None = None
    damage: DamagedError | None = None
    try:
        reading = arranged(pdfium.pages(data, options.password), boxes=options.boxes)
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


def _second(data: bytes, name: str, options: ReadOptions) -> Reading | None:
    """What pdfminer makes of a document that PDFium could not read; None if nothing of use either."""
    try:
        reading = _by_pdfminer(data, name, options)
    except DamagedError:
        return None
    return None if reading.fault else reading


def _by_pdfminer(data: bytes, name: str, options: ReadOptions) -> Reading:
    # Its import takes longer than a short document, and few need it.
    from kqparse.read.pdf import pdfminer  # noqa: PLC0415

    return arranged(_few(pdfminer.pages(data, options.password), name, options.limits.pages), boxes=options.boxes)


def _few(pages: Iterable[Page], name: str, most: int) -> Iterator[Page]:
    """The pages, as long as there are not too many."""
    for number, page in enumerate(pages):
        if number >= most:
            raise _too_many(name, most)
        yield page


def _too_many(name: str, most: int) -> KqparseError:
    return over_limit(name, f"more than {most} pages", "split the document")
