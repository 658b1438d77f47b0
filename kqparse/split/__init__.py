"""Stage 2, split: source text to an act and blocks, by the family that fits.

Guarantees:
    * the family is taken that finds most of the evidence that its file declares; none is read that could not be it;
    * annexes of different families are read each by its own; what none of them reads is told (KQ214);
    * blocks stand in source order and share no character, nor do passages;
    * where no family fits, there are no blocks, and `tried` tells what each family misses.
"""

from collections.abc import Sequence

from kqparse.diagnostics import finding
from kqparse.grammar import Grammar
from kqparse.model import Diagnostic, Span
from kqparse.records import SourceText, Split
from kqparse.split.abbreviations import abbreviations
from kqparse.split.annexes import by_annexes
from kqparse.split.articles import in_act
from kqparse.split.boxed import with_box_above
from kqparse.split.choice import choose
from kqparse.split.opening import opened
from kqparse.split.prose import Para
from kqparse.text.traced import Traced


def run(source: SourceText, grammar: Grammar) -> Split:
    """Split a source into an act and blocks."""
    opening = opened(source, grammar)
    head, body = opening.head, opening.body
    text, start = body.of, body.start
    choice = choose(body, grammar)
    family, reading = choice.family, choice.reading
    parted = by_annexes(body, choice, grammar) if family else None
    if parted:
        family, reading = parted.family, parted.reading
    own = opening.own
    stated = in_act(head, own, grammar) if head and family is None and not body.paras else None
    if stated:
        head, family, blocks = stated
        reading = reading._replace(blocks=blocks)
    # In a table a lone figure may be half of a number of staff units: only prose has its page numbers taken out.
    prosaic = parted.prosaic if parted else [(start, len(text.text))] if reading.prose else []
    read_as_prose = [*own, *(para for para in body.paras if _within(para, prosaic))]
    furniture = [line for line in opening.whole.furniture if family and _within(line, [(0, start), *prosaic])]
    furniture += reading.pages
    beside = reading.asides if head else with_box_above(reading.asides, body.paras, grammar)
    spelled = abbreviations([para.text for para in [*own, *body.paras]], grammar.abbreviations, grammar.languages)
    return Split(
        source=source,
        text=text,
        family=family,
        tried=choice.tried,
        act=head,
        blocks=reading.blocks,
        asides=[*(head.asides if head else []), *beside, *opening.notes],
        scales=reading.scales,
        abbreviations=[(entry.short, entry.long) for entry in spelled],
        claimed=[*(head.claimed if head else []), *reading.claimed],
        noise=[*furniture, *opening.contents, *reading.noise],
        findings=[
            *source.findings,
            *opening.repaired,
            *_furniture(furniture),
            *_moved(read_as_prose),
            *(parted.findings if parted else ()),
        ],
        announcement=reading.announcement,
        shares=parted.shares if parted else (),
    )


def _within(piece: Para | Traced, stretches: Sequence[Span]) -> bool:
    return any(start <= piece.start and piece.end <= end for start, end in stretches)


def _moved(paras: list[Para]) -> list[Diagnostic]:
    return [finding("KQ104", link.spans(), data={"printed": link.text}) for para in paras for link in para.moved]


def _furniture(lines: list[Traced]) -> list[Diagnostic]:
    return [finding("KQ105", line.spans(), data={"printed": line.text}) for line in lines]
