"""What paragraphs may show of a notice at most, told before they are read as one.

Guarantees: no more is told of a text without tables by its reading. Whoever asks has no tables.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from math import inf

from kqparse.grammar.notices import NoticeForms, NoticeRules
from kqparse.grammar.salaries import SalaryRules
from kqparse.split.notices.marks import WORD
from kqparse.split.notices.paid import lines_of_pay
from kqparse.split.notices.posts import LONGEST_TAIL
from kqparse.split.notices.segments import group_head
from kqparse.split.notices.state import FIRST_PIECES, heads_sheet
from kqparse.split.prose import Para
from kqparse.split.tails import parts
from kqparse.text.fold import lower
from kqparse.text.seen import Seen
from kqparse.text.traced import Traced

_ASKED = ("education", "experience", "knowledge", "qualification_requirements")
"""Kinds of criteria whose label may ask something of whoever takes a post, which is an offer."""
_OFFERING = ("headcount", "salary")
_FIGURE = re.compile(r"\d")


def groups(paras: Sequence[Para], rules: NoticeRules) -> int:
    """How many paragraphs are headings of requirements to categories at most."""
    return sum(group_head(para.text.text, rules)[1] is not None for para in paras)


def offers(paras: Sequence[Para], seen: Seen, rules: NoticeRules, salaries: SalaryRules) -> float:
    """Infinite where any paragraph of cards may be an offer, else 0."""
    texts = [para.text for para in paras]
    units = rules.heading.parts.get("headcount")
    counted = units is not None and units.search(seen.running.small) is not None
    offered = any(forms.kind == "other" or forms.role in _OFFERING for forms in _begun(rules.labels, seen))
    asked = counted or offered or _asks(texts, seen, rules)
    sheet = asked or any(heads_sheet(text.text, rules) for text in texts[:FIRST_PIECES])
    told = sheet or any(_is_tail(text, rules) or _is_paid(text, salaries) for text in texts)
    return inf if told else 0


def _begun(labels: Iterable[NoticeForms], seen: Seen) -> Iterator[NoticeForms]:
    """The labels that stand anywhere in the paragraphs."""
    small = seen.running.small
    for forms in labels:
        pattern = forms.finder.pattern
        if forms.finder.needs.most(seen.words) and any(pattern.match(small, at) for at in forms.finder.starts(seen)):
            yield forms


def _asks(texts: Sequence[Traced], seen: Seen, rules: NoticeRules) -> bool:
    """Whether a paragraph with the label of a criterion says anywhere that this is asked."""
    running = seen.running
    if not rules.asking.search(running.small):
        return False
    for forms in rules.labels:
        for start in forms.finder.starts(seen) if forms.kind in _ASKED else ():
            if forms.finder.pattern.match(running.small, start):
                text = texts[bisect_right(running.starts, start) - 1].text
                if rules.asking.search(lower(text)):
                    return True
    return False


def _is_tail(text: Traced, rules: NoticeRules) -> bool:
    """Whether a short paragraph may be what stands behind a title above it, and nothing more."""
    if len(text) > LONGEST_TAIL or len(text.pieces) != 1:
        return False
    found = parts(text.of, text.start, text.end, rules.heading)
    return bool(found) and not WORD.search(text.text, 0, found[0].start - text.start)


def _is_paid(text: Traced, salaries: SalaryRules) -> bool:
    return _FIGURE.search(text.text) is not None and any(lines_of_pay(text, salaries))


__all__ = ["groups", "offers"]
