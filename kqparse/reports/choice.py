"""Which findings of which documents go into a report, and which were known before."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import msgspec
from msgspec.structs import replace

from kqparse.model import Diagnostic, Document, Position, Span
from kqparse.model.wording import NOTHING, text_in_words
from kqparse.reports.settings import Settings

_WEIGHT = {"error": 3, "warning": 2, "info": 1, "never": 4}


class Told(NamedTuple):
    """A finding with the document and the position it is about, and its print for a baseline.

    `other` is the same post in the document of the other language, where two are compared, and `beside` the evidence
    there.
    """

    document: Document
    position: Position | None
    finding: Diagnostic
    print: str
    other: Position | None = None
    beside: tuple[Span, ...] = ()


class _Place(msgspec.Struct, frozen=True):
    """Where in another document a finding has evidence too."""

    document: str
    position: str
    spans: tuple[Span, ...]


class Report(NamedTuple):
    """The findings of several documents, in their order.

    Attributes:
        told: what is new.
        known: how many were left out because the baseline has them.
        documents: how many documents were looked at.
        failing: whether something is as grave as the settings' `fail_on`.
    """

    told: list[Told]
    known: int
    documents: int
    failing: bool


def chosen(documents: Iterable[Document], settings: Settings, baseline: Iterable[str] = ()) -> Report:
    """The report of some documents.

    Args:
        documents: with their findings.
        settings: what is wanted.
        baseline: prints of findings that are known; one that occurs twice is known twice.
    """
    documents = list(documents)
    others: dict[str, list[Document]] = defaultdict(list)
    for document in documents:
        others[document.source.name].append(document)
    left = Counter(baseline)
    told: list[Told] = []
    known = count = 0
    for document in documents:
        count += 1
        for one in _of(document, settings, others):
            if left[one.print] > 0:
                left[one.print] -= 1
                known += 1
            else:
                told.append(one)
    threshold = _WEIGHT[settings.fail_on]
    failing = any(_WEIGHT[one.finding.severity] >= threshold for one in told)
    return Report(told, known, count, failing)


def _of(document: Document, settings: Settings, others: Mapping[str, Sequence[Document]]) -> Iterable[Told]:
    positions = {position.id: position for position in document.positions}
    for finding in document.diagnostics:
        if not settings.wants(finding.code):
            continue
        severity = settings.severity.get(finding.code, finding.severity)
        position = positions.get(finding.position) if finding.position else None
        weighed = replace(finding, severity=severity)
        yield Told(document, position, weighed, _print(document, position, finding), *_other(finding, document, others))


def _other(
    finding: Diagnostic, own: Document, documents: Mapping[str, Sequence[Document]]
) -> tuple[Position | None, tuple[Span, ...]]:
    """The post of another document that a finding is about too, and its evidence there; what others wrote is none."""
    try:
        place = msgspec.convert(finding.data.get("other"), _Place)
    except msgspec.ValidationError:
        return None, ()
    named = [document for document in documents.get(place.document, ()) if document is not own]
    posts = named[0].positions if named else []
    return next((each for each in posts if each.id == place.position), None), place.spans


def _print(document: Document, position: Position | None, finding: Diagnostic) -> str:
    """What stays the same when lines move: the document's name, the post's title, the code and what was found."""
    title = text_in_words(position.title) if position else NOTHING
    data = {key: value for key, value in finding.data.items() if key != "other"}
    parts = [document.source.name, title, finding.code, msgspec.json.encode(data, order="sorted").decode()]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]
