"""Forms read by themselves: that their marks fit, what they spell out, and whether they can match anything."""

import re
from collections import defaultdict
from itertools import product

from kqparse.grammar.forms import FormError, pattern
from kqparse.late_pattern import late_pattern

_TOKEN = late_pattern(r"[\[\]<>|]|[^\[\]<>|]+")
_SLOT = late_pattern(r"\{\w+\}")
_SHAPE = r"[^\s]+?"
_FILLED = "x"
MOST = 64
"""A form that spells out more than this is compared as it is written."""


def spellings(form: str) -> list[str]:
    """What a form spells out: each choice made and each part left out and in; `~` and values stay as written.

    Raises:
        FormError: if marks have no partner.
    """
    found = _expanded(form)
    return found if len(found) <= MOST else [" ".join(form.split())]


def samples(form: str) -> list[str]:
    """Some texts that a form should match: values filled in, no endings.

    Raises:
        FormError: if marks have no partner.
    """
    return [_SLOT.sub(_FILLED, spelling).replace("~", "").lower() for spelling in _expanded(form)]


def _expanded(form: str) -> list[str]:
    """What a form spells out, little more than `MOST` of it."""
    stack: list[tuple[str, list[list[str]]]] = [("", [[""]])]
    for token in _TOKEN.findall(form):
        opened, choices = stack[-1]
        if token in "[<":
            stack.append((token, [[""]]))
        elif token == "|" and opened:
            choices.append([""])
        elif token in "]>":
            if opened != {"]": "[", ">": "<"}[token]:
                raise FormError(f"{form!r} has an unbalanced {token}")
            stack.pop()
            made = [text for choice in choices for text in choice] + ([""] if token == "]" else [])
            _append(stack[-1][1], made)
        else:
            _append(choices, [token])
    if len(stack) > 1:
        raise FormError(f"{form!r} has an unbalanced {stack[-1][0]}")
    found = [" ".join(text.split()) for choice in stack[0][1] for text in choice]
    return list(dict.fromkeys(text for text in found if text))


def _append(choices: list[list[str]], parts: list[str]) -> None:
    choices[-1] = [before + part for before, part in product(choices[-1][: MOST + 1], parts[: MOST + 1])]


def matcher(form: str) -> re.Pattern[str]:
    """The pattern of a form, any signs standing for a value.

    Raises:
        FormError: if it cannot be compiled.
    """
    slots: defaultdict[str, str] = defaultdict(lambda: _SHAPE)
    for slot in _SLOT.findall(form):
        slots[slot[1:-1]] = _SHAPE
    try:
        return re.compile(pattern(form, slots))
    except re.error as fault:
        raise FormError(f"{form!r} is no form: {fault}") from None


def is_form(text: str) -> bool:
    """Whether a word has any of the marks of forms."""
    return any(mark in text for mark in "[]<>{}~")
