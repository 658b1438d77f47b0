"""Telephones and addresses of the net in a stretch of a notice."""

from kqparse.late_pattern import late_pattern

_MAIL = late_pattern(r"[\w.+-]{1,64}@[\w-]{1,64}\.")
_CITY = late_pattern(r"[0-9](?<!\w[0-9])[0-9]{1,2}-[0-9]{2}-[0-9]{2}(?!\w)")
"""A number within a city: 24-35-46."""
_COUNTRY = late_pattern(
    r"(?<![\w-])(?:\+7|8)\s?[-(]\s?\(?[0-9]{3,5}\)?|(?<!\w)(?:\+7|8)\s?[0-9]{3}\s[0-9]{3}[\s-][0-9]{2}[\s-]?[0-9]{2}"
)
_PAGE = late_pattern(r"https?://|www\.")
_SIGN = late_pattern(r"[@8]|-[0-9]|\+7|://|www\.")
"""What one of them has at least; most sentences have no such sign, and none is looked for in them."""
_FORMS = (_MAIL, _CITY, _COUNTRY, _PAGE)


def names_contact(text: str, start: int = 0, end: int | None = None) -> bool:
    """Whether a stretch `[start, end)` has a telephone or an address of the net."""
    stop = len(text) if end is None else end
    if not _SIGN.search(text, start, stop):
        return False
    return any(form.search(text, start, stop) for form in _FORMS)
