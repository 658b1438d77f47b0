"""The record that every reader gives, and what is said of signs that are lost in it."""

import hashlib

from kqparse.diagnostics import finding
from kqparse.model import Diagnostic
from kqparse.records import NO_LAYOUT, Layout, SourceText


def source_text(data: bytes, name: str, media_type: str, text: str, layout: Layout = NO_LAYOUT) -> SourceText:
    """A source without pages and encoding, from its bytes and what was read of them."""
    return SourceText(name, media_type, hashlib.sha256(data).hexdigest(), None, text, None, [], layout)


def replaced(text: str, count: int) -> list[Diagnostic]:
    """What to say of bytes that could not be decoded."""
    if not count:
        return []
    spans = [(index, index + 1) for index, sign in enumerate(text) if sign == "\ufffd"]
    return [finding("KQ103", spans, data={"count": count})]
