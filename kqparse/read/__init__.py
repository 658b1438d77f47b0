"""Stage 1, read: bytes to source text.

Guarantees:
    * the text is what the bytes say, nothing added and nothing left out; a byte order mark is no part of it;
    * what is no text is refused with one line that says why.
"""

import hashlib

from kqparse.read.decode import decode
from kqparse.records import SourceText


def run(data: bytes, name: str) -> SourceText:
    """Read a source.

    Raises:
        KqparseError: with code KQ901 if it cannot be read.
    """
    text, encoding = decode(data, name)
    return SourceText(
        name=name,
        media_type="text/plain",
        sha256=hashlib.sha256(data).hexdigest(),
        encoding=encoding,
        text=text,
        pages=None,
    )
