"""Which post of the old edition is which of the new one: by staff code, by title, by number, by likeness.

Each step pairs what the steps before it left, and only where the sign is clear: a sign that two posts of one edition
share pairs them in their order. Likeness comes last.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence

from rapidfuzz import fuzz, process

from kqparse.model import Position, Text, texts_of
from kqparse.text.fold import label_key

Matched = tuple[Position, Position, str]
_LIKE = 82.0
"""Titles that are less alike than this (of 100) are two posts."""
_NUMBERED_LIKE = 60.0
"""The same for posts that bear one number in one section."""


def pairs(old: Sequence[Position], new: Sequence[Position]) -> list[Matched]:
    """The posts that stand in both editions, in the order of the new one."""
    found: list[Matched] = []
    signs: list[tuple[str, Callable[[Position], Iterable[Hashable]]]] = [
        ("code", lambda position: position.codes),
        ("title", lambda position: _keys(position, with_section=True)),
        ("title", lambda position: _keys(position, with_section=False)),
    ]
    for by, keys in signs:
        found += _by_sign(_left(old, found, 0), _left(new, found, 1), by, keys)
    found += _by_number(_left(old, found, 0), _left(new, found, 1))
    found += _by_likeness(_left(old, found, 0), _left(new, found, 1))
    place = {position.id: index for index, position in enumerate(new)}
    return sorted(found, key=lambda pair: place[pair[1].id])


def title_of(position: Position) -> str:
    """The title as it is compared: both languages, lower case, blanks and dashes alike."""
    return " ".join(_texts(position.title))


def _texts(text: Text | None) -> list[str]:
    return [label_key(value) for value in texts_of(text)]


def _keys(position: Position, *, with_section: bool) -> Iterable[Hashable]:
    section = tuple(_texts(position.section)) if with_section else ()
    # Requirements by category have no titles: there the category is the post.
    titles = _texts(position.title) or ([""] if position.category else [])
    return [(section, title, position.category) for title in titles]


def _left(positions: Sequence[Position], found: Sequence[Matched], side: int) -> list[Position]:
    done = {pair[side].id for pair in found}  # type: ignore[union-attr]
    return [position for position in positions if position.id not in done]


def _by_sign(
    old: Sequence[Position], new: Sequence[Position], by: str, keys: Callable[[Position], Iterable[Hashable]]
) -> list[Matched]:
    """Posts that share a sign; where several do, in their order."""
    waiting: dict[Hashable, list[Position]] = defaultdict(list)
    for position in reversed(old):
        for key in keys(position):
            waiting[key].append(position)
    found: list[Matched] = []
    taken: set[str] = set()
    for position in new:
        for key in keys(position):
            row = waiting.get(key, [])
            while row and row[-1].id in taken:
                row.pop()
            if row:
                taken.add(row[-1].id)
                found.append((row.pop(), position, by))
                break
    return found


def _by_number(old: Sequence[Position], new: Sequence[Position]) -> list[Matched]:
    def number(position: Position) -> Iterable[Hashable]:
        return [(tuple(_texts(position.section)), position.ordinal)] if position.ordinal is not None else []

    matched = _by_sign(old, new, "number", number)
    return [pair for pair in matched if fuzz.ratio(title_of(pair[0]), title_of(pair[1])) >= _NUMBERED_LIKE]


def _by_likeness(old: Sequence[Position], new: Sequence[Position]) -> list[Matched]:
    """The likest titles first, one post each; ties in their order."""
    if not old or not new:
        return []
    titles = [title_of(position) for position in old]
    scored = [
        (-score, index, place)
        for index, position in enumerate(new)
        for _, score, place in process.extract(
            title_of(position), titles, scorer=fuzz.ratio, score_cutoff=_LIKE, limit=5
        )
        if titles[place]
    ]
    found: list[Matched] = []
    used: tuple[set[int], set[int]] = (set(), set())
    for _, index, place in sorted(scored):
        if index not in used[0] and place not in used[1]:
            used[0].add(index)
            used[1].add(place)
            found.append((old[place], new[index], "likeness"))
    return found
