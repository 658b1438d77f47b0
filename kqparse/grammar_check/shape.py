"""Unknown keys, wrong types, empty ranges and entries, and records whose examples are missing."""

import copy
from collections.abc import Iterator
from typing import Any, get_args, get_origin

import msgspec

from kqparse.grammar.shapes import path_of, with_known
from kqparse.grammar.tables import Table
from kqparse.grammar_check.declared import fields_of, values_of
from kqparse.grammar_check.faults import Fault
from kqparse.grammar_check.layers import Layer
from kqparse.grammar_check.lines import Path

_MISSING = "missing required field"
_MOST = 20
"""Faults of shape told of one file; each hides the next until it is taken away."""


def shape_faults(layer: Layer, kind: type[Table], *, alone: bool) -> Iterator[Fault]:
    """What makes a file no record of its kind; a file that is laid over another one may lack keys."""
    content = copy.deepcopy(layer.content)
    for _ in range(_MOST):
        try:
            msgspec.convert(content, kind)
        except msgspec.ValidationError as fault:
            path = path_of(str(fault))
            if _MISSING in str(fault):
                if alone:
                    yield layer.fault(path, "shape", str(fault))
                return
            yield layer.fault(path, "shape", with_known(str(fault), kind))
            if not _without(content, path):
                return
        else:
            return


def range_faults(layer: Layer, kind: type[Table]) -> Iterator[Fault]:
    """Ranges whose first number is above the last, and entries of a list that have no word."""
    for path, value, own in values_of(layer.content, kind):
        if get_origin(own) is tuple and len(get_args(own)) == 2 and _numbers(value) and value[0] > value[1]:
            yield layer.fault(path, "range", f"the range {value[0]} to {value[1]} is empty")
        if path and isinstance(path[-1], int) and isinstance(value, dict) and not _says_something(value):
            yield layer.fault(path, "unreachable", "the entry has no word, so nothing can reach it")


def example_faults(layer: Layer, kind: type[Table]) -> Iterator[Fault]:
    """Records that may carry examples and carry none."""
    for path, value, own in values_of(layer.content, kind):
        if isinstance(value, dict) and "examples" in fields_of(own) and not value.get("examples"):
            yield layer.fault(path, "no-examples", "the rules have no examples that show what they do")


def _numbers(value: object) -> bool:
    return isinstance(value, list) and len(value) == 2 and all(isinstance(each, int) for each in value)


def _says_something(entry: dict[str, Any]) -> bool:
    """Whether an entry that has lists of words has a word in one of them."""
    lists = [value for value in entry.values() if isinstance(value, list) and not _numbers(value)]
    return not lists or any(lists) or any(isinstance(value, dict) for value in entry.values())


def _without(content: dict[str, Any], path: Path) -> bool:
    """Take away what stands at a path; whether there was something."""
    if not path:
        return False
    inside: Any = content
    try:
        for step in path[:-1]:
            inside = inside[step]
        del inside[path[-1]]
    except (KeyError, IndexError, TypeError):
        return False
    return True
