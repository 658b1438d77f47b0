"""The promises, each as a check of one source and the document made of it.

The checks go another way than the engine: they know the source, the document and the documented cleaning, nothing else.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Any

from msgspec import to_builtins

from kqparse.grammar import grammar
from kqparse.model import Act, Document, Position, Spans, Text, TextSpans, to_json
from kqparse.read import run as read
from kqparse.text.edits import EditedText
from kqparse.text.prepare import prepare
from kqparse.text.traced import Traced, cut, join
from kqparse.validate import check_bytes

_BREAKING = re.compile(r"[-\u00ad](?:[ \t]*\n|[ \t]{2})")
"""A hyphen at the end of a line, or of that of a cell which blanks part from the next."""


def edited(source: str) -> EditedText:
    """The repaired text of a source."""
    return prepare(source, grammar().repair).text


def cleaned(of: EditedText, spans: Spans) -> str:
    """The documented cleaning: what stands under the spans, repaired, joined as running text."""
    places = [_edited_span(of, start, end) for start, end in spans]
    # A hyphen that only broke the word at a line end is no part of the value; the joining must see it all the same.
    places = [(low, high + bool(_BREAKING.match(of.text, high))) for low, high in places[:-1]] + places[-1:]
    return join([part for place in places if (part := cut(of, *place))]).tidy().text


def _edited_span(of: EditedText, start: int, end: int) -> tuple[int, int]:
    """The stretch of the edited text that was made from `[start, end)` of the source."""
    low = bisect_left(range(len(of.text) + 1), start, key=of.source_start)
    high = low
    while high < len(of.text) and of.source_end(high + 1) <= end:
        high += 1
    return low, high


def texts(document: Document) -> Iterator[tuple[str, Text, TextSpans]]:
    """Every text value of a document with its spans."""
    for position in document.positions:
        yield from _position_texts(position)
    for index, passage in enumerate(document.passages):
        yield f"passages.{index}", passage.text, passage.spans
    for scale in document.scales:
        for row in scale.rows:
            yield from ((f"scales.{row.points}", item.text, item.spans) for item in row.items)
    if document.act is not None:
        yield from _act_texts(document.act)


def _position_texts(position: Position) -> Iterator[tuple[str, Text, TextSpans]]:
    for name in ("title", "section"):
        text = getattr(position, name)
        if text is not None:
            yield f"{position.id}.{name}", text, _from_provenance(position.provenance, name)
    for index, criterion in enumerate(position.criteria):
        yield f"{position.id}.criteria.{index}", criterion.text, criterion.spans
        if criterion.label is not None:
            key = f"criteria.{index}.label"
            yield f"{position.id}.{key}", criterion.label, _from_provenance(position.provenance, key)
        for item in criterion.items:
            yield f"{position.id}.criteria.{index}.items", item.text, item.spans
    for reference in position.references:
        yield f"{position.id}.references", reference.text, reference.spans
    for grade in position.grades:
        yield f"{position.id}.grades", grade.text, grade.spans


def _act_texts(act: Act) -> Iterator[tuple[str, Text, TextSpans]]:
    if act.title is not None:
        yield "act.title", act.title, _from_provenance(act.provenance, "title")
    by = [amendment.by for amendment in act.amendments] + [act.repealed_by]
    for reference in [*act.amends, *act.repeals, *act.legal_basis, *by]:
        if reference is not None:
            yield "act.reference", reference.text, reference.spans


def _from_provenance(provenance: dict[str, Spans], key: str) -> TextSpans:
    found: dict[str, Any] = {
        lang: provenance[f"{key}.{lang}"] for lang in ("kk", "ru") if f"{key}.{lang}" in provenance
    }
    return TextSpans(**found)


def round_trip(source: str, document: Document) -> None:
    """The source at a value's spans, through the documented cleaning, is the value."""
    of = edited(source)
    for name, text, spans in texts(document):
        for language in ("kk", "ru"):
            value, own = getattr(text, language), getattr(spans, language)
            assert bool(value) == bool(own), name
            if value:
                assert all(0 <= start < end <= len(source) for start, end in own), name
                assert cleaned(of, own) == value, name


def accounting(source: str, document: Document) -> None:
    """Every non-space character is assigned, noise or unassigned, and what is unassigned is under no value."""
    coverage = document.coverage
    solid = [index for index, sign in enumerate(source) if not sign.isspace()]
    assert coverage.characters == len(solid)
    assert coverage.assigned + coverage.noise + coverage.unassigned == coverage.characters
    lost = {index for start, end in coverage.unassigned_spans for index in range(start, end)}
    assert coverage.unassigned == sum(index in lost for index in solid)
    for name, _, spans in texts(document):
        for own in (spans.kk, spans.ru):
            assert not any(index in lost for start, end in own or [] for index in range(start, end)), name


def validity(document: Document) -> None:
    """The document keeps the schema and the laws that a schema cannot say."""
    assert [fault.text() for fault in check_bytes(to_json(document), document.source.name)] == []


def values(document: Document) -> Any:
    """All that a document says, without where it stands and what was repaired."""
    said = to_builtins(document)
    kept = ("act", "abbreviations", "positions", "scales", "passages")
    return {key: _without_places(said[key]) for key in kept}


def _without_places(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_places(entry) for key, entry in value.items() if key not in ("spans", "provenance")}
    return [_without_places(entry) for entry in value] if isinstance(value, list) else value


def keep(source: bytes, document: Document) -> None:
    """All laws at once."""
    text = read(source, document.source.name, grammar()).text
    validity(document)
    round_trip(text, document)
    accounting(text, document)


__all__ = ["Traced", "accounting", "keep", "round_trip", "validity", "values"]
