"""What one stage hands to the next. Stages know these records, never each other.

read       bytes            → SourceText
split      SourceText       → Split        (blocks of a family, in source order)
criteria   Split            → Sheets       (each block's criteria, text and label told apart)
normalise  Sheets           → Draft        (positions, and what became of the rest)
audit      Draft            → Parsed       (the document with findings and coverage)
"""

from typing import Literal, NamedTuple

from kqparse.grammar.families import FamilyRules
from kqparse.model import CriterionKind, Diagnostic, Document, Language, Passage, Position, Span
from kqparse.text.edits import EditedText
from kqparse.text.traced import Traced

PassageKind = Literal["heading", "index", "note", "other", "preamble", "provision", "stamp"]


class SourceText(NamedTuple):
    """A source as its reader gives it.

    Attributes:
        name: the path below the argument, `-` for standard input.
        media_type: told by content.
        sha256: of the bytes.
        encoding: the name of the encoding, None for formats that are not text.
        text: the decoded text as it stands, to which all spans refer.
        pages: how many, None where the format has none.
    """

    name: str
    media_type: str
    sha256: str
    encoding: str | None
    text: str
    pages: int | None


class Cell(NamedTuple):
    """One paragraph of a table.

    Attributes:
        role: a label, the text of a value, or the head of a column.
        text: the paragraph, without white space at its ends.
        kind: for a label the kind of criterion, None where the label is not recognised.
        language: for a recognised label its language.
    """

    role: Literal["column", "label", "value"]
    text: Traced
    kind: CriterionKind | None = None
    language: Language | None = None


class Heading(NamedTuple):
    """What stands over a table.

    Attributes:
        title: the title without its tail; None if nothing is left.
        ordinal: the printed number before it.
        parts: by the name of the part (`category`, `codes`, `headcount`) the text of its value and the whole phrase.
        stray: text that belongs to none of these.
    """

    title: Traced | None
    ordinal: Traced | None
    parts: dict[str, tuple[Traced, Traced]]
    stray: list[Traced]


class Block(NamedTuple):
    """One post: the section that it stands in, its heading and the cells of its table."""

    section: Traced | None
    heading: Heading
    cells: list[Cell]


class Aside(NamedTuple):
    """Text outside of blocks that becomes a passage of this kind."""

    kind: PassageKind
    text: Traced


class Split(NamedTuple):
    """A source in blocks.

    Attributes:
        source: as read.
        text: the repaired text that all pieces are cut from.
        family: the family that fits, None if none does.
        tried: for each family what the document lacks of its evidence (empty for the one that fits).
        blocks: in source order.
        asides: text outside of blocks.
        findings: so far.
    """

    source: SourceText
    text: EditedText
    family: FamilyRules | None
    tried: dict[str, str]
    blocks: list[Block]
    asides: list[Aside]
    findings: list[Diagnostic]


class Value(NamedTuple):
    """One criterion of a block.

    Attributes:
        kind: told by the label, `other` where it is not recognised.
        label: without the sign behind it; None for text that stands before any label.
        language: that of the label, None where it is not recognised.
        text: running text.
        recognised: whether a list knows the label.
    """

    kind: CriterionKind
    label: Traced | None
    language: Language | None
    text: Traced
    recognised: bool


class Sheet(NamedTuple):
    """A block whose cells have become criteria; `bare` are labels without text, `noise` the heads of columns."""

    section: Traced | None
    heading: Heading
    values: list[Value]
    bare: list[Traced]
    noise: list[Traced]


class Sheets(NamedTuple):
    """All blocks of a source after `criteria`."""

    split: Split
    sheets: list[Sheet]


class Draft(NamedTuple):
    """Positions before the audit.

    Attributes:
        sheets: what they were made from.
        languages: the languages of the document, sorted.
        positions: in source order.
        passages: in source order.
        claimed: spans of the source that a value's phrase takes up beside the value itself (санаты, бірлік, brackets).
        noise: spans of column heads, page numbers and the like.
        findings: so far.
    """

    sheets: Sheets
    languages: list[Language]
    positions: list[Position]
    passages: list[Passage]
    claimed: list[Span]
    noise: list[Span]
    findings: list[Diagnostic]


class Parsed(NamedTuple):
    """The end of the flow, which every writer takes.

    Attributes:
        document: all that the source says.
        line_starts: for each line of the source text the offset of its first character, ascending, beginning with 0.
    """

    document: Document
    line_starts: list[int]


__all__ = [
    "Aside",
    "Block",
    "Cell",
    "Draft",
    "Heading",
    "Parsed",
    "PassageKind",
    "Sheet",
    "Sheets",
    "SourceText",
    "Split",
    "Value",
]
