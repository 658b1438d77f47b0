"""Lays a document out as ODT, from raw XML."""

import io
import zipfile
from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape

from description import Document, Paragraph, Table, placed

_SPACES = {"office": "office", "text": "text", "table": "table", "style": "style", "draw": "drawing"}
NAMESPACES = " ".join(
    f'xmlns:{key}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for key, name in _SPACES.items()
)


def to_odt(document: Document) -> bytes:
    """The document as ODT."""
    return odt("".join(_paragraph(block) if isinstance(block, Paragraph) else _table(block) for block in document))


def odt(body: str, styles: str = "", page: str = "") -> bytes:
    """An ODT of a body, its automatic styles and what its master page holds."""
    head = f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {NAMESPACES}>'
    content = f"{head}<office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text>{body}"
    parts = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"{content}</office:text></office:body></office:document-content>",
        "styles.xml": f"<office:document-styles {NAMESPACES}><office:master-styles><style:master-page>{page}"
        "</style:master-page></office:master-styles></office:document-styles>",
    }
    return zipped(parts)


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip file of these parts."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return file.getvalue()


def _paragraph(paragraph: Paragraph) -> str:
    tag = f'text:h text:outline-level="{paragraph.level}"' if paragraph.level else "text:p"
    return f"<{tag}>{_escaped(paragraph.text)}</{tag.split(maxsplit=1)[0]}>"


def _escaped(text: str) -> str:
    return escape(text).replace("\n", "<text:line-break/>")


def _table(table: Table) -> str:
    cells = {(row, column): cell for row, column, cell in placed(table)}
    width = sum(cell.columns for cell in table.rows[0])

    def rows() -> Iterable[str]:
        for row in range(len(table.rows)):
            own = "".join(
                _cell(cells[row, column].text, cells[row, column].columns, cells[row, column].rows)
                if (row, column) in cells
                else "<table:covered-table-cell/>"
                for column in range(width)
            )
            yield f"<table:table-row>{own}</table:table-row>"

    return f'<table:table><table:table-column table:number-columns-repeated="{width}"/>{"".join(rows())}</table:table>'


def _cell(text: str, columns: int, rows: int) -> str:
    spans = f'table:number-columns-spanned="{columns}" table:number-rows-spanned="{rows}"'
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in text.split("\n"))
    return f"<table:table-cell {spans}>{lines}</table:table-cell>"
