"""Stage 2, split: source text to an act and blocks, by the family that fits.

`opening` repairs the text, `prose` makes its paragraphs and `acts` read its head; `choosing` takes the family. Each
mechanism has a room (`articles`, `characteristics`, `instructions`, `lists`, `notices`, `parallel`, `registers`,
`rows`, `sheets`, `titled`) and gives a `reading`; they share what is told of `headings`, `cells` and two languages
(`bilingual`). `annexes`, `parting`, `views` and `wordings` read a text in portions; `abbreviations` are what it spells
out, `boxed` who approved it; `staffed` gives posts of one annex the staff units of another.

Guarantees:
    * the family is taken that finds most of the evidence that its file declares; none is read that could not be it;
    * annexes of different families are read each by its own; what none of them reads is told (KQ214);
    * what an act words anew among its own points is read as an annex is;
    * blocks stand in source order and share no character, nor do passages;
    * where no family fits, there are no blocks, and `tried` tells what each family misses.
"""

from collections.abc import Iterator, Sequence

from kqparse.diagnostics import finding
from kqparse.frozen import Frozen
from kqparse.grammar import Grammar
from kqparse.grammar.grammar import AnyFamily
from kqparse.late_pattern import late_pattern
from kqparse.model import Diagnostic, Span
from kqparse.records import ActParts, AnnouncementParts, Aside, Block, Share, SourceText, Split
from kqparse.split.abbreviations import abbreviations
from kqparse.split.annexes import by_annexes
from kqparse.split.bilingual.halves import Paired, paired_posts
from kqparse.split.boxed import with_box_above
from kqparse.split.choosing.choice import Choice, Choosing, choose
from kqparse.split.choosing.mechanisms import joined
from kqparse.split.headings.title_words import unit_ahead
from kqparse.split.opening import Opening, opened
from kqparse.split.prose.joining import Para
from kqparse.split.reading import Reading
from kqparse.split.staffed import staffed
from kqparse.split.views import in_views
from kqparse.text.traced import Traced

_NUMBER_BEHIND = late_pattern(r"\s[0-9]{1,3}[.)]$")


class _Taken(Frozen, frozen=True):
    """What is taken of all that families read: the act without it, the family of most blocks, and see `Parted`."""

    act: ActParts | None
    family: AnyFamily | None
    reading: Reading
    shares: Sequence[Share]
    prosaic: Sequence[Span]
    findings: Sequence[Diagnostic]


def run(source: SourceText, grammar: Grammar) -> Split:
    """Split a source into an act and blocks."""
    opening = opened(source, grammar)
    return _split(source, opening, choose(opening.body, grammar), grammar)


def likely_first(source: SourceText, grammar: Grammar) -> Iterator[Split]:
    """The same, the last of what is given, where something may be done with what it most likely is meanwhile.

    What is likely is given where a second process looks whether another family is better, and then, where one is, what
    that one reads. It is the last one as a rule, though it does not tell what other families miss.
    """
    opening = opened(source, grammar)
    choosing = Choosing(opening.body, grammar)
    likely = choosing.likely()
    if likely:
        yield _split(source, opening, likely, grammar)
    if likely is None or choosing.family() is not likely.family:
        yield _split(source, opening, choosing.choice(), grammar)


def _split(source: SourceText, opening: Opening, choice: Choice, grammar: Grammar) -> Split:
    """A source by the family that was chosen for it."""
    body, own = opening.body, opening.own
    text, start = body.of, body.start
    taken = _taken(opening, choice, grammar)
    head, family, reading = taken.act, taken.family, taken.reading
    read_as_prose = [*own, *opening.said, *(para for para in body.paras if para.moved and _within(para, taken.prosaic))]
    furniture = [line for line in opening.whole.furniture if family and _within(line, [(0, start), *taken.prosaic])]
    furniture += [*opening.breaks, *reading.pages]
    beside = reading.asides if head else with_box_above(reading.asides, body.paras, grammar)
    announcement = _announced(reading, head, opening, grammar)
    reading, apart = _without_call(reading, announcement, grammar)
    counted = staffed(reading.blocks, taken.shares)
    blocks = [_with_unit(block, grammar) for block in counted.blocks]
    paired = Paired(blocks) if taken.shares else paired_posts(blocks, grammar)
    spelled = abbreviations([para.text for para in [*own, *body.paras]], grammar.abbreviations, grammar.languages)
    return Split(
        source=source,
        text=text,
        family=family,
        tried=choice.tried,
        act=head,
        blocks=paired.blocks,
        asides=[
            *(head.asides if head else []),
            *beside,
            *apart,
            *opening.notes,
            *(Aside("note", para.text) for para in opening.said),
            *paired.between,
            *(Aside("heading", line) for line in _left_out(reading.blocks, blocks)),
        ],
        scales=[*reading.scales],
        abbreviations=[(entry.short, entry.long) for entry in spelled],
        claimed=[*(head.claimed if head else []), *reading.claimed, *counted.claimed],
        noise=[*furniture, *opening.contents, *reading.noise],
        findings=[
            *source.findings,
            *opening.repaired,
            *_furniture(furniture),
            *_moved(read_as_prose),
            *taken.findings,
        ],
        announcement=announcement,
        shares=counted.shares,
    )


def _without_call(
    reading: Reading, announcement: AnnouncementParts | None, grammar: Grammar
) -> tuple[Reading, list[Aside]]:
    """A reading whose family knows no calls without what is of the call and of no post, and that."""
    if not announcement or reading.announcement:
        return reading, []
    from kqparse.split.notices.call_beside import of_call  # noqa: PLC0415  (many texts are acts)

    posts, apart = of_call(reading.blocks, grammar)
    return reading._replace(blocks=posts), apart


def _announced(reading: Reading, head: ActParts | None, opening: Opening, grammar: Grammar) -> AnnouncementParts | None:
    """What a call says of itself; an act, and what has no post, calls for nobody."""
    if (head and head.form) or not reading.blocks:
        return reading.announcement
    from kqparse.split.notices.call_beside import announced  # noqa: PLC0415  (many texts are acts)

    return announced(reading, head, opening.whole.paras, grammar, opening.breaks)


def _taken(opening: Opening, choice: Choice, grammar: Grammar) -> _Taken:
    """What families make of the act and of what stands behind it; `choice` is the one for all of the latter."""
    act, body = opening.head, opening.body
    choice = in_views(body, choice, grammar) or choice
    parted = by_annexes(body, choice, grammar) if choice.family else None
    # In a table a lone figure may be half of a number of staff units: only prose has its page numbers taken out.
    prosaic = [(body.start, len(body.of.text))] if choice.reading.prose else []
    taken = _Taken(act, choice.family, choice.reading, (), prosaic, ())
    if parted:
        taken = _Taken(act, parted.family, parted.reading, parted.shares, parted.prosaic, parted.findings)
    if act is None:
        return taken
    from kqparse.split.wordings import in_points, in_wordings  # noqa: PLC0415  (many texts are no act)

    worded = in_wordings(act, opening.own, opening.all, grammar)
    alone = choice.family is None and not body.paras
    if alone and worded is None:
        from kqparse.split.articles.mechanism import in_act  # noqa: PLC0415

        stated = in_act(act, opening.own, grammar)
        if stated:
            own, articles, blocks = stated
            return taken._replace(act=own, family=articles, reading=taken.reading._replace(blocks=blocks))
        worded = in_points(act, opening.own, opening.all, grammar)
    if worded:
        behind = taken.shares or ([Share(taken.family, len(taken.reading.blocks))] if taken.family else [])
        shares = [*worded.shares, *behind]
        family = max(shares, key=lambda share: share.blocks).family
        reading = joined([*worded.readings, taken.reading])
        return taken._replace(act=worded.act, family=family, reading=reading, shares=shares)
    return taken


def _with_unit(block: Block, grammar: Grammar) -> Block:
    """A post whose title stands behind the name of its unit in one line, below that unit; a number between is its."""
    title = None if block.by_language else block.heading.title
    parted = unit_ahead(title, grammar.titles, grammar.offices.unit) if title else None
    if parted is None:
        return block
    section, heading = parted[0], block.heading._replace(title=parted[1])
    number = _NUMBER_BEHIND.search(section.text)
    if number and heading.ordinal is None:
        heading = heading._replace(ordinal=section[number.start() :].strip())
        section = section[: number.start()].strip()
    return block._replace(section=section, heading=heading)


def _left_out(blocks: Sequence[Block], named: Sequence[Block]) -> list[Traced]:
    """The sections of some blocks under which none stands once lines have `named` their units."""
    kept = {block.section.start for block in named if block.section}
    lost = {block.section.start: block.section for block in blocks if block.section}
    return [section for start, section in lost.items() if start not in kept]


def _within(piece: Para | Traced, stretches: Sequence[Span]) -> bool:
    return any(start <= piece.start and piece.end <= end for start, end in stretches)


def _moved(paras: list[Para]) -> list[Diagnostic]:
    return [finding("KQ104", link.spans(), data={"printed": link.text}) for para in paras for link in para.moved]


def _furniture(lines: list[Traced]) -> list[Diagnostic]:
    return [finding("KQ105", line.spans(), data={"printed": line.text}) for line in lines]
