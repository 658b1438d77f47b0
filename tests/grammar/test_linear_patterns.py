"""No pattern of the package repeats what repeats itself, nor has it repetitions that could share out the same letters,
whether it stands in a module or is made of the grammar.
"""

import pkgutil
import re
import re._constants as sre  # type: ignore[import-not-found]
import re._parser as parser  # type: ignore[import-not-found]
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any

import pytest
from repeats import MANY, REPEATS, inner, overlaps

import kqparse
from kqparse.grammar import grammar
from kqparse.grammar.phrasing.late import late, trusting, when_used


def nested(pattern: str | bytes, flags: int = 0) -> str | None:
    """A repetition of something that may be nothing but a repetition itself, such as `(a+)*` or `(a*b?)+`."""
    return next(_nested(parser.parse(pattern, flags & ~re.UNICODE & ~re.LOCALE)), None)


def _nested(parsed: Any) -> Iterator[str]:
    for operation, argument in parsed:
        if operation in REPEATS and argument[1] >= MANY and _may_be_a_repeat(argument[2]):
            yield str(argument[2])
        yield from (found for own in _inner(operation, argument) for found in _nested(own))


def _inner(operation: Any, argument: Any) -> list[Any]:
    """The sequences within an item, those that take no letters too."""
    return [argument[1]] if operation in (sre.ASSERT, sre.ASSERT_NOT) else inner(operation, argument)


def _may_be_a_repeat(parsed: Any) -> bool:
    """Whether a sequence can consist of one endless repetition, all beside it missing."""
    items = [
        (operation, argument) for operation, argument in parsed if operation not in (sre.AT, sre.ASSERT, sre.ASSERT_NOT)
    ]
    needed = [item for item in items if not _may_be_missing(*item)]
    if any(_is_endless(*item) for item in items if item not in needed) and not needed:
        return True
    return len(needed) == 1 and _is_endless(*needed[0])


def _is_endless(operation: Any, argument: Any) -> bool:
    if operation in REPEATS:
        return bool(argument[1] >= MANY) or (argument[1] > 0 and _may_be_a_repeat(argument[2]))
    if operation is sre.SUBPATTERN:
        return _may_be_a_repeat(argument[3])
    return operation is sre.BRANCH and any(map(_may_be_a_repeat, argument[1]))


def _may_be_missing(operation: Any, argument: Any) -> bool:
    if operation in (*REPEATS, sre.POSSESSIVE_REPEAT):
        return bool(argument[0] == 0)
    if operation is sre.SUBPATTERN:
        return all(_may_be_missing(*item) for item in argument[3])
    return operation is sre.BRANCH and any(all(_may_be_missing(*item) for item in branch) for branch in argument[1])


@pytest.mark.parametrize(
    "pattern", [r"(a+)+", r"(?:a*)*b", r"(?:a+b?)*c", r"(?:\s*\w*)+!", r"(?:x|a+)*b", r"(?:(?:a)+)+"]
)
def test_what_is_nested(pattern: str) -> None:
    assert nested(pattern)


@pytest.mark.parametrize("pattern", [r"a+b+", r"\w+(?:-\w+)*", r"(?:a++)+", r"(?:a{1,3})*", r"(?>a+)*", r"(?:ab|c)*d+"])
def test_what_is_not(pattern: str) -> None:
    assert nested(pattern) is None


@pytest.mark.parametrize(
    "pattern",
    [
        r"\s*\s*x",
        r"\s*,?\s*x",
        r"a+\w*b",
        r".*x.*y",
        r"(a|b)*(?:c|a)+d",
        r"\w+(?:-?\w+)*!",
        r"(?:a{2,})*b",
        r"(?:[^;]*,)*x",
        r"a+(?:x|b?)a+c",
    ],
)
def test_what_overlaps(pattern: str) -> None:
    assert overlaps(pattern)


@pytest.mark.parametrize(
    "pattern",
    [
        r"\s*\S*x",
        r"\s*+,?\s*x",
        r"\s*,\s*x",
        r"\w+(?:-\w+)*!",
        r"a{1,9}a*b",
        r"(?:[^;,]*,)*x",
        r"(?>a+)a*b",
        r"[^.]+(?:\.[^.]*)*x",
    ],
)
def test_what_does_not(pattern: str) -> None:
    assert overlaps(pattern) == []


_LATE: Any = type(late("")).__mro__[-2]
with trusting():
    _UNMADE: Any = type(when_used(dict))
"""What stands for patterns, and for what is made of them, until they are first used."""


def patterns() -> Iterator[tuple[str, "re.Pattern[Any]"]]:
    """All patterns that are there once the package and its grammar are loaded, with where they were found."""
    seen: set[int] = set()
    for module in pkgutil.walk_packages(kqparse.__path__, "kqparse."):
        if not module.name.endswith("__main__"):
            yield from _within(vars(import_module(module.name)), module.name, seen, 3)
    yield from _within(grammar(), "grammar", seen, 30)


def _within(value: Any, place: str, seen: set[int], depth: int) -> Iterator[tuple[str, "re.Pattern[Any]"]]:
    if id(value) in seen or depth < 0:
        return
    seen.add(id(value))
    if isinstance(value, re.Pattern):
        yield place, value
    elif isinstance(value, _LATE):
        yield place, re.compile(value.pattern, value.flags)
    elif isinstance(value, _UNMADE):
        yield from _within(value._made, place, seen, depth)
    elif isinstance(value, dict):
        for key, own in value.items():
            yield from _within(own, f"{place}.{key}", seen, depth - 1)
    elif isinstance(value, list | tuple | set | frozenset):
        for own in value:
            yield from _within(own, place, seen, depth - 1)
    elif type(value).__module__.startswith("kqparse"):
        names = (*getattr(type(value), "__slots__", ()), *getattr(type(value), "__struct_fields__", ()))
        named = {name: getattr(value, name, None) for name in names}
        for name, own in {**named, **getattr(value, "__dict__", {})}.items():
            yield from _within(own, f"{place}.{name}", seen, depth - 1)


PATTERNS = {(own.pattern, own.flags): place for place, own in patterns()}


def test_there_are_patterns_of_modules_and_of_the_grammar() -> None:
    places = [place.startswith("grammar") for place in PATTERNS.values()]
    assert places.count(True) > 100
    assert places.count(False) > 100


@pytest.mark.parametrize("fault", [nested, overlaps])
def test_every_pattern(fault: Callable[[str | bytes, int], object]) -> None:
    assert [(place, own[0]) for own, place in PATTERNS.items() if fault(*own)] == []
