"""What the formats of cells say: whether a cell is framed, and whether its number is a date."""

from datetime import datetime, timedelta
from typing import NamedTuple

from kqparse.late_pattern import late_pattern
from kqparse.read.numerals import whole
from kqparse.read.xml import Node

SIDES = ("left", "right", "top", "bottom")
FORMAT_ELEMENTS = frozenset({"numFmts", "numFmt", "borders", "border", "cellXfs", "xf", *SIDES})
_FRAMED = 3
"""Sides drawn from which on a cell is one of a table; a line to sign on is one side."""
_DATES = frozenset({14, 15, 16, 17, 22})
"""The numbers of the formats for days that every workbook has."""
_ASIDE = late_pattern(r'"[^"]*"|\[[^\]]*\]|\\.')
"""What of a format is printed as it stands, or tells colours and languages."""
_BEGIN = datetime(1899, 12, 30)
_MOST_DAYS = 2_958_465
"""The last day that a workbook knows."""


class Format(NamedTuple):
    """Of a cell."""

    framed: bool = False
    date: bool = False

    def shown(self, number: str) -> str:
        """A number as the cell shows it: a date as day, month and year, without digits that only its storing adds."""
        try:
            value = float(number)
        except ValueError:
            return number
        if self.date and 0 < value <= _MOST_DAYS:
            return (_BEGIN + timedelta(days=int(value))).strftime("%d.%m.%Y")
        return f"{value:.15g}" if abs(value) < 1e15 else number


def formats(styles: Node | None) -> list[Format]:
    """The formats of cells by their numbers."""
    if styles is None:
        return []
    codes = {own.attributes.get("numFmtId"): own.attributes.get("formatCode", "") for own in _all(styles, "numFmts")}
    dates = {key for key, code in codes.items() if "y" in _ASIDE.sub("", code.lower())} | {str(key) for key in _DATES}
    framed = [
        sum("style" in side.attributes for side in border.children) >= _FRAMED for border in _all(styles, "borders")
    ]
    found: list[Format] = []
    for own in _all(styles, "cellXfs"):
        border = whole(own.attributes.get("borderId"), 0)
        date = own.attributes.get("numFmtId") in dates
        found.append(Format(0 <= border < len(framed) and framed[border], date))
    return found


def _all(styles: Node, group: str) -> list[Node]:
    found = styles.first(group)
    return found.children if found else []
