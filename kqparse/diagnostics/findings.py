"""Making findings and putting them in order."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from kqparse.diagnostics.codes import CODES
from kqparse.late_pattern import late_pattern
from kqparse.model import Diagnostic, Spans

T = TypeVar("T")
_LEGACY, _MARKED = "letter of a legacy Kazakh font", "letter of which a question mark is left"
_PLAIN = "Kazakh letter typed as a Russian one"
_GAP = "blanks within a word"
_TOGETHER = "blanks lost between words"
_SPLIT = "sign shown as its bytes"
_RECOGNISED = "digit and letter confused in character recognition"
_BYTES, _LETTERS = "undecodable bytes replaced", "letters of which question marks are left"
"""What KQ102 and KQ103 tell of; schema/findings.toml has them in Kazakh and Russian."""
_DASH = "\u2013"
_RUSSIAN = late_pattern(r"[\u0410-\u044f]")


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
    message = entry.message.format(**{**implied(code, known), **known, **(wording or {})})
    return Diagnostic(code=code, severity=entry.severity, message=message, position=position, spans=spans, data=known)


def implied(code: str, data: Mapping[str, Any]) -> dict[str, str]:
    """Words of a sentence that follow from what a finding holds: what was lost, tried, or done."""
    if code == "KQ209" and isinstance(tried := data.get("tried"), Mapping):
        near = [f"{name} ({missing})" for name, missing in tried.items() if _shows_some(str(missing))]
        return {"count": str(len(tried)), "shown": "; ".join(near) or "—"}
    printed = data.get("printed")
    if code == "KQ212":
        was, value = (_DASH if data.get(key) is None else data[key] for key in ("was", "value"))
        confirmed = {"did": "confirmed", "told": str(was)}
        return confirmed if data.get("confirmed") else {"did": "corrected", "told": f"{was} → {value}"}
    if code == "KQ102":
        return {"lost": _repaired(str(printed), str(data.get("read")))}
    if code == "KQ103":
        return {"lost": f"{_LETTERS} ({printed})" if printed else _BYTES}
    return {}


def _repaired(printed: str, read: str) -> str:
    """What was wrong with a letter that was exchanged."""
    if "?" in printed:
        return _MARKED
    if len(read) > len(printed) and " " in read:
        return _TOGETHER
    if len(read) < len(printed) and " " in printed:
        return _GAP
    if not any(map(str.isalnum, read)):
        return _SPLIT
    exchanged = [(sign, own) for sign, own in zip(printed, read, strict=False) if sign != own]
    if any(sign.isdigit() or own.isdigit() for sign, own in exchanged):
        return _RECOGNISED
    return _PLAIN if any(_RUSSIAN.match(sign) for sign, _ in exchanged) else _LEGACY


def _shows_some(missing: str) -> bool:
    """Whether a document has something of what a family misses: less than it asks for, or more than it allows."""
    return any(not part.startswith("0 of ") for part in missing.split(", "))


def gathered(items: Sequence[T], of: Callable[[T], Diagnostic]) -> Iterator[tuple[T, int]]:
    """What tells of a finding each, with how many it stands for: of letters read as meant the first of each code."""
    left = Counter(own.code for own in map(of, items) if _is_repair(own))
    for item in items:
        own = of(item)
        times = left.pop(own.code, 0) if _is_repair(own) else 1
        if times:
            yield item, times


def _is_repair(finding: Diagnostic) -> bool:
    return finding.severity == "info" and finding.data.keys() >= {"printed", "read"}


def in_source_order(findings: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Findings by the first character of their evidence, then by code; those without evidence come last."""
    return sorted(findings, key=lambda item: (not item.spans, item.spans[:1], item.code, item.message))
