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
from functools import partial
from itertools import groupby
from math import prod

from kqparse.grammar.late import Alternative, late, when_used
from kqparse.grammar.marks import Choice, FormError, Parts, parts_of
from kqparse.late_pattern import late_pattern
from kqparse.text.kept import keep
from kqparse.text.lines import DASH, DASHES

TOKEN = late_pattern(
    r"\{(?P<slot>\w+)\}|(?P<mark>[\[\]<>|~])|(?P<blank>\s+)|(?P<word>\w+)|(?:\\(?=[\[\]<>|~{}]))?(?P<sign>.)"
)
_MARKS = {"[": "(?:", "]": ")?", "<": "(?:", ">": ")", "|": "|", "~": r"\w*+"}
_STEM = late_pattern(r"[\w\s]+~")
_CLOSES = {"]": "[", ">": "<"}
MOST_SPELLINGS = 4096
"""Texts that a form may spell out; those that ship spell out up to some hundred."""
_VALUE = "{"
_TOLD = ("slot", "word", "sign")
"""Tokens that something in a text stands for."""
_GROUPS: dict[tuple[str, str, int], tuple[int, ...]] = {}
"""The groups of one form of a pattern that hold a value, by the pattern's source and a group of the form."""
_MOST_GROUPS = 1 << 11
_FIGURED = late_pattern(r"\[0-9\].*|\(\?:\[0-9\][^|]*\|\[([\w\\]+)\][^|]*\)", re.DOTALL)
"""The shape of a value that begins with a figure, or else with one of some letters."""
_FIGURES = "0123456789"
_ESCAPE = late_pattern(r"\\u([0-9a-f]{4})")
_WORD_BEGINS = r"(?<!\w)"
_BETWEEN = r"(?!\B\w)"
"""No place within a word."""
NO_SLOTS: Mapping[str, str] = {}
_NO_VALUES: Mapping[str, Set[str]] = {}
_ANY = r"\s*+"
_BLANK = _ANY + _BETWEEN
"""Blanks, which only a sign on one side makes needless."""
_BETWEEN_WORDS = r"\s++"
"""The same where words stand on both sides: a third of what `re` takes to compile it."""


def compiled(forms: Sequence[str], slots: Mapping[str, str] = NO_SLOTS) -> re.Pattern[str]:
    """One pattern for several forms, tried in their order; values become groups, to be asked for by `value`.

    Args:
        forms: the forms.
        slots: for each value the pattern of its shape, for text in lower case, without named groups.

    Raises:
        FormError: if a form has unbalanced marks, a value without a shape, or nothing that must stand in a text.
    """
    return when_used(partial(_compiled, tuple(forms), slots))


def _compiled(forms: Sequence[str], slots: Mapping[str, str]) -> re.Pattern[str]:
    alternatives = [pattern(form, slots, index) for index, form in enumerate(forms)]
    told = ((name, _FIGURED.fullmatch(shape)) for name, shape in slots.items())
    begun = {name: {*_FIGURES, *_letters(match[1] or "")} for name, match in told if match}
    starts = (_checked_starts(form, begun) for form in forms)
    known = [Alternative(source, own) for source, own in zip(alternatives, starts, strict=True) if own]
    return late(either(alternatives), known if len(known) == len(forms) else ())


def _letters(listed: str) -> str:
    """The letters of a set, some of which may be written by their numbers."""
    return _ESCAPE.sub(lambda match: chr(int(match[1], 16)), listed)


def longest_first(forms: Iterable[str]) -> list[str]:
    """Forms in an order in which none hides a longer one."""
    return sorted(forms, key=lambda form: (-len(form), form))


def beginnings(forms: Iterable[str], values: Mapping[str, Set[str]] = _NO_VALUES) -> tuple[str, ...]:
    """What texts begin with that begin with one of several forms: words and signs; empty where that may be a value.

    Args:
        forms: the forms.
        values: what values begin with of which that is known.

    Raises:
        FormError: if a form cannot be compiled.
    """
    starts = [_checked_starts(form, values) for form in forms]
    known = {start for own in starts if own is not None for start in own}
    return tuple(sorted(known)) if None not in starts else ()


def opening(forms: Iterable[str], slots: Mapping[str, str]) -> str:
    """A pattern of what begins with one of several forms, wherever its match ends: much shorter than one of all.

    Whatever begins with the words of a form that goes on with any ending is told by that. Forms that begin with one
    value share it.
    """
    small = {form.strip().lower(): None for form in forms}
    stems = tuple(form[:-1] for form in small if _STEM.fullmatch(form))
    told = [pattern(form, slots) for form in small if form[:-1] in stems or not form.startswith(stems)]
    shared = [f"{_WORD_BEGINS}(?:(?:{shape})" for shape in dict.fromkeys(slots.values())]
    parts = []
    for first in shared:
        own = [one.removeprefix(first) for one in told if one.startswith(first)]
        parts += [f"{first}(?:{'|'.join(f'(?:{rest}' for rest in own)}))"] if own else []
    return either([*(one for one in told if not one.startswith(tuple(shared))), *parts])


def needed_word(form: str) -> str:
    """The longest word that stands in every text of a form, empty where no one word does."""
    stretches = (part for part in parts_of(form.strip().lower()) if isinstance(part, str))
    tokens = (token for stretch in stretches for token in TOKEN.finditer(stretch))
    return max(("", *(token.group() for token in tokens if token.lastgroup == "word")), key=len)


def either(patterns: Iterable[str]) -> str:
    """One pattern for those of several forms, tried in their order, to which nothing more need be added.

    That no letter stands before a word is asked once for all: asked of each form, it makes a search five times as long.
    """
    parts: list[str] = []
    for opening, group in groupby(patterns, key=_opened):
        own = [one.removeprefix(opening) for one in group]
        parts.append(opening + (own[0] if len(own) == 1 else f"(?:{'|'.join(own)})"))
    return parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts) or '(?!)'})"


def grouped(pattern: str) -> str:
    """A pattern of forms whose match is a group."""
    opening = _opened(pattern)
    return f"{opening}({pattern.removeprefix(opening)})"


def _opened(pattern: str) -> str:
    return _WORD_BEGINS if pattern.startswith(_WORD_BEGINS) else ""


def _checked_starts(form: str, begun: Mapping[str, Set[str]] | None = None) -> frozenset[str] | None:
    """What a form begins with: words, signs, characters of `begun` values; None where that may be another value.

    Raises:
        FormError: if it cannot be one pattern: it may be empty, or has a value twice.
    """
    tokens = list(TOKEN.finditer(form.strip().lower()))
    named = [token.group("slot") for token in tokens if token.lastgroup == "slot"]
    twice = next((name for name in named if named.count(name) > 1), None)
    if twice:
        raise FormError(f"{form!r} has the value {{{twice}}} twice", form)
    begins, empty = starts_of(parts_of(form.strip().lower()), begun or {})
    if empty:
        raise FormError(f"{form!r} has nothing that must stand in a text", form)
    return frozenset(begins) if _VALUE not in begins else None


def starts_of(parts: Parts, begun: Mapping[str, Set[str]]) -> tuple[set[str], bool]:
    """What parts of a form begin with, a value of another name than `begun` as `{`, and whether they may be empty."""
    found: set[str] = set()
    for part in parts:
        if isinstance(part, Choice):
            ways = [starts_of(way, begun) for way in part.ways]
            found.update(*(own for own, _ in ways))
            if part.needed and not any(empty for _, empty in ways):
                return found, False
        else:
            first = next((token for token in TOKEN.finditer(part) if token.lastgroup in _TOLD), None)
            if first:
                return found | _first(first, begun), False
    return found, True


def _first(token: re.Match[str], begun: Mapping[str, Set[str]]) -> Set[str]:
    if token.lastgroup == "slot":
        return begun.get(token.group("slot"), {_VALUE})
    return set(DASHES) if token.group() in DASHES else {token["sign"] or token.group()}


def spelled(form: str) -> int:
    """How many texts a form spells out, with each choice made and each part left out and in."""
    return _spelled(parts_of(form))


def _spelled(parts: Parts) -> int:
    choices = (part for part in parts if isinstance(part, Choice))
    return prod(sum(map(_spelled, choice.ways)) + (not choice.needed) for choice in choices)


def bounded(form: str) -> None:
    """Refuse a form that spells out more than `MOST_SPELLINGS` texts.

    Raises:
        FormError: if it does.
    """
    if spelled(form) > MOST_SPELLINGS:
        raise FormError(f"{form!r} spells out more than {MOST_SPELLINGS} texts; write it as several", form)


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


def pattern(form: str, slots: Mapping[str, str], index: int | None = None) -> str:
    """The pattern of one form; with an index its values are groups called `name_index`.

    Raises:
        FormError: if marks are unbalanced or a value has no shape.
    """
    tokens = list(TOKEN.finditer(form.strip().lower()))
    _check(form, tokens, slots)
    parts: list[str] = []
    for at, token in enumerate(tokens):
        kind, text = token.lastgroup, token.group()
        if kind == "slot":
            name = token.group("slot")
            parts.append(f"(?P<{name}_{index}>{slots[name]})" if index is not None else f"(?:{slots[name]})")
        elif kind == "mark":
            parts.append(_MARKS[text])
        elif kind == "blank":
            parts.append(_blank(tokens, at))
        elif kind == "word":
            parts.append(re.escape(text))
        else:
            parts += (_ANY, DASH if text in DASHES else re.escape(token["sign"]), _ANY)
    return f"{_opening(tokens)}(?:{''.join(_without_idle_blanks(parts))}{_closing(tokens)})"


def _blank(tokens: Sequence[re.Match[str]], at: int) -> str:
    """What a blank stands for: between words it must be there, and behind any ending no word goes on."""
    before = [token.group() if token.lastgroup == "mark" else token.lastgroup for token in tokens[max(at - 2, 0) : at]]
    worded = before[-1:] == ["word"] or before == ["word", "~"]
    if worded and at + 1 < len(tokens) and tokens[at + 1].lastgroup == "word":
        return _BETWEEN_WORDS
    return _ANY if before[-1:] == ["~"] else _BLANK


def _check(form: str, tokens: list[re.Match[str]], slots: Mapping[str, str]) -> None:
    open_marks: list[str] = []
    before = beside = ""
    for token in tokens:
        kind, text = token.lastgroup, token.group()
        name = token.group("slot")
        if kind == "slot" and name not in slots:
            known = ", ".join(f"{{{slot}}}" for slot in slots) or "none"
            raise FormError(f"{form!r} has no such value: {{{name}}} (known here: {known})", form)
        if kind == "slot" and beside == "slot":
            raise FormError(f"{form!r} has two values with nothing between them", form)
        if kind == "sign" and text in "{}":
            raise FormError(f"{form!r} has an unbalanced {text}", form)
        if kind == "mark":
            if text in "[<":
                open_marks.append(text)
            elif text in _CLOSES and (not open_marks or open_marks.pop() != _CLOSES[text]):
                raise FormError(f"{form!r} has an unbalanced {text}", form)
            elif text == "|" and open_marks[-1:] != ["<"]:
                raise FormError(f"{form!r} has a | outside of < >", form)
            elif text == "~" and before not in ("word", "mark"):
                raise FormError(f"{form!r} has a ~ without a word before it", form)
        before = kind or ""
        beside = beside if text in _MARKS and text != "|" else before
    if open_marks:
        raise FormError(f"{form!r} has an unbalanced {open_marks[-1]}", form)
    bounded(form)


def _opening(tokens: list[re.Match[str]]) -> str:
    """What must hold where a match begins: no letter before a word, no blank first."""
    kind = tokens[0].lastgroup if tokens else None
    if kind in ("slot", "word"):
        return _WORD_BEGINS
    return _WORD_BEGINS + r"(?!\s)" if kind == "mark" else ""


def _closing(tokens: list[re.Match[str]]) -> str:
    """What must hold where a match ends: no word goes on there. A part that may be missing may end in a sign."""
    kind = tokens[-1].lastgroup if tokens else None
    if kind in ("slot", "word"):
        return r"(?!\w)"
    return _BETWEEN if kind == "mark" and tokens[-1].group() != "~" else ""  # behind any ending none goes on


def _without_idle_blanks(parts: list[str]) -> list[str]:
    """No blanks at the edges, and one where several meet: beside a sign it may be missing."""
    kept: list[str] = []
    for part in parts:
        if part in (_ANY, _BLANK) and kept and kept[-1] in (_ANY, _BLANK):
            kept[-1] = _ANY
        else:
            kept.append(part)
    while kept and kept[0] == _ANY:
        kept.pop(0)
    while kept and kept[-1] == _ANY:
        kept.pop()
    return kept


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
    "starts_of",
    "value",
]
