"""Phrases with choices, `[missing or not] <one|other>`, spelled out: as texts, or word by word as far as a text goes.

A few phrases of a grammar stand for hundreds of texts each, of which a document has one or two.
"""

from functools import lru_cache

from msgspec import Struct

from kqparse.grammar.phrasing.forms import bounded
from kqparse.grammar.phrasing.late import trusted
from kqparse.grammar.phrasing.marks import MARK, Choice, Parts, parts_of, texts_of
from kqparse.late_pattern import late_pattern

_WITHIN_WORD = late_pattern(r"[\[<\]>](?:(?<=[\w~\]>-][\[<])|(?<=[\]>])(?=[\w~-]))")
"""A mark beside a letter or another mark: a word may go on across it."""
_WAY = r"[^\[\]<>|\\]+"
_GROUP = late_pattern(rf"(?:\[(?P<missing>{_WAY})\]|<(?P<choice>{_WAY}(?:\|{_WAY})*)>)(?: |$)")
"""What may be missing, or a choice, without another mark in it."""
_WORD = late_pattern(r"[^\W_]+(?:-[^\W_]+)*~?")
_OPENING = ("[", "<")
_UNIT = late_pattern(r"[^\W_]+(?:-[^\W_]+)*~?|[^\w\s]|_")


class Place(Struct, frozen=True, gc=False):
    """A place within a phrase: before which of some parts, and the place that these lead to, None at the end."""

    parts: Parts
    at: int
    behind: "Place | None"


Rest = Place | str | None
"""What is left of a phrase: a place in it, or its text where that is not taken apart; None at the end."""
Step = tuple[str, Rest] | None
"""A word or sign of a phrase, with what is left of it; None for the end."""
_ENDED: list[Step] = [None]
_KEPT = 4096
"""Rests of phrases that are taken apart once only: phrases that begin differently end alike."""


def steps(place: Rest) -> list[Step]:
    """What may follow at a place: words and signs, the end where the phrase may end there."""
    if isinstance(place, str):
        return _of_text(place)
    while place is not None and place.at == len(place.parts):
        place = place.behind
    if place is None:
        return _ENDED
    part, following = place.parts[place.at], Place(place.parts, place.at + 1, place.behind)
    if isinstance(part, str):
        return [(part, following)]
    found = [step for way in part.ways for step in steps(Place(way, 0, following))]
    return found if part.needed else [*found, *steps(following)]


@lru_cache(maxsize=_KEPT)
def _of_text(phrase: str) -> list[Step]:
    """The same of what is left of a phrase as text: of that no more is taken apart than what it may begin with."""
    word, _, rest = phrase.partition(" ")
    if word.removesuffix("~").isalnum() or _WORD.fullmatch(word):
        return [(word, rest or None)]
    group = _GROUP.match(phrase)
    if group is None:
        return steps(begun(phrase)[0])
    behind = phrase[group.end() :]
    ways = [f"{way} {behind}" for way in group["choice"].split("|")] if group["choice"] else []
    ways = ways or [f"{group['missing']} {behind}", behind]
    return [step for way in ways for step in (_of_text(way.strip()) if way.strip() else _ENDED)]


def may_end(place: Rest) -> bool:
    """Whether nothing need follow at a place."""
    if isinstance(place, str):
        if not place.startswith(_OPENING):
            return False
        group = _GROUP.match(place)
        if group is None:
            return may_end(begun(place)[0])
        empty = group["choice"] is None or not all(map(str.strip, group["choice"].split("|")))
        return empty and may_end(place[group.end() :] or None)
    return place is None or (not any(map(_asks, place.parts[place.at :])) and may_end(place.behind))


def _asks(part: str | Choice[str]) -> bool:
    """Whether a part of a phrase cannot be left out."""
    return isinstance(part, str) or (part.needed and all(any(map(_asks, way)) for way in part.ways))


def whole_worded(phrase: str) -> list[str]:
    """A phrase whose marks stand between its words; where some stand within one, the texts that it stands for.

    Raises:
        FormError: if a mark has no partner, or it spells out too many texts.
    """
    if not MARK.search(phrase):
        return [phrase]
    if not trusted():
        bounded(phrase)
    return variants(phrase) if _WITHIN_WORD.search(phrase) else [phrase]


def begun(phrase: str) -> list[Place]:
    """The places before the first words of a phrase with marks between its words.

    Raises:
        FormError: if a mark has no partner.
    """
    return [Place(_worded(parts_of(phrase)) if MARK.search(phrase) else tuple(units(phrase)), 0, None)]


def _worded(parts: Parts) -> Parts:
    """Parts of a phrase with their words and signs one by one."""
    found: list[str | Choice[str]] = []
    for part in parts:
        if isinstance(part, str):
            found += units(part)
        else:
            found.append(Choice(tuple(map(_worded, part.ways)), part.needed))
    return tuple(found)


def units(phrase: str) -> list[str]:
    """The words and signs of a phrase; of most phrases blanks part them, which is told much sooner."""
    letters = phrase.replace("~ ", " ").removesuffix("~").replace(" ", "")
    return phrase.split() if letters.isalnum() else _UNIT.findall(phrase)


def variants(phrase: str) -> list[str]:
    """A phrase with each choice of what may be missing (`[ ]`) or stands for another (`< | >`).

    Raises:
        FormError: if a mark has no partner, or it spells out too many texts.
    """
    bounded(phrase)
    return list(dict.fromkeys(" ".join(text.split()) for text in texts_of(parts_of(phrase))))
