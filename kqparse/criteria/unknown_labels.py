"""Labels that no list knows: short, in both languages, parted by a slash, with a text behind them."""

from collections.abc import Iterator, Sequence

from kqparse.grammar.labelling.labels import Piece
from kqparse.model import Language
from kqparse.text.tongues import TongueRules
from kqparse.text.traced import Traced

_MOST_WORDS = 6
_MOST_LINES = 3
"""Lines on which a label goes on at most."""
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
    start = len(text) - len(right.lstrip())
    own = [Piece(line, start, len(text.rstrip(_SIGNS)))] if right.strip() else [_whole(lines, line + 1)]
    own += _going_on(lines, own[-1].line + 1, stop)
    halves = [_text(lines, [one]), _text(lines, own)]
    if own[-1].line + 1 >= stop or not all(map(_label_like, halves)):
        return None
    spoken = [tongues.spoken(half) for half in halves]
    if spoken[0] is None or spoken[1] is None or spoken[0] == spoken[1]:
        return None
    return {spoken[0]: [one], spoken[1]: own}


def _going_on(lines: Sequence[Traced], line: int, stop: int) -> Iterator[Piece]:
    """Lines that go on with a label in small letters, before a text that begins with a capital."""
    last = line
    while last < stop and last - line < _MOST_LINES and lines[last].text[:1].islower():
        last += 1
    if last < stop and lines[last].text[:1].isupper():
        yield from (_whole(lines, index) for index in range(line, last))


def _whole(lines: Sequence[Traced], line: int) -> Piece:
    return Piece(line, 0, len(lines[line].text.rstrip(_SIGNS)))


def _text(lines: Sequence[Traced], pieces: Sequence[Piece]) -> str:
    return " ".join([lines[piece.line].text[piece.start : piece.end] for piece in pieces])


def _label_like(text: str) -> bool:
    return (
        text[:1].isupper()
        and not text.endswith((".", ";", ","))
        and "/" not in text
        and len(text.split()) <= _MOST_WORDS
    )
