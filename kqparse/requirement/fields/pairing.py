"""Kazakh and Russian fields of one list joined.

First by the lexicon, whose lines hold both languages; then by code; then by place, where between two pairs as many are
left in one language as in the other and their codes do not contradict each other.
"""

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Sequence
from itertools import pairwise

from kqparse.model.requirement import Field
from kqparse.model.values import Language, Text, TextSpans
from kqparse.requirement.fields.found import FoundField

_Pair = tuple[FoundField | None, FoundField | None]


def pair(kk: Sequence[FoundField], ru: Sequence[FoundField]) -> list[Field]:
    """One entry for both languages where they pair, in the Kazakh order; Russian-only ones at their place."""
    partner: dict[int, int] = {}
    if not kk or not ru:
        return [_field(one, None) for one in kk] or [_field(None, one) for one in ru]
    _by_key(kk, ru, partner, lambda one: one.entry)
    _by_key(kk, ru, partner, lambda one: (one.isced_f, one.kz_direction) if one.isced_f else None)
    _by_key(kk, ru, partner, lambda one: one.isced_f)
    _by_place(kk, ru, partner)
    return [_field(*both) for both in _ordered(kk, ru, partner)]


def _by_key(
    kk: Sequence[FoundField],
    ru: Sequence[FoundField],
    partner: dict[int, int],
    key: Callable[[FoundField], Hashable | None],
) -> None:
    """Join fields of one key in the order in which they are printed."""
    taken = set(partner.values())
    waiting: dict[Hashable, deque[int]] = defaultdict(deque)
    for at, one in enumerate(ru):
        if at not in taken and key(one) is not None:
            waiting[key(one)].append(at)
    for at, one in enumerate(kk):
        known = key(one)
        if at not in partner and known is not None and waiting[known]:
            partner[at] = waiting[known].popleft()


def _by_place(kk: Sequence[FoundField], ru: Sequence[FoundField], partner: dict[int, int]) -> None:
    """Join what stands at the same place between two pairs that follow each other in both languages."""
    fixed = [(-1, -1), *sorted(partner.items()), (len(kk), len(ru))]
    taken = set(partner.values())
    for (left, other), (right, end) in pairwise(fixed):
        rest = range(left + 1, right)
        if len(rest) != end - other - 1 or not taken.isdisjoint(range(other + 1, end)):
            continue
        for at, place in zip(rest, range(other + 1, end), strict=True):
            if _agree(kk[at].isced_f, ru[place].isced_f):
                partner[at] = place


def _agree(one: str | None, other: str | None) -> bool:
    """Whether one code is within the other, or one is not known."""
    return not one or not other or one.startswith(other) or other.startswith(one)


def _ordered(kk: Sequence[FoundField], ru: Sequence[FoundField], partner: dict[int, int]) -> list[_Pair]:
    """The pairs as the Kazakh list has them; what is Russian only stands behind its Russian neighbour."""
    taken = set(partner.values())
    behind: dict[int, list[_Pair]] = defaultdict(list)
    near = -1
    for at, one in enumerate(ru):
        if at in taken:
            near = at
        else:
            behind[near].append((None, one))
    ordered = behind[-1]
    for at, one in enumerate(kk):
        other = partner.get(at)
        ordered.append((one, None if other is None else ru[other]))
        ordered += behind[other] if other is not None else []
    return ordered


def _field(kk: FoundField | None, ru: FoundField | None) -> Field:
    given: list[tuple[Language, FoundField]] = []
    if kk is not None:
        given.append(("kk", kk))
    if ru is not None:
        given.append(("ru", ru))
    return Field(
        text=Text(**{language: one.text.text for language, one in given}),
        spans=TextSpans(**{language: one.text.spans() for language, one in given}),
        isced_f=next((one.isced_f for _, one in given if one.isced_f), None),
        kz_direction=next((one.kz_direction for _, one in given if one.kz_direction), None),
    )
