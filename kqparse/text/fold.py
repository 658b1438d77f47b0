"""Text in the form in which words are compared; what is compared by offset keeps its length."""

import re

from kqparse.late_pattern import late_pattern
from kqparse.text.lines import DASH, DASHES
from kqparse.text.small import lower

_ANY_DASH = late_pattern(f"[{re.escape(DASHES)}]")
_DASH = late_pattern(rf"\s*{DASH}+\s*")


def label_key(text: str) -> str:
    """A label as it is looked up: lower case, single blanks, one kind of dash without blanks, no closing sign."""
    small = " ".join(text.lower().split())
    return (_DASH.sub("-", small) if _ANY_DASH.search(small) else small).strip(" :.;,?")


__all__ = ["label_key", "lower"]
