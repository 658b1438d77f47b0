"""Pages that are in the plain form as they are written, so that no parser need put them in order.

Programs write such pages: paragraphs, headings and tables of plain cells, each element ended where it ought to be. The
pattern takes nothing on which a parser would have to decide, and no attribute that hides or that tells a role.
"""

import re

from kqparse.read.html.text import laid_out

_ATTRIBUTES = r'(?: (?!hidden|role|style)[a-z][a-z0-9_-]*+="[^"<>&\0]*+")*+'
_SPACE = " *+"
_TEXT = r"[^<\0]*+"
_ENTITY = re.compile("&(?!(?:amp|gt|lt|nbsp|quot);)")
"""What a parser would have to resolve."""


def _element(tag: str, content: str) -> str:
    return f"<{tag}{_ATTRIBUTES}>{content}</{tag}>{_SPACE}"


def _either(content: str, *tags: str) -> str:
    return f"(?:{'|'.join(_element(tag, content) for tag in tags)})"


def _many(pattern: str) -> str:
    return f"{_SPACE}(?:{pattern})*+"


_CELL = _either(f"{_SPACE}(?:{_element('p', _TEXT)}|{_TEXT})", "td", "th")
_ROWS = _many(_element("tr", _many(_CELL)))
_GROUPS = _many(_either(_ROWS, "thead", "tbody"))
_TABLE = _either(f"(?:{_ROWS}(?=</table)|{_GROUPS})", "table")
_HEAD = _element("head", _many(rf"(?:<(?:meta|link)\b[^<>]*+>|<title>{_TEXT}</title>){_SPACE}"))
_BEGIN = f"(?:<!(?i:doctype)[^<>]*+>{_SPACE})?(?:<html{_ATTRIBUTES}>{_SPACE})?(?:{_HEAD})?"
_BLOCKS = f"((?:{_either(_TEXT, 'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')}|{_TABLE})++)"
_PAGE = re.compile(f"{_SPACE}{_BEGIN}(?:<body{_ATTRIBUTES}>{_SPACE})?{_BLOCKS}(?:</body>{_SPACE})?(?:</html>{_SPACE})?")


def body_as_written(page: str) -> str | None:
    """What stands in the body of a page, laid out; None if a parser has to tell."""
    sound = _PAGE.fullmatch(laid_out(page.replace("<br />", "<br>").replace("<br/>", "<br>")))
    return sound.group(1) if sound and not _ENTITY.search(sound.group(1)) else None
