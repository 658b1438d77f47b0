"""Arithmetic on spans, all of it linear in the number of spans after sorting."""

from collections.abc import Iterable

from kqparse.model.values import Span, Spans


def merge(spans: Iterable[Span]) -> Spans:
    """The union of spans: sorted, with touching and overlapping ones joined."""
    merged: Spans = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            if end > merged[-1][1]:
                merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return merged


def subtract(spans: Spans, holes: Spans) -> Spans:
    """What of `spans` lies outside `holes`; both must be merged."""
    left: Spans = []
    at = 0
    for start, end in spans:
        while at < len(holes) and holes[at][1] <= start:
            at += 1
        begin, hole = start, at
        while hole < len(holes) and holes[hole][0] < end:
            if holes[hole][0] > begin:
                left.append((begin, holes[hole][0]))
            begin = max(begin, holes[hole][1])
            hole += 1
        if begin < end:
            left.append((begin, end))
    return left


def overlap(spans: Iterable[Span]) -> bool:
    """Whether any two of the spans share a character."""
    last = -1
    for start, end in sorted(spans):
        if start < last:
            return True
        last = end
    return False
