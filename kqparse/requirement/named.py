"""Where the name of a post or a sector begins and ends: with the signs that have their partner within it."""

from collections.abc import Sequence

from kqparse.requirement.shapes import Place
from kqparse.requirement.tokens import QUOTES, Token


def whole_name(tokens: Sequence[Token], begin: int, end: int, text: str) -> Place:
    """The place of words in a row with the bracket or the mark beside them that belongs to one among them.

    Водителем категории «D»; «D» санатты жүргізуші; программистом (веб).
    """
    before, behind = tokens[begin - 1 : begin] if begin else (), tokens[end : end + 1]
    closed = [token for token in behind if token.kind == "unbracket" and not tokens[begin].inner]
    opened, quoted = _unpaired(tokens[begin:end], text)
    first = next((token.start for token in before if opened and _quotes(token, text)), tokens[begin].start)
    last = next((token.end for token in behind if quoted and _quotes(token, text)), tokens[end - 1].end)
    return first, closed[0].end if closed else last


def _quotes(token: Token, text: str) -> bool:
    return token.kind == "sign" and text[token.start] in QUOTES


def _unpaired(name: Sequence[Token], text: str) -> tuple[bool, bool]:
    """Whether quotation marks in a name close what opens before it, and open what closes behind it.

    A mark right behind a word closes: so it is told of marks that look alike at both ends.
    """
    depth = lowest = 0
    for token in name:
        if _quotes(token, text):
            depth += 1 if text[token.start - 1 : token.start].isspace() else -1
            lowest = min(lowest, depth)
    return lowest < 0, depth > lowest
