"""What several criteria ask for together: all of them, or one of the ways that the rows of a table part them in."""

from collections.abc import Sequence

from msgspec import Struct

from kqparse.model import Education, Experience
from kqparse.requirement import Texts, all_of, any_of, with_education


class Part(Struct, frozen=True):
    """One criterion: its texts, what they ask for, and the ways that it belongs to (all if none is told)."""

    texts: Texts
    education: Education | None
    experience: Experience | None
    ways: tuple[int, ...]


def in_ways(parts: Sequence[Part]) -> Experience | None:
    """The experience that criteria ask for: that of all of them, or of any way.

    Where the ways differ in education too, each of them names its own.
    """
    ways = sorted({way for part in parts if part.experience for way in part.ways})
    if not ways:
        return all_of(part.experience for part in parts)
    return any_of(_of_one(way, parts) for way in ways)


def _of_one(way: int, parts: Sequence[Part]) -> Experience | None:
    own = [part for part in parts if not part.ways or way in part.ways]
    worked = all_of(part.experience for part in own)
    for part in own:
        if worked and part.ways and part.education:
            worked = with_education(worked, part.education, part.texts)
    return worked
