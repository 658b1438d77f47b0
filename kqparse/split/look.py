"""A look at a text before its families are tried: how much of its evidence each of them could find at most.

Guarantees: no family finds more than its look allows; one pass over the text serves all of them, and nothing more is
looked at for a family than shows that it cannot fit.
"""

from functools import cached_property
from math import inf
from typing import Protocol

from kqparse.grammar.families import FamilyRules
from kqparse.grammar.grammar import AnyFamily
from kqparse.grammar.line_signs import LineSign
from kqparse.grammar.notices import NoticeRules
from kqparse.split.evidence import needed, unwanted
from kqparse.split.mechanisms import Body
from kqparse.split.notice_wanted import wanted_paragraphs
from kqparse.split.stacked import shows_heads
from kqparse.text.seen import Running, Seen, WordCounts


class Stretch(Protocol):
    """A text to look at: all that is read, or a portion of it."""

    @property
    def text(self) -> str:
        """The text."""

    @property
    def gridded(self) -> bool:
        """Whether it has tables."""

    @property
    def linked(self) -> bool:
        """Whether link text was put back in its paragraphs."""

    @property
    def joins(self) -> bool:
        """Whether a word of its paragraphs may stand on no line of it."""

    @property
    def body(self) -> Body:
        """It with its paragraphs, which are put together when they are first asked for."""


class Look:
    """What one text allows."""

    def __init__(self, stretch: Stretch, part: "tuple[Look, int, int] | None" = None) -> None:
        """Take a text; it is looked at when something is asked.

        Args:
            stretch: the text.
            part: the look at a longer text of which it is a part, and where it stands there.
        """
        self._stretch = stretch
        self._part = part
        self._seen = _Seen(stretch)
        self._known: dict[tuple[str, str], float] = {}

    def most(self, family: AnyFamily) -> dict[str, float]:
        """For each evidence of a family the most that the text can show; infinite where a look tells nothing.

        Where something is less than the family asks for, what was not looked at yet stays infinite.
        """
        asked = needed(family)
        found = dict.fromkeys(family.table.evidence.__struct_fields__, inf)
        for name in sorted(found, key=lambda name: name not in asked):
            found[name] = self._closely(family, name) if name in asked else self._one(family, name)
            if found[name] < asked.get(name, 0):
                break
        return found

    def hopeless(self, family: AnyFamily) -> bool:
        """Whether no part of the text can show what a family asks for, however its lines are put together there."""
        return any(self._one(family, name) < least for name, least in needed(family).items())

    def nothing(self, family: AnyFamily) -> bool:
        """Whether nothing is there of all that a family asks about, so that to read by it would say no more."""
        return not any(self._one(family, name) for name in (*needed(family), *unwanted(family)))

    def _closely(self, family: AnyFamily, name: str) -> float:
        """The most of one evidence, the paragraphs looked at where its words are there but seldom tell it."""
        most = self._one(family, name)
        if most and name == "calls" and isinstance(family, NoticeRules):
            named = wanted_paragraphs(self._stretch.body.paras, self._seen, family)
            return sum(1 for _ in family.calls.matches(self._seen)) + named
        return most

    def _one(self, family: AnyFamily, name: str) -> float:
        """The most of one evidence, told from words and lines."""
        key = family.table.name, name
        if key not in self._known:
            self._known[key] = self._looked(family, name)
        return self._known[key]

    def _looked(self, family: AnyFamily, name: str) -> float:
        if isinstance(family, FamilyRules):
            stretch = self._stretch
            if family.table.mechanism == "rows" and not stretch.gridded and not shows_heads(self._seen.text, family):
                return 0
            if family.table.mechanism == "sheet" and family.table.cells == "tab" and "\t" not in self._seen.text:
                return 0 if name == "labels" else inf
        sign = family.look.get(name)
        if self._part and isinstance(sign, LineSign):
            whole, start, end = self._part
            return sign.within(whole._seen, start, end)
        return sign.most(self._seen) if sign else inf


class _Seen(Seen):
    """A text whose paragraphs are asked for only by what needs them."""

    def __init__(self, stretch: Stretch) -> None:
        super().__init__(stretch.text, (), linked=stretch.linked)
        self._stretch = stretch

    @cached_property
    def words(self) -> WordCounts:
        """See `Seen`; words that are put together at a line end stand in the paragraph alone."""
        joined: list[str] = []
        if self._stretch.joins:
            paras = self._stretch.body.paras
            joined = [para.text.text for para in paras if para.moved or "" in para.text.joiners]
        return WordCounts.of([self.text, *joined])

    @cached_property
    def running(self) -> Running:
        """See `Seen`."""
        return Running([para.text.text for para in self._stretch.body.paras])


__all__ = ["Look"]
