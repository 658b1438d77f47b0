"""The ways of values that hold others: lists, sets, rows, maps, and values that may be missing."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

from kqparse.interchange.leaves import Codec
from kqparse.interchange.references import RecordError, References

T = TypeVar("T", list[Any], dict[str, Any])
_NAMES = {list: "array", dict: "object"}
Build = Callable[[Iterable[object]], object]


def optional(way: Codec) -> Codec:
    """A value that may be null."""
    return Codec(
        lambda value, references: None if value is None else way.encode(value, references),
        lambda value, references: None if value is None else way.decode(value, references),
    )


def several(way: Codec, build: Build) -> Codec:
    """Any number of values of one kind, in order; `build` makes the sequence."""

    def decode(value: object, references: References) -> object:
        return build(below(at, way, own, references) for at, own in enumerate(an(list, value)))

    return Codec(lambda values, references: [way.encode(value, references) for value in values], decode)


def unordered(way: Codec, build: Build) -> Codec:
    """A set, written in the order of what its members are written as."""
    listed = several(way, build)
    return Codec(lambda values, references: sorted(listed.encode(values, references)), listed.decode)


def row(ways: Sequence[Codec]) -> Codec:
    """A tuple, each of whose places has its own kind."""

    def decode(value: object, references: References) -> object:
        given = an(list, value)
        if len(given) != len(ways):
            raise RecordError(f"an array of {len(given)}, not of {len(ways)}")
        return tuple(below(at, way, own, references) for at, (way, own) in enumerate(zip(ways, given, strict=True)))

    return Codec(
        lambda values, references: [way.encode(own, references) for way, own in zip(ways, values, strict=True)], decode
    )


def mapping(name: Codec, way: Codec) -> Codec:
    """Values of one kind by name, in their order."""

    def decode(value: object, references: References) -> object:
        return {
            below(key, name, key, references): below(key, way, own, references) for key, own in an(dict, value).items()
        }

    return Codec(lambda values, references: {key: way.encode(own, references) for key, own in values.items()}, decode)


def an(kind: type[T], value: object) -> T:
    """The value, if it is of a kind of plain data.

    Raises:
        RecordError: if it is not.
    """
    if not isinstance(value, kind):
        raise RecordError(f"not an {_NAMES[kind]}")
    return value


def below(step: str | int, way: Codec, value: object, references: References) -> object:
    """Read a part; its fault, if it has one, tells the step that led to it."""
    try:
        return way.decode(value, references)
    except RecordError as fault:
        raise fault.below(step) from None
