"""Documents in Rich Text Format (RTF).

The stream is the body, then footnotes and endnotes in order, then heads and feet of pages, which are noise. Text
that is hidden or deleted by a tracked change is not read; the numbers of lists are, since RTF holds them as text.
"""

from kqparse.read.flow import Flow
from kqparse.read.options import ReadOptions
from kqparse.read.rtf.reader import Reader
from kqparse.read.source import source_text
from kqparse.records import SourceText


def read_rtf(data: bytes, name: str, options: ReadOptions) -> SourceText:
    """Read an RTF document.

    Raises:
        KqparseError: KQ901 if it is cut off, KQ903 if it is over a limit.
    """
    reader = Reader(name, options.limits)
    blocks = reader.read(data.lstrip())
    text, layout = Flow(name, options.limits).finished(blocks + reader.notes + reader.heads)
    return source_text(data, name, "application/rtf", text, layout)
