"""Blanks that an export put behind the letters that only Kazakh has: тә рбие, оқ у, бі лі м.

Known words tell which of them part words: halves are put together where they make a known word, or begin as one does up
to behind the gap, unless each of them is a known word.

Guarantees: only blanks are taken out; a text without the signs of such an export is not searched; time is linear.
"""

from collections.abc import Iterator, Sequence

from kqparse.frozen import Frozen
from kqparse.late_pattern import late_pattern
from kqparse.text.edits import Edit
from kqparse.text.repair.word_list import WordList

_RUN = late_pattern(r"(?<![\u0400-\u052f])[\u0400-\u052f]++(?: [\u0400-\u052f]++)++")
_LONGEST = 6
"""Pieces of one word."""


class GapRules(Frozen, frozen=True):
    """What tells such texts and their words.

    Attributes:
        signs: what stands in nearly any of them, and in no other.
        letters: behind which a blank may stand within a word, in lower case.
        words: known words.
        endings: endings of words that have such letters.
    """

    signs: Sequence[str]
    letters: frozenset[str]
    words: WordList
    endings: frozenset[str]


def gaps(text: str, rules: GapRules) -> list[Edit]:
    """The words of a text that blanks part, put together, ascending."""
    return list(_gaps(text, rules)) if any(map(text.__contains__, rules.signs)) else []


def _gaps(text: str, rules: GapRules) -> Iterator[Edit]:
    for run in _RUN.finditer(text):
        pieces = run.group().split(" ")
        start, first = run.start(), 0
        while first < len(pieces):
            last = _last(pieces, first, rules)
            end = start + sum(map(len, pieces[first : last + 1])) + last - first
            if last > first:
                yield Edit(start, end, "".join(pieces[first : last + 1]))
            start, first = end + 1, last + 1


def _last(pieces: Sequence[str], first: int, rules: GapRules) -> int:
    """The last of the pieces that make one word with the first: a known one, or one with an ending behind it."""
    chain = [pieces[first].lower()]
    best = stem = 0
    for index in range(first + 1, min(first + _LONGEST, len(pieces))):
        if chain[-1][-1] not in rules.letters or not (pieces[index].islower() or pieces[index - 1].isupper()):
            break
        chain.append(pieces[index].lower())
        begun = sum(map(len, chain[:-1]))
        known = rules.words.begins("".join(chain), begun) and not rules.words.all.issuperset(chain)
        stem = len(chain) - 1 if known else stem
        if known or "".join(chain[stem + 1 :]) in rules.endings:
            best = len(chain) - 1
    return first + best
