"""What a category looks like in a form: `C-4`, `D-O-1`, `C–SV 12`, in lower case."""

from kqparse.text.lines import DASH

_DASH = rf"\s?{DASH}\s?"
_LETTERS = rf"[^\W\d_](?:{_DASH}[^\W\d_]{{1,4}})"

# A blank alone before the number makes a category only of letters that a dash parts: `с 5 лет` is none.
CATEGORY = rf"(?:{_LETTERS}{{0,3}}(?:{_DASH})?|{_LETTERS}{{1,3}}\s)[0-9]{{1,2}}"

__all__ = ["CATEGORY"]
