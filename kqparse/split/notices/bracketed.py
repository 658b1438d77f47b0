"""What stands in brackets, and what stands outside of them."""

import re
from collections.abc import Iterator

from kqparse.late_pattern import late_pattern

BRACKETS = late_pattern(r"\([^()]*+\)")
STOP = late_pattern(r"(?<![.!?\u2026])[.!?\u2026]++(?:\s++(?=[«“„\"]?[^\W\d_])|\s*+$)")
"""What ends a sentence that names posts."""
_SHORT = late_pattern(r"(?<![^\W\d_])[^\W\d_]{1,4}$")
_NEXT = late_pattern(r"\s*([^\W\d_])")
_LONGEST_BRACKET = 60
_FEW = 5
"""Characters before a point in which a word is looked for that it cuts short."""


def outside(pattern: re.Pattern[str], text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The matches of a pattern in a stretch that begin in no bracket. Linear in the stretch."""
    brackets = BRACKETS.finditer(text, start, end)
    low = high = start
    for match in pattern.finditer(text, start, end):
        while high <= match.start() and (bracket := next(brackets, None)):
            low, high = bracket.span()
        if not low < match.start() < high:
            yield match


def first_end(ends: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    """The first of the signs that end something; a point that cuts a word short ends nothing: зам. директора.

    Nor does one within a bracket that is closed behind it: лоцман (г. Мыс).
    """
    found = (sign for sign in ends.finditer(text, start, end) if not shortens(text, sign.start()))
    return next((sign for sign in found if not _bracketed(text, start, sign.start(), end)), None)


def _bracketed(text: str, start: int, at: int, end: int) -> bool:
    """Whether a sign at `at` stands within a bracket."""
    opened = text.rfind("(", start, at)
    return opened > text.rfind(")", start, at) and text.find(")", at, min(end, opened + _LONGEST_BRACKET)) > 0


def shortens(text: str, at: int) -> bool:
    """Whether a point stands at `at` behind few letters and before a small one."""
    following = _NEXT.match(text, at + 1) if text[at] == "." else None
    return following is not None and following[1].islower() and bool(_SHORT.search(text, max(at - _FEW, 0), at))
