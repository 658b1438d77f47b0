"""Repetitions of a pattern that could share out the same letters in many ways, told by its tree alone.

A pattern takes time in proportion to a text, times some power: each endless repetition behind another one, of letters
that both take, with nothing between them that tells where one ends, raises it by one.
"""

import re
import re._compiler as compiler  # type: ignore[import-not-found]
import re._constants as sre  # type: ignore[import-not-found]
import re._parser as parser  # type: ignore[import-not-found]
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

REPEATS = (sre.MAX_REPEAT, sre.MIN_REPEAT)
MANY = 50
"""From so many times on a repetition of a repetition counts as one without end."""
_SO_MANY = 1000
"""From so many times on a repetition behind another one does: fewer are a factor, and no power of the length."""
_LETTERS = "".join(map(chr, (*range(0x250), *range(0x400, 0x530), *range(0x2000, 0x2070), 0x2116, 0xFEFF, 0x1F600)))
"""Letters of all kinds that patterns tell apart."""


class Place(NamedTuple):
    """An endless repetition that has been passed, and the letters of it that all behind it takes too."""

    source: str
    letters: frozenset[str]


def overlaps(pattern: str | bytes, flags: int = 0) -> list[str]:
    """Pairs of endless repetitions behind each other that could share out the same letters."""
    tree = parser.parse(pattern, flags & ~re.UNICODE & ~re.LOCALE)
    found: dict[str, None] = {}
    _walk(tree, [], found, tree.state.flags)
    return list(found)


def _walk(items: Any, open_: list[Place], found: dict[str, None], flags: int) -> list[Place]:
    """Go through a sequence; gives the repetitions that are open behind it."""
    for operation, argument in items:
        open_ = _step(operation, argument, open_, found, flags)
    return open_


def _step(operation: Any, argument: Any, open_: list[Place], found: dict[str, None], flags: int) -> list[Place]:
    if operation in (sre.AT, sre.ASSERT, sre.ASSERT_NOT):
        if operation is not sre.AT:
            _walk(argument[1], [], found, flags)
        return open_
    if operation is sre.SUBPATTERN:
        return _walk(argument[3], open_, found, flags)
    if operation is sre.ATOMIC_GROUP:
        _walk(argument, [], found, flags)
        return []
    if operation is sre.BRANCH:
        ways = [_walk(branch, open_, found, flags) for branch in argument[1]]
        return list({place: None for way in ways for place in way})
    if operation in REPEATS:
        return _repeat(operation, argument, open_, found, flags)
    return _narrowed(open_, _taken([(operation, argument)], flags))


def _repeat(operation: Any, argument: Any, open_: list[Place], found: dict[str, None], flags: int) -> list[Place]:
    least, most, body = argument
    letters = _all(body, flags)
    if most < _SO_MANY:
        behind = _walk(body, open_, found, flags)
        return list(dict.fromkeys((*(open_ if not least else ()), *behind)))
    source = f"{operation} {_shown(letters)}"
    for place in open_:
        if _possible(body, place.letters, flags):
            found[f"{place.source} … {source}"] = None
    once = _walk(body, open_, found, flags)
    again = _walk(body, once, found, flags)
    own = [] if _compound(body) else [Place(source, letters)]
    return list(dict.fromkeys((*(open_ if not least else ()), *once, *again, *own)))


def _compound(body: Any) -> bool:
    """Whether a repetition holds others without end, which are looked at by themselves."""
    return any(operation in REPEATS and argument[1] >= _SO_MANY for operation, argument in _flat(body))


def _flat(items: Any) -> Iterator[tuple[Any, Any]]:
    for operation, argument in items:
        yield operation, argument
        for own in inner(operation, argument):
            yield from _flat(own)


def inner(operation: Any, argument: Any) -> list[Any]:
    """The sequences within an item that take letters."""
    if operation in (*REPEATS, sre.POSSESSIVE_REPEAT):
        return [argument[2]]
    if operation is sre.BRANCH:
        return list(argument[1])
    if operation is sre.SUBPATTERN:
        return [argument[3]]
    return [argument] if operation is sre.ATOMIC_GROUP else []


def _possible(items: Any, letters: frozenset[str], flags: int) -> bool:
    """Whether a sequence can take something that is made of some letters alone."""
    return all(_one_possible(operation, argument, letters, flags) for operation, argument in items)


def _one_possible(operation: Any, argument: Any, letters: frozenset[str], flags: int) -> bool:
    if operation in (sre.AT, sre.ASSERT, sre.ASSERT_NOT):
        return True
    if operation in (*REPEATS, sre.POSSESSIVE_REPEAT) and not argument[0]:
        return True
    if operation is sre.BRANCH:
        return any(_possible(branch, letters, flags) for branch in argument[1])
    if own := inner(operation, argument):
        return _possible(own[0], letters, flags)
    return bool(letters & _taken([(operation, argument)], flags))


def _narrowed(open_: list[Place], letters: frozenset[str]) -> list[Place]:
    """Repetitions go on to be open where what follows may be one of their own letters."""
    return [place._replace(letters=own) for place in open_ if (own := place.letters & letters)]


def _taken(items: list[Any], flags: int) -> frozenset[str]:
    (operation, argument) = items[0]
    return _letters(repr((operation, argument)), operation, _frozen(argument), flags)


def _frozen(argument: Any) -> Any:
    return tuple(map(tuple, argument)) if isinstance(argument, list) else argument


@cache
def _letters(key: str, operation: Any, argument: Any, flags: int) -> frozenset[str]:
    """The letters that an item of one letter takes."""
    if operation in (sre.GROUPREF, sre.GROUPREF_EXISTS):
        return frozenset(_LETTERS)
    state = parser.State()
    state.flags = flags
    state.str = ""
    argument = list(argument) if operation is sre.IN else argument
    own = compiler.compile(parser.SubPattern(state, [(operation, argument)]), flags)
    return frozenset(letter for letter in _LETTERS if own.fullmatch(letter))


def _all(items: Any, flags: int) -> frozenset[str]:
    """All letters that stand in what a sequence takes."""
    found: frozenset[str] = frozenset()
    for operation, argument in items:
        if operation in (sre.AT, sre.ASSERT, sre.ASSERT_NOT):
            continue
        if operation is sre.SUBPATTERN:
            found |= _all(argument[3], flags)
        elif operation is sre.ATOMIC_GROUP:
            found |= _all(argument, flags)
        elif operation is sre.BRANCH:
            found = found.union(*(_all(branch, flags) for branch in argument[1]))
        elif operation in (*REPEATS, sre.POSSESSIVE_REPEAT):
            found |= _all(argument[2], flags)
        else:
            found |= _taken([(operation, argument)], flags)
    return found


def _shown(letters: frozenset[str]) -> str:
    return f"{len(letters)}: " + "".join(sorted(letters))[:20]
