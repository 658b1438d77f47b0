"""Pages of a PDF that are scans: which they are, and the pictures of them that recognition takes."""

from collections.abc import Iterator, Sequence

import pypdfium2
import pypdfium2.raw as pdfium

from kqparse.limits import Limits
from kqparse.read.pdf import apart
from kqparse.read.pdf.drawable import drawable, loaded
from kqparse.read.pdf.faults import DamagedError
from kqparse.read.pdf.page import Page
from kqparse.read.pdf.pdfium import pages
from kqparse.read.refusals import over_limit

_DPI, _LEAST_DPI = 300, 100
_POINTS = 72
_COVERED = 0.5
"""Share of its page that pictures cover from which on a page with little text is a scan."""
_OBJECTS = 10_000


def pictured(data: bytes, password: str | None, bare: Sequence[int]) -> list[int]:
    """Which of some pages with little text are pictures.

    Raises:
        EncryptedError: if the password is missing or wrong.
        DamagedError: if it cannot be opened.
    """
    if not bare:
        return []
    with drawable(data, password) as document:
        return [index for index in bare if _is_picture(document, index)]


def _is_picture(document: pypdfium2.PdfDocument, index: int) -> bool:
    try:
        page = loaded(document, index)
    except DamagedError:
        return False
    width, height = page.get_size()
    covered = 0.0
    for number, item in enumerate(page.get_objects([pdfium.FPDF_PAGEOBJ_IMAGE])):
        if number >= _OBJECTS:
            break
        left, bottom, right, top = item.get_bounds()
        covered += max(0.0, right - left) * max(0.0, top - bottom)
    return bool(covered >= _COVERED * width * height)


def with_scans(data: bytes, name: str, password: str | None, scans: Sequence[int], limits: Limits) -> Iterator[Page]:
    """All pages, those that are scans recognised.

    Raises:
        KqparseError: KQ901 if recognition fails, KQ903 if it asks for too much.
        DamagedError, EncryptedError: as `pages` does.
    """
    # They need the library that the extra brings.
    from kqparse.read.scan import recognition  # noqa: PLC0415

    def drawn() -> Iterator[recognition.Picture]:
        with drawable(data, password) as document:
            asked = [apart.Wanted(index, _dpi(loaded(document, index), name, limits.pixels)) for index in scans]
        for page, grey in zip(asked, apart.drawn(data, password, asked), strict=True):
            yield recognition.Picture(recognition.picture(*grey), page.dpi)

    wanted = set(scans)
    found = recognition.pages(drawn(), name, limits)
    for index, page in enumerate(pages(data, password)):
        scan = next(found) if index in wanted else None
        yield scan if scan and _letters(scan) > _letters(page) else page


def _letters(page: Page) -> int:
    return sum(sign.isalnum() for line in page.lines for sign in line.text)


def _dpi(page: pypdfium2.PdfPage, name: str, most: int) -> int:
    """How finely a page is drawn: as finely as recognition likes it, more coarsely where it is very large."""
    width, height = page.get_size()
    dpi = min(_DPI, int(_POINTS * (most / max(width * height, 1.0)) ** 0.5))
    if dpi < _LEAST_DPI:
        raise over_limit(name, f"more than {most} dots in a picture", "save it with smaller pages")
    return dpi
