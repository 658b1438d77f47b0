"""Text in the form in which words are compared; what is compared by offset keeps its length."""

import re

from kqparse.text.lines import DASH, DASHES

_ANY_DASH = re.compile(f"[{re.escape(DASHES)}]")
_DASH = re.compile(rf"\s*{DASH}+\s*")


def lower(text: str) -> str:
    """Lower case, with every character in its place."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join([letter.lower() if len(letter.lower()) == 1 else letter for letter in text])


def label_key(text: str) -> str:
    """A label as it is looked up: lower case, single blanks, one kind of dash without blanks, no closing sign."""
    small = " ".join(text.lower().split())
    return (_DASH.sub("-", small) if _ANY_DASH.search(small) else small).strip(" :.;,")
