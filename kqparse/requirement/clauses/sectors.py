"""Words beside which a sector is named, and what stands there in place of a name, or is a part of it."""

from collections.abc import Sequence

from msgspec.structs import replace

from kqparse.requirement.tokens.lexer import Token

BODY = "body"
"""What the grammar says of words for a place that has a name, and not for an area of work."""
LOCALITY = "locality"
"""What it says of places of a kind, for which less may be asked."""
_AMID = "amid"
"""What it says of words for an area that belong to the name on both sides of them."""
_AREA = "area"
"""What it says of words for an area that is the one that suits the post where no name stands beside them."""
_BEFORE = frozenset({"", "amount", "and", "colon", "comma", "dash", "experience", "or", "part"})
"""What parts such a word from a name before it."""
_BEHIND = frozenset({"", "amount", "and", "comma", "experience", "or", "part", "unbracket", "wish"})
"""What parts it from a name behind it; where it would stand before the word, these may follow:"""
_ON = _BEHIND | {"dash", "post", "scope"}
_TOLD_AT_ONCE = (["dash", "amount"], ["dash", "none"], ["colon", "amount"], ["colon", "none"], ["colon", "post"])
"""What stands behind it where its length, or whom this is for, does."""
_FAR = 6
"""How many tokens on a word for an area the next one stands that is no filler."""
_PAPERS = frozenset({"other", "training"})
_NAMED = frozenset({"name", "word"})
_JOINING = frozenset({"and", "comma", "or"})


def sectors(tokens: list[Token], modifiers_first: bool) -> list[Token]:
    """The tokens of a sentence with words for a sector."""
    return _taught(_unnamed(tokens if modifiers_first else _described(tokens), modifiers_first), modifiers_first)


def within_areas(found: list[Token]) -> None:
    """Make words for papers that are within the name of an area names: құжаттардың орындалуын қамтамасыз ету саласы."""
    within = last = False
    for index in range(len(found) - 1, -1, -1):
        token = found[index]
        if within and token.kind in _PAPERS:
            found[index] = replace(token, kind="name", weak=False)
        last = token.kind == "sector"
        within = last or (within and found[index].kind in _NAMED)


def _described(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, where a word for a place that ends its own name is a part of that: в финансовых организациях.

    So is one within a name: в реальном секторе экономики.
    """
    found = list(tokens)
    for at, token in enumerate(tokens[1:], start=1):
        if token.kind != "sector" or tokens[at - 1].kind not in _NAMED:
            continue
        if token.value == BODY or (
            token.value == _AMID and any(each.kind in _NAMED for each in tokens[at + 1 : at + 2])
        ):
            found[at] = replace(token, kind="name", value=None)
    return found


def _unnamed(tokens: list[Token], modifiers_first: bool) -> list[Token]:
    """An area without a name is the one that suits the post: жалпы өтілі – 10 жыл, салада – 5 жыл; в областях."""
    found = list(tokens)
    for index in reversed([at for at, token in enumerate(tokens) if token.kind == "sector" and token.value == _AREA]):
        if _among_localities(tokens, index):
            found[index] = replace(found[index], kind="name", value=LOCALITY)
        elif _parted(found, index, modifiers_first):
            found[index] = replace(found[index], kind="scope", value=("field", "relevant"))
    return found


def _parted(tokens: Sequence[Token], index: int, modifiers_first: bool) -> bool:
    """Whether no name stands where it would: before a word for an area in Kazakh, behind it in Russian."""
    behind = [token.kind for token in tokens[index + 1 : index + _FAR] if token.kind != "filler"]
    if modifiers_first:
        return (tokens[index - 1].kind if index else "") in _BEFORE and (*behind, "")[0] in _ON
    if behind[:2] in _TOLD_AT_ONCE or (behind[:1] == ["sign"] and _ends(behind[1:])):
        return True
    # What has the name may be a further word for an area, or stand behind a comma: в сфере и области строительства.
    further = (*behind[1:2], "")[0] if behind[:1] and behind[0] in _JOINING else ""
    named = further == "sector" or (behind[:1] == ["comma"] and further in {"name", "word"})
    return (*behind, "")[0] in _BEHIND and not named


def _ends(behind: Sequence[str]) -> bool:
    """Whether a sign is the last of its part, as what is left of a bracket."""
    return not behind or behind[0] in _JOINING


def _among_localities(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word for an area, which may be a region, is joined to other kinds of places: в областях и районах."""
    before = [token.value for token in tokens[max(index - 2, 0) : index] if tokens[index - 1].kind in _JOINING]
    behind = [token for token in tokens[index + 1 : index + 4] if token.kind != "preposition"]
    joined = behind[:1] and behind[0].kind in _JOINING
    return LOCALITY in before or bool(joined and LOCALITY in [token.value for token in behind[1:2]])


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
