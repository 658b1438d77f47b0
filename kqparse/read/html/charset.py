"""The encoding of a web page: a byte order mark, what the page says of itself, or its content."""

import codecs
import re

from kqparse.read.decode import Decoded, decode
from kqparse.read.options import ReadOptions

_HEAD = 4096
_DECLARED = re.compile(rb"""<(?:meta|\?xml)\b[^<>]*?(?:charset|encoding)\s*=\s*+["']?\s*([\w.:-]+)""", re.IGNORECASE)


def decoded_page(data: bytes, name: str, options: ReadOptions) -> Decoded:
    """The text of a page. What the page says of itself holds where its bytes agree.

    Raises:
        KqparseError: with code KQ901 if it is in no encoding that gives words.
        UsageError: if the user names an encoding that does not exist.
    """
    declared = None if options.encoding else _declared(data)
    if declared:
        try:
            return Decoded(data.decode(declared), declared, 0)
        except UnicodeDecodeError:
            pass
    return decode(data, name, options.vocabulary, options.encoding)


def _declared(data: bytes) -> str | None:
    """An encoding of bytes that the page names; one that its own name disproves (UTF-16) does not count."""
    if data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return None
    named = _DECLARED.search(data[:_HEAD])
    if not named:
        return None
    label = named.group(1).decode("ascii").lower()
    try:
        "".encode(codecs.lookup(label).name)
    except (LookupError, TypeError):
        return None
    return None if label.startswith("utf-16") else label
