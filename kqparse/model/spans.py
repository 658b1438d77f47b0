"""Arithmetic on spans; `merge` and `subtract` are linear in the number of spans after sorting."""

from collections.abc import Iterable, Sequence

from kqparse.model.values import Span, Spans


def merge(spans: Iterable[Span]) -> Spans:
    """The union of spans: sorted, with touching and overlapping ones joined."""
    merged: Spans = []
    last = -1
    for start, end in sorted(spans):
        if start > last:
            merged.append((start, end))
            last = end
        elif end > last:
            merged[-1] = (merged[-1][0], end)
            last = end
    return merged


def meet(one: Sequence[Span], other: Sequence[Span]) -> bool:
    """Whether some span of one list has a character in common with one of another; both lists are short."""
    return any(a < d and c < b for a, b in one for c, d in other)


def subtract(spans: Spans, holes: Spans) -> Spans:
    """What of `spans` lies outside `holes`; both must be merged."""
    left: Spans = []
    at = 0
    for start, end in spans:
        while at < len(holes) and holes[at][1] <= start:
            at += 1
        begin, hole = start, at
        while hole < len(holes) and holes[hole][0] < end:
            first, last = holes[hole]
            if first > begin:
                left.append((begin, first))
            begin = last  # what is merged ascends at both ends
            hole += 1
        if begin < end:
            left.append((begin, end))
    return left
