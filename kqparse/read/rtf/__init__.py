"""Documents in Rich Text Format (RTF).

The stream is the body, then footnotes and endnotes in order, then heads and feet of pages, which are noise. Text
that is hidden or deleted by a tracked change is not read; the numbers of lists are, since RTF holds them as text.
"""

from kqparse.read.flow import Block, Flow, Note, aside
from kqparse.read.options import ReadOptions
from kqparse.read.rtf.reader import Reader
from kqparse.read.source import source_text
from kqparse.read.tab_columns import with_tab_columns
from kqparse.records import SourceText


def rtf_blocks(data: bytes, name: str, options: ReadOptions) -> list[Block]:
    """The paragraphs and tables of an RTF document; raises as `read_rtf` does."""
    reader = Reader(name, options.limits)
    blocks = reader.read(data.lstrip())
    return blocks + aside(reader.notes, Note) + reader.heads


def read_rtf(data: bytes, name: str, options: ReadOptions) -> SourceText:
    """Read an RTF document.

    Raises:
        KqparseError: KQ901 if it is cut off, KQ903 if it is over a limit.
    """
    text, layout = Flow(name, options.limits).finished(with_tab_columns(rtf_blocks(data, name, options)))
    return source_text(data, name, "application/rtf", text, layout)
