"""The meaning of a requirement, by places in its text: what the reading makes, and what every caller takes.

A place is `(start, end)` in the text that was read. The text of a condition may stand in several places, since
neighbours share words; places are in order and never overlap.
"""

from collections.abc import Sequence

from msgspec import Struct

from kqparse.model.requirement import FieldScope
from kqparse.requirement.fields import FoundField

Place = tuple[int, int]
Places = tuple[Place, ...]


class Work(Struct, frozen=True, gc=False):
    """Work of some length.

    Attributes:
        least, most: bounds in months; `least` 0 where expressly none is asked for.
        scopes: kinds of work, sorted.
        detail: the named post or sector.
        includes: works that are part of it.
        preferred: only desirable, an example, or "if required".
        strict: more than `least`.
        part: whether it may be a part of the work before it: an amount without the word for work.
        places: of the whole condition.
        closed: whether the word for work closes the clause, so that it may be that of the works before it too.
    """

    least: int | None
    most: int | None
    scopes: tuple[str, ...]
    detail: Places
    includes: "tuple[Work, ...]"
    preferred: bool
    strict: bool
    part: bool
    places: Places
    closed: bool = False


class Found(Struct, frozen=True, gc=False):
    """A field of study by its places in the text that was read."""

    places: Places
    field: FoundField


class Schooling(Struct, frozen=True, gc=False):
    """An education: levels and degrees sorted, its fields of study, and the places of the words that say so."""

    levels: tuple[str, ...]
    degrees: tuple[str, ...]
    fields: tuple[Found, ...]
    scope: FieldScope
    level_places: Places
    degree_places: Places
    places: Places
    scope_places: Places


class Programme(Struct, frozen=True, gc=False):
    """Studies completed under a state programme or abroad."""

    degrees: tuple[str, ...]
    places: Places


class Training(Struct, frozen=True, gc=False):
    """Special training, a course, a certificate."""

    places: Places


class Other(Struct, frozen=True, gc=False):
    """A clearance, a licence, knowledge."""

    places: Places


Condition = Work | Schooling | Programme | Training | Other


class Way(Struct, frozen=True, gc=False):
    """One way to meet a requirement: all its conditions; `places` are those of its own words."""

    conditions: tuple[Condition, ...]
    places: Places


class Finding(Struct, frozen=True, gc=False):
    """A finding of a code about a place, with what a program may want to know beside the text that stands there."""

    code: str
    place: Place
    data: tuple[tuple[str, object], ...] = ()


class Reading(Struct, frozen=True, gc=False):
    """What a text says.

    Attributes:
        ways: the requirement as an OR of ANDs.
        education: all that the text asks of an education, in one; None if it asks for none.
        findings: in the order of the text.
    """

    ways: tuple[Way, ...]
    education: Schooling | None
    findings: tuple[Finding, ...]


def merged(places: Sequence[Place]) -> Places:
    """Places in order, those that touch or overlap as one."""
    if len(places) < 2:
        return tuple(places)
    done: list[Place] = []
    first, last = -1, -1
    for start, end in sorted(places):
        if start > last:
            if first >= 0:
                done.append((first, last))
            first, last = start, end
        elif end > last:
            last = end
    done.append((first, last))
    return tuple(done)
