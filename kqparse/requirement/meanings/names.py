"""The name of a work with the brackets and quotation marks that belong to it."""

from collections.abc import Sequence

from kqparse.requirement.shapes import Place
from kqparse.requirement.tokens.lexer import QUOTES, Token


def whole_name(tokens: Sequence[Token], begin: int, end: int, text: str) -> Place:
    """The place of words in a row with the bracket or the mark beside them that belongs to one among them.

    Водителем категории «D»; «D» санатты жүргізуші; программистом (веб).
    """
    behind = tokens[end] if end < len(tokens) else None
    first, last = tokens[begin].start, tokens[end - 1].end
    if "sign" in [token.kind for token in tokens[begin:end]]:
        opened, quoted = _unpaired(tokens[begin:end], text)
        if opened and begin and _quotes(tokens[begin - 1], text):
            first = tokens[begin - 1].start
        if quoted and behind and _quotes(behind, text):
            last = behind.end
    if tokens[begin].inner and not tokens[end - 1].inner and begin and tokens[begin - 1].kind == "bracket":
        # (внутреннего или внешнего) аудита
        first = tokens[begin - 1].start
    closing = _closing(tokens, end)
    return first, closing.end if closing and not tokens[begin].inner else last


def in_brackets(tokens: Sequence[Token], begin: int, end: int, place: Place) -> Place:
    """The place of a name with the brackets that hold nothing but it: what a name before it is made of."""
    closing = _closing(tokens, end)
    whole = closing is not None and begin > 0 and tokens[begin - 1].kind == "bracket" and tokens[begin].inner
    return (tokens[begin - 1].start, closing.end) if closing and whole else place


def _closing(tokens: Sequence[Token], end: int) -> Token | None:
    """The bracket that closes behind words, those between that say that their list goes on: ручными и т. д.)."""
    behind = next((token for token in tokens[end:] if token.kind != "filler"), None)
    return behind if behind and behind.kind == "unbracket" else None


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
