"""The encoding of a web page: a byte order mark, what the page says of itself, or its content."""

import codecs
import re
from contextlib import suppress

from kqparse.errors import KqparseError
from kqparse.read.decode import Decoded, as_meant, decode, has_words
from kqparse.read.options import ReadOptions

_HEAD = 4096
_DECLARED = re.compile(rb"""<(?:meta|\?xml)\b[^<>]*?(?:charset|encoding)\s*=\s*+["']?\s*([\w.:-]+)""", re.IGNORECASE)


def decoded_page(data: bytes, name: str, options: ReadOptions, told: str | None = None) -> Decoded:
    """The text of a page. What is said of it holds where its bytes agree and it gives words.

    Servers and converters write pages anew in UTF-8 and leave in them what they said before. No text of a single-byte
    encoding is sound UTF-8 by chance.

    Args:
        data: the bytes of the page.
        name: of the source, for messages.
        options: how to read.
        told: the encoding that what holds the page tells; it goes before what the page says of itself.

    Raises:
        KqparseError: with code KQ901 if it is in no encoding that gives words.
        UsageError: if the user names an encoding that does not exist.
    """
    marked = data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    labels = [] if marked or options.encoding else [told, _declared(data)]
    usable = [label for label in labels if label and _is_usable(label)]
    found = [decoded for label in usable if (decoded := _as_told(data, label))]
    if not found:
        return decode(data, name, options.vocabulary, options.encoding)
    if found[0].encoding.startswith("utf-8") or data.isascii():
        return as_meant(found[0], options.vocabulary)
    if (sound := _as_told(data, "utf-8")) is not None:
        return as_meant(sound, options.vocabulary)
    for decoded in found:
        if has_words(decoded.text, options.vocabulary):
            return decoded
    with suppress(KqparseError):  # it may be in another language
        return decode(data, name, options.vocabulary)
    return found[0]


def _as_told(data: bytes, encoding: str) -> Decoded | None:
    """The text in an encoding, None where its bytes are not in it."""
    try:
        return Decoded(data.decode(encoding), encoding, 0)
    except UnicodeDecodeError:
        return None


def _declared(data: bytes) -> str | None:
    """The encoding that the page names."""
    named = _DECLARED.search(data[:_HEAD])
    return named.group(1).decode("ascii").lower() if named else None


def _is_usable(label: str) -> bool:
    """Whether there is such an encoding of bytes; one that being told in single bytes disproves (UTF-16) is none."""
    try:
        "".encode(codecs.lookup(label).name)
    except (LookupError, TypeError):
        return False
    return not label.startswith("utf-16")
