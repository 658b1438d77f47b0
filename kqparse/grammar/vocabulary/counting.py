"""Words that count, and that tell when something is done, `translations.toml`, compiled."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, partial

from kqparse.grammar.phrasing.marks import FormError
from kqparse.grammar.tables import Table
from kqparse.late_pattern import late_pattern
from kqparse.model import LANGUAGES, Language
from kqparse.text.fold import lower

_ANY_ENDING = "~"
_KEPT = 64
"""Texts that are kept with the times that they tell: each of two is looked at more than once."""
Time = tuple[int, int, int]
"""The sense of words that tell a time, and their place."""


class CountingWords(Table, frozen=True, kw_only=True):
    """The part of `translations.toml` that counts.

    Attributes:
        timing: words that tell when something is done, in both languages.
        turns: how many times a year that is which the first of these say.
        untimely: words that hold some of these and tell no such thing, in both languages.
        counts: numbers that words count, and these.
        further: the same of words that only go on a number.
        times: words behind a number of turns.
        measures: beginnings of what may be one word with a numeral.
    """

    timing: Sequence[str] = ()
    turns: Sequence[int] = ()
    untimely: str = ""
    counts: Sequence[str] = ()
    further: Sequence[str] = ()
    times: str = ""
    measures: str = ""


class Counting:
    """What words count beside numerals, and which tell a time.

    Attributes:
        turns: how many times a year that is which the senses of times say that are no day and no month.
        counts: what words count in just these forms.
        times: words behind a number of turns.
        measures: a pattern of what one word may be with a numeral.
        timed: the times that a text of a language tells, in order.
    """

    def __init__(self, table: CountingWords) -> None:
        """Take the lines apart.

        Raises:
            FormError: if a line has not two sides, or counts nothing.
        """
        self.turns = dict[float, int](enumerate(table.turns))
        self.counts, self._starts = _numbers(table.counts)
        self._further = _numbers(table.further)
        self.times = frozenset(map(lower, _forms(table.times)))
        self.measures = "|".join(map(re.escape, _forms(table.measures))) or "(?!)"
        sides = [_halves(line) for line in table.timing]
        if table.untimely:
            sides.append(_halves(table.untimely))
        self._telling = len(table.timing)
        self._timing: dict[Language, tuple[re.Pattern[str], Mapping[str, int]]] = {}
        for at, language in enumerate(LANGUAGES):
            senses = {
                lower(form.removesuffix(_ANY_ENDING)): sense
                for sense, side in enumerate(sides)
                for form in _forms(side[at])
            }
            forms = [form for side in sides for form in _forms(side[at])]
            self._timing[language] = (late_pattern(partial(_pattern, forms)), senses)
        self.timed = lru_cache(maxsize=_KEPT)(self._timed)

    def value(self, word: str) -> float | None:
        """What a word counts, None where it counts nothing."""
        return _value(word, self.counts, self._starts)

    def further(self, word: str) -> float | None:
        """The same of a word that only goes on a number: он бірінші."""
        return _value(word, *self._further)

    def _timed(self, text: str, language: Language) -> list[Time]:
        pattern, senses = self._timing[language]
        found = ((" ".join(match.group().split()), match.span()) for match in pattern.finditer(lower(text)))
        return [(sense, *place) for words, place in found if (sense := senses[words]) < self._telling]


def _numbers(lines: Iterable[str]) -> tuple[dict[str, float], list[tuple[str, float]]]:
    """What words count in just these forms, and what those count that begin so, the longest first."""
    whole: dict[str, float] = {}
    starts: dict[str, float] = {}
    for line in lines:
        number, forms = _halves(line)
        if not number.isdecimal():
            raise FormError(f"{line!r}: a number stands before the first stroke")
        for form in _forms(forms):
            own = starts if form.endswith(_ANY_ENDING) else whole
            own[lower(form.removesuffix(_ANY_ENDING))] = float(number)
    return whole, sorted(starts.items(), key=lambda each: -len(each[0]))


def _value(word: str, whole: Mapping[str, float], starts: Iterable[tuple[str, float]]) -> float | None:
    known = whole.get(word)
    return next((value for start, value in starts if word.startswith(start)), None) if known is None else known


def _halves(line: str) -> tuple[str, str]:
    first, stroke, second = line.partition("|")
    if not stroke or not second.strip():
        raise FormError(f"{line!r}: a stroke parts two sides")
    return first.strip(), second.strip()


def _forms(text: str) -> list[str]:
    return [form.strip() for side in text.split("|") for form in side.split(";") if form.strip()]


def _pattern(forms: Iterable[str]) -> str:
    """Whole words, or their beginnings where any ending may follow; the longest first, those of one letter together."""
    by_letter: dict[str, list[str]] = {}
    for form in sorted(map(lower, forms), key=len, reverse=True):
        by_letter.setdefault(form[0], []).append(form[1:])
    own = [rf"{re.escape(letter)}(?:{'|'.join(_rests(rests))})" for letter, rests in by_letter.items()]
    return rf"\b(?:{'|'.join(own)})" if own else "(?!)"


def _rests(rests: Sequence[str]) -> Iterator[str]:
    for rest in rests:
        words = r"\s+".join(map(re.escape, rest.removesuffix(_ANY_ENDING).split(" ")))
        yield words if rest.endswith(_ANY_ENDING) else rf"{words}\b"
