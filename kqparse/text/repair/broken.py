"""Words that narrow cells break without a hyphen, put together where the document or the grammar knows the whole word.

That a line runs to the very edge of its cell is no proof: the longest word of a column does so too where the column was
made for it. So the halves are joined only where they make a known word, or where neither is one and they differ from
a known word in the ending alone; where the second one is an ending, or a lone letter that ends a cell or a clause;
never where each of them is a known word. Where cells of a document are known to break words, two halves of which
neither is a known word are one of these as well.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Sequence, Set
from functools import cached_property
from itertools import takewhile

from msgspec import Struct

from kqparse.frozen import Frozen
from kqparse.late_pattern import LAST_LETTERS, late_pattern
from kqparse.model.values import Span
from kqparse.text.edits import EditedText
from kqparse.text.lines import HYPHENS
from kqparse.text.repair.characters import soft_breaks

_LONGEST = 64
"""Letters of a half; what is longer is no word."""
_MOST_BREAKS = 4
"""Line ends that break one word."""
_RIGHT = late_pattern(r"\n\s*([^\W\d_]+)")
_SOLID = late_pattern(r"[^\W\d_]+(?:\u00ad\s*[^\W\d_]+)*")
_CLOSING = frozenset(",;:")
"""What closes a clause, and marks no entry of a list."""
_ENDING = 3
"""Letters at its end in which a word may differ from a known one."""
_LEAST_STEM = 5
"""Letters that it must have in common with that."""
_BEGUN, _ENDED = 3, 2
"""Letters by which it is told whether a word begins or ends so."""
_LEAST_BROKEN = 2
"""Words that cells must break before they are believed to break unknown ones."""


class Known(Frozen, frozen=True):
    """What is known of words otherwise than by the document, in lower case.

    Attributes:
        whole: words that are parts of no other.
        others: words, and beginnings of such.
        endings: what words end with.
        first: vowels that stand in first syllables alone.
    """

    whole: frozenset[str]
    others: frozenset[str]
    endings: frozenset[str] = frozenset()
    first: frozenset[str] = frozenset()


class _Break(Struct, frozen=True):
    """A line end in a word: where it stands, and the halves."""

    end: int
    left: Span
    right: Span


def whole_words(
    source: str, ends: Sequence[int], vocabulary: Callable[[], Known], closing: Callable[[], Set[int]] = frozenset
) -> list[int]:
    """Those among some line ends, in order, that break a word.

    Args:
        source: the text.
        ends: where lines end that run to the edges of their cells, in order.
        vocabulary: words known otherwise; asked for once where there are such lines.
        closing: where cells end; asked for likewise.
    """
    breaks = list(_breaks(source, ends))
    if not breaks:
        return []
    outside = EditedText(source, source, soft_breaks(source, [each.end for each in breaks]))
    words, last = _Words(outside.words - _rests(source, breaks, outside.text), vocabulary()), closing()
    found: list[int] = []
    unknown: list[int] = []
    at = joined = 0
    while at < len(breaks):
        chain = _chain(breaks, at)
        count = next((size for size in range(len(chain), 0, -1) if _is_word(source, chain[:size], words, last)), 0)
        found += [each.end for each in chain[:count]]
        if not count and words.in_midst(*_parts(source, chain[:1])):
            unknown.append(chain[0].end)
        joined += count > 0
        at += count or 1
    return sorted(found + unknown) if joined >= _LEAST_BROKEN else found


def _breaks(source: str, ends: Sequence[int]) -> Iterator[_Break]:
    """The line ends that have letters on both sides, of one case."""
    for end in ends:
        left = LAST_LETTERS.search(source, max(end - _LONGEST, 0), end)
        right = _RIGHT.match(source, end)
        if left and right and (right[1].islower() or (left[0].isupper() and right[1].isupper())):
            yield _Break(end, left.span(), right.span(1))


def _rests(source: str, breaks: Sequence[_Break], outside: str) -> set[str]:
    """What stands behind line ends more often than anywhere else: a row that a page break parts has such rests, too."""
    behind = Counter(source[slice(*each.right)].lower() for each in breaks)
    printed = Counter(_SOLID.findall(outside.lower()))
    return {part for part, count in behind.items() if count > printed[part]}


def _chain(breaks: Sequence[_Break], at: int) -> Sequence[_Break]:
    """A line end with those behind it that break the same run of letters."""
    later = range(at + 1, min(at + _MOST_BREAKS, len(breaks)))
    following = takewhile(lambda index: breaks[index].left == breaks[index - 1].right, later)
    return breaks[at : at + 1 + sum(1 for _ in following)]


def _is_word(source: str, chain: Sequence[_Break], words: "_Words", closing: Set[int]) -> bool:
    """Whether the parts between line ends are one word."""
    parts = _parts(source, chain)
    joined = "".join(parts)
    known = [words.whole(part) for part in parts]
    stop = chain[-1].right[1]
    behind = source[stop : stop + 1]
    if len(parts[-1]) == 1 and (stop in closing or not behind.isspace()):
        known[-1] = False  # no word of one letter ends a clause
    if all(known):
        return False
    if words.known(joined):
        return True
    if len(parts) > 2 or len(joined) <= _LEAST_STEM or behind in HYPHENS:
        return False
    closes = behind in _CLOSING or {stop, stop + (behind == ".")} & closing
    named = known[0] and source[chain[-1].right[0]].isupper()  # КОРПУС Б
    if len(parts[-1]) == 1 and not known[-1] and closes and not named:
        return True
    if words.ends(parts[-1]) and not known[-1] and (len(parts[-1]) > 1 or not known[0]):
        return True  # тапсырмалар-ының: no ending stands alone, whatever stands before it
    begun = len(joined) - len(parts[-1])
    return not any(known) and words.like(joined, max(len(joined) - _ENDING, begun, _LEAST_STEM))


def _parts(source: str, chain: Sequence[_Break]) -> list[str]:
    """What stands between line ends, in lower case."""
    return [source[slice(*span)].lower() for span in (chain[0].left, *(each.right for each in chain))]


class _Words:
    """The words of a document and of the grammar."""

    def __init__(self, document: Set[str], grammar: Known) -> None:
        self._whole = grammar.whole | {word for word in document if len(word) > 1}  # 2-х, Р/с
        self._all = self._whole | grammar.others
        self._endings = grammar.endings
        self._first = grammar.first

    def whole(self, word: str) -> bool:
        """Whether it is known to be no part of a word."""
        return word in self._whole

    def known(self, word: str) -> bool:
        """Whether it is known."""
        return word in self._all

    def in_midst(self, left: str, right: str) -> bool:
        """Whether two parts meet as only parts of a word do: the first ends as none does, or none begins as the second.

        Of two that are no words by themselves a known one is believed more than its letters, a short one in any case.
        A long part that no known word begins as may be a word that is not known, behind one that has its ending.
        """
        if self._first.intersection(right[:2]) or (len(right) <= _BEGUN and self.whole(right)):
            return False
        if not (self.whole(right) or (len(right) >= _BEGUN and right[:_BEGUN] in self._firsts)):
            return len(right) <= _BEGUN or self.ends(right) or not self._inflected(left)
        return not (self.whole(left) or left[-_ENDED:] in self._lasts)

    def ends(self, part: str) -> bool:
        """Whether it ends a word: an ending, or a lone letter, which would be a known word if it were one."""
        return len(part) == 1 or part in self._endings

    def like(self, word: str, stem: int) -> bool:
        """Whether a known word that is not much longer begins with so many letters of a word."""
        start, longest = word[:stem], len(word) + _ENDING
        first = bisect_left(self._ordered, start)
        alike = takewhile(lambda index: self._ordered[index].startswith(start), range(first, len(self._ordered)))
        return len(word) >= stem and any(len(self._ordered[index]) <= longest for index in alike)

    def _inflected(self, part: str) -> bool:
        """Whether a part ends as inflected words do, by more than the two letters that any part may end with."""
        return any(part[at:] in self._endings for at in range(1, len(part) - _ENDED))

    @cached_property
    def _lasts(self) -> frozenset[str]:
        """What words end with."""
        return frozenset(word[-_ENDED:] for word in self._whole | self._endings)

    @cached_property
    def _firsts(self) -> frozenset[str]:
        """What words begin with."""
        return frozenset(word[:_BEGUN] for word in self._all)

    @cached_property
    def _ordered(self) -> list[str]:
        return sorted(self._all)
