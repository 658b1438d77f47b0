"""Ways whose conditions are still being gathered, and what a later sentence says of levels that one asked for."""

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from kqparse.requirement.clauses.division import LACKING
from kqparse.requirement.clauses.parts import Link
from kqparse.requirement.shapes import Condition, Other, Place, Schooling, Training, Work, merged

MOST_ASKED = 64
"""Conditions of a way beyond which none is told apart by them: no real way has as many, and time stays linear."""
_MANY = 2
"""Levels from which on they may be parted."""
_MOST_LEVELS = 6
"""All levels that there are: no more ways have been parted by them."""
_SEVERAL = 2
"""Educations of a choice that each have a length, at least."""


class Item(Struct, frozen=True, gc=False):
    """A condition and how it is tied to the one before.

    Attributes:
        condition, link: these.
        shared: whether it holds for every way of its sentence.
        supposed: whether it only says whom its way is for.
        others: by what words it is for others than the way before it, as the grammar names them.
        close: whether one word, and no comma, ties it to the one before.
    """

    condition: Condition
    link: Link
    shared: bool = False
    supposed: bool = False
    others: str = ""
    close: bool = False


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


def keep_work(found: Sequence[Open]) -> None:
    """A paper or an education in place of one behind a work has that work, too: стаж 3 года, категория либо степень."""
    for before, way in pairwise(found):
        *first, last = before.conditions[:MOST_ASKED]
        works = [each for each in first if isinstance(each, Work)]
        if works and first[-1] is works[-1] and not isinstance(last, Work) and not is_worked(way):
            way.conditions[:0] = works


def keep_education(found: Sequence[Open]) -> None:
    """A way of work without an education keeps that of the way before it, unless the choice is between the two."""
    before: Sequence[Condition] = []
    alone = supposed = replaced = False
    for way in found:
        own = educations(way)
        trained = not alone and all(isinstance(condition, Other | Training) for condition in way.conditions)
        worked = trained or any(isinstance(condition, Work) for condition in way.conditions)
        if way.others == LACKING or (way.others and supposed) or (replaced and trained):
            before = []
        if not own and before and worked and not (alone and all(is_long(each) for each in way.conditions)):
            way.conditions[:0] = before
        else:
            before, supposed = own, way.supposed
        alone = len(own) == len(way.conditions)
        replaced = not alone and way.conditions[-1:] == own[-1:]


def educations(way: Open) -> list[Schooling]:
    """The educations of a way."""
    return [condition for condition in way.conditions if isinstance(condition, Schooling)]


def is_long(condition: Condition) -> bool:
    """Whether a condition is work of some length."""
    return isinstance(condition, Work) and bool(condition.least)


def is_worked(way: Open) -> bool:
    """Whether a way asks for work, be it nought."""
    return any(isinstance(condition, Work) for condition in way.conditions[:MOST_ASKED])


def of_its_fields(way: Open, whole: Open) -> list[Condition]:
    """What a way asks for in place of the education before it, in whose fields one is that only says whom it is for."""
    told = educations(whole)
    if not way.supposed or len(told) != 1:
        return way.conditions
    fields, scope = told[0].fields, told[0].scope
    return [
        replace(each, fields=fields, scope=scope) if isinstance(each, Schooling) and not each.fields else each
        for each in way.conditions
    ]


def each_by_itself(items: Sequence[Item]) -> Sequence[Item]:
    """The items without the choice of educations that opens them, where each of these has its own length behind it.

    Высшее или среднее специальное, стаж: при высшем – 1 год, при среднем специальном – 3 года.
    """
    first, *rest = items
    told = [item for item in rest if isinstance(item.condition, Schooling)]
    if not isinstance(first.condition, Schooling) or len(told) < _SEVERAL or not isinstance(rest[-1].condition, Work):
        return items
    levels = [level for item in told if isinstance(item.condition, Schooling) for level in item.condition.levels]
    apart = rest[0] is told[0] and told[-1].supposed and not first.condition.fields
    return rest if apart and sorted(levels) == sorted(first.condition.levels) else items
