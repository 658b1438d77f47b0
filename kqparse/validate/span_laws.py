"""Laws of spans: inside the source, apart from each other, and in the languages of the text they prove."""

from collections.abc import Iterable, Iterator

from msgspec import UNSET

from kqparse.model import LANGUAGES, ActReference, Criterion, Field, Grade, Item, Passage, Span, Spans, Text, TextSpans
from kqparse.model.values import Record
from kqparse.validate.breach import Breach, Path, breach

SPAN_FIELDS = frozenset({"kk", "provenance", "ru", "spans", "unassigned_spans"})
"""The fields that hold spans, where they hold a list or an object of lists."""


def span_laws(record: Record, fields: Iterable[str], path: Path, characters: int) -> Iterator[Breach]:
    """Both laws of spans, for each list of them that the record itself holds.

    Args:
        record: any record.
        fields: those of its fields that are in `SPAN_FIELDS`.
        path: of the record.
        characters: length of the source.
    """
    for name in fields:
        value = getattr(record, name)
        if isinstance(value, dict):
            for key, spans in value.items():
                if not _well_placed(spans, characters):
                    yield from _broken(spans, (*path, name, key), characters)
        elif value is not UNSET and not _well_placed(value, characters):
            yield from _broken(value, (*path, name), characters)


def span_bounds(spans: Spans, path: Path, characters: int) -> Iterator[Breach]:
    """A span starts before it ends and lies inside the source's `characters`."""
    for at, (start, end) in enumerate(spans):
        if start >= end:
            yield breach("span-bounds", (*path, at), f"span [{start}, {end}] holds no character")
        elif end > characters:
            what = f"span [{start}, {end}] passes the end of the source at {characters}"
            yield breach("span-bounds", (*path, at), what)


def span_overlap(spans: Spans, path: Path) -> Iterator[Breach]:
    """The spans of one value never overlap; they may touch, and need not ascend."""
    last: Span | None = None
    # A span without a character overlaps nothing; it breaks the other law.
    for at in sorted((at for at, span in enumerate(spans) if span[0] < span[1]), key=lambda at: spans[at]):
        start, end = spans[at]
        if last and start < last[1]:
            yield breach("span-overlap", (*path, at), f"span [{start}, {end}] overlaps [{last[0]}, {last[1]}]")
        if not last or end > last[1]:
            last = spans[at]


def language_keys(record: ActReference | Criterion | Field | Grade | Item | Passage, path: Path) -> Iterator[Breach]:
    """The spans beside a text have the language keys of the text, no fewer and no more."""
    text, spans = _languages(record.text), _languages(record.spans)
    if text != spans:
        what = f"the text has {_listed(text)}, its spans have {_listed(spans)}"
        yield breach("language-keys", (*path, "spans"), what)


def _well_placed(spans: Spans, characters: int) -> bool:
    """Whether the spans ascend apart from each other inside the source: nearly all do, and then keep both laws."""
    last = 0
    for start, end in spans:
        if not last <= start < end <= characters:
            return False
        last = end
    return True


def _broken(spans: Spans, path: Path, characters: int) -> Iterator[Breach]:
    yield from span_bounds(spans, path, characters)
    yield from span_overlap(spans, path)


def _languages(values: Text | TextSpans) -> list[str]:
    return [language for language in LANGUAGES if getattr(values, language) is not UNSET]


def _listed(languages: list[str]) -> str:
    return " and ".join(languages) or "no language"
