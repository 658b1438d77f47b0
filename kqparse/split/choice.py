"""Which family a text is read by: the one that shows most evidence, and no more is read for it than must be.

A look at the words of the text says how much of its evidence each family could find at most. A family that cannot find
what it asks for, or less than another one has found, is not read; nor is one that comes last, once another fits.

Guarantees: the family taken is the one that would be taken were all of them read; where none fits, each says exactly
what it misses.
"""

from collections.abc import Iterable
from typing import NamedTuple

from kqparse.grammar import Grammar
from kqparse.grammar.grammar import AnyFamily
from kqparse.split.evidence import lacks, needed, short, unwanted, weight
from kqparse.split.look import Look
from kqparse.split.mechanisms import Body, Reading, read

_NOTHING = Reading([], [], [], [], [], {}, prose=True)


class Choice(NamedTuple):
    """The family that fits best and what it reads; what families lack, as far as they were looked at or read."""

    family: AnyFamily | None
    reading: Reading
    tried: dict[str, str]


class _Candidate(NamedTuple):
    """A family: its place among all, and the most evidence that it could find."""

    place: int
    name: str
    family: AnyFamily
    most: dict[str, float]

    @property
    def limit(self) -> tuple[bool, float, int]:
        """The best that it could be ranked."""
        return *weight(self.family, self.most), -self.place

    def rank(self, reading: Reading) -> tuple[bool, float, int]:
        """How it is ranked; of those that show alike the first is the best."""
        return *weight(self.family, reading.evidence), -self.place

    @property
    def hopeless(self) -> bool:
        """Whether nothing is there of all that it asks about, so that reading would say no more."""
        return not any(self.most[what] for what in (*needed(self.family), *unwanted(self.family)))


def choose(body: Body, grammar: Grammar) -> Choice:
    """The family with most evidence, what it reads, and what families lack."""
    look = Look(body.of.text[body.start :], body.paras)
    every = [_Candidate(at, *entry, look.most(entry[1])) for at, entry in enumerate(grammar.families.items())]
    missing = {one.name: ", ".join(short(one.family, one.most)) for one in every}
    able = sorted((one for one in every if not missing[one.name]), key=lambda one: one.limit, reverse=True)
    tried = {name: text for name, text in missing.items() if text}
    best: tuple[_Candidate, Reading] | None = None
    for one in able:
        if best and one.limit < best[0].rank(best[1]):
            break
        reading = read(body, one.family, grammar)
        tried[one.name] = ", ".join(lacks(one.family, reading.evidence))
        if not tried[one.name] and (best is None or one.rank(reading) > best[0].rank(best[1])):
            best = one, reading
    if best is None:
        tried |= _exactly((one for one in every if missing[one.name] and not one.hopeless), body, grammar)
    ordered = {one.name: tried[one.name] for one in every if one.name in tried}
    return Choice(best[0].family, best[1], ordered) if best else Choice(None, _NOTHING, ordered)


def _exactly(those: Iterable[_Candidate], body: Body, grammar: Grammar) -> dict[str, str]:
    """What families lack of which the look has told only that they cannot fit."""
    return {one.name: ", ".join(lacks(one.family, read(body, one.family, grammar).evidence)) for one in those}


__all__ = ["Choice", "choose"]
