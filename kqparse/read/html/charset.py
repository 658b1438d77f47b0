"""The encoding of a web page: a byte order mark, what the page says of itself, or its content."""

import codecs
import re
from contextlib import suppress

from kqparse.errors import KqparseError
from kqparse.read.decode import Decoded, decode, has_words
from kqparse.read.options import ReadOptions

_HEAD = 4096
_DECLARED = re.compile(rb"""<(?:meta|\?xml)\b[^<>]*?(?:charset|encoding)\s*=\s*+["']?\s*([\w.:-]+)""", re.IGNORECASE)


def decoded_page(data: bytes, name: str, options: ReadOptions) -> Decoded:
    """The text of a page. What the page says of itself holds where its bytes agree and it gives words.

    Servers and converters write pages anew in UTF-8 and leave in them what they said before. No text of a single-byte
    encoding is sound UTF-8 by chance.

    Raises:
        KqparseError: with code KQ901 if it is in no encoding that gives words.
        UsageError: if the user names an encoding that does not exist.
    """
    declared = None if options.encoding else _declared(data)
    told = _as_told(data, declared) if declared else None
    if told is None:
        return decode(data, name, options.vocabulary, options.encoding)
    if told.encoding.startswith("utf-8") or data.isascii():
        return told
    if (sound := _as_told(data, "utf-8")) is not None:
        return sound
    if not has_words(told.text, options.vocabulary):
        with suppress(KqparseError):  # it may be in another language
            return decode(data, name, options.vocabulary)
    return told


def _as_told(data: bytes, encoding: str) -> Decoded | None:
    """The text in an encoding, None where its bytes are not in it."""
    try:
        return Decoded(data.decode(encoding), encoding, 0)
    except UnicodeDecodeError:
        return None


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
