"""What stands in brackets, what stands outside of them, and what ends a sentence or a name."""

import re
from collections.abc import Iterator, Set

from kqparse.late_pattern import late_pattern
from kqparse.model import Span

BRACKETS = late_pattern(r"\([^()]*+\)")
STOP = late_pattern(r"(?<![.!?\u2026])[.!?\u2026]++(?:\s++(?=[«“„\"]?[^\W\d_])|\s*+$)")
"""What ends a sentence that names posts."""
_SHORT = late_pattern(r"(?<![^\W\d_])[^\W\d_]{1,4}$")
_NEXT = late_pattern(r"\s*([^\W\d_])")
_WORD = late_pattern(r"[\w-]+")
_TOWN = late_pattern(r",\s+([^\W\d_]{1,2})\.\s+[«“\"]?([^\W\d_])")
_ALIKE, _MOST_ALIKE = 3, 3
"""Last letters that words in one case share, and words of a part of a list before what joins it to the last one."""
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


def ends_of(text: str, start: int, end: int) -> tuple[int, ...]:
    """Where a stretch ends, and where it does without the brackets that close it."""
    bracket = text.find("(", start, end)
    return (end, bracket) if bracket > 0 and text[start:end].rstrip().endswith(")") else (end,)


def first_end(ends: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    """The first of the signs that end something; a point that cuts a word short ends nothing: зам. директора.

    Nor does one within a bracket that is closed behind it: лоцман (г. Мыс).
    """
    signs = ends.finditer(text, start, end)
    found = (sign for sign in signs if not (shortens(text, sign.start()) or _behind_town(text, sign.start())))
    return next((sign for sign in found if not bracketed(text, start, sign.start(), end)), None)


def bracketed(text: str, start: int, at: int, end: int) -> bool:
    """Whether a sign at `at` stands within a bracket."""
    opened = text.rfind("(", start, at)
    return opened > text.rfind(")", start, at) and text.find(")", at, min(end, opened + _LONGEST_BRACKET)) > 0


def shortens(text: str, at: int) -> bool:
    """Whether a point stands at `at` behind few letters and before a small one."""
    following = _NEXT.match(text, at + 1) if text[at] == "." else None
    return following is not None and following[1].islower() and bool(_SHORT.search(text, max(at - _FEW, 0), at))


def town(text: str) -> int | None:
    """Where the comma stands before a small letter or two for a town or village: лоцман, г. Мыс.

    A capital there is a category: водитель категории В, С. Without a capital behind them they are other words: и. о.
    """
    return next((match.start() for match in _TOWN.finditer(text) if _is_town(match)), None)


def _is_town(match: re.Match[str]) -> bool:
    return match[1].islower() and match[2].isupper()


def _behind_town(text: str, at: int) -> bool:
    """Whether the point at `at` stands behind the one letter of a town."""
    match = _TOWN.match(text, max(at - len(", x"), 0))
    return match is not None and match.end(1) == at and _is_town(match)


def goes_on(small: str, comma: Span, end: int, joiners: Set[str]) -> bool:
    """Whether a comma parts words of a name in one case that are joined at their end: надзора за сборкой, сваркой и …

    `comma` is the place of it in a text in lower case, and of what stands behind it, up to `end` at most.
    """
    words = _WORD.findall(small, comma[1], min(end, comma[1] + _LONGEST_BRACKET))
    before = small[max(comma[0] - _LONGEST_BRACKET, 0) : comma[0]].split()[-2:]
    if not words or not before or joiners.isdisjoint(words[1 : 1 + _MOST_ALIKE]):
        return False
    led = len(before[0]) < _ALIKE and before[-1][-1] == words[0][-1]  # behind a preposition: за ремонтом, сборкой и
    return led or before[-1].endswith(words[0][-_ALIKE:])
