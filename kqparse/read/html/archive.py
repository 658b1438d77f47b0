"""Web archives (MHTML): a page in one file with its pictures, as Word saves it, often under the name of DOC."""

import email
from codecs import BOM_UTF8

from kqparse.read.flow import Block
from kqparse.read.html import html_blocks, read_html
from kqparse.read.options import ReadOptions
from kqparse.read.refusals import refused
from kqparse.read.source import source_text
from kqparse.records import SourceText

_PAGES = ("text/html", "application/xhtml+xml")
_MOST_NESTED = 50
"""Parts of parts; an archive has one, or two where it tells its text twice."""


def read_web_archive(data: bytes, name: str, options: ReadOptions) -> SourceText:
    """Read the page of a web archive.

    Raises:
        KqparseError: KQ901 if it holds no page or cannot be decoded, KQ903 if it is over a limit.
        UsageError: if there is no such encoding.
    """
    content, told = _page(data, name)
    page = read_html(content, name, options, told)
    return source_text(data, name, "multipart/related", page.text, page.layout)._replace(
        encoding=page.encoding, findings=page.findings
    )


def archive_blocks(data: bytes, name: str, options: ReadOptions) -> list[Block]:
    """The paragraphs and tables of a web archive; raises as `read_web_archive` does."""
    content, told = _page(data, name)
    return html_blocks(content, name, options, told)


def _page(data: bytes, name: str) -> tuple[bytes, str | None]:
    """The page, which stands first, and the encoding that its part tells.

    The others are its frames, such as the running heads of Word.
    """
    unusable = refused(name, "it is a web archive without a page", "save it anew as a web page")
    if data.lower().count(b"boundary=") > _MOST_NESTED:
        raise unusable
    try:
        for part in email.message_from_bytes(data.removeprefix(BOM_UTF8).lstrip()).walk():
            content = part.get_payload(decode=True)
            if part.get_content_type() in _PAGES and isinstance(content, bytes):
                return content, part.get_content_charset()
    except RecursionError:  # messages within messages, which need no boundary
        pass
    raise unusable
