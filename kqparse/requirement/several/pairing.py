"""Entries of two lists that say the same thing, found by what they are told by and by their order."""

from collections import defaultdict, deque
from collections.abc import Sequence


def paired(first: Sequence[Sequence[object]], second: Sequence[Sequence[object]]) -> list[int | None]:
    """For each entry of the first list the index of its partner in the second, None where it has none.

    Args:
        first, second: for each entry what it is told by, the most telling first; each sign is tried on all entries
            before the next, and of entries with one sign the first go together. Lists of one length pair the rest in
            their order, for then the two languages differ in a detail and not in an entry.
    """
    partners: list[int | None] = [None] * len(first)
    free = set(range(len(second)))
    for strength in range(min(map(len, [*first, *second]), default=0)):
        waiting: defaultdict[object, deque[int]] = defaultdict(deque)
        for index in sorted(free):
            waiting[second[index][strength]].append(index)
        for index, signs in enumerate(first):
            if partners[index] is None and waiting[signs[strength]]:
                partners[index] = waiting[signs[strength]].popleft()
                free.discard(partners[index] or 0)
    if len(first) == len(second):
        rest = iter(sorted(free))
        partners = [next(rest) if partner is None else partner for partner in partners]
    return partners
