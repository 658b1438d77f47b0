"""Several posts that one sentence names in a row, with nothing said of each: трактористов, комбайнеров и сварщиков.

What stands behind a comma may as well go on with the title before it (учителей химии, физики и биологии). So a row
counts only where each title is a word alone, or has a word for a post. In brackets each may have its hours or units.

Guarantees: a row is taken whole or not at all; time is linear in the stretch.
"""

from collections.abc import Sequence

from kqparse.grammar.wanted import WantedRules
from kqparse.late_pattern import late_pattern
from kqparse.model import Span
from kqparse.split.notices.bracketed import BRACKETS, outside

_BLANKS = late_pattern(r"\s+")
_FEWEST = 2


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
