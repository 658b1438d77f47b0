"""On which line each key and each entry of a TOML file stands; the standard library's parser does not tell.

The text is known to be good TOML: this only follows its brackets and strings.
"""

import re
from typing import NamedTuple

from kqparse.late_pattern import late_pattern

Path = tuple[str | int, ...]
"""Keys, and places in lists, from the top of the file."""

_BLANK = late_pattern(r"(?:[ \t\r\n]|#[^\n]*)*+")
_KEY = late_pattern(r'[ \t]*(?:"((?:[^"\\]|\\.)*)"|\'([^\']*)\'|([\w-]+))[ \t]*(\.?)')
_STRING = late_pattern(r'"""(?s:.*?)"{3,5}(?!")|\'\'\'(?s:.*?)\'{3,5}(?!\')|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'')
_PLAIN = late_pattern(r"[^,\[\]{}\n#]+")
_ESCAPE = late_pattern(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))")
_ESCAPES = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r"}


class _At(NamedTuple):
    """A value whose inside is being read: the path of a list or inline table, and how many entries it has so far."""

    path: Path
    listed: bool


def lines_of(text: str) -> dict[Path, int]:
    """The line, from 1, of every table, key and entry of a list of a good TOML text."""
    return _Scan(text.replace("\r\n", "\n")).run()


def line_at(lines: dict[Path, int], path: Path) -> int:
    """The line of a path, or of the nearest thing around it that has one."""
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path, 1)


class _Scan:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.line = 1
        self.lines: dict[Path, int] = {}
        self.counts: dict[Path, int] = {}

    def run(self) -> dict[Path, int]:
        table: Path = ()
        self._over(_BLANK)
        while self.at < len(self.text):
            if self.text[self.at] == "[":
                table = self._header()
            else:
                path = self._key(table)
                self._value(path)
            self._over(_BLANK)
        return self.lines

    def _over(self, pattern: re.Pattern[str]) -> str:
        """Step over what a pattern matches here."""
        match = pattern.match(self.text, self.at)
        found = match.group() if match else ""
        self.at += len(found)
        self.line += found.count("\n")
        return found

    def _header(self) -> Path:
        listed = self.text.startswith("[[", self.at)
        self.at += 1 + listed
        path = self._inside(self._keys(), listed=listed)
        self.lines.setdefault(path, self.line)
        self.at += 1 + listed
        return path

    def _inside(self, keys: list[str], *, listed: bool) -> Path:
        """The path of a header: a name of a list of tables stands for its last table."""
        path: Path = ()
        for place, key in enumerate(keys, 1):
            path = (*path, key)
            if place == len(keys) and listed:
                self.counts[path] = self.counts.get(path, 0) + 1
            self.lines.setdefault(path, self.line)
            if path in self.counts:
                path = (*path, self.counts[path] - 1)
        return path

    def _keys(self) -> list[str]:
        keys: list[str] = []
        while match := _KEY.match(self.text, self.at):
            self.at = match.end()
            keys.append(_unescaped(match[1]) if match[1] is not None else match[2] or match[3] or "")
            if not match[4]:
                break
        return keys

    def _key(self, table: Path) -> Path:
        """The path of `key = `, which stands here."""
        path = table
        for key in self._keys():
            path = (*path, key)
            self.lines.setdefault(path, self.line)
        self.at = self.text.index("=", self.at) + 1
        return path

    def _value(self, path: Path) -> None:
        """Step over a value; brackets are followed by a stack, so that no nesting is too deep."""
        stack: list[_At] = []
        self._begin(path, stack)
        while stack:
            self._over(_BLANK)
            sign = self.text[self.at]
            if sign == ",":
                self.at += 1
            elif sign in "]}":
                self.at += 1
                stack.pop()
            elif stack[-1].listed:
                number = self.counts.get(stack[-1].path, 0)
                self.counts[stack[-1].path] = number + 1
                self._begin((*stack[-1].path, number), stack)
            else:
                self._begin(self._key(stack[-1].path), stack)

    def _begin(self, path: Path, stack: list[_At]) -> None:
        """The first sign of a value: a bracket goes on the stack, anything else is stepped over."""
        self._over(_BLANK)
        self.lines.setdefault(path, self.line)
        if self.text[self.at] in "[{":
            stack.append(_At(path, self.text[self.at] == "["))
            self.at += 1
        elif not self._over(_STRING):
            self._over(_PLAIN)


def _unescaped(text: str) -> str:
    def sign(match: re.Match[str]) -> str:
        code = match[1] or match[2]
        return chr(int(code, 16)) if code else _ESCAPES.get(match[3], match[3])

    return _ESCAPE.sub(sign, text)
