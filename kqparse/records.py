"""What one stage hands to the next. Stages know these records, never each other.

read       bytes            → SourceText
split      SourceText       → Split        (blocks of a family, in source order)
criteria   Split            → Sheets       (each block's criteria, text and label told apart)
normalise  Sheets           → Draft        (positions, and what became of the rest)
audit      Draft            → Parsed       (the document with findings and coverage)
"""

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from kqparse.grammar.characteristics import GradeCategory, GradeLevel
from kqparse.grammar.grammar import AnyFamily
from kqparse.model import (
    Abbreviation,
    Act,
    Announcement,
    AnnouncementKind,
    CriterionKind,
    Diagnostic,
    Document,
    Education,
    Experience,
    Field,
    Language,
    Passage,
    Position,
    Scale,
    Span,
)
from kqparse.model.act import Form
from kqparse.text.edits import EditedText
from kqparse.text.traced import Traced

PassageKind = Literal["heading", "index", "note", "other", "preamble", "provision", "stamp"]


class TableCell(NamedTuple):
    """A cell of a table as a format draws it; a merged cell stands once, at its top left.

    Attributes:
        row, column: of its top left, from 0.
        rows, columns: how many it covers.
        spans: where its text stands in the source text, in reading order, one for each line or paragraph; empty for an
            empty cell. A cell that goes on over a page break is one cell.
    """

    row: int
    column: int
    rows: int
    columns: int
    spans: list[Span]


class Table(NamedTuple):
    """A table, its cells by row and column; the text of a table within a cell belongs to that cell too."""

    cells: list[TableCell]


class Fragment(NamedTuple):
    """A piece of one printed line: `[start, end)` of the source text, its page from 1, its box in points from the top
    left.
    """

    start: int
    end: int
    page: int
    box: tuple[float, float, float, float]


class Layout(NamedTuple):
    """What a format knows beside its characters; all of it empty for plain text.

    Attributes:
        pages: for each page the offset at which its text begins.
        tables: in the order in which they begin. In the source text every line of a cell is led by a tab, and nothing
            else is.
        noise: spans that the reader knows to be no content: running heads, page numbers, scripts, menus.
        fragments: in order of `start`, where boxes were asked for.
    """

    pages: list[int]
    tables: list[Table]
    noise: list[Span]
    fragments: list[Fragment]


NO_LAYOUT = Layout([], [], [], [])


class SourceText(NamedTuple):
    """A source as its reader gives it.

    Attributes:
        name: the path below the argument, `-` for standard input.
        media_type: told by content.
        sha256: of the bytes.
        encoding: the name of the encoding, None for formats that are not text.
        text: the decoded text as it stands, to which all spans refer.
        pages: how many, None where the format has none.
        findings: about the reading itself.
        layout: pages, tables and boxes, where the format has them.
    """

    name: str
    media_type: str
    sha256: str
    encoding: str | None
    text: str
    pages: int | None
    findings: list[Diagnostic]
    layout: Layout = NO_LAYOUT


Parallel = Mapping[Language, Traced]
"""One value in each language that prints it, Kazakh first."""


class Cell(NamedTuple):
    """One paragraph of a table.

    Attributes:
        role: a label, the text of a value, or the head of a column.
        text: the paragraph, without white space at its ends.
        kind: for a label the kind of criterion, None where the label is not recognised.
        language: for a recognised label its language.
        shared: whether it stands outside of the block, with what holds for several posts.

    A value with a kind begins a criterion without a label.
    """

    role: Literal["column", "label", "value"]
    text: Traced
    kind: CriterionKind | None = None
    language: Language | None = None
    shared: bool = False


class RowWords(NamedTuple):
    """What a row of a list says of its posts.

    Attributes:
        employers: kinds of institutions, each by its short name with the words that were printed.
        level, category: of qualification, by the names of the model, with the printed words.
        lead: all words that lead posts, these and others (маманы).
    """

    employers: list[tuple[str, Traced]]
    level: tuple[GradeLevel, Traced] | None
    category: tuple[GradeCategory, Traced] | None
    lead: list[Traced]


class Heading(NamedTuple):
    """What stands over a table.

    Attributes:
        title: the title without its tail; None if nothing is left.
        ordinal: the printed number before it.
        parts: by the name of the part (`category`, `codes`, `headcount`, `salary`; `lead` for words that lead a title
            without a number) the text of its value and the whole phrase.
        stray: text that belongs to none of these.
        row: in a list what the row says of its posts.
    """

    title: Traced | None
    ordinal: Traced | None
    parts: dict[str, tuple[Traced, Traced]]
    stray: list[Traced]
    row: RowWords | None = None


class Printed(NamedTuple):
    """How one language prints a post: its section and its heading, None for what it leaves out."""

    section: Traced | None
    heading: Heading | None


class Block(NamedTuple):
    """One post: the section that it stands in, its heading and the cells of its table.

    Where each post is printed in two languages, `by_language` has both, and `section` and `heading` are the first of
    them. It is empty where a block is in one language, which is then told by its words. `row` is where a block stands
    that is a row of a table: the row, and the merged cells above that apply to it; empty for any other block.
    """

    section: Traced | None
    heading: Heading
    cells: list[Cell]
    by_language: Mapping[Language, Printed] = {}
    row: Sequence[Traced] = ()


class Aside(NamedTuple):
    """Text outside of blocks that becomes a passage of this kind; `language` where it is known already."""

    kind: PassageKind
    text: Traced
    language: Language | None = None


class ActReferenceParts(NamedTuple):
    """Another act as a text cites it: the whole citation, and those of its parts that it names."""

    text: Traced
    form: Form | None
    title: Traced | None
    issuer: Traced | None
    date: Traced | None
    number: Traced | None


class AmendmentParts(NamedTuple):
    """An editorial note about a change: the note, what was changed, how, and by which act."""

    text: Traced
    target: Traced | None
    kind: Literal["added", "changed", "repealed", "reworded"]
    by: ActReferenceParts | None


class ActParts(NamedTuple):
    """The head and the body of an act, each value as it is printed.

    Attributes:
        form: told by the words of the head, None for a headed document that is no act.
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


class ScaleParts(NamedTuple):
    """A point scale: its title, and for each row the printed points and the entries."""

    title: Traced | None
    rows: list[tuple[Traced, list[Traced]]]


class AnnouncementParts(NamedTuple):
    """What a call for candidates says of itself, each value as it is printed; the kind with the words that tell it."""

    body: Traced | None
    kind: tuple[AnnouncementKind, Traced] | None
    published: Traced | None
    deadline: Traced | None


class Split(NamedTuple):
    """A source in blocks.

    Attributes:
        source: as read.
        text: the repaired text that all pieces are cut from.
        family: the family that fits, None if none does.
        tried: for each family what the document lacks of its evidence (empty for the one that fits).
        blocks: in source order.
        act: the act that the text publishes, None where it shows no head of one.
        asides: text outside of blocks and scales.
        scales: point scales.
        abbreviations: short forms that the text spells out, each with its long form.
        claimed: what a value takes up beside itself, outside of headings (numbers of points).
        noise: heads of columns, page numbers.
        findings: so far.
        announcement: what it says of itself where it calls for candidates.
    """

    source: SourceText
    text: EditedText
    family: AnyFamily | None
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


class Value(NamedTuple):
    """One criterion of a block.

    Attributes:
        kind: told by the label, `other` where it is not recognised.
        label: without the sign behind it; None for text that stands before any label.
        language: that of the label, None where it is not recognised.
        text: running text.
        recognised: whether a list knows the label.
        paragraphs: those of the text, in order, where they were kept apart; the grades of a requirement stand in them.
        items: the entries of a printed list.
        shared: whether it stands outside of the block.
    """

    kind: CriterionKind
    label: Traced | None
    language: Language | None
    text: Traced
    recognised: bool
    paragraphs: list[Traced]
    items: list[Traced]
    shared: bool = False


class ParallelValue(NamedTuple):
    """One criterion whose label and text are told apart by language.

    Attributes:
        kind: told by the label, `other` where it is not recognised.
        labels: without the signs behind it; empty for text that stands before any label.
        texts: running text.
        matched: the label of a list that a misspelt one was taken for; empty where a list has it as it stands, None
            where no list has one like it.
        woven: words of the label that stood among those of the text.
    """

    kind: CriterionKind
    labels: Parallel
    texts: Parallel
    matched: str | None
    woven: list[Traced]


class Sheet(NamedTuple):
    """A block whose cells have become criteria; `bare` are labels without text, `noise` the heads of columns.

    The criteria of a block in two languages are `parallels`, those of any other `values`; see `Block.by_language` and
    `Block.row`.
    """

    section: Traced | None
    heading: Heading
    values: list[Value]
    bare: list[Traced]
    noise: list[Traced]
    by_language: Mapping[Language, Printed] = {}
    parallels: Sequence[ParallelValue] = ()
    row: Sequence[Traced] = ()


class Sheets(NamedTuple):
    """All blocks of a source after `criteria`."""

    split: Split
    sheets: list[Sheet]


class Spoken(NamedTuple):
    """What each language of one criterion asks for; made where both are printed, so that the audit need not read again.

    Attributes:
        position: id.
        criterion: its place among the criteria of the position.
        kind: that of the criterion.
        fields: the fields of study of both languages, in one where they pair.
        education, experience: by language; a language that asks for none is left out, and experience is not asked for
            by a criterion about education.
    """

    position: str
    criterion: int
    kind: CriterionKind
    fields: Sequence[Field]
    education: Mapping[Language, Education]
    experience: Mapping[Language, Experience]


class Draft(NamedTuple):
    """Positions before the audit.

    Attributes:
        sheets: what they were made from.
        languages: the languages of the document, sorted.
        positions: in source order.
        passages: in source order.
        act: the act, or the heading of a document that is no act.
        scales, abbreviations: as they go into the document.
        spoken: what the languages of bilingual criteria say, in source order.
        claimed: spans of the source that a value's phrase takes up beside the value itself (санаты, бірлік, brackets).
        noise: spans of column heads, page numbers and the like.
        findings: so far.
        announcement: the call for candidates, where the source is one.
    """

    sheets: Sheets
    languages: list[Language]
    positions: list[Position]
    passages: list[Passage]
    act: Act | None
    scales: list[Scale]
    abbreviations: list[Abbreviation]
    spoken: list[Spoken]
    claimed: list[Span]
    noise: list[Span]
    findings: list[Diagnostic]
    announcement: Announcement | None = None


class Parsed(NamedTuple):
    """The end of the flow, which every writer takes.

    Attributes:
        document: all that the source says.
        line_starts: for each line of the source text the offset of its first character, ascending, beginning with 0.
        text: the source text, to which all spans refer.
    """

    document: Document
    line_starts: list[int]
    text: str = ""


__all__ = [
    "NO_LAYOUT",
    "ActParts",
    "ActReferenceParts",
    "AmendmentParts",
    "AnnouncementParts",
    "Aside",
    "Block",
    "Cell",
    "Draft",
    "Fragment",
    "Heading",
    "Layout",
    "Parallel",
    "ParallelValue",
    "Parsed",
    "PassageKind",
    "Printed",
    "RowWords",
    "ScaleParts",
    "Sheet",
    "Sheets",
    "SourceText",
    "Split",
    "Spoken",
    "Table",
    "TableCell",
    "Value",
]
