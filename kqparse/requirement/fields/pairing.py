"""Kazakh and Russian fields of one list joined.

First by the lexicon, whose lines hold both languages; then by code; then by place, where between two pairs as many are
left in one language as in the other and their codes do not contradict each other.
"""

from collections import defaultdict, deque
from collections.abc import Hashable, Sequence
from itertools import pairwise

from msgspec import UNSET

from kqparse.model.requirement import Field
from kqparse.model.values import Text, TextSpans
from kqparse.requirement.fields.found import FoundField

_Pair = tuple[FoundField | None, FoundField | None]


def pair(kk: Sequence[FoundField], ru: Sequence[FoundField]) -> list[Field]:
    """One entry for both languages where they pair, in the Kazakh order; Russian-only ones at their place."""
    if not kk or not ru:
        return [_field(one, None) for one in kk] or [_field(None, one) for one in ru]
    partner: dict[int, int] = {}
    for key in (_by_entry, _by_codes, _by_isced):
        _by_key([key(one) for one in kk], [key(one) for one in ru], partner)
    _by_place(kk, ru, partner)
    return [_field(*both) for both in _ordered(kk, ru, partner)]


def _by_entry(one: FoundField) -> Hashable | None:
    return one.entry


def _by_codes(one: FoundField) -> Hashable | None:
    return (one.isced_f, one.kz_direction) if one.isced_f else None


def _by_isced(one: FoundField) -> Hashable | None:
    return one.isced_f


def _by_key(kk: Sequence[Hashable | None], ru: Sequence[Hashable | None], partner: dict[int, int]) -> None:
    """Join fields of one key in the order in which they are printed."""
    taken = set(partner.values())
    if len(taken) == min(len(kk), len(ru)):
        return
    waiting: dict[Hashable, deque[int]] = {}
    for at, key in enumerate(ru):
        if key is not None and at not in taken:
            waiting.setdefault(key, deque()).append(at)
    for at, key in enumerate(kk):
        if key is not None and at not in partner and (others := waiting.get(key)):
            partner[at] = others.popleft()


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
    first, second = kk or ru, ru if kk else None
    isced = first.isced_f if first else None
    direction = first.kz_direction if first else None
    return Field(
        text=Text(kk=kk.text.text if kk else UNSET, ru=ru.text.text if ru else UNSET),
        spans=TextSpans(kk=kk.text.spans() if kk else UNSET, ru=ru.text.spans() if ru else UNSET),
        isced_f=isced or (second.isced_f if second else None) or None,
        kz_direction=direction or (second.kz_direction if second else None) or None,
    )
