"""Labels that no list knows: short, in both languages, parted by a slash, with a text behind them."""

from collections.abc import Sequence

from kqparse.grammar.labels import Piece
from kqparse.model import Language
from kqparse.text.tongues import TongueRules
from kqparse.text.traced import Traced

_MOST_WORDS = 6
_SIGNS = " :"


def unknown_label(
    lines: Sequence[Traced], line: int, stop: int, tongues: TongueRules
) -> dict[Language, list[Piece]] | None:
    """The places of a label that begins in a line and fills it, by language; a slash at its end leads to the next."""
    text = lines[line].text
    left, slash, right = text.partition("/")
    if not slash or line + 1 >= stop:
        return None
    one = Piece(line, 0, len(left.rstrip(_SIGNS)))
    if right.strip():
        start = len(text) - len(right.lstrip())
        other = Piece(line, start, len(text.rstrip(_SIGNS)))
    else:
        other = Piece(line + 1, 0, len(lines[line + 1].text.rstrip(_SIGNS)))
    if other.line + 1 >= stop:
        return None
    printed = [lines[piece.line].text[piece.start : piece.end] for piece in (one, other)]
    if not all(map(_label_like, printed)):
        return None
    spoken = [tongues.spoken(half) for half in printed]
    if spoken[0] is None or spoken[1] is None or spoken[0] == spoken[1]:
        return None
    return {spoken[0]: [one], spoken[1]: [other]}


def _label_like(text: str) -> bool:
    return (
        text[:1].isupper()
        and not text.endswith((".", ";", ","))
        and "/" not in text
        and len(text.split()) <= _MOST_WORDS
    )
