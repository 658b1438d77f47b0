"""Blanks that are doubled all through a text, as converters of justified lines and typists leave them: one is enough.

A text is one of these where most gaps between words in small letters are two or three blanks wide, and hardly any is
wider, as those between columns are. Indents stay. Linear in the text.
"""

from collections import Counter
from collections.abc import Iterator

from kqparse.late_pattern import CAPITALS, late_pattern
from kqparse.text.edits import Edit

_BETWEEN = late_pattern(rf"[^\W\d_{CAPITALS}]( +)(?=[^\W\d_{CAPITALS}])")
_REST = late_pattern(r"(?<=\S) ( +)(?=\S)")
_LEAST, _SHARE = 10, 0.5
"""So many gaps are wide, and such a share of all,"""
_WIDEST, _FEW = 3, 0.05
"""and no more than such a share of them is wider than this."""
_PAIRS = 5
"""Blanks of such a text for each pair of them, at most."""


def has_wide_gaps(text: str) -> bool:
    """Whether blanks are doubled all through a text."""
    pairs = text.count("  ")
    if pairs < _LEAST or pairs * _PAIRS < text.count(" "):
        return False
    widths = Counter(map(len, _BETWEEN.findall(text)))
    wide = widths.total() - widths[1]
    columns = sum(count for width, count in widths.items() if width > _WIDEST)
    return wide >= max(_LEAST, _SHARE * widths.total()) and columns <= _FEW * wide


def wide_gaps(text: str) -> Iterator[Edit]:
    """What is more than one blank between the words of a line, dropped where blanks are doubled all through."""
    if has_wide_gaps(text):
        yield from (Edit(*rest.span(1), "") for rest in _REST.finditer(text))
