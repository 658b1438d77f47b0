"""Staff codes: the shape of one, of a list and of a range, and what a printed list stands for."""

import re
from typing import NamedTuple

from kqparse.grammar.forms import compiled, pattern, value
from kqparse.grammar.tables import Codes
from kqparse.text.fold import lower
from kqparse.text.lines import DASHES

_DASH = f"[{re.escape(DASHES)}]"
_ONE = rf"[0-9]{{1,4}}(?:{_DASH}[0-9]{{1,4}})+"
_LONGEST_RANGE = 10_000
"""A range of more codes than any body has staff is a misprint, not a range."""


class CodeRules(NamedTuple):
    """Patterns for text in lower case.

    Attributes:
        listed: a whole list of codes and ranges, without groups: the shape of the value `{codes}`.
        entry: one range (values `from` and `to`) or one code (value `one`).
    """

    listed: str
    entry: re.Pattern[str]

    def expand(self, text: str) -> list[str]:
        """Every code that a printed list stands for, in its order, ranges expanded.

        A range whose ends do not fit (another unit, or downwards) gives its two ends.
        """
        codes: list[str] = []
        small = lower(text)
        for match in self.entry.finditer(small):
            ends = [value(match, slot) for slot in ("from", "to", "one")]
            found = [re.sub(_DASH, "-", re.sub(r"[^0-9]*", "", small[a:b], count=1)) for a, b in filter(None, ends)]
            codes += _between(*found) if len(found) == 2 else found
        return codes


def code_rules(table: Codes) -> CodeRules:
    """The patterns of a grammar's staff codes.

    Raises:
        FormError: if a form of a range cannot be compiled.
    """
    signs = "|".join(re.escape(sign.lower()) for sign in table.signs)
    one = rf"(?:(?:{signs})\s*+)?{_ONE}" if signs else _ONE
    slots = {"from": one, "to": one, "one": one}
    forms = [*table.ranges, "{one}"]
    entry = "|".join(pattern(form, slots) for form in forms)
    between = "|".join(re.escape(word.lower()) for word in table.between)
    return CodeRules(rf"(?:{entry})(?:\s*+(?:{between})\s*+(?:{entry}))*", compiled(forms, slots))


def _between(first: str, last: str) -> list[str]:
    stem, _, low = first.rpartition("-")
    other, _, high = last.rpartition("-")
    if stem != other or not 0 < int(high) - int(low) < _LONGEST_RANGE:
        return [first, last]
    return [f"{stem}-{number}" for number in range(int(low), int(high) + 1)]
