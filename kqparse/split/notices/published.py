"""The day on which a call was made known, wherever its text prints that: below its heading, in its sentence, last.

Дата размещения: 3 марта 2031 г.; Хабарландыру 2031 жылғы 3 наурызда орналастырылды       (words of publishing)
Извещение о конкурсе от 3 марта 2031 года                                                  (its heading)
3 марта 2031 года Архив порта объявляет конкурс                                            (its sentence)
г. Айдарлы, 3 марта 2031 года                                                              (a line of its own)
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from kqparse.grammar.acts.rules import ActRules
from kqparse.grammar.mechanisms.notices import NoticeRules
from kqparse.late_pattern import FIGURE, late_pattern
from kqparse.split.notices.body_names import lines
from kqparse.text.fold import lower
from kqparse.text.traced import Traced

_YEAR = late_pattern(r"(?:19|20)[0-9]{2}|\.[0-9]{2}\.[0-9]{2}")
"""A year as days have it; few paragraphs have one, and none other is asked for a day."""
_NEAR = 60
"""Characters between words of publishing and the day that they are about."""
_BEFORE = 16
"""Characters before a day in which words that lead to it are looked for."""
_APART = late_pattern(r"[.!?;](?:\s|$)|[0-9]{2}")
"""What parts a day from words of publishing: the end of a sentence, another day."""
_LONGEST_LINE = 60
_LONGEST_HEAD = 250
_LAST = 3
"""Paragraphs at the end of a text one line of which may be its day."""
_PARTING = "|\u00b7\u2022/"
_BESIDE = late_pattern(
    "[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![0-9])|[\u2600-\u27bf\U0001f300-\U0001faff]+\ufe0f?\\s*[0-9][0-9\\s]*"
)
"""A time, or a counter that a picture leads."""
_SIGNS = " .,;:()–—-"
_Line = tuple[str, Traced]
"""The line above in lower case, and a line."""


def published(
    above: Sequence[Traced], below: Sequence[Traced], deadline: Traced | None, rules: NoticeRules, acts: ActRules
) -> Traced | None:
    """The day of publication; None where none is told.

    Args:
        above, below: the paragraphs above the posts, and the last ones of the text.
        deadline: the last day for papers; whatever is later is another day.
        rules: the words of calls.
        acts: how dates are printed, and how what they are of is called.
    """
    limit = acts.dates.iso(deadline.text) if deadline else None
    days = ((day, acts.dates.iso(lower(day.text)) or "") for day in _days_told(above, below, rules, acts))
    return next((day for day, iso in days if limit is None or iso <= limit), None)


def _days_told(
    above: Sequence[Traced], below: Sequence[Traced], rules: NoticeRules, acts: ActRules
) -> Iterator[Traced]:
    """Days that may be it, the surest first."""
    heads, tails = _lines(above, acts), _lines(below, acts)
    for line in (*heads, *tails):
        yield from _told(line, rules, acts)
    for line in heads:
        yield from _of_heading(line, rules, acts)
    for _, text in heads:
        yield from _of_sentence(text, rules, acts)
    for line in (*heads, *_lines(below[-_LAST:], acts)):
        yield from _alone(line, rules, acts)


def _lines(texts: Sequence[Traced], acts: ActRules) -> list[_Line]:
    """The lines of paragraphs that have days, each with the one above."""
    found: list[_Line] = []
    for before, text in pairwise([None, *texts]):
        if text and _YEAR.search(text.text) and _days(lower(text.text), acts):
            own = lines(text)
            above = [lower(line.text) for line in (*(lines(before)[-1:] if before else ()), *own)]
            found += zip(above if before else ["", *above], own, strict=False)
    return found


def _days(small: str, acts: ActRules) -> list[re.Match[str]]:
    """The days of a line, each of which a calendar has."""
    return [day for day in acts.dates.found(small) if acts.dates.iso(day.group())]


def _told(line: _Line, rules: NoticeRules, acts: ActRules) -> Iterator[Traced]:
    """Days near words of publishing, in no sentence of outcomes or of papers; those above may end in a colon."""
    above, text = line
    small = lower(text.text)
    days = _days(small, acts)
    forms = [each.finder.pattern for each in rules.labels if each.role == "published"] if days else []
    if not forms or rules.unpublished.search(small) or rules.handing.search(small):
        return
    if any(each.fullmatch(above.strip(_SIGNS)) for each in forms):
        yield text[days[0].start() : days[0].end()]
    for found in (match for each in forms for match in each.finditer(small)):
        for day in days:
            between = small[found.end() : day.start()] or small[day.end() : found.start()]
            if len(between) <= _NEAR and not _APART.search(between) and not _is_limit(small, day, rules):
                yield text[day.start() : day.end()]


def _of_heading(line: _Line, rules: NoticeRules, acts: ActRules) -> Iterator[Traced]:
    """The day that ends a line which begins with a word for a call, and is that of no act which it names."""
    small = lower(line[1].text)
    if len(small) > _LONGEST_HEAD or not rules.heralds.match(small):
        return
    *_, day = [None, *_days(small, acts)]
    ends = day is not None and not small[day.end() :].strip(_SIGNS)
    if day and ends and not _is_limit(small, day, rules) and not _is_of_act(small[: day.start()], acts):
        yield line[1][day.start() : day.end()]


def _of_sentence(text: Traced, rules: NoticeRules, acts: ActRules) -> Iterator[Traced]:
    """The day right before words of a call, or first in the line of one: 3 марта 2031 года Архив порта объявляет …"""
    small = lower(text.text)
    for day in _days(small, acts):
        behind = day.end() + len(small[day.end() :]) - len(small[day.end() :].lstrip(" ,"))
        forms = (rules.announcing, rules.calls.pattern, rules.vacancies)
        if any(form.match(small, behind) for form in forms) or (not day.start() and forms[0].search(small, behind)):
            yield text[day.start() : day.end()]


def _alone(line: _Line, rules: NoticeRules, acts: ActRules) -> Iterator[Traced]:
    """A day that is all of its line but for a place, and that no line above leads to."""
    above, text = line
    small = lower(text.text)
    days = _days(small, acts) if len(small) <= _LONGEST_LINE else []
    if len(days) != 1 or above.endswith((":", ",")) or _is_limit(small, days[0], rules):
        return
    if small.startswith(".", days[0].end()) and above[-1:].isalpha() and "." not in above:
        return  # the end of a sentence that a width breaks; who signs has initials
    before, behind = (_apart(part, acts) for part in (small[: days[0].start()], small[days[0].end() :]))
    if any(each.role == "deadline" and each.finder.pattern.match(small) for each in rules.labels):
        return
    places = tuple(acts.table.titles.places)
    placed = any(part.startswith(places) or part.endswith(places) for part in (before, behind))
    led = before in acts.table.dates.before
    if (behind if led else before + behind) and not (placed and not (before and behind)):
        return
    if not (led and _is_of_act(above, acts)) and not FIGURE.search(before + behind):
        yield text[days[0].start() : days[0].end()]


def _apart(small: str, acts: ActRules) -> str:
    """What stands beside a day, without the time and the counters that pages of the web print there."""
    if FIGURE.search(small):
        small = _counters(tuple(acts.table.web.counters)).sub("", _BESIDE.sub("", small))
    return small.strip(_SIGNS + _PARTING)


@cache
def _counters(words: tuple[str, ...]) -> re.Pattern[str]:
    """Numbers with a word for what they count before them or behind them."""
    every = "|".join(map(re.escape, words)) or "(?!)"
    return re.compile(rf"\b(?:{every})[\s:\u2013-]*[0-9][0-9 ]*|[0-9][0-9 ]*(?:{every})\b")


def _is_limit(small: str, day: re.Match[str], rules: NoticeRules) -> bool:
    """Whether a day is the first or the last one of something: до 3 марта, бастап."""
    low = max(day.start() - _BEFORE, 0)
    return any(
        before.search(small, low, day.start()) or behind.match(small, day.end())
        for before, behind in (rules.until, rules.since[::-1])
    )


def _is_of_act(before: str, acts: ActRules) -> bool:
    """Whether a text ends with a word for an act, behind which its day stands: согласно приказу от …"""
    words = before.strip(_SIGNS).split()
    while words and words[-1] in acts.table.dates.before:
        words.pop()
    return bool(words) and acts.forms.of(words[-1]) is not None
