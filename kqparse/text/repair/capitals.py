"""Texts typed without capitals: lines, cells and sentences begin with one, as everywhere else, so that they are told.

Entries of lists that a dash or a number with a bracket leads stay small, and so do lines that go on with the one before
them. One letter is exchanged for one; a text with its capitals is not searched; linear time.
"""

from collections.abc import Iterator

from kqparse.late_pattern import CAPITALS, late_pattern

_LETTER = late_pattern(r"[^\W\d_]")
_CAPITAL = late_pattern(f"[{CAPITALS}]")
_SAMPLE = 1000
"""Characters that show capitals of most texts."""
_LEAST_LETTERS, _MOST = 60, 0.004
"""Letters of a text that tells, and the share of them that may be capitals."""
_HEAD = late_pattern(r"[ \t|]*+(?:[0-9]{1,3}(?:\.[0-9]{1,3})*\.?[ \t]+)?[\u00ab\u201c\u201e\"]?([\u0400-\u052f])")
_WITHIN = late_pattern(r"(?:\t|\|[ \t]*|(?:[^\W\d_]{3}[.!?]|[0-9][.]) +)([\u0400-\u052f])")
_FULL, _LEAST_FULL = 0.85, 50
"""A line goes on if it has such a share of the longest one and so many characters, or ends with a blank."""
_ENDS = ".;:!?"


def with_capitals(text: str) -> str:
    """A text with the capitals that nobody typed; any other as it is."""
    if not (_is_small(text[:_SAMPLE]) and _is_small(text)):
        return text
    signs = [*text]
    for at in _begins(text):
        signs[at] = signs[at].upper()
    return "".join(signs)


def _is_small(text: str) -> bool:
    capitals = len(_CAPITAL.findall(text))
    if capitals > _MOST * len(text):
        return False  # as most texts
    letters = len(_LETTER.findall(text))
    return letters >= _LEAST_LETTERS and capitals <= _MOST * letters


def _begins(text: str) -> Iterator[int]:
    """Where the first letters of lines, cells and sentences stand."""
    lines = text.split("\n")
    full = max(_FULL * max(map(len, lines)), _LEAST_FULL)
    at, before = 0, ""
    for line in lines:
        head = _HEAD.match(line)
        goes_on = before[-1:] == " " or (len(before) >= full and before[-1] not in _ENDS)
        if head and not goes_on:
            yield at + head.start(1)
        yield from (at + within.start(1) for within in _WITHIN.finditer(line))
        at, before = at + len(line) + 1, line
