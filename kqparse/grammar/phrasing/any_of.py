"""Patterns of any of several forms or words, and of such with something else around them."""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import partial

from kqparse.grammar.phrasing.alternative import nameless
from kqparse.grammar.phrasing.around import around
from kqparse.grammar.phrasing.forms import NO_SLOTS, TOKEN, compiled, longest_first
from kqparse.grammar.phrasing.marks import Parts, parts_of
from kqparse.grammar.tables import Edges
from kqparse.text.fold import lower


def any_form(
    forms: Iterable[str], slots: Mapping[str, str] = NO_SLOTS, fold: Callable[[str], str] | None = None
) -> re.Pattern[str]:
    """Forms, the longest first, so that none hides a longer one; for folded text where `fold` is given.

    Raises:
        FormError: as `compiled`.
    """
    ordered = longest_first(forms)
    return compiled([*map(fold, ordered)] if fold else ordered, slots)


def any_word(words: Iterable[str], fold: Callable[[str], str] = lower) -> str:
    """The source of a pattern of words that are no forms, the longest first; a blank stands for any run of blanks."""
    sources = [r"\s+".join(map(re.escape, word.split())) for word in longest_first(set(map(fold, words)))]
    return f"(?:{'|'.join(sources) or '(?!)'})"


def framed(pattern: re.Pattern[str], before: str = "", behind: str = "") -> re.Pattern[str]:
    """A pattern with sources of others before and behind it."""
    return around(lambda source: f"{before}(?:{source}){behind}", [pattern])


def at_end(forms: Iterable[str]) -> re.Pattern[str]:
    """Finds that a text ends with one of some forms."""
    return framed(any_form(forms), behind="$")


def at_edges(
    edges: Edges,
    slots: Mapping[str, str] = NO_SLOTS,
    fold: Callable[[str], str] | None = None,
    before: str = "^",
    behind: str = r"\W*$",
) -> re.Pattern[str]:
    """Finds that a text begins or ends with a form; values cannot be asked for.

    Raises:
        FormError: as `compiled`.
    """
    starts, ends = any_form(edges.starts, slots, fold), any_form(edges.ends, slots, fold)
    return around(partial(_at_edges, before, behind), [starts, ends])


def _at_edges(before: str, behind: str, starts: str, ends: str) -> str:
    return f"{before}(?:{nameless(starts)})|(?:{nameless(ends)}){behind}"


def needed_words(forms: Iterable[str]) -> tuple[str, ...]:
    """Words, whole or not, one of which stands in every text of some forms; one is empty where a form needs none."""
    return tuple(sorted({word for form in forms for word in _needed(parts_of(form.strip().lower()))}))


def _needed(parts: Parts) -> set[str]:
    """Words one of which stands in every text of parts of a form: the longest, or one of each way of a choice."""
    best = {""}
    for part in parts:
        own = {""}
        if isinstance(part, str):
            words = ["", *(token.group() for token in TOKEN.finditer(part) if token["word"])]
            own = {max(words[::-1], key=len)}  # of several the last: verbs tell more than what stands before them
        elif part.needed:
            own = {word for way in part.ways for word in _needed(way)}
        best = max(best, own, key=lambda words: min(map(len, words)))
    return best
