"""Pay that no label leads to: lines of cards, and what ends an item of a list."""

import re
from collections.abc import Iterator

from kqparse.grammar.salaries import SalaryRules
from kqparse.split.notices.marks import Places, Segment
from kqparse.text.traced import Traced

_LETTERS = re.compile(r"[^\W\d_]+")
_CURRENCY = re.compile(r"[^\d\s.,;:()-]")
"""A letter or sign of which a currency may be made: a line without it is no pay."""
_LONGEST_PAY = 90
_MOST_PAY_WORDS = 8
_PAY_BEGINS = 8
"""A line of pay is so long, has so many words, and its first amount stands so near its beginning."""


def lines_of_pay(text: Traced, salaries: SalaryRules) -> Iterator[Segment]:
    """Lines that are an amount of money and little more, as cards print it: от 250 000 до 300 000 ₸ на руки."""
    heads = sorted(Places(text).heads())
    for start, end in zip(heads, [*heads[1:], len(text)], strict=True):
        line = text.text[start:end]
        if len(line) > _LONGEST_PAY or not _CURRENCY.search(line):
            continue
        if len(_LETTERS.findall(line)) <= _MOST_PAY_WORDS:
            pay = salaries.read(line)
            if pay and pay.currency and pay.start <= _PAY_BEGINS:
                yield Segment("pay", start, end, line=True)


def priced(text: str, salaries: SalaryRules) -> Iterator[Segment]:
    """Pay without a label, behind the last comma of an item: сварщик, стаж 1 год, 250 000 тг."""
    behind = text.rfind(",", 0, len(text.rstrip(" .;!"))) + 1
    part = text[behind:]
    if behind and len(part) <= _LONGEST_PAY and _CURRENCY.search(part):
        pay = salaries.read(part)
        if pay and pay.currency and pay.start <= _PAY_BEGINS:
            yield Segment("pay", behind, len(text), line=True)
