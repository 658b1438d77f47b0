"""KQ501 across documents: an act of one, or one that it cites, that another document of the run repeals."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from kqparse.diagnostics import finding, in_source_order
from kqparse.model import Act, ActReference, Document, Spans, spans_of
from kqparse.model.wording import text_in_words

_HEAD = ("title.kk", "title.ru", "date", "number")


class _Name(NamedTuple):
    """What an act is told by; acts without both are not told apart."""

    number: str
    date: str


def with_repeals(documents: Sequence[Document], others: Sequence[Document] = ()) -> list[Document]:
    """The documents in their order, each with a finding for every repealed act that it is or cites.

    An act is repealed where another document says that it repeals it, or where a document that is that act says so
    itself. What a document repeals is no finding in that document.

    Args:
        documents: what findings are wanted of.
        others: documents of the run that may repeal something too, such as an order without posts.
    """
    repealers: dict[_Name, dict[str, None]] = {}
    for document in (*documents, *others):
        for name in _repealed_by(document.act):
            repealers.setdefault(name, {})[document.source.name] = None
    return [_told(document, repealers) for document in documents]


def _repealed_by(act: Act | None) -> Iterator[_Name]:
    """The acts of which a document says that they are repealed: by it, or it itself."""
    if act is None:
        return
    for reference in act.repeals:
        yield from _name(reference)
    if act.status == "repealed":
        yield from _name(act)


def _told(document: Document, repealers: Mapping[_Name, Mapping[str, None]]) -> Document:
    found = [
        finding("KQ501", spans, position=position, data={"printed": printed, "by": by})
        for name, position, printed, spans in _cited(document)
        if (by := next((other for other in repealers.get(name, ()) if other != document.source.name), None))
    ]
    if not found:
        return document
    return replace(document, diagnostics=in_source_order([*document.diagnostics, *found]))


class _Cited(NamedTuple):
    """An act that a document is or cites."""

    name: _Name
    position: str | None
    printed: str
    spans: Spans


def _cited(document: Document) -> Iterator[_Cited]:
    act = document.act
    if act is not None and act.status != "repealed":
        spans = [span for key in _HEAD for span in act.provenance.get(key, [])]
        yield from (_Cited(name, None, text_in_words(act.title), spans) for name in _name(act))
    for reference in [*act.legal_basis, *act.amends] if act else []:
        yield from _reference(reference, None)
    for position in document.positions:
        for reference in position.references:
            yield from _reference(reference, position.id)


def _reference(reference: ActReference, position: str | None) -> Iterator[_Cited]:
    printed, spans = text_in_words(reference.text), spans_of(reference.spans)
    yield from (_Cited(name, position, printed, spans) for name in _name(reference))


def _name(act: Act | ActReference) -> Iterator[_Name]:
    if act.number and act.date:
        yield _Name("".join(act.number.lower().split()), act.date)
