"""What records are made of: parts with names, which nobody changes and nobody takes for a tuple.

A class of named tuples takes six times as long to be made, and each of them a call.
"""

from typing import Any, Self

from msgspec import Struct
from msgspec.structs import replace


class Frozen(Struct, frozen=True):
    """A record; one that is to be unpacked, ordered or compared with tuples is a named tuple instead."""

    def _replace(self, **parts: Any) -> Self:  # noqa: ANN401  each has its own type
        """The same with other parts."""
        return replace(self, **parts)
