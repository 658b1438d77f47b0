"""Raised figures behind a word, which call a note and are no part of the word.

Behind a number or a short word they tell something else: an article put in between (12¹), a unit (м²).
"""

from collections.abc import Iterator

from kqparse.late_pattern import late_pattern
from kqparse.model.values import Span

_FIGURES = "¹²³⁰⁴⁵⁶⁷⁸⁹"
_BEHIND = r"(?:(?<=[^\W\d_]{3})|(?<=[^\W\d_][.,;:»”\")\]])|(?<=[^\W\d_]-\d))"
"""A word, with a sign behind it or not, or a category."""
_ONE = rf"[{_FIGURES}]{{1,3}}⁾?"
_MARK = late_pattern(rf"{_BEHIND}⁽?{_ONE}(?:, ?{_ONE})*+(?: (?=[.,;:)»]))?")


def note_marks(text: str) -> Iterator[Span]:
    """Where such marks stand; linear in the length of the text."""
    # Most texts have none: to look for one figure after the other is many times as fast as for all of them at once.
    if any(map(text.__contains__, _FIGURES)):
        yield from (match.span() for match in _MARK.finditer(text))
