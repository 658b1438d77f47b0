"""Text in lower case, by offset the same as the text itself."""

_LONGER = "\u0130"
"""The one character that is two in lower case."""


def lower(text: str) -> str:
    """Lower case, with every character in its place."""
    if _LONGER not in text:
        return text.lower()
    return "".join([letter.lower() if letter != _LONGER else letter for letter in text])
