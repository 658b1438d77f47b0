"""Whole processes on a ruled PDF of posts: from the command to the JSON, beside what others make of the same file."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
from described import described
from description import Document, Table
from figures import Figure, Section, faster, slower
from inputs import SEEDS
from places import TABLE
from timing import medians
from to_pdf import Style, to_pdf

_PAGES = 100
_COMMAND = str(Path(sys.executable).parent / "kqparse")
_BARE = """
import sys, pypdfium2
with open(sys.argv[2], "w", encoding="utf-8") as out:
    for page in pypdfium2.PdfDocument(sys.argv[1]):
        text = page.get_textpage()
        out.write(text.get_text_range())
        text.close()
        page.close()
"""
_PLUMBER = """
import json, sys, pdfplumber
with pdfplumber.open(sys.argv[1]) as document, open(sys.argv[2], "w", encoding="utf-8") as out:
    json.dump([table for page in document.pages for table in page.extract_tables()], out, ensure_ascii=False)
"""


def _posts() -> Document:
    """The document with the most tables of those that lie beside the checkout, else the sample of posts."""
    found = [described(path) for path in SEEDS or [TABLE]]
    return max(found, key=lambda document: sum(isinstance(block, Table) for block in document))


def _laid_out(document: Document) -> bytes:
    """The document, repeated as often as makes about so many pages."""
    once = to_pdf(document, Style(split=False))
    times = max(1, round(_PAGES / len(pypdfium2.PdfDocument(once))))
    return to_pdf(document * times, Style(split=False)) if times > 1 else once


def _run(*words: str) -> None:
    subprocess.run(words, check=True, capture_output=True)


def _figures() -> Iterator[Figure]:
    data = _laid_out(_posts())
    pages = len(pypdfium2.PdfDocument(data))
    with tempfile.TemporaryDirectory() as folder:
        source, made, other = (str(Path(folder) / name) for name in ("posts.pdf", "posts.json", "other"))
        Path(source).write_bytes(data)
        ours, bare = medians(
            lambda: _run(_COMMAND, "extract", source, "-o", made),
            lambda: _run(sys.executable, "-c", _BARE, source, other),
        )
        posts = len(json.loads(Path(made).read_bytes())["positions"])
        (plumber,) = medians(lambda: _run(sys.executable, "-c", _PLUMBER, source, other), runs=1)
    name = f"`kqparse extract` of {pages} ruled pages, {posts} posts, to JSON"
    yield slower(name, ours, bare, "bare text of pypdfium2", 4)
    yield faster(name, ours, plumber, "tables of pdfplumber to JSON, one run", 10)


SECTIONS = [Section("Whole processes on a PDF", _figures)]
"""What a user waits for, start and all stages included."""
