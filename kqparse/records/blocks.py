"""Stage 2: a source in blocks, each a post under its heading."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from kqparse.frozen import Frozen
from kqparse.model import (
    AnnouncementKind,
    CriterionKind,
    Diagnostic,
    Language,
)
from kqparse.model.act import Form
from kqparse.records.source import SourceText
from kqparse.text.edits import EditedText
from kqparse.text.traced import Traced

if TYPE_CHECKING:  # what only makes or reads a source text needs no grammar
    from kqparse.grammar.grammar import AnyFamily
    from kqparse.grammar.mechanisms.characteristics import GradeCategory, GradeLevel

PassageKind = Literal["heading", "index", "note", "other", "preamble", "provision", "stamp"]
Parts = dict[str, tuple[Traced, Traced]]
"""Parts of a heading: by the name of each the text of its value and the whole phrase."""
Parallel = Mapping[Language, Traced]
"""One value in each language that prints it, Kazakh first."""


class Cell(Frozen, frozen=True):
    """One paragraph of a table.

    Attributes:
        role: a label, the text of a value, or the head of a column.
        text: the paragraph, without white space at its ends.
        kind: for a label the kind of criterion, None where the label is not recognised.
        language: for a recognised label its language.
        shared: whether it stands outside of the block, with what holds for several posts.
        goes_on: whether it goes on in the true cell of the paragraph before it.
        ways: the ways to be taken for the post that it belongs to, from 1; empty where it holds for all of them.
        matched: the label of a list that a misspelt one was taken for, else empty.

    A value with a kind begins a criterion without a label.
    """

    role: Literal["column", "label", "value"]
    text: Traced
    kind: CriterionKind | None = None
    language: Language | None = None
    shared: bool = False
    goes_on: bool = False
    ways: tuple[int, ...] = ()
    matched: str = ""


class RowWords(Frozen, frozen=True):
    """What a row of a list says of its posts.

    Attributes:
        employers: kinds of institutions, each by its short name with the words that were printed.
        level, category: of qualification, by the names of the model, with the printed words.
        lead: all words that lead posts, these and others (маманы).
    """

    employers: list[tuple[str, Traced]]
    level: "tuple[GradeLevel, Traced] | None"
    category: "tuple[GradeCategory, Traced] | None"
    lead: list[Traced]


class Heading(Frozen, frozen=True):
    """What stands over a table.

    Attributes:
        title: the title without its tail; None if nothing is left.
        ordinal: the printed number before it.
        parts: `category`, `codes`, `headcount`, `salary`; `lead` for words that lead a title without a number.
        stray: text that belongs to none of these.
        row: in a list what the row says of its posts.
    """

    title: Traced | None
    ordinal: Traced | None
    parts: Parts
    stray: list[Traced]
    row: RowWords | None = None


class Printed(Frozen, frozen=True):
    """How one language prints a post: its section and its heading, None for what it leaves out."""

    section: Traced | None
    heading: Heading | None


class Block(Frozen, frozen=True):
    """One post: the section that it stands in, its heading and the cells of its table.

    Where each post is printed in two languages, `by_language` has both, and `section` and `heading` are the first of
    them. It is empty where a block is in one language, which is then told by its words. `row` is where a block stands
    that is a row of a table: the row, and the merged cells above that apply to it; empty for any other block. `blank`
    are the kinds of criteria in whose cells nothing but a dash stands: none of them is missing. `lent` are cells of
    rows above that apply to it because its own are blank, in a table that merges none. `apart` says that the post is
    printed whole in one language, elsewhere in the other.
    """

    section: Traced | None
    heading: Heading
    cells: list[Cell]
    by_language: Mapping[Language, Printed] = {}
    row: Sequence[Traced] = ()
    blank: Sequence[CriterionKind] = ()
    lent: Sequence[Traced] = ()
    apart: bool = False


class Aside(Frozen, frozen=True):
    """Text outside of blocks that becomes a passage of this kind.

    Attributes:
        kind, text: of the passage.
        language: where it is known already.
        unread: whether it asks something of a post that nothing tells, and is told to be not understood.
    """

    kind: PassageKind
    text: Traced
    language: Language | None = None
    unread: bool = False


class ActReferenceParts(Frozen, frozen=True):
    """Another act as a text cites it: the whole citation, and those of its parts that it names."""

    text: Traced
    form: Form | None
    title: Traced | None
    issuer: Traced | None
    date: Traced | None
    number: Traced | None


class AmendmentParts(Frozen, frozen=True):
    """An editorial note about a change: the note, what was changed, how, and by which act."""

    text: Traced
    target: Traced | None
    kind: Literal["added", "changed", "repealed", "reworded"]
    by: ActReferenceParts | None


class ActParts(Frozen, frozen=True):
    """The head and the body of an act, each value as it is printed.

    Attributes:
        form: told by the words of the head, None for a headed document that is no act.
        formed: these words.
        title, issuer, date, number: of the act itself.
        registered_by, registered_on, registered_as: body, date and number of the registration.
        repealed: what says in the head that this act is repealed (a sentence or a badge), None if nothing does.
        in_force: a badge that says it is in force or new, None if there is none.
        repealed_by: the act that repealed it.
        amends, repeals, legal_basis: acts that this one changes, repeals and rests on, one entry an act.
        amendments: what later acts did to it.
        office, name: of who signed.
        claimed: phrases of the head that belong to its values (болып тіркелді).
        asides: all other text of the act, by kind.
        end: offset in the edited text behind the act's own text, where its annexes begin.
    """

    form: Form | None
    formed: Traced | None
    title: Traced | None
    issuer: Traced | None
    date: Traced | None
    number: Traced | None
    registered_by: Traced | None
    registered_on: Traced | None
    registered_as: Traced | None
    repealed: Traced | None
    in_force: Traced | None
    repealed_by: ActReferenceParts | None
    amends: list[ActReferenceParts]
    repeals: list[ActReferenceParts]
    legal_basis: list[ActReferenceParts]
    amendments: list[AmendmentParts]
    office: Traced | None
    name: Traced | None
    claimed: list[Traced]
    asides: list[Aside]
    end: int


class ScaleParts(Frozen, frozen=True):
    """A point scale: its title, and for each row the printed points and the entries."""

    title: Traced | None
    rows: list[tuple[Traced, list[Traced]]]


class AnnouncementParts(NamedTuple):
    """What a call for candidates says of itself, each value as it is printed; the kind with the words that tell it.

    Where it calls in both languages, `bodies` has the name of the body in each.
    """

    body: Traced | None
    kind: tuple[AnnouncementKind, Traced] | None
    published: Traced | None
    deadline: Traced | None
    bodies: Mapping[Language, Traced] | None = None


class Share(Frozen, frozen=True):
    """What one family reads of a source whose annexes are of several: so many blocks, in order."""

    family: "AnyFamily"
    blocks: int


class Split(Frozen, frozen=True):
    """A source in blocks.

    Attributes:
        source: as read.
        text: the repaired text that all pieces are cut from.
        family: the family that fits, None if none does; of several the one of most blocks.
        tried: what the document lacks of the evidence of each family that was asked about, as far as a look at its
            words tells or a reading: of all of them where none fits; empty for the one that does.
        blocks: in source order.
        act: the act that the text publishes, None where it shows no head of one.
        asides: text outside of blocks and scales.
        scales: point scales.
        abbreviations: short forms that the text spells out, each with its long form.
        claimed: what a value takes up beside itself, outside of headings (numbers of points).
        noise: heads of columns, page numbers.
        findings: so far.
        announcement: what it says of itself where it calls for candidates.
        shares: the families that read it where its annexes are of several, else empty.
    """

    source: SourceText
    text: EditedText
    family: "AnyFamily | None"
    tried: dict[str, str]
    act: ActParts | None
    blocks: list[Block]
    asides: list[Aside]
    scales: list[ScaleParts]
    abbreviations: list[tuple[Traced, Traced]]
    claimed: list[Traced]
    noise: list[Traced]
    findings: list[Diagnostic]
    announcement: AnnouncementParts | None = None
    shares: Sequence[Share] = ()

    def by_family(self) -> "list[tuple[AnyFamily | None, list[Block]]]":
        """The blocks by the families that read them, in order."""
        if not self.shares:
            return [(self.family, self.blocks)]
        found: list[tuple[AnyFamily | None, list[Block]]] = []
        at = 0
        for share in self.shares:
            found.append((share.family, self.blocks[at : at + share.blocks]))
            at += share.blocks
        return found
