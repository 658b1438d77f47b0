"""Pay that no label leads to: lines of cards, and what ends an item of a list."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, zip_longest

from kqparse.grammar.mechanisms.notices import NoticeRules
from kqparse.grammar.values.salaries import SalaryRules
from kqparse.late_pattern import LETTERS, late_pattern
from kqparse.model import Span
from kqparse.split.notices.bracketed import STOP, first_end
from kqparse.split.notices.marks import Places, Segment
from kqparse.text.fold import lower
from kqparse.text.lines import DASHES
from kqparse.text.traced import Traced

_OPENED = late_pattern(r"^[^\w(]+")
"""Signs and pictures before a line of pay."""
_FIGURE = late_pattern(r"\d")
_CURRENCY = late_pattern(r"[^\d\s.,;:()-]")
"""A letter or sign of which a currency may be made: a line without it is no pay."""
_LONGEST_PAY = 90
_MOST_PAY_WORDS = 8
_PAY_BEGINS = 8
"""A line of pay is so long, has so many words, and its first amount stands so near its beginning."""
_BOUND = 12
"""Characters of the words for a bound before an amount: ең төменгі."""
_RATE = late_pattern(r"[^.;!?:0-9]{1,120}[:\u2013\u2014-]\s*([^;:!?]{1,60})")
"""The words and the sign of a rate, and where its amount stands."""
_PARTED = late_pattern(r"[,;.]\s+")
"""What parts terms from each other."""
_MARKS = " -\u2013\u2014•*"
_MOST_BEHIND = 3
"""Words behind an amount: for what time it is paid."""
_COMMA = late_pattern(",")
_LAST_SIGN = late_pattern(r",|\s[\u2013\u2014-]\s")
_ENDING = " .;!,)"
_GRADED = ("education", "experience", "qualification_requirements")


def lines_of_pay(text: Traced, salaries: SalaryRules) -> Iterator[Segment]:
    """Lines that are an amount of money and little more, as cards print it: от 250 000 до 300 000 ₸ на руки."""
    if not _FIGURE.search(text.text):
        return
    heads = sorted(Places(text).heads())
    for start, end in zip(heads, [*heads[1:], len(text)], strict=True):
        line = text.text[start:end]
        if len(line) > _LONGEST_PAY or not _CURRENCY.search(line):
            continue
        own = _OPENED.sub("", line)
        if len(LETTERS.findall(line)) <= _MOST_PAY_WORDS and _begins(own, salaries):
            yield Segment("pay", start, end, line=True)


def _begins(text: str, salaries: SalaryRules, most: int = _PAY_BEGINS) -> int:
    """Where an amount with its currency ends with which a text begins, behind so many characters at most; else 0."""
    pay = salaries.read(text) if _FIGURE.search(text, 0, most + 1) else None
    return pay.end if pay and pay.currency and pay.start <= most else 0


def above_pay(marks: Iterable[Segment], pay: Sequence[Segment]) -> Iterator[Segment]:
    """The marks of a paragraph; the heading of a part ends above a line of pay."""
    for mark in marks:
        first = next((line.start for line in pay if line.start > mark.start), mark.end)
        yield mark._replace(end=min(mark.end, first)) if mark.role == "part" else mark


def rated(marks: Sequence[Segment], text: str, salaries: SalaryRules) -> Iterator[Segment]:
    """The marks of a paragraph; a clause of education that an amount of money stands behind tells what is paid for it.

    высшее образование (min): 193 409 тенге
    """
    labelled = any(mark.role == "salary" for mark in marks)  # which leads to all of its sentence
    for mark in marks:
        known = not labelled and mark.role == "clause" and mark.kind in _GRADED
        rate = _RATE.match(text, mark.start) if known else None
        if rate and (end := _begins(rate[1], salaries)):
            yield Segment("pay", mark.start, rate.start(1) + end, line=True)
        elif not labelled and _offers_pay(mark, text, salaries):
            yield mark._replace(role="salary", kind=None)
        else:
            yield mark


def _offers_pay(mark: Segment, text: str, salaries: SalaryRules) -> bool:
    """Whether an amount stands right behind a label of terms: Мы предлагаем: 270 000 тенге, жильё."""
    terms = (mark.role, mark.kind) == ("label", "other")
    return terms and _begins(text[mark.end : mark.end + _LONGEST_PAY], salaries) > 0


def among(text: str, heads: Iterable[int], rules: NoticeRules, salaries: SalaryRules) -> Span | None:
    """Where pay stands among what signs part, or lines that begin at `heads`: сменный график, оклад 300 000 тенге.

    It is all that stands there: an amount with its currency, behind words for pay or for a bound at most.
    """
    small = lower(text)
    pay = salaries.read(text)
    if pay is None or pay.currency is None:
        return None
    begins = [sign.end() for sign in _PARTED.finditer(text, 0, pay.start)]
    begin = max([0, *begins, *(head for head in heads if head <= pay.start)])
    stop = pay.end - text[: pay.end].endswith(".")  # that of a sentence may be taken for one of a short form
    ends = [sign.start() for sign in _PARTED.finditer(text, stop)][:1]
    end = min([len(text.rstrip(" .;")), *ends, *(head for head in heads if head >= pay.end)])
    before = small[begin : pay.start].strip(_MARKS)
    bounds = (form.search(before) for form in (salaries.least_before, salaries.most_before))
    bare = not before or any(bound is not None and bound.start() == 0 for bound in bounds)
    label = small.index(before, begin) if before else begin
    named = any(forms.role == "salary" and forms.finder.pattern.match(small, label) for forms in rules.labels)
    most = _MOST_BEHIND if named or _says_time(small, pay.end, end, salaries) else 0
    alone = not _FIGURE.search(text, pay.end, end) and len(LETTERS.findall(text, pay.end, end)) <= most
    return (label, end) if (bare or named) and alone else None


def _says_time(small: str, begin: int, end: int, salaries: SalaryRules) -> bool:
    """Whether behind an amount stands for what time it is paid, or its bound, and not what for: 30 000 на связь."""
    bounds = (salaries.least_behind, salaries.most_behind)
    return any(words.search(small, begin, end) for _, words in salaries.periods) or any(
        bound.match(small, begin, end) for bound in bounds
    )


def behind_category(text: str, marks: Sequence[Segment], salaries: SalaryRules) -> Sequence[Segment]:
    """The marks without a category that an amount stands behind, and without the label of that: it is no post's.

    E-R-4 – 120 000 тенге; C-O-5 санатының лауазымдық айлықақысы 195 000 теңгеден 263 000 теңгеге дейін
    """
    alone = [mark for mark in marks if mark.role == "post" and mark.title and not text[slice(*mark.title)].strip()]
    if not alone:
        return marks
    labels = {mark.start: mark for mark in marks if mark.role == "salary"}
    left: list[Segment] = []
    for mark in alone:
        label = labels.get(mark.end) if mark.start == 0 else None
        signed = text[: mark.end].rstrip().endswith((":", *DASHES))
        end = label.end if label else mark.end
        if (label or signed) and _begins(text[end : end + _LONGEST_PAY], salaries, _BOUND):
            left += [mark, label] if label and not signed else [mark]
    return [mark for mark in marks if mark not in left]


def priced(text: Traced, named: Sequence[Segment], salaries: SalaryRules) -> Iterator[Segment]:
    """Pay without a label, behind the last comma or dash of an item: сварщик, стаж 1 год, 250 000 тг.

    Of several posts that are `named` in a paragraph each is an item, the last up to the end of its line or sentence.
    """
    if len(named) == 1:
        rest = text.text[named[0].end :]
        behind = _begins(rest, salaries) if len(rest) <= _LONGEST_PAY else 0
        if behind and not rest[behind:].strip(_ENDING):  # nothing but pay: посудомойщица – з/п 120 000 тг
            start = named[0].end + len(rest) - len(rest.lstrip())
            yield Segment("pay", start, named[0].end + behind, line=True)
            return
        # Behind a dash stands what a label may lead to.
        yield from _priced(text.text, (0, len(text)), salaries, _COMMA)
        return
    for one, other in pairwise(named):
        yield from _priced(text.text, (one.end, other.start), salaries)
    begin = named[-1].end
    stop = first_end(STOP, text.text, begin, len(text))
    end = stop.start() if stop else len(text)
    line = next((head for head in sorted(Places(text).heads()) if head > begin), end)
    last = [*_priced(text.text, (begin, min(line, end)), salaries), *_priced(text.text, (begin, end), salaries)]
    yield from last[:1]


def behind_posts(text: str, found: Sequence[Segment], salaries: SalaryRules) -> Iterator[Segment]:
    """Pay without a label right behind the number of units of a post: сварщик – 2 чел. – 300 000 тг (стаж 1 год)."""
    ends = [mark.start for mark in found[1:]]
    for mark, stop in zip_longest(found, ends, fillvalue=len(text)):
        if not isinstance(mark, Segment) or mark.tail is None or not mark.title:
            continue
        rest = text[mark.end : min(stop, mark.end + _LONGEST_PAY)]
        end = _begins(rest, salaries)
        pay = salaries.read(rest) if end else None
        before = lower(rest[: pay.start]).strip() if pay else ""
        bound = not before or salaries.least_before.fullmatch(before) or salaries.most_before.fullmatch(before)
        if end and bound and not rest[end:].lstrip()[:1].isalnum():
            yield Segment("pay", mark.end, mark.end + end, line=True)


def _priced(text: str, place: Span, salaries: SalaryRules, sign: re.Pattern[str] = _LAST_SIGN) -> Iterator[Segment]:
    """Pay behind the last comma or dash of a stretch."""
    item = text[slice(*place)]
    signs = list(sign.finditer(item.rstrip(_ENDING)))
    behind = signs[-1].end() if signs else 0
    # Behind the bracket that holds it a telephone may stand.
    part = item[behind:] if "(" in item[behind:] else item[behind:].partition(")")[0]
    part = part.rstrip(",; ")
    if behind and len(part) <= _LONGEST_PAY and _CURRENCY.search(part) and _begins(part, salaries):
        yield Segment("pay", place[0] + behind, place[0] + behind + len(part), line=True)
