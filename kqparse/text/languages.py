"""Which language a stretch of text is in."""

import re
from typing import NamedTuple

from kqparse.model import Language

_WORD = re.compile(r"[^\W\d_]+")
_SHARE = 0.05
"""A language with less than this share of a document's words is not one of its languages but a quotation in it."""


class LanguageRules(NamedTuple):
    """For each language a pattern of the letters that it alone has, and its small words in lower case."""

    letters: dict[Language, re.Pattern[str]]
    words: dict[Language, frozenset[str]]


def judge(text: str, rules: LanguageRules) -> Language | None:
    """The language that most signs speak for, or None where there are none or as many for the other."""
    small = text.lower()
    words = _WORD.findall(small)
    score = {
        language: len(rules.letters[language].findall(small)) + 2 * sum(word in rules.words[language] for word in words)
        for language in rules.letters
    }
    best = max(score, key=lambda language: score[language])
    rivals = [language for language in score if language != best and score[language] == score[best]]
    return None if rivals else best


def languages(text: str, rules: LanguageRules) -> list[Language]:
    """The languages of a document, sorted: those of its lines that hold a fair share of its words."""
    weight: dict[Language, int] = dict.fromkeys(rules.letters, 0)
    for line in text.splitlines():
        language = judge(line, rules) if line and not line.isspace() else None
        if language:
            weight[language] += len(line)
    total = sum(weight.values())
    return sorted(language for language, own in weight.items() if own and own >= _SHARE * total)
