"""Documents without the names of persons: of those who signed, and those that strayed into a heading.

What stands under `announcement`, `criteria` and other values was read as no name and stays. The characters of a name
that is dropped count as noise: they were left out on purpose.
"""

from collections.abc import Iterator, Sequence

from msgspec import UNSET
from msgspec.structs import replace

from kqparse.diagnostics import finding
from kqparse.late_pattern import late_pattern
from kqparse.model import Act, Coverage, Diagnostic, Document, Passage, Spans, spans_of, texts_of
from kqparse.model.spans import meet, merge, subtract
from kqparse.records import Parsed

_STRAY = "KQ205"
_LEFT_OUT = "…"
# An initial or two beside a surname, in any order: what stamps of approval have, and titles of acts have not.
_INITIALS = r"[^\W\d_]\.\s?(?:[^\W\d_]\.\s?)?"
_SURNAME = r"[^\W\d_]{2,}"
_PERSON = late_pattern(rf"\b({_INITIALS})({_SURNAME})|\b({_SURNAME})\s({_INITIALS})(?!\w)")


def without_names(parsed: Parsed) -> Parsed:
    """The document without signatories, stray surnames, and stamps that name who approved it."""
    document = parsed.document
    strays = [span for item in document.diagnostics if item.code == _STRAY for span in item.spans]
    dropped = [passage for passage in document.passages if _names_a_person(passage, strays)]
    signed = _signed(document.act)
    spans = merge([*strays, *signed, *[span for passage in dropped for span in spans_of(passage.spans)]])
    changed = replace(
        document,
        act=None if document.act is None else _unsigned(document.act),
        passages=[passage for passage in document.passages if passage not in dropped],
        diagnostics=list(_findings(document.diagnostics, spans)),
        coverage=_as_noise(document, parsed.text, spans),
    )
    return parsed._replace(document=changed)


def _names_a_person(passage: Passage, strays: Spans) -> bool:
    if passage.kind == "stamp":
        return any(map(_has_name, texts_of(passage.text)))
    return meet(spans_of(passage.spans), strays)


def _has_name(text: str) -> bool:
    return any(all(part[0].isupper() for part in found.groups() if part) for found in _PERSON.finditer(text))


def _signed(act: Act | None) -> Spans:
    if act is None:
        return []
    return [span for key, spans in act.provenance.items() if key.startswith("signatory.") for span in spans]


def _unsigned(act: Act) -> Act:
    proof = {key: spans for key, spans in act.provenance.items() if not key.startswith("signatory.")}
    boxes = act.provenance_boxes
    if boxes is not UNSET:
        boxes = {key: own for key, own in boxes.items() if not key.startswith("signatory.")}
    return replace(act, signatory=None, provenance=proof, provenance_boxes=boxes)


def _findings(findings: Sequence[Diagnostic], dropped: Spans) -> Iterator[Diagnostic]:
    """The findings without those about dropped text; that something strayed is told, not what."""
    for item in findings:
        if item.code == _STRAY:
            yield finding(item.code, item.spans, position=item.position, data={"printed": _LEFT_OUT})
        elif not item.spans or subtract(merge(item.spans), dropped):
            yield item


def _as_noise(document: Document, text: str, spans: Spans) -> Coverage:
    of = document.coverage
    count = sum(not sign.isspace() for start, end in spans for sign in text[start:end])
    moved = min(count, of.assigned)
    return replace(of, assigned=of.assigned - moved, noise=of.noise + moved)
