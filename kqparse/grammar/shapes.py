"""What a record takes where a grammar file has something else, for messages: keys of a table, words of a choice."""

from collections.abc import Iterator
from typing import Annotated, Literal, TypeGuard, get_args, get_origin

import msgspec

from kqparse.late_pattern import late_pattern
from kqparse.model.codec import refused

Path = tuple[str | int, ...]
_UNKNOWN = late_pattern(r"unknown field `(.*?)`")
_CHOICE = "Invalid enum value"
_SHAPE = late_pattern(r"`str` matching regex '.*?'(?= - at|$)")
_PLAIN = {
    "`array`": "a list (in [ ] or [[ ]])", "`object`": "a table", "`str`": "text in quotes",
    "`int`": "a whole number", "`float`": "a number", "`bool`": "true or false", "`null`": "nothing",
}  # fmt: skip


def path_of(message: str) -> Path:
    """The path that a message of the decoder names, the unknown key itself included."""
    _, path = refused(message)
    unknown = _UNKNOWN.search(message)
    return (*path, unknown[1]) if unknown else path


def with_known(message: str, kind: object) -> str:
    """The message of the decoder about a record of this kind in plain words, with what may stand at its place."""
    own: object = kind
    for step in refused(message)[1]:
        own = _inside(own, step)
    notes = [note for note in getattr(own, "__metadata__", ()) if isinstance(note, msgspec.Meta) and note.description]
    told = _SHAPE.sub(lambda _: notes[0].description or "", message) if notes else message
    for word, plain in _PLAIN.items():
        told = told.replace(word, plain)
    found = list(_known(message, own))
    return f"{told}; known are {', '.join(found)}" if found else told


def _known(message: str, own: object) -> Iterator[str]:
    if _UNKNOWN.search(message) and _is_table(own):
        yield from sorted(field.encode_name for field in msgspec.structs.fields(own))
    for choice in (own, *get_args(own)) if message.startswith(_CHOICE) else ():
        if get_origin(choice) is Literal:
            yield from sorted(get_args(choice))


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
