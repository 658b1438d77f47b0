"""What a sentence or list tells of a post that it names."""

from collections.abc import Sequence
from typing import NamedTuple

from kqparse.model import CriterionKind, Language, Span
from kqparse.split.notices.marks import Segment

TELLING: tuple[CriterionKind, ...] = ("education", "experience", "qualification_requirements")
"""Kinds of criteria that tell a post from anything else that may be wanted."""


class Post(NamedTuple):
    """A post: its whole stretch, its title, and where what is asked of it begins and ends."""

    start: int
    title: Span
    rest: Span
    kind: CriterionKind | None
    language: Language | None
    labelled: bool = False
    before: "Demand | None" = None

    @property
    def telling(self) -> bool:
        """Whether work, education or pay is told of it."""
        return self.labelled or self.kind in TELLING or self.before is not None

    def segments(self, *, listed: bool = False) -> Sequence[Segment]:
        """Its title, and what is asked of it where no label says so; `listed` says that it is an item of a list."""
        named = Segment("named", self.start, self.rest[0], title=self.title, line=listed)
        if self.before:
            place, kind, language = self.before
            named = named._replace(places=[place], kind=kind, language=language)
        if self.kind is None or self.labelled:
            return [named]
        return [named, Segment("clause", self.rest[0], self.rest[0], self.kind, self.language)]


class Demand(NamedTuple):
    """What stands before a title and is asked of its post: 2 жыл өтілі бар аспаз."""

    place: Span
    kind: CriterionKind
    language: Language


class Told(NamedTuple):
    """What begins a stretch: the kind of a criterion, or a label."""

    kind: CriterionKind | None
    language: Language | None
    labelled: bool
