"""Tables of posts as web pages, for the tests of row-per-post tables."""

from collections.abc import Sequence

from description import Cell, Document, Paragraph, rows_of
from to_html import to_html

from kqparse import Document as Read
from kqparse import extract

HEAD = ["Категория", "Наименование должности", "Образование", "Стаж работы"]
ROW = ["C-SV-4", "Лоцман", "Высшее.", "1 год."]


def page(*blocks: str | Sequence[Sequence[str | Cell]]) -> bytes:
    """A page of paragraphs and of tables, each given by its rows."""
    document: Document = [
        Paragraph(block) if isinstance(block, str) else rows_of(*[list(row) for row in block]) for block in blocks
    ]
    return to_html(document)


def read(*blocks: str | Sequence[Sequence[str | Cell]]) -> Read:
    """The document of such a page."""
    return extract(page(*blocks), "page.html")


def titles(document: Read) -> list[str | None]:
    """The titles of its positions, in Kazakh where they have both."""
    printed = [post.title for post in document.positions]
    return [(title.kk or title.ru or None) if title else None for title in printed]
