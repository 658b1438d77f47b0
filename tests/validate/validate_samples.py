"""The good document of these tests, and how it is spoilt: a fragment of its text is replaced by another."""

from pathlib import Path
from typing import NamedTuple

GOOD = (Path(__file__).parent / "good.json").read_bytes()


class Spoilt(NamedTuple):
    """A replacement, and the one fault that it makes; `line` is one of good.json."""

    old: str
    new: str
    rule: str
    pointer: str
    line: int


def replaced(old: str, new: str, of: bytes = GOOD) -> bytes:
    """The good document with a fragment, which it must have exactly once, replaced."""
    text = of.decode()
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in the good document"
    return text.replace(old, new).encode()


def on_one_line(document: bytes) -> bytes:
    """The document as a record of JSON Lines, without the line break."""
    return b" ".join(line.strip() for line in document.splitlines())
