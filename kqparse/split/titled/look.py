"""How many titles of posts paragraphs may show at most, told before they are read as titles with requirements.

Guarantees: no more offices are found where they are read.
"""

import re
from collections.abc import Sequence

from kqparse.grammar.titles import TitleRules
from kqparse.split.prose import Para
from kqparse.split.titled.mechanism import BEHIND, LONGEST_TITLE, by_marks, unmarked
from kqparse.text.fold import lower

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def offices(paras: Sequence[Para], rules: TitleRules) -> int:
    """How many lines may begin with a title that has a word of an office: a short one, or one with a sign behind it."""
    named = rules.occupations | rules.begins | rules.ends
    found = 0
    for para in paras:
        for own in by_marks(para):
            text = unmarked(own).text
            short = len(text) <= LONGEST_TITLE or BEHIND.search(text, 0, LONGEST_TITLE) is not None
            if short and text[:1].isupper():
                words = _WORD.findall(lower(text[:LONGEST_TITLE]))
                found += not named.isdisjoint([*words, *(part for word in words for part in word.split("-"))])
    return found


__all__ = ["offices"]
