"""PDF: reading with cells against the bare text of PDFium and the tables of pdfplumber, and growth with the pages."""

import io
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pdfplumber
import pypdfium2
from description import Cell, Document, Paragraph, Table, placed, rows_of
from figures import Figure, Section, faster, slower
from timing import medians
from to_pdf import Style, to_pdf

from kqparse.read.options import ReadOptions
from kqparse.read.pdf import read_pdf

_PAGES = 100
_DUTY = (
    "Аудан халқының өтініштерін қабылдайды, жауаптарды дайындайды, апта сайын есеп береді, мекемелердің жұмысын "
    "үйлестіреді және басшының жеке тапсырмаларын орындайды; "
)
_PEAK = """
import re, sys
from pathlib import Path
from kqparse.read.options import ReadOptions
from kqparse.read.pdf import read_pdf
data = open(sys.argv[1], "rb").read()
own = len(data) + sys.getsizeof(read_pdf(data, "-", ReadOptions()).text)
peak = re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())
print(int(peak[1]) / 1024, own / (1 << 20))
"""


def _sheets(pages: int) -> Document:
    """About so many pages of a ruled table with two columns, no row of which crosses a page."""
    labels = ("Білімі", "Мамандық біліктілігі", "Іс-тәжірибе", "Функционалдық міндеттері")
    rows: list[list[str | Cell]] = [[f"{labels[row % 4]} {row}", (_DUTY * 4).strip()] for row in range(4 * pages)]
    return [Paragraph("Лауазымдарға қойылатын талаптар"), rows_of(*rows, widths=[0.28, 0.72])]


def _bare(data: bytes) -> int:
    document = pypdfium2.PdfDocument(data)
    length = 0
    for page in document:
        text = page.get_textpage()
        length += len(text.get_text_range())
        text.close()
        page.close()
    return length


def _ours(data: bytes, *, boxes: bool = False) -> list[str]:
    source = read_pdf(data, "-", ReadOptions(boxes=boxes))
    cells = [cell for table in source.layout.tables for cell in table.cells]
    return [" ".join(source.text[start:end] for start, end in cell.spans) for cell in cells]


def _theirs(data: bytes) -> list[str]:
    with pdfplumber.open(io.BytesIO(data)) as document:
        return [
            cell or "" for page in document.pages for table in page.extract_tables() for row in table for cell in row
        ]


def _peak(pages: int) -> list[float]:
    """The peak of a process that reads so many pages, and what file and text take of it, in MiB."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sheets.pdf"
        path.write_bytes(to_pdf(_sheets(pages), Style(split=False)))
        out = subprocess.run([sys.executable, "-c", _PEAK, str(path)], capture_output=True, check=True, text=True)
    return [float(figure) for figure in out.stdout.split()]


def _figures() -> Iterator[Figure]:
    document = _sheets(_PAGES)
    data = to_pdf(document, Style(split=False))
    expected = ["".join(cell.text.split()) for part in document if isinstance(part, Table) for *_, cell in placed(part)]
    assert ["".join(cell.split()) for cell in _ours(data)] == expected, "every cell must be exact"
    pages = len(pypdfium2.PdfDocument(data))
    bare, ours, boxed = medians(lambda: _bare(data), lambda: _ours(data), lambda: _ours(data, boxes=True))
    yield slower(f"ruled PDF of {pages} pages to text and cells", ours, bare, "bare text of pypdfium2", 2)
    yield slower("the same with boxes", boxed, bare, "bare text of pypdfium2", 6)
    own, plumber = medians(lambda: _ours(data), lambda: _theirs(data), runs=3)
    yield faster(f"{pages} pages to cells", own, plumber, "tables of pdfplumber", 40)
    (less, few), (more, many) = _peak(_PAGES), _peak(10 * _PAGES)
    name = f"peak memory at {10 * _PAGES} pages"
    yield Figure(name, f"{more:.0f} MiB", f"{less:.0f} MiB at {_PAGES}", more / less, at_most=1.3)
    more, less = more - many, less - few
    name = f"the same without file and text themselves ({many:.1f} MiB)"
    yield Figure(name, f"{more:.0f} MiB", f"{less:.0f} MiB at {_PAGES}", more / less, at_most=1.15)


SECTIONS = [Section("Reading PDF", _figures)]
