"""What a document says of itself that is no longer in force: all of it (KQ501), or points of it."""

from collections.abc import Iterator

from kqparse.diagnostics import finding
from kqparse.late_pattern import late_pattern
from kqparse.model import Act, Diagnostic, Spans, texts_of

_NUMBER = late_pattern(r"(?<![0-9-])[0-9]{1,5}(?![0-9)]|-[0-9])")
"""The number of a point; one with a bracket is an entry of a point."""


def struck(act: Act | None) -> frozenset[int]:
    """The numbers of points and paragraphs that later acts have struck out of an act, as its notes tell."""
    ended = [one.target for one in act.amendments if one.kind == "repealed"] if act else []
    return frozenset(int(number) for target in ended for text in texts_of(target) for number in _NUMBER.findall(text))


def repealed(act: Act | None, text: str) -> Iterator[Diagnostic]:
    """The finding about a repealed act; `text` is the source."""
    if act is not None and act.status == "repealed":
        spans = act.provenance.get("status", [])
        yield finding("KQ501", spans, data={"printed": _printed(text, spans)})


def _printed(text: str, spans: Spans) -> str:
    return " ".join(" ".join(text[start:end] for start, end in spans).split())
