"""Signs of symbol fonts, which documents name by font and place."""

import re

from kqparse.late_pattern import late_pattern

BULLET = "\u2022"
_SYMBOL = late_pattern(r"[\w\ue000-\uf8ff]")
"""A letter or private sign, which a symbol font shows as a bullet of some shape."""
BULLETS = {
    "\uf02d": "-",
    "\uf06c": "\u25cf",
    "\uf06e": "\u25a0",
    "\uf0a7": "\u25aa",
    "\uf0b7": "\u2022",
    "\uf0d8": "\u27a2",
    "\uf0fc": "\u2713",
}
"""Bullets of the symbol fonts of office programs, which have no place of their own in Unicode."""
_PRIVATE = 0xF000
_LEAD = b"\xef"
_IN_UTF8 = re.compile(_LEAD + b"[\x80-\x83][\x80-\xbf]")
"""A private sign of such a font."""
_SIGNS = {
    "symbol": {0xB7: "•", 0x2D: "−", 0xB3: "≥", 0xA3: "≤", 0xB1: "±", 0xB4: "×", 0xAE: "→", 0xB0: "°"},
    "wingdings": {
        0xA7: "•", 0x9F: "•", 0x6C: "•", 0x6E: "•", 0x76: "•", 0xD8: "•", 0xFC: "✓", 0xFE: "☑", 0xA8: "☐", 0x6F: "☐",
        0xE0: "→", 0xFB: "✗",
    },
}  # fmt: skip


def symbol(font: str | None, code: str | None) -> str:
    """The sign; one that no table knows comes as the private character that the document names."""
    try:
        place = int(code or "", 16)
    except ValueError:
        return ""
    if not 0x20 <= place < 0xFFFE or 0xD800 <= place < 0xE000:
        return ""
    known = _SIGNS.get((font or "").lower(), {})
    return known.get(place - _PRIVATE if place >= _PRIVATE else place, chr(place))


def bullet(sign: str) -> str:
    """What stands before an entry of a list whose level says that it has this sign."""
    return BULLET if _SYMBOL.search(sign) else sign.strip()


def is_symbolic(font: str) -> bool:
    """Whether the signs of a font are known here."""
    return font.lower() in _SIGNS


def in_font(text: str, font: str) -> str:
    """What a text in a symbol font shows; signs that no table knows stay as they are."""
    known = _SIGNS.get(font.lower(), {})
    return "".join(known.get(code - _PRIVATE if code >= _PRIVATE else code, chr(code)) for code in map(ord, text))


def with_bullets(data: bytes) -> bytes:
    """UTF-8 text with bullets for those private signs that are some, whatever their font."""
    if _LEAD not in data:  # as in most texts: one byte is found at once
        return data
    return _IN_UTF8.sub(lambda sign: BULLETS.get(sign[0].decode(), sign[0].decode()).encode(), data)
