"""What of an education text is understood beside the fields, and whether it asks for a suitable field."""

from collections.abc import Iterable, Sequence, Set

from kqparse.model import Span
from kqparse.requirement.fields.units import Unit, UnitKind

_AROUND = frozenset[UnitKind](
    {
        "and",
        "close",
        "code",
        "comma",
        "filler",
        "generic",
        "head",
        "link",
        "marker",
        "open",
        "or",
        "preposition",
        "quote",
        "relevant",
        "slash",
        "tail",
    }
)
_SILENT = frozenset[UnitKind]({"filler", "preposition"})
_SURE = frozenset[UnitKind]({"relevant", "tail"})
_PROVING = frozenset[UnitKind]({"head", "link", "relevant"})
"""What proves with its neighbours that a suitable field is asked for."""
_SUITED = frozenset[UnitKind]({"education", "head", "level", "link"})


def relevant(units: Sequence[Unit], kinds: Set[UnitKind], asked: Sequence[bool]) -> list[Span]:
    """Where a suitable field is asked for, without its name: тиісті бағыт, соответствующее образование."""
    if "relevant" not in kinds:
        return []
    plain = [(unit, shut) for unit, shut in zip(units, asked, strict=True) if unit.kind not in _SILENT]
    spans: list[Span] = []
    for at, (unit, shut) in enumerate(plain):
        beside = [other for other, _ in plain[max(at - 1, 0) : at + 2]]
        if unit.kind == "relevant" and not shut and any(other.kind in _SUITED for other in beside):
            own = [other for other in beside if other.kind in _PROVING]
            spans.append((own[0].start, own[-1].end))
    return spans


def used_spans(units: Sequence[Unit], kinds: Set[UnitKind], named: Sequence[bool], asked: Sequence[bool]) -> list[Span]:
    """The offsets of fields, of words that lead to them, of suitable fields and of tails; units are of these kinds."""
    if not any(named) and _SURE.isdisjoint(kinds):
        return []
    used = list(named)
    _spread(range(len(units)), units, named, asked, used)
    _spread(range(len(units) - 1, -1, -1), units, named, asked, used)
    spans: list[Span] = []
    for at, unit in enumerate(units):
        if not used[at]:
            continue
        if at and used[at - 1]:
            spans[-1] = (spans[-1][0], unit.end)
        else:
            spans.append((unit.start, unit.end))
    return spans


def _spread(
    order: Iterable[int], units: Sequence[Unit], named: Sequence[bool], asked: Sequence[bool], used: list[bool]
) -> None:
    """Mark what stands beside a field, a suitable field or a tail without a gap."""
    on = False
    for at in order:
        kind = units[at].kind
        on = named[at] or (not asked[at] and (kind in _SURE or (on and kind in _AROUND)))
        used[at] = used[at] or on
