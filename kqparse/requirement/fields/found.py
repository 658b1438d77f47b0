"""What the reading of fields gives."""

from typing import Literal

from msgspec import Struct

from kqparse.model import Diagnostic, Span
from kqparse.model.requirement import FieldScope
from kqparse.text.traced import Traced

Match = Literal["exact", "inflected", "fuzzy", "none"]


class FoundField(Struct, frozen=True, gc=False):
    """One field of study in one language.

    Attributes:
        text: as printed.
        isced_f: its code of ISCED-F 2013, None where the classifier has none or the field is not known.
        kz_direction: its national direction, where a code is printed or the name is that of a direction.
        match: how the name was recognised; `none` where it was not.
        entry: the line of the lexicon, which holds both languages; None where the name was not recognised.
    """

    text: Traced
    isced_f: str | None
    kz_direction: str | None
    match: Match
    entry: int | None = None


class Fields(Struct, frozen=True, gc=False):
    """The fields of an education text.

    Attributes:
        found: in the order in which they are printed.
        scope: `listed` where fields are named, `relevant` where a suitable one is asked for, else `unspecified`.
        used: what was understood, as offsets of the text: fields, the words that lead to them, tails.
        findings: KQ303 for fields that are not in the classifier or only resemble a name in it.
        suitable: where a suitable field is asked for.
    """

    found: list[FoundField]
    scope: FieldScope
    used: list[Span]
    findings: list[Diagnostic]
    suitable: list[Span]
