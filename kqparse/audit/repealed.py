"""KQ501: the document itself says that its act has been repealed."""

from collections.abc import Iterator

from kqparse.diagnostics import finding
from kqparse.model import Act, Diagnostic, Spans


def repealed(act: Act | None, text: str) -> Iterator[Diagnostic]:
    """The finding about a repealed act; `text` is the source."""
    if act is not None and act.status == "repealed":
        spans = act.provenance.get("status", [])
        yield finding("KQ501", spans, data={"printed": _printed(text, spans)})


def _printed(text: str, spans: Spans) -> str:
    return " ".join(" ".join(text[start:end] for start, end in spans).split())
