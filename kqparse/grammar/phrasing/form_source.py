"""The pattern of one form, and of several: what `re` is given for a turn of phrase as a grammar file has it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import groupby
from math import prod

from kqparse.grammar.phrasing.marks import Choice, FormError, Parts, parts_of, quoted
from kqparse.late_pattern import late_pattern
from kqparse.text.lines import DASH, DASHES

TOKEN = late_pattern(
    r"\{(?P<slot>\w+)\}|(?P<mark>[\[\]<>|~])|(?P<blank>\s+)|(?P<word>\w+)|(?:\\(?=[\[\]<>|~{}]))?(?P<sign>.)"
)
Token = tuple[str, str]
"""Its kind (`slot mark blank word sign`) and its text: of a value the name, of a sign without a backslash before it."""
_MARKS = {"[": "(?:", "]": ")?", "<": "(?:", ">": ")", "|": "|", "~": r"\w*+"}
_ENDING: Token = ("mark", "~")
_CLOSES = {"]": "[", ">": "<"}
ALIKE: Mapping[str, str] = {**dict.fromkeys(DASHES, DASHES), "«": '«"“„', "»": '»"”“'}
"""Signs that stand for others of their kind, too: any dash for each dash, quotes of every shape for `«` and `»`."""
_SIGNS: Mapping[str, str] = {sign: DASH if sign in DASHES else f"[{own}]" for sign, own in ALIKE.items()}
_PRINTED = "one that documents print is written \\"
MOST_SPELLINGS = 4096
"""Texts that a form may spell out; those that ship spell out up to some hundred."""
WORD_BEGINS = r"(?<!\w)"
_WORD_STANDS = r"\b"
"""The same right before a word, and the counterpart right behind one: a tenth of what `re` takes to compile it."""
_BETWEEN = r"(?!\B\w)"
"""No place within a word."""
_ANY = r"\s*+"
_BLANK = _ANY + _BETWEEN
"""Blanks, which only a sign on one side makes needless."""
_BETWEEN_WORDS = r"\s++"
"""The same where words stand on both sides: a third of what `re` takes to compile it."""


@lru_cache(maxsize=4096)
def tokens_of(form: str) -> tuple[Token, ...]:
    """The tokens of a form or of a stretch of it, for all who ask: many stretches stand in several forms."""
    return tuple([(kind, token[kind]) for token in TOKEN.finditer(form) if (kind := token.lastgroup)])


def pattern(form: str, slots: Mapping[str, str], index: int | None = None) -> str:
    """The pattern of one form; with an index its values are groups called `name_index`.

    Raises:
        FormError: if marks are unbalanced or a value has no shape.
    """
    checked(form, slots)
    return source(form, slots, index)


def source(form: str, slots: Mapping[str, str], index: int | None = None) -> str:
    """The same of a form that is known to be well made."""
    tokens = tokens_of(form.strip().lower())
    ended, begun = _worded(tokens, "[<"), _worded(tokens[::-1], "]>")[::-1]
    parts: list[str] = []
    for at, (kind, text) in enumerate(tokens):
        if kind == "word":
            parts.append(text)
        elif kind == "blank":
            parts.append(_blank(tokens[at - 1], worded=ended[at] and begun[at + 1]))
        elif kind == "mark":
            parts.append(_MARKS[text])
        elif kind == "slot":
            parts.append(f"(?P<{text}_{index}>{slots[text]})" if index is not None else f"(?:{slots[text]})")
        else:
            parts += (_ANY, _SIGNS.get(text) or re.escape(text), _ANY)
    opening = _WORD_STANDS if begun[0] else _opening(tokens)
    closing = _closing(tokens, worded=ended[-1])
    return f"{opening}(?:{''.join(_without_idle_blanks(parts))}{closing})"


def _blank(before: Token, *, worded: bool) -> str:
    """What a blank stands for: between words it must be there, and behind any ending no word goes on."""
    if worded:
        return _BETWEEN_WORDS
    return _ANY if before == _ENDING else _BLANK


def checked(form: str, slots: Mapping[str, str]) -> None:
    """Refuse a form that has no pattern.

    Raises:
        FormError: if marks are unbalanced, a value has no shape, or it spells out too many texts.
    """
    open_marks: list[str] = []
    before = beside = ""
    for token in TOKEN.finditer(form.strip().lower()):
        kind, text = token.lastgroup, token.group()
        name = token.group("slot")
        if kind == "slot" and name not in slots:
            known = ", ".join(f"{{{slot}}}" for slot in slots) or "none"
            raise FormError(f"{quoted(form)} has no such value: {{{name}}} (known here: {known})", form)
        if kind == "slot" and beside == "slot":
            raise FormError(f"{quoted(form)} has two values with nothing between them", form)
        if kind == "sign" and text in "{}":
            raise _unbalanced(form, text)
        if kind == "mark":
            if text in "[<":
                open_marks.append(text)
            elif text in _CLOSES and (not open_marks or open_marks.pop() != _CLOSES[text]):
                raise _unbalanced(form, text)
            elif text == "|" and open_marks[-1:] != ["<"]:
                raise FormError(f"{quoted(form)} has a | outside of < > (a choice is <one|other>, {_PRINTED}|)", form)
            elif text == "~" and before not in ("word", "mark"):
                raise FormError(f"{quoted(form)} has a ~ without a word before it", form)
        before = kind or ""
        beside = beside if text in _MARKS and text != "|" else before
    if open_marks:
        raise _unbalanced(form, open_marks[-1])
    bounded(form)


def _unbalanced(form: str, mark: str) -> FormError:
    return FormError(f"{quoted(form)} has an unbalanced {mark} ({_PRINTED}{mark})", form)


def _opening(tokens: Sequence[Token]) -> str:
    """What must hold where a match begins that need not begin with a word: no letter before a value, no blank first."""
    kind = tokens[0][0] if tokens else None
    if kind == "slot":
        return WORD_BEGINS
    if kind != "mark":
        return ""
    # A choice of signs stands right behind words, as one sign does: <,|-> {number} единиц~.
    end = tokens.index(("mark", ">")) if tokens[0][1] == "<" else 0
    signs = end and all(kind in ("sign", "blank") or text == "|" for kind, text in tokens[1:end])
    return "" if signs else WORD_BEGINS + r"(?!\s)"


def _closing(tokens: Sequence[Token], *, worded: bool) -> str:
    """What must hold where a match ends: no word goes on there. A part that may be missing may end in a sign."""
    kind = tokens[-1][0] if tokens else None
    if kind == "slot":
        return r"(?!\w)"
    if kind in ("word", "mark") and tokens[-1] != _ENDING:  # behind any ending none goes on
        return _WORD_STANDS if worded else _BETWEEN
    return ""


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


def either(patterns: Iterable[str]) -> str:
    """One pattern for those of several forms, tried in their order, to which nothing more need be added.

    That no letter stands before a word is asked once for all: asked of each form, it makes a search five times as long.
    """
    parts: list[str] = []
    opened = [(_opened(one), one) for one in patterns]
    for _, group in groupby(opened, key=lambda one: one[0] != ""):
        alike = list(group)
        openings = {opening for opening, _ in alike}
        own = [one.removeprefix(opening) for opening, one in alike]
        parts.append(openings.pop() if len(openings) == 1 else WORD_BEGINS)
        parts[-1] += own[0] if len(own) == 1 else f"(?:{'|'.join(own)})"
    return parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts) or '(?!)'})"


def grouped(pattern: str) -> str:
    """A pattern of forms whose match is a group."""
    opening = _opened(pattern)
    return f"{opening}({pattern.removeprefix(opening)})"


def _opened(pattern: str) -> str:
    if pattern.startswith(_WORD_STANDS):
        return _WORD_STANDS
    return WORD_BEGINS if pattern.startswith(WORD_BEGINS) else ""


def _worded(tokens: Iterable[Token], opens: str) -> list[bool]:
    """Before the first of some tokens, and behind each, whether a word stands there, whatever way a text goes.

    Args:
        tokens: those of a form, or the same from its end.
        opens: the marks that come first of a pair.
    """
    found, worded = [False], False
    groups: list[tuple[bool, list[bool]]] = []
    for kind, text in tokens:
        if kind != "mark":
            worded = kind == "word"
        elif text in opens:
            groups.append((worded, [worded] if text in "[]" else []))  # it may be missing
        elif text != "~":
            before, ways = groups[-1] if text == "|" else groups.pop()
            ways.append(worded)
            worded = before if text == "|" else all(ways)
        found.append(worded)
    return found


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
        raise FormError(f"{quoted(form)} spells out more than {MOST_SPELLINGS} texts; write it as several", form)
