"""Names that share a word: «естественные и социальные науки» are two fields of two words each."""

from collections.abc import Sequence

from msgspec import Struct

from kqparse.grammar.fields.lexicon import Name, Tree
from kqparse.grammar.fields.tokens import Token
from kqparse.requirement.fields.stretches import Stretch
from kqparse.requirement.fields.units import Unit, UnitKind

_BETWEEN = frozenset[UnitKind]({"and", "comma", "or"})
_MOST = 3
"""No part that lacks its head has more words."""


class Shared(Struct, frozen=True):
    """A part `[first, last)` of tokens, the tokens `[head, end)` that it shares, and the names that both make."""

    first: int
    last: int
    head: int
    end: int
    names: Sequence[Name]


def shared_heads(
    stretches: Sequence[Stretch], units: Sequence[Unit], tokens: Sequence[Token], tree: Tree
) -> dict[int, Shared]:
    """For stretches, no names themselves, that a neighbour's word makes names: their index and what they make."""
    found: dict[int, Shared] = {}
    if len(stretches) < 2:
        return found
    ranges = [(units[one.first].first, units[one.last - 1].last) for one in stretches]
    lender: int | None = None
    for at in range(len(stretches) - 2, -1, -1):
        near = _neighbours(stretches[at], stretches[at + 1], units)
        lender = (at + 1 if stretches[at + 1].known else lender) if near else None
        if lender is not None and (not stretches[at].known or tokens[ranges[at][1] - 1].lacking):
            shared = _completed(ranges[at], ranges[lender], tokens, tree, before=True)
            if shared:
                found[at] = shared
    for at in range(1, len(stretches)):
        if not stretches[at].known and at not in found and _neighbours(stretches[at - 1], stretches[at], units):
            shared = _completed(ranges[at], ranges[at - 1], tokens, tree, before=False)
            if shared:
                found[at] = shared
    return found


def _neighbours(one: Stretch, other: Stretch, units: Sequence[Unit]) -> bool:
    between = units[one.last : other.first]
    return 0 < len(between) <= 2 and all(unit.kind in _BETWEEN for unit in between)


def _completed(
    part: tuple[int, int], whole: tuple[int, int], tokens: Sequence[Token], tree: Tree, *, before: bool
) -> Shared | None:
    """The part with the end of a name behind it, or with the beginning of a name before it, where both make a name."""
    if part[1] - part[0] > _MOST:
        return None
    own = [tree.number(token) for token in tokens[slice(*part)]]
    for cut in range(whole[0] + 1, whole[1]):
        head = (cut, whole[1]) if before else (whole[0], whole[1] - (cut - whole[0]))
        lent = [tree.number(token) for token in tokens[slice(*head)]]
        numbers = own + lent if before else lent + own
        length, names = tree.longest(numbers, 0)
        if length == len(numbers):
            return Shared(*part, *head, names)
    return None
