"""Lays a document out as a web page, and as Markdown with tables of both kinds."""

from html import escape

from description import Cell, Document, Paragraph, Table


def to_html(document: Document) -> bytes:
    """The document as a page of its own."""
    body = "\n".join(_paragraph(block) if isinstance(block, Paragraph) else table_html(block) for block in document)
    head = '<!DOCTYPE html>\n<html lang="kk">\n<head><meta charset="utf-8"><title>.</title></head>\n'
    return f"{head}<body>\n{body}\n</body>\n</html>\n".encode()


def to_markdown(document: Document) -> bytes:
    """The document as Markdown; a table with merged cells is embedded as HTML, as Markdown has none."""
    blocks = [
        "#" * block.level + " " * (block.level > 0) + block.text if isinstance(block, Paragraph) else _piped(block)
        for block in document
    ]
    return "\n\n".join(blocks).encode()


def _paragraph(paragraph: Paragraph) -> str:
    tag = f"h{paragraph.level}" if paragraph.level else "p"
    return f"<{tag}>{_lines(paragraph.text)}</{tag}>"


def table_html(table: Table) -> str:
    """The table as HTML."""
    rows = "\n".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in table.rows)
    return f"<table>\n{rows}\n</table>"


def _cell(cell: Cell) -> str:
    spans = f' rowspan="{cell.rows}"' * (cell.rows > 1) + f' colspan="{cell.columns}"' * (cell.columns > 1)
    return f"<td{spans}>{_lines(cell.text)}</td>"


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def _piped(table: Table) -> str:
    if any(cell.rows > 1 or cell.columns > 1 for row in table.rows for cell in row):
        return table_html(table)
    rows = ["| " + " | ".join(_lines(cell.text) for cell in row) + " |" for row in table.rows]
    rule = "|" + "---|" * len(table.rows[0])
    return "\n".join([rows[0], rule, *rows[1:]])
