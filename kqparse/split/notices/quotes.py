"""Quotes around a text, and what stands outside of them."""

import re
from collections.abc import Callable

from kqparse.late_pattern import late_pattern
from kqparse.text.traced import Traced

QUOTED = late_pattern('«[^«»]{1,200}»|“[^“”]{1,200}”|„[^„“]{1,200}“|"[^"]{1,200}"')


def unquoted(text: Traced) -> Traced:
    """A text without the quotes that it stands in as a whole, a full stop behind them."""
    inner = text.strip(" .")
    return inner[1:-1].strip() if QUOTED.fullmatch(inner.text) else text


def outside_quotes(forms: re.Pattern[str], text: str, start: int = 0) -> list[re.Match[str]]:
    """What forms find that begins in no quotes; a quote that nothing closes opens none."""
    quoted = [match.span() for match in QUOTED.finditer(text)]
    return [
        match for match in forms.finditer(text, start) if not any(low < match.start() < high for low, high in quoted)
    ]


def unnamed(title: str, is_post: Callable[[str], bool]) -> str:
    """A title in lower case with blanks for what stands in quotes there, where a word for a post begins or ends it."""
    words = title.split()
    named = words and (is_post(words[0]) or is_post(words[-1]))
    return QUOTED.sub(lambda name: " " * len(name[0]), title) if named else title
