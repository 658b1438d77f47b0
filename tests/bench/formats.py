"""Reading DOCX and HTML against the usual libraries, on the samples' tables laid out and repeated.

The libraries are asked for the text of each paragraph and cell alone; ours counts numbers of lists, follows merged cells
and carries all places beside.
"""

import io
from collections.abc import Iterator

import docx
from bs4 import BeautifulSoup
from described import described
from docx.table import Table
from figures import Figure, Section, faster
from places import TABLE
from register_page import register_page
from timing import medians
from to_docx import to_docx
from to_html import to_html

from kqparse.read.docx import read_docx
from kqparse.read.html import read_html
from kqparse.read.html.lists import MARK
from kqparse.read.options import ReadOptions

_TIMES = 60


def by_python_docx(data: bytes) -> list[str]:
    """The text of each paragraph and cell."""
    found: list[str] = []
    for block in docx.Document(io.BytesIO(data)).iter_inner_content():
        if isinstance(block, Table):
            found += [part.text for row in block.rows for cell in row.cells for part in cell.paragraphs]
        else:
            found.append(block.text)
    return found


def by_beautiful_soup(data: bytes) -> list[str]:
    """The text of each paragraph and cell."""
    soup = BeautifulSoup(data, "html.parser")
    return [element.get_text("\n") for element in soup.find_all(["p", "td", "th", "h1", "h2"])]


def lines_by_beautiful_soup(data: bytes) -> list[str]:
    """The text of each paragraph and entry of a list."""
    soup = BeautifulSoup(data, "html.parser")
    return [element.get_text("\n") for element in soup.find_all(["p", "li", "h1", "h2"])]


def _figures() -> Iterator[Figure]:
    document = described(TABLE) * _TIMES
    word, page = to_docx(document), to_html(document)
    lines = read_docx(word, "x", ReadOptions()).text.split()
    assert lines == " ".join(by_python_docx(word)).split(), "both must read the same"
    assert read_html(page, "x", ReadOptions()).text.split() == " ".join(by_beautiful_soup(page)).split()
    ours, theirs, own, soup = medians(
        lambda: read_docx(word, "x", ReadOptions()),
        lambda: by_python_docx(word),
        lambda: read_html(page, "x", ReadOptions()),
        lambda: by_beautiful_soup(page),
    )
    yield faster(f"DOCX of {len(word) / 1000:.0f} kB to text and cells", ours, theirs, "python-docx", 5)
    yield faster(f"HTML of {len(page) / 1000:.0f} kB to text and cells", own, soup, "BeautifulSoup", 10)
    served = register_page(page)
    words = read_html(served, "x", ReadOptions()).text.replace(MARK, "").split()
    assert words == " ".join(lines_by_beautiful_soup(served)).split()
    own, soup = medians(
        lambda: read_html(served, "x", ReadOptions()),
        lambda: lines_by_beautiful_soup(served),
    )
    name = f"HTML of {len(served) / 1000:.0f} kB, a register page with menus, spans and inline tags"
    yield faster(name, own, soup, "BeautifulSoup", 10)


SECTIONS = [Section("Reading Word files and web pages", _figures)]
