"""The marks before the lines of a text that a letter quotes, of one letter in another or of one within a quotation.

They are noise: what is quoted is read as it was before.
"""

from kqparse.late_pattern import late_pattern
from kqparse.model import Span

_LEAST = 3
"""Lines of a quotation: a single one may begin with the sign for something else."""
_MARKS = late_pattern(r"(?m)^[ \t]*+(>(?:[ \t]*+>)*+)")
_LINE = late_pattern(r"(?m)^[ \t]*+\S")


def quote_marks(text: str) -> list[Span]:
    """The spans of the marks, in order; none where fewer than half of the lines have one, as in a list with such signs.

    Linear in the length of the text.
    """
    if ">" not in text:
        return []
    marks = [mark.span(1) for mark in _MARKS.finditer(text)]
    lines = sum(1 for _ in _LINE.finditer(text)) if len(marks) >= _LEAST else 0
    return marks if 2 * len(marks) > lines > 0 else []
