"""Figures that stand raised, as those do that call a note, in the letters that Unicode has for them.

So a number and the mark behind it stay two things in the text of a format that tells by its layout what is raised.
"""

import re

from kqparse.late_pattern import late_pattern

_FIGURES = late_pattern(r"[\s0-9(),]+")
_RAISED = str.maketrans("0123456789()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾")
_TAGS = r"(?:\s*+<[^<>]*+>){0,4}+\s*+"
_MARK = r"[0-9]{1,3}\)?"
_IN_PAGE = late_pattern(
    rf"(<(?>sup\b|span\b[^<>]*?vertical-align:\s*super\b)[^<>]*+>{_TAGS})({_MARK}(?:, ?{_MARK})*+)(?=\s*<)",
    re.IGNORECASE,
)
_SIGNS = ("<sup", "<SUP", "super")
"""What a page has that may raise anything."""


def raised(text: str) -> str:
    """A text that stands raised; words, and signs other than those of marks, stay as they are."""
    return text.translate(_RAISED) if _FIGURES.fullmatch(text) else text


def with_raised(page: str) -> str:
    """A web page with the figures raised that it shows so."""
    if not any(sign in page for sign in _SIGNS):
        return page
    return _IN_PAGE.sub(lambda match: match[1] + raised(match[2]), page)
