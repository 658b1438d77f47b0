"""What the tests of the PDF reader share: a source read, and its tables in words."""

from description import Document, Table, placed

from kqparse.read.options import PdfEngine, ReadOptions
from kqparse.read.pdf import read_pdf
from kqparse.records import SourceText

Cells = list[tuple[int, int, int, int, str]]
"""Row, column, rows, columns and words of each cell."""


def read(data: bytes, engine: PdfEngine = "auto", *, boxes: bool = False, password: str | None = None) -> SourceText:
    return read_pdf(data, "sheet.pdf", ReadOptions(pdf_engine=engine, password=password, boxes=boxes))


def words(text: str) -> str:
    return " ".join(text.split())


def tables(source: SourceText) -> list[Cells]:
    return [
        [(*cell[:4], words(" ".join(source.text[start:end] for start, end in cell.spans))) for cell in table.cells]
        for table in source.layout.tables
    ]


def described(document: Document) -> list[Cells]:
    return [
        [(row, column, cell.rows, cell.columns, words(cell.text)) for row, column, cell in placed(block)]
        for block in document
        if isinstance(block, Table)
    ]


def solid(text: str) -> str:
    """The text without white space."""
    return "".join(text.split())
