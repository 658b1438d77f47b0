"""Marks by which plain text prints bold words and headings (**Образование**, ## Образование): no part of the words."""

from collections.abc import Iterator

from kqparse.late_pattern import late_pattern
from kqparse.model.values import Span

_BOLD = late_pattern(r"(\*{2,3}+)(?=[^\s*])[^*\n]*+(\*{2,3}+)")
_HEADING = late_pattern(r"(?:\A|\n)[^\S\n]*+(#{2,6} ++(?=\S)|# ++(?=[^\W\d_*]))")


def emphasis(text: str) -> Iterator[Span]:
    """Where such marks stand, those of a pair one by one; linear in the length of the text."""
    if "**" in text:
        for match in _BOLD.finditer(text):
            if not text[match.start(2) - 1].isspace():
                yield from (match.span(1), match.span(2))
    if "# " in text:
        yield from (match.span(1) for match in _HEADING.finditer(text))
