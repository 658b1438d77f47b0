"""Forms: how a grammar file writes down a turn of phrase, and what the engine makes of it.

    {number} [штатн~] единиц~       a value, words that may be missing, any ending
    <с|от> {from} <по|до> {to}      a choice

* `{name}` is a value; its shape is given by whoever compiles the form.
* `[ … ]` may be missing, `< … | … >` is a choice; both may hold further forms.
* `~` stands for any ending of the word before it.
* A blank stands for any run of blanks and line breaks; around a sign (`( ) , . - №`) blanks may stand or be missing.
* Forms are compared in lower case; a hyphen stands for every dash.

Patterns made of forms are linear: no choice or ending is repeated, and a value's shape must not match the empty text.
"""

import re
from collections.abc import Iterable, Mapping

from kqparse.text.lines import DASHES

_TOKEN = re.compile(r"\{(?P<slot>\w+)\}|(?P<mark>[\[\]<>|~])|(?P<blank>\s+)|(?P<word>\w+)|(?P<sign>.)")
_MARKS = {"[": "(?:", "]": ")?", "<": "(?:", ">": ")", "|": "|", "~": r"\w*+"}
_ANY, _SOME = r"\s*+", r"\s++"


class FormError(ValueError):
    """A form that cannot be compiled."""


def compiled(forms: Iterable[str], slots: Mapping[str, str]) -> re.Pattern[str]:
    """One pattern for several forms, tried in their order; values become groups, to be asked for by `value`.

    Args:
        forms: the forms.
        slots: for each value the pattern of its shape, for text in lower case, without named groups.

    Raises:
        FormError: if a form has unbalanced marks or a value without a shape.
    """
    alternatives = [pattern(form, slots, index) for index, form in enumerate(forms)]
    try:
        return re.compile("|".join(alternatives) or r"(?!)")
    except re.error as fault:
        raise FormError(str(fault)) from None


def value(match: re.Match[str], slot: str) -> tuple[int, int] | None:
    """Where the value `slot` stands in a match of a compiled form, or None if that form has none."""
    for name, index in match.re.groupindex.items():
        if name.rpartition("_")[0] == slot and match.start(index) >= 0:
            return match.span(index)
    return None


def pattern(form: str, slots: Mapping[str, str], index: int | None = None) -> str:
    """The pattern of one form; with an index its values are groups called `name_index`.

    Raises:
        FormError: if a value has no shape.
    """
    parts: list[str] = []
    tokens = list(_TOKEN.finditer(form.strip().lower()))
    for token in tokens:
        kind, text = token.lastgroup, token.group()
        if kind == "slot":
            name = token.group("slot")
            if name not in slots:
                raise FormError(f"no such value: {{{name}}}")
            parts.append(f"(?P<{name}_{index}>{slots[name]})" if index is not None else f"(?:{slots[name]})")
        elif kind == "mark":
            parts.append(_MARKS[text])
        elif kind == "blank":
            parts.append(_SOME)
        elif kind == "word":
            parts.append(re.escape(text))
        else:
            parts += (_ANY, f"[{re.escape(DASHES)}]" if text == "-" else re.escape(text), _ANY)
    edge = {"slot", "word", "mark"}
    opening = r"(?<!\w)" if tokens and tokens[0].lastgroup in edge else ""
    closing = r"(?!\w)" if tokens and tokens[-1].lastgroup in edge else ""
    return f"(?:{opening}{''.join(_without_idle_blanks(parts))}{closing})"


def _without_idle_blanks(parts: list[str]) -> list[str]:
    """No blanks at the edges, and one where several meet: a sign beside a blank makes it one that may be missing."""
    kept: list[str] = []
    for part in parts:
        if part in (_ANY, _SOME) and kept and kept[-1] in (_ANY, _SOME):
            kept[-1] = _ANY
        else:
            kept.append(part)
    while kept and kept[0] == _ANY:
        kept.pop(0)
    while kept and kept[-1] == _ANY:
        kept.pop()
    return kept
