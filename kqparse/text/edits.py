"""Text that was changed, and the way back.

Guarantees:
    * text changes by replacing stretches of the source; what is not replaced stays as it is;
    * every stretch of the edited text leads back to the stretch of the source that it was made from;
    * building takes time linear in source and edits, going back the logarithm of the number of edits.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from kqparse.frozen import Frozen
from kqparse.late_pattern import LAST_LETTERS, LETTERS, late_pattern
from kqparse.model.values import Span
from kqparse.text.small import lower

_BREAKS = [re.compile(rf"{sign}[ \t]*+\n\s*+") for sign in ("-", "\u00ad")]
"""Signs at line ends, each with a pattern of its own: one that begins with a letter is looked for many times faster."""
_HYPHEN = late_pattern(r"([^\W\d_])-\n\s*+([^\W\d_])")
_WORDS = late_pattern(r"[^\W\d_]+(?:[-\0][^\W\d_]+)*")
_SOLID = late_pattern(r"\S*+")
_LINES_AN_END, _LEAST_LINES = 40, 100
"""Lines for each one that ends with a hyphen where words are not broken; where they are, every tenth or so does.

Fewer lines than so many tell nothing.
"""
_SPACED = late_pattern(r"  (?<=[^\s]  )(?=[^\s])|^ (?=[^\s])", re.MULTILINE)
_LEAST_SPACED, _SPACED_LINES = 6, 0.2
"""Blanks at the heads of lines and doubled ones that are many: more than so many, and more than this share of lines."""
_ENDING, _LEAST_BEHIND = 3, 2
"""Letters by which two forms of a word differ at their ends, and those behind a line end that both have at least."""
_NOTHING: list[int] = []
"""The places of the edits of a text that has none."""
_DERIVED = frozenset(
    {
        "_ordered",
        "breaks_softly",
        "cells",
        "has_soft_hyphens",
        "is_spaced_out",
        "line_starts",
        "runs",
        "seldom_breaks",
        "small",
        "words",
    }
)
"""What is told of the text alone."""


class Edit(NamedTuple):
    """`source[start:end]`, which is not empty, is read as `text`; an empty `text` drops it."""

    start: int
    end: int
    text: str


class Changed(Frozen, frozen=True):
    """A text with letters exchanged one for one, so as long as it was, and what of it is read as more or fewer."""

    text: str
    edits: Sequence[Edit]


class EditedText:
    """A source text after its edits.

    Replacements of the same length keep each character in its place, so they need no entry in the map: pass them in
    `text`, which must be `source` in all but such letters. Only edits that change the length are mapped.

    Attributes:
        source: the text as it stands in the source.
        text: the text after the edits, which is what parsers read.
    """

    _begin = _end = _source_begin = _source_end = _NOTHING

    def __init__(self, source: str, text: str, edits: Iterable[Edit] = ()) -> None:
        """Apply `edits` (ascending, not overlapping, offsets in `source`) to `text` (as long as `source`)."""
        if text is not source and len(text) != len(source):
            raise ValueError("replacements outside the map must keep the length")
        self.source = source
        self.text = text
        if edits != ():
            self._apply(edits)

    def _apply(self, edits: Iterable[Edit]) -> None:
        text = self.text
        self._begin = []  # where each edit begins in the edited text
        self._end = []  # and where it ends there
        self._source_begin = []
        self._source_end = []
        pieces: list[str] = []
        at = length = 0
        for start, end, replacement in edits:
            if start < at or end <= start:
                raise ValueError("edits must be ascending, must not overlap and must replace something")
            pieces += (text[at:start], replacement)
            length += start - at
            self._begin.append(length)
            length += len(replacement)
            self._end.append(length)
            self._source_begin.append(start)
            self._source_end.append(end)
            at = end
        pieces.append(text[at:])
        self.text = "".join(pieces)

    def replaced(self, text: str) -> "EditedText":
        """The same map over an edited text in which letters were exchanged one for one."""
        if len(text) != len(self.text):
            raise ValueError("letters must be exchanged one for one")
        other = object.__new__(EditedText)
        other.__dict__.update({key: value for key, value in self.__dict__.items() if key not in _DERIVED})
        other.text = text
        return other

    def further(self, edits: Sequence[Edit]) -> "EditedText":
        """The same after some more edits, ascending, whose places are in the edited text."""
        letters, own = self.recipe()
        more = [Edit(*self.source_span(start, end), text) for start, end, text in edits]
        starts = [edit.start for edit in more]
        kept = [edit for edit in own if not _covers(more, bisect_right(starts, edit.start) - 1, edit)]
        return EditedText(self.source, letters, sorted([*kept, *more]))

    def recipe(self) -> tuple[str, list[Edit]]:
        """What, given beside `source`, makes this text anew: the source with letters exchanged, and the edits."""
        pieces: list[str] = []
        edits: list[Edit] = []
        at = 0
        for begin, end, start, stop in zip(self._begin, self._end, self._source_begin, self._source_end, strict=True):
            pieces += (self.text[at:begin], self.source[start:stop])
            edits.append(Edit(start, stop, self.text[begin:end]))
            at = end
        return "".join([*pieces, self.text[at:]]), edits

    def __eq__(self, other: object) -> bool:
        """Whether both have the same source and text, and the same ways between them."""
        if not isinstance(other, EditedText):
            return NotImplemented
        return self is other or (self.source, self.recipe()) == (other.source, other.recipe())

    def __hash__(self) -> int:
        return hash(self.text)

    def source_start(self, offset: int) -> int:
        """Where in the source the character at `offset` of the edited text begins; text dropped before it is passed."""
        index = bisect_right(self._begin, offset) - 1
        if index < 0:
            return offset
        if offset < self._end[index]:
            return self._source_begin[index]
        return self._source_end[index] + offset - self._end[index]

    def source_end(self, offset: int) -> int:
        """Where in the source the text before `offset` of the edited text ends; text dropped after it is left out."""
        index = bisect_left(self._begin, offset) - 1
        if index < 0:
            return offset
        if offset <= self._end[index]:
            return self._source_end[index]
        return self._source_end[index] + offset - self._end[index]

    def source_span(self, start: int, end: int) -> Span:
        """The span of the source that `text[start:end]` was made from."""
        if not self._begin:
            return start, end
        return self.source_start(start), self.source_end(end)

    def source_spans(self, pieces: Iterable[Span]) -> list[Span]:
        """The spans of several stretches."""
        if not self._begin:
            return [*pieces]
        return [(self.source_start(start), self.source_end(end)) for start, end in pieces]

    def shift(self, start: int, end: int) -> int | None:
        """How far `text[start:end]` lies from its place in the source, None where an edit within moves its parts."""
        if not self._begin:
            return 0
        index = bisect_right(self._end, start)
        if index < len(self._begin) and self._begin[index] < end:
            return None
        return self.source_start(start) - start

    def edited_spans(self, spans: Iterable[Span]) -> list[Span]:
        """Where in the edited text some spans of the source are."""
        return [(self.edited(start), self.edited(end)) for start, end in spans] if self._begin else list(spans)

    def edited(self, offset: int) -> int:
        """Where in the edited text what stands at `offset` of the source is; within an edit, where that begins."""
        index = bisect_right(self._source_begin, offset) - 1
        if index < 0:
            return offset
        if offset < self._source_end[index]:
            return self._begin[index]
        return self._end[index] + offset - self._source_end[index]

    @cached_property
    def line_starts(self) -> list[int]:
        """Offsets in the edited text at which lines begin."""
        ends = accumulate([size + 1 for size in map(len, self.text.split("\n"))])
        return [0, *ends][:-1]

    @cached_property
    def small(self) -> str:
        """The edited text in lower case, as `lower` has it."""
        return lower(self.text)

    @cached_property
    def runs(self) -> Counter[str]:
        """What blanks part in the edited text, with their numbers."""
        return Counter(self.text.split())

    @cached_property
    def cells(self) -> list[tuple[int, int, bool]]:
        """The lines, parted at their tabs, in order: where each stands in the edited text, and whether a tab leads it.

        Blanks at the edges stand outside; what is blank is left out.
        """
        return _cells(self.text)

    @cached_property
    def has_soft_hyphens(self) -> bool:
        """Whether signs of broken words stand in it, as in few texts."""
        return "\u00ad" in self.text

    @cached_property
    def breaks_softly(self) -> bool:
        """Whether words are mostly broken by soft hyphens, so that a hyphen at a line end is the word's own."""
        soft = self.text.count("\u00ad\n")
        return soft > 0 and soft > sum(last.islower() and first.islower() for last, first in _HYPHEN.findall(self.text))

    @cached_property
    def is_spaced_out(self) -> bool:
        """Whether lines begin with a blank or have doubled ones all over, as where a width is filled with blanks."""
        spaced = len(_SPACED.findall(self.text))
        return spaced > _LEAST_SPACED and spaced > _SPACED_LINES * self.text.count("\n")

    @cached_property
    def seldom_breaks(self) -> bool:
        """Whether no word seems to be broken: few lines end with a hyphen, none of which parts a word of the text."""
        places = [match.span() for match in _BREAKS[0].finditer(self.text)]
        if self.text.count("\n") < max(_LINES_AN_END * len(places), _LEAST_LINES):
            return False
        halves = [
            (LAST_LETTERS.search(self.text, max(start - 64, 0), start), LETTERS.match(self.text, end))
            for start, end in places
        ]
        return not any(left and right and self._has_form(left[0].lower(), right[0].lower()) for left, right in halves)

    def _has_form(self, first: str, second: str) -> bool:
        """Whether the text has the word of two halves elsewhere, be it with another ending."""
        whole = first + second
        stem = whole[: max(len(first) + _LEAST_BEHIND, len(whole) - _ENDING)]
        at = bisect_left(self._ordered, stem)
        return whole in self.words or (at < len(self._ordered) and self._ordered[at].startswith(stem))

    @cached_property
    def _ordered(self) -> list[str]:
        return sorted(self.words)

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of the text in lower case, hyphened ones whole, and with `-` behind what stands before a hyphen.

        What a line end breaks is left out: its halves are no evidence of words.
        """
        # Each run of signs once: words hold no blank, and most runs are one.
        runs = self._unbroken
        words = set(filter(str.isalpha, runs))
        words.update([word for word in _WORDS.findall(" ".join(runs - words)) if "\0" not in word])
        words.update([word[: word.index("-") + 1] for word in words if "-" in word])
        return frozenset(words)

    @property
    def _unbroken(self) -> set[str]:
        """What blanks part in the text, in lower case; what a line end breaks is one, with a sign of its own there."""
        left = self.runs
        whole: list[str] = []
        broken = list(_broken(self.text))
        if broken:
            left = left.copy()
            for start, end in broken:
                own = self.text[start:end]
                left.subtract(own.split())
                own = own.lower()
                for sign in _BREAKS:
                    own = sign.sub("\0", own)
                whole += own.split()
        return {*" ".join([run for run, count in left.items() if count > 0]).lower().split(), *whole}


def _covers(edits: Sequence[Edit], at: int, edit: Edit) -> bool:
    """Whether one of some edits stands over another one."""
    return at >= 0 and edits[at].end >= edit.end


def _broken(text: str) -> Iterator[Span]:
    """Where words stand that line ends break, with all that no blank parts from them."""
    begin = stop = 0
    for start, end in sorted(match.span() for sign in _BREAKS for match in sign.finditer(text)):
        if start >= stop:
            if stop:
                yield begin, stop
            begin = start
            while begin and not text[begin - 1].isspace():
                begin -= 1
        solid = _SOLID.match(text, end)
        stop = solid.end() if solid else end
    if stop:
        yield begin, stop


def _cells(text: str) -> list[tuple[int, int, bool]]:
    """See `EditedText.cells`; parted line by line, which is faster than a pattern."""
    found: list[tuple[int, int, bool]] = []
    at = 0
    for line in text.split("\n"):
        size = len(line)
        if "\t" in line:
            if line[0] == "\t" and line.find("\t", 1) < 0:  # as most cells
                bare, begin = line.strip(), at + size - len(line.lstrip())
                found += [(begin, begin + len(bare), True)] if bare else []
            else:
                found += _parted(line, at)
        elif bare := line.strip():
            begin = at if bare == line else at + size - len(line.lstrip())
            found.append((begin, begin + len(bare), False))
        at += size + 1
    return found


def _parted(line: str, at: int) -> Iterator[tuple[int, int, bool]]:
    """The cells of a line that tabs part; it stands at a place."""
    led = False
    for cell in line.split("\t"):
        bare, size = cell.strip(), len(cell)
        if bare:
            begin = at if bare == cell else at + size - len(cell.lstrip())
            yield begin, begin + len(bare), led
        at += size + 1
        led = True
