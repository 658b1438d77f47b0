"""Which lines the width of the page breaks: those behind which the first word of the next one had no room.

The margins are those of the running text of a page, of each column where it has several, or of the document where its
other pages are set wider; a few lines that stand out of them do not move them. A centred line leaves room on both
sides. Where all lines leave more of the page free than margins do, none of them need have reached one: a list of short
lines ends at none. That most of them go on in small letters, within a word or a sentence, tells that they did.
"""

from array import array
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kqparse.read.pdf.blocks import Row

_OUTSIDE = 50
"""One line in so many may stand out of the margins."""
_CENTRED = 6.0
"""Points by which the room on both sides of a centred line differs at most."""
_BLANK = 0.25
"""Width of a blank in heights of a line."""
_LEAST_WORD = 0.05
"""Room for a word in widths of the text that a line leaves free at least if nothing breaks it."""
_WIDE_LETTERS = 1.3
"""By how much the letters of one word may be wider than those of its line."""
_COLUMN = 0.0
"""In place of the width of a page, for one of several columns on it."""
_LAST = 2
_MARGINS = 1.5
"""A right margin is at most so many times as wide as the left one,"""
_WIDEST_MARGIN = 0.2
"""and this share of the page is no more than a margin in any case."""
_NARROW = 0.6
"""Where more is left free, the lines that the width breaks must be this share of all to be believed."""
_LEAST_OPEN = 2
_OPEN = 0.5
"""Where no less of them go on in small letters, and no fewer lines, they are believed, too."""
_UNKNOWN_WORD = 0.25
"""The same for the last lines of a page, which may go on behind page numbers and running heads with any word."""


class Wraps:
    """Keeps of each line of running text where it ends, and of how much room it takes."""

    def __init__(self) -> None:
        self._ends = array("q")
        self._left = array("f")
        self._right = array("f")
        self._word = array("f")  # the first word of the next line, the blank before it included
        self._open = array("b")  # whether it goes on in small letters
        self._pages = [0]
        self._widths = array("f")

    def add(self, rows: Sequence[Row], ends: Sequence[int], width: float) -> None:
        """Take the lines of the next page, which is so wide, each with the offset at which it ends."""
        self._ends.extend(ends)
        self._left.extend(row.x0 for row in rows)
        self._right.extend(row.x1 for row in rows)
        self._word.extend(_first_word(row) for row in rows[1:])
        self._word.extend([0.0] * bool(rows))
        self._open.extend(_goes_on(above, row) for above, row in pairwise(rows))
        self._open.extend([False] * bool(rows))
        tops = [index for index, (above, row) in enumerate(pairwise(rows), 1) if row.y1 < above.y0]
        first = len(self._ends) - len(rows)
        self._pages += [*(first + top for top in tops), len(self._ends)]
        self._widths.extend([_COLUMN if tops else width] * (len(tops) + 1))

    def found(self) -> list[int]:
        """Where lines end that are broken by the width, in order."""
        whole = _margins(self._left, self._right)
        return [
            self._ends[index]
            for number, (first, stop) in enumerate(pairwise(self._pages))
            if first < stop
            for index in self._believed(first, stop, whole, self._widths[number])
        ]

    def _believed(self, first: int, stop: int, whole: tuple[float, float], width: float) -> list[int]:
        """The numbers of those among the lines of a page; none where they are few and far from its right side."""
        left, right = _margins(self._left[first:stop], self._right[first:stop])
        if width == _COLUMN:
            return list(self._broken(first, stop, (left, right)))
        left, right = min(left, whole[0]), max(right, whole[1])
        broken = list(self._broken(first, stop, (left, right)))
        free = width - right > max(_MARGINS * left, _WIDEST_MARGIN * width)
        few = free and len(broken) < _NARROW * (stop - first)
        going_on = sum(self._open[index] for index in broken) if few else 0
        return [] if few and going_on < max(_LEAST_OPEN, _OPEN * len(broken)) else broken

    def _broken(self, first: int, stop: int, margins: tuple[float, float]) -> Iterator[int]:
        """The numbers of the lines of a page behind which the next word had no room within the margins."""
        left, right = margins
        for index in range(first, stop):
            before, behind = self._left[index] - left, right - self._right[index]
            room = before + behind if abs(before - behind) < _CENTRED else behind
            least = _UNKNOWN_WORD if index >= stop - _LAST else _LEAST_WORD
            if room < max(self._word[index], least * (right - left)):
                yield index


def _margins(left: Sequence[float], right: Sequence[float]) -> tuple[float, float]:
    """Where lines begin and end at the outermost, but for those few that stand out."""
    if not left:
        return 0.0, 0.0
    outside = len(left) // _OUTSIDE
    return sorted(left)[outside], sorted(right)[-1 - outside]


def _goes_on(above: Row, row: Row) -> bool:
    last = above.pieces[-1].text[-1:]
    return (last.isalpha() or last == "-") and row.pieces[0].text[:1].islower()


def _first_word(row: Row) -> float:
    piece = row.pieces[0]
    word = len(piece.text.split(" ", 1)[0])
    return _WIDE_LETTERS * word * (piece.x1 - piece.x0) / len(piece.text) + _BLANK * (piece.y1 - piece.y0)
