"""Short forms that a text spells out itself.

Two ways: an entry of a list (`ММ – мемлекеттік мекемелер;`), whose words must begin with the letters of the short form,
and a bracket behind the long form (`(бұдан әрі – Комиссия)`). In front of a bracket the long form has no mark at its
beginning: it begins where the words first answer the letters of the short form, or with the word that the short form
repeats. Where neither holds, nothing is found: a guess would be worse.
"""

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from kqparse.grammar.vocabulary.abbreviations import AbbreviationRules
from kqparse.late_pattern import late_pattern
from kqparse.model import Language
from kqparse.text.fold import lower
from kqparse.text.languages import LanguageRules, judge
from kqparse.text.lines import DASH, DASHES
from kqparse.text.traced import Traced

_LETTERS = r"[^\W\d_]"
_ENTRY_BEFORE = late_pattern(r"[;:]\s")
_ENTRY = late_pattern(
    rf"\s*+(?P<short>{_LETTERS}{{2,12}}+(?:\s{_LETTERS}{{2,12}}+)?+)\s*+{DASH}\s*+"
    r"(?P<long>[^\W\d_][^;:.()\n]{2,199}?)\s*(?=[;.]|$)"
)
_SHORT = late_pattern(rf"\s*+{DASH}?+\s*+(?P<short>[^()]{{1,80}}?)\s*\)")
_WORD = late_pattern(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_CLAUSE = late_pattern(r"[.,;:()](?=\s|$)|\s[-–—]\s")
_QUOTES = " \"'«»“”„"
_AHEAD = 100
"""Letters behind a bracket in which the first word of what introduces a short form ends."""
_LONGEST_SHORT = 100
_LONGEST_LONG = 300
_MOST_WORDS = 30
_WORDS_PER_LETTER = 2
_STEM = 5
"""Letters by which a word is known again in another case."""


class Abbreviation(Struct, frozen=True):
    """A short form and what it stands for, as printed."""

    short: Traced
    long: Traced


def abbreviations(texts: Iterable[Traced], rules: AbbreviationRules, languages: LanguageRules) -> list[Abbreviation]:
    """The short forms that running texts spell out, in order, each once.

    An entry of a list goes before a bracket, in front of which the long form may stand in any case.

    Args:
        texts: paragraphs as running text.
        rules: what introduces a short form in brackets.
        languages: signs by which a text's language is told.
    """
    listed: dict[str, Abbreviation] = {}
    bracketed: dict[str, Abbreviation] = {}
    every = list(texts)
    shown = "\n".join([text.text for text in every])
    dashes = [dash for dash in DASHES if dash in shown]
    for text in every:
        printed = text.text
        for dash in dashes:
            if dash in printed:
                for entry in _listed(text):
                    listed.setdefault(entry.short.text, entry)
                break
        if "(" in printed:
            for entry in _bracketed(text, rules, languages):
                bracketed.setdefault(entry.short.text, entry)
    return sorted((bracketed | listed).values(), key=lambda entry: entry.short.start)


def _listed(text: Traced) -> Iterator[Abbreviation]:
    """Entries of a list, several of which may stand in one paragraph."""
    behind = 0
    several = ";" in text.text or ":" in text.text
    for at in (0, *([sign.end() for sign in _ENTRY_BEFORE.finditer(text.text)] if several else ())):
        match = _ENTRY.match(text.text, at) if at >= behind else None
        if match is None:
            continue
        behind = match.end()
        if _is_letters(match["short"]) and _answers(match["short"], match["long"]):
            yield Abbreviation(text[slice(*match.span("short"))], text[slice(*match.span("long"))])


def _bracketed(text: Traced, rules: AbbreviationRules, languages: LanguageRules) -> Iterator[Abbreviation]:
    """Short forms in brackets behind the long form."""
    at = text.text.find("(")
    small = text.small if at >= 0 else ""
    while at >= 0:
        opened = None
        if rules.begun.may_stand(small[at + 1 : at + _AHEAD], 0):
            opened = rules.hereafter.match(small, at + 1)
        short = _SHORT.match(text.text, opened.end(), opened.end() + _LONGEST_SHORT) if opened else None
        name = text[slice(*short.span("short"))].strip(_QUOTES) if short else None
        if name:
            start = max(at - _LONGEST_LONG, 0)
            before = text.text[start:at].rstrip()
            first = _long_begin(before, name.text, judge(before, languages))
            if first is not None:
                yield Abbreviation(name, text[start + first : start + len(before)])
        at = text.text.find("(", at + 1)


def _is_letters(short: str) -> bool:
    """Whether a short form is made of first letters: most of it capitals, at least two."""
    capitals = sum(letter.isupper() for letter in short)
    return capitals > 1 and 2 * capitals > len(short)


def _answers(short: str, long: str) -> bool:
    """Whether the words of a long form begin with the letters of the short one, the first with the first."""
    letters = [letter.lower() for letter in short if letter.isupper()]
    words = [word.lower() for word in _WORD.findall(long)]
    if not words or words[0][0] != letters[0] or len(words) > _WORDS_PER_LETTER * len(letters):
        return False
    initials = iter(words)
    return all(any(word[0] == letter for word in initials) for letter in letters)


def _long_begin(before: str, short: str, language: Language | None) -> int | None:
    """Where in the text before a bracket the long form begins, None where that is not clear."""
    clause = max((match.end() for match in _CLAUSE.finditer(before)), default=0)
    words = list(_WORD.finditer(before, clause))
    if _is_letters(short):
        return _first_answering(words, short)
    head = _WORD.findall(lower(short))
    if not head or not words or len(words) > _MOST_WORDS:
        return None
    same = [match for match in words if lower(match.group())[:_STEM] == head[-1][:_STEM]]
    if not same:
        return None
    if same[-1] is not words[-1]:
        return same[0].start()
    # The head of the name ends it. A Kazakh clause begins with the name; a Russian one may begin with a verb.
    named = words if language == "kk" else words[1:]
    return next((match.start() for match in named if match.group()[0].isupper()), None)


def _first_answering(words: list[re.Match[str]], short: str) -> int | None:
    """Where the fewest last words begin that answer all letters of a short form."""
    letters = [letter.lower() for letter in short if letter.isupper()]
    for match in reversed(words[-_WORDS_PER_LETTER * len(letters) :]):
        if match.group()[0].lower() == letters[-1]:
            letters.pop()
        if not letters:
            return match.start()
    return None
