"""Answers that are a number alone, which under the label of work counts years."""

from collections.abc import Sequence

from kqparse.requirement.tokens.lexer import Kind, Token
from kqparse.requirement.tokens.ordered import YEAR

_FIGURES = frozenset[Kind]({"figures", "number", "unbracket"})
_BESIDE_NUMBERS = frozenset[Kind](
    {*_FIGURES, "bracket", "dash", "floor", "from", "least", "more", "onwards", "stop", "upto"}
)
"""What stands in an answer that is a number alone."""


def number_end(own: Sequence[Token]) -> int:
    """Behind which token the last number of an answer stands that is a number alone; 0 where it is none."""
    if not _BESIDE_NUMBERS.issuperset([token.kind for token in own]):
        return 0
    return next((at for at in range(len(own), 0, -1) if own[at - 1].kind in _FIGURES), 0)


def in_years_alone(own: Sequence[Token]) -> Sequence[Token]:
    """The tokens of an answer to how long; one that is a number alone counts years."""
    behind = number_end(own)
    unit = [Token("unit", own[behind - 1].end, own[behind - 1].end, YEAR)] if behind else []
    return [*own[:behind], *unit, *own[behind:]]
