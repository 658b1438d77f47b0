"""What stands in brackets, and what stands outside of them."""

import re
from collections.abc import Iterator

from kqparse.late_pattern import late_pattern

BRACKETS = late_pattern(r"\([^()]*+\)")


def outside(pattern: re.Pattern[str], text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The matches of a pattern in a stretch that begin in no bracket. Linear in the stretch."""
    brackets = BRACKETS.finditer(text, start, end)
    low = high = start
    for match in pattern.finditer(text, start, end):
        while high <= match.start() and (bracket := next(brackets, None)):
            low, high = bracket.span()
        if not low < match.start() < high:
            yield match
