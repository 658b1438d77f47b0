"""Categories of the civil service as values."""

import re
from collections.abc import Mapping

from kqparse.text.lines import DASHES

_SHAPE = re.compile(r"([A-Z]+(?:-[A-Z]+)*)-?([0-9]+)")
_SIGNS = re.compile(rf"\s*[{re.escape(DASHES)}]\s*")


def category_value(printed: str, series: Mapping[str, tuple[int, int]]) -> str | None:
    """A category in Latin capitals (`D-O-1`), or None if no series has it.

    Args:
        printed: as it stands in the repaired text, any dash, blanks around it.
        series: for each series its lowest and highest number.
    """
    match = _SHAPE.fullmatch(_SIGNS.sub("-", printed.strip()).upper())
    if not match:
        return None
    letters, number = match.group(1), int(match.group(2))
    low, high = series.get(letters, (1, 0))
    return f"{letters}-{number}" if low <= number <= high else None
