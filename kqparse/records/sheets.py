"""Stage 3: blocks whose cells have become criteria."""

from collections.abc import Mapping, Sequence

from kqparse.frozen import Frozen
from kqparse.model import (
    CriterionKind,
    Language,
)
from kqparse.records.blocks import Heading, Parallel, Printed, Split
from kqparse.text.traced import Traced


class Value(Frozen, frozen=True):
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
        ways: the ways to be taken for the post that it belongs to; empty where it holds for all of them.
        matched: the label of a list that a misspelt one was taken for, else empty.
    """

    kind: CriterionKind
    label: Traced | None
    language: Language | None
    text: Traced
    recognised: bool
    paragraphs: list[Traced]
    items: list[Traced]
    shared: bool = False
    ways: tuple[int, ...] = ()
    matched: str = ""


class ParallelValue(Frozen, frozen=True):
    """One criterion whose label and text are told apart by language.

    Attributes:
        kind: told by the label, `other` where it is not recognised.
        labels: without the signs behind it; empty for text that stands before any label.
        texts: running text.
        matched: the label of a list that a misspelt one was taken for; empty where a list has it as it stands, None
            where no list has one like it.
        woven: words of the label that stood among those of the text.
        ways: the ways to be taken for the post that it belongs to; empty where it holds for all of them.
        shared: whether it stands outside of the block.
        items: the entries of a printed list.
        paragraphs: those of the texts, each in its language, where the grades of a requirement stand in them.
    """

    kind: CriterionKind
    labels: Parallel
    texts: Parallel
    matched: str | None
    woven: list[Traced]
    ways: tuple[int, ...] = ()
    shared: bool = False
    items: Sequence[Parallel] = ()
    paragraphs: Sequence[Parallel] = ()


class Sheet(Frozen, frozen=True):
    """A block whose cells have become criteria; `bare` are labels without text, `noise` the heads of columns.

    The criteria of a block in two languages are `parallels`, those of any other `values`; see `Block.by_language` and
    `Block.row`. `apart` says that the post is printed whole in one language, elsewhere in the other.
    """

    section: Traced | None
    heading: Heading
    values: list[Value]
    bare: list[Traced]
    noise: list[Traced]
    by_language: Mapping[Language, Printed] = {}
    parallels: Sequence[ParallelValue] = ()
    row: Sequence[Traced] = ()
    apart: bool = False


class Sheets(Frozen, frozen=True):
    """All blocks of a source after `criteria`."""

    split: Split
    sheets: list[Sheet]
