"""Lines of plain text, each with its runs of words that stand apart, by which columns of blanks are told."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import accumulate, islice
from typing import overload

from msgspec import Struct

from kqparse.late_pattern import late_pattern
from kqparse.model import Span

LEAST_GAPS = 2
"""Gaps of a line that may be of a table by itself; one with a gap less has a figure behind it."""
WIDE = 2
"""Blanks that part two columns at least."""
_RUN = late_pattern(r"\S+(?: \S+)*")
_ODD_BLANK = late_pattern(r"[^\S \n]")
_RULE = late_pattern(r"[-=\u2500\u2501\u2550\u2014_ ]+")
_COUNT = late_pattern(r"[0-9]{1,4}(?:[.,][0-9]{1,2})?")
_MOST_RUNS = 40
"""Words that stand apart in a line of a table at most."""
_NEXT = 5
"""Lines, the first of them a head or a row, among which a figure stands where a table has but two columns."""


class Line(Struct, frozen=True):
    """A line: where it begins, what it says, and its runs of words, `[start, end)` in it.

    A `rule` has none, nor has the number of a page.
    """

    start: int
    text: str
    runs: list[Span]
    rule: bool


class Lines(Sequence[Line]):
    """The lines of a text. Most of them are looked at only for whether blanks part anything within."""

    def __init__(self, text: str) -> None:
        self._texts = text.split("\n")
        self._odd = _is_odd(text.replace("\n", ""))
        self._paged = "\n\f" in text
        self._known: dict[int, Line] = {}

    def __len__(self) -> int:
        return len(self._texts)

    @overload
    def __getitem__(self, index: int) -> Line: ...

    @overload
    def __getitem__(self, index: slice) -> list[Line]: ...

    def __getitem__(self, index: int | slice) -> Line | list[Line]:
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(len(self)))]
        if index not in self._known:
            self._known[index] = self._line(index)
        return self._known[index]

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *accumulate([size + 1 for size in map(len, self._texts)])]

    def gapped(self) -> Iterable[int]:
        """The lines that may have a gap at all."""
        return range(len(self)) if self._odd else [at for at, line in enumerate(self._texts) if "  " in line]

    def wide(self, index: int) -> bool:
        """Whether a line may be the first of a table."""
        bare = self._texts[index].strip()
        if "  " not in bare and not (self._odd and _is_odd(bare)):
            return False
        return LEAST_GAPS < len(self[index].runs) < _MOST_RUNS or self._heads_figures(index)

    def _heads_figures(self, index: int) -> bool:
        """Whether two cells stand in a line and in one right below it, whose second one is a figure."""
        if len(self[index].runs) != LEAST_GAPS:
            return False
        return any(is_count(self[at]) for at in range(index + 1, min(index + _NEXT, len(self))))

    def _line(self, index: int) -> Line:
        begin = self._starts[index] + self._texts[index].startswith("\f")  # it takes no room in its line
        line = self._texts[index].removeprefix("\f")
        bare = line.rstrip()
        rule = bool(bare) and bool(_RULE.fullmatch(bare))
        rule = rule or (self._paged and self._numbers_page(index, bare))
        runs = [] if rule or "\t" in line else [match.span() for match in islice(_RUN.finditer(bare), _MOST_RUNS)]
        return Line(begin, bare, runs, rule)

    def _numbers_page(self, index: int, bare: str) -> bool:
        """Whether a figure alone ends a page, and nothing behind it but blank lines."""
        if not bare.strip().isdecimal():
            return False
        behind = (self._texts[at] for at in range(index + 1, len(self)))
        return next(filter(None, behind), "").startswith("\f")


def is_count(line: Line) -> bool:
    """Whether a line has two cells, words and a figure behind them."""
    if len(line.runs) != LEAST_GAPS:
        return False
    (_, end), (begin, last) = line.runs
    return begin - end > WIDE and _COUNT.fullmatch(line.text, begin, last) is not None


def _is_odd(text: str) -> bool:
    """Whether a text has other blanks than plain ones; one that can be printed has none, which is seen sooner."""
    return not text.isprintable() and _ODD_BLANK.search(text) is not None
