"""Kazakh letters for which a program that had none of them printed question marks: жо?ары, ж?мыс ?тілі.

A text is one of these where question marks stand within several Cyrillic words, and more often than true Kazakh
letters. What a mark was is told by the words of the grammar, and at the end of a word by endings; where no word or
several of different letters fit, it stays as printed.

Guarantees: no letter is read that the grammar's words do not tell; time is linear in the text.
"""

import re
from typing import NamedTuple

from kqparse.text.scripts import Repair

_CYRILLIC = r"\u0400-\u052f"
_BEGINS = rf"(?<![\w?{_CYRILLIC}])"
"""Not all of these signs are letters, and none that goes on with others may begin a word: time stays linear."""
_WORD = re.compile(rf"{_BEGINS}[{_CYRILLIC}?]*[{_CYRILLIC}]\?[{_CYRILLIC}?]*|{_BEGINS}\?+[{_CYRILLIC}][{_CYRILLIC}?]*")
_WITHIN = re.compile(rf"[{_CYRILLIC}]\?[{_CYRILLIC}]")
_SENTENCE = re.compile(r"(?:^|[.!?:\n])\s*$")
_LEAST_WITHIN = 3
"""Marks within words that make such a text,"""
_LEAST_WORDS = 2
"""and different words that have them."""
_SHORTEST_STEM = 5
"""Letters that two words must share at their beginning to be forms of one word."""
_BEFORE = 8
"""Characters before a word in which a sentence may end."""


class LostRules(NamedTuple):
    """What the grammar says about lost letters.

    Attributes:
        letters: those that only Kazakh has, in lower case.
        words: words with such letters, in lower case, one a line.
        longest: the letters of the longest of them.
        endings: endings of words that end with such a letter.
    """

    letters: str
    words: str
    longest: int
    endings: tuple[str, ...]


class LostWord(NamedTuple):
    """A word with marks, and where it stands."""

    start: int
    end: int
    text: str


def lost_words(text: str, rules: LostRules) -> list[LostWord]:
    """The words with marks of a text that lost its Kazakh letters; of any other none."""
    if text.count("?") < _LEAST_WITHIN or len(_WITHIN.findall(text)) < _LEAST_WITHIN:
        return []
    found = [LostWord(match.start(), match.end(), match.group()) for match in _WORD.finditer(text)]
    if len({word.text.lower() for word in found}) < _LEAST_WORDS:
        return []
    within = [word for word in found if _WITHIN.search(word.text)]
    small = text.lower()
    return found if len(within) > sum(map(small.count, rules.letters)) else []


def lost_repairs(text: str, rules: LostRules) -> list[Repair]:
    """What to exchange in `text`, ascending."""
    known: dict[str, str | None] = {}
    repairs: list[Repair] = []
    for word in lost_words(text, rules):
        small = word.text.lower()
        if small not in known:
            known[small] = _read(small, rules)
        read = known[small]
        if read is not None:
            begins = _SENTENCE.search(text, max(word.start - _BEFORE, 0), word.start) is not None
            cased = _cased(word.text, read, begins=begins)
            repairs.append(Repair(word.start, word.end, word.text, cased, "Cyrillic"))
    return repairs


def _read(small: str, rules: LostRules) -> str | None:
    """What a word is, its last letter told by an ending where no word tells it; None where its letters are not told."""
    own = _by_words(small, rules)
    if own is None and small.endswith("?"):
        stem = small[:-1]
        ending = next((each for each in rules.endings if stem.endswith(each[:-1])), None)
        begun = stem if "?" not in stem else _by_words(stem, rules)
        own = begun + ending[-1] if ending and begun else None
    return own


def _by_words(small: str, rules: LostRules) -> str | None:
    """The one way in which a word is, or begins as, a word of the grammar up to its last mark."""
    end = max(small.rindex("?") + 1, min(_SHORTEST_STEM, len(small)))
    if end > rules.longest:
        return None
    letters = f"[{re.escape(rules.letters)}]"
    pattern = "".join([letters if sign == "?" else re.escape(sign) for sign in small[:end]])
    behind = "" if end >= _SHORTEST_STEM else "$"
    ways = {match.group() for match in re.finditer(f"^{pattern}{behind}", rules.words, re.MULTILINE)}
    return ways.pop() + small[end:] if len(ways) == 1 else None


def _cased(printed: str, read: str, *, begins: bool) -> str:
    """A word in the case of the printed one; a lost first letter is a capital where a sentence `begins`, or all are."""
    letters = [
        letter.upper() if sign.isupper() or (sign == "?" and (printed.isupper() or (not at and begins))) else letter
        for at, (sign, letter) in enumerate(zip(printed, read, strict=True))
    ]
    return "".join(letters)


__all__ = ["LostRules", "LostWord", "lost_repairs", "lost_words"]
