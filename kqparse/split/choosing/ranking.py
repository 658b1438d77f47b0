"""Which families the parts of a source fit, and why: an act with what it words anew, then each annex by itself.

Neighbouring annexes of one family are told as one part, and a wording that fits none as text of its act.

Guarantees: the parts follow each other and cover the source; every family is ranked for every part that is no head.
"""

from collections.abc import Mapping, Sequence
from itertools import groupby
from math import inf
from typing import Literal, NamedTuple

from kqparse.grammar import Grammar
from kqparse.model import Span
from kqparse.records import SourceText
from kqparse.split.acts.quoted import places
from kqparse.split.choosing.evidence import lacks, needed, weight
from kqparse.split.choosing.look import Look
from kqparse.split.choosing.mechanisms import read
from kqparse.split.opening import Opening, opened
from kqparse.split.parting import Parting, Portion


class Claim(NamedTuple):
    """How well a part fits a family.

    Attributes:
        family: its name.
        found: how much of each evidence that it asks for the part shows.
        lacks: what is missing or speaks against it, in words; empty where the family fits.
        posts: how many posts, or rows of scales, it would read.
        words: of evidence that is short, how much more the words of the part could be at most, where a look at them
            tells it: labels that no heading stands above are none yet.
    """

    family: str
    found: dict[str, int]
    lacks: list[str]
    posts: int
    words: dict[str, int]


class Part(NamedTuple):
    """A part of a source.

    Attributes:
        span: where it stands in the source.
        role: the head and body of an act, a new wording among its points, an annex, or a text without any of these.
        claims: the families, those that fit first, then those that lack least; none for an act.
    """

    span: Span
    role: Literal["act", "annex", "document", "wording"]
    claims: list[Claim]

    @property
    def family(self) -> str | None:
        """The family that fits best, None if none fits."""
        return _best(self.claims)


def ranking(source: SourceText, grammar: Grammar) -> list[Part]:
    """The parts of a source, each with its families ranked."""
    opening = opened(source, grammar)
    head, body = opening.head, opening.body
    text = body.of
    parting = Parting(body, grammar)
    found = [_Ranked(portion, _claims(portion, grammar)) for portion in parting.portions()]
    groups = [list(group) for _, group in groupby(found, key=lambda one: _best(one.claims))]
    told = [_together(group, parting, grammar) for group in groups]
    # What stands between two parts is blank.
    begins = [text.source_start(one.portion.begin) for one in told]
    ends = [*begins[1:], len(source.text)][: len(begins)]  # an act may have nothing behind its head
    first = begins[0] if begins else len(source.text)
    parts = _of_act(opening, first, grammar) if first and head else []
    for index, (one, begin, end) in enumerate(zip(told, begins, ends, strict=True)):
        role: Literal["annex", "document"] = "annex" if head or one.portion.annex else "document"
        parts.append(Part((begin if index or head else 0, end), role, one.claims))
    return parts


def _of_act(opening: Opening, end: int, grammar: Grammar) -> list[Part]:
    """The act that ends at `end` of the source, parted by those of its new wordings that fit a family."""
    parting = Parting(opening.all, grammar)
    parts: list[Part] = []
    at = 0
    for place in places(opening.own, grammar.acts):
        claims = _claims(parting.portion(*place, annex=False), grammar)
        if _best(claims):
            begin, behind = opening.all.of.source_span(*place)
            parts += [Part((at, begin), "act", []), Part((begin, behind), "wording", claims)]
            at = behind
    return [*parts, Part((at, end), "act", [])]


class _Ranked(NamedTuple):
    portion: Portion
    claims: list[Claim]


def _best(claims: Sequence[Claim]) -> str | None:
    """The family that fits best."""
    return claims[0].family if claims and not claims[0].lacks else None


def _together(group: Sequence[_Ranked], parting: Parting, grammar: Grammar) -> _Ranked:
    """Neighbouring parts of one family as one: what looks like the box of an annex may stand within a post."""
    if len(group) == 1:
        return group[0]
    first, last = group[0].portion, group[-1].portion
    whole = parting.portion(first.begin, last.end, annex=first.annex)
    return _Ranked(whole, _claims(whole, grammar))


def _claims(portion: Portion, grammar: Grammar) -> list[Claim]:
    """Every family for one part, those that fit best first."""
    look = Look(portion, grammar)
    found: list[tuple[tuple[bool, float, float, float, str], Claim]] = []
    for name, family in grammar.families.items():
        reading = read(portion.body, family, grammar)
        asked = needed(family)
        shown = {what: reading.evidence[what] for what in asked}
        short = lacks(family, reading.evidence)
        words = _words(look.at_first(family), asked, shown) if short else {}
        first, shows = weight(family, reading.evidence)
        posts = len(reading.blocks) or sum(len(scale.rows) for scale in reading.scales)
        order = (True, -_met(shown, asked), -sum(words.values()), -first) if short else (False, -first, -shows, 0)
        found.append(((*order, name), Claim(name, shown, short, posts, words)))
    return [claim for _, claim in sorted(found, key=lambda entry: entry[0])]


def _words(most: Mapping[str, float], asked: Mapping[str, int], shown: Mapping[str, int]) -> dict[str, int]:
    """How much of the evidence that is short the words could be at most, where that is more than was found."""
    return {what: int(most[what]) for what in asked if shown[what] < min(asked[what], most[what]) and most[what] < inf}


def _met(shown: Mapping[str, int], asked: Mapping[str, int]) -> float:
    """The share of what a family asks for that is shown."""
    return sum(min(shown[what] / least, 1) for what, least in asked.items()) / len(asked) if asked else 0
