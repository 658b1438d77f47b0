"""Bytes to characters."""

import codecs

from kqparse.errors import KqparseError

_BINARY = {
    b"%PDF-": "a PDF file",
    b"PK\x03\x04": "a zip archive or an office document",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"{\\rtf": "an RTF document",
}
_REMEDY = "this version reads plain text in UTF-8; save the document as text"


def decode(data: bytes, name: str) -> tuple[str, str]:
    """The text of a source and the name of its encoding (`utf-8`, or `utf-8-sig` with a byte order mark).

    Raises:
        KqparseError: with code KQ901 if it is empty, no text, or in another encoding.
    """
    if not data.strip():
        raise _refused(name, "it is empty", "nothing to do")
    for magic, what in _BINARY.items():
        if data.startswith(magic):
            raise _refused(name, f"it is {what}", _REMEDY)
    if b"\0" in data:
        raise _refused(name, f"it is no text (a zero byte at byte {data.index(0)})", _REMEDY)
    encoding = "utf-8-sig" if data.startswith(codecs.BOM_UTF8) else "utf-8"
    try:
        return data.decode(encoding), encoding
    except UnicodeDecodeError as fault:
        raise _refused(name, f"it is not UTF-8 (byte {fault.start})", _REMEDY) from None


def _refused(name: str, why: str, remedy: str) -> KqparseError:
    return KqparseError(name, f"source cannot be read: {why}", remedy, code="KQ901")
