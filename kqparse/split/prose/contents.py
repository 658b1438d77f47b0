"""A table of contents before the text: lines that end in the numbers of pages and say again what stands below.

It is told by both: the numbers never fall, and each entry is found again at the head of a later line, in the same order
and with no number behind it. A list of posts with their staff units may be like that, too, where each post is described
below; so entries without leaders must come as many pages far as they are. No word for it is needed.

Guarantees: time is linear in the text, but for the sorting of its lines.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from msgspec import Struct

from kqparse.late_pattern import late_pattern
from kqparse.model import Span
from kqparse.text.edits import EditedText
from kqparse.text.traced import Traced, cut

_HEAD = 30_000
"""Characters at the beginning in which a table of contents is looked for."""
_LONGEST_NUMBER = 3
_NUMBER = late_pattern(rf"([0-9][0-9]{{0,{_LONGEST_NUMBER}}}+)[ \t]*$", re.MULTILINE)
"""The last figures of a line, no more than tell that they are too many; what begins with one is found much sooner."""
_BEFORE = ".\u2026_"
"""What stands before a number, but blanks."""
_LEAST = 3
_MOST_LINES = 3
"""Lines of an entry at most, of which the last has the number."""
_LETTERS = late_pattern(r"[^\W_]+")
_SHORTEST = 4
"""Letters and figures of an entry at least."""
_LEADERS = late_pattern(r"(?:(?:[._]\s?){3}|\u2026)\s*$")
_KEY = 60
"""Letters and figures by which the heads of lines are sorted."""
_MOST_HEADS = 500
"""Lines that begin like an entry and are looked at."""


class _Line(Struct, frozen=True):
    """A line that ends in a number: where it begins, and those above that may belong to it; where the number stands."""

    starts: Sequence[int]
    end: int
    number: int
    page: int


class _Entry(Struct, frozen=True):
    start: int
    end: int
    page: int
    words: str
    led: bool


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
        before = text[max(found.start() - 1, 0) : found.start()]
        if len(found[1]) > _LONGEST_NUMBER or not (before.isspace() or (before and before in _BEFORE)):
            continue
        starts = [text.rfind("\n", 0, found.start()) + 1]
        while starts[0] > at and len(starts) < _MOST_LINES and text[starts[0] - 2 : starts[0] - 1] not in ("\n", ""):
            starts.insert(0, text.rfind("\n", 0, starts[0] - 1) + 1)
        # A number alone is that of a page, and stands between any two lines.
        if text[starts[-1]] != "\t" and text[starts[-1] : found.start()].strip():
            yield _Line([start for start in starts if start >= at], found.end(), found.start(), int(found.group(1)))
        at = found.end() + 1


def _entries(text: str, lines: Sequence[_Line]) -> list[_Entry]:
    """The entries of the first run of lines that is a table of contents."""
    below = _Below(text)
    run: list[_Entry] = []
    fallen = False
    for line in lines:
        entry = below.entry(text, line)
        beside = entry is not None and bool(run) and not text[run[-1].end : entry.start].strip()
        if entry and beside and run[-1].page <= entry.page:
            run.append(entry)
        elif len(run) >= _LEAST and not (fallen or (entry and beside and not entry.led)):
            break
        else:
            # Where numbers right above or below are higher or lower without leaders, they count something.
            fallen = beside and entry is not None and not entry.led
            run = [entry] if entry else []
    if fallen:
        return []
    # Else the numbers may be staff units: leaders lead to those of pages, or they come as far as a text does.
    pages = bool(run) and (run[-1].page >= len(run) or 2 * sum(entry.led for entry in run) > len(run))
    return run if len(run) >= _LEAST and pages and _said_below(run, below) else []


def _said_below(run: Sequence[_Entry], below: "_Below") -> bool:
    """Whether all entries, which differ, are said again below the last of them, in their order."""
    if len({entry.words for entry in run}) < _LEAST:
        return False
    place: int | None = run[-1].end
    for entry in run:
        place = None if place is None else below.first(entry.words, place)
    return place is not None


class _Below:
    """The words of a text, and where its lines begin among them."""

    def __init__(self, text: str) -> None:
        words: list[str] = []
        lines: list[Span] = []
        self._ends: set[int] = set()
        length = at = 0
        for line in text.splitlines(keepends=True):
            words.append(_words(line))
            lines.append((length, at))
            length += len(words[-1])
            at += len(line)
            self._ends.add(length)
        self._words = "".join(words)
        self._heads = sorted((self._words[begin : begin + _KEY], at, begin) for begin, at in lines)

    def entry(self, text: str, line: _Line) -> _Entry | None:
        """A line as an entry, the longest that is said again below."""
        for start in line.starts:
            words = _words(text[start : line.number])
            if len(words) >= _SHORTEST and self.first(words, line.end) is not None:
                led = _LEADERS.search(text, start, line.number) is not None
                return _Entry(start, line.end, line.page, words, led)
        return None

    def first(self, words: str, behind: int) -> int | None:
        """Where the first line begins behind a place that begins with words, no number behind them."""
        key = words[:_KEY]
        first = bisect_left(self._heads, (key,))
        found = None
        for head, at, begin in self._heads[first : first + _MOST_HEADS]:
            if not head.startswith(key):
                break
            nearer = at >= behind and (found is None or at < found)
            if nearer and self._words.startswith(words, begin) and not self._counts(begin + len(words)):
                found = at
        return found

    def _counts(self, at: int) -> bool:
        """Whether a number stands at a place among the words, on its line: what is below counts something, too."""
        return at not in self._ends and self._words[at : at + 1].isdigit()


def _words(text: str) -> str:
    return "".join(_LETTERS.findall(text)).casefold()
