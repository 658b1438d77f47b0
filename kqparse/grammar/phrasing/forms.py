"""Forms: how a grammar file writes down a turn of phrase, and what the engine makes of it.

    {number} [штатн~] единиц~       a value, words that may be missing, any ending
    <с|от> {from} <по|до> {to}      a choice

* `{name}` is a value; its shape is given by whoever compiles the form.
* `[ … ]` may be missing, `< … | … >` is a choice; both may hold further forms.
* `~` stands for any ending of the word before it.
* Behind a backslash each of these is a sign that documents print: `\\[ {ordinal} \\]`.
* A blank stands for any run of blanks and line breaks; around a sign (`( ) , . - №`) blanks may stand or be missing.
* Forms are compared in lower case; a dash of any kind stands for every dash.

Patterns made of forms are linear: no choice or ending is repeated, no match begins with a blank, a value's shape must
not match the empty text, two values never stand side by side, and a form spells out a bounded number of texts, since
each may be tried at each place.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cached_property, lru_cache, partial

from kqparse.grammar.phrasing.alternative import Alternative, Needs, Sign
from kqparse.grammar.phrasing.alternatives import one_of
from kqparse.grammar.phrasing.form_source import (
    TOKEN,
    WORD_BEGINS,
    bounded,
    checked,
    either,
    grouped,
    pattern,
    source,
    spelled,
)
from kqparse.grammar.phrasing.form_words import (
    beginnings,
    begun_by,
    most_words,
    needed_word,
    needs_of,
    telling,
    values_in,
)
from kqparse.grammar.phrasing.late import trusted
from kqparse.grammar.phrasing.marks import FormError, Parts, parts_of
from kqparse.late_pattern import late_pattern
from kqparse.text.kept import keep

_STEM = late_pattern(r"[\w\s]+~")
_GROUPS: dict[tuple[str, str, int], tuple[int, ...]] = {}
"""The groups of one form of a pattern that hold a value, by the pattern's source and a group of the form."""
_MOST_GROUPS = 1 << 11
_FIGURED = late_pattern(r"\[0-9\].*|\(\?:\[0-9\][^|]*\|\[([\w\\]+)\][^|]*\)", re.DOTALL)
"""The shape of a value that begins with a figure, or else with one of some letters."""
_FIGURES = "0123456789"
_ESCAPE = late_pattern(r"\\u([0-9a-f]{4})")
NO_SLOTS: Mapping[str, str] = {}
NO_SIGNS: Mapping[str, Sign] = {}


def compiled(
    forms: Sequence[str], slots: Mapping[str, str] = NO_SLOTS, signs: Mapping[str, Sign] = NO_SIGNS
) -> re.Pattern[str]:
    """One pattern for several forms, tried in their order; values become groups, to be asked for by `value`.

    Args:
        forms: the forms.
        slots: for each value the pattern of its shape, for text in lower case, without named groups.
        signs: what tells values: of forms with such a value nothing is compiled before a text has its sign.

    Raises:
        FormError: if a form has unbalanced marks, a value without a shape, or nothing that must stand in a text.
    """
    forms = tuple(forms)
    if not trusted():
        for form in forms:
            checked(form, slots)
            begun_by(form)
    return one_of(partial(_alternatives, forms, slots, signs), partial(_whole, forms, slots))


def _alternatives(forms: Sequence[str], slots: Mapping[str, str], signs: Mapping[str, Sign]) -> Sequence[Alternative]:
    figured = {name: begun for name, shape in slots.items() if (begun := _figured(shape))}
    return [_FormAlternative(form, slots, figured, signs) for form in forms]


def _whole(forms: Sequence[str], slots: Mapping[str, str]) -> str:
    return either(source(form, slots, index) for index, form in enumerate(forms))


@lru_cache(maxsize=256)
def _figured(shape: str) -> frozenset[str]:
    """What values begin with whose shape tells that they begin with a figure, or one of some letters."""
    match = _FIGURED.fullmatch(shape)
    return frozenset({*_FIGURES, *_letters(match[1] or "")}) if match else frozenset()


class _FormAlternative(Alternative):
    """A form among others."""

    def __init__(
        self, form: str, slots: Mapping[str, str], figured: Mapping[str, Set[str]], signs: Mapping[str, Sign]
    ) -> None:
        self._form = form
        self._slots = slots
        self._figured = figured
        self._told = signs

    @cached_property
    def source(self) -> str:
        return source(self._form, self._slots, 0)

    @cached_property
    def starts(self) -> frozenset[str] | None:
        texts, values = self._begun
        return None if values else texts

    @cached_property
    def signs(self) -> Sequence[Sign]:
        return tuple([self._told[name] for name in values_in(self._parts) if name in self._told])

    @cached_property
    def needs(self) -> Needs:
        return tuple(needs_of(self._parts))

    @cached_property
    def telling(self) -> str:
        return telling(self._form)

    @cached_property
    def reach(self) -> int | None:
        return most_words(self._parts)

    def among(self, index: int) -> str:
        return source(self._form, self._slots, index)

    def may_begin(self, text: str, pos: int) -> bool:
        begins = self._leads
        if begins is None:
            return True
        texts, signs = begins
        return text.startswith(texts, pos) or any(sign.pattern.match(text, pos) for sign in signs)

    @cached_property
    def _leads(self) -> tuple[tuple[str, ...], Sequence[Sign]] | None:
        """The texts and signs one of which it begins with; None where it may begin with another value."""
        texts, values = self._begun
        signs = [sign for name in values if (sign := self._told.get(name)) and sign.leads]
        return (tuple(texts), signs) if len(signs) == len(values) else None

    @cached_property
    def _begun(self) -> tuple[frozenset[str], frozenset[str]]:
        return begun_by(self._form, self._figured)

    @cached_property
    def _parts(self) -> Parts:
        return parts_of(self._form.strip().lower())


def _letters(listed: str) -> str:
    """The letters of a set, some of which may be written by their numbers."""
    return _ESCAPE.sub(lambda match: chr(int(match[1], 16)), listed)


def longest_first(forms: Iterable[str]) -> list[str]:
    """Forms in an order in which none hides a longer one."""
    return sorted(forms, key=lambda form: (-len(form), form))


def opening(forms: Iterable[str], slots: Mapping[str, str]) -> str:
    """A pattern of what begins with one of several forms, wherever its match ends: much shorter than one of all.

    Whatever begins with the words of a form that goes on with any ending is told by that. Forms that begin with one
    value share it.
    """
    small = {form.strip().lower(): None for form in forms}
    stems = tuple(form[:-1] for form in small if _STEM.fullmatch(form))
    told = [pattern(form, slots) for form in small if form[:-1] in stems or not form.startswith(stems)]
    shared = [f"{WORD_BEGINS}(?:(?:{shape})" for shape in dict.fromkeys(slots.values())]
    parts = []
    for first in shared:
        own = [one.removeprefix(first) for one in told if one.startswith(first)]
        parts += [f"{first}(?:{'|'.join(f'(?:{rest}' for rest in own)}))"] if own else []
    return either([*(one for one in told if not one.startswith(tuple(shared))), *parts])


def value(match: re.Match[str], slot: str) -> tuple[int, int] | None:
    """Where the value `slot` stands in a match of a compiled form, or None if that form has none."""
    last = match.lastindex
    if last is None:
        return None
    # By its source, whose hash is known: that of a pattern is reckoned anew from all of it.
    key = match.re.pattern, slot, last
    groups = _GROUPS.get(key)
    if groups is None:
        groups = keep(_GROUPS, key, tuple(_of_form(match.re, slot, last)), _MOST_GROUPS)
    for index in groups:
        if match.start(index) >= 0:
            return match.span(index)
    return None


def _of_form(pattern: re.Pattern[str], slot: str, last: int) -> Iterator[int]:
    """The groups that hold a value of the form that has the group `last`; where that is of none, those of all forms."""
    forms = {index: name.rpartition("_") for name, index in pattern.groupindex.items()}
    form = forms[last][2] if last in forms else None
    return (index for index, (name, _, own) in forms.items() if name == slot and form in (None, own))


__all__ = [
    "NO_SLOTS",
    "TOKEN",
    "FormError",
    "beginnings",
    "bounded",
    "compiled",
    "either",
    "grouped",
    "longest_first",
    "needed_word",
    "opening",
    "pattern",
    "spelled",
    "value",
]
