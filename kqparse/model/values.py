"""The smallest pieces of the output model: spans, text by language, and the base of every record."""

from collections.abc import Mapping
from typing import Annotated, Literal

from msgspec import UNSET, Meta, Struct, UnsetType

Language = Literal["kk", "ru"]
LANGUAGES: tuple[Language, Language] = ("kk", "ru")
OTHER: Mapping[Language, Language] = {"kk": "ru", "ru": "kk"}
"""For each language the other one."""

Offset = Annotated[int, Meta(ge=0)]
Span = tuple[Offset, Offset]
"""`(start, end)` in Unicode code points of the source text; the end is exclusive, a span is never empty."""

Spans = list[Span]
Line = Annotated[str, Meta(min_length=1)]
"""Printed text: unknown is null, never an empty string."""


Box = tuple[Annotated[int, Meta(ge=1)], float, float, float, float]
"""`(page, x0, y0, x1, y1)`: a place on a page, in points from its top left, as it is shown."""

Boxes = list[Box]
"""The places of spans, one for each line or piece of one that they run over; only given when they are asked for."""


class Record(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """Base of every record: immutable, keyword only, strict about unknown keys."""


class Text(Record, frozen=True, kw_only=True, omit_defaults=True):
    """Clean running text by language; a language that the source has not is left out."""

    kk: Line | UnsetType = UNSET
    ru: Line | UnsetType = UNSET


class TextSpans(Record, frozen=True, kw_only=True, omit_defaults=True):
    """The spans of a `Text`, under the same language keys, in reading order."""

    kk: Spans | UnsetType = UNSET
    ru: Spans | UnsetType = UNSET


class TextBoxes(Record, frozen=True, kw_only=True, omit_defaults=True):
    """The places of a `Text`, under the same language keys."""

    kk: Boxes | UnsetType = UNSET
    ru: Boxes | UnsetType = UNSET


Provenance = dict[str, Spans]
"""Spans of the other printed values of a record: `{"title.kk": [[s, e]], "codes": …}`."""

ProvenanceBoxes = dict[str, Boxes]
"""The places of the spans of a `Provenance`, under the same keys."""


def texts_of(text: Text | None) -> list[str]:
    """A text in each language that it has, Kazakh first."""
    return [value for value in (text.kk, text.ru) if isinstance(value, str)] if text else []


def said(text: Text) -> list[tuple[Language, str]]:
    """A text by the languages that it has, Kazakh first."""
    return [(language, value) for language in LANGUAGES if isinstance(value := getattr(text, language), str)]


def spans_of(spans: TextSpans) -> Spans:
    """The spans of a text in each language that it has, Kazakh first."""
    return [*(spans.kk or []), *(spans.ru or [])]


def by_language(language: Language, value: str) -> Text:
    """A `Text` in one language."""
    return Text(kk=value) if language == "kk" else Text(ru=value)


def spans_by_language(language: Language, spans: Spans) -> TextSpans:
    """The spans of a text in one language."""
    return TextSpans(kk=spans) if language == "kk" else TextSpans(ru=spans)
