"""Pages of plain paragraphs and tables, which are written down as they are written, without a parser.

Programs write such pages: each element is ended where it ought to be, or where it does not matter, and nothing hides or
tells a role. What a parser would add to them changes no text.
"""

import re
from collections.abc import Iterator

from kqparse.late_pattern import late_pattern
from kqparse.read.html.bulk import in_bulk
from kqparse.read.written import Written

_FOREIGN = late_pattern(r"<(?:a|div|script|span|style)\b", re.IGNORECASE)
_HEAD_OF_PAGE = 4_096
"""Characters in which most pages show that they hold other elements."""
_TAIL_OF_PAGE = 64
"""Characters in which a page ends."""
_PART = 32_768
_TABLE_END = "</table>"
_ENTITY = late_pattern("&(?!(?:amp|gt|lt|nbsp|quot);)")
"""What a parser would have to resolve."""
_ATTRIBUTES = r'(?:[ \t\r\n\f](?!hidden|role|style)[a-z][a-z0-9_-]*+="[^"<>&\0]*+")*+'
_BLANK = r"[ \t\r\n\f]*+"
_HEAD = rf"<head{_ATTRIBUTES}>{_BLANK}(?:(?:<(?:meta|link)\b[^<>]*+>|<title>[^<\0]*+</title>){_BLANK})*+</head>{_BLANK}"
_START = late_pattern(
    rf"{_BLANK}(?:<!(?i:doctype)[^<>]*+>{_BLANK})?(?:<html{_ATTRIBUTES}>{_BLANK})?(?:{_HEAD})?(?:<body{_ATTRIBUTES}>)?"
)
_END = late_pattern(rf"(?:</body>{_BLANK})?(?:</html>{_BLANK})?\Z")


def read_as_written(page: str) -> list[Written] | None:
    """What is written of a page; None if it needs a parser.

    Args:
        page: its text.
    """
    if _FOREIGN.search(page, 0, _HEAD_OF_PAGE):
        return None
    start = _START.match(page)
    at = start.end() if start else 0
    if "\0" in page or _ENTITY.search(page, at):
        return None
    end = _END.search(page, max(at, len(page) - _TAIL_OF_PAGE))
    found: list[Written] = []
    for part in _parts(page, at, end.start() if end else len(page)):
        written = in_bulk(part)
        if written is None:
            return None
        found.append(written)
    return found


def _parts(page: str, at: int, end: int) -> Iterator[str]:
    """Parts of a page, each behind a table and so small that a processor keeps it at hand."""
    while (behind := page.find(_TABLE_END, at + _PART, end)) > 0:
        yield page[at : behind + len(_TABLE_END)]
        at = behind + len(_TABLE_END)
    yield page[at:end]
