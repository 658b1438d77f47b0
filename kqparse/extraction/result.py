"""The result of a source: what is said and counted of it, and its part of each output. It travels and can be kept."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import msgspec

from kqparse.emit import Part, Wanted
from kqparse.errors import KqparseError, LineError
from kqparse.records import Parsed
from kqparse.sources import Source

if TYPE_CHECKING:
    from kqparse.batch import Outcome

_LETTERS = {"error": "E", "warning": "W", "info": "I"}


class Failure(msgspec.Struct, array_like=True, frozen=True):
    """Why a source failed; `told` where somebody before us has said so."""

    where: str
    what: str
    remedy: str
    code: str | None
    told: bool = False

    def error(self) -> KqparseError:
        """The same as an error."""
        return KqparseError(self.where, self.what, self.remedy, self.code)


class Figures(msgspec.Struct, array_like=True, frozen=True):
    """What is counted of a document.

    Attributes:
        positions: how many.
        findings: how many of each severity.
        characters, accounted: its characters, and those that are not unassigned.
    """

    positions: int
    findings: dict[str, int]
    characters: int
    accounted: int


class Result(msgspec.Struct, array_like=True, frozen=True):
    """What became of a source.

    Attributes:
        name: of the source.
        sha256: of its bytes, where it was read.
        failure: what kept it from being read well.
        passed_over: what it is, where it was found and is not read.
        figures: where it was read.
        lines: what a wordy run says of it.
        parts: what each output gets, in their order; empty unless all is well.
        unkept: why it is not kept where results are.
    """

    name: str
    sha256: str | None = None
    failure: Failure | None = None
    passed_over: str | None = None
    figures: Figures | None = None
    lines: list[str] = []
    parts: list[Part] = []
    unkept: str | None = None


def result(outcome: "Outcome", outputs: Sequence[Wanted], *, names: bool = True) -> Result:
    """The result of an outcome, with its part of each output; without names of persons where those are not wanted."""
    if outcome.passed_over is not None:
        return Result(outcome.name, passed_over=outcome.passed_over)
    failure = _failure(outcome.error) if outcome.error else None
    parsed = outcome.parsed
    if parsed is None:
        return Result(outcome.name, failure=failure)
    if not names:
        from kqparse.emit.without_names import without_names  # noqa: PLC0415  (seldom asked for)

        parsed = without_names(parsed)
    return Result(
        outcome.name,
        parsed.document.source.sha256,
        failure,
        figures=_figures(parsed),
        lines=list(_lines(parsed)),
        parts=[] if failure else _parts(parsed, outputs),
    )


def lost(source: Source, error: KqparseError) -> Result:
    """The result of a source whose worker was ended."""
    return Result(source.name, failure=_failure(error))


def found(findings: Counter[str]) -> str:
    """How many findings of each severity, in words."""
    return ", ".join(f"{findings[severity]} {letter}" for severity, letter in _LETTERS.items())


def _parts(parsed: Parsed, outputs: Sequence[Wanted]) -> list[Part]:
    """The part of each output; those that take the document whole share one."""
    shared: Part | None = None
    parts: list[Part] = []
    for wanted in outputs:
        if not wanted.takes_whole:
            parts.append(wanted.part(parsed))
            continue
        shared = shared or wanted.part(parsed)
        parts.append(shared)
    return parts


def _failure(error: KqparseError) -> Failure:
    return Failure(error.where, error.what, error.remedy, error.code, isinstance(error, LineError))


def _figures(parsed: Parsed) -> Figures:
    document = parsed.document
    coverage = document.coverage
    return Figures(
        len(document.positions),
        Counter(finding.severity for finding in document.diagnostics),
        coverage.characters,
        coverage.characters - coverage.unassigned,
    )


def _lines(parsed: Parsed) -> Iterator[str]:
    """A line that tells of a document, and one of each finding, with the line of the source where it stands."""
    document = parsed.document
    name, count = document.source.name, len(document.positions)
    findings = found(Counter(finding.severity for finding in document.diagnostics))
    yield f"{name}: {document.source.family or 'no family'}, {count} positions, findings: {findings}"
    for finding in document.diagnostics:
        line = f":{bisect_right(parsed.line_starts, finding.spans[0][0])}" if finding.spans else ""
        post = f" ({finding.position})" if finding.position else ""
        yield f"{name}{line}: {finding.code} {finding.message}{post}"
