"""Signs of UTF-8 that a page shows byte by byte in a text that is else right: `в„–` for №, `вЂ“` for a dash.

A text all of which is so was decoded wrongly, and is read anew (see `read.mistaken`). Where parts of a page were put
together, only signs that the older encodings lack or have elsewhere come out so. What a sign of three bytes is shown as
is no word of any language; signs of two (`В«` for «), of which one is a letter, are read only beside one of these, and
a blank that does not break not where a word may begin.

Guarantee: a text without such signs is asked for a few of the signs in them and not searched.
"""

import re
from collections.abc import Iterator
from functools import cache

from kqparse.text.edits import Edit

_ENCODINGS = ("cp1251", "cp1252")
_SURE = "№–—‘’“”„…•"
"""Signs of three bytes,"""
_DOUBTFUL = "«»\xa0·°§"
"""and of two, which a text may have for another reason."""
_WITHIN = "(?<=[^ \n])"


def split_signs(text: str) -> list[Edit]:
    """Signs shown as their bytes, with the sign that is meant, ascending."""
    # The second one of them hardly any text has, while the first may be a letter; one sign is found many times as fast.
    begun = any(second in text and any(first + second in text for first in firsts) for second, firsts in _beginnings())
    return list(_found(text)) if begun else []


def _found(text: str) -> Iterator[Edit]:
    meant = _meant()
    if any(shown in text for shown, sign in meant.items() if sign in _SURE):
        for match in _pattern().finditer(text):
            yield Edit(match.start(), match.end(), meant[match.group()].replace("\xa0", " "))


@cache
def _beginnings() -> tuple[tuple[str, str], ...]:
    """What signs of three bytes begin with as they are shown: the second sign of it, and those that stand before it."""
    begun = {shown[:2] for shown, sign in _meant().items() if sign in _SURE}
    return tuple(
        (second, "".join([own[0] for own in begun if own[1] == second])) for second in {own[1] for own in begun}
    )


@cache
def _meant() -> dict[str, str]:
    """The signs by what their bytes are shown as; those of whose bytes one has no character are left out."""
    meant: dict[str, str] = {}
    for encoding in _ENCODINGS:
        for sign in _SURE + _DOUBTFUL:
            shown = sign.encode().decode(encoding, "replace")
            if "\ufffd" not in shown:
                meant[shown] = sign
    return meant


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(_WITHIN * (sign == "\xa0") + re.escape(shown) for shown, sign in _meant().items()))
