"""Documents of PDFium: how one is opened, and how many pages it has.

They are opened by the bare functions of the library: its own objects watch over each other, which takes time, and to
load them takes as long as to load the library.
"""

from types import TracebackType
from typing import Any

import pypdfium2_raw as pdfium

from kqparse.read.pdf.faults import DamagedError, EncryptedError, spellings

pdfium.FPDF_InitLibraryWithConfig(pdfium.FPDF_LIBRARY_CONFIG(version=2))  # which does nothing where it was done before


class Document:
    """A document, open until the end of the block.

    Attributes:
        raw: what the library knows it by.
        password: the spelling of the password that has opened it.
    """

    def __init__(self, data: bytes, password: str | None) -> None:
        """Open it; it has no pages where that does not go."""
        self._data = data  # the library reads it as long as it is open
        self.password = password
        spelt = None if password is None else password.encode() + b"\0"
        self.raw: Any = pdfium.FPDF_LoadMemDocument64(data, len(data), spelt)

    def __len__(self) -> int:
        """How many pages it has."""
        count: int = pdfium.FPDF_GetPageCount(self.raw)
        return max(0, count)

    def __enter__(self) -> "Document":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close it."""
        if self.raw:
            pdfium.FPDF_CloseDocument(self.raw)
            self.raw = None


def page_count(data: bytes, password: str | None) -> int:
    """How many pages a document has; raises as `opened` does."""
    with opened(data, password) as document:
        return len(document)


def has_more(data: bytes, password: str | None, most: int) -> bool:
    """Whether a document has more pages than so many, and does not only say so; raises as `opened` does."""
    with opened(data, password) as document:
        if len(document) <= most:
            return False
        page = pdfium.FPDF_LoadPage(document.raw, most)
        if page:
            pdfium.FPDF_ClosePage(page)
        return bool(page)


def opened(data: bytes, password: str | None) -> Document:
    """A document, opened.

    Raises:
        EncryptedError: if the password is missing or wrong.
        DamagedError: if it cannot be opened.
    """
    fault = pdfium.FPDF_ERR_SUCCESS
    for spelt in spellings(password):
        document = Document(data, spelt)
        if document:
            return document
        fault = pdfium.FPDF_GetLastError()
        document.close()
    # The library tells its last error, which may be that of another document: one without pages gives none.
    if fault == pdfium.FPDF_ERR_PASSWORD and b"/Encrypt" in data:
        raise EncryptedError
    raise DamagedError("it is damaged or has no pages")
