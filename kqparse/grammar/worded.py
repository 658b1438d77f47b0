"""Forms of which those alone are compiled whose words and values a text may have: there are many ways to say a number
of staff units, and one document has one or two.
"""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cached_property, partial
from typing import Any, cast

from msgspec import Struct

from kqparse.grammar.forms import TOKEN, compiled, either, pattern, starts_of
from kqparse.grammar.late import when_used
from kqparse.grammar.marks import parts_of
from kqparse.late_pattern import late_pattern
from kqparse.text.lines import DASHES

_VALUE = late_pattern(r"\{(\w+)\}")
_FEW = 2
"""So many times further forms are compiled with those that were; where texts go on to ask for others all forms are."""


class Sign(Struct, frozen=True):
    """What tells a value at little cost: found wherever the value stands.

    Attributes:
        pattern: it, for text in lower case.
        leads: whether the value begins with it.
    """

    pattern: re.Pattern[str]
    leads: bool = True


class _Worded(Struct, frozen=True):
    """One form.

    Attributes:
        form: as it is written.
        needs: words and signs that it needs.
        values: the values that it needs and that a sign tells.
    """

    form: str
    needs: tuple[str, ...]
    values: frozenset[str]


class _Beginning(Struct, frozen=True):
    """What texts of a form begin with: the words and signs, and the names of values."""

    words: tuple[str, ...]
    values: Set[str]


class _Known(Struct, frozen=True):
    """The forms that were asked for, and the pattern of them."""

    asked: frozenset[int]
    pattern: re.Pattern[str] | None


NO_SIGNS: Mapping[str, Sign] = {}


class _Forms:
    """What stands for the pattern of some forms."""

    def __init__(self, forms: Sequence[str], slots: Mapping[str, str], signs: Mapping[str, Sign]) -> None:
        self._whole = compiled(forms, slots)
        self._slots = slots
        self._forms = [_read(form, signs) for form in forms]
        used = frozenset[str]().union(*(form.values for form in self._forms))
        self._signs = {slot: sign for slot, sign in signs.items() if slot in used}
        self._leading = {slot: sign for slot, sign in self._signs.items() if sign.leads}
        self._further = 0
        self._known = _Known(frozenset(), None)

    def finditer(self, small: str) -> Iterator[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        own = self._of(self._within(small))
        return own.finditer(small) if own else iter(())

    def search(self, small: str) -> re.Match[str] | None:
        """As `re.Pattern.search`."""
        own = self._of(self._within(small))
        return own.search(small) if own else None

    def fullmatch(self, small: str) -> re.Match[str] | None:
        """As `re.Pattern.fullmatch`."""
        own = self._of(self._within(small))
        return own.fullmatch(small) if own else None

    def match(self, small: str, pos: int = 0) -> re.Match[str] | None:
        """As `re.Pattern.match`; of a text of any length, where it is asked from a place on within it."""
        gone = {slot for slot, sign in self._leading.items() if not sign.pattern.match(small, pos)}
        own = [
            index
            for index in (range(len(self._forms)) if pos else self._within(small))
            if small.startswith(self._begins[index].words, pos) or not self._begins[index].values <= gone
        ]
        found = self._of(own)
        return found.match(small, pos) if found else None

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        """Whatever else is asked of a pattern, all forms are asked for."""
        if name.startswith("_"):
            raise AttributeError(name)
        return getattr(self._whole, name)

    def _within(self, small: str) -> list[int]:
        """The forms that may stand in a text."""
        gone = {slot for slot, sign in self._signs.items() if not sign.pattern.search(small)}
        return [
            index
            for index, form in enumerate(self._forms)
            if form.values.isdisjoint(gone) and all(map(small.__contains__, form.needs))
        ]

    @cached_property
    def _begins(self) -> list[_Beginning]:
        """What each form may begin with."""
        return [_beginning(form.form) for form in self._forms]

    def _of(self, own: Sequence[int]) -> re.Pattern[str] | None:
        """The pattern of some forms, with others that were asked for before: those do not stand in the text."""
        known = self._known
        if not known.asked.issuperset(own):
            self._further += 1
            asked = range(len(self._forms)) if self._further > _FEW else known.asked.union(own)
            sources = [pattern(self._forms[index].form, self._slots, index) for index in sorted(asked)]
            # In one step, as several threads may ask.
            known = self._known = _Known(frozenset(asked), re.compile(either(sources)))
        return known.pattern if own else None


def _read(form: str, signs: Mapping[str, Sign]) -> _Worded:
    """A form, by what stands in every text of it; a dash may be printed as another one."""
    stretches = (part for part in parts_of(form.strip().lower()) if isinstance(part, str))
    tokens = [token for stretch in stretches for token in TOKEN.finditer(stretch)]
    needs = {token["sign"] or token.group() for token in tokens if token.lastgroup in ("word", "sign")}
    longest_first = sorted(needs.difference(DASHES), key=lambda text: (-len(text), text))
    return _Worded(form, tuple(longest_first), frozenset(token["slot"] for token in tokens if token["slot"] in signs))


def _beginning(form: str) -> _Beginning:
    marks = {slot: f"{{{slot}}}" for slot in _VALUE.findall(form)}
    starts, _ = starts_of(parts_of(form.strip().lower()), {slot: {mark} for slot, mark in marks.items()})
    values = {slot for slot, mark in marks.items() if mark in starts}
    return _Beginning(tuple(sorted(starts.difference(marks.values()))), values)


def worded(forms: Sequence[str], slots: Mapping[str, str], signs: Mapping[str, Sign] = NO_SIGNS) -> re.Pattern[str]:
    """One pattern for several forms, as `compiled` has it; to be asked for all places in short texts in lower case.

    Of forms with a value that one of `signs` tells nothing is compiled before a text has that sign.

    Raises:
        FormError: as `compiled`.
    """
    return cast("re.Pattern[str]", when_used(partial(_Forms, tuple(forms), slots, signs)))
