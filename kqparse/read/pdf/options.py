"""What a user may say about the reading of a PDF, and how much a PDF may ask for."""

from typing import Literal, NamedTuple

Engine = Literal["auto", "pdfium", "pdfminer"]

PAGES = 5_000
"""More pages are refused with KQ903."""
RULINGS = 1_500
"""A page with more ruling lines than this in one direction is a drawing: it has no tables."""
UNREADABLE = 0.3
"""From this share of signs without a meaning on, a text layer is of no use."""


class PdfOptions(NamedTuple):
    """Options of the reading of PDF.

    Attributes:
        engine: the library that reads; `auto` is PDFium, and pdfminer where PDFium fails.
        password: of an encrypted file.
        boxes: whether the places of lines on their pages are asked for.
    """

    engine: Engine = "auto"
    password: str | None = None
    boxes: bool = False
