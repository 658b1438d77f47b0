"""The review page: source text and values side by side, in one file that asks for nothing from any network.

Guarantees:
    * what documents say enters the page as data and is shown as text: no markup of theirs is ever run or shown;
    * the page's own policy forbids every request and every script but its own, by their hashes;
    * the same documents give the same bytes;
    * the page is written a document at a time, and read a document at a time: neither needs the memory of all.
"""

import base64
import hashlib
import html
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import rtoml

from kqparse.diagnostics.sentences import Tongue, sentence
from kqparse.model import Diagnostic, Document

_HERE = Path(__file__).parent
_TONGUES: tuple[Tongue, ...] = ("en", "kk", "ru")
_MARKUP: dict[bytes, bytes] = {
    b"<": b"\\u003c",
    b">": b"\\u003e",
    b"&": b"\\u0026",
    "\u2028".encode(): b"\\u2028",
    "\u2029".encode(): b"\\u2029",
}


class Picture(NamedTuple):
    """A page as a picture: its number from 1, its size in points, and the picture as a `data:` address."""

    number: int
    width: float
    height: float
    image: str


class Fragment(NamedTuple):
    """A printed piece of text: `[start, end)` of the source text, its page and its box in points from the top left."""

    start: int
    end: int
    page: int
    x0: float
    y0: float
    x1: float
    y1: float


class Reviewed(NamedTuple):
    """A document, its source text, and where the format has them its pages.

    `without_picture` tells how many pages have no picture although pictures are wanted.
    """

    document: Document
    text: str
    pictures: Sequence[Picture] = ()
    fragments: Sequence[Fragment] = ()
    without_picture: int = 0


class Shown(NamedTuple):
    """A document as the page holds it, made where it is read; pictures apart, since there may be too many of them.

    `grave` counts its findings with a place that are more than information.
    """

    name: str
    sha256: str
    grave: int
    data: bytes
    pictures: Sequence[bytes]
    without_picture: int


def shown(one: Reviewed) -> Shown:
    """A document as the page holds it: findings with their sentences, the text, the pages."""
    whole: dict[str, Any] = msgspec.to_builtins(one.document)
    whole["diagnostics"] = [_finding(finding) for finding in one.document.diagnostics]
    data = msgspec.json.encode({**whole, "text": one.text, "fragments": list(one.fragments)})
    pictures = [_harmless(msgspec.json.encode(picture._asdict())) for picture in one.pictures]
    source = one.document.source
    grave = sum(each.severity != "info" and bool(each.spans) for each in one.document.diagnostics)
    return Shown(source.name, source.sha256, grave, _harmless(data), pictures, one.without_picture)


def page_parts(documents: Iterable[Shown], tongue: Tongue = "en") -> Iterator[bytes]:
    """The whole page, piece by piece.

    Args:
        documents: what it shows, in this order; each is taken when its place has come.
        tongue: the language that its interface opens in.
    """
    style, script = _asset("page.css"), "".join([_asset(path.name) for path in sorted((_HERE / "page").glob("*.js"))])
    parts = {
        "style_hash": _hash(style),
        "script_hash": _hash(script),
        "style": style,
        "script": script,
        "data": _harmless(msgspec.json.encode({"tongue": tongue, "words": _words()})).decode(),
    }
    # One pass, so that nothing within a part is taken for a place of another.
    before, *rest = _asset("page.html").split("{")
    yield before.encode()
    for name, behind in (piece.split("}", 1) for piece in rest):
        if name == "documents":
            yield from (part for one in documents for part in _element(one))
        else:
            yield parts[name].encode()
        yield behind.encode()


def review_page(documents: Iterable[Reviewed], tongue: Tongue = "en") -> str:
    """The whole page as one text; the arguments are those of `page_parts`."""
    return b"".join(page_parts(map(shown, documents), tongue)).decode()


def _element(one: Shown) -> Iterator[bytes]:
    """The element that holds a document."""
    names = f'data-name="{html.escape(one.name)}" data-sha256="{one.sha256}" data-grave="{one.grave}"'
    # Half a surrogate pair, which a name of a file may hold, is no text that could be written.
    yield f'<script type="application/json" class="document" {names}>'.encode("utf-8", "replace")
    yield one.data.removesuffix(b"}")
    yield b',"without_picture":%d,"pictures":[' % one.without_picture
    for at, picture in enumerate(one.pictures):
        yield b"," + picture if at else picture
    yield b"]}</script>\n"


def _finding(finding: Diagnostic) -> dict[str, Any]:
    said = {tongue: sentence(finding, tongue) for tongue in _TONGUES}
    return {
        "code": finding.code,
        "severity": finding.severity,
        "position": finding.position,
        "spans": finding.spans,
        "sentences": said,
    }


def _harmless(json: bytes) -> bytes:
    """JSON in which no sign could end the element that holds it."""
    for sign, escaped in _MARKUP.items():
        json = json.replace(sign, escaped)
    return json


def _hash(content: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()


@cache
def _asset(name: str) -> str:
    return (_HERE / "page" / name).read_text(encoding="utf-8")


@cache
def _words() -> dict[str, dict[str, str]]:
    return rtoml.loads((_HERE / "words.toml").read_text(encoding="utf-8"))
