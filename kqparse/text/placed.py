"""What was found in a text by itself, taken to where the text stands in its source.

Criteria repeat from post to post. What is found in one is found once, by places in the text alone, and taken to each
place where the text is printed; the spans are those that the pieces of the text would have.
"""

from bisect import bisect_right

from kqparse.model.values import Span, Spans
from kqparse.text.characters import SOFT_HYPHEN
from kqparse.text.edits import EditedText
from kqparse.text.lines import CLOSING, HYPHENS, OPENING
from kqparse.text.traced import Traced, cut

_LEADS = frozenset([*HYPHENS, *OPENING, SOFT_HYPHEN, '"'])
_FOLLOWS = frozenset([*CLOSING, '"'])


def by_itself(text: str) -> Traced:
    """A text without a source, whose spans are places in itself."""
    return cut(EditedText(text, text), 0, len(text))


def joins_plainly(left: str, right: str) -> bool:
    """Whether two pieces of text are joined by a blank at a line end as they are within a line."""
    return left[-1:] not in _LEADS and right[:1] not in _FOLLOWS


class Placed:
    """Where a text stands.

    Attributes:
        text: the text.
        whole: whether it stands on one line, so that its parts join as they do in the text by itself.
    """

    __slots__ = ("_ends", "_known", "_shifts", "_starts", "text", "whole")

    def __init__(self, text: Traced) -> None:
        """Look where the pieces of a text stand."""
        self.text = text
        self.whole = len(text.pieces) == 1
        self._known: dict[Span, Spans] = {}
        if self.whole:
            start, end = text.pieces[0]
            shift = text.of.shift(start, end)
            self._starts, self._ends = [0], [end - start]
            self._shifts: list[int | None] = [None if shift is None else shift + start]
            return
        self._starts, self._ends, self._shifts = [], [], []
        at = 0
        for number, (start, end) in enumerate(text.pieces):
            at += len(text.joiners[number - 1]) if number else 0
            shift = text.of.shift(start, end)
            self._starts.append(at)
            self._shifts.append(None if shift is None else shift + start - at)
            at += end - start
            self._ends.append(at)

    def spans(self, places: Spans) -> Spans:
        """The spans of places in the text by itself; one that was asked for before is remembered."""
        found: Spans = []
        for place in places:
            known = self._known.get(place)
            if known is None:
                known = self._known[place] = self._spans(*place)
            found += known
        return found

    def _spans(self, start: int, end: int) -> Spans:
        piece = bisect_right(self._starts, start) - 1
        shift = self._shifts[piece] if end <= self._ends[piece] else None
        return self._over_pieces(start, end, piece) if shift is None else [(start + shift, end + shift)]

    def _over_pieces(self, start: int, end: int, piece: int) -> Spans:
        """The spans of a place that may go on in pieces behind its own; what stands on one line runs together."""
        found: Spans = []
        of, last = self.text.of, -1
        while piece < len(self._starts) and self._starts[piece] < end:
            begin, stop = max(start, self._starts[piece]), min(end, self._ends[piece])
            shift = self._shifts[piece]
            if shift is None:
                return self.text[start:end].spans()
            if begin < stop:
                left = self.text.pieces[piece][0] + begin - self._starts[piece]
                if found and left >= last and not of.text[last:left].strip(" \t"):
                    found[-1] = (found[-1][0], stop + shift)
                else:
                    found.append((begin + shift, stop + shift))
                last = left + stop - begin
            piece += 1
        return found
