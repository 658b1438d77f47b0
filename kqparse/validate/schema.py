"""What a document that the model refuses lacks, told by the JSON Schema. Nothing here is loaded for a good document."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any, cast

import msgspec

from kqparse.model.codec import refused
from kqparse.printable import shortened
from kqparse.resources import folder
from kqparse.validate.breach import Breach, Path
from kqparse.validate.quoting import quoted

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import ValidationError

_LONGEST_REFUSAL = 120
_NOT_THIS = frozenset({"const", "enum", "type"})
"""Keywords that, failing at a value itself, say that it was never meant for this branch of an `anyOf`."""


def schema_breaches(value: object) -> list[Breach]:
    """All that the schema says against a decoded JSON value, each fault once.

    Raises:
        FileNotFoundError: if the installation has lost its schema.
        RecursionError: if the value is nested too deeply for the validator.
    """
    found = (breach for error in _validator().iter_errors(value) for breach in _breaches(error))
    return list(dict.fromkeys(found))


def refusal_breach(refusal: str) -> Breach:
    """The decoder's own words as a breach, for what the schema lets pass; its path ends at a free key."""
    what, path = refused(refusal)
    return Breach(path, "schema", shortened(what, _LONGEST_REFUSAL), "the record is read strictly")


@cache
def _validator() -> "Draft202012Validator":
    from jsonschema import Draft202012Validator  # noqa: PLC0415
    from referencing import Registry  # noqa: PLC0415

    schema = msgspec.json.decode((folder("schema") / "document.schema.json").read_bytes())
    # An empty registry: what the schema does not hold itself is never fetched.
    return Draft202012Validator(schema, registry=Registry())


def _breaches(error: "ValidationError") -> Iterator[Breach]:
    """The breaches of one schema error, in the branch that the value was meant for."""
    path, schema = tuple(error.absolute_path), cast("dict[str, Any]", error.schema)
    value: Any = error.instance
    if error.validator == "anyOf":
        yield from _of_branches(error, path, schema, value)
    elif error.validator == "required":
        for key in schema["required"]:
            if key not in value:
                yield _missing(path, key)
    elif error.validator == "additionalProperties":
        for key in value:
            if key not in schema["properties"]:
                yield _asked((*path, key), f"the key {quoted(key)} is unknown", "has no such key")
    else:
        yield _unfit(path, value, schema)


def _of_branches(error: "ValidationError", path: Path, schema: dict[str, Any], value: object) -> Iterator[Breach]:
    """The breaches in one branch of an `anyOf`: the one that the discriminator names, or else the one that fits."""
    discriminator = schema.get("discriminator")
    if discriminator and isinstance(value, dict):
        key, mapping = discriminator["propertyName"], discriminator["mapping"]
        if key not in value:
            yield _missing(path, key)
            return
        if not isinstance(value[key], str) or value[key] not in mapping:
            yield _asked((*path, key), f"found {quoted(value[key])}", f"asks for {_one_of(mapping)}")
            return
        fitting = [at for at, branch in enumerate(schema["anyOf"]) if branch["$ref"] == mapping[value[key]]]
    else:
        elsewhere = {below.schema_path[0] for below in error.context or () if _is_elsewhere(below)}
        fitting = [at for at in range(len(schema["anyOf"])) if at not in elsewhere]
    if len(fitting) == 1:
        for below in error.context or ():
            if below.schema_path[0] == fitting[0]:
                yield from _breaches(below)
    else:
        yield _unfit(path, value, schema)


def _is_elsewhere(error: "ValidationError") -> bool:
    return error.validator in _NOT_THIS and len(error.relative_path) == 0


def _missing(path: Path, key: str) -> Breach:
    return _asked(path, f"the key {quoted(key)} is missing", "requires it")


def _unfit(path: Path, value: object, schema: dict[str, Any]) -> Breach:
    return _asked(path, f"found {quoted(value)}", f"asks for {_described(schema)}")


def _asked(path: Path, what: str, demand: str) -> Breach:
    return Breach(path, "schema", what, f"the schema {demand}")


def _described(schema: dict[str, Any]) -> str:
    """What a part of the schema asks for, in words."""
    if "anyOf" in schema:
        return " or ".join(dict.fromkeys(map(_described, schema["anyOf"])))
    if "$ref" in schema:
        return f"an object {schema['$ref'].rpartition('/')[2]}"
    return " ".join(say(schema[keyword]) for keyword, say in _WORDS.items() if keyword in schema)


def _one_of(values: Iterable[object]) -> str:
    return " or ".join(map(quoted, values))


_TYPES = {"array": "an array", "integer": "an integer", "null": "null", "object": "an object"}
_WORDS: dict[str, Callable[[Any], str]] = {
    "type": lambda name: _TYPES.get(name, f"a {name}"),
    "enum": _one_of,
    "pattern": lambda pattern: f"like {pattern}",
    "minLength": lambda _: "that is not empty",
    "minimum": lambda least: f"of at least {least}",
    "prefixItems": lambda items: f"of {len(items)} items",
}
"""How each keyword of the schema reads, in the order of a sentence."""
