"""How many titles of posts paragraphs may show at most, told before they are read as titles with requirements.

Guarantees: no more offices are found where they are read.
"""

from collections.abc import Sequence
from math import inf

from kqparse.grammar.mechanisms.titled import TitledRules
from kqparse.grammar.values.titles import TitleRules
from kqparse.late_pattern import HYPHENED
from kqparse.split.prose.joining import Para
from kqparse.split.titled.marks import BRACKET, LONGEST_TITLE, below_title, by_marks, unmarked
from kqparse.split.titled.title_lines import AROUND, BEHIND, STOP, in_small_letters
from kqparse.text.fold import lower


def offices(paras: Sequence[Para], rules: TitledRules, titles: TitleRules) -> float:
    """How many lines may begin with a title that has a word of an office: a short one, or one with a sign behind it.

    Where titles in small letters may stand in one paragraph, no number tells.
    """
    if in_small_letters(paras, rules):
        return inf
    found = 0
    for para in paras:
        for own in (below for marked in by_marks(para) for below in below_title(marked, rules, titles)):
            text = unmarked(own).text
            ended = any(sign.search(text, 0, LONGEST_TITLE) for sign in (BEHIND, STOP, BRACKET))
            short = len(text) <= LONGEST_TITLE or ended
            if short and (ended or text.lstrip(AROUND)[:1].isupper()):
                ahead = lower(text[:LONGEST_TITLE])
                words = HYPHENED.findall(ahead)
                known = not titles.named.isdisjoint([*words, *(part for word in words for part in word.split("-"))])
                found += known or bool(rules.groups.search(ahead) or rules.named.match(ahead))
    return found
