"""A reviewer's corrections, as the review page downloads them, put into documents.

A correction is keyed by the source's hash, the position and the field; it says what the value was. It is applied only
where the value still is that one, and told by a finding (KQ212, KQ213), so that no human's word is lost and none is
applied to what the human never saw.
"""

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal

import msgspec
from msgspec import UNSET, UnsetType
from msgspec.structs import replace

from kqparse.diagnostics import finding, in_source_order
from kqparse.errors import UsageError
from kqparse.model import Diagnostic, Document, Position
from kqparse.model.values import Record

Plain = str | int | float | list[str] | None


KEPT = "corrections.json"
"""The name under which a review page downloads corrections, and a folder of results keeps them."""


class Correction(Record, frozen=True, kw_only=True):
    """One value that a reviewer has looked at: the new value, or that the old one is confirmed.

    Attributes:
        sha256: of the source.
        document: its name, for messages.
        position: the id of the position.
        field: where in the position the value stands: `headcount`, `title.kk`, `criteria.0.text.ru`.
        was: the value that was looked at.
        value: the right value, null for unknown; left out where the old one is confirmed.
        confirmed: true where the old one is right.
    """

    sha256: str
    document: str
    position: str
    field: str
    was: Plain
    value: Plain | UnsetType = UNSET
    confirmed: bool = False


class _File(Record, frozen=True, kw_only=True):
    kqparse_corrections: Literal[1]
    corrections: list[Correction]


class Corrections:
    """All corrections of some files; `left` names those whose source was not met."""

    def __init__(self, given: Sequence[Correction]) -> None:
        self._waiting: dict[str, list[Correction]] = defaultdict(list)
        self._named: dict[str, set[str]] = defaultdict(set)
        for correction in given:
            self._waiting[correction.sha256].append(correction)
            self._named[correction.document].add(correction.sha256)
        self._met: set[tuple[str, str, str]] = set()

    def all(self) -> list[Correction]:
        """Every correction, in the order in which they were given."""
        return [each for own in self._waiting.values() for each in own]

    def apply(self, document: Document) -> Document:
        """The document with the corrections of its source."""
        own = self._waiting.get(document.source.sha256, [])
        # A source of the same name with other content: what the reviewer saw is no longer there.
        old = self._of_another(document.source.sha256, document.source.name)
        self.meet(document.source.sha256, document.source.name)
        return corrected(document, own, old) if own or old else document

    def meet(self, sha256: str, name: str) -> None:
        """Take note that a source was met, whose corrections another process may have applied."""
        self._met.update((each.sha256, each.position, each.field) for each in self.of(sha256, name))

    def _of_another(self, sha256: str, name: str) -> list[Correction]:
        """The corrections of a source of that name with other content."""
        others = sorted(self._named.get(name, set()) - {sha256})
        return [each for other in others for each in self._waiting[other] if each.document == name]

    def of(self, sha256: str, name: str) -> list[Correction]:
        """Those of a source, and those of one of its name with other content."""
        return [*self._waiting.get(sha256, []), *self._of_another(sha256, name)]

    def left(self) -> list[Correction]:
        """Corrections of sources that were not met: changed since, or not among the inputs."""
        return [each for each in self.all() if (each.sha256, each.position, each.field) not in self._met]


def read_corrections(paths: Sequence[Path]) -> Corrections:
    """The corrections of some files; of two for one value the later one counts.

    Raises:
        UsageError: if a file cannot be read or holds something else.
    """
    latest: dict[tuple[str, str, str], Correction] = {}
    for path in paths:
        try:
            content = msgspec.json.decode(path.read_bytes(), type=_File)
        except (OSError, msgspec.DecodeError) as fault:
            raise UsageError(str(path), f"holds no corrections: {fault}", "download them from a review page") from None
        for each in content.corrections:
            latest[each.sha256, each.position, each.field] = each
    return Corrections(list(latest.values()))


def corrections_bytes(known: Corrections) -> bytes:
    """A file of corrections, as a review page downloads it."""
    whole = _File(kqparse_corrections=1, corrections=known.all())
    return msgspec.json.format(msgspec.json.encode(whole), indent=1) + b"\n"


def corrected(document: Document, corrections: Sequence[Correction], old: Sequence[Correction] = ()) -> Document:
    """A document with some corrections, and a finding for each; `old` are those of a source that has changed."""
    positions = {position.id: position for position in document.positions}
    findings = list(document.diagnostics)
    for each in corrections:
        position = positions.get(each.position)
        changed, told = _corrected(position, each) if position else (None, _stale(None, each, "the position is gone"))
        findings.append(told)
        if changed:
            positions[each.position] = changed
    for each in old:
        findings.append(_stale(positions.get(each.position), each, "the source has changed"))
    return replace(document, positions=list(positions.values()), diagnostics=in_source_order(findings))


def _corrected(position: Position, correction: Correction) -> tuple[Position | None, Diagnostic]:
    """The position with one correction, None where it does not fit, and the finding that tells."""
    whole: dict[str, Any] = msgspec.to_builtins(position)
    *way, last = correction.field.split(".")
    holder: Any = whole
    try:
        for key in way:
            holder = holder[int(key)] if isinstance(holder, list) else holder[key]
        now = holder[last]
    except (KeyError, IndexError, TypeError, ValueError):
        return None, _stale(position, correction, "the position has no such value")
    if now != correction.was:
        return None, _stale(position, correction, f"it corrected {correction.was}, the document says {now}")
    if correction.value is not UNSET and not correction.confirmed:
        holder[last] = correction.value
    try:
        changed = msgspec.convert(whole, Position)
    except msgspec.ValidationError as fault:
        return None, _stale(position, correction, str(fault))
    value = correction.was if correction.confirmed else correction.value
    data = {"field": correction.field, "was": correction.was, "value": value, "confirmed": correction.confirmed}
    return changed, finding("KQ212", _evidence(position, correction), position=position.id, data=data)


def _stale(position: Position | None, correction: Correction, why: str) -> Diagnostic:
    spans = position.spans if position else []
    data = {"field": correction.field, "why": why, "wanted": correction.position}
    return finding("KQ213", spans, position=position.id if position else None, data=data)


def _evidence(position: Position, correction: Correction) -> list[tuple[int, int]]:
    proof = position.provenance
    name = correction.field
    return proof.get(name) or [*proof.get(f"{name}.kk", []), *proof.get(f"{name}.ru", [])] or position.spans
