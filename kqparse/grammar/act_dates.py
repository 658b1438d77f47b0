"""Dates and numbers of acts: how they are printed, and what they are."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from kqparse.grammar.act_endings import Endings, noun_stem, nouns_forms
from kqparse.grammar.act_tables import Dates, MonthNames, Numbers
from kqparse.grammar.forms import FormError, compiled, value
from kqparse.grammar.late import late
from kqparse.model import LANGUAGES
from kqparse.text.fold import lower
from kqparse.text.lines import DASH, DASHES

_OPEN, _CLOSE = '["«“„]', '["»”“]'
_FIGURES = re.compile(r"[0-9]+")
_CENTURY = 50
"""A year of two figures below this belongs to this century."""


class DateRules(NamedTuple):
    """Dates, in text in lower case.

    Attributes:
        pattern: finds a date.
        months: for each month what its forms begin with, and their pattern.
    """

    pattern: re.Pattern[str]
    months: tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]

    def iso(self, text: str) -> str | None:
        """The date that a printed text begins with; None for a date that is impossible or has two readings."""
        small = lower(text)
        match = self.pattern.match(small)
        if match is None:
            return None
        parts = {name: small[span[0] : span[1]] for name in _SLOTS if (span := value(match, name))}
        if "month" in parts:
            return _iso(_number(parts["year"]), self._month(parts["month"]), _number(parts["day"]))
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

    def _month(self, printed: str) -> int:
        """The number of a month that the pattern of dates has found; where one alone may be it, no pattern is asked."""
        may = [(number, own) for number, (starts, own) in enumerate(self.months, 1) if printed.startswith(starts)]
        return may[0][0] if len(may) == 1 else next(number for number, own in may if own.fullmatch(printed))


_SLOTS = ("year", "yy", "month", "day", "first", "second", "third")


def date_rules(table: Dates, endings: Endings) -> DateRules:
    """Compile the forms of dates.

    Raises:
        FormError: if a form cannot be compiled.
    """
    if list(table.months) != [str(number) for number in range(1, 13)]:
        raise FormError('dates.months must be those from "1" to "12"')
    names = list(table.months.values())
    months = [_months([own], table.month_endings, endings) for own in names]
    starts = [
        tuple(noun_stem(name, language, endings) for language in LANGUAGES for name in getattr(own, language))
        for own in names
    ]
    slots = {
        "year": "(?:19|20)[0-9]{2}(?![0-9])",
        "yy": "(?:(?:19|20)[0-9]{2}|[0-9]{2})(?![0-9])",
        "month": _months(names, table.month_endings, endings),
        "day": rf"(?:{_OPEN}\s?)?[0-9]{{1,2}}(?![0-9])(?:\s?{_CLOSE})?",
        "first": "[0-9]{1,2}",
        "second": "[0-9]{1,2}",
        "third": "[0-9]{1,2}(?![0-9])",
    }
    return DateRules(compiled(table.forms, slots), tuple(zip(starts, map(late, months), strict=True)))


def _months(months: Sequence[MonthNames], possessives: list[str], endings: Endings) -> str:
    """Every form of some months, which share their endings; possessed ones have a consonant there (сәуірінде)."""
    kazakh, russian = [kk for own in months for kk in own.kk], [ru for own in months for ru in own.ru]
    soft = "|".join(re.escape(kk[:-1] + endings.kk.softening.get(kk[-1], kk[-1])) for kk in kazakh)
    owned = "|".join(map(re.escape, possessives))
    cases = "|".join(re.escape(case) for list_ in endings.kk.cases.values() for case in list_)
    behind = "|".join(map(re.escape, endings.kk.attributive))
    possessed = rf"(?:{soft})(?:{owned})(?:{cases})?(?:{behind})?"
    nouns = [nouns_forms(kazakh, "kk", endings), nouns_forms(russian, "ru", endings)]
    return f"(?:{possessed}(?!\\w)|(?:{'|'.join(nouns)})(?!\\w))"


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
    figures = _FIGURES.search(text)
    return int(figures.group()) if figures else 0


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
