"""Making findings and putting them in order."""

from collections.abc import Iterable, Mapping
from typing import Any

from kqparse.diagnostics.codes import CODES
from kqparse.model import Diagnostic, Spans


def finding(
    code: str,
    spans: Spans,
    *,
    position: str | None = None,
    data: Mapping[str, Any] | None = None,
    wording: Mapping[str, Any] | None = None,
) -> Diagnostic:
    """A finding whose severity and sentence come from the registry.

    Args:
        code: a registered code.
        spans: the evidence, in the source.
        position: the id of the position concerned, if one is.
        data: what a program may want to know; also fills the sentence.
        wording: further words for the sentence alone.

    Raises:
        KeyError: if the code is not registered or the sentence lacks a word: a fault of ours.
    """
    entry = CODES[code]
    known = dict(data or {})
    message = entry.message.format(**known, **(wording or {}))
    return Diagnostic(code=code, severity=entry.severity, message=message, position=position, spans=spans, data=known)


def in_source_order(findings: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Findings by the first character of their evidence, then by code; those without evidence come last."""
    return sorted(findings, key=lambda item: (not item.spans, item.spans[:1], item.code, item.message))
