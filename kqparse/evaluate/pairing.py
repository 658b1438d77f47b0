"""Which case of one side is which case of the other."""

from collections import defaultdict, deque
from collections.abc import Sequence
from typing import NamedTuple

from kqparse.evaluate.cases import Case


class Pairing(NamedTuple):
    """The cases of both sides.

    Attributes:
        pairs: checked and read, in the order of the checked side.
        missing: checked cases that were not read.
        extra: cases that were read and not checked.
    """

    pairs: list[tuple[Case, Case]]
    missing: list[Case]
    extra: list[Case]


def paired(gold: Sequence[Case], output: Sequence[Case]) -> Pairing:
    """Pair the cases, by their surest key first; cases of the same key pair in their order. Linear in the cases."""
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for rank in range(max((len(case.keys) for case in gold), default=0)):
        waiting: dict[tuple[str, ...], deque[int]] = defaultdict(deque)
        for place, case in enumerate(output):
            if place not in taken and rank < len(case.keys) and case.keys[rank]:
                waiting[case.keys[rank]].append(place)
        for place, case in enumerate(gold):
            if place in partner or rank >= len(case.keys) or not case.keys[rank]:
                continue
            if queue := waiting.get(case.keys[rank]):
                partner[place] = queue.popleft()
                taken.add(partner[place])
    return Pairing(
        [(case, output[partner[place]]) for place, case in enumerate(gold) if place in partner],
        [case for place, case in enumerate(gold) if place not in partner],
        [case for place, case in enumerate(output) if place not in taken],
    )
