"""Conditions to the ways in which a requirement can be met: an OR of ANDs.

`or` begins another way; sentences and commas add conditions, but for a sentence that has another level of education
with its own length of work. A way that names no education keeps that of the way before it; what a sentence asks for
beside several ways holds for each; `no experience needed` at the end holds for all before.
"""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from kqparse.requirement.clauses.division import REST
from kqparse.requirement.conditions.inclusion import include, sibling, took_part
from kqparse.requirement.meanings.gathered import (
    MOST_ASKED,
    Item,
    Open,
    each_by_itself,
    educations,
    is_long,
    is_worked,
    keep_education,
    keep_work,
    narrowed,
    of_its_fields,
    worked,
)
from kqparse.requirement.shapes import (
    Condition,
    Other,
    Place,
    Places,
    Programme,
    Schooling,
    Training,
    Way,
    Work,
    merged,
)

_MOST_PRODUCT = 256
"""Ways up to which sentences are multiplied out."""
_SERVICE = frozenset({"civil_service", "state_bodies"})
_STANDING = _SERVICE | {"field"}
"""Works which those who completed studies of the state need not have."""
_PAIR = 2
"""Conditions up to which none can be asked of a choice between others."""


class Said(Struct, frozen=True, gc=False):
    """The conditions of a sentence.

    Attributes:
        items: in order.
        another: whether the sentence is another way beside what was said before.
        chooses: whether one of the entries that follow is enough.
        entry: whether it is an entry of a list.
        rival: whether it may be another way than the entry before it, though no word says so.
        other_post: whether it, and what follows, asks of another post than what was said before.
    """

    items: list[Item]
    another: bool
    chooses: bool
    entry: bool
    rival: bool
    other_post: bool = False


class Ways(Struct, frozen=True, gc=False):
    """The ways of a text, and the places of sentences that were too many to multiply out."""

    ways: tuple[Way, ...]
    left: Places


def ways(said: Sequence[Said]) -> Ways:
    """Put the sentences of a text together."""
    total: list[Open] = []
    chosen: list[Open] | None = None
    listed = False
    left: list[Place] = []
    done: list[Open] = []
    for sentence in said:
        if sentence.other_post:
            done += _times(total, chosen, left)
            total, chosen, listed = [], None, False
        own = _of_sentence(sentence.items, left, entry=sentence.entry)
        if total and chosen is None and not sentence.chooses:
            total, own = narrowed(total, own)
        if sentence.chooses:
            total, chosen, listed = _times(total, chosen, left), own, False
        elif chosen is not None and (sentence.entry or not listed):
            chosen += own
            listed = listed or sentence.entry
        elif total and own and (sentence.another or _is_another(total, own, rival=sentence.rival)):
            keep_education([_taught(total), *own])
            total = [*_asked_of_some(total, own), *own]
        elif own:
            total = _times(_times(total, chosen, left) if chosen else total, own, left)
            chosen = None
    total = [*done, *(_times(total, chosen, left) if chosen else total)]
    if len(total) > 1:
        _close(total)
    return Ways(tuple([Way(tuple(way.conditions), merged(way.places)) for way in total]), tuple(left))


def _of_sentence(items: Sequence[Item], left: list[Place], *, entry: bool = False) -> list[Open]:
    """The ways of a sentence; `entry` says that it is one of a list, whose ways are other entries.

    What is shared by more ways than can be multiplied out goes to `left`.
    """
    found: list[Open] = []
    parts: list[list[Work]] = []
    items, rest = _asked_of_all(each_by_itself(items)) if len(items) > _PAIR else (items, ())
    shared = [item.condition for item in items if item.shared]
    if rest:
        shared += [condition for way in _of_sentence(rest, left) for condition in way.conditions]
    for at, item in enumerate(items):
        if item.shared:
            continue
        if found and took_part(item, found, parts, entry=entry):
            _stretch(found[-1], item.condition.places, beside=True)
            continue
        places = item.condition.places
        if not found or item.link == "or" or _begins_another(items, at, found[-1]):
            include(found, parts)
            found.append(Open([item.condition], list(places), item.supposed, item.others))
            continue
        if parts and not sibling(item, found[-1]):
            include(found, parts)
        if parts and isinstance(item.condition, Work):
            parts[-1].append(item.condition)
        else:
            found[-1].conditions.append(item.condition)
        if item.supposed:
            found[-1] = replace(found[-1], supposed=True)
        _stretch(found[-1], places, beside=True)
    if parts:
        include(found, parts)
    if len(shared) > 1 and len(shared) * len(found) > _MOST_PRODUCT:
        left += [place for condition in shared for place in condition.places]
        shared = []
    if len(found) > 1:
        keep_education(found)
        keep_work(found)
    return _with_shared(found, shared) if shared else found


def _with_shared(found: list[Open], shared: Sequence[Condition]) -> list[Open]:
    """The ways, each with what is shared by all; one of that alone where there is none."""
    ways = found or [Open([], [])]
    places = [place for condition in shared for place in condition.places]
    for way in ways:
        way.conditions.extend(shared)
        way.places.extend(places)
    return ways


def _asked_of_all(items: Sequence[Item]) -> tuple[Sequence[Item], Sequence[Item]]:
    """The items, and those that a comma adds to a choice of educations or papers, for all: высшее или среднее, 1 год.

    So is an education behind a choice of works: 2 года в банке или 1 год на бирже, высшее образование.
    """
    *works, taught = items
    choice = all(isinstance(item.condition, Work) and (item.link == "or" or not at) for at, item in enumerate(works))
    if choice and len(works) > 1 and taught.link == "comma" and isinstance(taught.condition, Schooling):
        return works, [taught]
    at = next((at for at, item in enumerate(items) if isinstance(item.condition, Programme | Work)), len(items))
    while at > 1 and items[at - 1].link == "comma" and not isinstance(items[at - 1].condition, Schooling):
        at -= 1
    rest = items[at:]
    chosen = at > 1 and items[at - 1].link == "or" and not any(item.supposed for item in items[1:at])
    plain = all(item.link != "or" and not isinstance(item.condition, Schooling) for item in rest)
    worked = any(is_long(item.condition) or len(rest) > 1 for item in rest)
    # That none is asked for is told of educations otherwise, but of a paper in place of one it is here.
    worked = worked or (isinstance(items[at - 1].condition, Other | Training) and _is_nought(rest))
    return (items[:at], rest) if chosen and plain and worked and rest[0].link == "comma" else (items, ())


def _is_nought(rest: Sequence[Item]) -> bool:
    """Whether items say of work, and nothing else, that none is asked for."""
    works = [item.condition for item in rest if isinstance(item.condition, Work)]
    return len(works) == len(rest) > 0 and all(work.least == 0 and not work.scopes for work in works)


def _stretch(way: Open, places: Places, *, beside: bool) -> None:
    """Add the places of a condition to those of its way; what stands between two conditions of a way belongs to it."""
    if beside and len(places) == 1 and way.places and way.places[-1][1] <= places[0][0]:
        way.places[-1] = way.places[-1][0], places[0][1]
    else:
        way.places.extend(places)


def _is_another(total: Sequence[Open], own: Sequence[Open], *, rival: bool) -> bool:
    """Whether what a sentence asks for is another way beside the last one, though nothing says so."""
    return _of_another_level(total[-1], own) or (
        rival and (_outside_of_service(total[-1], own) or (len(own) == 1 and _completed(total, own[0])))
    )


def _completed(total: Sequence[Open], own: Open) -> bool:
    """Whether studies stand behind ways that are service and work in a field, for which they are taken."""
    studied = any(isinstance(condition, Programme) for condition in own.conditions) and not is_worked(own)
    if not studied or len(total) < _PAIR:
        return False
    return all((work := _only_work(way.conditions)) and _STANDING.issuperset(work.scopes) for way in total)


def _outside_of_service(last: Open, own: Sequence[Open]) -> bool:
    """Whether a service is asked for, and next no less work in a field: 1) госслужба 1 год; 2) в области 2 года."""
    served, worked = _only_work(last.conditions), _only_work(own[0].conditions) if len(own) == 1 else None
    if not (served and worked and served.scopes and _SERVICE.issuperset(served.scopes)):
        return False
    return set(worked.scopes) == {"field"} and 0 < (served.least or 0) <= (worked.least or 0)


def _asked_of_some(total: list[Open], own: Sequence[Open]) -> list[Open]:
    """The ways of what was said before, without the education of all where work is asked of those who are left.

    Высшее образование; для имеющих степень стаж не требуется; для остальных – 3 года: nobody is left for the first.
    """
    if own[0].others != REST or len(total) < _PAIR or not all(map(is_worked, (*total[1:], *own))):
        return total
    whole = all(isinstance(condition, Schooling) for condition in total[0].conditions)
    return total[1:] if whole else total


def _only_work(conditions: Sequence[Condition]) -> Work | None:
    """The one work among conditions that ask for nothing else beside an education; None otherwise."""
    further = [condition for condition in conditions[:MOST_ASKED] if not isinstance(condition, Schooling)]
    return further[0] if len(further) == 1 and isinstance(further[0], Work) else None


def _of_another_level(last: Open, own: Sequence[Open]) -> bool:
    """Whether every way has a length of work beside an education, and none of the levels that the last way has.

    Nobody is asked for two educations with the work behind each of them: the shorter the one, the longer the other.
    """
    for named in ("levels", "degrees"):  # of one level too: магистр – 2 жыл, PhD – 1 жыл
        others = [worked(way.conditions, named) for way in own]
        if not all(others):  # most entries, however many stand before them
            break
        here = worked(last.conditions, named)
        if here and all(map(here.isdisjoint, others)):
            return True
    # And in fields of their own: юридическое – 1 год, экономическое – 2 года.
    return all(_of_one_field(way) for way in (last, *own))


def _of_one_field(way: Open) -> bool:
    """Whether a way asks for one education, in some field, and for work of some length."""
    told = educations(way) if worked(way.conditions, "levels") else []
    return len(told) == 1 and len(told[0].fields) > 0


def _begins_another(items: Sequence[Item], begin: int, way: Open) -> bool:
    """Whether an item begins another level of education that has its own length of work, as its way has."""
    if not isinstance(items[begin].condition, Schooling) or items[begin].link == "part":
        return False
    rest = items[begin : begin + MOST_ASKED]
    end = next((at for at, item in enumerate(rest) if at and item.link == "or"), len(rest))
    return _of_another_level(way, [Open([item.condition for item in rest[:end]], [])])


def _times(total: list[Open], own: list[Open] | None, left: list[Place]) -> list[Open]:
    """Every way of what was said before, with every way of what is said now."""
    if not own:
        return total
    if not total:
        return own
    if len(own) == 1 and len(total) <= _MOST_PRODUCT:
        for way in total:
            way.conditions.extend(own[0].conditions)
            if len(total) == 1 and len(own[0].places) == 1:
                _stretch(way, tuple(own[0].places), beside=True)
            else:
                way.places.extend(own[0].places)
        return total
    if len(total) * len(own) > _MOST_PRODUCT and len(total) > 1:
        left += [place for way in own for place in way.places]
        return total
    if len(total) == 1 and not educations(own[0]):
        # Of a choice that begins with work, an education is one in place of what was asked before: высшее образование.
        # Стаж 3 года либо среднее образование и стаж 5 лет.
        rest = [each for each in total[0].conditions if not isinstance(each, Schooling)]
        asked = [
            [*rest, *of_its_fields(way, total[0])]
            if _replaces(way, total[0])
            else [*total[0].conditions, *way.conditions]
            for way in own
        ]
        return [Open(each, [*total[0].places, *way.places]) for each, way in zip(asked, own, strict=True)]
    apart = _of_own_levels(total[0], own) if len(total) == 1 else []
    return apart or [
        Open([*one.conditions, *other.conditions], [*one.places, *other.places]) for one in total for other in own
    ]


def _replaces(way: Open, whole: Open) -> bool:
    """Whether the education of a way is asked for instead of the one before it.

    What only says whom the way is for is so where it is one of the levels before it: высшее или среднее; 1 год (лицам с
    высшим – без стажа).
    """
    if not way.supposed:
        return bool(educations(way))
    own, before = ({level for each in educations(one) for level in each.levels} for one in (way, whole))
    return bool(own) and own <= before


def _of_own_levels(whole: Open, own: Sequence[Open]) -> list[Open]:
    """Ways that each have their own level and work, which the education before them is none beside, nor its fields.

    Образование: высшее. Стаж: без требований (при высшем), не менее 3 лет (при среднем специальном).
    """
    levels = {level for way in (whole, *own) for each in educations(way) for level in each.levels}
    named = [worked(way.conditions, "levels") for way in own]
    told = educations(whole)
    particular = len(told) == 1 and (told[0].fields or told[0].scope == "relevant")
    if len(told) != 1 or particular or not all(named) or levels == set(told[0].levels):
        return []
    rest = [each for each in whole.conditions if not isinstance(each, Schooling)]
    return [Open([*rest, *way.conditions], [*whole.places, *way.places]) for way in own]


def _close(total: Sequence[Open]) -> None:
    """What the last way says of work holds for those before it that say nothing of it, where it is asked of all.

    So it is where no experience is needed.
    """
    asked: list[Work] = []
    for at in range(len(total) - 1, -1, -1):
        own = total[at].conditions
        works = [condition for condition in own if isinstance(condition, Work)]
        if works:
            none_needed = works[0].least == 0 and not works[0].scopes and not total[at].supposed
            asked = works if len(works) == 1 and none_needed else []
        elif any(isinstance(condition, Schooling) for condition in own):
            own.extend(asked)
        else:
            asked = []


def _taught(total: Sequence[Open]) -> Open:
    """The last way, or the one before it where that has a training in place of an education."""
    last, own = total[-1], total[-1].conditions[:MOST_ASKED]
    trained = any(isinstance(condition, Training) for condition in own) and not educations(last)
    return total[-2] if trained and len(total) > 1 else last
