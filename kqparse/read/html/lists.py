"""Lists of a page while they are read: how their entries are marked."""

import re
from collections.abc import Callable

from kqparse.late_pattern import late_pattern
from kqparse.read.html.markup import told
from kqparse.read.numerals import FORMS, whole
from kqparse.read.symbols import BULLET

MARK = f"{BULLET} "
_BARE = late_pattern(r"list-style(?:-type)?\s*:[^;]*\bnone\b", re.IGNORECASE)
_STYLED = late_pattern(
    r"list-style(?:-type)?\s*:[^;]*\b(decimal-leading-zero|(?:lower|upper)-(?:alpha|latin|roman))\b", re.I
)
_FORMS: dict[str, Callable[[int], str]] = {
    **{first: FORMS[first] for first in "aAiI"},
    **{f"lower-{name}": FORMS[first] for name, first in (("alpha", "a"), ("latin", "a"), ("roman", "i"))},
    **{f"upper-{name}": FORMS[first] for name, first in (("alpha", "A"), ("latin", "A"), ("roman", "I"))},
    "decimal-leading-zero": lambda number: f"{number:02}",
}
"""By the type that an element names, or its style."""


class EntryList:
    """A list, and the next number in it.

    Args:
        attributes: of its element.
        numbered: whether its entries are.
    """

    __slots__ = ("_form", "_next", "_plain", "_step", "numbered")

    def __init__(self, attributes: str, *, numbered: bool) -> None:
        own = told(attributes)
        self._plain = bool(_BARE.search(own.get("style", "")))
        styled = _STYLED.search(own.get("style", ""))
        self._form = _FORMS.get(styled.group(1).lower() if styled else own.get("type", ""), str) if numbered else None
        self._step = -1 if "reversed" in own else 1
        self._next = whole(own.get("start"), 1)
        self.numbered = numbered and not self._plain

    def mark(self, attributes: str) -> str:
        """The mark of the next entry, whose element has these attributes."""
        if self._plain:
            return ""
        if self._form is None:
            return MARK
        number = whole(told(attributes).get("value"), self._next)
        self._next = number + self._step
        return f"{self._form(number)}. "
