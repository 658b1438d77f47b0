"""Places that begin or end within brackets, evened: a bracket goes to the place that holds the other, or to none."""

from collections.abc import Sequence

from msgspec.structs import replace

from kqparse.requirement.shapes import Condition, Place, Places, Way, Work, merged

_PAIRS = (("(", ")"), ("[", "]"))


def evened(ways: Sequence[Way], text: str) -> tuple[Way, ...]:
    """The ways of a text, whose brackets may hold one of them: `стаж 3 года (остальным – 5 лет)`."""
    if not any(opening in text for opening, _ in _PAIRS):
        return tuple(ways)
    return tuple(
        Way(tuple(_condition(each, text) for each in way.conditions), _places(way.places, text)) for way in ways
    )


def _condition(condition: Condition, text: str) -> Condition:
    places = _places(condition.places, text)
    if isinstance(condition, Work) and condition.includes:
        return replace(condition, places=places, includes=tuple(_part(each, text) for each in condition.includes))
    return condition if places is condition.places else replace(condition, places=places)


def _part(part: Work, text: str) -> Work:
    return replace(part, places=_places(part.places, text), includes=tuple(_part(each, text) for each in part.includes))


def _places(places: Places, text: str) -> Places:
    own = tuple(_place(place, text) for place in places)
    return places if own == places else merged(own)


def _place(place: Place, text: str) -> Place:
    start, end = place
    for opening, closing in _PAIRS:
        more = text.count(opening, start, end) - text.count(closing, start, end)
        if more > 0 and text.startswith(opening, end - 1):
            end -= 1
        elif more > 0 and text.startswith(closing, end):
            end += 1
        elif more < 0 and text.startswith(closing, end - 1):
            end -= 1
        elif more < 0 and text.startswith(closing, start):
            start += 1
    own = text[start:end]
    return (end - len(own.lstrip()), start + len(own.rstrip())) if own.strip() else place
