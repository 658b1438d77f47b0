"""The stretches of several posts that one sentence names, each with what is asked of it, or in a row without.

What stands behind a comma may as well go on with the title before it (учителей химии, физики и биологии). So a row
counts only where each title is a word alone, or has a word for a post. In brackets each may have its hours or units.

Guarantees: a row is taken whole or not at all; the stretches cover all of the sentence but for the signs between them;
time is linear in it.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from kqparse.grammar.wanted import WantedRules
from kqparse.late_pattern import late_pattern
from kqparse.model import Span
from kqparse.split.notices.bracketed import BRACKETS, outside
from kqparse.split.notices.wanted_posts import Asked

_COMMA = late_pattern(r",\s++(?=(?:[0-9]{1,2}-)?[^\W\d_])")
_BEHIND_BRACKET = late_pattern(rf"\){_COMMA.pattern}")
_BLANKS = late_pattern(r"\s+")
_FEWEST = 2
_MOST = 40
"""Pieces between commas at most in which posts are looked for."""


def parts(asked: Asked, text: str, start: int, end: int) -> Iterator[Span]:
    """The stretches between semicolons, and within each those that commas part.

    A comma parts two posts where it stands behind a bracket and each has one, or where the title of another post with
    its number of units or what is asked of it stands behind; behind a colon a title alone does.

    Args:
        asked: what the paragraph asks for.
        text: the paragraph.
        start, end: the stretch of all posts.
    """
    led = text[:start].rstrip().endswith(":")
    for low, high in _between_semicolons(text, start, end):
        commas = _behind_brackets(text, low, high) or _before_titles(asked, text, (low, high), led=led)
        for first, last in pairwise((low, *commas, high)):
            yield first, first + len(text[first:last].rstrip(" ,"))


def _between_semicolons(text: str, start: int, end: int) -> Iterator[Span]:
    """The stretches between semicolons that have something, without the blanks around them."""
    at = start
    while at < end:
        sign = text.find(";", at, end)
        stop = sign if sign >= 0 else end
        if own := text[at:stop].strip():
            low = text.index(own, at)
            yield low, low + len(own)
        at = stop + 1


def _behind_brackets(text: str, start: int, end: int) -> list[int]:
    """The places behind commas that stand behind brackets, where each post has one."""
    commas = [match.end() for match in _BEHIND_BRACKET.finditer(text, start, end)]
    return commas if all("(" in text[low:high] for low, high in pairwise((start, *commas, end))) else []


def _before_titles(asked: Asked, text: str, place: Span, *, led: bool) -> list[int]:
    """The places behind commas where another post begins, of which something is said if no colon has `led` to it."""
    start, end = place
    commas = [match.end() for match in outside(_COMMA, text, start, end)]
    bounds = [start, *commas, end]
    if not commas or len(bounds) > _MOST:
        return []
    pieces = [(low, low + len(text[low:high].rstrip(" ,"))) for low, high in pairwise(bounds)]
    return [
        low
        for at, (low, _) in enumerate(pieces)
        if at and asked.begins_post(pieces[at], pieces[at + 1 : at + 2], led=led)
    ]


def row(small: str, place: Span, rules: WantedRules) -> list[Span]:
    """The titles of a row, or nothing where a stretch is none.

    Args:
        small: the paragraph in lower case.
        place: the stretch of the titles.
        rules: what joins and ends them.
    """
    found: list[Span] = []
    at = place[0]
    for sign in outside(rules.joins, small, *place):
        found.append((at, sign.start()))
        at = sign.end()
    found.append((at, place[1]))
    # Commas alone part what is asked of one post, too: only a row that is joined at its end is one for sure.
    closed = len(found) >= _FEWEST and small[found[-2][1] : found[-1][0]].strip() != ","
    return found if closed and _alike([BRACKETS.sub(" ", small[start:end]) for start, end in found], rules) else []


def _alike(titles: Sequence[str], rules: WantedRules) -> bool:
    """Whether titles are words alone, or each has a word for a post."""
    words = [_BLANKS.split(title.strip()) for title in titles]
    if any(not each[0].replace("-", "").isalpha() for each in words):
        return False
    return all(len(each) == 1 for each in words) or all(any(map(rules.is_agent, each)) for each in words)
