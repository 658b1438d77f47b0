"""Words in two alphabets, read as the one that was meant.

The word decides first: if every letter of one alphabet has a look-alike in the other and the rest does not, the word
belongs to the rest. Where a word could be either, the words of the document and of the grammar decide; real Latin
(IP, Ethernet, PR) stays. Letters are exchanged one for one, so that places do not move.
"""

import re
from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple

Script = Literal["Cyrillic", "Latin"]


class ScriptRules(NamedTuple):
    """What the grammar says about look-alike letters.

    Attributes:
        cyrillic: the Cyrillic letter for each Latin one that looks like it (and for wrong code points of Kazakh ones).
        latin: the Latin letter for each Cyrillic one.
        latin_words: real Latin words made of look-alikes only, in lower case (`ip`, `pr`).
        cyrillic_words: Cyrillic words made of look-alikes only, in lower case.
        code_context: beginnings of words beside which a code such as `E-2` is a Latin one.
    """

    cyrillic: dict[str, str]
    latin: dict[str, str]
    latin_words: frozenset[str]
    cyrillic_words: frozenset[str]
    code_context: tuple[str, ...]


class Repair(NamedTuple):
    """`text[start:end]`, printed so, is read as something else of the same length."""

    start: int
    end: int
    printed: str
    read: str
    script: Script


_LATIN_RUN = re.compile(r"[A-Za-z\u018f\u0259\u0275\u019f]+")
_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_CYRILLIC_RUN = re.compile(r"[\u0400-\u052f]+")
_CODE = re.compile(r"(?<![\w-])[^\W\d_]{1,4}(?:-[^\W\d_]{1,4})*[-\u2013] ?[0-9]{1,2}(?![\w-])")
_LETTERS = re.compile(r"[^\W\d_]+")


def repairs(text: str, rules: ScriptRules, words: Callable[[], frozenset[str]]) -> list[Repair]:
    """What to exchange in `text`, in ascending order, not overlapping.

    Args:
        text: the text, composed (NFC).
        rules: look-alikes and known words.
        words: gives the document's own words; called only when a word cannot be judged by itself.
    """
    return sorted(_words(text, rules, words))


def _words(text: str, rules: ScriptRules, words: Callable[[], frozenset[str]]) -> Iterator[Repair]:
    done = 0
    for match in _LATIN_RUN.finditer(text):
        start, end = match.span()
        if start < done:
            continue
        while start > done and text[start - 1].isalpha():
            start -= 1
        while end < len(text) and text[end].isalpha():
            end += 1
        done = end
        word = text[start:end]
        mixed = bool(_CYRILLIC.search(word))
        read = _mixed(word, rules, words) if mixed else _wholly_latin(text, start, end, rules, words)
        if read and read[0] != word:
            yield Repair(start, end, word, *read)


def _exchanged(word: str, table: dict[str, str]) -> str:
    return "".join([table.get(letter, letter) for letter in word])


def _mixed(word: str, rules: ScriptRules, words: Callable[[], frozenset[str]]) -> tuple[str, Script] | None:
    """The reading of a word with letters of both alphabets, or None if neither alphabet can hold all of it."""
    to_cyrillic = all(letter in rules.cyrillic or _CYRILLIC.match(letter) for letter in word)
    to_latin = all(letter in rules.latin or not _CYRILLIC.match(letter) for letter in word)
    if to_cyrillic and not to_latin:
        # A Latin name with a Kazakh ending (IPде) is no slip of the keyboard.
        stem = _LATIN_RUN.match(word)
        tail = word[stem.end() :] if stem else ""
        if stem and stem.group().lower() in rules.latin_words and _CYRILLIC_RUN.fullmatch(tail):
            return None
        return _exchanged(word, rules.cyrillic), "Cyrillic"
    if to_latin and not to_cyrillic:
        return _exchanged(word, rules.latin), "Latin"
    if not to_latin:
        return None
    latin = _exchanged(word, rules.latin)
    if latin.lower() in rules.latin_words and _exchanged(word, rules.cyrillic).lower() not in words():
        return latin, "Latin"
    return _exchanged(word, rules.cyrillic), "Cyrillic"


def _wholly_latin(
    text: str, start: int, end: int, rules: ScriptRules, words: Callable[[], frozenset[str]]
) -> tuple[str, Script] | None:
    """The Cyrillic reading of a word typed in Latin letters alone, if word and surroundings speak for it."""
    word = text[start:end]
    if word.lower() in rules.latin_words or not all(letter in rules.cyrillic for letter in word):
        return None
    read = _exchanged(word, rules.cyrillic)
    acronym = word.isupper()
    if _hyphened_to_cyrillic(text, start, end):
        return (read, "Cyrillic") if not acronym and len(word) > 1 else None
    if _beside_latin(text, start, end, rules):
        return None
    known = read.lower() in rules.cyrillic_words or read.lower() in words()
    return (read, "Cyrillic") if known else None


def _hyphened_to_cyrillic(text: str, start: int, end: int) -> bool:
    before = text[start - 2 : start] if start > 1 else ""
    after = text[end : end + 2]
    return bool(
        (after[:1] == "-" and _CYRILLIC.match(after[1:])) or (before[1:] == "-" and _CYRILLIC.match(before[:1]))
    )


def _beside_latin(text: str, start: int, end: int, rules: ScriptRules) -> bool:
    """Whether the next or the previous word on the line can only be Latin."""
    after = _LETTERS.match(text, end + 1) if text[end : end + 1] in (" ", "-") else None
    before = re.search(r"[^\W\d_]+$", text[max(start - 33, 0) : start - 1]) if start > 1 else None
    beside = [match.group() for match in (after, before if text[start - 1 : start] in (" ", "-") else None) if match]
    return any(not _CYRILLIC.search(word) and not all(letter in rules.cyrillic for letter in word) for word in beside)


def code_repairs(text: str, rules: ScriptRules) -> list[Repair]:
    """Codes such as `D-О-1`, read as Latin when one letter is surely Latin or a word beside them says so.

    To be asked for after the words have been repaired, since those words tell what a code is.
    """
    found = []
    for match in _CODE.finditer(text):
        code = match.group()
        letters = [letter for letter in code if letter.isalpha()]
        if not all(letter.isupper() for letter in letters) or not any(letter in rules.latin for letter in letters):
            continue
        if not all(letter in rules.latin or not _CYRILLIC.match(letter) for letter in letters):
            continue
        surely = any(not _CYRILLIC.match(letter) for letter in letters)
        if surely or _in_context(text, *match.span(), rules):
            found.append(Repair(*match.span(), code, _exchanged(code, rules.latin), "Latin"))
    return found


def _in_context(text: str, start: int, end: int, rules: ScriptRules) -> bool:
    after = text[end : end + 24].lstrip(' \t\n"»').lower()
    before = _LETTERS.findall(text[max(start - 24, 0) : start].lower())
    return after.startswith(rules.code_context) or bool(before and before[-1].startswith(rules.code_context))
