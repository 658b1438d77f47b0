"""Plain text: its decoded content as it stands, with the tables that bars, rules or blanks draw in it."""

from kqparse.read.decode import decode
from kqparse.read.flow import Block
from kqparse.read.options import ReadOptions
from kqparse.read.plain_tables import plain_tables
from kqparse.read.source import replaced, source_text
from kqparse.records import SourceText


def read_plain(data: bytes, name: str, options: ReadOptions) -> SourceText:
    """Read a text.

    Raises:
        KqparseError: with code KQ901 if it cannot be decoded.
        UsageError: if there is no such encoding.
    """
    decoded = decode(data, name, options.vocabulary, options.encoding)
    findings = replaced(decoded.text, decoded.replaced)
    source = source_text(data, name, "text/plain", decoded.text, plain_tables(decoded.text))
    return source._replace(encoding=decoded.encoding, findings=findings)


def plain_blocks(data: bytes, name: str, options: ReadOptions) -> list[Block]:
    """The lines of a text that stands within another document; raises as `read_plain` does."""
    return [*decode(data, name, options.vocabulary).text.splitlines()]
