"""The numbers of a text: `жиырма бес`, `екі жүз`, `екі жарым`, `1,5 млн`, `25 000`, `раз`, `пятидневный`, `IV`."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from kqparse.audit.bilingual.sentences import Place
from kqparse.grammar.requirements.rules import LanguageWords
from kqparse.grammar.vocabulary.counting import Counting
from kqparse.late_pattern import late_pattern
from kqparse.model import Language
from kqparse.requirement.tokens.lexer import Token, tokens
from kqparse.text.fold import lower

_THOUSANDS = late_pattern(r"[ \u00a0][0-9]{3}(?![^\W_])")
_OTHER_UNITS = (7, 24, 60)
"""How many of one unit another is: екі тәулік, 48 часов."""
_LEAST = 2
"""Numbers from which on one counts that is spelled out: «one» may be left out, or be no number (один из)."""
_PART = late_pattern(r"[0-9][.:/][0-9]|[^\W\d_][0-9]|[0-9][^\W\d_]")
"""What tells that figures are part of a date, an hour, a word: 05.06.2031, 9:30, 1С."""
_TEN, _HUNDRED, _THOUSAND = 10, 100, 1000
ROMAN = late_pattern(r"(?<!\w)[IVX]+(?!\w)")
_ROMAN_LETTERS = {"I": 1, "V": 5, "X": 10}


class NumberSigns:
    """What numbers are told by.

    Attributes:
        numerals: what words for numbers count, and further words.
        counting: what more than one form of a word counts, and times.
        latin: the Latin letters that Cyrillic ones look like.
        joined: finds a numeral that is one word with what it counts.
    """

    def __init__(self, numerals: Mapping[str, float], counting: Counting, latin: Mapping[int, int | str]) -> None:
        """Tell numbers by the words of a grammar."""
        self.numerals, self.counting, self.latin = {**counting.counts, **numerals}, counting, latin
        longest = "|".join(sorted(numerals, key=len, reverse=True))
        self.joined = late_pattern(rf"\b({longest})(?:{counting.measures})\w*")


Counted = Callable[[str, Language], list["Number"]]
"""The numbers of a text in a language."""


class Number(Struct, frozen=True):
    """A number of a text, or a time: its place, and all that it may be as the other language counts."""

    place: Place
    values: frozenset[float]


class _Sum(NamedTuple):
    """What words count so far: whole thousands, what stands behind them, and what a further number is less than."""

    thousands: float
    rest: float
    below: float

    @property
    def value(self) -> float:
        """What they count together."""
        return self.thousands + self.rest


def numbers_of(text: str, words: LanguageWords, signs: NumberSigns) -> list[Number]:
    """The numbers of a text that count, in order; «one» spelled out only where it counts turns."""
    small = lower(text)
    found = [Number(each.span(), frozenset({signs.numerals[each[1]]})) for each in signs.joined.finditer(small)]
    found += _roman(text.translate(signs.latin))
    read = tokens(text, words)
    at = 0
    bare: dict[int, float] = {}
    while at < len(read):
        own = read[at]
        at += 1
        turns = _turns(small, own, signs)
        sum_ = _Sum(0, 1, 0) if turns else _first(small, own, signs)
        if sum_ is None:
            continue
        end = own.start + turns if turns else own.end
        while not turns and at < len(read) and (further := _further(small, sum_, end, read[at], signs)) is not None:
            sum_, end = further, read[at].end
            at += 1
        if not turns and at < len(read) and _turns(small, read[at], signs):
            turns = 1
            at += 1
        least = 1 if turns or own.kind == "figures" else _LEAST
        if sum_.value >= least and not _PART.search(text[max(own.start - 2, 0) : end + 2]):
            unit = read[at].value if at < len(read) and read[at].kind == "unit" else None
            if sum_.value >= _THOUSAND:
                for index, value in bare.items() if sum_.below >= _THOUSAND else ():  # 3-5 мың, 3000-5000
                    found[index] = replace(found[index], values=found[index].values | {value * sum_.below})
                bare.clear()
            else:
                bare[len(found)] = sum_.value
            found.append(Number((own.start, end), _values(sum_.value, unit if isinstance(unit, float) else None)))
    return sorted(found, key=lambda each: each.place)


def _turns(small: str, token: Token, signs: NumberSigns) -> int:
    """How long a token is to the end of a word that stands behind a number of turns; 0 where it has none: раз в."""
    if token.kind not in {"filler", "word"}:
        return 0
    words = small[token.start : token.end].split(" ")
    at = next((at for at, word in enumerate(words, start=1) if word in signs.counting.times), 0)
    return len(" ".join(words[:at]))


def _first(small: str, token: Token, signs: NumberSigns) -> _Sum | None:
    """The number that begins with a word, if any does."""
    if token.kind in {"figures", "number"} and isinstance(token.value, float):
        return _Sum(0, token.value, 0 if token.kind == "figures" else _below(token.value))
    counts = signs.counting.value(small[token.start : token.end]) if token.kind == "word" else None
    if counts is None:
        return None
    return _Sum(counts, 0, counts) if counts >= _THOUSAND else _Sum(0, counts, _below(counts))


def _further(small: str, own: _Sum, end: int, behind: Token, signs: NumberSigns) -> _Sum | None:
    """The number that a number and the next word are together, None where they are two."""
    if behind.kind == "half":
        return own._replace(rest=own.rest + 0.5, below=0)
    if behind.kind in {"figures", "number"} and isinstance(behind.value, float):
        if behind.kind == "figures" and _THOUSANDS.match(small, end):
            return own._replace(rest=own.rest * _THOUSAND + behind.value)
        fits = 1 <= behind.value < own.below
        return own._replace(rest=own.rest + behind.value, below=_below(behind.value)) if fits else None
    word = small[behind.start : behind.end] if behind.kind == "word" else ""
    counts, last = signs.counting.value(word), signs.counting.further(word)
    if last is not None:
        return own._replace(rest=own.rest + last, below=_below(last)) if last < own.below else None
    return None if counts is None else _many(own, counts)


def _many(own: _Sum, counts: float) -> _Sum | None:
    """The number that a number and hundreds or thousands behind it are together, if they are one."""
    if counts >= _THOUSAND:
        return _Sum(own.thousands + own.rest * counts, 0, counts) if own.rest else None
    if counts == _HUNDRED and 1 < own.rest < _TEN:
        return own._replace(rest=own.rest * _HUNDRED, below=_HUNDRED)
    return own._replace(rest=counts, below=_HUNDRED) if counts >= _HUNDRED and own.thousands and not own.rest else None


def _below(value: float) -> float:
    """What a number behind one is less than, 0 where none goes on: жүз елу, елу бес."""
    return next((each for each in (_HUNDRED, _TEN) if value >= each and value % each == 0), 0)


def _values(value: float, unit: float | None) -> frozenset[float]:
    counted = {value / each for each in _OTHER_UNITS if value > each and value % each == 0}
    return frozenset({value, *counted, *(() if unit is None else (value * unit,))})


def _roman(text: str) -> Iterator[Number]:
    """The Roman numbers of a text whose letters are Latin: IV тоқсан, where the other one says 4 квартал."""
    for word in ROMAN.finditer(text):
        each = [_ROMAN_LETTERS[letter] for letter in word.group()]
        count = sum(-own if own < then else own for own, then in zip(each, [*each[1:], 0], strict=True))
        yield Number(word.span(), frozenset({float(count)}))
