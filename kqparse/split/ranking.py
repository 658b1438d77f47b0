"""Which families the parts of a source fit, and why: the head of an act, then each annex by itself.

Neighbouring annexes of one family are told as one part.

Guarantees: the parts follow each other and cover the source; every family is ranked for every part that is no head.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Literal, NamedTuple

from kqparse.grammar import Grammar
from kqparse.model import Span
from kqparse.records import Layout, SourceText, Table
from kqparse.split.act_body import box
from kqparse.split.acts import act
from kqparse.split.evidence import lacks, needed, weight
from kqparse.split.grids import grids
from kqparse.split.mechanisms import Body, read
from kqparse.split.prose import Para, prose
from kqparse.text.prepare import prepare


class Claim(NamedTuple):
    """How well a part fits a family.

    Attributes:
        family: its name.
        found: how much of each evidence that it asks for the part shows.
        lacks: what is missing or speaks against it, in words; empty where the family fits.
        posts: how many posts, or rows of scales, it would read.
    """

    family: str
    found: dict[str, int]
    lacks: list[str]
    posts: int


class Part(NamedTuple):
    """A part of a source.

    Attributes:
        span: where it stands in the source.
        role: the head and body of an act, an annex, or a text without either.
        claims: the families, those that fit first, then those that lack least; none for an act.
    """

    span: Span
    role: Literal["act", "annex", "document"]
    claims: list[Claim]

    @property
    def family(self) -> str | None:
        """The family that fits best, None if none fits."""
        best = self.claims[0] if self.claims else None
        return best.family if best and not best.lacks else None


def ranking(source: SourceText, grammar: Grammar) -> list[Part]:
    """The parts of a source, each with its families ranked."""
    text, _ = prepare(source.text, grammar.repair, source.layout.noise, source.layout.leads)
    paras = prose(text, grammar.prose).paras
    head = act(text, paras, grammar.acts)
    start = head.end if head else 0
    body = [para for para in paras if para.start >= start]
    begins = [text.source_start(begin) for begin in _annexes(body, grammar)]
    first = text.source_start(start) if start < len(text.text) else len(source.text)
    found = [Part((0, first), "act", [])] if first else []
    cuts = sorted({first, *(begin for begin in begins if begin > first)})
    for begin, end in zip(cuts, [*cuts[1:], len(source.text)], strict=True):
        if source.text[begin:end].strip():
            role: Literal["annex", "document"] = "annex" if head or begin in begins else "document"
            found.append(Part((begin, end), role, _claims(source, (begin, end), grammar)))
    return [_together(list(group), source, grammar) for _, group in groupby(found, key=_alike)]


def _alike(part: Part) -> tuple[bool, str | None]:
    """What parts must have in common to be told as one: annexes of one family, or of none."""
    return part.role == "act", part.family


def _together(parts: list[Part], source: SourceText, grammar: Grammar) -> Part:
    """Neighbouring parts of one family as one: what looks like the box of an annex may stand within a post."""
    if len(parts) == 1:
        return parts[0]
    begin, end = parts[0].span[0], parts[-1].span[1]
    return Part((begin, end), parts[0].role, _claims(source, (begin, end), grammar))


def _annexes(paras: Sequence[Para], grammar: Grammar) -> Iterator[int]:
    """Where the boxes of annexes begin."""
    at = 0
    while at < len(paras):
        lines = box(paras, at, grammar.acts)
        if lines:
            yield paras[at].start
        at += lines or 1


def _within(layout: Layout, span: Span) -> Layout:
    """The tables and the noise of a part, in offsets of its own."""
    begin, end = span

    def own(spans: Sequence[Span]) -> list[Span]:
        inside = [(max(low, begin) - begin, min(high, end) - begin) for low, high in spans]
        return [(low, high) for low, high in inside if low < high]

    tables = [Table([cell._replace(spans=own(cell.spans)) for cell in table.cells]) for table in layout.tables]
    filled = [table for table in tables if any(cell.spans for cell in table.cells)]
    return layout._replace(pages=[], tables=filled, noise=own(layout.noise), leads=own(layout.leads), fragments=[])


def _claims(source: SourceText, span: Span, grammar: Grammar) -> list[Claim]:
    """Every family for one part, those that fit best first."""
    begin, end = span
    layout = _within(source.layout, span)
    edited, _ = prepare(source.text[begin:end], grammar.repair, layout.noise, layout.leads)
    told = prose(edited, grammar.prose)
    body = Body(edited, 0, told.paras, told.furniture, grids(edited, layout), bool(source.layout.pages))
    found: list[tuple[tuple[bool, bool, float, str], Claim]] = []
    for name, family in grammar.families.items():
        reading = read(body, family, grammar)
        asked = needed(family)
        shown = {what: reading.evidence[what] for what in asked}
        short = lacks(family, reading.evidence)
        met = sum(min(shown[what] / least, 1) for what, least in asked.items()) / len(asked) if asked else 0
        first, shows = weight(family, reading.evidence)
        posts = len(reading.blocks) or sum(len(scale.rows) for scale in reading.scales)
        found.append(((bool(short), not first, -(met if short else shows), name), Claim(name, shown, short, posts)))
    return [claim for _, claim in sorted(found, key=lambda entry: entry[0])]
