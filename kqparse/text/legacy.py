"""Letters of legacy Kazakh fonts and code pages, which stand as Serbian, Ukrainian or typographic signs.

The document decides which table was used: one that explains every such sign in it and gives the most known words. Where
two tables are equally good and differ, nothing is touched.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from kqparse.text.scripts import Repair

_CYRILLIC = re.compile(r"[\u0400-\u052f]")


class LegacyTable(NamedTuple):
    """One font or code page: the sign that stands in the text, and the letter that was meant."""

    name: str
    letters: dict[str, str]


class LegacyRules(NamedTuple):
    """The tables, the letters that only Kazakh has, known Kazakh words, and the vowels (all in lower case)."""

    tables: tuple[LegacyTable, ...]
    kazakh_letters: frozenset[str]
    known_words: frozenset[str]
    vowels: frozenset[str]


def legacy_repairs(text: str, rules: LegacyRules, words: Callable[[], frozenset[str]]) -> list[Repair]:
    """What to exchange in `text`, ascending; empty unless the text is Kazakh and one table explains all."""
    signs = {sign for table in rules.tables for sign in table.letters}
    if not any(sign in text for sign in signs):
        return []
    found = [match for match in _pattern(signs).finditer(text) if _CYRILLIC.search(match.group())]
    found = [match for match in found if any(sign in match.group() for sign in signs)]
    if not found:
        return []
    printed = frozenset(match.group() for match in found)
    table = _table(printed, rules, words, kazakh=any(letter in text for letter in rules.kazakh_letters))
    if table is None:
        return []
    repaired = [(match, _read(match.group(), table)) for match in found]
    return [Repair(*match.span(), match.group(), read, "Cyrillic") for match, read in repaired]


def _pattern(signs: set[str]) -> re.Pattern[str]:
    """Words in which a sign may stand at any place but, unless it is a letter, not at the edge."""
    odd = "".join(re.escape(sign) for sign in sorted(signs) if not sign.isalpha())
    return re.compile(rf"[^\W\d_]+(?:[{odd}]+[^\W\d_]+)*" if odd else r"[^\W\d_]+")


def _read(word: str, table: LegacyTable) -> str:
    return "".join([table.letters.get(letter, letter) for letter in word])


def _table(
    printed: frozenset[str], rules: LegacyRules, words: Callable[[], frozenset[str]], *, kazakh: bool
) -> LegacyTable | None:
    """The table that explains every sign of the printed words best, or None if none or two different ones do."""
    signs = {sign for table in rules.tables for sign in table.letters if any(sign in word for word in printed)}
    ranked = []
    for table in rules.tables:
        if signs <= table.letters.keys():
            readings = [_read(word, table).lower() for word in printed]
            known = sum(read in rules.known_words or read in words() for read in readings)
            rough = sum(_roughness(read, rules.vowels) for read in readings)
            ranked.append((-known, rough, table))
    if not ranked or not (kazakh or min(ranked)[0] < 0):
        return None
    ranked.sort(key=lambda entry: entry[:2])
    best = ranked[0]
    rivals = [entry[2] for entry in ranked[1:] if entry[:2] == best[:2]]
    if any(rival.letters[sign] != best[2].letters[sign] for rival in rivals for sign in signs):
        return None
    return best[2]


def _roughness(word: str, vowels: frozenset[str]) -> int:
    """How hard a word is to say: two vowels or three consonants in a row, each counted once."""
    shape = "".join(["v" if letter in vowels else "c" for letter in word])
    return len(re.findall("vv|ccc", shape))
