"""Labels that begin a line or cell of a text, with nothing but a sign, a gap or the end of it behind them."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from functools import cached_property
from itertools import islice, pairwise

from kqparse.grammar.labelling.qualifiers import Qualifiers
from kqparse.grammar.phrasing.looks import Kinds
from kqparse.late_pattern import LETTERS, WORD, late_pattern
from kqparse.text.seen import Seen

_BREAK = late_pattern(r"[\n\t]")
_FIRST = late_pattern(r"\S")
_SIGNS = " .:;,"
_CLOSING = frozenset(_SIGNS)
_BLANK = r"[^\S\n\t]"
_SIGN = rf"[.;,]*+(?:{_BLANK}*+[:?]|{_BLANK}{{2,}}+\S|{_BLANK}[-\u2013\u2014])"
_SIGNED = late_pattern(_SIGN)
_AMID = late_pattern(r"\.\s+(?=[^.;,|/:\n]{2,120}:)")
"""What stands before a label that begins a sentence amid a line."""
_BEHIND = late_pattern(rf"{_SIGN}|(?:{_BLANK}|[.;,])*+(?:[\n\t]|\Z)")
"""What stands behind a label: a sign or a gap before its value, or the end of the line or cell."""
_BEFORE = 40
"""Blanks before a label in its line."""
_LONGEST = 400
"""Characters in which the words of a label are looked for, blanks and all."""
_FAR = 4000
"""Characters in which the ends of a line are looked for."""

_Label = tuple[str, tuple[str, ...]]
"""The kind of a label, and all its words."""
_Beside = tuple[Set[tuple[str, ...]], tuple[str, ...], Qualifiers]
"""The words of heads of columns, which are no labels alone, what lines begin with that end a table, and what may stand
before a label."""


class CellLabels:
    """Evidence that counts kinds of labels which begin a line or cell; one line end or tab may stand within one.

    What a sign stands behind, or a line end parts, is a label wherever it begins a line or cell. Any other is none that
    heads columns, too, nor one that a sentence leads over from the line above to the next. Where tabs lead cells, a tab
    stands in the line of a label.

    Attributes:
        kinds: the same by words alone, wherever they stand.
    """

    def __init__(
        self,
        labels: Mapping[str, Sequence[_Label]],
        beside: _Beside,
        kinds: Kinds,
        fold: Callable[[str], str],
        *,
        tabbed: bool = False,
    ) -> None:
        """Take labels by their first words, what else lines begin with, and by what letters all are compared."""
        self.kinds = kinds
        self._labels = labels
        self._heads, self._ends, self._qualifiers = beside
        self._openings = {*labels, *(head[0] for head in self._heads)}
        self._fold = fold
        self._tabbed = tabbed

    def most(self, seen: Seen) -> float:
        """See `Sign`."""
        return self.within(seen, 0, len(seen.text))

    def within(self, seen: Seen, start: int, end: int) -> float:
        """The most of a stretch."""
        if not self.kinds.most(seen):
            return 0
        begun = seen.once(self, lambda: self._begun(seen))
        small, found = seen.lines(self._fold).small, set[str]()
        for at, begin, word in begun[bisect_left(begun, (start + 1,)) : bisect_left(begun, (end + 1,))]:
            # One label of a kind tells of it; those behind need not be looked at.
            if not (self._told[word] <= found or (self._tabbed and not _by_tab(small, at))):
                found.update(self._kinds_at(seen.text, small, begin))
        return len(found)

    def _begun(self, seen: Seen) -> list[tuple[int, int, str]]:
        """The places at which lines begin as labels do, or sentences in them, in order, each label behind adjectives.

        Places are one more than in the text; the word is the first one of the label.
        """
        lines, found = seen.lines(self._fold), list[tuple[int, int, str]]()
        firsts = lines.firsts & (self._labels.keys() | self._qualifiers.words)
        places = [(at, first in self._qualifying) for first in firsts for at in lines.headed(first)]
        if not self._tabbed:
            places += [(match.end(), True) for match in _AMID.finditer(lines.small)]
        for at, qualifies in places:
            for begin in {at, self._qualifiers.behind(lines.small, at)} if qualifies else (at,):
                word = WORD.match(lines.small, begin)
                if word and word[0] in self._told:
                    found.append((at, begin, word[0]))
        return sorted(found)

    @cached_property
    def _told(self) -> Mapping[str, Set[str]]:
        """The kinds of labels by their first words."""
        return {word: {kind for kind, _ in labels} for word, labels in self._labels.items()}

    @cached_property
    def _qualifying(self) -> Set[str]:
        """The first letters of adjectives, up to a sign."""
        return {letters[0] for word in self._qualifiers.words if (letters := LETTERS.match(word))}

    def _kinds_at(self, text: str, small: str, at: int) -> Iterator[str]:
        """The kinds of the labels that stand at a place."""
        word = WORD.match(small, at)
        labels = self._labels.get(word.group(), ()) if word else ()
        longest = max((len(label) for _, label in labels), default=0)
        words = [*islice(WORD.finditer(small, at, at + _LONGEST), longest)]
        printed = tuple([word.group() for word in words])
        for kind, label in labels:
            if printed[: len(label)] == label and self._stands(text, small, words[: len(label)], label):
                yield kind

    def _stands(self, text: str, small: str, words: Sequence[re.Match[str]], label: tuple[str, ...]) -> bool:
        """Whether words that are those of a label are one, by what stands around and between them."""
        breaks = sum(_BREAK.search(small, one.end(), other.start()) is not None for one, other in pairwise(words))
        begin, end = words[0].start(), words[-1].end()
        if breaks > 1 or not _BEHIND.match(small, end):
            return False
        if breaks or _SIGNED.match(small, end):
            return True
        before = small[max(begin - _BEFORE, 0) : begin].rstrip(" ")[-1:]
        first = _FIRST.search(text, end - 1)
        following = first.group() if first else ""
        above = _above(text, begin - 1)
        if before not in ("\n", "\t") or following in _CLOSING or (above and not above.strip(_SIGNS)):
            return True
        return not (label in self._heads or (before == "\n" and self._goes_on(text[begin - 1], above, following)))

    def _goes_on(self, first: str, above: str | None, following: str) -> bool:
        """Whether a line in small letters goes on with the one above, and the next one with it: then it is no label."""
        if first.isupper() or (following and not following.islower()) or above is None or above.endswith((".", ";")):
            return False
        begun, small = LETTERS.match(above), self._fold(above)
        return begun is not None and small[: begun.end()] not in self._openings and not small.startswith(self._ends)


def _by_tab(small: str, at: int) -> bool:
    """Whether a tab stands in the line of a place; a line too long to be looked at may have one."""
    begin, end = small.rfind("\n", max(at - _FAR, 0), at), small.find("\n", at, at + _FAR)
    return min(begin, end) < 0 or "\t" in small[begin:end]


def _above(text: str, begin: int) -> str | None:
    """The line or cell above or before a place; empty at the beginning of the text, None where it begins far away."""
    low = max(begin - _LONGEST, 0)
    above = text[low:begin].rstrip()
    start = max(above.rfind("\n"), above.rfind("\t")) + 1
    return above[start:].lstrip() if start or not low else None


def cell_labels(
    entries: Iterable[tuple[str, str]],
    beside: tuple[Iterable[str], Iterable[str], Qualifiers],
    kinds: Kinds,
    fold: Callable[[str], str],
    *,
    tabbed: bool = False,
) -> CellLabels | Kinds:
    """The labels of each kind; told by words alone where one does not begin with a letter.

    Args:
        entries: each label with its kind.
        beside: heads of columns, what lines begin with that end a table, what may stand before a label.
        kinds: the labels by their words.
        fold: by what letters they are compared.
        tabbed: whether tabs lead cells.
    """
    heads, ends, qualifiers = beside
    labels: dict[str, list[_Label]] = {}
    for kind, label in entries:
        words = tuple(WORD.findall(fold(label)))
        if not words or not words[0].isalpha():
            return kinds
        labels.setdefault(words[0], []).append((kind, words))
    columns = frozenset(words for head in heads if (words := tuple(WORD.findall(fold(head)))))
    return CellLabels(labels, (columns, tuple(map(fold, ends)), qualifiers), kinds, fold, tabbed=tabbed)
