"""Entries of lists within a sentence (A, B and C) that stand in one of two texts only.

How many entries a sentence has is not sure: a comma may part anything, and «and» may join two entries or two words of
one. Told is only what is missing however they are counted, from a list that is plainly one: its entries are short, or
their heads end alike, or all others translate each other. The head is the last word of a Kazakh entry and the first one
of a Russian.
"""

from collections.abc import Sequence

from msgspec import Struct

from kqparse.audit.bilingual.sentences import (
    Conjunctions,
    Missing,
    Place,
    Sentence,
    likely,
    said,
    sentence,
    sentences,
)
from kqparse.late_pattern import LETTERS, late_pattern
from kqparse.model import LANGUAGES, Language

_COMMA = late_pattern(r"[,;](?=\s)")
_FEWEST = 3
"""Entries of a list."""
_MOST = 40
"""Entries beyond which none is said to be missing."""
_SHORT = 2
"""Words of an entry of a list whose heads need not be alike, if half of them are single words: names of skills."""
_ENDING = 2
"""Letters of its end by which a head is known; one of them must agree, as vowels may differ (-ды, -ді)."""
_SIGNS = " .,;"
"""What is no part of an entry at its ends."""


class _List(Struct, frozen=True):
    """The entries of a sentence that commas part, and those that «and» and «or» part too."""

    parted: list[Place]
    spread: list[Place]


def missing_entries(kk: str, ru: str, joining: Conjunctions) -> Missing:
    """The entries that stand in one of two texts only, sentence by sentence; texts that are not parallel lack none."""
    plain = [said(text) for text in (kk, ru)]
    own, other = (sentences(text) for text in plain)
    found = Missing([], [])
    if len(own) != len(other):
        return found
    for places in zip(own, other, strict=True):
        read = [_listed(*one, joining) for one in zip(plain, places, LANGUAGES, strict=True)]
        for at, language in enumerate(LANGUAGES):
            told = _told(plain, (read[at], read[1 - at]), joining, language)
            if told:
                found[at].append(told)
    return found


def _listed(plain: str, place: Place, language: Language, joining: Conjunctions) -> _List:
    commas = [match.span() for match in _COMMA.finditer(plain, *place)]
    words = joining.places(plain, language, *place)
    return _List(_between(plain, commas, place), _between(plain, sorted([*commas, *words]), place))


def _between(plain: str, cuts: Sequence[Place], place: Place) -> list[Place]:
    """The places between cuts that say something, without the signs at their ends."""
    starts = [place[0], *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), place[1]]
    parts = [(plain[low:high], low, high) for low, high in zip(starts, ends, strict=True)]
    return [
        (low + len(part) - len(part.lstrip(_SIGNS)), high - len(part) + len(part.rstrip(_SIGNS)))
        for part, low, high in parts
        if part.strip(_SIGNS)
    ]


def _told(
    plain: Sequence[str], lists: tuple[_List, _List], joining: Conjunctions, language: Language
) -> tuple[Place, ...] | None:
    """The entries of the first list any of which may be the one too many; none where it is not sure that one is."""
    longer, shorter = lists
    at = LANGUAGES.index(language)
    # What joins as often in both texts joins the same.
    joints = [len(each.spread) - len(each.parted) for each in lists]
    entries = longer.spread if joints[0] == joints[1] else longer.parted
    if not _FEWEST <= len(entries) <= _MOST or len(entries) != len(shorter.spread) + 1:
        return None
    own, other = (
        [sentence(plain[index], *place, joining, LANGUAGES[index]) for place in places]
        for index, places in ((at, entries), (1 - at, shorter.spread))
    )
    found = tuple(place for place in likely(own, other) if not _said_within(place, own, other))
    plainly = _is_list([plain[at][start:end] for start, end in longer.parted], language)
    return found if found and (plainly or (len(found) == 1 and _only(found[0], own, other))) else None


def _said_within(place: Place, own: Sequence[Sentence], other: Sequence[Sentence]) -> bool:
    """Whether the other text says what this entry alone does: it may join two verbs without a comma."""
    alone = next(one.meanings for one in own if one.place == place)
    others = frozenset[str]().union(*(one.meanings for one in own if one.place != place))
    return any(alone & each.meanings - others for each in other)


def _only(place: Place, own: Sequence[Sentence], other: Sequence[Sentence]) -> bool:
    """Whether the other text says little of what an entry does, but something of each of all others."""
    alone = next(one for one in own if one.place == place)
    others = [one for one in own if one is not alone]
    paired = all(_alike(one, each) for one, each in zip(others, other, strict=True))
    words, said = (
        frozenset().union(*each) for each in zip(*((each.beginnings, each.meanings) for each in other), strict=True)
    )
    little = 2 * len(alone.meanings & said) < max(len(alone.meanings), 1)
    return paired and len(other) >= _FEWEST and little and not alone.beginnings & words


def _alike(one: Sentence, each: Sentence) -> bool:
    return bool(one.meanings & each.meanings or one.beginnings & each.beginnings)


def _is_list(entries: Sequence[str], language: Language) -> bool:
    words = [LETTERS.findall(entry) for entry in entries]
    if not all(words):
        return False
    if max(map(len, words)) <= _SHORT and 2 * sum(len(own) == 1 for own in words) >= len(words):
        return True
    ends = [own[0 if language == "ru" else -1][-_ENDING:] for own in words]
    return any(len({end[at:][:1] for end in ends}) == 1 for at in range(_ENDING))
