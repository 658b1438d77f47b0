"""What was found in a text by itself, taken to where the text stands in its source.

Criteria repeat from post to post. What is found in one is found once, by places in the text alone, and taken to each
place where the text is printed; the spans are those that the pieces of the text would have.
"""

from bisect import bisect_right

from kqparse.model.values import Spans
from kqparse.text.edits import EditedText
from kqparse.text.lines import CLOSING, HYPHENS, OPENING
from kqparse.text.repair.characters import SOFT_HYPHEN
from kqparse.text.traced import Traced, cut

_LEADS = frozenset([*HYPHENS, *OPENING, SOFT_HYPHEN, '"'])
_FOLLOWS = frozenset([*CLOSING, '"'])


def by_itself(text: str) -> Traced:
    """A text without a source, whose spans are places in itself."""
    return Traced(EditedText(text, text), ((0, len(text)),), (), text) if text else cut(EditedText("", ""), 0, 0)


def joins_plainly(left: str, right: str) -> bool:
    """Whether two pieces of text are joined by a blank at a line end as they are within a line."""
    return left[-1:] not in _LEADS and right[:1] not in _FOLLOWS


class Placed:
    """Where a text stands.

    Attributes:
        text: the text.
        whole: whether it stands on one line, so that its parts join as they do in the text by itself.
    """

    __slots__ = ("_by", "_starts", "text", "whole")

    def __init__(self, text: Traced) -> None:
        """Take a text; where its pieces stand is looked up for those that are asked for."""
        self.text = text
        self.whole = len(text.pieces) == 1
        self._by: int | None = None
        if self.whole:
            begin, stop = text.pieces[0]
            shift = text.of.shift(begin, stop)
            # All places of a text in one piece, as most are, lie equally far off.
            self._by = None if shift is None else begin + shift
        self._starts = text.starts() if self._by is None else []

    def spans(self, places: Spans) -> Spans:
        """The spans of places in the text by itself."""
        by = self._by
        if by is not None:
            if len(places) == 1:  # as most have
                start, end = places[0]
                return [(start + by, end + by)]
            return [(start + by, end + by) for start, end in places]
        return [span for place in places for span in self._spans(*place)]

    def _spans(self, start: int, end: int) -> Spans:
        number = bisect_right(self._starts, start) - 1
        begin, stop = self.text.pieces[number]
        left, right = begin + start - self._starts[number], begin + end - self._starts[number]
        shift = self.text.of.shift(begin, stop) if right <= stop else None
        return self._over_pieces(start, end, number) if shift is None else [(left + shift, right + shift)]

    def _over_pieces(self, start: int, end: int, number: int) -> Spans:
        """The spans of a place that may go on in pieces behind its own; what stands on one line runs together."""
        found: Spans = []
        of, last = self.text.of, -1
        pieces, starts = self.text.pieces, self._starts
        while number < len(starts) and starts[number] < end:
            begin, stop = pieces[number]
            shift = of.shift(begin, stop)
            if shift is None:
                return self.text[start:end].spans()
            left, right = max(begin, begin + start - starts[number]), min(stop, begin + end - starts[number])
            if left < right:
                if found and left >= last and not of.text[last:left].strip(" \t"):
                    found[-1] = (found[-1][0], right + shift)
                else:
                    found.append((left + shift, right + shift))
                last = right
            number += 1
        return found
