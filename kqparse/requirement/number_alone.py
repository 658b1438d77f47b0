"""An answer to how long that is a number alone: it counts years."""

from collections.abc import Sequence

from kqparse.requirement.tokens import Kind, Token

YEAR = 12
"""Months of one."""
_NUMBERS = frozenset[Kind]({"figures", "number", "unbracket"})
_BESIDE_NUMBERS = frozenset[Kind](
    {*_NUMBERS, "bracket", "dash", "floor", "from", "least", "more", "onwards", "stop", "upto"}
)
"""What stands in an answer that is a number alone."""


def number_end(own: Sequence[Token]) -> int:
    """Behind which token the last number of an answer stands that is a number alone; 0 where it is none."""
    if not all(token.kind in _BESIDE_NUMBERS for token in own):
        return 0
    return next((at for at in range(len(own), 0, -1) if own[at - 1].kind in _NUMBERS), 0)


def in_years_alone(own: Sequence[Token]) -> Sequence[Token]:
    """The tokens of an answer to how long; one that is a number alone counts years."""
    behind = number_end(own)
    unit = [Token("unit", own[behind - 1].end, own[behind - 1].end, YEAR)] if behind else []
    return [*own[:behind], *unit, *own[behind:]]
