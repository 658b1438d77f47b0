"""Labels that begin a line or cell of a text, with nothing but a sign, a gap or the end of it behind them."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from kqparse.grammar.looks import Kinds
from kqparse.text.seen import Seen

_WORD = re.compile(r"\w+")
_GOES_ON = re.compile(r"[^\S\n\t]\w")
"""What stands behind words that are no label: one blank and another word."""
_LONGEST = 400
"""Characters in which the words of a label are looked for, blanks and all."""

_Label = tuple[str, tuple[str, ...]]
"""The kind of a label, and all its words."""
_Places = dict[str, list[int]]


class CellLabels:
    """Evidence that counts kinds of labels which begin a line or cell; a line end or tab may stand within one.

    Attributes:
        kinds: the same by words alone, wherever they stand.
    """

    def __init__(self, labels: Mapping[str, Sequence[_Label]], kinds: Kinds, fold: Callable[[str], str]) -> None:
        """Take labels by their first words, and by what letters they are compared."""
        self.kinds = kinds
        self._labels = labels
        self._fold = fold

    def most(self, seen: Seen) -> float:
        """See `Sign`."""
        return self.within(seen, 0, len(seen.text))

    def within(self, seen: Seen, start: int, end: int) -> float:
        """The most of a stretch."""
        if not self.kinds.most(seen):
            return 0
        places = seen.once(self, lambda: self._places(seen))
        return sum(any(start < at <= end for at in own) for own in places.values())

    def _places(self, seen: Seen) -> _Places:
        """For each kind where its labels stand, one more than in the text."""
        lines = seen.lines(self._fold)
        found: _Places = {}
        for first in lines.firsts & self._labels.keys():
            for at in lines.headed(first):
                words = [*_WORD.finditer(lines.small, at, at + _LONGEST)]
                printed = tuple([word.group() for word in words])
                for kind, label in self._labels[first]:
                    own = printed[: len(label)] == label
                    if own and not _GOES_ON.match(lines.small, words[len(label) - 1].end()):
                        found.setdefault(kind, []).append(at)
        return found


def cell_labels(entries: Iterable[tuple[str, str]], kinds: Kinds, fold: Callable[[str], str]) -> CellLabels | Kinds:
    """The labels of each kind; told by words alone where one does not begin with a letter."""
    labels: dict[str, list[_Label]] = {}
    for kind, label in entries:
        words = tuple(_WORD.findall(fold(label)))
        if not words or not words[0].isalpha():
            return kinds
        labels.setdefault(words[0], []).append((kind, words))
    return CellLabels(labels, kinds, fold)


__all__ = ["CellLabels", "cell_labels"]
