"""KQ201: a number within what both texts of a criterion say that is another one in each language.

How often, until which day, of how many years: «айына 2 рет», «не реже трёх раз в месяц». A translation may spell a
number out, count in other units, print it in Roman letters, or say it by a word (екі жақты, двусторонний). So a number
differs only where the same sentence says as many of them in both languages, and each language has one that the other
lacks. Amounts of work are compared by themselves (KQ402).
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from msgspec import Struct

from kqparse.audit.bilingual.sentences import Place, said, sentences
from kqparse.audit.bilingual.texts import Paired
from kqparse.diagnostics import finding
from kqparse.grammar.requirements.rules import LanguageWords
from kqparse.late_pattern import late_pattern
from kqparse.model import LANGUAGES, Diagnostic, Language, Spans
from kqparse.model.spans import meet
from kqparse.requirement.tokens.lexer import Token, tokens
from kqparse.text.fold import lower

_WORD = late_pattern(r"[0-9]+|[^\W\d_]+")
_THOUSANDS = late_pattern(r"[ \u00a0][0-9]{3}(?![^\W_])")
_PARTED = late_pattern(r"[.;!?]\s")
_SPELLED = (100, 1_000, 1_000_000, 1_000_000_000)
"""What a language may count in a word behind a number: 51 мың, 51 000; 2,5 мың, 2 500."""
_OTHER_UNITS = (7, 24, 60)
"""How many of one unit another is: екі тәулік, 48 часов."""
_LEAST = 2
"""Numbers from which on one counts that is spelled out: «one» may be left out, or be no number (один из)."""
_PART = late_pattern(r"[0-9][.:/][0-9]|[^\W\d_][0-9]|[0-9][^\W\d_]")
"""What tells that figures are part of a date, an hour, a word: 05.06.2031, 9:30, 1С."""
_TENS, _HUNDREDS = 10, 100
_FIGURES = "0123456789"
_ROMAN = late_pattern(r"(?<!\w)[IVX]+(?!\w)")
_ROMAN_LETTERS = {"I": 1, "V": 5, "X": 10}
_COUNTED = frozenset({"figures", "number"})


class NumberSigns(NamedTuple):
    """What words for numbers count, and the Latin letters that Cyrillic ones look like, as in Roman numbers."""

    numerals: Mapping[str, float]
    latin: Mapping[int, int | str]


Counted = Callable[[str, Language], list["Number"]]
"""The numbers of a text in a language."""


class Number(Struct, frozen=True):
    """A number of a text: its place, and all that it may be as the other language counts.

    Hundreds in words are no number, so that one in words may be but a part of what the other language prints in
    figures: жүз елу, 150. `spelled` is one in words, `parts` are those of figures.
    """

    place: Place
    values: frozenset[float]
    spelled: frozenset[float]
    parts: frozenset[float]


def figures_differ(
    pair: Paired, counted: Counted, signs: NumberSigns, told: Callable[[], Spans], position: str
) -> Iterator[Diagnostic]:
    """The findings about numbers that differ, one a sentence.

    Args:
        pair: the texts of a criterion, which do not plainly `say_the_same`.
        counted: tells the numbers of a text.
        signs: what tells further numbers.
        told: where it stands what is compared otherwise.
        position: id of the post.
    """
    texts = [pair.texts["kk"], pair.texts["ru"]]
    plain = [said(text.text) for text in texts]
    places = [sentences(text) for text in plain]
    if len(places[0]) != len(places[1]):
        places = [[(0, len(text))] for text in plain]
    apart = told()
    numbers = [
        [each for each in counted(text, language) if not meet(own[slice(*each.place)].spans(), apart)]
        for text, own, language in zip(plain, texts, LANGUAGES, strict=True)
    ]
    for within in zip(*places, strict=True):
        sides = [
            own[bisect_left(own, start, key=_start) : bisect_left(own, end, key=_start)]
            for own, (start, end) in zip(numbers, within, strict=True)
        ]
        alone = _differing([[each for each in own if 1 not in each.values] for own in sides]) or _differing(sides)
        roman = (
            [_roman(text[start:end].translate(signs.latin)) for text, (start, end) in zip(plain, within, strict=True)]
            if alone
            else ()
        )
        if not alone or any(each.values & other for own, other in zip(alone, roman[::-1], strict=True) for each in own):
            continue
        parts = [[text[slice(*each.place)] for each in own] for text, own in zip(texts, alone, strict=True)]
        printed = [", ".join([part.text for part in own]) for own in parts]
        data = {"kk": printed[0], "ru": printed[1]}
        spans = [span for own in parts for part in own for span in part.spans()]
        yield finding("KQ201", spans, position=position, data=data)


def _start(number: Number) -> int:
    return number.place[0]


def numbers_of(text: str, words: LanguageWords) -> list[Number]:
    """The numbers of a text that count, `жиырма бес`, `екі жарым` and `25 000` put together."""
    found: list[Number] = []
    read = tokens(text, words)
    at = 0
    while at < len(read):
        own = read[at]
        at += 1
        if own.kind not in _COUNTED or not isinstance(own.value, float):
            continue
        value, end = own.value, own.end
        while at < len(read) and (further := _further(text, value, end, read[at])) is not None:
            value, end = further, read[at].end
            at += 1
        if value >= (_LEAST if own.kind == "number" else 1) and not _PART.search(text[max(own.start - 2, 0) : end + 2]):
            unit = read[at].value if at < len(read) and read[at].kind == "unit" else None
            values = _values(value, unit if isinstance(unit, float) else None)
            spelled = frozenset({value} if own.kind == "number" else ())
            found.append(Number((own.start, end), values, spelled, frozenset() if spelled else _parts(value)))
    return found


def _further(text: str, value: float, end: int, behind: Token) -> float | None:
    """The number that a number and the next word are together, None where they are two."""
    if behind.kind == "figures" and isinstance(behind.value, float) and _THOUSANDS.match(text, end):
        return value * 1000 + behind.value
    if behind.kind == "half":
        return value + 0.5
    tens = value >= _TENS and value % _TENS == 0
    if tens and behind.kind == "number" and isinstance(behind.value, float) and 1 <= behind.value < _TENS:
        return value + behind.value
    return None


def _values(value: float, unit: float | None) -> frozenset[float]:
    counted = {value / each for each in _SPELLED if value >= each and value * _TENS % each == 0}
    counted |= {value / each for each in _OTHER_UNITS if value > each and value % each == 0}
    return frozenset({value, *counted, *(() if unit is None else (value * unit,))})


def _parts(value: float) -> frozenset[float]:
    """What stands beside the words for hundreds and thousands where figures are spelled out: елу, жиырма бес, бес."""
    if value < _HUNDREDS:
        return frozenset()
    groups = [value // each for each in (1, 1_000, 1_000_000)]
    return frozenset(part for own in groups for part in (own % _HUNDREDS, own % _TENS, own // _HUNDREDS % _TENS))


def say_the_same(kk: str, ru: str, numerals: Mapping[str, float]) -> bool:
    """Whether two texts plainly have the same numbers: in one order, or in one sentence (2031 жылғы 5 мамыр)."""
    own, other = _roughly(kk, numerals), _roughly(ru, numerals)
    return own == other or (sorted(own) == sorted(other) and _PARTED.search(kk) is None)


def _roughly(text: str, numerals: Mapping[str, float]) -> list[float]:
    """What the figures and numerals of a text count, each by itself, without «one»."""
    likely = " ".join([run for run in lower(text).split() if run in numerals or not run.isalpha()])  # few words are
    words = [word for word in _WORD.findall(likely) if word in numerals or word[0] in _FIGURES]
    return [number for word in words if (number := numerals[word] if word in numerals else float(word)) != 1]


def _roman(text: str) -> frozenset[float]:
    """What the Roman numbers of a text count whose letters are Latin: IV тоқсан, where the other one says 4 квартал."""
    found = ([_ROMAN_LETTERS[letter] for letter in word] for word in _ROMAN.findall(text))
    return frozenset(
        float(sum(-own if own < then else own for own, then in zip(each, [*each[1:], 0], strict=True)))
        for each in found
    )


def _differing(sides: Sequence[Sequence[Number]]) -> list[list[Number]]:
    """The numbers of each side that the other has not, as many of both; else nothing."""
    if len({each.values for each in sides[0]}) != len({each.values for each in sides[1]}):
        return []
    alone = [_lacking(sides[at], sides[1 - at]) for at in (0, 1)]
    return alone if alone[0] and len(alone[0]) == len(alone[1]) else []


def _lacking(own: Sequence[Number], other: Sequence[Number]) -> list[Number]:
    """The numbers that the other side has not, each once."""
    there, spelled, parts = set[float](), set[float](), set[float]()
    for each in other:
        there |= each.values
        spelled |= each.spelled
        parts |= each.parts
    found = {
        each.values: each
        for each in reversed(own)
        if not (each.values & there or each.spelled & parts or each.parts & spelled)
    }
    return sorted(found.values(), key=lambda each: each.place)
