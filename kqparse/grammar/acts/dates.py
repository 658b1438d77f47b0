"""Dates and numbers of acts: how they are printed, and what they are."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache

from msgspec import Struct

from kqparse.grammar.acts.endings import Endings, Nouns, noun_stem, nouns_forms
from kqparse.grammar.acts.tables import Dates, MonthNames, Numbers
from kqparse.grammar.phrasing.alternative import Alternative
from kqparse.grammar.phrasing.alternatives import one_of
from kqparse.grammar.phrasing.forms import compiled, longest_first, value
from kqparse.grammar.phrasing.late import late
from kqparse.grammar.phrasing.marks import FormError
from kqparse.grammar.values.numbers import IN_WORDS
from kqparse.late_pattern import FIGURE, FIGURES, one_sign
from kqparse.text.fold import lower
from kqparse.text.lines import DASH, DASHES

_OPEN, _CLOSE = one_sign('"«“„'), one_sign('"»”“')
_LEAST_FIGURES = 4
"""Those of a year of two, a month and a day of one each; few texts have as many, and none other needs the pattern."""
_FORMS_KEPT = 1000
_CENTURY = 50
"""A year of two figures below this belongs to this century."""


class Month(Struct, frozen=True):
    """A month: its names, what their forms begin with, and the pattern of the forms."""

    names: Nouns
    starts: tuple[str, ...]
    forms: re.Pattern[str]


class DateRules:
    """Dates, in text in lower case.

    The pattern of dates takes any word that begins as a month does: spelled out in each form of a date, the forms of
    twelve months take longer to be compiled than a short document takes to be read.

    Attributes:
        pattern: finds a date, or what is one but for its month.
        months: from the first to the twelfth.
    """

    def __init__(self, pattern: re.Pattern[str], months: Sequence[Month]) -> None:
        self.pattern = pattern
        self.months = tuple(months)
        self._month = lru_cache(maxsize=_FORMS_KEPT)(self._named)

    def found(self, small: str) -> list[re.Match[str]]:
        """The dates of a text in lower case."""
        few = len(FIGURE.findall(small)) < _LEAST_FIGURES
        return [] if few else [match for match in self.pattern.finditer(small) if self._dated(match)]

    def iso(self, text: str) -> str | None:
        """The date that a printed text begins with; None for a date that is impossible or has two readings."""
        small = lower(text)
        match = self.pattern.match(small)
        if match is None:
            return None
        parts = {name: small[span[0] : span[1]] for name in _SLOTS if (span := value(match, name))}
        if "month" in parts:
            month = self._month(parts["month"])
            return _iso(_number(parts["year"]), month, _number(parts["day"])) if month else None
        if "yy" in parts:
            year = _number(parts["yy"])
            if len(parts["yy"]) == 2:
                year += 2000 if year < _CENTURY else 1900
            return _iso(year, _number(parts["second"]), _number(parts["first"]))
        year, second, third = (_number(parts[name]) for name in ("year", "second", "third"))
        if "-" in match.group():
            return _iso(year, second, third)
        # The year first: Kazakh law bases print the day second, others the month.
        readings = {found for found in (_iso(year, third, second), _iso(year, second, third)) if found}
        return readings.pop() if len(readings) == 1 else None

    def _dated(self, match: re.Match[str]) -> bool:
        """Whether what is found names no month, or a month."""
        span = value(match, "month")
        return span is None or self._month(match.string[span[0] : span[1]]) is not None

    def _named(self, printed: str) -> int | None:
        """The number of the month that a word is a form of."""
        return next((number for number, month in enumerate(self.months, 1) if month.names.has(printed)), None)


_SLOTS = ("year", "yy", "month", "day", "first", "second", "third")


def date_rules(table: Dates, endings: Endings) -> DateRules:
    """Compile the forms of dates.

    Raises:
        FormError: if a form cannot be compiled.
    """
    if list(table.months) != [str(number) for number in range(1, 13)]:
        raise FormError('dates.months must be those from "1" to "12"')
    months = [_month(own, table.month_endings, endings) for own in table.months.values()]
    starts = longest_first({re.escape(start) for month in months for start in month.starts})
    slots = {
        "year": rf"(?:19|20)[0-9]{{2}}(?![0-9]){IN_WORDS}",
        "yy": "(?:(?:19|20)[0-9]{2}|[0-9]{2})(?![0-9])",
        "month": rf"(?:{'|'.join(starts)})\w*+",
        "day": rf"(?:{_OPEN}\s?)?[0-9]{{1,2}}(?![0-9])(?:\s?{_CLOSE})?{IN_WORDS}",
        "first": "[0-9]{1,2}",
        "second": "[0-9]{1,2}",
        "third": "[0-9]{1,2}(?![0-9])",
    }
    return DateRules(compiled(table.forms, slots), months)


def _month(names: MonthNames, possessives: list[str], endings: Endings) -> Month:
    """Every form of a month, those of a language compiled where a word begins as they do."""
    every: list[Alternative] = []
    for language, own in names.said():
        source = nouns_forms(own, language, endings)
        if language == "kk":
            source = f"{_possessed(own, possessives, endings)}|{source}"
        starts = frozenset(noun_stem(name, language, endings) for name in own)
        every.append(Alternative(rf"(?:{source})(?!\w)", starts))
    said = Nouns([(name, language) for language, own in names.said() for name in own], endings, possessives)
    return Month(said, tuple(start for one in every for start in one.starts or ()), one_of(lambda: every))


def _possessed(names: Sequence[str], possessives: list[str], endings: Endings) -> str:
    """The Kazakh forms that have a consonant in their ending: сәуірінде."""
    soft = "|".join(map(re.escape, map(endings.kk.soft, names)))
    owned = "|".join(map(re.escape, possessives))
    cases = "|".join(map(re.escape, endings.kk.every_case))
    behind = "|".join(map(re.escape, endings.kk.attributive))
    return rf"(?:{soft})(?:{owned})(?:{cases})?(?:{behind})?"


def number_pattern(table: Numbers) -> re.Pattern[str]:
    """Finds a number with its sign in text in lower case; the group is the number."""
    signs = "|".join(
        rf"{re.escape(sign)}\s*" if not sign.isalpha() else rf"(?<!\w){sign}\.?\s+(?=(?:[^\W\d_]{{1,3}}{DASH})?[0-9])"
        for sign in _low(table.signs)
    )
    before = "|".join(re.escape(word) for word in _low(table.before))
    behind = "|".join(re.escape(word) for word in _low(table.behind))
    body = rf"(?=[\w/{re.escape(DASHES)}.]*[0-9])[^\W_]+(?:(?:{DASH}|/|\.(?=[0-9]))[^\W_]+)*"
    return late(rf"(?:{signs})((?:(?:{before})\s+)?{body}(?:\s+(?:{behind})(?!\w))?)")


def _low(words: Iterable[str]) -> list[str]:
    return sorted((lower(word) for word in words), key=lambda word: (-len(word), word))


def _number(text: str) -> int:
    figures = FIGURES.search(text)
    return int(figures.group()) if figures else 0


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
