"""A table of contents before the text: lines that end in the numbers of pages and say again what stands below.

It is told by both: the numbers never fall, and each entry is found again at the head of a later line. Nothing in a
document of posts is like that by chance, so that no word for it is needed.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from kqparse.text.edits import EditedText
from kqparse.text.traced import Traced, cut

_HEAD = 30_000
"""Characters at the beginning in which a table of contents is looked for."""
_NUMBER = re.compile(r"(?<=[\s.\u2026_])([0-9]{1,3})[ \t]*$", re.MULTILINE)
_LEAST = 3
_MOST_LINES = 3
"""Lines of an entry at most, of which the last has the number."""
_LETTERS = re.compile(r"[^\W_]+")
_SHORTEST = 4
"""Letters and figures of an entry at least."""


class _Line(NamedTuple):
    """A line that ends in a number: where it begins, and those above that may belong to it; where the number stands."""

    starts: Sequence[int]
    end: int
    number: int
    page: int


class _Entry(NamedTuple):
    start: int
    end: int
    page: int
    words: str


class WithoutContents(NamedTuple):
    """A text with blanks for its table of contents, and the lines of that."""

    text: EditedText
    lines: Sequence[Traced]


def without_contents(text: EditedText) -> WithoutContents:
    """Take the table of contents out of a text, if it has one."""
    lines = list(_lines(text.text))
    rising = sum(
        line.page >= before.page and not text.text[before.end : line.starts[0]].strip()
        for before, line in pairwise(lines)
    )
    entries = _entries(text.text, lines) if rising >= _LEAST - 1 else []
    if not entries:
        return WithoutContents(text, ())
    start, end = _with_title(text.text, entries[0].start), entries[-1].end
    blank = "".join([sign if sign.isspace() else " " for sign in text.text[start:end]])
    found = [cut(text, start, entries[0].end), *(cut(text, entry.start, entry.end) for entry in entries[1:])]
    return WithoutContents(text.replaced(text.text[:start] + blank + text.text[end:]), found)


def _with_title(text: str, start: int) -> int:
    """Where the title of a table of contents begins that begins at a place: one word alone on the line above."""
    above = text[:start].rstrip()
    begin = above.rfind("\n") + 1
    return begin if above[begin:].isalpha() else start


def _lines(text: str) -> Iterator[_Line]:
    """Lines of the beginning that end in a number and stand in no table."""
    at = 0
    for found in _NUMBER.finditer(text, 0, _HEAD):
        starts = [text.rfind("\n", 0, found.start()) + 1]
        while starts[0] > at and len(starts) < _MOST_LINES and text[starts[0] - 2 : starts[0] - 1] not in ("\n", ""):
            starts.insert(0, text.rfind("\n", 0, starts[0] - 1) + 1)
        if text[starts[-1]] != "\t":
            yield _Line([start for start in starts if start >= at], found.end(), found.start(), int(found.group(1)))
        at = found.end() + 1


def _entries(text: str, lines: Sequence[_Line]) -> list[_Entry]:
    """The entries of the first run of lines that is a table of contents."""
    below = _Below(text)
    run: list[_Entry] = []
    for line in lines:
        entry = below.entry(text, line)
        goes_on = entry and run and run[-1].page <= entry.page and not text[run[-1].end : entry.start].strip()
        if entry and goes_on:
            run.append(entry)
        elif len(run) >= _LEAST:
            break
        else:
            run = [entry] if entry else []
    # What is said again must stand below all of it.
    return run if len(run) >= _LEAST and all(below.has(entry.words, run[-1].end) for entry in run) else []


class _Below:
    """The words of a text, and where its lines begin among them."""

    def __init__(self, text: str) -> None:
        self._starts: dict[int, int] = {}
        words: list[str] = []
        length = at = 0
        for line in text.splitlines(keepends=True):
            words.append(_words(line))
            self._starts.setdefault(length, at)
            length += len(words[-1])
            at += len(line)
        self._words = "".join(words)

    def entry(self, text: str, line: _Line) -> _Entry | None:
        """A line as an entry, the longest that is said again below."""
        for start in line.starts:
            words = _words(text[start : line.number])
            if len(words) >= _SHORTEST and self.has(words, line.end):
                return _Entry(start, line.end, line.page, words)
        return None

    def has(self, words: str, behind: int) -> bool:
        """Whether words begin a line behind a place."""
        at = self._words.find(words)
        while at >= 0:
            if self._starts.get(at, -1) >= behind:
                return True
            at = self._words.find(words, at + 1)
        return False


def _words(text: str) -> str:
    return "".join(_LETTERS.findall(text)).casefold()
