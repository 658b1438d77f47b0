"""Corrections put into the positions of a draft, and a finding for each."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import msgspec
from msgspec import UNSET, Struct

from kqparse.corrections.correction import CORRECTABLE, Correction
from kqparse.corrections.follow import RefusedError, follow, worth
from kqparse.diagnostics import finding
from kqparse.model import LANGUAGES, Diagnostic, Position, Span, Spans
from kqparse.model.plausible import is_headcount, is_isced_f, is_length_of_work
from kqparse.model.spans import merge
from kqparse.records import Draft

_NEW: dict[str, dict[str, Any]] = {
    "title": {},
    "section": {},
    "qualification": {"level": None, "category": None},
    "education": {"levels": [], "degrees": [], "fields": [], "field_scope": "unspecified", "provenance": {}},
    "experience": {"min_months": None, "max_months": None, "alternatives": []},
}
"""What stands in the place of nothing where a reviewer fills in a value of it."""

_PLAUSIBLE: dict[str, Callable[[Any], bool]] = {
    "isced_f": lambda code: not isinstance(code, str) or not code.isdecimal() or is_isced_f(code),
    "headcount": lambda count: not isinstance(count, int | float) or count < 0 or is_headcount(count),
    "ordinal": lambda number: not isinstance(number, int) or number >= 0,
    "min_months": lambda months: not isinstance(months, int) or months < 0 or is_length_of_work(months),
    "max_months": lambda months: not isinstance(months, int) or months < 0 or is_length_of_work(months),
}
"""What no post has, though it be of the right type; what is not, the model refuses in its own words."""


class _Applied(Struct, frozen=True):
    """A position with corrections, what tells of them, and spans that prove no value any longer."""

    position: Position
    told: list[Diagnostic]
    freed: list[Span]


def revised(draft: Draft, corrections: Sequence[Correction], old: Sequence[Correction] = ()) -> Draft:
    """A draft with some corrections, and a finding for each; `old` are those of a source that has changed."""
    by_id = {position.id: position for position in draft.positions}
    findings, claimed = list(draft.findings), list(draft.claimed)
    wanted: dict[str, list[Correction]] = {}
    for each in corrections:
        wanted.setdefault(each.position, []).append(each)
    for name, own in wanted.items():
        if name not in by_id:
            findings += [_stale(None, each, "the position is gone") for each in own]
            continue
        made = _applied(by_id[name], own)
        by_id[name] = made.position
        findings += made.told
        claimed += made.freed
    findings += [_stale(by_id.get(each.position), each, "the source has changed") for each in old]
    return draft._replace(positions=list(by_id.values()), findings=findings, claimed=claimed)


def _applied(position: Position, corrections: Sequence[Correction]) -> _Applied:
    """All of them that fit, one after the other; `was` is what the document says, whatever others changed."""
    read: dict[str, Any] = msgspec.to_builtins(position)
    now, told = position, []
    freed: list[Span] = []
    fixed: set[str] = set()
    for each in sorted(corrections, key=lambda one: one.field):
        try:
            if (said := _at(read, each.field)) != each.was:
                raise RefusedError(f"it corrected {each.was}, the document says {said}")
            if each.changes():
                now, left = _with(now, each, fixed)
                freed += left
                fixed.add(each.field)
        except RefusedError as why:
            told.append(_stale(position, each, str(why)))
            continue
        value = each.value if each.changes() else each.was
        data = {"field": each.field, "was": each.was, "value": value, "confirmed": not each.changes()}
        told.append(finding("KQ212", _evidence(position, each), position=position.id, data=data))
    return _Applied(now, told, freed)


def _with(position: Position, correction: Correction, fixed: set[str]) -> tuple[Position, list[Span]]:
    """The position with one correction and what follows from it.

    Raises:
        RefusedError: if the value cannot stand there.
    """
    field = correction.field
    if CORRECTABLE.fullmatch(field) is None:
        raise RefusedError("it is no value that can be corrected")
    whole: dict[str, Any] = msgspec.to_builtins(position)
    *way, last = field.split(".")
    if way and whole.get(way[0], UNSET) is None:
        whole[way[0]] = msgspec.convert(_NEW[way[0]], dict)
    holder = _holder(whole, way)
    value = worth(last, None if correction.value is UNSET else correction.value)
    if value is None and last in ("kk", "ru"):
        holder.pop(last, None)
    elif value is None and isinstance(holder[last], list):
        holder[last] = []
    else:
        holder[last] = value
    if (fits := _PLAUSIBLE.get(last)) and not fits(value):
        raise RefusedError(f"{value} is no {last} that a post can have")
    try:
        msgspec.convert(whole, Position)  # else what follows would be worked out from a value of the wrong type
        freed = follow(whole, field, fixed)
        made = msgspec.convert(whole, Position)
    except msgspec.ValidationError as fault:
        raise RefusedError(str(fault)) from None
    return made, freed


def _holder(whole: dict[str, Any], way: list[str]) -> dict[str, Any]:
    """The record at a path.

    Raises:
        RefusedError: if there is none.
    """
    holder: Any = whole
    try:
        for key in way:
            holder = holder[int(key)] if isinstance(holder, list) else holder[key]
    except (KeyError, IndexError, TypeError, ValueError):
        raise RefusedError("the position has no such value") from None
    if not isinstance(holder, dict):
        raise RefusedError("the position has no such value")
    return holder


def _at(whole: dict[str, Any], field: str) -> Any:  # noqa: ANN401  (any JSON)
    """The value at a path; None for one that may be filled in.

    Raises:
        RefusedError: if there is no place for it.
    """
    *way, last = field.split(".")
    if way and whole.get(way[0], UNSET) is None:
        whole = {**whole, way[0]: _NEW.get(way[0])}
    holder = _holder(whole, way)
    if last not in holder and (last not in ("kk", "ru") or not _NEW.keys() & way[:1]):
        raise RefusedError("the position has no such value")
    return holder.get(last)


def _stale(position: Position | None, correction: Correction, why: str) -> Diagnostic:
    spans = position.spans if position else []
    data = {"field": correction.field, "why": why, "wanted": correction.position}
    return finding("KQ213", spans, position=position.id if position else None, data=data)


def _evidence(position: Position, correction: Correction) -> Spans:
    """Where the value is printed: the nearest proof on the way to it, else the whole block."""
    names = correction.field.split(".")
    holder: Any = msgspec.to_builtins(position)
    found: Spans = position.spans
    for at, name in enumerate(names):
        if isinstance(holder, dict):
            found = merge(_proofs(holder, names[at:])) or found
            holder = holder.get(name)
        elif isinstance(holder, list):
            holder = holder[int(name)] if int(name) < len(holder) else None
    return found


def _proofs(holder: dict[str, Any], rest: list[str]) -> Iterator[Span]:
    """What a record says of where the value at a path below it is printed."""
    path = ".".join(rest)
    for name, spans in holder.get("provenance", {}).items():
        if name == path or name.startswith(f"{path}."):
            yield from spans
    if isinstance(own := holder.get("spans"), dict):
        yield from (
            span
            for language, spans in own.items()
            if rest[-1] not in LANGUAGES or language == rest[-1]
            for span in spans
        )
    for each in holder.get("alternatives", ()) if rest[0] != "alternatives" else ():
        yield from _proofs(each, rest)
