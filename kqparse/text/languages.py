"""Which language a stretch of text is in."""

import re
from functools import lru_cache

from kqparse.model import Language

_WORD = re.compile(r"[^\W\d_]+")
_SHARE = 0.05
"""A language with less than this share of a document's words is not one of its languages but a quotation in it."""


_KEPT, _LONGEST_KEPT = 4096, 500
"""So many texts, no longer than so many characters, are kept with their language: lines and cells repeat."""


class LanguageRules:
    """Signs by which the language of a text is told.

    Attributes:
        letters: for each language a pattern of the letters that it alone has.
        words: for each language its small words in lower case.
        hints: further words that only one of them has.
        endings: of words that only one of them has.
    """

    def __init__(
        self,
        letters: dict[Language, re.Pattern[str]],
        words: dict[Language, frozenset[str]],
        hints: frozenset[str],
        endings: frozenset[str],
    ) -> None:
        """Take the signs of each language."""
        self.letters = letters
        self.words = words
        self.hints = hints
        self.endings = endings
        self.kept = lru_cache(maxsize=_KEPT)(self.judge)

    def judge(self, text: str) -> Language | None:
        """The language that most signs speak for, or None where there are none or as many for the other."""
        small = text.lower()
        words = _WORD.findall(small)
        best: Language | None = None
        most = -1
        for language, letters in self.letters.items():
            score = len(letters.findall(small)) + 2 * sum(map(self.words[language].__contains__, words))
            if score > most:
                best, most = language, score
            elif score == most:
                best = None
        return best


def judge(text: str, rules: LanguageRules) -> Language | None:
    """The language that most signs speak for, or None where there are none or as many for the other."""
    return rules.kept(text) if len(text) <= _LONGEST_KEPT else rules.judge(text)


def languages(text: str, rules: LanguageRules) -> list[Language]:
    """The languages of a document, sorted: those of its lines that hold a fair share of its words."""
    weight: dict[Language, int] = dict.fromkeys(rules.letters, 0)
    for line in text.splitlines():
        language = judge(line, rules) if line and not line.isspace() else None
        if language:
            weight[language] += len(line)
    total = sum(weight.values())
    return sorted(language for language, own in weight.items() if own and own >= _SHARE * total)
