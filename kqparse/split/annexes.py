"""Annexes of different families in one document: each is read by the family that fits it.

A document is parted only where at least two families fit, and most posts would not be lost by it: annexes of one family
may need each other, as tables that go on under the header of the one before do.
"""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import groupby

from msgspec import Struct

from kqparse.diagnostics import finding
from kqparse.frozen import Frozen
from kqparse.grammar import Grammar
from kqparse.grammar.grammar import AnyFamily
from kqparse.model import Diagnostic, Span
from kqparse.records import Share
from kqparse.split.cells.grids import inside
from kqparse.split.choosing.choice import Choice, Choosing, choose
from kqparse.split.choosing.mechanisms import Body, joined
from kqparse.split.parting import Parting, Portion
from kqparse.split.reading import Reading


class Parted(Frozen, frozen=True):
    """What the families of the annexes read.

    Attributes:
        family: the one of most blocks.
        reading: all of it.
        shares: the blocks of each family, in order.
        prosaic: stretches of the text that were read by paragraphs.
        findings: KQ214 for each annex that fits none.
    """

    family: AnyFamily
    reading: Reading
    shares: list[Share]
    prosaic: list[Span]
    findings: list[Diagnostic]


class _Read(Struct, frozen=True):
    """A portion, and what the family that fits it best makes of it."""

    portion: Portion
    choice: Choice


def by_annexes(body: Body, whole: Choice, grammar: Grammar) -> Parted | None:
    """The text read annex by annex, None if one family reads it as well; `whole` is what that one reads."""
    parting = Parting(body, grammar)
    # Most documents end here: it costs less to see that no other family fits any annex than to read all of them.
    portions = parting.portions()
    if len(portions) < 2:
        return None
    starts = sorted(_posts(whole.reading))
    taken = [bisect_left(starts, one.begin) < bisect_left(starts, one.end) for one in portions]
    start = body.start
    asked = [Choosing(one, grammar, (whole.look, one.begin - start, one.end - start)) for one in portions]
    if not _several(portions, asked, taken, whole):
        return None
    every = [_Read(portion, one.choice()) for portion, one in zip(portions, asked, strict=True)]
    # What looks like the box of an annex may stand within a post.
    groups = [list(group) for _, group in groupby(every, key=lambda one: id(one.choice.family))]
    read = [_together(group, parting, grammar) for group in groups]
    fitting = [one for one in read if one.choice.family]
    if len({id(one.choice.family) for one in fitting}) < 2 or _most_lost(whole.reading, read):
        return None
    back = [(one, parting.back(one.choice.reading, one.portion)) for one in fitting]
    shares = [Share(one.choice.family, len(reading.blocks)) for one, reading in back if one.choice.family]
    return Parted(
        family=max(shares, key=lambda share: share.blocks).family,
        reading=joined([reading for _, reading in back]),
        shares=shares,
        prosaic=[(one.portion.begin, one.portion.end) for one, reading in back if reading.prose],
        findings=[
            finding(
                "KQ214", [body.of.source_span(one.portion.begin, one.portion.end)], data={"tried": one.choice.tried}
            )
            for one in read
            if not one.choice.family
        ],
    )


def _several(portions: Sequence[Portion], asked: Sequence[Choosing], taken: Sequence[bool], whole: Choice) -> bool:
    """Whether portions have different families, and any of them fits another one than the whole text has."""
    # The longest portion is asked last: alone it could not have another family than the rest.
    order = sorted(range(len(portions)), key=lambda index: portions[index].end - portions[index].begin)
    if all(asked[index].family() is None for index in order[:-1]):
        return False
    fits = (asked[index].any_fits(asked[index].others(whole, taken=taken[index])) for index in order)
    return any(fits) and len({id(family) for one in asked if (family := one.family())}) > 1


def _together(group: Sequence[_Read], parting: Parting, grammar: Grammar) -> _Read:
    """Neighbouring portions of one family, or of none, as one."""
    if len(group) == 1:
        return group[0]
    first, last = group[0].portion, group[-1].portion
    whole = parting.portion(first.begin, last.end, annex=first.annex)
    if group[0].choice.family is None:
        return _Read(whole, group[0].choice)
    return _Read(whole, choose(whole.body, grammar))


def _most_lost(whole: Reading, read: Sequence[_Read]) -> bool:
    """Whether most posts that one family reads stand in portions that fit none by themselves."""
    starts = _posts(whole)
    gone = [(one.portion.begin, one.portion.end) for one in read if not one.choice.family]
    return 2 * sum(inside(gone, start) for start in starts) > len(starts)


def _posts(reading: Reading) -> list[int]:
    """Where posts begin: those of which something is said, where that is so of any."""
    told = [block for block in reading.blocks if block.cells] or reading.blocks
    return [title.start for block in told if (title := block.heading.title)]
