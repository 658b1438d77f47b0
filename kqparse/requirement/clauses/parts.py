"""Connectors part a sentence, and its words tell what the parts are about."""

from collections.abc import Sequence
from typing import Literal

from kqparse.requirement.tokens.lexer import Kind, Token

Link = Literal["and", "comma", "none", "or", "part"]
LINKS: dict[Kind, Link] = {"and": "and", "comma": "comma", "or": "or", "part": "part"}

Subject = Literal["education", "other", "pay", "programme", "training", "work"]
SUBJECTS: dict[Kind, Subject] = {
    "education": "education", "level": "education", "degree": "education", "relevant": "education",
    "experience": "work", "amount": "work", "none": "work",
    "programme": "programme", "training": "training", "other": "other", "except": "other", "pay": "pay",
}  # fmt: skip


def parts(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """Where the parts between connectors begin and end, as indices."""
    found: list[tuple[int, int]] = []
    begin = 0
    for at, token in enumerate(tokens):
        if token.kind in LINKS and not token.inner:
            found.append((begin, at))
            begin = at + 1
    found.append((begin, len(tokens)))
    return found
