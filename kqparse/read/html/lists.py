"""Lists of a page while they are read: how their entries are marked."""

import re
from collections.abc import Callable

from kqparse.read.html.markup import told
from kqparse.read.numerals import latin, roman, whole

BULLET = "\u2022 "
_BARE = re.compile(r"list-style(?:-type)?\s*:[^;]*\bnone\b", re.IGNORECASE)
_FORMS: dict[str, Callable[[int], str]] = {
    "a": latin,
    "A": lambda number: latin(number).upper(),
    "i": roman,
    "I": lambda number: roman(number).upper(),
}


class EntryList:
    """A list, and the next number in it.

    Args:
        attributes: of its element.
        numbered: whether its entries are.
    """

    __slots__ = ("_form", "_next", "_plain")

    def __init__(self, attributes: str, *, numbered: bool) -> None:
        own = told(attributes)
        self._plain = bool(_BARE.search(own.get("style", "")))
        self._form = _FORMS.get(own.get("type", ""), str) if numbered else None
        self._next = whole(own.get("start"), 1)

    def mark(self, attributes: str) -> str:
        """The mark of the next entry, whose element has these attributes."""
        if self._plain:
            return ""
        if self._form is None:
            return BULLET
        number = whole(told(attributes).get("value"), self._next)
        self._next = number + 1
        return f"{self._form(number)}. "
