"""Pages of a PDF drawn as pictures, for an eye that compares; needs Pillow, which the extra `report` brings."""

from collections.abc import Iterator
from io import BytesIO
from typing import NamedTuple

import pypdfium2

from kqparse.errors import UsageError
from kqparse.read.pdf.drawable import drawable, loaded

_DPI = 100
_POINTS = 72
_PIXELS = 4_000_000
"""The most that a picture has; a larger page is drawn smaller."""
_COLOURS = 16
"""Shades of grey: enough for print, at a third of the size."""


class DrawnPage(NamedTuple):
    """A page: its number from 1, its size in points, and its picture as PNG."""

    number: int
    width: float
    height: float
    png: bytes


def drawn_pages(data: bytes, password: str | None, limit: int) -> Iterator[DrawnPage]:
    """The first pages of a document, one at a time.

    Args:
        data: the file.
        password: of an encrypted one.
        limit: how many at most.

    Raises:
        UsageError: if the extra is not installed.
        EncryptedError: if the password is missing or wrong.
        DamagedError: if it cannot be opened, or a page of it cannot.
    """
    try:
        import PIL  # noqa: F401, PLC0415  (only pictures need it)
    except ImportError:
        remedy = "pip install 'kqparse[report]', or --no-pictures"
        raise UsageError("pictures of PDF pages", "need Pillow, which is not installed", remedy) from None
    with drawable(data, password) as document:
        for index in range(min(len(document), limit)):
            page = loaded(document, index)
            try:
                width, height = page.get_size()
                yield DrawnPage(index + 1, width, height, _png(page))
            finally:
                page.close()


def _png(page: pypdfium2.PdfPage) -> bytes:
    width, height = page.get_size()
    points = max(width * height, 1.0)
    scale = min(_DPI / _POINTS, (_PIXELS / points) ** 0.5)
    image = page.render(scale=scale, grayscale=True).to_pil().convert("L").quantize(_COLOURS)
    stream = BytesIO()
    image.save(stream, "PNG", optimize=True)
    return stream.getvalue()
