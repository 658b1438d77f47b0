"""What may stand in the files under `fields/`."""

from typing import Annotated, Literal

from msgspec import Meta, field

from kqparse.grammar.tables import ByLanguage, InBoth, Table, Word
from kqparse.model import Language

WordKind = Literal[
    "and",
    "break",
    "education",
    "filler",
    "generic",
    "head",
    "level",
    "link",
    "or",
    "preposition",
    "relevant",
    "stop",
    "tail",
]
Row = Annotated[
    str,
    Meta(
        pattern=r"^(?:-|(?:0\d|10|88|99)\d{0,2})(?: 6B\d{2,3})? \| [^|]+ \| [^|]+$",
        description="'CODE | Kazakh names | Russian names', names parted by semicolons, CODE of ISCED-F or - for none",
    ),
]
CodeRow = Annotated[
    str, Meta(pattern=r"^[0-9A-Z]+ \| \d{2,4}$", description="'CODE of another classifier | CODE of ISCED-F'")
]


class FieldNames(Table, frozen=True, kw_only=True):
    """A file of names: the fields of one broad area."""

    fields: list[Row]


class FieldCodes(Table, frozen=True, kw_only=True):
    """`fields/codes.toml`."""

    letters: dict[str, str]
    areas: list[CodeRow]
    directions: list[CodeRow]
    groups: list[CodeRow]


class KazakhAdjectives(Table, frozen=True, kw_only=True):
    """What makes an adjective of a name."""

    adjective: list[Word]


class RussianStems(Table, frozen=True, kw_only=True):
    """What follows a stem, and how the stem of an adjective becomes that of its noun."""

    inflected: list[Word]
    adjective: list[tuple[str, str]]


class FieldWord(InBoth, frozen=True, kw_only=True):
    """Words of one kind around fields."""

    kind: WordKind


class FieldExample(Table, frozen=True, kw_only=True):
    """An education text and the fields that it names, each as `text = code`; none for a counterexample."""

    text: str
    language: Language
    fields: list[str]


class FieldWords(Table, frozen=True, kw_only=True):
    """`fields/words.toml`."""

    fuzzy_threshold: Annotated[int, Meta(ge=50, le=100)]
    fuzzy_letters: Annotated[int, Meta(ge=1)]
    most_words: Annotated[int, Meta(ge=1)]
    most_letters: Annotated[int, Meta(ge=1)]
    fold: dict[str, str]
    kk_endings: KazakhAdjectives
    ru_endings: RussianStems
    prose_endings: ByLanguage
    adjective_endings: ByLanguage
    words: list[FieldWord] = field(default_factory=list)
    examples: list[FieldExample] = field(default_factory=list)
