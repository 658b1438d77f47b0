"""Whether the texts of one criterion ask for the same in both languages, told before any record is made of them.

Most do. Then there is nothing to compare, and what each language asks for by itself need not be put in records.
"""

from collections.abc import Collection, Sequence

from kqparse.requirement.shapes import Condition, Programme, Reading, Schooling, Work


def agree(readings: Collection[Reading]) -> bool:
    """Whether readings of two languages name the same ways in one order, condition by condition, and levels alike.

    Fields of study do not count, which are compared by themselves, nor do the names of posts and sectors, which nobody
    compares: they are in two languages.
    """
    one, other = readings
    return _levels(one.education) == _levels(other.education) and _said(one) == _said(other)


def _said(reading: Reading) -> Sequence[object]:
    return [[_sign(condition) for condition in way.conditions] for way in reading.ways]


def _sign(condition: Condition) -> object:
    """All that languages are compared by."""
    if isinstance(condition, Work):
        includes = [_sign(part) for part in condition.includes]
        own = condition.least, condition.most, condition.scopes, condition.preferred, condition.strict
        return (*own, includes)
    if isinstance(condition, Schooling):
        return _levels(condition)
    return (type(condition), condition.degrees) if isinstance(condition, Programme) else type(condition)


def _levels(taught: Schooling | None) -> Sequence[object]:
    return (taught.levels, taught.degrees) if taught else ((), ())
