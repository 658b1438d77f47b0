"""Brackets that hold another way: `не менее 3 лет (для лиц с высшим образованием – 1 года)`."""

from collections.abc import Sequence

from kqparse.requirement.tokens import Kind, Token

_FOR_WHOM: frozenset[Kind] = frozenset({"degree", "education", "given", "level", "or"})


def opened(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, where an amount in brackets for those who have an education stands outside of them, behind `or`."""
    done = list(tokens)
    measured = False
    opens: int | None = None
    depth = 0
    for index, token in enumerate(tokens):
        depth += (token.kind == "bracket") - (token.kind == "unbracket")
        if token.kind == "bracket" and depth == 1:
            opens = index
        elif token.kind == "unbracket" and depth == 0 and opens is not None:
            if measured and _is_way(tokens[opens + 1 : index]):
                done[opens : index + 1] = _outside(tokens[opens : index + 1])
            opens = None
        elif depth == 0:
            measured = token.kind == "amount" or (measured and token.kind != "stop")
    return done


def _is_way(inner: Sequence[Token]) -> bool:
    kinds = {token.kind for token in inner}
    return "amount" in kinds and not kinds.isdisjoint(_FOR_WHOM) and not kinds & {"instance", "wish"}


def _outside(group: Sequence[Token]) -> list[Token]:
    """A group with its brackets as signs; what it says of levels is sure."""
    first, *inner, last = group
    leads: Kind = "sign" if inner[0].kind == "or" else "or"
    return [
        first._replace(kind=leads, inner=False),
        *(token._replace(inner=False, weak=token.weak and token.kind != "level") for token in inner),
        last._replace(kind="sign", inner=False),
    ]
