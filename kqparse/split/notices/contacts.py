"""Telephones and addresses of the net in a stretch of a notice."""

import re

_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}\.")
_CITY = re.compile(r"[0-9](?<!\w[0-9])[0-9]{1,2}-[0-9]{2}-[0-9]{2}(?!\w)")
"""A number within a city: 24-35-46."""
_COUNTRY = re.compile(
    r"(?<![\w-])(?:\+7|8)\s?[-(]\s?\(?[0-9]{3,5}\)?|(?<!\w)(?:\+7|8)\s?[0-9]{3}\s[0-9]{3}[\s-][0-9]{2}[\s-]?[0-9]{2}"
)
_PAGE = re.compile(r"https?://|www\.")
_SIGNS = (("@", _MAIL), ("-", _CITY), ("8", _COUNTRY), ("+7", _COUNTRY), ("://", _PAGE), ("www.", _PAGE))
"""What each of them has; most sentences have no such sign, and none is looked for in them."""


def names_contact(text: str, start: int = 0, end: int | None = None) -> bool:
    """Whether a stretch `[start, end)` has a telephone or an address of the net."""
    stop = len(text) if end is None else end
    return any(text.find(sign, start, stop) >= 0 and form.search(text, start, stop) for sign, form in _SIGNS)


__all__ = ["names_contact"]
