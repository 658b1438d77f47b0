"""What lines say by the words of a family alone, wherever they stand, so that it need be looked for only once."""

from msgspec import Struct

from kqparse.grammar.tables import ColumnPart, EndKind
from kqparse.model import CriterionKind, Language

ToldHead = tuple[ColumnPart | None, CriterionKind | None] | None
"""What a head of a column says, None where no list has it."""
ToldHeads = dict[tuple[tuple[str, ...], bool], ToldHead]
"""The same by the lines of the head, and whether further words may stand behind it."""


ToldPart = tuple[str, int, int, int, int]
"""A part behind a title: its name, where it begins and ends in its text, and where its value does."""


class ToldLine(Struct, frozen=True):
    """What a printed line says by itself.

    Attributes:
        cuts: where it is parted, since it holds what are lines of their own.
        figure: whether it may be a page number.
        heads: how many heads of columns it holds, if nothing else.
        number: where the number of a heading ends that begins it; 0 if none does.
        alone, titled: whether nothing stands behind that number, and what a title may begin with.
        title: whether the line begins with what a title may begin with.
        ends: whether it begins as what ends a table does, with a capital.
        names: the language that it names, as a head of a column does.
    """

    cuts: tuple[int, ...]
    figure: bool
    heads: int
    number: int
    alone: bool
    titled: bool
    title: bool
    ends: bool
    names: Language | None


class ToldLabel(Struct, frozen=True):
    """A label in a line: its place, kind and language, and the label of a list that a misspelt one was taken for."""

    start: int
    end: int
    kind: CriterionKind
    language: Language
    matched: str = ""


class ToldCell(Struct, frozen=True):
    """What a line says by itself in a table of label cells and value cells.

    Attributes:
        rule: whether it is nothing but signs.
        number: whether it may be the number of a row.
        ends: the kind of what ends tables that it begins with.
        heads: whether it is nothing but heads of columns.
        begin: where it begins behind the mark that a label may have.
        label: the label that it is.
    """

    rule: bool
    number: bool
    ends: EndKind | None
    heads: bool
    begin: int
    label: ToldLabel | None
