"""Figures that stand higher than the word they stand behind, and are smaller: in the letters for raised ones."""

from collections.abc import Callable

from kqparse.late_pattern import late_pattern
from kqparse.read.pdf.page import Box, Line
from kqparse.read.raised import raised

_BEHIND_WORD = late_pattern(r"(?<=[^\W\d_])([.,;:»”\")\]]?)([0-9]{1,3}\)?(?:,[0-9]{1,3}\)?)*)(?![\w-])")
_FIGURE = late_pattern(r"[0-9](?:(?<=[^\W\d_].)|(?<=[^\W\d_][^\w\s].))")
"""A figure that stands behind a word, or a sign behind it."""
_SMALLER = 0.9
"""Share of a letter's height that such a figure has at most."""
_HIGHER = 0.1
"""Share of a letter's height by which it ends above the letter."""


def with_raised(lines: list[Line], place: Callable[[int], Box]) -> list[Line]:
    """The lines of a page with such figures raised; `place` tells the box of a character by its number."""
    if not _FIGURE.search("\n".join([line.text for line in lines])):  # few pages have any, and the other look is slow
        return lines
    return [_line(line, place) if _BEHIND_WORD.search(line.text) else line for line in lines]


def _line(line: Line, place: Callable[[int], Box]) -> Line:
    text = line.text
    for match in _BEHIND_WORD.finditer(line.text):
        letter, figure = (place(line.start + at) for at in (match.start() - 1, match.start(2)))
        height = letter[3] - letter[1]
        if figure[3] - figure[1] < _SMALLER * height and figure[3] < letter[3] - _HIGHER * height:
            text = text[: match.start(2)] + raised(match[2]) + text[match.end(2) :]
    return line._replace(text=text)
