"""Marks of a list whose entries end without a sign, since each has a line of its own: only they part the entries."""

import re
from collections.abc import Mapping

from kqparse.late_pattern import late_pattern

_BULLETS = "\u2022\u25aa\u25cf\u25a0\u25e6"
_BULLET = late_pattern(rf"[{_BULLETS}](?<!\S.)(?=\s)")
_DASH = late_pattern(r"(?<!\S)[-\u2013\u2014](?=\s+[^\W\d_])")
_NUMBER = late_pattern(r"(?<!\S)(?P<number>[0-9]{1,2})(?P<sign>[).])(?=\s+[^\W_])")
_DEEP = late_pattern(r"(?<!\S)(?P<sign>(?:[0-9]{1,2}\.){1,3})(?P<number>[0-9]{1,2})\.?(?=\s+[^\W\d_])")
"""A number of several: 2.1., 2.2."""
_LETTER = late_pattern(r"(?<!\S)(?P<number>[^\W\d_])(?P<sign>\))(?=\s+[^\W_])")
_FIRST = frozenset(map(chr, (0x61, 0x430)))
"""The first letter of either alphabet."""
_BEFORE_FIRST = ":;.,"
"""Signs before the first entry; behind a word `1)` may be that of an act."""
_GAP = 10
"""Blanks at most between these and the entry."""
_NONE: Mapping[int, int] = {}


def marks(text: str) -> Mapping[int, int]:
    """Where bullets, and numbers that count on from one, begin and end."""
    numbered = "1)" in text or "1." in text
    deep = ".1" in text
    # A sign that stands nowhere is told much sooner by `in` than by a pattern.
    marked = any(map(text.__contains__, _BULLETS))
    lettered = ") " in text
    dashed = "- " in text or "\u2013 " in text or "\u2014 " in text
    if text.isascii() or not (numbered or deep or marked or lettered or dashed):
        return _NONE
    found = {match.start(): match.end() for match in _BULLET.finditer(text)} if marked else {}
    if dashed:
        found |= _dashes(text)
    if numbered:
        found |= _counted(text, _NUMBER)
    if deep:
        found |= _counted(text, _DEEP)
    return found | _lettered(text) if lettered else found


def _dashes(text: str) -> dict[int, int]:
    """The dashes of a list, the first at the beginning or behind a colon; one alone is none.

    Where signs end entries, too, these part them: – 2 года – для бакалавров; – 1 год – для магистров.
    """
    found: dict[int, int] = {}
    for match in _DASH.finditer(text):
        before = text[max(match.start() - _GAP, 0) : match.start()].rstrip()
        if not found and not (before.endswith(":") or (not before and match.start() <= _GAP)):
            return {}
        if found and before.endswith(tuple(_BEFORE_FIRST)):
            return {}
        found[match.start()] = match.end()
    return found if len(found) > 1 else {}


def _lettered(text: str) -> dict[int, int]:
    """The letters of a list, in the order of their alphabet; one alone is none.

    A letter may stand twice: Kazakh ones are read without their marks (\u0430, \u04d9, \u0431).
    """
    found: dict[int, int] = {}
    last = ""
    for match in _LETTER.finditer(text):
        letter = match.group("number")
        if letter in _FIRST and _may_begin(text, match.start()):
            found = {match.start(): match.end()}
        elif not (found and letter in {last, chr(ord(last) + 1)}):
            continue
        found[match.start()] = match.end()
        last = letter
    return found if len(found) > 1 else {}


def _counted(text: str, numbers: re.Pattern[str]) -> dict[int, int]:
    """The numbers of a list; one alone is none."""
    found: dict[int, int] = {}
    sign = ""
    for match in numbers.finditer(text):
        number = int(match.group("number"))
        if number == 1 and _may_begin(text, match.start()):
            found, sign = {match.start(): match.end()}, match.group("sign")
        elif number == len(found) + 1 and match.group("sign") == sign:
            found[match.start()] = match.end()
    return found if len(found) > 1 else {}


def _may_begin(text: str, at: int) -> bool:
    """Whether a list may begin at a place."""
    before = text[max(at - _GAP, 0) : at].rstrip()
    return before.endswith(tuple(_BEFORE_FIRST)) if before else at <= _GAP
