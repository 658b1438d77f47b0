"""The breaks of pages amid the tables of plain text: numbers of pages, and running heads beside them.

    | 35 | Инженер по обслуживанию
                                       blank lines,
    2                                  the number of a page, alone or with a word for pages,
    Штатное расписание 2031            a line that stands beside another break, too, or parts small letters from a row
    медицинской техники | 1,5 |

Where rows have numbers, these count on over the break. Where they have none, those of pages count up, a page apart.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Sequence, Set
from itertools import islice, pairwise, takewhile
from typing import NamedTuple

from kqparse.late_pattern import late_pattern
from kqparse.model import Span

_NUMBER = late_pattern(
    r"(?m)^[^\S\n]*+(?:[-\u2013\u2014] ?)?(?:([^\W\d_]{1,9})[. ] ?)?([0-9]{1,3})"
    r"(?: ?(?:/|[^\W\d_]{1,4}) ?[0-9]{1,3})?(?: ?[-\u2013\u2014])?(?:[ -]?([^\W\d_]{1,9})\.?)?[^\S\n]*$"
)
"""A line that may tell the number of a page."""
_PARTED = late_pattern(r"[^\s|\u00a6\u2502][^\S\n]*(?:[|\u00a6\u2502]|\t| {2})")
"""A cell that has words, and what parts it from the next one."""
_ROW = late_pattern(r"[|\u00a6\u2502\s]*+([0-9]{1,3})[.)]?[^\S\n]*(?:[|\u00a6\u2502]|\t| {2})")
"""The number that a row begins with."""
_PARTS = ("\t", "|", "\u00a6", "\u2502", "   ")
_FARTHEST, _WITHIN = 40, 120
"""Lines with words from a break to the rows with numbers around it, and blank ones among them."""
_NEAR, _DEEPEST = 12, 2
"""Lines with words from a break to a row without a number, and running heads at either side of it."""
_LEAST_LINES = 15
"""Lines from one number to the next where no rows count on."""


class TableBreaks(NamedTuple):
    """A text with blanks for the breaks of pages amid its tables, where their rows go on, and the lines of these."""

    text: str
    lines: Sequence[Span]


def without_table_breaks(text: str, words: Set[str]) -> TableBreaks:
    """Take the breaks of pages amid tables out of a text; `words` are those for pages. Linear in its length."""
    if not any(part in text for part in _PARTS):
        return TableBreaks(text, ())
    told = [match for match in _NUMBER.finditer(text) if _is_page(match, words)]
    if not told:
        return TableBreaks(text, ())
    lines = _Lines(text)
    pages = [(at, int(match[2])) for match in told if lines.is_amid_rows(at := lines.at(match.start(2)))]
    amid = [(at, page) for at, page in pages if lines.is_apart(at)]
    sure = {at for at, _ in amid if lines.counts_over(at) or lines.breaks_row(at)} or _counted(amid)
    sure |= lines.headed(pages)
    taken = sure | lines.running_heads(sure)
    return TableBreaks(lines.without(taken), [lines.span(at) for at in sorted(taken)])


def _is_page(match: re.Match[str], words: Set[str]) -> bool:
    return all(word.lower() in words for word in (match[1], match[3]) if word)


def _counted(amid: Sequence[tuple[int, int]]) -> set[int]:
    """The lines of numbers that count up, a page apart; none where one does not."""
    far = all(b - a >= _LEAST_LINES and page + 1 == number for (a, page), (b, number) in pairwise(amid))
    return {at for at, _ in amid} if far and len(amid) > 1 else set()


def _may_run(line: str) -> bool:
    """Whether a line may be a running head: it has words, goes on with nothing and is no row."""
    return bool(line) and not _goes_on(line) and not _PARTED.search(line)


def _goes_on(line: str) -> bool:
    """Whether a line with words begins as one does that goes on."""
    first = line.lstrip()[0]
    return first.islower() or first == "("


class _Lines:
    """The lines of a text, asked for what stands around the number of a page."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines = text.split("\n")
        self._starts = [0]
        for line in self._lines:
            self._starts.append(self._starts[-1] + len(line) + 1)

    def at(self, offset: int) -> int:
        """The line in which a place lies."""
        return bisect_right(self._starts, offset) - 1

    def span(self, at: int) -> Span:
        """Where the words of a line stand."""
        line = self._lines[at]
        start = self._starts[at] + len(line) - len(line.lstrip())
        return start, start + len(line.strip())

    def is_apart(self, at: int) -> bool:
        """Whether blank lines stand around a line."""
        return all(not self._lines[beside].strip() for beside in (at - 1, at + 1) if 0 <= beside < len(self._lines))

    def is_amid_rows(self, at: int) -> bool:
        """Whether rows stand above and below a line."""
        return all(
            any(_ROW.match(line) or len(_PARTED.findall(line)) > 1 for _, line in islice(self._from(at, side), _NEAR))
            for side in (-1, 1)
        )

    def counts_over(self, at: int) -> bool:
        """Whether the numbers of rows count on, or begin anew, from one side of a line to the other."""
        above, below = (self._row_number(at, side) for side in (-1, 1))
        return below is not None and below in ((above or 0) + 1, 1)

    def breaks_row(self, at: int) -> bool:
        """Whether small letters below a line go on with what stands above it."""
        return next((_goes_on(line) for _, line in self._from(at, 1)), False)

    def headed(self, pages: Sequence[tuple[int, int]]) -> set[int]:
        """Numbers that count up by one beside the same line, which is no row, where rows count on or pages are long."""
        found: set[int] = set()
        for (a, page), (b, number) in pairwise(pages):
            heads = [one for one, other in zip(self._beside(a), self._beside(b), strict=True) if one == other]
            far = b - a >= _LEAST_LINES or (self.counts_over(a) and self.counts_over(b))
            if page + 1 == number and far and any(map(_may_run, heads)):
                found |= {a, b}
        return found

    def _beside(self, at: int) -> list[str]:
        """The lines with words right above and below one."""
        return [next((line.strip() for _, line in self._from(at, side)), "") for side in (-1, 1)]

    def running_heads(self, pages: Collection[int]) -> set[int]:
        """The lines beside numbers of pages that another one has there, too, or that part a row from what goes on."""
        beside = [
            (side, at, line.strip())
            for page in pages
            for side in (-1, 1)
            for at, line in takewhile(
                lambda found: not _PARTED.search(found[1]), islice(self._from(page, side), _DEEPEST)
            )
        ]
        seen = Counter((side, line) for side, _, line in beside)
        found = {at for side, at, line in beside if seen[side, line] > 1 and _may_run(line)}
        for page in pages:
            below = list(islice(self._from(page, 1), _DEEPEST))
            if len(below) == _DEEPEST and self._parts_row(*below[0], below[1][1]):
                found.add(below[0][0])
        return found

    def _parts_row(self, at: int, head: str, line: str) -> bool:
        """Whether a line between blank ones parts small letters from the row that they go on with."""
        return self.is_apart(at) and _goes_on(line) and _may_run(head)

    def _from(self, at: int, side: int) -> Iterator[tuple[int, str]]:
        """The lines with words from one on upwards or downwards, but for numbers alone."""
        end = min(at + _WITHIN, len(self._lines)) if side > 0 else max(at - _WITHIN, -1)
        for index in range(at + side, end, side):
            line = self._lines[index]
            if line.strip() and not line.strip().isdecimal():
                yield index, line

    def _row_number(self, at: int, side: int) -> int | None:
        """The number of the nearest row above or below a line."""
        rows = (_ROW.match(line) for _, line in islice(self._from(at, side), _FARTHEST))
        return next((int(row[1]) for row in rows if row), None)

    def without(self, taken: Set[int]) -> str:
        """The text with blanks for some lines and for the line ends around them; what begins anew stays apart."""
        pieces: list[str] = []
        done = 0
        for at in sorted(taken):
            first, last = self._blank_around(at, -1, taken), self._blank_around(at, 1, taken)
            start, end = self._starts[first] - 1, self._starts[last + 1]
            if start < done:
                continue
            gap = 1 if _goes_on(self._lines[last + 1]) else 2
            pieces += (self._text[done:start], " " * (end - start - gap), "\n" * gap)
            done = end
        return "".join([*pieces, self._text[done:]])

    def _blank_around(self, at: int, side: int, taken: Set[int]) -> int:
        """The last line upwards or downwards that is blank or taken, with nothing else between."""
        while 0 < at + side < len(self._lines) - 1 and (not self._lines[at + side].strip() or at + side in taken):
            at += side
        return at
