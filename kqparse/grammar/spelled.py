"""Phrases with choices, `[missing or not] <one|other>`, spelled out: as texts, or word by word as far as a text goes.

A few phrases of a grammar stand for hundreds of texts each, of which a document has one or two.
"""

from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from kqparse.grammar.forms import FormError, bounded
from kqparse.grammar.late import trusted
from kqparse.late_pattern import late_pattern

_MARK = late_pattern(r"([\[\]<>|])")
_WITHIN_WORD = late_pattern(r"[^\s\[<|][\[<]|[\]>][^\s\]>|]")
"""A mark beside a sign: a word may go on across it."""
_UNIT = late_pattern(r"[^\W_]+(?:-[^\W_]+)*~?|[^\w\s]|_")
_CLOSING = {"[": "]", "<": ">"}

Parts = tuple["str | tuple[Parts, ...]", ...]
"""What follows each other in a phrase: words and signs, and choices of such."""


class Place(NamedTuple):
    """A place within a phrase: before which of some parts, and the place that these lead to, None at the end."""

    parts: Parts
    at: int
    behind: "Place | None"


def steps(place: Place | None) -> Iterator[tuple[str, Place | None] | None]:
    """Each word or sign that may follow at a place, with the place behind it; None where the phrase may end there."""
    while place and place.at == len(place.parts):
        place = place.behind
    if place is None:
        yield None
        return
    parts, at, behind = place
    part, following = parts[at], Place(parts, at + 1, behind)
    if isinstance(part, str):
        yield part, following
        return
    for choice in part:
        yield from steps(Place(choice, 0, following))


def may_end(place: Place | None) -> bool:
    """Whether nothing need follow at a place."""
    return place is None or (not any(map(_asks, place.parts[place.at :])) and may_end(place.behind))


def _asks(part: "str | tuple[Parts, ...]") -> bool:
    """Whether a part of a phrase cannot be left out."""
    return isinstance(part, str) or all(any(map(_asks, choice)) for choice in part)


def whole_worded(phrase: str) -> list[str]:
    """A phrase whose marks stand between its words; where some stand within one, the texts that it stands for.

    Raises:
        FormError: if a mark has no partner, or it spells out too many texts.
    """
    if not _MARK.search(phrase):
        return [phrase]
    if not trusted():
        bounded(phrase)
    return variants(phrase) if _WITHIN_WORD.search(phrase) else [phrase]


def begun(phrase: str) -> list[Place]:
    """The places before the first words of a phrase with marks between its words.

    Raises:
        FormError: if a mark has no partner.
    """
    if not _MARK.search(phrase):
        return [Place(tuple(units(phrase)), 0, None)]
    return [Place(choice, 0, None) for choice in _parted(iter(_MARK.split(phrase)), "", phrase)]


def _parted(pieces: Iterator[str], closing: str, phrase: str) -> list[Parts]:
    """The choices up to a closing mark."""
    choices: list[list[str | tuple[Parts, ...]]] = [[]]
    for piece in pieces:
        if piece in _CLOSING:
            within = _parted(pieces, _CLOSING[piece], phrase)
            choices[-1].append((*within, ()) if piece == "[" else tuple(within))
        elif piece == closing and piece:
            return [tuple(choice) for choice in choices]
        elif piece == "|" and closing:
            choices.append([])
        elif piece in {"]", ">", "|"}:
            raise _unpaired(phrase, piece)
        else:
            choices[-1] += units(piece)
    if closing:
        raise _unpaired(phrase, closing)
    return [tuple(choice) for choice in choices]


def _unpaired(phrase: str, mark: str) -> FormError:
    return FormError(f"{phrase!r}: {mark} has no partner", phrase)


def units(phrase: str) -> list[str]:
    """The words and signs of a phrase; of most phrases blanks part them, which is told much sooner."""
    letters = phrase.replace("~ ", " ").removesuffix("~").replace(" ", "")
    return phrase.split() if letters.isalnum() else _UNIT.findall(phrase)


def variants(phrase: str) -> list[str]:
    """A phrase with each choice of what may be missing (`[ ]`) or stands for another (`< | >`).

    Raises:
        FormError: if a mark has no partner, or it spells out too many texts.
    """
    if not _MARK.search(phrase):
        return [" ".join(phrase.split())]
    bounded(phrase)
    found, rest = _choices(_MARK.split(phrase), "")
    if rest:
        raise _unpaired(phrase, rest[0])
    return list(dict.fromkeys(" ".join(text.split()) for text in found))


def _choices(parts: list[str], closing: str) -> tuple[list[str], list[str]]:
    """The texts that parts stand for up to the closing mark, and the parts behind it."""
    done: list[str] = []
    sofar = [""]
    while parts:
        part, *parts = parts
        if part in _CLOSING:
            within, parts = _choices(parts, _CLOSING[part])
            sofar = [one + other for one, other in product(sofar, [*within, ""] if part == "[" else within)]
        elif part == closing and part:
            return [*done, *sofar], parts
        elif part == "|" and closing:
            done, sofar = [*done, *sofar], [""]
        elif part in {"]", ">", "|"}:
            return sofar, [part]
        else:
            sofar = [one + part for one in sofar]
    if closing:
        return sofar, [closing]
    return sofar, []
