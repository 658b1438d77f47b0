"""Lays a document out as DOCX, by the library that our reader is measured against."""

import io
import zipfile

import docx
from description import Document, Paragraph, Table, placed
from docx.document import Document as Word


def to_docx(document: Document) -> bytes:
    """The document as DOCX."""
    word = docx.Document()
    for block in document:
        if isinstance(block, Paragraph):
            word.add_paragraph(block.text, style=f"Heading {block.level}" if block.level else None)
        else:
            _table(word, block)
    file = io.BytesIO()
    word.save(file)
    return _undated(file.getvalue())


def _undated(data: bytes) -> bytes:
    """The file without the time at which each of its parts was written."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name), old.read(name), zipfile.ZIP_DEFLATED)
    return made.getvalue()


def _table(word: Word, table: Table) -> None:
    width = sum(cell.columns for cell in table.rows[0])
    made = word.add_table(len(table.rows), width, style="Table Grid")
    for row, column, cell in placed(table):
        corner = made.cell(row, column)
        if cell.rows > 1 or cell.columns > 1:
            corner = corner.merge(made.cell(row + cell.rows - 1, column + cell.columns - 1))
        first, *others = cell.text.split("\n")
        corner.paragraphs[0].text = first
        for line in others:
            corner.add_paragraph(line)
