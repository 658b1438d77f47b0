"""Pages whose elements stand in order, so that the plain form can be made of them without a parser.

Whether they do is told by their tags alone, put down as a sign each: begins and ends must pair off, and each sign must
stand beside such as may stand there. Wherever the rules of HTML would move, close or take in an element that the page
does not, the page is left to the parser; so are pages with anything that is rare or hidden.
"""

from html.entities import html5

from kqparse.late_pattern import late_pattern
from kqparse.read.html.elements import HEADING_SIGNS, NOTE_SIGNS
from kqparse.read.html.markup import HIDES, is_filled
from kqparse.read.html.register import with_badges_told, with_content_marked
from kqparse.read.html.text import laid_out

_ATTRIBUTES = r'(?: [a-z][a-z0-9:_-]*+="[^"<]*+")*+'
_SPACED = r'(?:[ \t\r\n\f]++[a-z][a-z0-9:_-]*+(?:="[^"<]*+")?)*+[ \t\r\n\f]*+'
_RAW = "|".join(rf"{tag}{_SPACED}>[^<]*+(?:<(?!/{tag}|!--)[^<]*+)*+(?:</{tag}>|<!--|\Z)" for tag in ("script", "style"))
_COMMENT = r"!--(?!-?>)(?:[^-]++|-(?!-))*+-->"
_UNSHOWN = late_pattern(f"<(?:{_RAW}|{_COMMENT})")
"""Scripts, styles and comments, as far as the first sign that one is not plain, so that nothing is looked at twice."""
_WHOLE_ENDS = ("</script>", "</style>", "-->")
_WHITE = r"[ \t\r\n\f\2]*+"
_HEAD = rf"<head>(?:{_WHITE}(?:<(?:meta|link){_SPACED}/?>|<title>[^<]*+</title>))*+{_WHITE}</head>{_WHITE}"
_START = late_pattern(
    rf"{_WHITE}(?:<!(?i:doctype)[^<>]*+>{_WHITE})?(?:<html{_SPACED}>{_WHITE})?(?:{_HEAD})?(?=<body[ >])"
)
_END = late_pattern(rf"</body>{_WHITE}(?:</html>{_WHITE})?\Z")
_TAIL = 64
"""Characters in which a page ends."""
_BREAK = late_pattern(rf"<br{_ATTRIBUTES} ?/?>")
_INLINE = (
    "a|abbr|b|big|cite|code|em|font|i|img|input|ins|kbd|label|mark|s|samp|small|span|strike|strong|sub|sup|time|tt|u"
    "|var|wbr"
)
_MEANINGLESS = late_pattern(rf"<(?!/?(?:p|t[dr]|div)[ >])(?:/(?:{_INLINE})|(?:{_INLINE}){_ATTRIBUTES} ?/?)>")
"""Elements within lines; wherever they begin and end, no text moves."""
_UNREAD_TAGS = frozenset({"button", "iframe", "noscript", "textarea"})
_UNREAD = late_pattern(rf"<({'|'.join(sorted(_UNREAD_TAGS))}){_ATTRIBUTES}>[^<]*+</\1>")
_ODD_PRE = late_pattern("<pre[^ >]")
_CODED = late_pattern(' style="[^"<&]*+&#')
"""A style that may say something else than what is written."""
_COLUMNS = late_pattern(rf"</?col(?:group)?{_ATTRIBUTES} ?/?>")
_VOID_TAGS = frozenset({"col", "hr"})
_VOID = late_pattern(rf"<(col|hr){_ATTRIBUTES} ?/>")
_TAG = late_pattern(rf"<(/?[a-z][a-z0-9]*+){_ATTRIBUTES}(?: ?/)?>")
_REFERENCE = late_pattern("&(?!(?:amp|gt|lt|nbsp|quot);)([a-zA-Z#][a-zA-Z0-9]*;?)")
_NUMBER = late_pattern("#(?:([0-9]{1,6})|[xX]([0-9a-fA-F]{1,5}));")
_MOST_NUMBERED = 0xD7FF
_LEAST_OTHER = "\xa0"
"""From here on characters stand for themselves, whether they are printable or not."""

_SIGNS = {
    **{"body": "Bb", "p": "Pp", "td": "Cc", "th": "Cc", "tr": "Rr", "tbody": "Gg", "thead": "Hh"},
    **{"table": "Tt", "caption": "Qq", "colgroup": "Yy", "li": "Ll", "ul": "Uu", "ol": "Oo", "col": "k", "hr": "."},
}
"""A sign for the begin of an element, and one for its end if it has any."""
_DIVISIONS = (
    *("div", "section", "article", "main", "nav", "header", "footer", "aside", "center", "blockquote", "figure"),
    *("figcaption", "address", "details", "summary", "pre", "form"),
)
_LEVELS = tuple(f"h{level}" for level in range(1, 7))
_SIGNS |= {tag: chr(0x4E00 + 2 * at) + chr(0x4E01 + 2 * at) for at, tag in enumerate((*_LEVELS, *_DIVISIONS))}
_CODES = {tag: signs[0] for tag, signs in _SIGNS.items()}
_CODES |= {f"/{tag}": signs[1] for tag, signs in _SIGNS.items() if len(signs) > 1}
_SINGLE = [_SIGNS[tag] for tag in ("p", *_LEVELS)]
"""Elements that must hold nothing but a line."""
_FLOW = "\\.*+"
_CELL = late_pattern(f"C{_FLOW}c")
_ROW = late_pattern("R_*+r")
_WHOLE = late_pattern(
    "|".join(
        [
            f"T(?:Q{_FLOW}q)?(?:Yk*+y|k)*+(?:-*+|(?:G-*+g|H-*+h)*+)t",
            *(f"{begin}(?:L{_FLOW}l)*+{end}" for begin, end in ("Uu", "Oo")),
            *(f"{_SIGNS[tag][0]}{_FLOW}{_SIGNS[tag][1]}" for tag in _DIVISIONS),
        ]
    )
)
_BODY = late_pattern(f"B{_FLOW}b")
_FORM_WITHIN = late_pattern("{0}[^{0}{1}]*+{0}".format(*_SIGNS["form"]))
_DEEPEST = 60
MOST_WITHIN = 4 * _DEEPEST
"""More elements within each other, not counting those within lines, are left to the parser; a cell stands in four."""
_STRAY = late_pattern(
    r"<(?:/(?:t(?:[dhr]|body|head)|colgroup|caption)"
    rf"|(?:t(?:r|able|body|head)|col(?:group)?){_ATTRIBUTES})>[ \2]*+[^< \2]"
)
"""Text in a table and in none of its cells."""


def in_order(page: str) -> str | None:
    """The body of a page in the plain form; None where a parser must say what that is."""
    html = _body(page)
    laid = None if html is None or _is_odd(html) else laid_out(html)
    told = None if laid is None or _may_hide(laid) else with_badges_told(laid)
    if told is None:
        return None
    form = _with_order_proven(_MEANINGLESS.sub("\2", _BREAK.sub("\v", told)) + "</body>")
    marked = form and with_content_marked(form.replace("\2", ""))
    return marked and _resolved(marked)


def _body(page: str) -> str | None:
    """The body without scripts, styles and comments, from its tag on to before its end."""
    if any(sign in page for sign in "\0\2\3\4"):
        return None
    html = _UNSHOWN.sub(lambda found: "\2" if found[0].endswith(_WHOLE_ENDS) else "\0", page)
    start = _START.match(html)
    if start is None or "\0" in html:
        return None
    end = _END.search(html, max(start.end(), len(html) - _TAIL))
    return html[start.end() : end.start()] if end else None


def _is_odd(html: str) -> bool:
    """Whether a page has what only its tree tells: notes, lists that count down, buttons that are headings, forms."""
    return (
        any(sign in html for sign in NOTE_SIGNS)
        or is_filled(html)
        or "reversed" in html
        or ("<button" in html and HEADING_SIGNS.search(html) is not None)
        or ("<pre" in html and _ODD_PRE.search(html) is not None)
    )


def _may_hide(laid: str) -> bool:
    """Whether attributes hide something, or make cells of anything."""
    return (
        " hidden" in laid
        or "table-cell" in laid
        or HIDES.search(laid) is not None
        or ("&#" in laid and _CODED.search(laid) is not None)
    )


def _resolved(form: str) -> str | None:
    """A page whose references are those of the plain form alone; None if it has others than plain ones."""
    signs = {reference: _sign(reference) for reference in set(_REFERENCE.findall(form))}
    if None in signs.values():
        return None
    return _REFERENCE.sub(lambda found: signs[found[1]] or "", form) if signs else form


def _sign(reference: str) -> str | None:
    """What stands for a reference without its `&` in the plain form; None where that is for a parser to say."""
    sign = html5.get(reference) if reference.endswith(";") else None
    if number := _NUMBER.fullmatch(reference):
        of = int(number[1]) if number[1] else int(number[2], 16)
        sign = chr(of) if of <= _MOST_NUMBERED else None
    if sign is None or not (sign.isprintable() or sign >= _LEAST_OTHER):
        return None
    return None if set(sign) & set('&<>"') else sign


def _with_order_proven(html: str) -> str | None:
    tags = _TAG.findall(html)
    kinds = set(tags)
    if kinds & _UNREAD_TAGS:
        html = _UNREAD.sub("\2", html)
        tags = _TAG.findall(html)
        kinds = set(tags)
    if kinds & _VOID_TAGS:
        html = _VOID.sub(r"<\1>", html)
    if not kinds <= _CODES.keys() or len(tags) != html.count("<"):
        return None
    if not _is_in_order("".join(map(_CODES.__getitem__, tags))) or ("table" in kinds and _STRAY.search(html)):
        return None
    return _COLUMNS.sub("", html) if kinds & {"col", "colgroup"} else html


def _is_in_order(codes: str) -> bool:
    """Whether elements stand in order, by the signs of their begins and ends.

    What is whole is put as one sign from within to without: `_` for a cell, `-` for a row, and a dot for all that may
    stand where paragraphs do.
    """
    if _FORM_WITHIN.search(codes):
        return False
    for pair in _SINGLE:
        codes = codes.replace(pair, ".")
    for _ in range(_DEEPEST):
        codes, before = _WHOLE.sub(".", _ROW.sub("-", _CELL.sub("_", codes))), codes
        if codes == before:
            break
    return _BODY.fullmatch(codes) is not None
