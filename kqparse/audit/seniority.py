"""KQ211: a lower category that asks for more experience than a higher one of the same post.

Categories are those of the civil service, of which a lower number is the higher (D-4 above D-5), for posts of one title
in one section; and the qualification categories of a post's grades at one level.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from kqparse.diagnostics import finding
from kqparse.model import Diagnostic, Experience, Position, Spans, Text, spans_of, texts_of

_CATEGORIES = ("highest", "first", "second")
"""Of grades, from the highest."""


class _Step(Struct, frozen=True):
    """A category of a post: its place from the top, its name, and what it asks for."""

    place: int
    name: str
    position: str
    months: int
    spans: Spans


def seniority(positions: Sequence[Position]) -> Iterator[Diagnostic]:
    """The findings of a document, each at the lower category."""
    ladders: dict[tuple[object, ...], list[_Step]] = defaultdict(list)
    for position in positions:
        if position.category and position.title and _binds(position.experience):
            series, _, number = position.category.rpartition("-")
            same = (series, _words(position.title), _words(position.section))
            step = _Step(int(number), position.category, position.id, _months(position.experience), _evidence(position))
            ladders[same].append(step)
        for grade in position.grades:
            if grade.category in _CATEGORIES and _binds(grade.experience):
                place = _CATEGORIES.index(grade.category)
                step = _Step(place, grade.category, position.id, _months(grade.experience), spans_of(grade.spans))
                ladders[position.id, grade.level].append(step)
    for steps in ladders.values():
        yield from _rising(steps)


def _rising(steps: Sequence[_Step]) -> Iterator[Diagnostic]:
    """Steps that ask for more than the one above them; of several on one step the one that asks for least binds."""
    least: dict[int, _Step] = {}
    for step in sorted(steps, key=lambda each: (each.place, each.months)):
        least.setdefault(step.place, step)
    for higher, lower in pairwise(least.values()):
        if lower.months > higher.months:
            data = {"lower": lower.name, "higher": higher.name, "more": lower.months, "less": higher.months}
            yield finding("KQ211", [*higher.spans, *lower.spans], position=lower.position, data=data)


def _binds(experience: Experience | None) -> bool:
    """Whether an amount is asked for; one in a named post (that of the category below) is no measure of the whole."""
    if experience is None or experience.min_months is None:
        return False
    conditions = [condition for way in experience.alternatives for condition in way.conditions]
    return not any("position" in getattr(condition, "scopes", ()) for condition in conditions)


def _months(experience: Experience | None) -> int:
    return (experience.min_months if experience else None) or 0


def _evidence(position: Position) -> Spans:
    """Where the category and the experience stand."""
    alternatives = position.experience.alternatives if position.experience else []
    said = [span for each in alternatives for span in spans_of(each.spans)]
    return [*position.provenance.get("category", []), *said]


def _words(text: Text | None) -> tuple[str, ...]:
    return tuple(" ".join(value.lower().split()) for value in texts_of(text))
