"""Staff codes: the shape of one, of a list and of a range, and what a printed list stands for."""

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from kqparse.grammar.phrasing.forms import compiled, value
from kqparse.grammar.phrasing.late import late
from kqparse.grammar.tables import Codes
from kqparse.late_pattern import late_pattern
from kqparse.text.fold import lower
from kqparse.text.lines import DASH, DASHES, LONG_DASH

_PART = "[0-9]{1,4}"
_LINE_END = r"(?:[^\S\n]*+\n\s*+)?+"
"""A code goes on in the next line behind the dash at which its own one is full."""
_ONE = f"{_PART}(?:{DASH}{_LINE_END}{_PART}){{1,5}}+"
_PURE = f"{_PART}(?:(?:-{_LINE_END}{_PART}){{1,5}}+|(?:{LONG_DASH}{_LINE_END}{_PART}){{1,5}}+)"
"""A code with dashes of one kind, so that a dash of another kind behind it makes a range: 04-2-1–04-2-2."""
_NUMBER = late_pattern(_ONE)
_AT_LINE_END = late_pattern(DASH + _LINE_END)
PADDED = "0[0-9]{1,3}"
"""A code of one number, which nothing else tells from other figures."""
SIGNED_ON = rf"(?:\s*+[,;]\s*+№\s*+{PADDED}){{0,20}}+"
"""Further such codes behind one, each with a sign."""
_LISTED = late_pattern(r"\s*[,;]\s*(?=\D)")
_VALUE = late_pattern(r"\{\w+\}")
_WORD = late_pattern(r"\w+|[^\w\s\[\]<>|~]")
_LONGEST_LIST = 200
_LONGEST_RANGE = 1000
"""A range of more codes than any body has staff is a misprint, not a range."""


class CodeRules(Struct, frozen=True):
    """Patterns for text in lower case.

    Attributes:
        listed: a whole list of codes and ranges, without groups: the shape of the value `{codes}`.
        entry: one range (values `from` and `to`) or one code (value `one`).
        lone: a text that is a code of one number: with a sign before it, or padded.
    """

    listed: str
    entry: re.Pattern[str]
    lone: re.Pattern[str]

    def expand(self, text: str) -> list[str]:
        """Every code that a printed list stands for, in its order, ranges expanded.

        A range whose ends do not fit (another unit, downwards, too long) gives its two ends.
        """
        return list(self._codes(text))

    def alone(self, text: str) -> list[str]:
        """The code of one number that a text is, or several, a sign before each further one: № 01, № 02."""
        parts = _LISTED.split(text.strip())
        found = [self.lone.fullmatch(lower(part)) for part in parts]
        codes = [match[1] or match[2] for at, match in enumerate(found) if match and (match[1] or not at)]
        return codes if len(codes) == len(parts) else []

    def first(self, text: str) -> str | None:
        """The first of those codes, None where there is none."""
        return next(self._codes(text), None)

    def _codes(self, text: str) -> Iterator[str]:
        small = lower(text)
        for match in self.entry.finditer(small):
            places = [place for slot in ("from", "to", "one") if (place := value(match, slot))]
            found = [number.group() for place in places if (number := _NUMBER.search(small, *place))]
            first, last = (_AT_LINE_END.sub("-", code) for code in (found[0], found[-1]))
            yield from _between(*(_halves(first) if first == last else (first, last)))


def code_rules(table: Codes) -> CodeRules:
    """The patterns of a grammar's staff codes.

    Raises:
        FormError: if a form of a range cannot be compiled.
    """
    sign = rf"(?:(?:{_choice(table.signs)})\s*+)?" if table.signs else ""
    slots = {"from": sign + _PURE, "to": sign + _PURE, "one": sign + _ONE}
    signs = f"(?:{_choice(table.signs)})" if table.signs else "(?!)"
    lone = late(rf"{signs}\s*+([0-9]{{1,4}})|({PADDED})")
    return CodeRules(_list_shape(table, sign + _ONE), compiled([*table.ranges, "{one}"], slots), lone)


def _list_shape(table: Codes, one: str) -> str:
    """Codes with nothing between them but separators and words of ranges; what stands for what, `entry` decides."""
    inside = {*table.between, *table.signs, *(word for form in table.ranges for word in _words(form))}
    before = {word for form in table.ranges for word in _words(form.partition("{from}")[0])}
    behind = {word for form in table.ranges for word in _words(form.partition("{to}")[2])}
    lead = rf"(?:(?:{_choice(before)})\s*+)?" if before else ""
    further = rf"(?:(?:\s*+(?:{_choice(inside)})){{1,6}}+\s*+{one}){{0,{_LONGEST_LIST}}}" if inside else ""
    tail = rf"(?:(?:\s*+(?:{_choice(behind)})){{1,4}}(?<=\w))?" if behind else ""
    return rf"(?<!\w){lead}{one}{further}{tail}(?!\w)"


def _words(form: str) -> list[str]:
    return _WORD.findall(_VALUE.sub(" ", form.lower()))


def _choice(words: Iterable[str]) -> str:
    """Words and signs, the longest first, so that none hides a longer one; a word must end where it stands."""
    ordered = sorted({word.lower() for word in words}, key=lambda word: (-len(word), word))
    whole = "|".join(re.escape(word) for word in ordered if word[-1].isalnum())
    signs = [DASH if word in DASHES else re.escape(word) for word in ordered if not word[-1].isalnum()]
    return "|".join([*([rf"(?:{whole})(?![^\W\d_])"] if whole else []), *signs])


def _halves(code: str) -> tuple[str, str]:
    """The ends of a range whose dash is that of its codes, as the repeated number of the unit tells: 04-1-1-04-1-3."""
    numbers = code.split("-")
    middle = len(numbers) // 2
    first, last = numbers[:middle], numbers[middle:]
    told = len(numbers) % 2 == 0 and len(first) > 1 and len(first[0]) > 1 and first[:-1] == last[:-1]
    return ("-".join(first), "-".join(last)) if told and int(first[-1]) < int(last[-1]) else (code, code)


def _between(first: str, last: str) -> list[str]:
    """The codes from `first` to `last`, figures padded as the first is."""
    if first == last:
        return [first]
    stem, _, low = first.rpartition("-")
    other, _, high = last.rpartition("-")
    if stem != other or not 0 < int(high) - int(low) < _LONGEST_RANGE:
        return [first, last]
    width = len(low) if low.startswith("0") else 1
    return [f"{stem}-{number:0{width}}" for number in range(int(low), int(high) + 1)]
