"""Evidence at the edges of lines, told from the lines of a whole text: where it may be, and so in which part of it.

Each kind of it says at which places of a text it may stand. More is said than is true, never less: a line may go on
with the one before it, which only a reading tells.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from math import inf
from typing import NamedTuple

from kqparse.grammar.mechanisms.points import PointCount
from kqparse.grammar.phrasing.any_of import any_form
from kqparse.grammar.phrasing.needs import BEGUN, Needs
from kqparse.late_pattern import FIGURE, LETTERS, late_pattern
from kqparse.text.seen import Lines, Seen, Stems, alike, count_within, first_from

_FIGURES = late_pattern(
    r"(?<![^\n\t])\s*(?:№\s?)?[0-9]{1,3}(?:\s?[.)]|\s[-\u2013\u2014](?=\s))?|[0-9]{1,3}(?=\W*[\n\t])"
)
"""Figures at the edges of lines, which may be numbers of rows between the words of a heading."""
_LED = late_pattern(r"\s*(?:(?:№\s?)?[0-9]{1,3}(?:\s?[.)]|\s[-\u2013\u2014])?\s+)?")
"""What may stand before the first word of a row or heading."""
_WORD_END = late_pattern(r"\w*")
_ENTRY = late_pattern(r"[:;.,]\s+[0-9]{1,2}\s?\)\s")
_NUMBER_SIGN = "№"
_LONGEST = 340
"""Characters that a heading has, with the figures at its line ends,"""
_MOST_LINES = 8
"""and lines."""
_MOST_WORDS = 12
"""Words before the last one of a form at its end."""
_NEAR = 160
"""Characters in which so many words mostly stand."""
_MOST_LOOKS = 64
"""Lines, blank ones too, in which the one that begins a heading is looked for."""
_AROUND = 120
_FAR = 4000
"""Characters in which the beginning of a line is looked for, blanks and all."""


class Edges(NamedTuple):
    """Where lines may begin or end with forms, and where they may have no words but those of heads.

    Places are those in `Lines.small`, one more than in the text.
    """

    places: list[int]
    heads: list[int]

    def within(self, start: int, end: int) -> "Edges":
        """Those of a stretch of the text, as places in it."""
        return Edges(*([at - 1 - start for at in own[first_from(own, start) : first_from(own, end)]] for own in self))


class LineEdges:
    """Evidence that counts lines which begin or end with forms, or have no words but those of others.

    Such a line may go on over several, so that all that is told is whether there can be any.
    """

    def __init__(
        self,
        starts: Sequence[str],
        ends: Sequence[str],
        heads: Sequence[str],
        fold: Callable[[str], str],
        slots: Mapping[str, str] | None = None,
    ) -> None:
        """Take forms, and the shapes of their values.

        Raises:
            FormError: if one cannot be compiled.
        """
        self._fold = fold
        self._starts, self._ends, self._heads = Needs(starts, fold), Needs(ends, fold), Needs(heads, fold)
        self._start = any_form(starts, slots or {}, fold)
        self._end = any_form(ends, slots or {}, fold)

    def most(self, seen: Seen) -> float:
        """See `Sign`."""
        return self.within(seen, 0, len(seen.text))

    def within(self, seen: Seen, start: int, end: int) -> float:
        """The most of a stretch."""
        found = self.edges(seen)
        return (
            inf
            if found is None or count_within(found.places, start, end) or count_within(found.heads, start, end)
            else 0
        )

    def edges(self, seen: Seen) -> Edges | None:
        """Where such lines may stand; None where that is not known."""
        return seen.once(self, lambda: self._found(seen))

    def _found(self, seen: Seen) -> Edges | None:
        starts, ends = self._starts.first_words(seen.words), self._ends.last_words(seen.words)
        heads, own = self._heads.first_words(seen.words), self._heads.every_word()
        if starts is None or ends is None or heads is None or own is None:
            return None
        lines = seen.lines(self._fold)
        begun, ended = self._begun(seen, lines, starts), self._ended(seen, lines, ends)
        return Edges(sorted([*begun, *ended]), sorted(_headed(seen, lines, heads, own)))

    def _begun(self, seen: Seen, lines: Lines, stems: Stems) -> Iterator[int]:
        for line, at in lines.begun(stems):
            # A line in small letters goes on with the one before, or heads nothing.
            small = seen.text[at - 1].islower() and _LED.fullmatch(lines.small, line, at)
            if not small and self._start.match(_plain(lines.small[at : at + _LONGEST])):
                yield at

    def _ended(self, seen: Seen, lines: Lines, stems: Stems) -> Iterator[int]:
        begun = self._ends.begun
        for at, behind in lines.ended(stems):
            end = _WORD_END.match(lines.small, at)
            stop = end.end() if end else at
            if lines.small[stop:behind].rstrip()[-1:] in (".", ";", ",") or not _may_head(seen.text, stop - 1):
                continue
            text = lines.small[max(stop - _LONGEST, 0) : stop]
            words = every = _last_words(text)
            if begun is not None:
                words = [word for word in every if text[word : word + BEGUN] in begun or text[word] in begun]
            if not words:
                continue
            # What stands before the word before them is none of theirs.
            before = every[max(every.index(words[0]) - 1, 0)] if words[0] != every[0] else 0
            text = _plain(text[before:] + "\n")[:-1]
            if any(self._end.fullmatch(text, word - before) for word in words):
                yield at - 1


def _last_words(text: str) -> list[int]:
    """Where the last words of a text begin; most often these stand near its end."""
    for low in (len(text) - _NEAR, 0):
        words = [word.start() for word in LETTERS.finditer(text, max(low, 0))]
        if low <= 0 or len(words) > _MOST_WORDS:  # the first one may have begun before
            return words[-_MOST_WORDS:]
    return []


LineSign = LineEdges | PointCount
"""What tells from the lines of a text how much of it a part of the text can show."""


def _plain(text: str) -> str:
    """A text without figures at the edges of its lines."""
    return _FIGURES.sub(lambda match: " " * len(match.group()), text) if FIGURE.search(text) else text


def _may_head(text: str, end: int) -> bool:
    """Whether a heading may end at `end`: one of the lines up to there begins it, which is not in small letters.

    A colon in its middle would lead posts.
    """
    total = lines = 0
    stop = end
    for _ in range(_MOST_LOOKS):
        low = max(stop - _FAR, 0)
        line = text.rfind("\n", low, stop)
        begin = max(line, text.rfind("\t", max(line, low), stop)) + 1
        if low and not begin:
            return True
        printed = text[begin:stop]
        led = _LED.match(printed)
        own = printed[led.end() if led else 0 :].strip()
        if ":" in own:
            return bool(_ENTRY.search(printed))
        if own and (not own[0].islower() or _ENTRY.search(printed)):
            return True
        total, lines, stop = total + len(own), lines + bool(own), begin - 1
        if stop <= 0 or lines == _MOST_LINES or total > _LONGEST:
            return False
    return True  # no line begins near enough to be looked at


def _headed(seen: Seen, lines: Lines, heads: Stems, own: Stems) -> Iterator[int]:
    """Lines without words but those of heads, of which the first has a capital or a number sign stands by it."""
    known = alike(own)
    for line, at in lines.begun(heads):
        end = lines.line_end(at)
        signed = seen.text[at - 1].isupper() or _NUMBER_SIGN in seen.text[max(line - _AROUND, 0) : end + _AROUND]
        if signed and all(map(known, LETTERS.findall(lines.small, line, end))):
            yield at
