"""Two editions of a document compared: posts added, removed and renamed, what changed in each, and outside of them.

Guarantees:
    * every position of either edition stands in exactly one place: a pair, an addition or a removal;
    * a document compared with itself gives no change.
"""

from collections.abc import Sequence
from typing import NamedTuple

from kqparse.editions.changes import Change, changes
from kqparse.editions.pairing import pairs
from kqparse.editions.whole import whole
from kqparse.model import Document, Position


class Pair(NamedTuple):
    """One post in both editions, why the two were taken for one, and what changed in it."""

    old: Position
    new: Position
    by: str
    changes: list[Change]


class Comparison(NamedTuple):
    """All that differs between two editions; `pairs` holds only posts that changed, `same` counts the others.

    `document` tells what changed outside of posts.
    """

    old: str
    new: str
    added: list[Position]
    removed: list[Position]
    pairs: list[Pair]
    same: int
    document: list[Change]


def compare(old: Document, new: Document) -> Comparison:
    """Compare two editions of one document."""
    found = pairs(old.positions, new.positions)
    matched = [Pair(one, other, by, changes(one, other)) for one, other, by in found]
    changed = [pair for pair in matched if pair.changes]
    return Comparison(
        old=old.source.name,
        new=new.source.name,
        added=_missing(new.positions, [other.id for _, other, _ in found]),
        removed=_missing(old.positions, [one.id for one, _, _ in found]),
        pairs=changed,
        same=len(matched) - len(changed),
        document=whole(old, new),
    )


def _missing(positions: Sequence[Position], ids: Sequence[str]) -> list[Position]:
    known = set(ids)
    return [position for position in positions if position.id not in known]


__all__ = ["Change", "Comparison", "Pair", "compare"]
