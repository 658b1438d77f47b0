"""Words and signs of an education text; names of the lexicon are read in the same way."""

from typing import Literal

from msgspec import Struct

from kqparse.late_pattern import FIGURE, late_pattern

TokenKind = Literal["code", "marker", "sign", "word"]

_SIGN = r"(?P<sign>[.,;:()/&!?…«»\"“”„\[\]]|(?<=\s)[–—-](?=\s))"
_TOKEN = late_pattern(
    r"(?P<code>(?<![\w.])(?:[5-8][A-Z][0-9]{2,6}|[A-Z][0-9]{3}|(?:[345](?:[A-Z]{1,2}))?[0-9]{7,8}"
    r"|[0-9]{2}\.[0-9]{2}\.[0-9]{2}|(?<=\()(?:0[0-9]|10)[0-9]{2}(?=\)))(?!\w))"
    r"|(?P<marker>(?<![\w.])[0-9]{1,2}\)|(?<=[:;,.]\s)[0-9]{1,2}\.(?=\s)"
    r"|(?:(?<=\n)|^)[ \t]*(?:[0-9]{1,2}\.(?!\d)|[-–—•*·]))"
    rf"|(?P<word>[^\W_]+)|{_SIGN}"
)
_WITHOUT_FIGURES = late_pattern(rf"(?P<word>[^\W_]+)|(?P<marker>(?:(?<=\n)|^)[ \t]*[-–—•*·])|{_SIGN}")
"""The same where no figure stands, as in most texts."""

_CODE_SHAPE = late_pattern(r"(?<![\w.])[3-8]?[^\W\d_]{1,2}[0-9]{2,8}(?!\w)")


class Token(Struct, frozen=True, gc=False):
    """A word, a sign, a code or the number of a list entry.

    Attributes:
        joined: whether a hyphen joins it to what is before.
        lacking: whether a hyphen stands for the rest of the word: «бизнес-, телерадио журналистика».
    """

    kind: TokenKind
    start: int
    end: int
    text: str
    joined: bool = False
    lacking: bool = False


def with_plain_codes(text: str, letters: dict[int, str]) -> str:
    """The text with look-alike letters of codes exchanged, every character in its place."""
    if FIGURE.search(text) is None:
        return text
    return _CODE_SHAPE.sub(lambda match: match[0].translate(letters), text)


def tokens(text: str) -> list[Token]:
    """The tokens of a text in order; hyphens within words and points of abbreviations are none.

    Args:
        text: with the letters of its codes in Latin (see `with_plain_codes`).
    """
    found: list[Token] = []
    before = -2  # no place is behind it
    hyphened = "-" in text
    for match in (_TOKEN if FIGURE.search(text) else _WITHOUT_FIGURES).finditer(text):
        printed = match[0]
        start, end = match.span()
        kind: TokenKind = match.lastgroup  # type: ignore[assignment]
        joined = hyphened and before == start - 1 and text[before] == "-"
        if kind == "sign":
            if printed == "." and not _ends(text, end):
                continue
            found.append(Token("sign", start, end, printed, joined))
        elif hyphened and kind == "word" and text[end : end + 1] == "-" and not text[end + 1 : end + 2].isalnum():
            found.append(Token("word", start, end, printed, joined, True))
        else:
            found.append(Token(kind, start, end, printed, joined))
        before = end
    return found


def _ends(text: str, behind: int) -> bool:
    """Whether a point ends a sentence: a small letter, a comma, a bracket go on, and a figure without a blank does."""
    near = text[behind : behind + 1]
    if not near or near.isupper():
        return True
    if not near.isspace():
        return near in '»”")]'
    follows = text[behind : behind + 8].lstrip()[:1]
    return not (follows.islower() or follows in ',;(«"“')
