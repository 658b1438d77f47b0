"""Texts of the grammar's own words, thrown together with numbers, signs and line breaks."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from random import Random
from typing import Any

from kqparse.resources import folder

_SIGNS = (
    "\t", "\t", "\n", "\n", "\n", "\n\n", " ", " / ", ", ", ". ", "; ", ": ", "(", ")", "«", "»", "-", " - ", " — ", "|",
    "№ 01-1", "№ 01-1-1", "1.", "2)", "а)", "3", "1-3", "0,5", "12 345", "2026", "01.02.2026", "\u00a0", "\u00ad", "\u200b",
    "\r\n", "\f", "E-4", "Е-4", "D-O-1", "…", "\ufeff", "Сынақбекова", "Тестбаев А.", "IP", "https://a.kz/1",
)  # fmt: skip
_FORM = re.compile(r"[\[\]<>|{}*+?\\]")


def soup(random: Random) -> bytes:
    """A text of one to three hundred pieces, of which a half are words of one file of the grammar."""
    files = _words()
    own = files[random.choice(sorted(files))]
    everything = files[random.choice(sorted(files))]
    pieces: list[str] = []
    for _ in range(random.randint(1, 300)):
        kind = random.random()
        words = own if kind < 0.5 else everything if kind < 0.65 else _SIGNS
        piece = random.choice(words)
        pieces.append(random.choice((piece, piece.capitalize(), piece.upper())) + random.choice(("", " ", " ", "\n")))
    return "".join(pieces).encode()


@cache
def _words() -> dict[str, tuple[str, ...]]:
    """The strings of each file of the grammar, without the signs of its own notation."""
    found: dict[str, tuple[str, ...]] = {}
    for path in sorted(folder("grammars").rglob("*.toml")):
        words = {_FORM.sub(" ", text) for text in _strings(tomllib.loads(path.read_text(encoding="utf-8")))}
        if words:
            found[path.name] = tuple(sorted(words))
    return found


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, own in value.items():
            yield key
            yield from _strings(own)
    elif isinstance(value, list):
        for own in value:
            yield from _strings(own)
