"""Lines for eyes: no name or value of a stranger's file may break a line or steer the terminal."""

from collections.abc import Iterable
from unicodedata import category

_BLANK = "Zs"


def printable(line: str) -> str:
    """The line with every sign escaped that is not seen: controls, marks of direction, line ends; blanks stay."""
    if line.isprintable():
        return line
    return "".join(
        sign
        if sign.isprintable() or category(sign) == _BLANK
        else sign.encode("unicode_escape", "backslashreplace").decode()
        for sign in line
    )


def shortened(text: str, longest: int = 60) -> str:
    """The text itself, or its beginning and an ellipsis where it has more than `longest` characters."""
    return text if len(text) <= longest else text[: longest - 1] + "…"


def printable_lines(lines: Iterable[str]) -> str:
    """Such lines, each with its end."""
    return "".join([f"{printable(line)}\n" for line in lines])
