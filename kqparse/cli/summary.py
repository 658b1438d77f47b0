"""What is said of a run: a line of each document where it is asked for, and the closing line."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator

from kqparse.batch import Outcome
from kqparse.records import Parsed

_MOST_NAMED = 20
_LETTERS = {"error": "E", "warning": "W", "info": "I"}


class Summary:
    """Counts what a run did."""

    def __init__(self) -> None:
        self.sources = self.done = self.positions = 0
        self.characters = self.accounted = 0
        self.findings: Counter[str] = Counter()
        self.passed_over: list[str] = []

    def add(self, outcome: Outcome) -> None:
        """Count an outcome."""
        if outcome.passed_over:
            self.passed_over.append(f"{outcome.name} ({outcome.passed_over})")
            return
        self.sources += 1
        self.done += outcome.error is None
        if outcome.parsed is None:
            self.findings["error"] += 1
            return
        document = outcome.parsed.document
        self.positions += len(document.positions)
        self.findings.update(finding.severity for finding in document.diagnostics)
        self.characters += document.coverage.characters
        self.accounted += document.coverage.characters - document.coverage.unassigned

    def rest(self) -> str | None:
        """Names what was found and not read, if anything was."""
        if not self.passed_over:
            return None
        more = len(self.passed_over) - _MOST_NAMED
        return f"passed over: {', '.join(self.passed_over[:_MOST_NAMED])}" + (f" and {more} more" if more > 0 else "")

    def line(self) -> str:
        """The closing line."""
        # Rounded down, so that 100 % means all of it.
        share = f"{self.accounted * 10_000 // self.characters / 100:.2f} %" if self.characters else "nothing"
        return (
            f"{self.done} of {self.sources} documents, {self.positions} positions, findings: {_found(self.findings)}; "
            f"{share} of the text read is accounted for"
        )


def told(parsed: Parsed) -> Iterator[str]:
    """A line that tells of a document, and one of each finding, with the line of the source where it stands."""
    document = parsed.document
    name, count = document.source.name, len(document.positions)
    found = _found(Counter(finding.severity for finding in document.diagnostics))
    yield f"{name}: {document.source.family or 'no family'}, {count} positions, findings: {found}"
    for finding in document.diagnostics:
        line = f":{bisect_right(parsed.line_starts, finding.spans[0][0])}" if finding.spans else ""
        post = f" ({finding.position})" if finding.position else ""
        yield f"{name}{line}: {finding.code} {finding.message}{post}"


def _found(findings: Counter[str]) -> str:
    return ", ".join(f"{findings[severity]} {letter}" for severity, letter in _LETTERS.items())
