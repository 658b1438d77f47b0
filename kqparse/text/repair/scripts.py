"""Words in two alphabets, read as the one that was meant.

The word decides first: if every letter of one alphabet has a look-alike in the other and the rest does not, the word
belongs to the rest. Where a word could be either, the words of the document and of the grammar decide; real Latin
(IP, Ethernet, PR) stays. Letters are exchanged one for one, so that places do not move.
"""

import re
from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from kqparse.late_pattern import LETTERS, late_pattern
from kqparse.text.repair.word_list import WordList

Script = Literal["Cyrillic", "Latin"]
Words = Callable[[], frozenset[str]]
"""Gives the document's own words; called only when a word cannot be judged by itself."""

_NOUGHT = late_pattern(r"0 ?[-\u2013] ?[1-9](?![\w-])")
_BEFORE = 4
"""Characters before a nought in which the letter before it is looked for, and what stands before that."""


class ScriptRules(Struct, frozen=True):
    """What the grammar says about look-alike letters.

    Attributes:
        cyrillic: a table for `str.translate`, from Latin letters (and wrong code points of Kazakh ones) to Cyrillic.
        latin: the same from Cyrillic to Latin.
        latin_letters: finds Latin letters (and such wrong code points) in a row.
        latin_words: real Latin words made of look-alikes only, in lower case (`ip`, `pc`).
        cyrillic_words: Cyrillic words made of look-alikes only, in lower case.
        known: the words of all grammar files, asked where neither these nor the document tell a word.
        code: finds codes such as `D-O-1` in letters that are Latin or may be.
        letter_before: finds the first letter of a code whose second one is an O at the end of a text, with the dash
            behind it.
        code_context: beginnings of words beside which a code such as `E-2` is a Latin one.
    """

    cyrillic: dict[int, str]
    latin: dict[int, str]
    latin_letters: re.Pattern[str]
    latin_words: frozenset[str]
    cyrillic_words: frozenset[str]
    known: WordList
    code: re.Pattern[str]
    letter_before: re.Pattern[str]
    code_context: tuple[str, ...]


class Repair(Struct, frozen=True, gc=False):
    """`text[start:end]`, printed so, is read as something else of the same length."""

    start: int
    end: int
    printed: str
    read: str
    script: Script


def exchanged(text: str, found: Iterable[Repair], start: int = 0, end: int | None = None) -> str:
    """A stretch of a text with the repairs in it made; they are in order."""
    pieces: list[str] = []
    for repair in found:
        pieces += (text[start : repair.start], repair.read)
        start = repair.end
    return "".join([*pieces, text[start:end]])


_CYRILLIC = late_pattern(r"[\u0400-\u052f]")
_CYRILLIC_ONLY = late_pattern(r"[\u0400-\u052f]+")
_LAST_LETTERS = late_pattern(r"[^\W\d_]+$")
_TO_CYRILLIC = r"[^\W\d_]{0,32}?[\u0400-\u052f]"
"""Through the first Cyrillic letter of a word, before which look-alikes may stand."""
_CYRILLIC_WORD = late_pattern(_TO_CYRILLIC)
_CYRILLIC_WORD_BEFORE = late_pattern(r"[\u0400-\u052f][^\W\d_]*+$")
_PHRASE_AHEAD = late_pattern(rf"\.?\s++[\"«“(№]?\s?(?:[0-9]|{_TO_CYRILLIC})|[./]{_TO_CYRILLIC}")
_ABBREVIATION_BEFORE = late_pattern(r"(?<=[\u0400-\u052f][./])")
_IN_CODE = late_pattern(r"[-\u2013]?[^\W_]")
_BETWEEN_CODES = late_pattern(r"[^\w.]*(?:[^\W\d_]{1,4}[^\w.]*)?")
_COMMON = frozenset(sign for sign in map(chr, range(0x530)) if sign.isalpha())
"""Most letters that stand beside others."""
_WORD_REACH = 33
_CONTEXT_REACH = 24


def repairs(text: str, rules: ScriptRules, words: Words) -> list[Repair]:
    """The words of two alphabets, and of the wrong one, in ascending order; `text` is composed (NFC)."""
    found: list[Repair] = []
    known: dict[str, tuple[str, Script] | None] = {}
    done, size = 0, len(text)
    for match in rules.latin_letters.finditer(text):
        start, end = match.span()
        if start < done:
            continue
        while start > done and (text[start - 1] in _COMMON or text[start - 1].isalpha()):
            start -= 1
        while end < size and (text[end] in _COMMON or text[end].isalpha()):
            end += 1
        done = end
        word = text[start:end]
        if _CYRILLIC.search(word) is None:
            read = _wholly_latin(text, start, end, rules, words)
        else:
            if word not in known:
                known[word] = _mixed(word, rules, words)
            read = known[word]
        if read and read[0] != word:
            found.append(Repair(start, end, word, *read))
    return found


def _mixed(word: str, rules: ScriptRules, words: Words) -> tuple[str, Script] | None:
    """The reading of a word with letters of both alphabets, or None if neither alphabet can hold all of it."""
    cyrillic, latin = word.translate(rules.cyrillic), word.translate(rules.latin)
    may_be_latin = _CYRILLIC.search(latin) is None
    if _CYRILLIC_ONLY.fullmatch(cyrillic) is None:
        return (latin, "Latin") if may_be_latin else None
    if may_be_latin:
        real = latin.lower() in rules.latin_words and not _known(cyrillic, rules, words)
        return (latin, "Latin") if real else (cyrillic, "Cyrillic")
    return None if _ending_on_latin(word, rules, words) else (cyrillic, "Cyrillic")


def _ending_on_latin(word: str, rules: ScriptRules, words: Words) -> bool:
    """Whether a word is a Latin abbreviation with a Cyrillic ending (IPде), which is no slip of the keyboard."""
    stem = rules.latin_letters.match(word)
    if stem is None or len(stem.group()) < 2 or not stem.group().isupper() or not word[stem.end() :].islower():
        return False
    if rules.latin_letters.search(word, stem.end()):
        return False
    read = stem.group().translate(rules.cyrillic)
    return not _known(read, rules, words) and word.translate(rules.cyrillic).lower() not in words()


def _known(read: str, rules: ScriptRules, words: Words) -> bool:
    """Whether a Cyrillic reading is a word of the grammar or of the document."""
    small = read.lower()
    return small in rules.cyrillic_words or small in words() or small in rules.known.all


def _wholly_latin(text: str, start: int, end: int, rules: ScriptRules, words: Words) -> tuple[str, Script] | None:
    """The Cyrillic reading of a word typed in Latin letters alone, if word and surroundings speak for it."""
    word = text[start:end]
    read = word.translate(rules.cyrillic)
    if word.lower() in rules.latin_words or _CYRILLIC_ONLY.fullmatch(read) is None:
        return None
    if len(word) == 1 and word.isupper() and _in_context(text, start, end, rules):
        # A category of vehicles stands alone: `C санаты`, `категории B`.
        return None
    if len(word) == 1 and not (_PHRASE_AHEAD.match(text, end) or _ABBREVIATION_BEFORE.match(text, start)):
        return None
    if _hyphened_to_cyrillic(text, start, end):
        return (read, "Cyrillic") if not word.isupper() or _known(read, rules, words) else None
    if _beside_latin(text, start, end, rules):
        return None
    return (read, "Cyrillic") if _known(read, rules, words) else None


def _hyphened_to_cyrillic(text: str, start: int, end: int) -> bool:
    if text[end : end + 1] == "-" and _CYRILLIC_WORD.match(text, end + 1):
        return True
    before = text[max(start - _WORD_REACH, 0) : start - 1] if text[start - 1 : start] == "-" else ""
    return _CYRILLIC_WORD_BEFORE.search(before) is not None


def _beside_latin(text: str, start: int, end: int, rules: ScriptRules) -> bool:
    """Whether the next or the previous word on the line can only be Latin, or this one is part of a code or formula."""
    if _IN_CODE.match(text, end) or (start > 1 and text[start - 1] in "-\u2013" and text[start - 2].isalnum()):
        return True
    blank_before, blank_after = text[start - 1 : start] == " ", text[end : end + 1] == " "
    after = LETTERS.match(text, end + 1) if blank_after else None
    before = _LAST_LETTERS.search(text, max(start - _WORD_REACH, 0), start - 1) if blank_before else None
    return any(_only_latin(neighbour.group(), rules) for neighbour in (before, after) if neighbour)


def _only_latin(word: str, rules: ScriptRules) -> bool:
    return _CYRILLIC.search(word) is None and _CYRILLIC_ONLY.fullmatch(word.translate(rules.cyrillic)) is None


def code_repairs(text: str, rules: ScriptRules) -> list[Repair]:
    """Codes such as `D-О-1`, read as Latin when one letter is surely Latin or a word beside them says so.

    To be asked for after the words have been repaired, since those words tell what a code is.
    """
    if not _may_have_codes(text):
        return []
    codes = [match for match in rules.code.finditer(text) if not _goes_on(text, match.start())]
    beside = [_in_context(text, *code.span(), rules) for code in codes]
    # In a list (Е-1, Е-2 және Е-3 санаттары) only the first or the last code stands beside the word.
    listed = [_BETWEEN_CODES.fullmatch(text, one.end(), two.start()) is not None for one, two in pairwise(codes)]
    for index, near in enumerate(listed):
        beside[index + 1] |= near and beside[index]
    for index in reversed(range(len(listed))):
        beside[index] |= listed[index] and beside[index + 1]
    found: list[Repair] = []
    for code, told in zip(codes, beside, strict=True):
        read = code.group().translate(rules.latin)
        if read != code.group() and (told or rules.latin_letters.search(code.group())):
            found.append(Repair(*code.span(), code.group(), read, "Latin"))
    return found


def _may_have_codes(text: str) -> bool:
    """Whether a dash stands between a capital and a figure, as in every code: of most texts it is soon told."""
    for dash in "-\u2013":
        at = text.find(dash)
        while at >= 0:
            behind = text[at + 1 : at + 3].lstrip(" ")[:1]
            if behind.isdigit() and text[max(at - 2, 0) : at].rstrip(" ")[-1:].isupper():
                return True
            at = text.find(dash, at + 1)
    return False


def nought_repairs(text: str, rules: ScriptRules) -> list[Repair]:
    """A nought for the second letter of a category: D-0-4."""
    found: list[Repair] = []
    for nought in _NOUGHT.finditer(text):
        letter = rules.letter_before.search(text, max(nought.start() - _BEFORE, 0), nought.start())
        if letter:
            printed = text[letter.start() : nought.start() + 1]
            found.append(Repair(letter.start(), nought.start() + 1, printed, f"{printed[:-1]}O", "Latin"))
    return found


def _goes_on(text: str, start: int) -> bool:
    """Whether what begins here is the rest of a longer word or code."""
    return start > 0 and (text[start - 1].isalnum() or text[start - 1] in "-_")


def _in_context(text: str, start: int, end: int, rules: ScriptRules) -> bool:
    after = text[end : end + _CONTEXT_REACH].lstrip(' \t\n"»').lower()
    before = LETTERS.findall(text[max(start - _CONTEXT_REACH, 0) : start].lower())
    return after.startswith(rules.code_context) or bool(before and before[-1].startswith(rules.code_context))
