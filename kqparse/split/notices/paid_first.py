"""Pay right behind the title of a post that a sentence names, before what is asked: повар, з/п 150 000 тг, стаж год."""

from collections.abc import Callable, Iterator, Sequence

from kqparse.grammar.mechanisms.notices import NoticeRules
from kqparse.grammar.values.salaries import SalaryRules
from kqparse.late_pattern import late_pattern
from kqparse.model import Span
from kqparse.split.notices.bracketed import STOP, first_end
from kqparse.split.notices.marks import Segment
from kqparse.split.notices.wanted_posts import Asked
from kqparse.text.fold import lower

_SIGN = late_pattern(r"[\s,:(\u2013\u2014-]*")
_FIGURE = late_pattern(r"\d")
_LONGEST_BEFORE = 30
"""Words for pay and for a bound before an amount are so many characters at most."""
_FURTHER = late_pattern(r"[.\s]*[,;]\s+(?=[^\W\d_])")
"""What parts pay from what is asked."""


def with_pay_first(
    text: str, called: Sequence[Segment], asking: Callable[[], Asked], rules: NoticeRules, salaries: SalaryRules
) -> Iterator[Segment]:
    """The marks of a sentence that names posts, with pay that stands between a title and what is asked of it.

    Args:
        text: the paragraph.
        called: the marks, in order.
        asking: tells what the paragraph asks for, and where.
        rules: the words for pay before an amount.
        salaries: the words of amounts.
    """
    skipped = 0  # what was asked from such pay on begins behind it
    for at, mark in enumerate(called):
        if mark.start < skipped and mark.role == "clause":
            continue
        end = next((other.start for other in called[at + 1 :] if other.role == "named"), None)
        found = _pay(text, mark, _end(text, mark) if end is None else end, rules, salaries)
        if found is None:
            yield mark
            continue
        pay, behind, limit = found
        own = [other for other in called[at + 1 :] if other.role == "clause" and other.start < limit]
        told = asking().told_of(behind, limit)
        yield mark._replace(end=pay[0])
        yield Segment("pay", *pay, line=True)
        skipped = behind
        if told and told.kind and not told.labelled:
            yield Segment("clause", behind, behind, told.kind, told.language)
        elif own:
            yield own[0]._replace(start=behind, end=behind)


def _end(text: str, mark: Segment) -> int:
    """Where the sentence of the last post ends."""
    stop = first_end(STOP, text, mark.title[1] if mark.title else mark.end, len(text))
    return stop.start() if stop else len(text)


def _pay(
    text: str, mark: Segment, limit: int, rules: NoticeRules, salaries: SalaryRules
) -> tuple[Span, int, int] | None:
    """The place of pay behind a title, where what follows it begins, and where that ends; None without both."""
    if mark.role != "named" or mark.title is None or not _FIGURE.search(text, mark.title[1], limit):
        return None
    sign = _SIGN.match(text, mark.title[1])
    begin = sign.end() if sign else mark.title[1]
    own = text[begin:limit]
    amount = salaries.read(own)
    if amount is None or amount.currency is None or amount.start > _LONGEST_BEFORE:
        return None
    before = lower(own[: amount.start]).strip()
    bounds = (salaries.least_before.match(before), salaries.most_before.match(before))
    named = any(label.role == "salary" and label.finder.pattern.match(before) for label in rules.labels)
    further = _FURTHER.match(text, begin + amount.end, limit) if not before or named or any(bounds) else None
    return ((begin, begin + amount.end), further.end(), limit) if further else None
