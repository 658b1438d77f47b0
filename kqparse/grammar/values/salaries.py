"""Pay: amounts of money in words and figures, and what a printed phrase says of their bounds."""

import re
from collections.abc import Iterable
from typing import Annotated, NamedTuple, TypeVar

from msgspec import Meta, Struct

from kqparse.frozen import Frozen
from kqparse.grammar.phrasing.any_of import any_form, framed
from kqparse.grammar.phrasing.forms import compiled
from kqparse.grammar.phrasing.late import late
from kqparse.grammar.tables import Table
from kqparse.late_pattern import one_sign
from kqparse.model import Period
from kqparse.text.fold import lower
from kqparse.text.lines import DASH

T = TypeVar("T")
_BLANK = one_sign(" \u00a0\u202f")
_THOUSANDS = one_sign(" \u00a0\u202f.,'")
_PAIRED = rf"[0-9]{{2,3}}{_BLANK}[0-9]{{3}}(?={_BLANK}{{1,3}}[1-9][0-9]{{1,2}}{_BLANK}[0-9]{{3}}(?!{_BLANK}?[0-9]))"
"""The first of two amounts that nothing but a blank parts: 203 000 274 000. No pay has so many figures."""
_NUMBER = (
    rf"(?:{_PAIRED}|[0-9]{{1,3}}(?:{_THOUSANDS}[0-9]{{3}}){{1,3}}(?![0-9])|[0-9]{{1,9}}(?:[.,][0-9]{{1,2}})?(?![0-9]))"
)
_SET_APART = late(rf"[0-9]{_THOUSANDS}[0-9]{{3}}")
_LEAST_BARE = 1000
"""A number below this is money only beside a currency or a word that multiplies it."""
_MOST_OTHER = 10_000
"""One below this may be a year, or the number of an act."""
_MOST_AMOUNTS = 2
_BEFORE = 30
"""Characters before an amount in which a word of its bound is looked for."""


class Currency(Table, frozen=True, kw_only=True):
    """A currency and its words."""

    code: Annotated[str, Meta(pattern="^[A-Z]{3}$", description="three Latin capitals, such as KZT")]
    words: list[str]


class Multiple(Table, frozen=True, kw_only=True):
    """Words that multiply the number before them."""

    by: Annotated[int, Meta(ge=1)]
    words: list[str]


class PeriodWords(Table, frozen=True, kw_only=True):
    """What a sum is paid for."""

    period: Period
    words: list[str]


class Bounds(Table, frozen=True, kw_only=True):
    """What tells the least from the most, words before and behind an amount and endings; and what is paid beside."""

    least_before: list[str]
    most_before: list[str]
    least_behind: list[str]
    most_behind: list[str]
    least_endings: list[str]
    extras: list[str]


class OtherFigures(Table, frozen=True, kw_only=True):
    """What stands right before a figure that counts no money, and right behind it."""

    before: list[str]
    behind: list[str]


class SalaryExample(Table, frozen=True, kw_only=True):
    """A printed pay, and its least, most, currency and period, `-` for none."""

    text: str
    gives: str


class Salaries(Table, frozen=True, kw_only=True):
    """`salaries.toml`."""

    currencies: list[Currency]
    multiples: list[Multiple]
    bounds: Bounds
    other: OtherFigures
    periods: list[PeriodWords]
    examples: tuple[SalaryExample, ...] = ()


class Pay(NamedTuple):
    """A pay in whole units of its currency, and where its amounts stand in the text."""

    least: int | None
    most: int | None
    currency: str | None
    period: Period | None
    start: int
    end: int


class _Amount(Frozen, frozen=True):
    value: float
    multiple: int | None
    currency: str | None
    bound: str | None
    start: int
    end: int

    @property
    def money(self) -> bool:
        return bool(self.multiple or self.currency) or self.value >= _LEAST_BARE


class SalaryRules(Struct, frozen=True):
    """What money is told by, as patterns for text in lower case.

    Attributes:
        amount: a number (group 1) with its ending (2), multiple (3) and currency (4) with its ending (5).
        multiples, currencies, periods: what the words stand for.
        least_before, most_before: find such a word at the end of what stands before an amount.
        least_behind, most_behind: match such a word right behind an amount.
        least_endings: the endings of a least amount.
        extras: finds a word of what is paid beside, before its amount.
        other_before, other_behind: find such words around a figure that has no unit and is no money.
        unit: finds what sums are counted in, where it stands without one: тыс. тенге.
    """

    amount: re.Pattern[str]
    unit: re.Pattern[str]
    multiples: tuple[tuple[int, re.Pattern[str]], ...]
    currencies: tuple[tuple[str, re.Pattern[str]], ...]
    periods: tuple[tuple[Period, re.Pattern[str]], ...]
    least_before: re.Pattern[str]
    most_before: re.Pattern[str]
    least_behind: re.Pattern[str]
    most_behind: re.Pattern[str]
    least_endings: tuple[str, ...]
    extras: re.Pattern[str]
    other_before: re.Pattern[str]
    other_behind: re.Pattern[str]

    def read(self, text: str) -> Pay | None:
        """The pay that a phrase states, None if it names no amount."""
        small = lower(text)
        amounts = self._amounts(small)
        if not amounts:
            return None
        least, most = self._bounds(amounts)
        period = next((name for name, words in self.periods if words.search(small)), None)
        currency = next((amount.currency for amount in amounts if amount.currency), None)
        return Pay(least, most, currency, period, amounts[0].start, amounts[-1].end)

    def _amounts(self, small: str) -> list[_Amount]:
        found: list[_Amount] = []
        end = 0
        for match in self.amount.finditer(small):
            found.append(self._one(small, end, match))
            end = match.end()
        # In a range the word behind the second number is that of the first too: 150-180 тыс.
        for index in reversed(range(len(found) - 1)):
            one, other = found[index], found[index + 1]
            gap = small[one.end : other.start]
            if one.multiple is None and one.value < _LEAST_BARE and len(gap.split()) < 2:
                found[index] = one._replace(multiple=other.multiple)
        return self._without_extras(small, [amount for amount in found if self._is_paid(small, amount)][:_MOST_AMOUNTS])

    def _is_paid(self, small: str, amount: _Amount) -> bool:
        """Whether an amount has a unit, or is large and no number of an act, no telephone, no year.

        Thousands set apart are of money, and no year, act or share has as much: Оклад 150 000, приказ от 1 марта.
        """
        apart = _SET_APART.search(small, amount.start, amount.end)
        if amount.multiple or amount.currency or not amount.money or apart:
            return amount.money
        behind = amount.value < _MOST_OTHER and self.other_behind.match(small, amount.end)
        before = small[max(amount.start - _BEFORE, 0) : amount.start]
        return not (behind or self.other_before.search(before))

    def _without_extras(self, small: str, found: list[_Amount]) -> list[_Amount]:
        """The amounts of a phrase without a second one that is paid beside the first: 190 000 тг, премия 20 000 тг."""
        if len(found) < _MOST_AMOUNTS:
            return found
        pay, other = found
        # What another clause names is paid beside neither: 190 000 тг (питание), позже 210 000 тг.
        gap = re.split("[,;]", small[pay.end : other.start].rstrip(" ,;"))[-1]
        if "+" not in gap and not self.extras.search(gap):
            return found
        return [pay._replace(currency=pay.currency or other.currency)]

    def _one(self, small: str, before: int, match: re.Match[str]) -> _Amount:
        return _Amount(
            value=_value(match.group(1)),
            multiple=_named(self.multiples, match.group(3)),
            currency=_named(self.currencies, match.group(4)),
            bound=self._bound(small[max(before, match.start() - _BEFORE) : match.start()], match, small),
            start=match.start(),
            end=match.end(),
        )

    def _bound(self, before: str, match: re.Match[str], small: str) -> str | None:
        word = (match.group(4) or match.group(3) or match.group(2) or "").strip(" -")
        if self.most_before.search(before) or self.most_behind.match(small, match.end()):
            return "most"
        ends = word.endswith(self.least_endings)
        if ends or self.least_before.search(before) or self.least_behind.match(small, match.end()):
            return "least"
        return None

    def _bounds(self, amounts: list[_Amount]) -> tuple[int | None, int | None]:
        sums = [round(amount.value * (amount.multiple or 1)) for amount in amounts]
        if len(sums) == _MOST_AMOUNTS:
            return min(sums), max(sums)
        bound = amounts[0].bound
        return (None if bound == "most" else sums[0]), (None if bound == "least" else sums[0])


def salary_rules(table: Salaries) -> SalaryRules:
    """Compile the words of pay.

    Raises:
        FormError: if a form cannot be compiled.
    """
    multiples = any_form(word for entry in table.multiples for word in entry.words).pattern
    currencies = any_form(word for entry in table.currencies for word in entry.words).pattern
    bounds = table.bounds
    ending = "|".join(map(re.escape, bounds.least_endings))
    amount = (
        rf"(?<![\w.,])({_NUMBER})(\s?{DASH}?\s?(?:{ending})(?!\w))?"
        rf"(?:\s*({multiples})\.?)?(?:\s*({currencies})\.?)?"
    )
    return SalaryRules(
        amount=late(amount),
        unit=late(rf"(?<!\w)(?:(?:{multiples})\.?\s*)?(?:{currencies})(?!\w)"),
        multiples=tuple((entry.by, compiled(entry.words)) for entry in table.multiples),
        currencies=tuple((entry.code, compiled(entry.words)) for entry in table.currencies),
        periods=tuple((entry.period, compiled(entry.words)) for entry in table.periods),
        least_before=framed(any_form(bounds.least_before), behind=r"\W*$"),
        most_before=framed(any_form(bounds.most_before), behind=r"\W*$"),
        least_behind=framed(any_form(bounds.least_behind), r"\W*"),
        most_behind=framed(any_form(bounds.most_behind), r"\W*"),
        least_endings=tuple(bounds.least_endings),
        extras=compiled(bounds.extras),
        other_before=framed(any_form(table.other.before), behind=r"[\s.:-]*$"),
        other_behind=framed(any_form(table.other.behind), r"(?:\s?[-\u2013]\s?[0-9]{4})?\W*"),
    )


def _value(printed: str) -> float:
    bare = re.sub(r"[ \u00a0\u202f']", "", printed)
    if re.fullmatch(r"[0-9]{1,3}(?:[.,][0-9]{3})+", bare):
        bare = re.sub(r"[.,]", "", bare)
    return float(bare.replace(",", "."))


def _named(entries: Iterable[tuple[T, re.Pattern[str]]], word: str | None) -> T | None:
    return next((value for value, pattern in entries if word and pattern.match(word)), None)
