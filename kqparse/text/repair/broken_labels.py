"""Words of labels and heads that a hyphen breaks at the end of a line of a narrow column, put together.

A label is looked for by its first words, a line at a time: so its words must be whole before. Running text keeps its
line ends, for what a hyphen there means is told by the words of the document when lines are joined. So only a line is
looked at that holds, from its beginning or from a slash or tab on, nothing but words that the grammar knows in a row.
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from kqparse.late_pattern import LETTERS, late_pattern
from kqparse.model.values import Span

_BREAKS = {
    sign: late_pattern(rf"{sign}(?<=[^\W\d_]{sign})[^\S\n]*+\n\s*+(?=[^\W\d_])") for sign in "-\u00ad\u2010\u2011"
}
"""Signs at line ends within words, each with a pattern that begins with it: that is found many times as fast."""
_BEHIND_HYPHEN = late_pattern(r"-([^\W\d_]+)")
_LEADS = "\n\t/|"
_LONGEST = 80
"""Characters of a line that is part of a label."""


def broken_labels(source: str, phrases: Callable[[], str]) -> Iterator[Span]:
    """The hyphens that break a word of a label, each with what parts it from the rest of its word, in order.

    One that the word has itself is left out of them.

    Args:
        source: the text.
        phrases: all labels and heads, in lower case, one a line; asked for once a line may be part of one.
    """
    breaks = [match for sign, pattern in _BREAKS.items() if sign in source for match in pattern.finditer(source)]
    for match in sorted(breaks, key=re.Match.start):
        low = max(match.start() - _LONGEST, 0)
        begin = max(low, *(source.rfind(lead, low, match.start()) + 1 for lead in _LEADS))
        rest = LETTERS.match(source, match.end())
        words = [word.lower() for word in source[begin : match.start()].split()]
        if rest and rest[0][0].islower() and words and all(map(str.isalpha, words)):
            before = " ".join(words)
            if _stands(before + rest[0], phrases()):
                yield match.span()
            elif rest[0] in _behind_hyphens(phrases()) and _stands(f"{before}-{rest[0]}", phrases()):
                # The hyphen is the word's own: Кол-во.
                yield match.start() + 1, match.end()


@lru_cache(maxsize=2)
def _behind_hyphens(phrases: str) -> frozenset[str]:
    """What stands behind hyphens in phrases, which are few: to look through all of them for each word takes long."""
    return frozenset(_BEHIND_HYPHEN.findall(phrases))


def _stands(words: str, phrases: str) -> bool:
    """Whether words stand in a row somewhere in phrases, each of them whole."""
    at = phrases.find(words)
    while at >= 0:
        if not (phrases[max(at - 1, 0) : at].isalpha() or phrases[at + len(words) : at + len(words) + 1].isalpha()):
            return True
        at = phrases.find(words, at + 1)
    return False
