"""Laws of single values: texts, sets, dates, pay and months."""

import unicodedata
from collections import Counter
from collections.abc import Iterator
from datetime import date

from msgspec import UNSET

from kqparse.late_pattern import late_pattern
from kqparse.model import LANGUAGES, Act, ActReference, Announcement, Experience, Registration, Salary, Text
from kqparse.model.requirement import Alternative, ExperienceCondition
from kqparse.model.values import Record
from kqparse.printable import shortened
from kqparse.validate.breach import Breach, Path, breach
from kqparse.validate.quoting import quoted

SET_FIELDS = frozenset({"degrees", "languages", "levels", "scopes"})
_BREAK = late_pattern("[\t-\r\x1c-\x1e\x85\u2028\u2029]")
_DOUBLED = late_pattern(r"\s\s")


def text_form(record: Text, path: Path) -> Iterator[Breach]:
    """Text is one running line, in some language: NFC, no blank at its ends, no doubled one, no tab or line break."""
    if record == Text():
        yield breach("text-form", path, "there is no text in any language")
    for language in LANGUAGES:
        text = getattr(record, language)
        if text is not UNSET and (what := _unclean(text)):
            yield breach("text-form", (*path, language), what)


def set_order(record: Record, path: Path) -> Iterator[Breach]:
    """A set (levels, degrees, scopes, languages) is sorted alphabetically and names nothing twice."""
    for name in SET_FIELDS.intersection(record.__struct_fields__):
        values: list[str] = getattr(record, name)
        if len(values) < 2:
            continue
        doubled = sorted(value for value, count in Counter(values).items() if count > 1)
        if doubled:
            yield breach("set-order", (*path, name), f"{', '.join(doubled)} stands more than once")
        elif values != sorted(values):
            yield breach("set-order", (*path, name), f"{shortened(', '.join(values))} is not in alphabetical order")


def calendar_date(record: Act | ActReference | Registration, path: Path) -> Iterator[Breach]:
    """A date is a day of the calendar."""
    return day_fault(record.date, (*path, "date"))


def day_fault(printed: str | None, path: Path) -> Iterator[Breach]:
    """What is wrong with a date in ISO form that is no day of the calendar."""
    try:
        if printed is not None:
            date.fromisoformat(printed)
    except ValueError:
        yield breach("date", path, f"{quoted(printed)} is no day of the calendar")


def deadline_before_publication(record: Announcement, path: Path) -> Iterator[Breach]:
    """Both days of an announcement are days of the calendar, and it does not end before it begins."""
    wrong = [*day_fault(record.published, (*path, "published")), *day_fault(record.deadline, (*path, "deadline"))]
    yield from wrong
    if not wrong and record.published and record.deadline and record.published > record.deadline:
        what = f"the deadline {record.deadline} is before the day of publication {record.published}"
        yield breach("deadline-before-publication", (*path, "deadline"), what)


def pay_bounds(record: Salary, path: Path) -> Iterator[Breach]:
    """A pay has a bound, and its least is not above its most."""
    if record.min is None and record.max is None:
        yield breach("pay-without-bounds", path, "the pay has neither a least nor a most")
    elif record.min is not None and record.max is not None and record.min > record.max:
        yield breach("minimum-above-maximum", (*path, "min"), f"min {record.min} is above max {record.max}")


def minimum_above_maximum(record: Experience | ExperienceCondition, path: Path) -> Iterator[Breach]:
    """Where a range has both ends, `min_months` is not above `max_months`."""
    least, most = record.min_months, record.max_months
    if least is not None and most is not None and least > most:
        yield breach("minimum-above-maximum", (*path, "min_months"), f"min_months {least} is above max_months {most}")


def least_amount(record: Experience, path: Path) -> Iterator[Breach]:
    """An experience's `min_months` is null or the least of its alternatives' binding amounts.

    A requirement without alternatives has nothing to compare with and passes.
    """
    if record.min_months is None or not record.alternatives:
        return
    amounts = [amount for amount in map(_amount, record.alternatives) if amount is not None]
    if not amounts:
        what = f"min_months is {record.min_months}, but no alternative states a binding amount"
    elif min(amounts) != record.min_months:
        what = f"min_months is {record.min_months}, but the least of the alternatives is {min(amounts)}"
    else:
        return
    yield breach("least-amount", (*path, "min_months"), what)


def _amount(alternative: Alternative) -> int | None:
    """The largest amount of the conditions, which may overlap in time; preferred ones do not bind."""
    return max(
        (
            condition.min_months
            for condition in alternative.conditions
            if isinstance(condition, ExperienceCondition)
            and condition.preferred is UNSET
            and condition.min_months is not None
        ),
        default=None,
    )


def _unclean(text: str) -> str:
    """What is wrong with the form of a text, or an empty string."""
    if not unicodedata.is_normalized("NFC", text):
        return f"{quoted(text)} is not in NFC"
    if text.isprintable() and "  " not in text and text[0] != " " != text[-1]:
        return ""  # nearly every text ends here, at a fraction of the cost of the patterns
    if text != text.strip():
        return f"{quoted(text)} begins or ends with white space"
    for pattern, name in ((_BREAK, "a line break or tab"), (_DOUBLED, "a doubled blank")):
        if found := pattern.search(text):
            return f"{quoted(text[max(found.start() - 20, 0) : found.end() + 20])} has {name}"
    return ""
