"""What character recognition takes for something else: digits in words (6ілім), letters in numbers (не менее З лет).

Words that are known, whole or by their beginning, tell the letters of a word; the unit of time or of staff behind it
tells a number, the sign before it a code of a staff list, its own letters a category. What none tells stays as printed.

Guarantees: each sign is read as one sign; of a text without a digit before a Cyrillic letter no more is searched than
what stands behind number signs; linear time.
"""

import re
from collections.abc import Mapping

from kqparse.frozen import Frozen
from kqparse.late_pattern import late_pattern
from kqparse.text.repair.scripts import Repair
from kqparse.text.repair.word_list import WordList

_BESIDE = late_pattern(r"[0-9][\u0400-\u052f]")
_WORD = late_pattern(r"(?<![\w-])[0-9\u0400-\u052f]{3,40}(?![\w-])")
_BEGINS, _BEFORE = late_pattern(r"(?:^|[.!|\n\t])[^\S\n]*\Z"), 8
"""What a capital stands behind, and the characters in which it is looked for."""
_LEAST_LETTERS = 2
"""Letters of a word besides the digits in it."""


class RecognisedRules(Frozen, frozen=True):
    """What the grammar says about signs that are taken for one another.

    Attributes:
        letters: for each digit the small letter that was meant.
        digits: for each letter the digit that was meant.
        number: finds a number in which letters stand, before its unit.
        code: finds a code of a staff list in which they stand, behind its sign, as its group: № О2-1-З1.
        category: finds a category whose number such a letter is, as its group: E-R-З.
        behind_dash: what stands in a text where one may be.
        alone: what stands in a text where such a letter is a number by itself.
        words: known words.
    """

    letters: Mapping[str, str]
    digits: Mapping[str, str]
    number: re.Pattern[str]
    code: re.Pattern[str]
    category: re.Pattern[str]
    behind_dash: tuple[str, ...]
    alone: tuple[str, ...]
    words: WordList


def recognised_repairs(text: str, rules: RecognisedRules) -> list[Repair]:
    """What to exchange in `text`, ascending."""
    beside = _BESIDE.search(text) is not None
    codes = [*rules.code.finditer(text)]
    if any(map(text.__contains__, rules.behind_dash)):
        codes += rules.category.finditer(text)
    found = sorted([_number(match.group(1), match.start(1), rules) for match in codes], key=lambda one: one.start)
    if not beside and not any(map(text.__contains__, rules.alone)):
        return found
    found += [_number(match.group(), match.start(), rules) for match in rules.number.finditer(text)]
    if beside:
        known: dict[str, str | None] = {}
        for match in _WORD.finditer(text):
            word = match.group()
            if word.isalpha() or word.isdigit():
                continue
            if word not in known:
                known[word] = read_word(word, rules)
            read = known[word]
            if read is not None:
                capital = word[0].isdigit() and read[0].upper() in rules.digits  # as only some of them look
                if capital and _BEGINS.search(text, max(match.start() - _BEFORE, 0), match.start()):
                    read = read[0].upper() + read[1:]
                found.append(Repair(*match.span(), word, read, "Cyrillic"))
    return sorted(found, key=lambda repair: repair.start)


def _number(printed: str, start: int, rules: RecognisedRules) -> Repair:
    read = "".join([rules.digits.get(sign, sign) for sign in printed])
    return Repair(start, start + len(printed), printed, read, "Cyrillic")


def read_word(word: str, rules: RecognisedRules) -> str | None:
    """A word with letters in place of its digits, in the case of its letters; None where no word tells them."""
    places = [at for at, sign in enumerate(word) if sign.isdigit()]
    if not places or len(word) - len(places) < _LEAST_LETTERS or any(word[at] not in rules.letters for at in places):
        return None
    small = "".join([rules.letters.get(sign, sign) for sign in word]).lower()
    if not rules.words.begins(small, places[-1]):
        return None
    capitals = all(sign.isupper() for sign in word if not sign.isdigit())
    signs = zip(word, small, strict=True)
    return "".join([own.upper() if sign.isupper() or (capitals and sign.isdigit()) else own for sign, own in signs])
