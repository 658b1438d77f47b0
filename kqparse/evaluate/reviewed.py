"""Corrections of a reviewer as a checked side: each value that a person has confirmed or corrected, and no other."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from typing import Any

from kqparse.evaluate.cases import Case, Facts
from kqparse.evaluate.notation import folded
from kqparse.evaluate.shapes import Reviewed

MARK = "kqparse_corrections"
"""The key by which a file of corrections is known."""


def reviewed_cases(reviewed: Reviewed) -> Iterator[Case]:
    """A case for each position that has corrections; of two for one value the later counts."""
    by_position: dict[tuple[str, str, str], dict[str, Any]] = defaultdict(dict)
    for each in reviewed.corrections:
        right = each.was if each.confirmed else each.value
        by_position[each.document, each.sha256, each.position][each.field] = right
    for (document, sha256, position), values in by_position.items():
        facts = {path: _printed(value) for path, value in values.items()}
        keys = (*[()] * 4, source_key(sha256, position))
        yield Case(f"{document}: {position}", document, keys, facts, paths=tuple(values))


def source_key(sha256: str, position: str) -> tuple[str, ...]:
    """By the very source and the id: what a reviewer saw."""
    return (sha256, position) if sha256 and position else ()


def facts_at(position: dict[str, Any], paths: Collection[str]) -> Facts:
    """What a position as it is written says at some paths; a path that leads nowhere has no value."""
    return {path: _printed(_at(position, path)) for path in paths}


def _at(value: Any, path: str) -> Any:  # noqa: ANN401  (any JSON)
    for name in path.split("."):
        if isinstance(value, list) and name.isdecimal() and int(name) < len(value):
            value = value[int(name)]
        elif isinstance(value, dict):
            value = value.get(name)
        else:
            return None
    return value


def _printed(value: Any) -> tuple[str, ...]:  # noqa: ANN401  (any JSON)
    if value is None:
        return ()
    if isinstance(value, list):
        return tuple([folded(str(entry)) for entry in value])
    return (f"{value:g}" if isinstance(value, int | float) else folded(str(value)),)
