"""The text of a page as it is shown: any white space is one blank, save for the lines of preformatted text."""

import re

from kqparse.late_pattern import late_pattern

_PREFORMATTED = late_pattern(r"(</?pre(?=[ >]))")
_RUN = late_pattern("  +")
_SET_APART = late_pattern(
    r"(<(div|li)\b[^<>]*>\s*<(span|b|strong)\b([^<>]*)>[^<]*[^\W\d_]\s*</\3>)"
    r"(\s*(?!<\3\4>)<span\b[^<>]*>\s*\w[^<]*</span>\s*</\2>)",
    re.IGNORECASE,
)
LINE_END = "\v"
"""Parts lines as any line break does, but is no white space of a page, of which blanks are made."""


def laid_out(html: str) -> str:
    """A page with signs for its line ends and blanks for other white space, several perhaps for one."""
    if "<pre" in html:
        depth = 0
        parts = _PREFORMATTED.split(html)
        for index, part in enumerate(parts):
            if index % 2:
                depth += -1 if part[1] == "/" else 1
            elif depth:
                parts[index] = part.replace("\n", LINE_END)
        html = "".join(parts)
    html = html.replace("<br>", LINE_END)
    for sign in "\n\t\r\f":
        html = html.replace(sign, " ")
    return html


def with_labels_apart(page: str) -> str:
    """A page with a line end between labels and values that styles set apart, two alone in each of several blocks."""
    parted, count = _SET_APART.subn(r"\1<br>\5", page) if "<span" in page else (page, 0)
    return parted if count > 1 else page


def is_shown(text: str) -> bool:
    """Whether a text that is laid out is shown as it stands."""
    return "  " not in text and "&" not in text


def shown(text: str) -> str:
    """A text that is laid out, as it is shown."""
    text = without_runs(text)
    return unescaped(text) if "&" in text else text


def without_runs(text: str) -> str:
    """A text with one blank for any number of them."""
    return _RUN.sub(" ", text) if "  " in text else text


def unescaped(text: str) -> str:
    """Text or the value of an attribute, of the plain form."""
    text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&nbsp;", "\xa0").replace("&quot;", '"')
    return text.replace("&amp;", "&")
