"""Posts under headings, each with labelled points, as a look tells them: where headings and labels may stand.

A post begins where a number leads its heading, or right above the label of its duties. A label begins a line, behind
its number, or stands in a numbered point that ends in a colon. More is said than is true, never less.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Collection, Mapping, Sequence
from math import inf
from typing import Literal

from msgspec import Struct

from kqparse.grammar.phrasing.any_of import any_form
from kqparse.grammar.phrasing.forms import TOKEN
from kqparse.grammar.phrasing.needs import Needs, worded
from kqparse.late_pattern import late_pattern
from kqparse.text.lines import DASHES, HYPHENS
from kqparse.text.repair.characters import SOFT_HYPHEN
from kqparse.text.seen import Seen, alike, count_within, first_from

_POINT = late_pattern(r"(?:[0-9]{1,3}(?:-[0-9]{1,2})?\.){1,3}\s*|[0-9]{1,3}\)\s*")
_NUMBERED = late_pattern(r"\n[^\S\n]*+((?:[0-9]{1,3}(?:-[0-9]{1,2})?\.|[0-9]{1,3}\)))")
"""What leads a point."""
_BEHIND_LABEL = late_pattern(rf"\s*[:.]|\s*[{DASHES}]\s|[^\S\n]*\n")
_COLON = late_pattern(r":[^\S\n]*\n")
_BREAKING = frozenset(HYPHENS + SOFT_HYPHEN)
"""Signs that may break a word at a line end, which are not in the text that the lines become."""
_FAR = 1000
"""Characters before and behind a label in which its line and point are looked for, blanks and all."""
_OPENING = "duties"
"""The kind of labels that opens a post below a heading without a number."""
_LONGEST = 150
"""Characters of a point with its number that ends in a colon and has a label within it."""


class Points:
    """Looks for posts with labelled points."""

    def __init__(
        self,
        labels: Sequence[tuple[str, Sequence[str]]],
        posts: Sequence[str],
        fold: Callable[[str], str],
        bare: Collection[str] = (),
    ) -> None:
        """Take what is looked for.

        Args:
            labels: the forms of each kind.
            posts: the forms that lead headings of posts.
            fold: by what letters all are compared.
            bare: kinds that tell nothing where no heading has its number.
        """
        self._fold = fold
        self._labels = [(kind, Needs(forms, fold), any_form(forms, fold=fold)) for kind, forms in labels]
        self._posts = Needs(filter(worded, posts), fold)
        self._signs = [_sign(form) for form in posts if not worded(form)]
        self._bare = frozenset(bare)

    def headings(self, seen: Seen, start: int, end: int) -> float:
        """How many posts a stretch may have."""
        openings = self._openings(seen)
        if openings is None:
            return inf
        opened = sum(count_within(own, start, end) for own in openings)
        labels = self._labelled(seen) if opened else {}
        return inf if labels is None else min(opened, sum(count_within(own, start, end) for own in labels.values()))

    def kinds(self, seen: Seen, start: int, end: int) -> float:
        """How many kinds of labels a stretch may have: those that stand below a heading."""
        openings = self._openings(seen)
        if openings is None:
            return inf
        numbered, unnumbered = [_first_in(own, start, end) for own in openings]
        first = min(numbered, unnumbered)
        labels = self._labelled(seen) if first < inf else {}
        if labels is None:
            return inf
        untold = {"other"} if numbered < inf else {"other", *self._bare}
        return sum(bool(count_within(own, int(first), end)) for kind, own in labels.items() if kind not in untold)

    def _openings(self, seen: Seen) -> tuple[list[int], list[int]] | None:
        """Where what leads headings of posts may stand, and labels that open one; None where that is not known.

        All places are those in `Lines.small`, one more than in the text.
        """
        return seen.once((self, "openings"), lambda: self._opened(seen))

    def _opened(self, seen: Seen) -> tuple[list[int], list[int]] | None:
        if seen.rearranged or None in self._signs:
            return None
        lines = seen.lines(self._fold)
        needed = self._posts.needed_words(seen.words)
        opening = self._found(seen, opening=True)
        if opening is None or needed is None:
            return None
        known = alike(needed) if lines.broken else bool
        numbered = [at for at, word in lines.broken if known(word)]
        for stem in needed:
            numbered += lines.words(stem.text)
        for sign in filter(None, self._signs):
            numbered += (match.start() for match in re.finditer(re.escape(sign), lines.small))
        return sorted(numbered), sorted(at for own in opening.values() for at in own)

    def _labelled(self, seen: Seen) -> Mapping[str, list[int]] | None:
        """For each kind where its labels may stand; None where that is not known. Most texts open no post."""
        return seen.once((self, "labels"), lambda: self._found(seen))

    def _found(self, seen: Seen, *, opening: bool = False) -> dict[str, list[int]] | None:
        """The same, looked for; with `opening`, of the kind that opens a post alone."""
        lines, found = seen.lines(self._fold), dict[str, list[int]]()
        small = lines.small
        points = [match.start(1) for match in _NUMBERED.finditer(small)]
        for kind, needs, pattern in self._labels:
            if opening and kind != _OPENING:
                continue
            firsts, words = needs.firsts(seen.words), needs.every_word()
            if firsts is None or words is None:
                return None
            own = found.setdefault(kind, [])
            if lines.broken:
                known = alike(words)
                own += (at for at, word in lines.broken if known(word))
            for first in firsts:
                for at in lines.words(first.text):
                    match = pattern.match(small, at)
                    if match and _opens(seen.text, small, points, at, match.end()):
                        own.append(at)
        return {kind: sorted(places) for kind, places in found.items() if places}


class PointCount(Struct, frozen=True):
    """Evidence that counts posts with labelled points, or kinds of their labels."""

    points: Points
    of: Literal["headings", "kinds"]

    def most(self, seen: Seen) -> float:
        """See `Sign`."""
        return self.within(seen, 0, len(seen.text))

    def within(self, seen: Seen, start: int, end: int) -> float:
        """The most of a stretch."""
        count = self.points.headings if self.of == "headings" else self.points.kinds
        return count(seen, start, end)


def _opens(text: str, small: str, points: Sequence[int], at: int, end: int) -> bool:
    """Whether a label at `[at, end)` may open a point; `points` are the places of the numbers that lead lines."""
    before = bisect_left(points, at) - 1
    point = points[before] if before >= 0 and at - points[before] <= _FAR else 0
    number = _POINT.match(small, point) if point else None
    # Behind a number, or in capitals without one.
    begins = (number and number.end() == at) or (not text[at - 1].islower() and _leads(small, at))
    if begins and _BEHIND_LABEL.match(small, end):
        return True
    colon = _COLON.search(small, end, end + _FAR) if point else None
    return colon is not None and _solid(small[point : colon.start()]) <= _LONGEST


def _solid(small: str) -> int:
    """How many characters of a printed text are in the text that its lines become."""
    return len("".join(small.split())) - sum([small.count(sign) for sign in _BREAKING])


def _leads(small: str, at: int) -> bool:
    """Whether nothing but blanks stands before a place in its line, and no tab right before it."""
    lead = small[small.rfind("\n", max(at - _FAR, 0), at) + 1 : at]
    return not lead or (lead.isspace() and lead[-1] != "\t")


def _sign(form: str) -> str | None:
    """A sign that a form without a word needs, None where nothing but dashes tells it."""
    signs = (token["sign"] for token in TOKEN.finditer(form) if token.lastgroup == "sign")
    return next((sign for sign in signs if sign not in DASHES), None)


def _first_in(places: Sequence[int], start: int, end: int) -> float:
    """Where the first of them stands in the text, infinite where none does."""
    at = first_from(places, start)
    return places[at] - 1 if at < len(places) and places[at] <= end else inf
