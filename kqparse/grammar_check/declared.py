"""What is declared of the keys of a grammar file: their types, and what a list is for, by the record that holds it.

A list that is not named here holds synonyms: each once, and under one entry of its kind only.
"""

from collections.abc import Iterator
from typing import Any, Literal, get_args

import msgspec

from kqparse.grammar_check.lines import Path

Use = Literal["ordered", "shared", "ruled"]
"""Not synonyms but values in a fixed order; synonyms that several entries may share; synonyms whose `~` stands for the
endings of `endings.toml` and not for any letters."""

_ORDERED: frozenset[tuple[str, str]] = frozenset({("RussianClass", "singular"), ("RussianClass", "plural")})
# A form that names two categories stands under both; a word beside fields of study, or in a title, may play several
# parts.
_SHARED = frozenset(
    {
        ("CategoryWords", "kk"),
        ("CategoryWords", "ru"),
        ("LevelWords", "kk"),
        ("LevelWords", "ru"),
        ("FieldWord", "kk"),
        ("FieldWord", "ru"),
        ("RankWords", "kk"),
        ("RankWords", "ru"),
    }
)
_RULED = frozenset({("WordEntry", "kk"), ("WordEntry", "ru"), ("RankWords", "kk"), ("RankWords", "ru")})

EXAMPLES = frozenset({"examples", "counterexamples"})
"""Keys whose entries are no words of the grammar."""


def uses(record: str, key: str) -> set[Use]:
    """What a list of a record is for beside holding synonyms."""
    found: dict[Use, frozenset[tuple[str, str]]] = {"ordered": _ORDERED, "shared": _SHARED, "ruled": _RULED}
    return {use for use, members in found.items() if (record, key) in members}


def fields_of(kind: object) -> dict[str, object]:
    """The types of a record's keys, as they are written in files; none of what is no record."""
    if not (isinstance(kind, type) and issubclass(kind, msgspec.Struct)):
        return {}
    return {field.encode_name: field.type for field in msgspec.structs.fields(kind)}


def values_of(content: object, kind: object, path: Path = ()) -> Iterator[tuple[Path, Any, object]]:
    """Every value of a record of some kind with its path and type, itself first; examples are none."""
    yield path, content, kind
    if isinstance(content, dict):
        fields = fields_of(kind)
        for key, value in content.items():
            if key not in EXAMPLES:
                yield from values_of(value, fields.get(key), (*path, key))
    elif isinstance(content, list):
        item = next(iter(get_args(kind)), None)
        for number, value in enumerate(content):
            if isinstance(value, dict):
                yield from values_of(value, item, (*path, number))
