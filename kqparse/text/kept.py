"""What was made of texts, remembered by them, so that what repeats in a document or from one to the next is made once.

What is made must depend on nothing but its key: then what was read before changes no result.
"""

from collections.abc import Hashable
from typing import TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


def keep(known: dict[K, V], key: K, made: V, most: int) -> V:
    """Remember what was made, and give it; what is known is forgotten where it has come to `most`."""
    if len(known) >= most:
        known.clear()
    known[key] = made
    return made
