"""Arithmetic on spans; `merge` and `subtract` are linear in the number of spans after sorting."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import chain

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


def between(spans: Spans, end: int) -> Iterable[Span]:
    """What of the offsets up to `end` lies outside of `spans`, which must be merged; at the edges it may be empty."""
    edges = [0, *chain.from_iterable(spans), end]
    return zip(edges[::2], edges[1::2], strict=True)


def subtract(spans: Spans, holes: Spans) -> Spans:
    """What of `spans` lies outside `holes`; both must be merged."""
    left: Spans = []
    count = len(holes)
    for start, end in spans:
        begin, hole = start, bisect_left(holes, (start,))
        if hole and holes[hole - 1][1] > start:
            hole -= 1
        while hole < count:
            first, last = holes[hole]
            if first >= end:
                break
            if first > begin:
                left.append((begin, first))
            begin = last  # what is merged ascends at both ends
            hole += 1
        if begin < end:
            left.append((begin, end))
    return left
