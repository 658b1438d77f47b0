"""A page of a register as sites serve them, made of a tidy one: menus, divisions, spans and inline tags around its text."""

import re
from itertools import count

_HEAD = """<!DOCTYPE html>
<html lang="kk">
<head>
<meta charset="utf-8">
<title>Талаптар</title>
<link rel="stylesheet" href="/site.css">
<script>var page = "<p>" + location.href;</script>
</head>
<body class="page">
"""
_FOOT = (
    '<footer><p>Орталық, <a href="/contacts">байланыс</a></p></footer>\n<script>start();</script>\n</body>\n</html>\n'
)
_ELEMENT = re.compile(r"<(p|td)([^>]*)>((?:[^<]|<br>)*)</\1>")
_WORDS = 4
"""Words of a line that has a link and an emphasis."""


def register_page(tidy: bytes) -> bytes:
    """What a site makes of the body of a page that holds nothing but paragraphs and tables."""
    numbers = count(1)

    def dressed(element: re.Match[str]) -> str:
        tag, attributes, text = element.groups()
        number = next(numbers)
        words = text.split(" ")
        if len(words) >= _WORDS:
            words[1] = f"<b>{words[1]}</b>"
            words[2] = f'<a href="/act/{number}#z{number}" title="№ {number}">{words[2]}</a>'
        line = f'<p id="z{number}"><span style="font-size: 10pt">{" ".join(words)}</span></p>'
        return line if tag == "p" else f'<td{attributes} style="border: 1px solid" valign="top">\n{line}\n</td>'

    body = tidy.decode().partition("<body>")[2].partition("</body>")[0]
    body = _ELEMENT.sub(dressed, body)
    body = body.replace("<table>", '<div class="wide"><table class="act" cellspacing="0">').replace(
        "</table>", "</table></div>"
    )
    entries = "".join(f'<li><a href="/list/{number}">Тізім {number}</a></li>\n' for number in range(50))
    menu = f'<div class="top"><nav><ul class="menu">\n{entries}</ul></nav></div>\n'
    return f'{_HEAD}{menu}<div class="middle"><article>{body}</article></div>\n{_FOOT}'.encode()
