"""Where in a JSON text its values stand. Used only when there is a fault to show."""

import re
from collections.abc import Iterable
from typing import NamedTuple

import msgspec

from kqparse.validate.breach import Path

# Possessive, so that no text makes the scan go back: it is linear, and it has no depth to exceed.
_TOKEN = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[{}\[\],]|[^\s{}\[\],:"]++', re.DOTALL)
_KEY_END = re.compile(rb"\s*+:")


def lines_of(data: bytes, paths: Iterable[Path]) -> dict[Path, int]:
    """The line, from 1, on which the value at each path begins.

    A path that the text does not have gets the line of its nearest ancestor.

    Args:
        data: well-formed JSON.
        paths: the values wanted; where there are none, `data` is not looked at.
    """
    wanted = set(paths)
    if not wanted:
        return {}
    root = _Wish(())
    for path in wanted:
        root.add(path)
    scan = _Scan(data, root)
    return {path: scan.line(path) for path in wanted}


def line_at(data: bytes, offset: int) -> int:
    """The line, from 1, of a byte."""
    return data.count(b"\n", 0, offset) + 1


class Keys(NamedTuple):
    """The keys of all objects of a JSON text.

    Attributes:
        total: how many there are, repeated ones included.
        repeated: the paths that occur twice because an object repeats a key, each once.
    """

    total: int
    repeated: list[Path]


def keys_of(data: bytes) -> Keys:
    """The keys of well-formed JSON."""
    scan = _Scan(data, _Wish(()))
    return Keys(scan.keys, list(dict.fromkeys(scan.repeated)))


class _Wish:
    """A node in the tree of wanted paths."""

    __slots__ = ("below", "path")

    def __init__(self, path: Path) -> None:
        self.path = path
        self.below: dict[str | int, _Wish] = {}

    def add(self, path: Path) -> None:
        """Grow the branch that ends at `path`; every node on the way can stand in for it."""
        node = self
        for depth, key in enumerate(path, 1):
            if key not in node.below:
                node.below[key] = _Wish(path[:depth])
            node = node.below[key]


class _Frame:
    """An object or array that is open at the point of the scan."""

    __slots__ = ("at", "seen", "wish")

    def __init__(self, is_object: bool, wish: _Wish | None) -> None:
        self.wish = wish
        self.seen: set[str] | None = set() if is_object else None
        self.at: str | int = "" if is_object else 0


class _Scan:
    """One pass over a JSON text."""

    def __init__(self, data: bytes, root: _Wish) -> None:
        self.keys = 0
        self.repeated: list[Path] = []
        self._data = data
        self._root = root
        self._stack: list[_Frame] = []
        self._starts: dict[Path, int] = {}
        self._line, self._counted = 1, 0
        for token in _TOKEN.finditer(data):
            self._take(token)

    def line(self, path: Path) -> int:
        """The line on which the value, or else its nearest ancestor, begins."""
        while path not in self._starts and path:
            path = path[:-1]
        return self._starts.get(path, 1)

    def _take(self, token: re.Match[bytes]) -> None:
        """Go on by one token. A string is a key where a colon follows."""
        sign = token.group()
        frame = self._stack[-1] if self._stack else None
        if sign in (b"}", b"]"):
            if frame:
                self._stack.pop()
        elif sign == b",":
            if frame and isinstance(frame.at, int):
                frame.at += 1
        elif sign[:1] == b'"' and frame and frame.seen is not None and _KEY_END.match(self._data, token.end()):
            self._key(frame, frame.seen, sign)
        else:
            self._value(frame, sign, token.start())

    def _key(self, frame: _Frame, seen: set[str], sign: bytes) -> None:
        self.keys += 1
        frame.at = key = msgspec.json.decode(sign, type=str)
        if key in seen:
            self.repeated.append(tuple(open_frame.at for open_frame in self._stack))
        seen.add(key)

    def _value(self, frame: _Frame | None, sign: bytes, start: int) -> None:
        if frame is None:
            wish: _Wish | None = self._root
        else:
            wish = frame.wish.below.get(frame.at) if frame.wish else None
        if wish:
            self._line += self._data.count(b"\n", self._counted, start)
            self._counted = start
            self._starts[wish.path] = self._line
        if sign in (b"{", b"["):
            self._stack.append(_Frame(sign == b"{", wish))
