"""Kazakh that is written in Latin letters (Joǵary bilim, Joğary bılım), read in Cyrillic ones.

A text is one of these where several of its words, read so, are known to the grammar, and these are no small share of
the words that may be. Where there is Cyrillic text beside it, only lines are read that hold such a word, or nothing but
words of the alphabet's letters. Names of programs, addresses and codes such as E-2 stay. What the alphabet writes
alike, as letters of loan words, is told by the words of the grammar.

Guarantees: every letter read leads back to the letters printed; a text without the signs of these alphabets is not
searched word by word; time is linear in the text.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from kqparse.frozen import Frozen
from kqparse.late_pattern import late_pattern
from kqparse.model.values import Span
from kqparse.text.edits import Changed, Edit
from kqparse.text.repair.alphabet import AlphabetWords, Piece, is_cyrillic

_LINE = late_pattern(r"(?:(?!\s/\s)[^\n\t|])++")
"""A line, or what stands in one language on it: Bilimi / Образование."""
_WORD = late_pattern(r"(?<!\w)[^\W\d_]+(?!\w)")
_CYRILLIC_WORD = late_pattern(r"[\u0400-\u052f]{3,}+")
_RUN = late_pattern(r"\S++")
_DOMAIN = late_pattern(r"(?<![\w-])[\w-]{2,64}+(?:\.[a-z]{2,16}+)++(?!\w)")
_OF_ADDRESS = ("://", "www.", "@", "\\")
_ROMAN = late_pattern(r"[IVX]+")
_NAME = late_pattern(r"[^\W\d_]*[a-z][A-Z]")
"""A word with a capital within is the name of a program."""
_LATIN = late_pattern(r"[A-Za-z\u00c0-\u024f]")
_LEAST_WORDS = 3
"""Different known words that make such a text,"""
_LEAST_SHARE = 0.15
"""and their share of the different words that may be of its alphabet."""
_FEW_OTHERS = 0.1
"""Cyrillic words, by those of the alphabet, up to which there is no other language beside it."""
_SHORT = 4
"""Letters that a word has to have to be told by."""
_LEAST_KNOWN, _LONGEST_SHORT = 3, 5
"""Letters that a word in capitals has to have to be a known one, and up to which it may be an abbreviation."""


class AlphabetRules(Frozen, frozen=True):
    """What tells such texts and their words.

    Attributes:
        letters: one of these stands in any such text, and seldom in others.
        signs: parts of words, one of which stands in nearly any such text of posts.
        alphabets: the words of each alphabet.
        short: abbreviations in Cyrillic capitals; of other short words in capitals nobody knows what they are.
        names: names of programs, in small letters.
        code: finds codes such as `D-O-1`.
    """

    letters: tuple[str, ...]
    signs: Sequence[str]
    alphabets: Sequence[AlphabetWords]
    short: frozenset[str]
    names: frozenset[str]
    code: re.Pattern[str]


class Transcribed(NamedTuple):
    """A text whose Kazakh was written in another alphabet.

    Attributes:
        changed: the text in Cyrillic letters.
        alphabet: the name of the alphabet.
        words: how many words were read.
        spans: what holds them, line by line.
    """

    changed: Changed
    alphabet: str
    words: int
    spans: list[Span]


def transcribed(text: str, rules: AlphabetRules) -> Transcribed | None:
    """A text in Cyrillic letters; None where its Kazakh, if it has any, is not written in Latin ones."""
    if not any(map(text.__contains__, rules.letters)) or not any(map(text.__contains__, rules.signs)):
        return None
    seen = {match.group() for match in _WORD.finditer(text) if _LATIN.search(match.group())}
    known = [(_known(seen, words), words) for words in rules.alphabets]
    most = max((count for count, _ in known), default=0)
    best = next((words for count, words in known if count == most), None)
    if best is None or most < _LEAST_WORDS:
        return None
    may_be = sum(best.by_letters(best.alphabet.small(word)) is not None for word in seen)
    if most < _LEAST_SHARE * may_be:
        return None
    cyrillic = len(set(_CYRILLIC_WORD.findall(text)))
    return _read(text, best, rules, alone=cyrillic <= _FEW_OTHERS * may_be)


def _known(seen: Iterable[str], words: AlphabetWords) -> int:
    """How many different words of a text are known by their letters alone, those of a letter or two left out."""
    small = {words.alphabet.small(word) for word in seen}
    return sum(_is_known(word, words) for word in small)


def _is_known(small: str, words: AlphabetWords) -> bool:
    """Whether a word is known by its letters alone; a foreign word may be written as a loan word is."""
    return len(small) >= _SHORT and words.knows(words.by_letters(small) or ())


def _read(text: str, words: AlphabetWords, rules: AlphabetRules, *, alone: bool) -> Transcribed:
    """The text with its lines of such words read; with all of them where there is no other language beside it."""
    known: dict[str, list[Piece] | None] = {}
    letters = list(text)
    edits: list[Edit] = []
    spans: list[Span] = []
    count = 0
    for line in _LINE.finditer(text):
        found, sure = _words_of(text, line.span(), words, rules, known)
        if not sure and not alone:
            continue
        for start, pieces in found:
            edits += _exchanged(letters, start, pieces, text)
        count += len(found)
        if found:
            start, pieces = found[-1]
            spans.append((found[0][0], start + sum(len(piece.printed) for piece in pieces)))
    return Transcribed(Changed("".join(letters), edits), words.alphabet.name, count, spans)


def _words_of(
    text: str, line: Span, words: AlphabetWords, rules: AlphabetRules, known: dict[str, list[Piece] | None]
) -> tuple[list[tuple[int, list[Piece]]], bool]:
    """The words to read of a line, with their places, and whether the line is surely Kazakh."""
    begin, end = line
    apart = bytearray(end - begin)  # marks codes and addresses
    for match in (*rules.code.finditer(text, *line), *filter(_is_address, _RUN.finditer(text, *line))):
        apart[match.start() - begin : match.end() - begin] = b"\1" * (match.end() - match.start())
    capitals = not any(map(str.islower, text[slice(*line)]))
    found: list[tuple[int, list[Piece]]] = []
    told: list[tuple[int, list[Piece]]] = []
    others = any(map(is_cyrillic, text[slice(*line)]))
    for match in _WORD.finditer(text, *line):
        word = match.group()
        if not _LATIN.search(word) or apart[match.start() - begin]:
            continue
        small = words.alphabet.small(word)
        if small not in known:
            known[small] = words.told(small)
        pieces = known[small]
        if pieces is None or _is_name(word, rules) or (not capitals and _is_unknown_short(word, pieces, words, rules)):
            others = True
            continue
        found.append((match.start(), pieces))
        if not words.alphabet.own.isdisjoint(small) or _is_known(small, words):
            told.append(found[-1])
    if len(_CYRILLIC_WORD.findall(text, *line)) > len(told) > 0:
        return told, True  # names in a Russian line
    small_ones = any(text[start].islower() and len(pieces) >= _SHORT for start, pieces in found)
    return found, bool(told) or (small_ones and not others)


def _is_address(match: re.Match[str]) -> bool:
    """Whether what blanks part is an address of the web or of mail."""
    run = match.group()
    return any(map(run.__contains__, _OF_ADDRESS)) or ("." in run and _DOMAIN.search(run) is not None)


def _is_name(word: str, rules: AlphabetRules) -> bool:
    """Whether a word is the name of a program, or a Roman number."""
    return word.lower() in rules.names or bool(_ROMAN.fullmatch(word) or _NAME.match(word))


def _is_unknown_short(word: str, pieces: Sequence[Piece], words: AlphabetWords, rules: AlphabetRules) -> bool:
    """Whether a word is a short one in capitals (IT, IELTS), neither an abbreviation of Kazakh nor a known word."""
    if not 1 < len(word) <= _LONGEST_SHORT or not word.isupper() or not words.alphabet.own.isdisjoint(word.lower()):
        return False
    known = len(word) >= _LEAST_KNOWN and words.knows(pieces)
    return not known and "".join([piece.read for piece in pieces]).upper() not in rules.short


def _exchanged(letters: list[str], start: int, pieces: Iterable[Piece], text: str) -> list[Edit]:
    """Exchange the letters of a word that are as many as those that they stand for; what else is to be read."""
    edits: list[Edit] = []
    for printed, small in pieces:
        end = start + len(printed)
        read = _cased(text[start:end], small)
        if len(read) == len(printed):
            letters[start:end] = read
        else:
            edits.append(Edit(start, end, read))
        start = end
    return edits


def _cased(printed: str, small: str) -> str:
    """Letters in the case of the printed ones."""
    if not printed[0].isupper():
        return small
    return small.upper() if printed.isupper() and len(printed) > 1 else small[0].upper() + small[1:]
