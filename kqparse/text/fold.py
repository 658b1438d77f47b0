"""Text in the form in which words are compared; what is compared by offset keeps its length."""

import re
from collections.abc import Iterable

from kqparse.late_pattern import late_pattern
from kqparse.text.lines import DASH, DASHES
from kqparse.text.small import lower

_ANY_DASH = late_pattern(f"[{re.escape(DASHES)}]")
_DASH = late_pattern(rf"\s*{DASH}+\s*")

_SIGNS = " :.;,?"
_MARKS = _SIGNS + "*\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079"
"""What may stand behind a label, the mark of a note too."""


def label_key(text: str) -> str:
    """A label as it is looked up: lower case, single blanks, one kind of dash without blanks, no sign behind it."""
    small = " ".join(text.lower().split())
    return (_DASH.sub("-", small) if _ANY_DASH.search(small) else small).strip(_SIGNS).rstrip(_MARKS)


def sizes_by_last(endings: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """How long the endings with a last letter are, ascending: what to look an ending of a word up by."""
    sizes: dict[str, set[int]] = {}
    for ending in filter(None, endings):
        sizes.setdefault(ending[-1], set()).add(len(ending))
    return {letter: tuple(sorted(own)) for letter, own in sizes.items()}


__all__ = ["label_key", "lower", "sizes_by_last"]
