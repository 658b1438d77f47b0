"""Connectors part a sentence."""

from collections.abc import Iterator, Sequence
from typing import Literal

from kqparse.requirement.tokens import Kind, Token

Link = Literal["and", "comma", "none", "or", "part"]
LINKS: dict[Kind, Link] = {"and": "and", "comma": "comma", "or": "or", "part": "part"}


def parts(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Where the parts between connectors begin and end, as indices."""
    begin = 0
    for index, token in enumerate(tokens):
        if token.kind in LINKS and not token.inner:
            yield begin, index
            begin = index + 1
    yield begin, len(tokens)
