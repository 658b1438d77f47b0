"""Markdown, with HTML in it.

The stream is the reader's own: markup is not in it, lines stay lines, and the cells of tables are led by tabs as in any
other format. Lists, quotes and indented lines are left as they are written, since numbers in acts are part of the text
and Markdown would count them anew.
"""

from functools import cache

from markdown_it import MarkdownIt

from kqparse.late_pattern import late_pattern
from kqparse.read.decode import decode
from kqparse.read.flow import Flow
from kqparse.read.html.page import page_blocks
from kqparse.read.options import ReadOptions
from kqparse.read.source import replaced, source_text
from kqparse.records import SourceText

_LEFT_AS_WRITTEN = ["blockquote", "code", "image", "link", "list", "reference"]
_LINK = late_pattern(r"!?\[([^\[\]\n]*)\]\(<?[^()\s<>]*(?:\([^()\s]*\)[^()\s<>]*)?>?(?:[ ]\"[^\"\n]*\")?\)")
"""A link or picture on one line; the library's own rule takes quadratic time on broken ones."""


def read_markdown(data: bytes, name: str, options: ReadOptions) -> SourceText:
    """Read a Markdown text.

    Raises:
        KqparseError: KQ901 if it cannot be decoded, KQ903 if it is over a limit.
        UsageError: if there is no such encoding.
    """
    decoded = decode(data, name, options.vocabulary, options.encoding)
    page = _converter().render(_LINK.sub(r"\1", decoded.text))
    text, layout = Flow(name, options.limits).finished(page_blocks(page, name, options.limits))
    source = source_text(data, name, "text/markdown", text, layout)
    return source._replace(encoding=decoded.encoding, findings=replaced(text, decoded.replaced))


@cache
def _converter() -> MarkdownIt:
    converter = MarkdownIt("commonmark", {"breaks": True, "html": True})
    return converter.enable(["strikethrough", "table"]).disable(_LEFT_AS_WRITTEN)
