"""Quotes around a text, what stands outside of them, and the shape of a title that may have some."""

import re
from collections.abc import Callable

from kqparse.late_pattern import LETTERS, QUOTED, late_pattern
from kqparse.split.notices.bracketed import BRACKETS
from kqparse.text.fold import lower
from kqparse.text.traced import Traced

_NAME = late_pattern(r"(?:[0-9]{1,2}-|№\s*[0-9]{1,3}\s+)?[\"«“„]?[^\W\d_]")
"""What a title begins with: 5-разрядты аспаз, № 5 мектеп директоры, a name before a post: «Маяк» директоры."""
_LONGEST_TITLE, _MOST_WORDS, _NEAR = 100, 8, 3
"""Characters and words of a title, and how many of these at its beginning may name a post."""


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
    """A title in lower case with blanks for what stands in quotes there, where a word for a post begins or ends it.

    A number or sign may stand before it.
    """
    words = [word for word in title.split() if LETTERS.search(word)]
    named = words and (is_post(words[0]) or is_post(words[-1]))
    return QUOTED.sub(lambda name: " " * len(name[0]), title) if named else title


def shaped(title: str, is_post: Callable[[str], bool]) -> bool:
    """Whether a text in lower case looks like a title: not too long, no question, in quotes only before a post.

    A word for a post near its beginning may have many behind it.
    """
    name, words = BRACKETS.sub("", title).strip(), title.split()
    most = 1 + any(map(is_post, words[:_NEAR]))
    short = 0 < len(name) <= _LONGEST_TITLE * most and len(name.split()) <= _MOST_WORDS * most
    quoted = name.startswith(tuple('"«“„')) and not is_post(words[-1])
    return short and not quoted and bool(_NAME.match(name)) and not name.endswith("?")


def last_match(forms: re.Pattern[str], text: str) -> re.Match[str] | None:
    """What some forms find at the end of a text."""
    return next((match for match in forms.finditer(lower(text)) if match.end() == len(text)), None)
