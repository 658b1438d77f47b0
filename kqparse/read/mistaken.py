"""Text whose bytes a program took for another encoding before it was saved: what its bytes were.

`РћР±СЂР°Р·РѕРІР°РЅРёРµ` is UTF-8 taken for Windows-1251, `Îáðàçîâàíèå` Windows-1251 taken for Windows-1252.
"""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from kqparse.late_pattern import late_pattern

_TAKEN_FOR = {"windows-1251": "cp1251", "windows-1252": "cp1252"}
_SMALL = late_pattern(r"[\u0430-\u044f\u0492-\u04ff]+")
_ANY = late_pattern(r"[^\W\d_A-Za-z\u0456]+")
"""Letters beyond those of English, without the і that is a letter of Windows-1251 and of Kazakh."""
_LEAST_SMALL = 0.5
"""The share of small Cyrillic letters that any Cyrillic text has of its letters, and none that was mistaken."""
_PLACES, _LENGTH = 5, 500
"""Stretches of a text that are enough to tell, and their length: a heading in capitals is but one of them."""
_MOST_OTHERS = 0.02
"""The share of characters that an encoding has not, with which a text was not taken for it."""
_HALVING = "cp1251"
_NO_BREAK = late_pattern("\xd0 ")
"""Half of a letter: programs print its other half, a no-break blank, as a plain one,"""
_LOST = late_pattern("([\xd0\xd3])(?![\x80-\xbf])")
"""or drop the one byte for which Windows-1251 has no sign, or put U+FFFD in its place."""

_LETTER = late_pattern(
    r"(?P<whole>[\xc2-\xdf][\x80-\xbf]|\xd0 |(?!\xe0[\x80-\x9f]|\xed[\xa0-\xbf])[\xe0-\xef][\x80-\xbf]{2})"
    r"|(?P<half>[\xd0\xd3](?![\x80-\xbf\xe0-\xff])\ufffd?)|[\s\S]"
)
"""A letter of UTF-8, all of it or half, or any other sign; small letters of Windows-1251 stand behind no half."""


class Meant(NamedTuple):
    """What the bytes of a text were, and what they were taken for."""

    data: bytes
    taken_for: str


def is_odd(text: str) -> bool:
    """Whether a text has other letters than a Cyrillic text has: few have, so these are looked at closely."""
    step = max(len(text) // _PLACES, _LENGTH)
    sample = "".join([text[at : at + _LENGTH] for at in range(0, len(text), step)])
    small = sum(map(len, _SMALL.findall(sample)))
    if small >= _LEAST_SMALL * len(sample):
        return False  # as of most texts, whatever else there is
    return small < _LEAST_SMALL * sum(map(len, _ANY.findall(sample)))


def meant(text: str) -> Iterator[Meant]:
    """What the bytes of a text may have been; of what loses halves of letters also with these."""
    counts = Counter(text)
    del counts["\ufffd"]  # what a program put for a byte to which its encoding has no sign
    for encoding, codec in _TAKEN_FOR.items():
        own = _bytes_of(codec)
        others = sum(count for sign, count in counts.items() if ord(sign) not in own and not sign.isascii())
        if others <= _MOST_OTHERS * len(text):
            signs = text.translate(own)
            yield Meant(signs.encode("latin-1", "replace"), encoding)
            if codec == _HALVING:
                signs = _LOST.sub("\\1\x98", _NO_BREAK.sub("\xd0\xa0", signs.replace("\ufffd", "")))
                yield Meant(signs.encode("latin-1", "replace"), encoding)


def joined(text: str, taken_for: str) -> tuple[str, list[int]]:
    """A text in which each letter of UTF-8 is as many signs as it has bytes, with one for these.

    Args:
        text: the text; what is none of UTF-8 in it stays.
        taken_for: the encoding that its bytes were taken for.

    Returns:
        The text as it was meant, and for each offset of the given one, the end included, that in it.
    """
    letters: list[str] = []
    places: list[int] = []
    for match in _LETTER.finditer(text.translate(_bytes_of(_TAKEN_FOR[taken_for]))):
        signs = match.group()
        if match.lastgroup == "whole":
            letter = _NO_BREAK.sub("\xd0\xa0", signs).encode("latin-1").decode("utf-8")
        elif match.lastgroup == "half":
            letter = bytes([ord(signs[0]), 0x98]).decode("utf-8")
        else:
            letter = text[match.start()]
        places += [len(letters)] * len(signs)
        letters.append(letter)
    return "".join(letters), [*places, len(letters)]


@cache
def _bytes_of(codec: str) -> dict[int, int]:
    """The byte of each sign beyond ASCII; one without a sign has that of its number, as in browsers and in Latin-1."""
    signs = {byte: bytes([byte]).decode(codec, "ignore") for byte in range(0x80, 0x100)}
    controls = {byte: byte for byte in range(0x80, 0xA0)}
    return controls | {ord(sign): byte for byte, sign in signs.items() if sign}
