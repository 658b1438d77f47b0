"""What an act words anew or adds to another: the text that it quotes, read as the other act's own text is.

An amending act says which entry shall read as follows, and prints it between quotes among its own points. Such an entry
is a portion of the text like an annex, and may describe posts; so may what a point that ends in a colon approves, where
the act has no annex.

Guarantees:
    * a stretch is quoted whole: it begins with a paragraph or behind a colon, ends with one, its quotes left outside;
    * what stands below a point ends before the next one;
    * what fits no family stays text of the act;
    * time is linear in the text.
"""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from kqparse.grammar import Grammar
from kqparse.late_pattern import late_pattern
from kqparse.model import Span
from kqparse.records import ActParts, Aside, Share
from kqparse.split.acts.quoted import places
from kqparse.split.choosing.choice import Choice, Choosing
from kqparse.split.choosing.evidence import needed
from kqparse.split.choosing.mechanisms import Body
from kqparse.split.parting import Parting
from kqparse.split.prose.joining import Para
from kqparse.split.reading import Reading
from kqparse.text.traced import Traced

_POINT = late_pattern(r"([0-9]{1,2})\.\s")


class Worded(Struct, frozen=True):
    """What the new wordings of an act say.

    Attributes:
        act: the act without what has become posts.
        readings: what the families made of each wording that fits one, as pieces of the whole text.
        shares: these families, with their numbers of blocks.
    """

    act: ActParts
    readings: list[Reading]
    shares: list[Share]


def in_wordings(act: ActParts, paras: Sequence[Para], whole: Body, grammar: Grammar) -> Worded | None:
    """Read the new wordings among the paragraphs of an act, None where no family fits any.

    Args:
        act: the act.
        paras: its own paragraphs.
        whole: all of the text, from its first character on.
        grammar: the words of all families.
    """
    return _read(act, places(paras, grammar.acts), whole, grammar)


def in_points(act: ActParts, paras: Sequence[Para], whole: Body, grammar: Grammar) -> Worded | None:
    """Read what the points of an act approve in themselves, by families that labels tell; else as `in_wordings`."""
    return _read(act, _below_points(paras), whole, grammar, labelled=True)


def _read(
    act: ActParts, stretches: Iterable[Span], whole: Body, grammar: Grammar, *, labelled: bool = False
) -> Worded | None:
    """The act and what families make of stretches of it; `labelled` leaves out those that no labels tell."""
    parting = Parting(whole, grammar)
    read: list[tuple[Span, Choice, Reading]] = []
    for begin, end in stretches:
        portion = parting.portion(begin, end, annex=False)
        choosing = Choosing(portion, grammar)
        family = choosing.family()  # of what fits none it need not be known why
        if family and not (labelled and "labels" not in needed(family)):
            choice = choosing.choice()
            read.append(((begin, end), choice, parting.back(choice.reading, portion)))
    if not read:
        return None
    return Worded(
        act=_without(act, [place for place, _, _ in read]),
        readings=[reading for _, _, reading in read],
        shares=[Share(choice.family, len(reading.blocks)) for _, choice, reading in read if choice.family],
    )


def _below_points(paras: Sequence[Para]) -> Iterator[Span]:
    """What stands below each numbered point that ends in a colon, before the one with the next number."""
    at = 0
    while at < len(paras):
        point = _POINT.match(paras[at].text.text) if paras[at].text.text.endswith(":") else None
        following = f"{int(point[1]) + 1}." if point else None
        end = at + 1
        while following and end < len(paras) and not paras[end].text.text.startswith(following):
            end += 1
        if following and at + 1 < end < len(paras):
            yield paras[at + 1].start, paras[end - 1].end
        at = end


def _without(act: ActParts, taken: Sequence[Span]) -> ActParts:
    """The act with what its asides say outside of what was taken of it."""
    asides = [Aside(aside.kind, text) for aside in act.asides for text in _outside(aside.text, taken)]
    told = [aside for aside in asides if any(map(str.isalnum, aside.text.text))]
    signs = [aside.text for aside in asides if aside not in told]
    return act._replace(asides=told, claimed=[*act.claimed, *signs])


def _outside(text: Traced, taken: Sequence[Span]) -> Iterator[Traced]:
    """The parts of a text that stand outside of what was taken of it."""
    cuts: list[Span] = []
    for (start, end), at in zip(text.pieces, text.starts(), strict=True):
        for low, high in taken:
            if low < end and start < high:
                cuts.append((at + max(low - start, 0), at + min(high, end) - start))
    edge = 0
    for low, high in [*cuts, (len(text.text), len(text.text))]:
        part = text[edge:low].strip()
        if part:
            yield part
        edge = high
