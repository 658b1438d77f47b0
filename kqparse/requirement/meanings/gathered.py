"""Ways whose conditions are still being gathered, and what a later sentence says of levels that one asked for."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from kqparse.requirement.clauses.parts import Link
from kqparse.requirement.shapes import Condition, Place, Schooling, Work, merged

MOST_ASKED = 64
"""Conditions of a way beyond which none is told apart by them: no real way has as many, and time stays linear."""
_MANY = 2
"""Levels from which on they may be parted."""
_MOST_LEVELS = 6
"""All levels that there are: no more ways have been parted by them."""


class Item(Struct, frozen=True, gc=False):
    """A condition and how it is tied to the one before.

    Attributes:
        condition, link: these.
        shared: whether it holds for every way of its sentence.
        supposed: whether it only says whom its way is for.
        others: by what words it is for others than the way before it, as the grammar names them.
    """

    condition: Condition
    link: Link
    shared: bool = False
    supposed: bool = False
    others: str = ""


class Open(Struct, frozen=True, gc=False):
    """A way whose conditions are still being gathered, and the places of its own words.

    Attributes:
        conditions, places: these.
        supposed: whether its education only says whom it is for.
        others: by what words it is for others than the way before it, as the grammar names them.
    """

    conditions: list[Condition]
    places: list[Place]
    supposed: bool = False
    others: str = ""


def worked(conditions: Sequence[Condition], named: str) -> frozenset[str]:
    """The levels or degrees that stand beside a length of work, be it nought; none where there is no such length."""
    conditions = conditions if len(conditions) <= MOST_ASKED else ()
    if not any(isinstance(condition, Work) and condition.least is not None for condition in conditions):
        return frozenset()
    return frozenset(
        one for condition in conditions if isinstance(condition, Schooling) for one in getattr(condition, named)
    )


def narrowed(total: list[Open], own: list[Open]) -> tuple[list[Open], list[Open]]:
    """What was said, which is something, and is said now, where some of the levels have work of their own now.

    Высшее или среднее образование. При высшем – стаж 1 год, при среднем – 3 года: nobody is free of work.
    """
    whole = total[0].conditions[0] if len(total) <= _MOST_LEVELS and len(total[0].conditions) == 1 else None
    if not isinstance(whole, Schooling) or len(whole.levels) + len(total) <= _MANY:
        return total, own
    named = [worked(way.conditions, "levels") for way in own]
    # Behind the first of such levels the last of them may be the only one that is left.
    given = [worked(way.conditions, "levels") for way in total[1:]]
    left = frozenset(whole.levels)
    parted = all(given) and all(map(left.isdisjoint, given))
    if not (named and parted and all(levels and levels <= left for levels in named)) or (not given and left in named):
        return total, own
    rest = tuple(level for level in whole.levels if not any(level in levels for levels in named))
    ways = [*([Open([replace(whole, levels=rest)], total[0].places)] if rest else []), *total[1:]]
    for way in own:
        kept = [_of_field(each, whole) if isinstance(each, Schooling) else each for each in way.conditions]
        places = way.places if ways else merged((*total[0].places, *way.places))
        ways.append(replace(way, conditions=kept, places=list(places)))
    return [], ways


def _of_field(schooling: Schooling, whole: Schooling) -> Schooling:
    """An education with the fields that were asked of several levels together, where it names none."""
    told = schooling.fields or schooling.scope != "unspecified"
    return schooling if told else replace(schooling, fields=whole.fields, scope=whole.scope)
