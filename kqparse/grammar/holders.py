"""Words that hold for a category alone: `для специалистов высшей категории: …`."""

import re
from collections.abc import Iterator

from msgspec import Struct


class Holders(Struct, frozen=True):
    """What says that words hold for a category alone.

    Attributes:
        pattern: one form for each way to say so of each category.
    """

    pattern: re.Pattern[str]

    def search(self, folded: str) -> re.Match[str] | None:
        """The first of them."""
        return self.pattern.search(folded)

    def places(self, folded: str, at: int) -> Iterator[tuple[int, int]]:
        """Where they stand from a place on; one after the other, so that not all of the long pattern is compiled."""
        while match := self.pattern.search(folded, at):
            yield match.span()
            at = match.end()
