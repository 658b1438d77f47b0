"""Words beside which a sector is named, and what stands there in place of a name, or is a part of it."""

from collections.abc import Sequence

from msgspec.structs import replace

from kqparse.requirement.tokens import Token

BODY = "body"
"""What the grammar says of words for a place that has a name, and not for an area of work."""
_FAR = 9
"""How many tokens on the amount for a sector without a name stands."""
_APART = frozenset({"colon", "comma", "dash", "or", "part"})
"""What parts a word for a sector from a name before it."""


def sectors(tokens: list[Token], modifiers_first: bool) -> list[Token]:
    """The tokens of a sentence with words for a sector."""
    return _taught(_unnamed(tokens) if modifiers_first else _described(tokens), modifiers_first)


def _described(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, where a word for a place that ends its own name is a part of that: в финансовых организациях."""
    found = list(tokens)
    for at, token in enumerate(tokens[1:], start=1):
        if token.kind == "sector" and token.value == BODY and tokens[at - 1].kind in {"name", "word"}:
            found[at] = replace(token, kind="name", value=None)
    return found


def _unnamed(tokens: list[Token]) -> list[Token]:
    """A sector without a name before it is the one that suits the post: жалпы өтілі – 10 жыл, салада – 5 жыл."""
    found = list(tokens)
    for index, token in enumerate(tokens[:-1]):
        apart = not index or tokens[index - 1].kind in _APART
        behind = next((each.kind for each in tokens[index + 1 : index + _FAR] if each.kind != "filler"), "")
        if token.kind == "sector" and apart and behind in {"amount", "dash"}:
            found[index] = replace(token, kind="scope", value=("field", "relevant"))
    return found


def _taught(tokens: list[Token], modifiers_first: bool) -> list[Token]:
    """Education as the name of a sector is a name: `білім саласында`, `в сфере высшего образования`."""
    found = list(tokens)
    for index in [index for index, token in enumerate(tokens) if token.kind == "sector"]:
        if modifiers_first and index and tokens[index - 1].kind == "education":
            found[index - 1] = replace(tokens[index - 1], kind="name")
        near = len(tokens) if modifiers_first else index + 1
        while near < min(len(tokens), index + 3) and tokens[near].kind in {"education", "level"}:
            found[near] = replace(tokens[near], kind="name")
            near += 1
    return found
