"""Signs and connectors that have lost what they belong to: the text is cut off there, or something was left out."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from kqparse.requirement.parts import LINKS
from kqparse.requirement.shapes import Place
from kqparse.requirement.tokens import Kind, Token

_OPENING, _CLOSING = frozenset("(["), frozenset(")]")
_SILENT = frozenset[Kind]({"colon", "comma", "dash", "list_mark", "semicolon", "sign", "stop"})
"""What says nothing at the end of a text."""
_LONGEST_MARK = 2
"""Characters before a closing bracket that are the mark of an entry with it: б), 12)."""


def loose(tokens: Sequence[Token], text: str) -> Iterator[Place]:
    """The places of brackets without a partner, those in a row as one, and of the connector that ends a text."""
    begin = end = 0
    for before, token in pairwise([Token("sign", 0, 0), *tokens]):
        if token.kind != "sign" or not _is_loose(before, token, text):
            continue
        if begin < end < token.start:
            yield begin, end
            begin = end
        begin, end = token.start if begin == end else begin, token.end
    if begin < end:
        yield begin, end
    last = next((token for token in reversed(tokens) if token.kind not in _SILENT), None)
    # A capital alone is an initial.
    initial = last is not None and last.end - last.start == 1 and text[last.start].isupper()
    if last and last.kind in LINKS and last.value is None and not (last.weak or initial):
        yield last.start, last.end


def _is_loose(before: Token, sign: Token, text: str) -> bool:
    """Whether a sign is a bracket, which has no partner then."""
    marks = before.end == sign.start and before.end - before.start <= _LONGEST_MARK and text[before.start].isalnum()
    return text[sign.start] in _OPENING or (text[sign.start] in _CLOSING and not marks)
