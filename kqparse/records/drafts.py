"""Stages 4 and 5: positions before the audit, and the document after it."""

from collections.abc import Mapping, Sequence

from kqparse.frozen import Frozen
from kqparse.model import (
    Abbreviation,
    Act,
    Announcement,
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
from kqparse.records.blocks import Parallel
from kqparse.records.sheets import Sheets


class Spoken(Frozen, frozen=True):
    """What each language of one criterion asks for; made where both are printed, so that the audit need not read again.

    Attributes:
        position: id.
        criterion: its place among the criteria of the position.
        kind: that of the criterion.
        fields: the fields of study of both languages, in one where they pair.
        education, experience: by language; a language that asks for none is left out, and so are both where they ask
            for the same; a criterion about education asks for experience only where no other does.
        alone: the texts in which the spans of these are places, as most of them are never asked for; none where they
            are places in the source.
        grade: its number among the grades that both languages of the criterion have.
    """

    position: str
    criterion: int
    kind: CriterionKind
    fields: Sequence[Field]
    education: Mapping[Language, Education]
    experience: Mapping[Language, Experience]
    alone: Parallel
    grade: int = 0


class Draft(Frozen, frozen=True):
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


class Parsed(Frozen, frozen=True):
    """The end of the flow, which every writer takes.

    Attributes:
        document: all that the source says.
        line_starts: for each line of the source text the offset of its first character, ascending, beginning with 0.
        text: the source text, to which all spans refer.
    """

    document: Document
    line_starts: list[int]
    text: str = ""
