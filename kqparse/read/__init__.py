"""Stage 1, read: bytes to source text.

Guarantees:
    * the text is what the bytes say, nothing added and nothing left out; a byte order mark is no part of it;
    * the encoding is told by content, unless the user says it;
    * what is no text is refused with one line that says why.
"""

import hashlib

from kqparse.diagnostics import finding
from kqparse.grammar import Grammar
from kqparse.model import Diagnostic
from kqparse.read.decode import Vocabulary, decode
from kqparse.records import SourceText


def run(data: bytes, name: str, grammar: Grammar, encoding: str | None = None) -> SourceText:
    """Read a source.

    Args:
        data: its bytes.
        name: what to call it.
        grammar: has the words by which an encoding is told.
        encoding: overrules what the content says.

    Raises:
        KqparseError: with code KQ901 if it cannot be read.
        UsageError: if there is no such encoding.
    """
    decoded = decode(data, name, _vocabulary(grammar), encoding)
    return SourceText(
        name=name,
        media_type="text/plain",
        sha256=hashlib.sha256(data).hexdigest(),
        encoding=decoded.encoding,
        text=decoded.text,
        pages=None,
        findings=_replaced(decoded.text, decoded.replaced),
    )


def _replaced(text: str, count: int) -> list[Diagnostic]:
    if not count:
        return []
    spans = [(index, index + 1) for index, sign in enumerate(text) if sign == "\ufffd"]
    return [finding("KQ103", spans, data={"count": count})]


def _vocabulary(grammar: Grammar) -> Vocabulary:
    """Words of more than a letter, since a letter says little, and the signs that wrong code pages leave in words."""
    words = (word for own in grammar.languages.words.values() for word in own if len(word) > 1)
    signs = (sign for table in grammar.repair.legacy.tables for sign in table.letters)
    return Vocabulary(frozenset(words), frozenset(signs))
