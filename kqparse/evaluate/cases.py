"""One thing that is scored: a position of a document, or a phrase."""

from typing import NamedTuple

Facts = dict[str, tuple[str, ...]]
"""For each judged field its values as comparable text; a field that is not judged is left out."""


class Case(NamedTuple):
    """What one side says of one position or phrase.

    Attributes:
        name: what it is called in messages.
        group: the document that it belongs to, or None for a phrase.
        keys: what it may be found by on the other side, the surest first; an empty one finds nothing.
        facts: what is said of it.
        paths: where in a written position the facts stand, for values that a reviewer looked at one by one.
    """

    name: str
    group: str | None
    keys: tuple[tuple[str, ...], ...]
    facts: Facts
    paths: tuple[str, ...] = ()
