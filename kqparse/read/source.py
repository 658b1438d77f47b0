"""The record that every reader gives."""

import hashlib

from kqparse.records import NO_LAYOUT, Layout, SourceText


def source_text(data: bytes, name: str, media_type: str, text: str, layout: Layout = NO_LAYOUT) -> SourceText:
    """A source without pages and encoding, from its bytes and what was read of them."""
    return SourceText(name, media_type, hashlib.sha256(data).hexdigest(), None, text, None, [], layout)
