"""Forms read by themselves: that their marks fit, what they spell out, and whether they can match anything."""

import re
from collections import defaultdict

from kqparse.grammar.phrasing.forms import pattern
from kqparse.grammar.phrasing.marks import FormError, parts_of, texts_of
from kqparse.late_pattern import late_pattern

_SLOT = late_pattern(r"(?<!\\)\{\w+\}")
_ENDING = late_pattern(r"(?<!\\)~")
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
    return [spelling.lower() for spelling in _expanded(_ENDING.sub("", _SLOT.sub(_FILLED, form)))]


def _expanded(form: str) -> list[str]:
    """What a form spells out, little more than `MOST` of it."""
    found = [" ".join(text.split()) for text in texts_of(parts_of(form), MOST + 1)]
    return list(dict.fromkeys(text for text in found if text))


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
