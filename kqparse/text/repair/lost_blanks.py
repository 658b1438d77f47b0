"""Blanks that were lost between words, figures and signs: Лоцман,2единицы, неменее3лет, илипослесреднее.

A figure is parted from its unit anywhere. Where a text has several figures beside letters, or hardly a blank behind its
commas, all figures, signs and quotation marks are parted from words, and so are two words that the grammar knows if it
does not know what they make together.

Guarantees: only blanks are put in; figures stay as they are, with the letters of ordinals and codes; linear time.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate

from kqparse.frozen import Frozen
from kqparse.late_pattern import LAST_LETTERS, UNBROKEN, late_pattern
from kqparse.text.edits import Edit
from kqparse.text.repair.recognised import RecognisedRules, read_word
from kqparse.text.repair.word_list import WordList

_SMALL = r"\u0430-\u045f\u0493\u049b\u04a3\u04af\u04b1\u04bb\u04d9\u04e9"
_BEFORE = late_pattern(
    rf"(?<![\dA-Z\u0410-\u042f.-])[0-9]+(?:[.,][0-9]+)?(?=([{_SMALL}]{{2,}}))|(?<=-)[0-9]{{1,2}}(?=([{_SMALL}]{{4,}}))"
)
"""A figure before a word, its group; that of a code before a longer one."""
_BEHIND = late_pattern(rf"(?<![^\W\d])(?<!-)[\u0400-\u052f]?[{_SMALL}]{{2,}}(?=[0-9])")
_AROUND = late_pattern(rf"[0-9]([{_SMALL}]{{1,40}})")
_NUMBER = late_pattern(rf"[0-9][{_SMALL}][{_SMALL}]")
_SIGNS = [late_pattern(f"{sign}(?<=[^\\W\\d_]{sign})[\u0400-\u052f]") for sign in ",:"]
"""What begins with one sign is looked for many times faster."""
_PLACES = late_pattern(
    rf"(?<=[^\W_])[,;:](?=[\u0400-\u052f])|(?<=[{_SMALL}])[,;:](?=[0-9])|(?<=[{_SMALL}]{{3}})[.](?=[^\W\d_][{_SMALL}])"
    rf"|(?<=-[0-9]),(?=[0-9])|\u00bb(?=[^\W_])|[^\W_](?=\u00ab)"
)
"""Signs with no blank behind them."""
_WORD = late_pattern(r"[\u0400-\u052f]{5,40}")
_LONGEST = 40
"""Letters of a word."""
_LEAST_FIGURES, _LEAST_SIGNS, _SHARE = 2, 3, 0.3
"""Figures beside letters, or commas and colons without a blank and their share of all, that tell such a text."""
_SHORTEST, _WHOLE, _MOST, _LONG = 3, 4, 3, 8
"""Letters of an ordinal's ending and of a word, most words that stand together, letters of a long word."""


class BlankRules(Frozen, frozen=True):
    """What tells words that stand together.

    Attributes:
        words: known words.
        short: those of few letters that may stand beside another one.
        joining: letters that join the parts of compounds, and end long words alone.
        endings: what may be listed among the words, and is none.
        recognised: tells figures that stand for letters.
        units: what words of units begin with.
    """

    words: WordList
    short: frozenset[str]
    joining: str
    endings: frozenset[str]
    recognised: RecognisedRules
    units: tuple[str, ...]


def lost_blanks(text: str, rules: BlankRules) -> list[Edit]:
    """Where to put blanks, each as the sign before it with one behind, ascending."""
    signs = sum(len(sign.findall(text)) for sign in _SIGNS)
    few = signs < max(_LEAST_SIGNS, _SHARE * (text.count(",") + text.count(":")))
    if few and not _NUMBER.search(text):
        return []
    before = [match for match in _BEFORE.finditer(text) if _is_word(text, match, rules)]
    behind = [match for match in _BEHIND.finditer(text) if _is_figure(text, match.end(), rules)]
    if few and len(before) + len(behind) < _LEAST_FIGURES:
        ends = {match.end() for match in before if match[1] and match[1].startswith(rules.units)}
    else:
        ends = {match.end() for match in (*before, *behind, *_PLACES.finditer(text))}
        ends.update(_between_words(text, rules))
    return [Edit(end - 1, end, f"{text[end - 1]} ") for end in sorted(ends)]


def unbroken(text: str, edits: Iterable[Edit]) -> Iterator[Edit]:
    """Each run of signs between blanks in which edits put some, with all that they make of it."""
    start = at = end = 0
    read: list[str] = []
    for edit in edits:
        if edit.start >= end:
            if read:
                yield Edit(start, end, "".join([*read, text[at:end]]))
            start = edit.start
            while start > end and not text[start - 1].isspace():
                start -= 1
            run = UNBROKEN.match(text, edit.start)
            at, end, read = start, run.end() if run else edit.end, []
        read += (text[at : edit.start], edit.text)
        at = edit.end
    if read:
        yield Edit(start, end, "".join([*read, text[at:end]]))


def _is_word(text: str, figure: re.Match[str], rules: BlankRules) -> bool:
    """Whether what stands behind a number is a word, no ending of an ordinal or rest of a word with a wrong sign."""
    word: str = figure[1] or figure[2]
    return (len(word) > _SHORTEST or word in rules.short) and _is_figure(text, figure.start(), rules)


def _is_figure(text: str, at: int, rules: BlankRules) -> bool:
    """Whether the number that begins at a place is none of a single figure that stands for a letter (3аместитель)."""
    own = _AROUND.match(text, at)
    if not own or not own[1]:
        return True
    begun = LAST_LETTERS.search(text, max(at - _LONGEST, 0), at)
    known = own[1].startswith(rules.units) or own[1] in rules.short or own[1] in rules.words.all
    return known and read_word(f"{begun[0] if begun else ''}{own[0]}", rules.recognised) is None


def _between_words(text: str, rules: BlankRules) -> Iterator[int]:
    """Where words stand together that are known by themselves alone."""
    known: dict[tuple[str, bool], list[int]] = {}
    for match in _WORD.finditer(text):
        own = match.group().lower(), text[match.end() : match.end() + 1].isdigit()
        if own not in known:
            small, figure = own
            ending = not figure and rules.words.begins(small, max(len(small) - _WHOLE, _WHOLE))
            known[own] = [] if ending or small in rules.words.all else _sizes(small, rules)
        yield from (match.start() + end for end in accumulate(known[own][:-1]))


def _sizes(small: str, rules: BlankRules, most: int = _MOST) -> list[int]:
    """How many letters each of a few words has that stand together; none where they are not known."""
    for size in range(2, len(small) - 1):
        own, rest = small[:size], small[size:]
        if _is_known(own, rules) and (own in rules.short or own[-1] not in rules.joining or size >= _LONG):
            if _is_known(rest, rules) and max(size, len(rest)) >= _WHOLE:
                return [size, len(rest)]
            further = _sizes(rest, rules, most - 1) if most > 2 and len(rest) > _WHOLE else []
            if further:
                return [size, *further]
    return []


def _is_known(word: str, rules: BlankRules) -> bool:
    return word in rules.short or (len(word) >= _WHOLE and word in rules.words.all and word not in rules.endings)
