"""What is wrong with input that is no JSON, and where."""

import re

from kqparse.late_pattern import late_pattern
from kqparse.validate.breach import Breach

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
DEEPEST = 200
"""Depth at which input that proved too deep to read is shown; no document needs a tenth of it."""

_OFFSET = late_pattern(r" \(byte (\d+)\)$")
_BRACKET = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[{}\[\]]', re.DOTALL)
_ESCAPE = re.compile(rb"\\(?:u([0-9a-fA-F]{4})|.)", re.DOTALL)


def not_json(data: bytes, refusal: Exception) -> Breach:
    """Why `data` is no JSON text.

    Args:
        data: what the decoder refused.
        refusal: what it said: one of `msgspec.DecodeError`, `UnicodeDecodeError` and `RecursionError`.
    """
    if data.startswith(BYTE_ORDER_MARK):
        return _at(0, "a byte order mark stands before the JSON", "JSON is UTF-8 without a byte order mark")
    try:
        data.decode()
    except UnicodeDecodeError as error:
        return _at(error.start, f"the byte 0x{data[error.start]:02x} belongs to no character", "JSON is UTF-8")
    if (nul := data.find(b"\0")) >= 0:
        return _at(nul, "a NUL byte stands in the text", "JSON has no NUL bytes")
    if isinstance(refusal, RecursionError):
        return _at(_too_deep(data), "brackets are nested too deeply", f"no document nests {DEEPEST} deep")
    if (lone := _lone_surrogate(data)) is not None:
        what = f"the escape {data[lone : lone + 6].decode()} is half a surrogate pair"
        return _at(lone, what, "text holds whole characters only")
    return _malformed(data, str(refusal))


def empty() -> Breach:
    """The fault of input without any JSON."""
    return _at(0, "the input is empty", "a document is a JSON object")


def _at(offset: int, what: str, why: str) -> Breach:
    return Breach((), "json", what, why, offset)


def _malformed(data: bytes, refusal: str) -> Breach:
    """The decoder's own finding, by column instead of byte."""
    found = _OFFSET.search(refusal)
    if not found:
        return _at(len(data.rstrip()), "the JSON ends before its last bracket or quotation mark", "JSON is complete")
    offset = min(int(found.group(1)), len(data))
    column = len(data[data.rfind(b"\n", 0, offset) + 1 : offset].decode(errors="replace")) + 1
    what = refusal[: found.start()].removeprefix("JSON is malformed: ")
    return _at(offset, f"{what} at column {column}", "the input is JSON, or JSON Lines with one document a line")


def _too_deep(data: bytes) -> int:
    """Where the nesting passes `DEEPEST`, else the beginning."""
    depth = 0
    for token in _BRACKET.finditer(data):
        depth += {b"{": 1, b"[": 1, b"}": -1, b"]": -1}.get(token.group(), 0)
        if depth > DEEPEST:
            return token.start()
    return 0


def _lone_surrogate(data: bytes) -> int | None:
    """Where the first escape stands that names one half of a surrogate pair without the other."""
    high: re.Match[bytes] | None = None
    for escape in _ESCAPE.finditer(data):
        unit = int(escape.group(1), 16) if escape.group(1) else 0
        low = 0xDC00 <= unit < 0xE000
        if high and not (low and escape.start() == high.end()):
            return high.start()
        if low and not high:
            return escape.start()
        high = escape if 0xD800 <= unit < 0xDC00 else None
    return high.start() if high else None
