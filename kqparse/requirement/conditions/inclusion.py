"""Works that are parts of other works: 7 лет, в том числе 2 года на руководящих должностях."""

from collections.abc import Sequence

from msgspec.structs import replace

from kqparse.model.spans import meet
from kqparse.requirement.meanings.gathered import MOST_ASKED, Item, Open
from kqparse.requirement.shapes import Places, Schooling, Work, merged

_DEEPEST = 4
"""How deep works may be parts of works."""


def took_part(item: Item, found: list[Open], parts: list[list[Work]], *, entry: bool) -> bool:
    """Put a condition to the parts of the last work, where it is one; `entry` says that it stands in a list."""
    own = item.condition
    if isinstance(own, Work) and item.link == "part" and found and isinstance(found[-1].conditions[-1], Work):
        parts.append([own])
        return True
    within = entry and parts and _of_part(item, found[-1])
    if isinstance(own, Work) and parts and ((within and own.least) or _in_place_of(parts[-1][-1], item, found[-1])):
        _begin_again(found, parts, own)
        return True
    return bool(within)


def _of_part(item: Item, way: Open) -> bool:
    """Whether a choice is one of parts: 7 лет, в том числе 2 года на должностях … или 1 год на политических."""
    whole, own = way.conditions[-1], item.condition
    if item.link != "or" or not isinstance(whole, Work) or isinstance(own, Schooling):
        return False
    return not isinstance(own, Work) or own.least is None or (own.part and own.least <= (whole.least or 0))


def sibling(item: Item, way: Open) -> bool:
    """Whether a condition is a further part beside the last: an amount tied by `and`, or by a comma if it is less."""
    whole, own = way.conditions[-1], item.condition
    if not isinstance(own, Work) or not (own.part or own.closed):
        return False
    less = isinstance(whole, Work) and (own.least or 0) < (whole.least or 0)
    return (own.part and item.link == "and") or (item.link in {"and", "comma"} and bool(own.scopes) and less)


def _in_place_of(part: Work, item: Item, way: Open) -> bool:
    """Whether a work may stand in place of a part: из них 2 года в госорганах либо в банке, 2 года или 1 год в банке.

    It shares the amount of the part, or has a length that is no more and no comma parts from it.
    """
    own = item.condition
    if item.link != "or" or not isinstance(own, Work) or len(way.conditions) > MOST_ASKED:
        return False
    return meet(own.places, part.places) or (item.close and own.part and 0 < (own.least or 0) <= (part.least or 0))


def _begin_again(found: list[Open], parts: list[list[Work]], other: Work) -> None:
    """End the last way with its parts, and begin one of the same whole with another work in place of the last part."""
    begun = replace(found[-1], conditions=[*found[-1].conditions], places=[*found[-1].places])
    others = [*parts[:-1], [*parts[-1][:-1], other]]
    include(found, parts)
    found.append(begun)
    parts += others


def include(found: list[Open], parts: list[list[Work]]) -> None:
    """Put the parts gathered so far into the work that they are parts of."""
    if not parts:
        return
    nested = _nested(parts)
    kept = [*nested[: _DEEPEST - 1], [one for group in nested[_DEEPEST - 1 :] for one in group]]
    inner: tuple[Work, ...] = ()
    for group in reversed([group for group in kept if group]):
        inner = (*group[:-1], replace(group[-1], includes=inner))
    own = tuple(place for group in kept for one in group for place in one.places)
    whole = found[-1].conditions[-1]
    if isinstance(whole, Work):
        places = merged((*whole.places, *own))
        covered = ((places[0][0], places[-1][1]),) if len(whole.places) == 1 else places
        found[-1].conditions[-1] = replace(whole, includes=inner, places=covered)
        _include_in_alike(found[:-1], whole, inner, own)
    parts.clear()


def _nested(parts: Sequence[list[Work]]) -> list[list[Work]]:
    """Parts, each with its own behind it; one without a length has none: әскери қызметті қосқанда, оның ішінде …."""
    done: list[list[Work]] = []
    for group in parts:
        if done and done[-1][-1].least is None:
            done[-1] = [*done[-1], *group]
        else:
            done.append(group)
    return done


def _include_in_alike(before: Sequence[Open], whole: Work, inner: tuple[Work, ...], own: Places) -> None:
    """Put parts into works that share their amount with the one that has them: в банке или на бирже не менее 5 лет."""
    for way in reversed(before):
        other = way.conditions[-1]
        shared = isinstance(other, Work) and meet(other.places, whole.places)
        if not isinstance(other, Work) or other.includes or not shared:
            return
        way.conditions[-1] = replace(other, includes=inner, places=merged((*other.places, *own)))
        way.places[:] = merged((*way.places, *own))
