"""Forms that are looked for in a whole text: only where a word stands that one of them begins with.

A pattern of many forms begins with no letter of its own, so that it is tried at every letter of a text. Searching the
few words with which forms begin, and trying the pattern there, finds the same much sooner.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain

from kqparse.grammar.phrasing.forms import compiled, longest_first
from kqparse.grammar.phrasing.needs import Needs
from kqparse.text.seen import Seen


class Finder:
    """Forms whose values, if they have any, nobody asks for.

    Attributes:
        pattern: the forms, for text in lower case; longer ones first, so that none hides another.
        needs: the words that they need.
    """

    def __init__(self, forms: Iterable[str], slots: Mapping[str, str] | None = None) -> None:
        """Take forms, and the shapes of their values.

        Raises:
            FormError: if one cannot be compiled.
        """
        ordered = longest_first(forms)
        self.pattern = compiled(ordered, slots or {})
        self.needs = Needs(ordered)

    def starts(self, seen: Seen) -> Sequence[int]:
        """The places in the running text at which a form may begin, in order; at some of them none does."""
        firsts = self.needs.firsts(seen.words)
        if firsts is None:
            return [match.start() for match in self.pattern.finditer(seen.running.small)]
        return sorted(chain.from_iterable([seen.running.places(first) for first in {first.text for first in firsts}]))

    def matches(self, seen: Seen) -> Sequence[re.Match[str]]:
        """The forms in the running text, as the pattern alone would find them; families that share them ask again."""
        return seen.once(self, lambda: list(self._matches(seen)))

    def _matches(self, seen: Seen) -> Iterator[re.Match[str]]:
        behind, small, match_at = 0, seen.running.small, self.pattern.match
        for start in self.starts(seen):
            match = match_at(small, start) if start >= behind else None
            if match:
                behind = match.end()
                yield match


@lru_cache(maxsize=512)
def shared_finder(forms: tuple[str, ...], slots: tuple[tuple[str, str], ...] = ()) -> Finder:
    """The one that finds some forms: families that share words share what is made of them.

    Raises:
        FormError: if one cannot be compiled.
    """
    return Finder(forms, dict(slots))
