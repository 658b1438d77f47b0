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
from kqparse.text.seen import Seen

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


class Forms(Struct, frozen=True):
    """Evidence that counts forms, `further` beside them; where others may stand in the text, any number of it."""

    needs: Needs
    unless: Needs | None = None
    further: int = 0

    def most(self, seen: Seen) -> float:
        """See `Sign`."""
        return inf if self.unless and self.unless.may_be(seen.words) else self.needs.most(seen.words) + self.further


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
