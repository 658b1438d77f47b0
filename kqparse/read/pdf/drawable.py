"""Documents of PDFium with all that its library has for drawing their pages."""

import pypdfium2

from kqparse.read.pdf.documents import opened
from kqparse.read.pdf.faults import DamagedError


def drawable(data: bytes, password: str | None) -> pypdfium2.PdfDocument:
    """A document, opened; raises as `opened` does."""
    with opened(data, password) as document:
        return pypdfium2.PdfDocument(data, password=document.password)


def loaded(document: pypdfium2.PdfDocument, index: int) -> pypdfium2.PdfPage:
    """A page by its place from 0.

    Raises:
        DamagedError: if the library cannot make it out.
    """
    try:
        return document[index]
    except pypdfium2.PdfiumError as fault:
        raise DamagedError(f"its page {index + 1} cannot be loaded") from fault
