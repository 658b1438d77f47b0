"""Where in a line its title, its number of staff units and its pay stand, and by what signs that is told.

    Лоцман – 2 ед., 210 000 тенге      2 ед. – Лоцман      Лоцман        2

Signs or wide blanks part them; the number may stand first where a word tells what is counted.
"""

import re
from itertools import islice

from kqparse.frozen import Frozen
from kqparse.grammar import Grammar
from kqparse.grammar.families import FamilyRules
from kqparse.late_pattern import LETTER, late_pattern
from kqparse.text.fold import lower
from kqparse.text.lines import DASHES

_COUNT = late_pattern(
    rf"[\s(:{DASHES[1:]}]([0-9]{{1,3}}(?:[.,][0-9]{{1,2}})?)(?![0-9.,]*+[0-9])([^0-9\n\t]*+)(?=[\n\t]|\Z)"
)
"""The number of staff units at the end of a line, and what is counted."""
_BRACKETED = late_pattern(
    rf"\s\(([0-9]{{1,3}}(?:[.,][0-9]{{1,2}})?\s?([^\W\d_][^()0-9\n\t]*+))\)[{re.escape(DASHES)}\s.,:;]+(?=[^\W_])"
)
"""The number of staff units in brackets, what is counted, and signs before what else is said of the post."""
_FIGURES = late_pattern(
    r"(?<=\s)(?<![№N]\s)((?!0[0-9])[0-9]{1,3}(?:[.,][0-9]{1,2})?)"
    r"(?:\s{1,9}([0-9]{1,3}(?:\s[0-9]{3}){1,3}(?:[.,][0-9]{1,2})?))?\Z"
)
"""The number of staff units and the pay at the end of a line below heads of columns in one line."""
_LONGEST_FIGURES, _LONGEST_PAY = 40, 90
_NUMBER = r"[0-9]{1,3}(?:[.,][0-9]{1,2})?"
_LED = late_pattern(rf"\(?({_NUMBER})\s?(?=[^\W\d_])")
"""The number of staff units that a line begins with, before the word of what is counted."""
_LED_AT = late_pattern(
    rf"(?:\A|\n)[^\S\n]*+(?:[0-9]{{1,3}}[.)]\s)?\(?{_NUMBER}\s?(?P<word>[^\W\d_][^0-9\n\t:{DASHES}]{{1,24}})"
)
_LED_END = late_pattern(rf"[.)]?(\s*:|\s[{re.escape(DASHES)}](?=\s)|(?=\s))\s*(?=[^\W\d_])")
"""What parts them from the title behind; behind a blank alone it begins with a capital."""
ALONE = late_pattern(_NUMBER)
_PARTS = f":(/{DASHES}"
_DOTS = ".…"
_SIGNED = f" {_PARTS}{_DOTS}"
"""Signs that part a title from its number: any of the first, several of the second."""
_WIDE = 3
"""Dots and blanks that part them."""
_AMOUNT = r"[0-9]{1,3}(?:[ \u00a0]?[0-9]{3}){1,3}(?![0-9])"
_PAY = late_pattern(
    rf"(?:[,;:(]|\s[{re.escape(DASHES)}])\s*"
    rf"((?:[^\W\d_]{{2,20}}\.?\s){{0,2}}{_AMOUNT}(?:\s?[{re.escape(DASHES)}]\s?{_AMOUNT})?([^0-9\n\t,;:(]{{0,20}}))\Z"
)
"""What is paid, at the end of a line behind a sign: what it is in stands behind it, or it is pay by its words."""
_SIGNS = " .,;:()"
_LOOKED_AT = 3
"""Numbers at the ends of lines of which one must say what it counts."""


class Places(Frozen, frozen=True):
    """Where in a line its title and its number of units stand, with the word of what is counted, and its pay."""

    title: tuple[int, int]
    units: tuple[int, int] | None
    pay: tuple[int, int] | None = None
    rest: tuple[int, int] | None = None


def columned_places(text: str) -> Places | None:
    """Where the title, the number of units and the pay of a line stand that only blanks part."""
    found = _FIGURES.search(text, max(len(text) - _LONGEST_FIGURES, 0))
    if found is None or not LETTER.search(text, 0, found.start()):
        return None
    return Places((0, len(text[: found.start()].rstrip(_SIGNED))), found.span(1), found.span(2) if found[2] else None)


def paid_places(text: str, family: FamilyRules, grammar: Grammar) -> Places | None:
    """Where the title, the number of units and the pay of a line stand, of which the pay may stand before the number.

    What is counted is named then, for the last of two amounts may be another one.
    """
    paid = _pay(text, grammar)
    places = places_of(text[: paid[0]] if paid else text, family)
    if places is None or places.units is None:
        return None
    if paid:
        return places._replace(pay=paid[1:])
    paid = _pay(text[: places.title[1]], grammar) if any(map(str.isalpha, text[slice(*places.units)])) else None
    return places._replace(title=(0, len(text[: paid[0]].rstrip(_SIGNED))), pay=paid[1:]) if paid else places


def _pay(text: str, grammar: Grammar) -> tuple[int, int, int] | None:
    """Where the pay stands that a text ends with, behind the place where it begins with its sign."""
    last = text[-_LONGEST_PAY:]
    found = _PAY.search(last)
    if found is None or not (found[2].strip(_SIGNS) or found[1][0].isalpha()):
        return None
    said = grammar.salaries.read(found[1])
    if not said or not (said.currency or found[1][0].isalpha()):
        return None
    before = len(text) - len(last)
    return before + found.start(), before + found.start(1), before + found.end(1)


def places_of(text: str, family: FamilyRules) -> Places | None:
    """Where the title and the number of units of a line stand, and what is said behind them; None without a number."""
    within = _BRACKETED.search(text)
    if within and is_counted(within[2], family):
        return Places((0, within.start()), within.span(1), rest=(within.end(), len(text)))
    found = _COUNT.search(text)
    word = found.group(2).strip(_SIGNS) if found else ""
    if found is None or (word and not is_counted(word, family)):
        return None
    stop = _parted(text[: found.start(1)], named=bool(word))
    if stop is None:
        return None
    return Places((0, stop), (found.start(1), found.start(2) + len(found.group(2).rstrip(_SIGNS))))


def _parted(before: str, *, named: bool) -> int | None:
    """Where a title ends that signs or wide blanks part from the number behind it; None where nothing does.

    A comma or semicolon does where what is counted is `named`.
    """
    bare = before.rstrip()
    if named and bare.endswith((",", ";")):
        return len(bare[:-1].rstrip())
    own = bare.rstrip(_DOTS)
    if len(before) - len(bare) >= _WIDE or len(bare) - len(own) >= _WIDE:
        return len(own.rstrip())
    spaced = bare != before or bare[-2:-1].isspace()
    if bare.endswith("…") or (bare.endswith(tuple(_PARTS)) and (spaced or not bare.endswith(("/", *DASHES)))):
        return len(bare[:-1].rstrip())
    return None


def is_counted(word: str, family: FamilyRules) -> bool:
    """Whether a text has a word of what a number of staff units counts, or begins with that for hours of work."""
    further = family.further.get("headcount")
    return further is not None and (further.search(lower(word)) or family.load.match(lower(word))) is not None


def led_places(text: str, family: FamilyRules, grammar: Grammar) -> Places | None:
    """Where they stand in a line that begins with the number of units and the word of what is counted."""
    number = _LED.match(text)
    form = family.parts.get("headcount") if number else None
    units = form.match(lower(text[number.start(1) :])) if number and form else None
    if number is None or units is None:
        return None
    end = number.start(1) + units.end()
    sign = _LED_END.match(text, end)
    if sign is None or not (sign[1] or text[sign.end()].isupper()):
        return None
    paid = _pay(text, grammar)
    stop = len(text[: paid[0] if paid else len(text)].rstrip(_SIGNS))
    return Places((sign.end(), stop), (number.start(1), end), paid[1:] if paid else None) if sign.end() < stop else None


def counts_by_word(text: str, family: FamilyRules) -> bool:
    """Whether a number with the word of what is counted ends a line of a text, or begins one."""
    ended = (found[2].strip(_SIGNS) for found in islice(_COUNT.finditer(text), _LOOKED_AT))
    begun = (found["word"].strip(_SIGNS) for found in islice(_LED_AT.finditer(text), _LOOKED_AT))
    return any(word and is_counted(word, family) for words in (ended, begun) for word in words)


def may_count(text: str, least: int) -> bool:
    """Whether so many lines of a text may end with numbers of units, or begin with them."""
    return any(sum(1 for _ in islice(form.finditer(text), least)) == least for form in (_COUNT, _LED_AT))
