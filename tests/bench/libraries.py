"""What a user would take for a part of the work: recognisers of dates, the slower PDF reader, writers of workbooks."""

import io
from collections.abc import Iterator

import dateparser.search
import openpyxl
from described import described
from figures import Figure, Section, faster
from pdfminer.high_level import extract_text
from places import SAMPLES, TABLE
from timing import medians
from to_pdf import Style, to_pdf

from kqparse import extract, pipeline
from kqparse.emit.part import whole
from kqparse.emit.tables import TABLES
from kqparse.emit.writers import open_writer
from kqparse.grammar import grammar
from kqparse.read.options import ReadOptions
from kqparse.read.pdf import read_pdf

_RUSSIAN = next(path for path in SAMPLES if path.name.startswith("qualification-characteristics.ru"))


def _dates() -> Iterator[Figure]:
    data = _RUSSIAN.read_bytes()
    text = data.decode()
    ours, theirs = medians(
        lambda: extract(data, "x"), lambda: dateparser.search.search_dates(text, languages=["ru"]), runs=3
    )
    yield faster(f"all of a text of {len(text)} characters, beside its dates alone", ours, theirs, "dateparser")


def _pdf() -> Iterator[Figure]:
    data = to_pdf(described(TABLE) * 10, Style(split=False))
    ours, theirs = medians(lambda: read_pdf(data, "x", ReadOptions()), lambda: extract_text(io.BytesIO(data)), runs=3)
    yield faster("PDF with its cells, beside its bare text", ours, theirs, "pdfminer.six")


def _workbooks() -> Iterator[Figure]:
    parsed = pipeline.run(TABLE.read_bytes(), "x", grammar())
    part = whole(parsed)
    times = 100

    def ours() -> None:
        writer = open_writer("xlsx", io.BytesIO())
        for _ in range(times):
            writer.put(part)
        writer.close()

    def theirs() -> None:
        book = openpyxl.Workbook(write_only=True)
        for table in TABLES.values():
            sheet = book.create_sheet(table.name)
            sheet.append(table.header())
            for _ in range(times):
                for cells in table.cells(parsed):
                    sheet.append(cells)
        book.save(io.BytesIO())

    own, other = medians(ours, theirs, runs=3)
    yield faster(f"the tables of {times} small documents as one workbook", own, other, "openpyxl, write-only")


SECTIONS = [
    Section("Dates", _dates),
    Section("PDF by pdfminer.six", _pdf),
    Section("Workbooks", _workbooks),
]
