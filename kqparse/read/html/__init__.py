"""Web pages.

The stream is what a browser shows of the page: paragraphs, list entries with their numbers, and tables. A table of one
column, or of one row that holds other tables, only places things, and its text stands as paragraphs. Menus, page heads
and page feet stay in the stream as noise; scripts, styles, what the page itself hides, and fields of a form are not
read, but for those of a form that is filled in.

1. `charset` tells the encoding; an `archive` holds a page with its pictures.
2. The page is written anew in a plain form: by a parser (`markup`; `depth` keeps it from elements too deep for it), or
   without one where its elements stand `in_order`. What they mean say `elements`, of tables that styles draw `shapes`,
   of the `register` of acts its classes.
3. `page` makes blocks of that form: paragraphs and cells of `text`, `lists`, `preformatted` text; a page of nothing but
   plain paragraphs and tables is taken `as_written`, in `bulk`.
"""

from kqparse.collecting import uncollected
from kqparse.read.flow import Block, Flow
from kqparse.read.html.charset import decoded_page
from kqparse.read.html.page import page_blocks
from kqparse.read.options import ReadOptions
from kqparse.read.source import replaced, source_text
from kqparse.records import SourceText


def html_blocks(data: bytes, name: str, options: ReadOptions, told: str | None = None) -> list[Block]:
    """The paragraphs and tables of a web page; raises as `read_html` does."""
    return page_blocks(decoded_page(data, name, options, told).text, name, options.limits, whole=False)


@uncollected()
def read_html(data: bytes, name: str, options: ReadOptions, told: str | None = None) -> SourceText:
    """Read a web page.

    Args:
        data: its bytes.
        name: of the source, for messages.
        options: how to read.
        told: the encoding that what holds the page tells.

    Raises:
        KqparseError: KQ901 if it cannot be decoded, KQ903 if it is over a limit.
        UsageError: if there is no such encoding.
    """
    decoded = decoded_page(data, name, options, told)
    text, layout = Flow(name, options.limits).finished(page_blocks(decoded.text, name, options.limits))
    source = source_text(data, name, "text/html", text, layout)
    return source._replace(encoding=decoded.encoding, findings=replaced(text, decoded.replaced))
