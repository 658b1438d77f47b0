"""What speaks for a stretch of an education text to name a field: where it stands among the units around it.

`strong` lets a name pass that no list knows: behind the colon of a list, in brackets or slashes behind an education,
before a Kazakh «мамандығы», behind a Russian «по специальности». `weak` lets known names pass: beside an education.
`asked` is what experience, skills, courses, papers or laws are asked for in, which is no field. `schooled` says whether
the sentence speaks of an education at all.
"""

from collections.abc import Sequence, Set

from msgspec import Struct
from msgspec.structs import replace

from kqparse.model import Language
from kqparse.requirement.fields.units import Unit, UnitKind

_ANCHORS = frozenset[UnitKind]({"education", "level", "taken"})
_LISTED = frozenset[UnitKind](
    {"and", "comma", "marker", "name", "or", "quote", "slash", "tail", "word", "code", "generic"}
)
_LIST_ALONE = _LISTED | {"head", "level", "semi", "end", "open", "close"}
_LEVELS = frozenset[UnitKind]({"level", "taken"})
_FIELDS = frozenset[UnitKind]({"name", "word", "code", "generic"})
_NAMING = _FIELDS | {"quote"}
_OPENERS = frozenset[UnitKind]({"and", "colon", "comma", "end", "level", "marker", "open", "or", "semi", "slash"})
_LINKS = frozenset[UnitKind]({"head", "link"})
_PARTING = frozenset[UnitKind]({"and", "comma", "open"})
_STEADY = frozenset[UnitKind]({"and", "comma", "filler", "name", "or", "preposition", "quote", "tail", "word"})
"""What changes nothing of what holds at a place, read from the left: most units."""


class Evidence(Struct, frozen=True, gc=False):
    """For each unit what speaks for and against it."""

    strong: list[bool]
    weak: list[bool]
    adjective: list[bool]
    asked: list[bool]
    schooled: list[bool]


class _Zone(Struct, frozen=True, gc=False):
    """What holds at a place, read from the left."""

    listing: bool = False
    behind_head: bool = False
    beside: bool = False
    anchored: bool = False
    sliced: bool = False


def asked_for(units: Sequence[Unit], kinds: Set[UnitKind], language: Language) -> list[bool]:
    """For each unit, all of these kinds, whether experience, skills, courses, papers or laws are asked for in it."""
    if "stop" not in kinds:
        return [False] * len(units)
    return _asked_before(units) if language == "kk" else _asked_behind(units)


def evidence_of(units: Sequence[Unit], language: Language, asked: list[bool]) -> Evidence:
    """What speaks for each unit; `asked` is what `asked_for` says of them."""
    strong, weak = _from_left(units, language)
    heads, beside = _from_right(units, language)
    begin = _behind_label(units)
    if {unit.kind for unit in units[begin:]} <= _LIST_ALONE:
        weak[begin:] = [True] * (len(units) - begin)
    return Evidence(
        strong=[left or (head and language == "kk") for left, head in zip(strong, heads, strict=True)],
        weak=[
            left or head or near or _between(units, at)
            for at, (left, head, near) in enumerate(zip(weak, heads, beside, strict=True))
        ],
        adjective=beside,
        asked=asked,
        schooled=_schooled(units),
    )


def _between(units: Sequence[Unit], at: int) -> bool:
    """Whether a unit stands between a level and the head of further fields: `высшее техническое по специальности`.

    A comma or bracket may part it from that: `высшее медицинское, резидентура по хирургии`; so may a colon.
    """
    if not at or units[at - 1].kind != "level":
        return False
    if [unit.kind for unit in units[at + 1 : at + 2]] == ["colon"]:
        return True
    behind = at + 2 if at + 1 < len(units) and units[at + 1].kind in _PARTING else at + 1
    return behind < len(units) and units[behind].kind in _LINKS


def _behind_label(units: Sequence[Unit]) -> int:
    """Where the level stands behind a label: `медсестра: высшее медицинское`; 0 where none does."""
    colon = next((at for at, unit in enumerate(units) if unit.kind == "colon"), 0)
    return colon + 1 if colon and units[colon + 1 : colon + 2] and units[colon + 1].kind in _LEVELS else 0


def _schooled(units: Sequence[Unit]) -> list[bool]:
    """For each unit whether its sentence, with the list that it opens, names an education or a level."""
    schooled: list[bool] = []
    begun = 0
    on = False
    for at, unit in enumerate(units):
        kind = unit.kind
        on = on or kind in _ANCHORS or kind == "code"
        if at + 1 == len(units) or (kind == "end" and units[at + 1].kind != "marker"):
            schooled += [on] * (at + 1 - begun)
            begun, on = at + 1, False
    return schooled


def _from_left(units: Sequence[Unit], language: Language) -> tuple[list[bool], list[bool]]:
    """For each unit whether it stands in a list or behind a head, and whether it stands behind an education."""
    strong: list[bool] = []
    weak: list[bool] = []
    zone = _Zone()
    outer: list[_Zone] = []
    for at, unit in enumerate(units):
        if unit.kind in _STEADY:
            strong.append(zone.listing or zone.behind_head)
            weak.append(zone.beside)
            continue
        before = units[at - 1].kind if at else None
        behind = units[at + 1].kind if at + 1 < len(units) else None
        if unit.kind == "open":
            outer.append(zone)
            zone = replace(zone, listing=zone.listing or before in _ANCHORS, behind_head=zone.behind_head)
        elif unit.kind == "close":
            zone = outer.pop() if outer else zone
        else:
            zone = _next(zone, unit.kind, before, behind, language)
        if unit.kind == "end" and not zone.listing:
            outer.clear()
        strong.append(zone.listing or zone.behind_head)
        weak.append(zone.beside)
    return strong, weak


def _next(zone: _Zone, kind: UnitKind, before: UnitKind | None, behind: UnitKind | None, language: Language) -> _Zone:
    """The zone behind a unit that is no bracket."""
    if kind == "end":
        zone = replace(zone, behind_head=False, beside=False) if zone.listing and behind == "marker" else _Zone()
    elif kind == "colon":
        # A label goes on with the level: «Білімі: жоғары …» makes no list of what follows.
        zone = replace(zone, listing=zone.anchored and behind not in _ANCHORS, beside=zone.anchored)
    elif kind == "dash":
        # «Высшее – экология, химия», «мамандығы – «Химия»»: known names stand beside it; other words may be prose.
        zone = replace(zone, beside=zone.beside or (before in _ANCHORS | {"head"} and behind in _NAMING))
    elif kind == "slash":
        opens = not zone.sliced and before in _ANCHORS
        closes = zone.sliced and behind not in _FIELDS
        listing = opens or (zone.listing and not closes)
        zone = replace(zone, sliced=opens or (zone.sliced and not closes), listing=listing)
    elif kind == "marker":
        zone = replace(zone, listing=zone.listing or before in _ANCHORS)
    elif kind in {"education", "level"}:
        zone = replace(zone, behind_head=False, beside=zone.beside or kind == "education", anchored=True)
    elif kind in {"head", "link", "relevant"}:
        zone = replace(zone, behind_head=language == "ru", anchored=zone.anchored or kind == "head")
    elif kind == "stop":
        zone = replace(zone, behind_head=False, beside=False, anchored=False)
    elif kind in {"break", "semi", "taken"}:
        zone = replace(zone, behind_head=False, beside=False)
    return zone


def _from_right(units: Sequence[Unit], language: Language) -> tuple[list[bool], list[bool]]:
    """For each unit whether a head follows its list, and whether an education does."""
    heads: list[bool] = []
    beside: list[bool] = []
    head = near = False
    outer: list[tuple[bool, bool]] = []
    behind = len(units)
    marks = [at for at, unit in enumerate(units) if unit.kind == "quote"]
    opening = frozenset(marks[::2])
    for at in range(len(units) - 1, -1, -1):
        unit = units[at]
        if unit.kind == "close":
            outer.append((head, near))
        elif unit.kind == "open":
            head, near = outer.pop() if outer else (False, False)
        elif unit.kind == "head":
            head, near = True, False
        elif unit.kind == "link" and language == "kk":
            # «бойынша» alone leads to a field where an education or a head follows: «қаржы бойынша жоғары білім».
            head, near = head or near, True
        elif unit.kind in {"education", "level"}:
            head, near = False, True
        elif unit.kind not in _LISTED and unit.kind != "relevant":
            head = near = False
        elif unit.kind in _FIELDS and behind in opening:
            # What stands right before an opening mark is no part of the list that the marks are in.
            head = near = False
        heads.append(head)
        beside.append(near)
        behind = at
    return heads[::-1], beside[::-1]


def _asked_before(units: Sequence[Unit]) -> list[bool]:
    """In Kazakh: what stands before a word for experience and the like; all of a list if a head leads from it there."""
    asked = [False] * len(units)
    for at in range(len(units) - 1, -1, -1):
        if units[at].kind != "stop" or asked[at]:
            continue
        whole = False
        asked[at] = True
        for index in range(at - 1, -1, -1):
            kind = units[index].kind
            if kind in {"education", "colon", "end", "semi", "open"} or (kind == "stop" and not whole):
                break
            if kind in {"and", "comma", "or", "marker", "slash"} and not whole:
                break
            if kind == "tail" and whole:
                break
            whole = whole or kind in _LINKS
            asked[index] = True
    return asked


def _asked_behind(units: Sequence[Unit]) -> list[bool]:
    """In Russian: what stands behind such a word up to the next education, and the word right before it."""
    asked: list[bool] = []
    on = False
    depth = start = 0
    for at, unit in enumerate(units):
        before = units[at - 1].kind if at else "end"
        if unit.kind == "stop":
            if not on:
                start = depth
            on = True
            if at and units[at - 1].kind in _FIELDS:
                asked[-1] = True
        elif unit.kind in {"level", "end"} or (unit.kind == "education" and before in _OPENERS):
            # «опыт работы в сфере образования» speaks of no education.
            on = False
        elif unit.kind in {"open", "close"}:
            depth += 1 if unit.kind == "open" else -1
            on = on and depth >= start
        asked.append(on)
    return asked
