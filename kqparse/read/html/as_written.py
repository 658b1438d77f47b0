"""Pages that are in the plain form as they are written, so that no parser need put them in order.

Programs write such pages: paragraphs, headings and tables of plain cells, each element ended where it ought to be. The
pattern takes nothing on which a parser would have to decide, and no attribute that hides or that tells a role.
"""

import re
from collections.abc import Callable

from kqparse.read.html.bulk import in_bulk
from kqparse.read.html.text import laid_out
from kqparse.read.written import Written

_ATTRIBUTES = r'(?: (?!hidden|role|style)[a-z][a-z0-9_-]*+="[^"<>&\0]*+")*+'
_SPACE = " *+"
_TEXT = r"[^<\0]*+"
_FOREIGN = re.compile(r"<(?:a|div|script|span|style)\b", re.IGNORECASE)
_HEAD_OF_PAGE = 4_096
"""Characters in which most pages show that they hold other elements."""
_ENTITY = re.compile("&(?!(?:amp|gt|lt|nbsp|quot);)")
"""What a parser would have to resolve."""

_TAIL_OF_PAGE = 64
"""Characters in which it ends."""


def _element(tag: str, content: str) -> str:
    return f"<{tag}{_ATTRIBUTES}>{content}</{tag}>{_SPACE}"


def _either(content: str, *tags: str) -> str:
    return f"(?:{'|'.join(_element(tag, content) for tag in tags)})"


def _many(pattern: str) -> str:
    return f"{_SPACE}(?:{pattern})*+"


_CELL = _either(f"(?:{_SPACE}{_element('p', _TEXT)}|{_TEXT})", "td", "th")
_ROWS = _many(_element("tr", _many(_CELL)))
_GROUPS = _many(_either(_ROWS, "thead", "tbody"))
_TABLE = _element("table", f"({_ROWS}(?=</table)|{_GROUPS})")
_HEAD = _element("head", _many(rf"(?:<(?:meta|link)\b[^<>]*+>|<title>{_TEXT}</title>){_SPACE}"))
_BEGIN = f"(?:<!(?i:doctype)[^<>]*+>{_SPACE})?(?:<html{_ATTRIBUTES}>{_SPACE})?(?:{_HEAD})?"
_START = re.compile(f"{_SPACE}{_BEGIN}(?:<body{_ATTRIBUTES}>{_SPACE})?")
_PIECE = re.compile(f"((?:{_either(_TEXT, 'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')})*+)(?:{_TABLE})?")
_BLANK = r"[ \t\r\n\f]"
_OPENING = re.compile(_START.pattern.replace(" ", _BLANK))
_CLOSING = re.compile(rf"(?:</body>{_BLANK}*+)?(?:</html>{_BLANK}*+)?\Z")
_END = re.compile(f"(?:</body>{_SPACE})?(?:</html>{_SPACE})?")


def bulk_as_written(page: str) -> Written | None:
    """What is written of a page of plain paragraphs and tables, without a parser; None if it needs one."""
    start = _OPENING.match(page)
    at = start.end() if start else 0
    if _ENTITY.search(page, at) or "\0" in page:
        return None
    end = _CLOSING.search(page, max(at, len(page) - _TAIL_OF_PAGE))
    return in_bulk(page[at : end.start() if end else None])


def read_as_written(page: str, paragraphs: Callable[[str], None], table: Callable[[str], None]) -> bool:
    """Read a page without a parser.

    Args:
        page: its text.
        paragraphs: takes paragraphs and headings that follow each other, in the plain form.
        table: takes what is in a table in the plain form.

    Returns:
        Whether that can be done; if not, what has been taken is worth nothing.
    """
    if _FOREIGN.search(page, 0, _HEAD_OF_PAGE):
        return False
    page = laid_out(page.replace("<br />", "<br>").replace("<br/>", "<br>"))
    start = _START.match(page)
    at = start.end() if start else 0
    if _ENTITY.search(page, at):
        return False
    begin = -1
    while at > begin:
        begin = at
        if piece := _PIECE.match(page, at):
            at = piece.end()
            if piece[1]:
                paragraphs(piece[1])
            if piece[2] is not None:
                table(piece[2])
    return _END.fullmatch(page, at) is not None
