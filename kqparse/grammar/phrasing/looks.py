"""How much of each evidence a text can show at most, told from its words: a family's look before anything is read.

What a family looks for lies in its own file: the words of its labels, headings, points, calls. So a look says "at most
so much", never "so much"; a text that cannot show what the family asks for needs no reading.
"""

from collections.abc import Iterable, Sequence
from math import inf
from typing import Generic, Protocol, TypeVar

from msgspec import Struct

from kqparse.frozen import Frozen
from kqparse.grammar.phrasing.finder import Finder
from kqparse.grammar.phrasing.needs import Needs, Several
from kqparse.grammar.tables import FamilyFile
from kqparse.text.fold import lower
from kqparse.text.seen import Seen, alike, count_within

T = TypeVar("T", bound=FamilyFile)


class Sign(Protocol):
    """What one evidence is looked for by."""

    def most(self, seen: Seen) -> float:
        """How much of it a text can show at most."""


Look = dict[str, Sign]
"""The signs by evidence; evidence without one may be there in any number."""


class Compiled(Struct, Generic[T], frozen=True):
    """A family of some mechanism, ready for use.

    Attributes:
        table: the family's file.
        look: what its evidence is looked for by.
    """

    table: T
    look: Look


class OfWords(Struct, frozen=True):
    """A sign that needs words, so that where these stand tells of most parts of a text that they cannot show any."""

    def any_in(self, whole: Seen, start: int, end: int) -> bool:
        """Whether a stretch of a text may show any."""
        raise NotImplementedError

    def most(self, seen: Seen) -> float:
        """See `Sign`."""
        raise NotImplementedError


class Forms(OfWords, frozen=True):
    """Evidence that counts forms, `further` beside them; where others may stand in the text, any number of it."""

    needs: Needs
    unless: Needs | None = None
    further: int = 0

    def most(self, seen: Seen) -> float:
        """See `Sign`."""
        return inf if self.unless and self.unless.may_be(seen.words) else self.needs.most(seen.words) + self.further

    def any_in(self, whole: Seen, start: int, end: int) -> bool:
        """See `OfWords`."""
        every = [needs for needs in (self.needs, self.unless) if needs]
        return self.further > 0 or any(may_stand(needs, whole, start, end) for needs in every)


def may_stand(needs: Needs, whole: Seen, start: int, end: int) -> bool:
    """Whether forms may stand in a stretch of a text: words do that all of them need."""
    places = whole.once((needs, "needed"), lambda: _needed(needs, whole))
    return places is None or count_within(places, start, end) > 0


def _needed(needs: Needs, whole: Seen) -> list[int] | None:
    """Where the words that forms need stand in the lines of a text; None where that is not known."""
    stems = None if whole.rearranged else needs.rarest_words(whole.words)
    if stems is None:
        return None
    lines, known = whole.lines(lower), alike(stems)
    broken = [at for at, word in lines.broken if known(word)] if stems else []
    there = {stem.text for stem in stems if whole.words.stems[stem.text]}
    return sorted([*broken, *(at for text in there for at in lines.words(text))])


class Found(Frozen, frozen=True):
    """Evidence that counts forms in the paragraphs, so rare that they are better looked for than guessed at."""

    finder: Finder

    def most(self, seen: Seen) -> float:
        """See `Sign`."""
        return len(self.finder.matches(seen)) if self.finder.needs.may_be(seen.words) else 0


class Kinds(Struct, frozen=True):
    """Evidence that counts kinds: so many as have a form that may stand in the text, and `further` beside them.

    Attributes:
        entries: forms, each with its kind; one kind may have several.
        forms: the same forms without their kinds.
        further: see the class.
    """

    entries: Sequence[tuple[str, Needs]]
    forms: Several
    further: int = 0

    def most(self, seen: Seen) -> float:
        """See `Sign`."""
        found, words = set[str](), seen.words
        for at in self.forms.begun(words):
            kind, needs = self.entries[at]
            if kind not in found and needs.may_be(words):
                found.add(kind)
        return len(found) + self.further if found else 0


def by_kind(entries: Iterable[tuple[str, Needs]], further: int = 0) -> Kinds:
    """The kinds of entries, all compared by the same letters."""
    every = list(entries)
    return Kinds(every, Several([needs for _, needs in every]), further)
