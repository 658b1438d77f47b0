"""What an act words anew or adds to another: the text that it quotes, read as the other act's own text is.

An amending act says which entry shall read as follows, and prints it between quotes among its own points. Such an entry
is a portion of the text like an annex, and may describe posts; so may what a point that ends in a colon approves, where
the act has no annex.

Guarantees:
    * a stretch is quoted whole: it begins with a paragraph or behind a colon, ends with one, its quotes left outside;
    * what stands below a point ends before the next one;
    * where the act says that posts are listed, what it adds may be rows of that list; else what fits no family stays
      text of the act;
    * time is linear in the text.
"""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from kqparse.grammar import Grammar
from kqparse.grammar.families import FamilyRules
from kqparse.grammar.grammar import AnyFamily
from kqparse.grammar.mechanisms.post_lists import ListRules
from kqparse.late_pattern import late_pattern
from kqparse.model import Span
from kqparse.records import ActParts, Aside, Share
from kqparse.split.acts.quoted import places
from kqparse.split.cells.grids import of_rows
from kqparse.split.choosing.choice import Choosing
from kqparse.split.choosing.evidence import needed
from kqparse.split.choosing.mechanisms import Body
from kqparse.split.headings.title_words import share_of_posts
from kqparse.split.parting import Parting
from kqparse.split.prose.joining import Para
from kqparse.split.reading import Reading
from kqparse.text.edits import EditedText
from kqparse.text.traced import Traced, cut

_TOLD = frozenset({"labels", "education"})
"""Evidence of families that points of an act may be of: labels, or what titles with it in their line ask."""
_LEAST_POSTS = 1 / 2
_CELLED = late_pattern(r"(?m)^[^\t|\n]*+[\t|][^\n]*+")
_CELL = late_pattern(r"[^\t|\n]+")
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
    return _read(act, places(paras, grammar.acts), whole, grammar, rows=_of_list(act, grammar))


def in_points(act: ActParts, paras: Sequence[Para], whole: Body, grammar: Grammar) -> Worded | None:
    """Read what the points of an act approve in themselves, by families that labels tell; else as `in_wordings`."""
    return _read(act, _below_points(paras), whole, grammar, labelled=True, rows=_of_list(act, grammar))


def _of_list(act: ActParts, grammar: Grammar) -> ListRules | None:
    """The family of lists of posts, where the title of an act says that posts are listed in what it is about."""
    lists = (family for family in grammar.families.values() if isinstance(family, ListRules))
    title = act.title.text if act.title else ""
    return next((family for family in lists if family.listed.search(family.fold(title))), None)


def _read(  # noqa: PLR0913  what is read, and by what
    act: ActParts,
    stretches: Iterable[Span],
    whole: Body,
    grammar: Grammar,
    *,
    labelled: bool = False,
    rows: ListRules | None = None,
) -> Worded | None:
    """The act and what families make of stretches of it.

    Args:
        act: the act.
        stretches: where they stand.
        whole: all of the text.
        grammar: the words of all families.
        labelled: leaves out families that neither labels nor what is asked tells.
        rows: the family whose rows a stretch may be that fits none.
    """
    parting = Parting(whole, grammar)
    read: list[tuple[Span, AnyFamily, Reading]] = []
    for begin, end in stretches:
        portion = parting.portion(begin, end, annex=False)
        choosing = Choosing(portion, grammar)
        family = choosing.family()  # of what fits none it need not be known why
        if family and (family is rows or not labelled or not _TOLD.isdisjoint(needed(family))):
            read.append(((begin, end), family, parting.back(choosing.choice().reading, portion)))
        elif family is None and rows and (listed := _rows(portion.body, rows, grammar)):
            read.append(((begin, end), rows, parting.back(listed, portion)))
        elif family is None and (shown := _shown(portion.body, grammar)):
            read.append(((begin, end), shown[0], parting.back(shown[1], portion)))
    if not read:
        return None
    return Worded(
        act=_without(act, [place for place, _, _ in read]),
        readings=[reading for _, _, reading in read],
        shares=[Share(family, len(reading.blocks)) for _, family, reading in read],
    )


def _rows(body: Body, family: ListRules, grammar: Grammar) -> Reading | None:
    """What an act adds to a list of posts, as its rows; None where they name none."""
    from kqparse.split.lists import mechanism as lists  # noqa: PLC0415  (few acts change a list)

    reading = lists.attempt(body.of, body.start, body.paras, family, grammar, grids=body.grids, named=True)
    titles = [block.heading.title for block in reading.blocks if block.heading.title]
    told = titles and share_of_posts(titles, grammar.titles) >= _LEAST_POSTS
    return reading if told and reading.evidence["rows"] else None


def _shown(body: Body, grammar: Grammar) -> tuple[AnyFamily, Reading] | None:
    """Rows of a table without its head that an act adds, by the family that needs none, and that one; else None."""
    lone = None if body.grids else of_rows(_celled(body.of, body.start))
    grids = [lone] if lone else body.grids
    tables = (own for own in grammar.families.values() if isinstance(own, FamilyRules) and own.table.heads == "shown")
    family = next(tables, None) if grids else None
    if family is None:
        return None
    from kqparse.split.rows import mechanism as rows  # noqa: PLC0415  (few acts change a table)

    reading = rows.attempt(body.of, grids, family, grammar, start=body.start, bare=True)
    return (family, reading) if reading.blocks else None


def _celled(of: EditedText, start: int) -> Iterator[list[list[Traced]]]:
    """The cells of each line that tabs or bars part: a row alone is no table of its own."""
    for line in _CELLED.finditer(of.text, start):
        cells = (cut(of, *cell.span()).strip() for cell in _CELL.finditer(of.text, *line.span()))
        yield [[cell] for cell in cells if cell]


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
