"""Words of labels that begin a line of a paragraph and go on from the line above all the same."""

from collections.abc import Sequence

from kqparse.grammar.mechanisms.notices import NoticeForms, NoticeRules
from kqparse.split.notices.marks import WORD, Segment, Within

_LONGEST = 160
"""Characters of a clause before the label that is its end, at most."""


def goes_on(own: Within, label: tuple[int, int, int], forms: NoticeForms, rules: NoticeRules) -> bool:
    """Whether a label that begins a line goes on from the one above, with its adjective or as the end of a clause.

    `label` is where its adjectives begin, where it does, and where it ends: высшее⏎образование: юридическое.
    """
    begin, at, end = label
    clauses = [clause.finder for clause in rules.clauses if clause.kind == forms.kind] if begin == at else []
    spans = (span for each in clauses for span in own.find(each, max(at - _LONGEST, 0), end))
    return begin < at or any(low < at < high for low, high in spans)


def ends_heading(text: str, openings: Sequence[Segment], at: int) -> bool:
    """Whether a small letter at `at` goes on with the heading of a group, words of which stand before it.

    Для категорий С-1 устанавливаются следующие⏎требования: …
    """
    end = max((mark.end for mark in openings if mark.end <= at), default=at)
    before = text[end:at]
    return text[at].islower() and WORD.search(before) is not None and not any(sign in before for sign in ".:;!?")
