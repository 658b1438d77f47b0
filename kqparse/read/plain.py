"""Plain text: its decoded content as it stands, with the tables that bars, rules or blanks draw in it.

The marks of what a letter quotes are noise, and so are the heads of messages in a chat, and breaks of pages amid tables
(`table_breaks`).
"""

from kqparse.diagnostics import finding
from kqparse.read.chat import chat
from kqparse.read.decode import decode
from kqparse.read.flow import Block
from kqparse.read.options import ReadOptions
from kqparse.read.plain_tables import plain_tables
from kqparse.read.quoted import quote_marks
from kqparse.read.source import replaced, source_text
from kqparse.read.table_breaks import without_table_breaks
from kqparse.records import SourceText
from kqparse.text.repair.characters import blanked


def read_plain(data: bytes, name: str, options: ReadOptions) -> SourceText:
    """Read a text.

    Raises:
        KqparseError: with code KQ901 if it cannot be decoded.
        UsageError: if there is no such encoding.
    """
    decoded = decode(data, name, options.vocabulary, options.encoding)
    findings = replaced(decoded.text, decoded.replaced)
    heads, remarks = chat(decoded.text)
    marks = heads or quote_marks(decoded.text)
    whole = blanked(decoded.text, marks) if marks else decoded.text
    text, breaks = without_table_breaks(whole, options.vocabulary.pages)
    layout = plain_tables(text)
    if marks or breaks:
        layout = layout._replace(noise=sorted([*layout.noise, *marks, *breaks]), notes=remarks)
        findings = [*findings, *(finding("KQ105", [span], data={"printed": whole[slice(*span)]}) for span in breaks)]
    source = source_text(data, name, "text/plain", decoded.text, layout)
    return source._replace(encoding=decoded.encoding, findings=findings)


def plain_blocks(data: bytes, name: str, options: ReadOptions) -> list[Block]:
    """The lines of a text that stands within another document; raises as `read_plain` does."""
    text = decode(data, name, options.vocabulary).text
    return [*blanked(text, chat(text).heads or quote_marks(text)).splitlines()]
