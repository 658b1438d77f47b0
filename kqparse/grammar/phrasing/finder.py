"""Forms that are looked for in a whole text: only where a word stands that one of them begins with.

A pattern of many forms begins with no letter of its own, so that it is tried at every letter of a text. Searching the
few words with which forms begin, and trying the pattern there, finds the same much sooner.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import lru_cache
from itertools import chain

from kqparse.grammar.phrasing.forms import compiled, longest_first
from kqparse.grammar.phrasing.needs import Needs, Several, times
from kqparse.text.seen import APART, Running, Seen, WordCounts, places_of

_LONG = 1 << 13
"""Characters from which on it pays to look for the rarest word of a form, and before it for the first one;"""
_MUCH = 4
"""so many times rarer it must be."""


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
        if not firsts and firsts is not None:
            return ()
        if firsts is None:
            return [match.start() for match in self.pattern.finditer(seen.running.small)]
        words, rare = {first.text for first in firsts}, dict[frozenset[str], set[str]]()
        if len(seen.running.small) >= _LONG:
            words, rare = self._by_rarest(seen.words)
        found: list[Iterable[int]] = [seen.running.places(word) for word in words]
        found += [_before(seen.running, needed, own - words) for needed, own in rare.items()]
        return sorted(set(chain.from_iterable(found)) if rare else chain.from_iterable(found))

    def _by_rarest(self, words: WordCounts) -> tuple[set[str], dict[frozenset[str], set[str]]]:
        """The words that forms begin with, and of those that need a much rarer one what they begin with by that."""
        common: set[str] = set()
        rare: dict[frozenset[str], set[str]] = {}
        for firsts, needed in self.needs.edges_and_rarest(words):
            own = {first.text for first in firsts if words.stems[first.text]}
            if _MUCH * times(needed, words) < times(firsts, words):
                rare.setdefault(frozenset([stem.text for stem in needed if words.stems[stem.text]]), set()).update(own)
            else:
                common |= own
        return common, rare

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


class Finders:
    """Several of them, of which a text mostly has few."""

    def __init__(self, every: Sequence[Finder]) -> None:
        """Take them."""
        self._every = every
        self._needs = Several([finder.needs for finder in every])

    def there(self, words: WordCounts) -> list[Finder]:
        """Those whose forms may stand in a text."""
        return [self._every[at] for at in self._needs.there(words)]


@lru_cache(maxsize=64)
def shared_finders(every: tuple[Finder, ...]) -> Finders:
    """Those that families share."""
    return Finders(every)


def _before(running: Running, needed: frozenset[str], firsts: Set[str]) -> Iterator[int]:
    """Where words stand before others that are needed behind them, in the same one of the texts."""
    small, behind = running.small, 0
    for place in sorted(chain.from_iterable([running.places(word) for word in needed])):
        begin = max(small.rfind(APART, behind, place) + 1, behind)
        for first in firsts:
            yield from places_of(first, small, begin, place + len(first))
        behind = max(place, behind)


@lru_cache(maxsize=512)
def shared_finder(forms: tuple[str, ...], slots: tuple[tuple[str, str], ...] = ()) -> Finder:
    """The one that finds some forms: families that share words share what is made of them.

    Raises:
        FormError: if one cannot be compiled.
    """
    return Finder(forms, dict(slots))
