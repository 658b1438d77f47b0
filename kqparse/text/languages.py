"""Which language a stretch of text is in."""

from msgspec import Struct

from kqparse.late_pattern import LETTER, QUOTED, late_pattern
from kqparse.model import Language
from kqparse.text.kept import keep

_LETTER = r"[a-z\u00df-\u00f6\u00f8-\u02af\u0370-\u0481\u048a-\u052f]"
_WORD = late_pattern(rf"{_LETTER}(?:{_LETTER}++|(?<![0-9].)(?!\.))")
"""A word of Latin, Greek or Cyrillic letters in lower case; to name them is twice as fast as any letter at all, and so
is it to begin with one.

A letter before a point is an initial, or what a word is shortened to; one right behind a figure is no word (1С).
"""
_NAMED = late_pattern(r"(?<=[^\W\d_] )[^\W\d_]\w+|«[^«»]*»")
"""What may be a name: a word within a sentence, what stands in quotation marks."""
_FEW = 4
"""Letters of a language that may all stand in names."""
_KEPT, _SHORT = 4096, 500
"""So many texts of so many characters at most are remembered."""
_SHARE = 0.05
"""A language with less than this share of a document's words is not one of its languages but a quotation in it."""


class LanguageRules(Struct, frozen=True):
    """Signs by which the language of a text is told.

    Attributes:
        letters: for each language the letters that it alone has, in lower case.
        words: for each language its small words in lower case.
        hints: further words that only one of them has.
        endings: of words that only one of them has.
        marks: for each language the words by which names of files say that they are in it.
        known: short texts with their languages, remembered, since lines and cells repeat.
    """

    letters: dict[Language, str]
    words: dict[Language, frozenset[str]]
    hints: frozenset[str]
    endings: frozenset[str]
    marks: dict[Language, frozenset[str]]
    known: dict[str, Language | None]


def judge(text: str, rules: LanguageRules) -> Language | None:
    """The language that most signs speak for, or None where there are none or as many for the other."""
    if text in rules.known:
        return rules.known[text]
    return keep(rules.known, text, _judged(text, rules), _KEPT) if len(text) <= _SHORT else _judged(text, rules)


def language_of_name(name: str, rules: LanguageRules) -> Language | None:
    """The language of the name of a body; one in quotes is a name in any language: ГККП «Ясли-сад "Көктем"»."""
    own = QUOTED.sub("", name)
    return judge(own if LETTER.search(own) else name, rules)


def _judged(text: str, rules: LanguageRules) -> Language | None:
    small = text.lower()
    words = _WORD.findall(small)
    scores: dict[Language, int] = {}
    for language, own in rules.words.items():
        told = 2 * sum(map(own.__contains__, words))
        # To count one letter after the other is several times as fast as to find all of them.
        letters = sum(map(small.count, rules.letters[language]))
        if letters and told + letters <= _FEW and (named := _named(text)):
            # A name in the midst of another language keeps its letters: специалист акимата …
            letters -= sum(map(named.count, rules.letters[language]))
        scores[language] = told + letters
    most = max(scores.values())
    best = [language for language, score in scores.items() if score == most]
    return best[0] if len(best) == 1 else None


def languages(text: str, rules: LanguageRules) -> list[Language]:
    """The languages of a document: those of its lines that hold a fair share of its words, that of most words first."""
    weight: dict[Language, int] = dict.fromkeys(rules.letters, 0)
    for line in text.splitlines():
        language = judge(line, rules)
        if language:
            weight[language] += len(line)
    fair = [language for language, own in weight.items() if own and own >= _SHARE * sum(weight.values())]
    return sorted(fair, key=lambda language: (-weight[language], language))


def _named(text: str) -> str:
    """The names in a text, in lower case: capitals behind a word that ends in a small letter, and quotations."""
    found = [match for match in _NAMED.finditer(text) if not match[0][0].islower()]
    return " ".join([match[0] for match in found if match[0][0] == "«" or text[match.start() - 2].islower()]).lower()
