"""Tables that a page draws by styles (`display: table`): which of its elements are tables, rows and cells."""

import re
from typing import Literal

from kqparse.late_pattern import late_pattern

Shape = Literal["table", "row", "cell"]
_Kind = Literal["", "group", "table", "row", "cell"]

_DISPLAY = late_pattern(
    r' style="(?:[^"]*;)? ?display ?: ?(?:inline-)?table(-row|-cell|-(?:row|header|footer)-group)? ?[;!"]',
    re.IGNORECASE,
)


class Shapes:
    """The open elements, and in each whether a row has begun for cells that stand in none."""

    def __init__(self) -> None:
        self._open: list[_Kind] = []
        self._loose: list[bool] = [False]

    def begin(self, attributes: str) -> tuple[Shape, ...]:
        """An element begins; what begins with it. One out of place is none of these."""
        above = self._open[-1] if self._open else ""
        kind = _kind(attributes)
        begun: tuple[Shape, ...] = ()
        if kind == "table":
            begun = ("table",)
        elif kind == "row" and above in ("group", "table"):
            begun = ("row",)
        elif kind == "cell" and above in ("group", "row", "table"):
            begun = ("cell",) if above == "row" or self._loose[-1] else ("row", "cell")
        elif kind != "group" or above != "table":
            kind = ""
        self._loose[-1] = kind == "cell" and above != "row"
        self._open.append(kind)
        self._loose.append(False)
        return begun

    def end(self) -> str:
        """The innermost element ends; gives which of the shapes it is, if any."""
        self._loose.pop()
        return self._open.pop()


def is_shaped(attributes: str) -> bool:
    """Whether attributes of the plain form make any of these of an element, wherever it stands."""
    return _DISPLAY.search(attributes) is not None


def _kind(attributes: str) -> _Kind:
    found = _DISPLAY.search(attributes)
    if found is None:
        return ""
    told = (found.group(1) or "").lower()
    return "table" if not told else "row" if told == "-row" else "cell" if told == "-cell" else "group"
