"""From a type annotation to the way its values are written.

Named tuples and structs become objects by field, lists and tuples become arrays, sets sorted arrays, maps objects. An
optional value may be null; a union of several types names the type beside the value. What holds none of these and no
leaf of `leaves.LEAVES` (text, numbers, literals, enumerations, the records of the model) is left to msgspec.
"""

from collections.abc import Mapping, Sequence, Set
from functools import cached_property
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

import msgspec

from kqparse.frozen import Frozen
from kqparse.grammar.grammar import AnyFamily
from kqparse.grammar.mechanisms.characteristics import GradeCategory, GradeLevel
from kqparse.interchange.containers import an, below, mapping, optional, row, several, unordered
from kqparse.interchange.leaves import LEAVES, Codec, plain
from kqparse.interchange.references import RecordError, References

_SETS = (set, frozenset, Set)
_MAPS = (dict, Mapping)
_UNIONS = (Union, UnionType)

_GRAMMAR = {"AnyFamily": AnyFamily, "GradeCategory": GradeCategory, "GradeLevel": GradeLevel}
"""What records name of the grammar without loading it."""

_ways: dict[object, Codec] = dict(LEAVES)
"""Of every type that was met."""


def codec(annotation: object) -> Codec:
    """How values of a type are written and read.

    Raises:
        TypeError: if there is no way: the type holds something that is neither data nor known here.
    """
    if annotation not in _ways:
        _ways[annotation] = _way(annotation)
    return _ways[annotation]


def field_types(kind: type) -> dict[str, Any]:
    """The types of the fields of a record."""
    return get_type_hints(kind, localns=_GRAMMAR, include_extras=True)


def _way(annotation: object) -> Codec:
    if not _composed(annotation):
        return _plain(annotation)
    if isinstance(annotation, type) and _has_fields(annotation):
        fields = _Fields(annotation)
        return Codec(fields.encode, fields.decode)
    return _of_parts(annotation, get_origin(annotation), get_args(annotation))


def _of_parts(annotation: object, origin: object, inner: tuple[Any, ...]) -> Codec:
    """The way of a type that is made from others."""
    if origin is Annotated:
        way = codec(inner[0])
    elif origin in _UNIONS:
        way = _union(inner)
    elif origin is list:
        way = several(codec(inner[0]), list)
    elif origin is Sequence:
        way = _tagged({kind: several(codec(inner[0]), kind) for kind in (list, tuple)})
    elif origin is tuple and inner[1:] == (...,):
        way = several(codec(inner[0]), tuple)
    elif origin is tuple:
        way = row([codec(each) for each in inner])
    elif origin in _SETS:
        way = unordered(codec(inner[0]), set if origin is set else frozenset)
    elif origin in _MAPS and _is_name(inner[0]):
        way = mapping(codec(inner[0]), codec(inner[1]))
    else:
        raise TypeError(f"a record cannot carry {annotation}")
    return way


def _is_name(key: object) -> bool:
    """Whether the keys of a map are strings, any or certain ones."""
    return key is str or (get_origin(key) is Literal and all(isinstance(each, str) for each in get_args(key)))


def _has_fields(kind: type) -> bool:
    """Whether a type is a record, a named tuple or a struct."""
    return issubclass(kind, msgspec.Struct) or (issubclass(kind, tuple) and hasattr(kind, "_fields"))


def _composed(annotation: object, seen: frozenset[object] = frozenset()) -> bool:
    """Whether a type holds what msgspec would not bring back as it was, or not in a way that can be read.

    That is a leaf, a record of ours or a named tuple (by its names), a set (in order), or a sequence (list or tuple).
    """
    if annotation in LEAVES or get_origin(annotation) in (*_SETS, Sequence):
        return True
    inner: Sequence[object] = get_args(annotation)
    if isinstance(annotation, type) and _has_fields(annotation):
        if issubclass(annotation, (tuple, Frozen)):
            return True
        if annotation in seen:
            return False
        inner = list(field_types(annotation).values())
    return any(_composed(each, seen | {annotation}) for each in inner)


def _plain(annotation: Any) -> Codec:  # noqa: ANN401  an annotation may be no type
    try:
        # It has none for a class that it does not know, such as a pattern.
        msgspec.json.schema(annotation)
    except TypeError:
        raise TypeError(f"a record cannot carry {annotation}") from None
    return Codec(lambda value, _: msgspec.to_builtins(value), lambda value, _: plain(value, annotation))


class _Fields:
    """A record by its fields; their types are looked at when first needed, since a record may hold its own kind."""

    def __init__(self, kind: type) -> None:
        self.kind = kind

    @cached_property
    def ways(self) -> dict[str, Codec]:
        """Of each field, in order."""
        hints = field_types(self.kind)
        return {name: codec(hints[name]) for name in self._names()}

    @cached_property
    def needed(self) -> set[str]:
        """The fields without a default."""
        names = self._names()
        if issubclass(self.kind, msgspec.Struct):
            # By what it says of itself: the library would look up the types of its fields, which may not be loaded.
            defaults = self.kind.__struct_defaults__
            known = zip(names[len(names) - len(defaults) :], defaults, strict=True)
            return set(names) - {name for name, default in known if default is not msgspec.NODEFAULT}
        return set(names) - set(getattr(self.kind, "_field_defaults", ()))

    def _names(self) -> Sequence[str]:
        struct = issubclass(self.kind, msgspec.Struct)
        names: Sequence[str] = getattr(self.kind, "__struct_fields__" if struct else "_fields")
        return names

    def encode(self, value: object, references: References) -> dict[str, object]:
        """The fields that are set."""
        said = {name: getattr(value, name) for name in self.ways}
        return {name: self.ways[name].encode(own, references) for name, own in said.items() if own is not msgspec.UNSET}

    def decode(self, value: object, references: References) -> object:
        """The record; a field that has a default may be missing."""
        given = an(dict, value)
        if unknown := sorted(given.keys() - self.ways.keys()):
            raise RecordError(f"unknown key {unknown[0]!r}")
        if missing := sorted(self.needed - given.keys()):
            raise RecordError(f"key {missing[0]!r} is missing")
        return self.kind(**{name: below(name, self.ways[name], own, references) for name, own in given.items()})


def _union(members: Sequence[Any]) -> Codec:
    """A value of one of several types; types that are written alike count as one."""
    kinds = [member for member in members if member not in (NoneType, msgspec.UnsetType)]
    simple = tuple(kind for kind in kinds if not _composed(kind))
    ways: dict[Codec, object] = {_plain(Union[simple]): object} if simple else {}  # noqa: UP007  it has any number
    for kind in kinds:
        if kind not in simple:
            ways.setdefault(codec(kind), get_origin(kind) or kind)
    way = next(iter(ways)) if len(ways) == 1 else _tagged({kind: way for way, kind in ways.items()})
    return optional(way) if NoneType in members else way


def _tagged(ways: Mapping[Any, Codec]) -> Codec:
    """Values told apart by the name of their class; `object` stands for all that is plain."""
    by_name = {kind.__name__: way for kind, way in ways.items()}

    def encode(value: object, references: References) -> dict[str, object]:
        kind = next((kind for kind in ways if kind is not object and isinstance(value, kind)), object)
        return {"is": kind.__name__, "value": ways[kind].encode(value, references)}

    def decode(value: object, references: References) -> object:
        given = an(dict, value)
        way = by_name.get(str(given.get("is")))
        if way is None or given.keys() != {"is", "value"}:
            raise RecordError(f"not an object of the keys 'is' (one of {sorted(by_name)}) and 'value'")
        return below("value", way, given["value"], references)

    return Codec(encode, decode)
