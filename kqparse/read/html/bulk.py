"""Paragraphs and tables of plain cells in the plain form, written down by a few calls over all of them.

Signs that part cells, rows and tables are put in the place of the tags between them; if any other tag is left, or the
signs do not alternate as they ought to, the form is not for this way. All of these signs are white space, which goes
where text is stripped. Where a paragraph ends, the next begins or a line breaks is told by one sign: each parts lines.
"""

from collections.abc import Sequence
from itertools import repeat

from kqparse.late_pattern import late_pattern
from kqparse.limits import COLUMNS
from kqparse.read.html.text import shown, without_runs
from kqparse.read.written import Written

_CELL, _ROW, _TABLE, _END = "\x1f", "\x1e", "\x1d", "\x1c"
"""What stands before a cell, a row and a table, and behind a table."""
_BREAK = "\v"
_MARK = "\1"
_FOREIGN = (_CELL, _ROW, _TABLE, _END, _MARK, "\x85", "\u2028", "\u2029")
"""Signs of a text that would be taken for those that part, or that part its lines."""
_WHITE = "\n\t\r\f"
_ATTRIBUTES = r'(?: (?!hidden|role|style|(?:col|row)span="(?!1"))[a-z][a-z0-9_-]*+="[^"<>&]*+")++'
_ATTRIBUTED = late_pattern(rf"<(p|t(?:able|body|d|h|head|r)|h[1-6]){_ATTRIBUTES}>")
_HEADING = late_pattern(f"<h([1-6])>([^<{_END}-{_CELL}]*+)</h\\1>")
_SAME = (
    ("<br />", "<br>"),
    ("<br/>", "<br>"),
    ("<th>", "<td>"),
    ("</th>", "</td>"),
    ("<table><thead><tr>", "<table><tr>"),
    ("<table><tbody><tr>", "<table><tr>"),
    ("</tr></thead><tbody><tr>", "</tr><tr>"),
    ("</tr></tbody><tbody><tr>", "</tr><tr>"),
    ("</tr></thead></table>", "</tr></table>"),
    ("</tr></tbody></table>", "</tr></table>"),
)
"""What means the same as other tags where no cell is merged."""
_BREAKS = late_pattern("<(?:/?p|br)>")
_TAGS = (
    ("</td><td>", _CELL),
    ("</td></tr><tr><td>", _ROW + _CELL),
    ("<table><tr><td>", _TABLE + _ROW + _CELL),
    ("</td></tr></table>", _END),
)


def in_bulk(html: str) -> Written | None:
    """What is written of a page, all of it content; None if more is in it than this way takes.

    Args:
        html: the inside of its body, in the plain form but for line ends and tabs, which need not be laid out.
    """
    if any(sign in html for sign in _FOREIGN):
        return None
    html = html.replace(">\n<", "><")
    for sign in _WHITE:
        html = html.replace(sign, " ")
    parted = _BREAKS.sub(_BREAK, _parted(html, _TAGS))
    if "<" in parted:
        html = without_runs(html).replace("> <", "><")
        html = _parted(_ATTRIBUTED.sub(r"<\1>", html), _SAME)
        parted = _HEADING.sub(rf"{_BREAK}\2{_BREAK}", _BREAKS.sub(_BREAK, _parted(html, _TAGS)))
        if "<" in parted:
            return None
    before, *tables = shown(parted).split(_TABLE)
    insides: list[str] = []
    outsides = [before]
    heights: list[int] = []
    sizes: list[int] = []
    for table in tables:
        inside, end, outside = table.partition(_END)
        if not end:
            return None
        height, size = inside.count(_ROW), inside.count(_CELL)
        if height == size:  # a table of one column only places what stands in it
            outsides[-1] += inside.replace(_CELL, _BREAK) + _BREAK + outside
            continue
        insides.append(inside)
        outsides.append(outside)
        heights.append(height)
        sizes.append(size)
    others = f"{_BREAK}{_MARK}{_BREAK}".join(outsides)
    if _CELL in others or _END in others:
        return None
    inside = "".join(insides)
    widths = list(map(str.count, inside.split(_ROW), repeat(_CELL)))[1:]
    return Written(*_texts(inside, others), widths, heights, sizes) if max(widths, default=0) < COLUMNS else None


def _parted(html: str, tags: Sequence[tuple[str, str]]) -> str:
    for tag, sign in tags:
        html = html.replace(tag, sign)
    return html


def _texts(inside: str, others: str) -> tuple[list[str], list[str], list[int]]:
    """Lines before, between and behind tables, cells, and which of these are of several lines or empty."""
    lines = filter(None, map(str.strip, others.split(_BREAK)))
    outsides = "\n".join([*lines, ""]).split(f"{_MARK}\n")
    cells = list(map(str.strip, inside.split(_CELL)))[1:]
    special = [index for index, text in enumerate(cells) if not text or _BREAK in text]
    for index in special:
        cells[index] = "\n\t".join(filter(None, map(str.strip, cells[index].split(_BREAK))))
    return outsides, cells, special
