"""Which language a stretch of text is in."""

from collections.abc import Collection
from functools import lru_cache

from kqparse.late_pattern import late_pattern
from kqparse.model import Language

_LETTER = r"[a-z\u00df-\u00f6\u00f8-\u02af\u0370-\u0481\u048a-\u052f]"
_WORD = late_pattern(rf"{_LETTER}{{2,}}|(?<![0-9]){_LETTER}(?!\.)")
"""A word of Latin, Greek or Cyrillic letters in lower case; to name them is twice as fast as any letter at all.

A letter before a point is an initial, or what a word is shortened to; one right behind a figure is no word (1С).
"""
_SHARE = 0.05
"""A language with less than this share of a document's words is not one of its languages but a quotation in it."""
_OFTEN = 8
"""Lines after which it is asked whether the others make no difference."""


_KEPT, _LONGEST_KEPT = 4096, 500
"""So many texts, no longer than so many characters, are kept with their language: lines and cells repeat."""


class LanguageRules:
    """Signs by which the language of a text is told.

    Attributes:
        letters: for each language the letters that it alone has, in lower case.
        words: for each language its small words in lower case.
        hints: further words that only one of them has.
        endings: of words that only one of them has.
        marks: for each language the words by which names of files say that they are in it.
    """

    def __init__(
        self,
        letters: dict[Language, str],
        words: dict[Language, frozenset[str]],
        hints: frozenset[str],
        endings: frozenset[str],
        marks: dict[Language, frozenset[str]],
    ) -> None:
        """Take the signs of each language."""
        self.letters = letters
        self.words = words
        self.hints = hints
        self.endings = endings
        self.marks = marks
        self._small_words = frozenset().union(*words.values())
        self._order = sorted(letters, key=lambda language: len(letters[language]))
        self.kept = lru_cache(maxsize=_KEPT)(self.judge)

    def judge(self, text: str) -> Language | None:
        """The language that most signs speak for, or None where there are none or as many for the other."""
        small = text.lower()
        words = list(filter(self._small_words.__contains__, _WORD.findall(small)))
        best: Language | None = None
        most = -1
        *others, last = self._order
        for language in others:
            # To count one letter after the other is several times as fast as to find all of them.
            score = self._score(language, words) + sum(map(small.count, self.letters[language]))
            if score > most:
                best, most = language, score
            elif score == most:
                best = None
        score = self._score(last, words)
        for letter in self.letters[last]:
            if score > most:
                break  # the other letters could but add to it
            score += small.count(letter)
        return last if score > most else None if score == most else best

    def _score(self, language: Language, words: list[str]) -> int:
        """How much small words speak for a language."""
        return 2 * sum(map(self.words[language].__contains__, words))


def judge(text: str, rules: LanguageRules) -> Language | None:
    """The language that most signs speak for, or None where there are none or as many for the other."""
    return rules.kept(text) if len(text) <= _LONGEST_KEPT else rules.judge(text)


def languages(text: str, rules: LanguageRules) -> list[Language]:
    """The languages of a document: those of its lines that hold a fair share of its words, that of most words first."""
    weight: dict[Language, int] = dict.fromkeys(rules.letters, 0)
    total = 0
    # The longest lines first: what is left soon makes no difference.
    lines = sorted([line for line in text.splitlines() if line and not line.isspace()], key=len, reverse=True)
    left = sum(map(len, lines))
    for number, line in enumerate(lines):
        if number % _OFTEN == 0 and _told(weight.values(), total, left):
            break
        left -= len(line)
        language = judge(line, rules)
        if language:
            weight[language] += len(line)
            total += len(line)
    fair = [language for language, own in weight.items() if own and own >= _SHARE * total]
    return sorted(fair, key=lambda language: (-weight[language], language))


def _told(weight: Collection[int], total: int, left: int) -> bool:
    """Whether what is in the characters that are left changes neither which languages there are nor their order."""
    most, *others = sorted(weight, reverse=True)
    return all(most - own > left for own in others) and all(_settled(own, total, left) for own in weight)


def _settled(own: int, total: int, left: int) -> bool:
    """Whether a language has its share, or has it not, whatever is in the characters that are left."""
    return own >= _SHARE * (total + left) > 0 or own + left < _SHARE * (total + left)
