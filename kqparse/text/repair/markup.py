"""Markup that plain text has kept: **Опыт**, ## Опыт, `1\\.`, `&nbsp;`, `<br>`, `***`: no part of the words."""

import re
import unicodedata
from collections.abc import Iterator

from kqparse.late_pattern import late_pattern
from kqparse.text.edits import Edit

_BOLD = late_pattern(r"(\*{2,3}+)(?=[^\s*])[^*\n]*+(?<!\s)(\*{2,3}+)")
_UNDERSCORED = late_pattern(r"(?<!\w)(__)(?=[^\W_])[^_\n]*+(?<!\s)(__)(?!\w)")
_ITALIC = late_pattern(r"(?:\A|\n)[^\S\n]*+(\*)(?=[^\W_])[^*\n]*+(\*)(?=:?[^\S\n]*+(?:\n|\Z)|:\s|(?<=:\*)\s)")
_HEADING = late_pattern(r"(?:\A|\n)[^\S\n]*+(#{2,6} ++(?=\S)|# (?=[^\W\d_*]))")
_ESCAPE = late_pattern(r"(\\)[-.()\[\]{}*_#+!<>|~`\\]")
_MARKS = {"**": _BOLD, "__": _UNDERSCORED, "*": _ITALIC, "# ": _HEADING, "\\": _ESCAPE}
"""Marks that are read as nothing, behind the signs that they have; their groups are the marks."""
_RULE = late_pattern(r"(?:\A|\n)[^\S\n]*+([*=~](?:[^\S\n]*+[*=~]){2,}+|[-\u2013\u2014]{3,}+)[^\S\n]*+(?=\n|\Z)")
_RULES = ("***", "* * *", "---", "===", "~~~", "\u2013\u2013\u2013", "\u2014\u2014\u2014")
"""What a line that parts one portion of a text from another one has, and nothing else stands in."""
_SAID = late_pattern(r"[:\u2013\u2014-][^\S\n]+\S|[^\w\s:]\s*\Z|[0-9]")
"""What a line has that is no lone label: something behind a sign, an end, a figure."""
_ENTITY = late_pattern(r"&(?:#[0-9]{1,6}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8});")
_NAMES = "(?P<line>br|div|p)|b|em|font|i|small|span|strong|sub|sup|u"
_ATTRIBUTES = r"(?:\s+[\w-]{1,30}\s?=[^<>\n]{0,200}|\s*)"
_TAG = late_pattern(rf"</?(?:{_NAMES}){_ATTRIBUTES}/?>(?P<end>[^\S\n]*+(?:\n|\Z))?", re.IGNORECASE)


def markup(text: str) -> Iterator[Edit]:
    """What such marks are read as, nothing as a rule; in no order, some may overlap. Linear in the length."""
    # Most texts have none: to look for their signs is many times as fast.
    for sign, pattern in _MARKS.items():
        if sign in text:
            yield from (Edit(*place, "") for match in pattern.finditer(text) for place in match.regs[1:])
    if any(rule in text for rule in _RULES):
        yield from (Edit(*match.span(1), "") for match in _RULE.finditer(text) if not _is_blank_value(text, match))
    for match in _ENTITY.finditer(text) if "&" in text else ():
        import html  # noqa: PLC0415  (all names of signs, which few texts have)

        sign = html.unescape(match.group())
        if len(sign) == 1:
            unprinted = unicodedata.category(sign) == "Cf"  # a soft hyphen, what has no width
            yield Edit(*match.span(), " " if sign.isspace() else "" if unprinted else sign)
    if "<" in text:
        for match in _TAG.finditer(text):
            end = match.start("end") if match["end"] is not None else match.end()
            yield Edit(match.start(), end, "\n" if match["line"] and match["end"] is None else "")


def _is_blank_value(text: str, rule: re.Match[str]) -> bool:
    """Whether strokes are what a lone label leads to in a form, no blank line beside them: Стаж ⏎ --- ⏎ Оклад."""
    if rule[1][0] in "*=~" or rule.start() == 0:
        return False
    above = text[text.rfind("\n", 0, rule.start()) + 1 : rule.start()]
    below = text[rule.end() + 1 : rule.end() + 2]
    return bool(above.strip()) and not below.isspace() and not _SAID.search(above)
