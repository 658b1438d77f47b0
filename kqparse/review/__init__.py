"""The review page: source text and values side by side, in one file that asks for nothing from any network.

Guarantees:
    * what documents say enters the page as data and is shown as text: no markup of theirs is ever run or shown;
    * the page's own policy forbids every request and every script but its own, by their hashes;
    * the same documents give the same bytes.
"""

import base64
import hashlib
import tomllib
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from kqparse.diagnostics.sentences import Tongue, sentence
from kqparse.model import Diagnostic, Document

_HERE = Path(__file__).parent
_TONGUES: tuple[Tongue, ...] = ("en", "kk", "ru")
_MARKUP: dict[str, str | int | None] = {
    "<": "\\u003c",
    ">": "\\u003e",
    "&": "\\u0026",
    "\u2028": "\\u2028",
    "\u2029": "\\u2029",
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
    """A document, its source text, and where the format has them its pages."""

    document: Document
    text: str
    pictures: Sequence[Picture] = ()
    fragments: Sequence[Fragment] = ()


def review_page(documents: Iterable[Reviewed], tongue: Tongue = "en") -> str:
    """The whole page.

    Args:
        documents: what it shows, in this order.
        tongue: the language that its interface opens in.
    """
    style, script = _asset("page.css"), "".join([_asset(name) for name in _scripts()])
    data = {"tongue": tongue, "words": _words(), "documents": [_data(one) for one in documents]}
    parts = {
        "style_hash": _hash(style),
        "script_hash": _hash(script),
        "style": style,
        "script": script,
        "data": _harmless(msgspec.json.encode(data).decode()),
    }
    # One pass, so that nothing within a part is taken for a place of another.
    before, *rest = _asset("page.html").split("{")
    return before + "".join([parts[name] + behind for name, behind in (piece.split("}", 1) for piece in rest)])


def _data(one: Reviewed) -> dict[str, Any]:
    """A document as the page wants it: findings with their sentences, the text, the pages."""
    whole: dict[str, Any] = msgspec.to_builtins(one.document)
    whole["diagnostics"] = [_finding(finding) for finding in one.document.diagnostics]
    pictures = [picture._asdict() for picture in one.pictures]
    return {**whole, "text": one.text, "pictures": pictures, "fragments": list(one.fragments)}


def _finding(finding: Diagnostic) -> dict[str, Any]:
    said = {tongue: sentence(finding, tongue) for tongue in _TONGUES}
    return {
        "code": finding.code,
        "severity": finding.severity,
        "position": finding.position,
        "spans": finding.spans,
        "sentences": said,
    }


def _harmless(json: str) -> str:
    """JSON in which no sign could end the element that holds it."""
    return json.translate(str.maketrans(_MARKUP))


def _hash(content: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()


def _scripts() -> list[str]:
    return sorted(path.name for path in (_HERE / "page").glob("*.js"))


@cache
def _asset(name: str) -> str:
    return (_HERE / "page" / name).read_text(encoding="utf-8")


@cache
def _words() -> dict[str, dict[str, str]]:
    return tomllib.loads((_HERE / "words.toml").read_text(encoding="utf-8"))
