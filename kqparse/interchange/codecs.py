"""From a type annotation to the way its values are written.

Named tuples become objects by field, lists and tuples become arrays, sets sorted arrays, maps objects. An optional value
may be null; a union of several types names the type beside the value. What holds none of these and no leaf of
`leaves.LEAVES` (text, numbers, literals, enumerations, the records of the model) is left to msgspec.
"""

import types
from collections.abc import Mapping, Sequence, Set
from functools import cache, cached_property
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import msgspec

from kqparse.interchange.leaves import LEAVES, Codec, plain
from kqparse.interchange.references import RecordError, References

_LISTS = (list, Sequence)
_SETS = (set, frozenset, Set)
_MAPS = (dict, Mapping)
_UNIONS = (Union, types.UnionType)


@cache
def codec(annotation: Any) -> Codec:
    """How values of a type are written and read.

    Raises:
        TypeError: if there is no way: the type holds something that is neither data nor known here.
    """
    if annotation in LEAVES:
        return LEAVES[annotation]
    if not _composed(annotation):
        return _plain(annotation)
    origin, inner = get_origin(annotation), get_args(annotation)
    if _is_record(annotation):
        return _Fields(annotation).codec()
    if origin is Annotated:
        return codec(inner[0])
    if origin in _UNIONS:
        return _union(inner)
    if origin in _LISTS or (origin is tuple and inner[1:] == (...,)):
        return _several(codec(inner[0]), tuple if origin is tuple else list)
    if origin in _SETS:
        return _set(codec(inner[0]), set if origin is set else frozenset)
    if origin is tuple:
        return _row([codec(each) for each in inner])
    if origin in _MAPS and inner[0] is str:
        return _map(codec(inner[1]))
    raise TypeError(f"a record cannot carry {annotation}")


def _is_record(annotation: Any) -> bool:
    """Whether a type has fields of its own: a named tuple, or a struct."""
    named = isinstance(annotation, type) and issubclass(annotation, tuple) and hasattr(annotation, "_fields")
    return named or (isinstance(annotation, type) and issubclass(annotation, msgspec.Struct))


def _composed(annotation: Any, seen: frozenset[Any] = frozenset()) -> bool:
    """Whether a type holds what msgspec would not bring back: a leaf, a named tuple by its names, a set in order."""
    if annotation in LEAVES:
        return True
    if _is_record(annotation):
        if not issubclass(annotation, msgspec.Struct):
            return True
        if annotation in seen:
            return False
        hints = get_type_hints(annotation, include_extras=True).values()
        return any(_composed(hint, seen | {annotation}) for hint in hints)
    if annotation in _SETS or get_origin(annotation) in _SETS:
        return True
    return any(_composed(inner, seen) for inner in get_args(annotation) if not isinstance(inner, str))


def _plain(annotation: Any) -> Codec:
    try:
        msgspec.json.Decoder(annotation)
    except TypeError as fault:
        raise TypeError(f"a record cannot carry {annotation}: {fault}") from None
    return Codec(lambda value, _: msgspec.to_builtins(value), lambda value, _: plain(value, annotation))


class _Fields:
    """A record by its fields; their types are looked at when first needed, since a record may hold its own kind."""

    def __init__(self, kind: Any) -> None:
        self.kind = kind
        self.needed = set(getattr(kind, "_fields", ())) - set(getattr(kind, "_field_defaults", ()))

    @cached_property
    def fields(self) -> dict[str, Codec]:
        hints = get_type_hints(self.kind, include_extras=True)
        if issubclass(self.kind, msgspec.Struct):
            own = msgspec.structs.fields(self.kind)
            self.needed = {field.name for field in own if field.required}
            return {field.name: codec(hints[field.name]) for field in own}
        return {name: codec(hints[name]) for name in self.kind._fields}

    def codec(self) -> Codec:
        return Codec(self._encode, self._decode)

    def _encode(self, value: Any, references: References) -> dict[str, Any]:
        said = {name: getattr(value, name) for name in self.fields}
        return {
            name: self.fields[name].encode(own, references) for name, own in said.items() if own is not msgspec.UNSET
        }

    def _decode(self, value: Any, references: References) -> Any:
        given = _of(value, dict, "an object")
        for name in given:
            if name not in self.fields:
                raise RecordError(f"unknown key {name!r}")
        values = {name: _below(name, self.fields[name], own, references) for name, own in given.items()}
        if lacking := sorted(self.needed - values.keys()):
            raise RecordError(f"key {lacking[0]!r} is missing")
        return self.kind(**values)


def _union(members: Sequence[Any]) -> Codec:
    """A value of one of several types; leaves written alike count as one."""
    kinds = [member for member in members if member not in (types.NoneType, msgspec.UnsetType)]
    simple = [kind for kind in kinds if not _composed(kind)]
    ways: dict[Codec, Any] = {}
    if simple:
        ways[_plain(Union[tuple(simple)])] = None
    for kind in kinds:
        if kind not in simple:
            ways.setdefault(codec(kind), kind)
    way = next(iter(ways)) if len(ways) == 1 else _tagged(ways)
    return _optional(way) if types.NoneType in members else way


def _tagged(ways: Mapping[Codec, Any]) -> Codec:
    """Values told apart by the name of their type; plain ones, of which there is no more than one way, by none."""
    by_name = {_name(kind): (way, _class(kind)) for way, kind in ways.items()}

    def encode(value: Any, references: References) -> dict[str, Any]:
        for name, (way, kind) in by_name.items():
            if kind is not object and isinstance(value, kind):
                return {"is": name, "value": way.encode(value, references)}
        return {"is": "", "value": by_name[""][0].encode(value, references)}

    def decode(value: Any, references: References) -> Any:
        given = _of(value, dict, "an object")
        if given.keys() != {"is", "value"} or given["is"] not in by_name:
            raise RecordError(f"not an object of the keys 'is' (one of {sorted(by_name)}) and 'value'")
        return _below("value", by_name[given["is"]][0], given["value"], references)

    return Codec(encode, decode)


def _class(kind: Any) -> Any:
    """The class that values of a type have; `object` for plain ones."""
    return object if kind is None else get_origin(kind) or kind


def _name(kind: Any) -> str:
    return "" if kind is None else str(_class(kind).__name__)


def _optional(way: Codec) -> Codec:
    return Codec(
        lambda value, references: None if value is None else way.encode(value, references),
        lambda value, references: None if value is None else way.decode(value, references),
    )


def _several(way: Codec, kind: type) -> Codec:
    def encode(values: Any, references: References) -> list[Any]:
        return [way.encode(value, references) for value in values]

    def decode(value: Any, references: References) -> Any:
        given = _of(value, list, "an array")
        return kind(_below(at, way, own, references) for at, own in enumerate(given))

    return Codec(encode, decode)


def _set(way: Codec, kind: type) -> Codec:
    several = _several(way, kind)
    return Codec(lambda values, references: sorted(several.encode(values, references)), several.decode)


def _row(ways: Sequence[Codec]) -> Codec:
    def encode(values: Any, references: References) -> list[Any]:
        return [way.encode(value, references) for way, value in zip(ways, values, strict=True)]

    def decode(value: Any, references: References) -> Any:
        given = _of(value, list, "an array")
        if len(given) != len(ways):
            raise RecordError(f"an array of {len(given)}, not of {len(ways)}")
        return tuple(_below(at, way, own, references) for at, (way, own) in enumerate(zip(ways, given, strict=True)))

    return Codec(encode, decode)


def _map(way: Codec) -> Codec:
    def encode(values: Any, references: References) -> dict[str, Any]:
        return {key: way.encode(value, references) for key, value in values.items()}

    def decode(value: Any, references: References) -> Any:
        return {key: _below(key, way, own, references) for key, own in _of(value, dict, "an object").items()}

    return Codec(encode, decode)


def _of(value: Any, kind: type, what: str) -> Any:
    if not isinstance(value, kind):
        raise RecordError(f"not {what}")
    return value


def _below(step: str | int, way: Codec, value: Any, references: References) -> Any:
    try:
        return way.decode(value, references)
    except RecordError as fault:
        raise fault.below(step) from None
