"""How much a source may ask for. Beyond each of these limits it ends in one line with KQ903, and the next one is read.

The defaults are far above what real documents need, so that none of them is ever refused.
"""

from collections.abc import Iterable
from typing import NamedTuple

from kqparse.errors import UsageError
from kqparse.late_pattern import late_pattern

_KIB, _MIB, _GIB = 1 << 10, 1 << 20, 1 << 30


class Limits(NamedTuple):
    """What one source may have, and what reading it may take.

    A name that several things need says what it counts: `bytes` in the file, `elements` within each other.
    """

    bytes: int = 512 * _MIB
    unpacked: int = 1024 * _MIB
    part: int = 256 * _MIB
    ratio: int = 200
    entries: int = 10_000
    archives: int = 3
    folders: int = 100
    elements: int = 10_000
    web_elements: int = 4_000
    tables: int = 40
    tags: int = 8_000_000
    cells: int = 1_000_000
    repeated: int = 4 * _MIB
    pages: int = 5_000
    pixels: int = 100_000_000
    line: int = 16 * _MIB
    seconds: int = 120
    memory: int = 2 * _GIB


DEFAULT = Limits()

MEANINGS = {
    "bytes": "a file as it lies on the disk",
    "unpacked": "all parts of an office document or archive, unpacked",
    "part": "one of these parts, unpacked",
    "ratio": "times its packed size that a part of more than 16 MiB may unpack to",
    "entries": "files in an archive",
    "archives": "archives within archives, the outermost included",
    "folders": "folders within each other in an archive",
    "elements": "elements of XML or groups of RTF within each other",
    "web_elements": "elements of a web page within each other",
    "tables": "tables within tables",
    "tags": "tags of a part of an office document",
    "cells": "cells of all tables of a document",
    "repeated": "characters that repeated cells and rows may stand for",
    "pages": "pages of a PDF or of a picture",
    "pixels": "dots of the picture of a page",
    "line": "characters of a line of text",
    "seconds": "time for one document",
    "memory": "memory for one document",
}
"""What each limit counts, in words for users."""

RATIO_FREE = 16 * _MIB
"""Parts of this size are free of the ratio, since a page of blanks packs as well as a bomb."""
COLUMNS = 1_000
"""Columns of a table; what stands beyond belongs to the last of them."""
MARK = 255
"""Characters of what a list prints beside its numbers, which stands in the document once and in the text many times."""

_OPTION = late_pattern(r"([a-z-]+)=([0-9]{1,4000})([KMG]?)")
_UNITS = {"": 1, "K": _KIB, "M": _MIB, "G": _GIB}
_MOST, _MOST_SECONDS = 1 << 60, 1 << 21
"""More than anything takes (of seconds, 24 days); what holds a process to its limits counts little further."""


def parsed(given: Iterable[str]) -> Limits:
    """The limits with what a user has set, each as `NAME=VALUE`; K, M and G stand for KiB, MiB and GiB.

    Raises:
        UsageError: if there is no such limit, or a value is no whole number above 0.
    """
    limits = DEFAULT
    for text in given:
        found = _OPTION.fullmatch(text)
        name = text.partition("=")[0].replace("-", "_")
        if name not in MEANINGS:
            known = ", ".join(_spelt(own) for own in MEANINGS)
            raise UsageError(f"--max {text}", "names no limit", f"choose from {known}")
        if found is None or not int(found[2]):
            raise UsageError(f"--max {text}", "is no whole number above 0", "for example pages=200 or memory=512M")
        most = _MOST_SECONDS if name == "seconds" else _MOST
        limits = limits._replace(**{name: min(int(found[2]) * _UNITS[found[3]], most)})
    return limits


def told() -> str:
    """Names and defaults, in one line."""
    return ", ".join(f"{_spelt(name)}={amount(value)}" for name, value in DEFAULT._asdict().items())


def amount(value: int) -> str:
    """A number as a user may write it: in the largest unit of which it is a whole multiple."""
    for unit in "GMK":
        if value % _UNITS[unit] == 0:
            return f"{value // _UNITS[unit]}{unit}"
    return str(value)


def _spelt(name: str) -> str:
    return name.replace("_", "-")
