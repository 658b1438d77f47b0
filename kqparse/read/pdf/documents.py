"""Documents of PDFium: how one is opened, how many pages it has, and a page of it."""

from contextlib import suppress

import pypdfium2
import pypdfium2.raw as pdfium

from kqparse.read.pdf.faults import DamagedError, EncryptedError, spellings


def page_count(data: bytes, password: str | None) -> int:
    """How many pages a document has; raises as `opened` does."""
    with opened(data, password) as document:
        return len(document)


def has_more(data: bytes, password: str | None, most: int) -> bool:
    """Whether a document has more pages than so many, and does not only say so; raises as `opened` does."""
    with opened(data, password) as document:
        if len(document) <= most:
            return False
        try:
            document[most].close()
        except pypdfium2.PdfiumError:
            return False
        return True


def opened(data: bytes, password: str | None) -> pypdfium2.PdfDocument:
    """A document, opened.

    Raises:
        EncryptedError: if the password is missing or wrong.
        DamagedError: if it cannot be opened.
    """
    *others, last = spellings(password)
    for spelt in others:
        with suppress(pypdfium2.PdfiumError):
            return pypdfium2.PdfDocument(data, password=spelt)
    try:
        return pypdfium2.PdfDocument(data, password=last)
    except pypdfium2.PdfiumError as fault:
        # The library tells its last error, which may be that of another document: one without pages gives none.
        if fault.err_code == pdfium.FPDF_ERR_PASSWORD and b"/Encrypt" in data:
            raise EncryptedError from fault
        raise DamagedError("it is damaged or has no pages") from fault


def loaded(document: pypdfium2.PdfDocument, index: int) -> pypdfium2.PdfPage:
    """A page by its place from 0.

    Raises:
        DamagedError: if the library cannot make it out.
    """
    try:
        return document[index]
    except pypdfium2.PdfiumError as fault:
        raise DamagedError(f"its page {index + 1} cannot be loaded") from fault
