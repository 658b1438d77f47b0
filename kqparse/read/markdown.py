"""Markdown, with HTML in it.

The stream is the reader's own: markup is not in it, lines stay lines, and the cells of tables are led by tabs as in any
other format. Lists, quotes and indented lines are left as they are written, since numbers in acts are part of the text
and Markdown would count them anew.
"""

from collections.abc import Iterator, Sequence
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

_LINE_END = late_pattern(r"\r\n?|\n")
_FENCE = late_pattern(r" {0,3}(`{3,}|~{3,})")
_BAR = late_pattern(r"(?<!\\)\|")
_RULE = frozenset("|:- \t")
"""What the line below the head of a table consists of."""


def read_markdown(data: bytes, name: str, options: ReadOptions) -> SourceText:
    """Read a Markdown text.

    Raises:
        KqparseError: KQ901 if it cannot be decoded, KQ903 if it is over a limit.
        UsageError: if there is no such encoding.
    """
    decoded = decode(data, name, options.vocabulary, options.encoding)
    lines = _LINE_END.split(_LINK.sub(r"\1", decoded.text))
    page = _converter().render("\n".join(_with_tables(lines)))
    text, layout = Flow(name, options.limits).finished(page_blocks(page, name, options.limits))
    source = source_text(data, name, "text/markdown", text, layout)
    return source._replace(encoding=decoded.encoding, findings=replaced(text, decoded.replaced))


def _with_tables(lines: Sequence[str]) -> Iterator[str]:
    """The lines, with what Markdown wants below the first row of a table where a converter prints none.

    So the box around `Приложение 2`, a table of one row, stays a table beside others, and takes in no line behind it.
    """
    before = fence = ""
    for at, line in enumerate(lines):
        if found := _FENCE.match(line):  # what is fenced stays as it is written
            fence = found[1] if not fence else "" if found[1].startswith(fence) else fence
        row, below = not fence and _is_row(line), lines[at + 1] if at + 1 < len(lines) else ""
        if before and not row and line.strip():
            yield ""
        yield line
        if row and not before and not ("-" in below and _RULE.issuperset(below)):
            yield "|" + "---|" * (len(_BAR.findall(line)) - 1)
        before = line if row else ""


def _is_row(line: str) -> bool:
    """Whether bars stand at both ends of a line."""
    bare = line.strip()
    return len(bare) > 1 and bare[0] == bare[-1] == "|"


@cache
def _converter() -> MarkdownIt:
    converter = MarkdownIt("commonmark", {"breaks": True, "html": True})
    return converter.enable(["strikethrough", "table"]).disable(_LEFT_AS_WRITTEN)
