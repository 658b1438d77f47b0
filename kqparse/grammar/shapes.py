"""What a record takes where a grammar file has something else, for messages: keys of a table, words of a choice."""

from collections.abc import Iterator
from typing import Annotated, Literal, TypeGuard, get_args, get_origin

import msgspec

from kqparse.grammar.tables import Table
from kqparse.late_pattern import late_pattern

Path = tuple[str | int, ...]
_AT = late_pattern(r" - at `(?:key in )?\$(.*)`$")
_STEP = late_pattern(r"\.([^.\[\]]+)|\[(\d+|\.\.\.)\]")
_UNKNOWN = late_pattern(r"unknown field `(.*?)`")
_CHOICE = "Invalid enum value"


def path_of(message: str) -> Path:
    """The path that a message of the decoder names, the unknown key itself included."""
    path = _place(message)
    unknown = _UNKNOWN.search(message)
    return (*path, unknown[1]) if unknown else path


def with_known(message: str, kind: type[Table]) -> str:
    """The message of the decoder about a record of this kind, and behind it what may stand at its place."""
    found = list(_known(message, kind))
    return f"{message}; known are {', '.join(found)}" if found else message


def _place(message: str) -> Path:
    at = _AT.search(message)
    return tuple(key or (int(number) if number.isdigit() else 0) for key, number in _STEP.findall(at[1] if at else ""))


def _known(message: str, kind: type[Table]) -> Iterator[str]:
    own: object = kind
    for step in _place(message):
        own = _inside(own, step)
    if _UNKNOWN.search(message) and _is_table(own):
        yield from sorted(field.encode_name for field in msgspec.structs.fields(own))
    if message.startswith(_CHOICE) and get_origin(own) is Literal:
        yield from sorted(get_args(own))


def _inside(own: object, step: str | int) -> object:
    """The type of what stands at a step within a value of a type; None where the type does not tell."""
    if get_origin(own) is Annotated:
        own = get_args(own)[0]
    if isinstance(step, int):
        return next(iter(get_args(own)), None)
    if _is_table(own):
        return next((field.type for field in msgspec.structs.fields(own) if field.encode_name == step), None)
    return get_args(own)[-1] if get_origin(own) is dict else None


def _is_table(own: object) -> TypeGuard[type[msgspec.Struct]]:
    return isinstance(own, type) and issubclass(own, msgspec.Struct)
