"""What one stage hands to the next. Stages know these records, never each other.

read       bytes            → SourceText
split      SourceText       → Split        (blocks of a family, in source order)
criteria   Split            → Sheets       (each block's criteria, text and label told apart)
normalise  Sheets           → Draft        (positions, and what became of the rest)
audit      Draft            → Parsed       (the document with findings and coverage)
"""

from kqparse.records.blocks import (
    ActParts,
    ActReferenceParts,
    AmendmentParts,
    AnnouncementParts,
    Aside,
    Block,
    Cell,
    Heading,
    Parallel,
    Parts,
    PassageKind,
    Printed,
    RowWords,
    ScaleParts,
    Share,
    Split,
)
from kqparse.records.drafts import (
    Draft,
    Parsed,
    Spoken,
)
from kqparse.records.sheets import (
    ParallelValue,
    Sheet,
    Sheets,
    Value,
)
from kqparse.records.source import (
    NO_LAYOUT,
    Fragment,
    Layout,
    SourceText,
    Table,
    TableCell,
)
from kqparse.records.spans import PackedSpans

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
    "PackedSpans",
    "Parallel",
    "ParallelValue",
    "Parsed",
    "Parts",
    "PassageKind",
    "Printed",
    "RowWords",
    "ScaleParts",
    "Share",
    "Sheet",
    "Sheets",
    "SourceText",
    "Split",
    "Spoken",
    "Table",
    "TableCell",
    "Value",
]
