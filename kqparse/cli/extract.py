"""`kqparse extract`: sources in, results out, a summary at the end."""

from collections import Counter
from pathlib import Path
from typing import NamedTuple

from kqparse import batch
from kqparse.cli import status
from kqparse.cli.console import progress, say, tell
from kqparse.cli.targets import formats, target
from kqparse.grammar import grammar
from kqparse.read.options import ReadOptions

_MOST_NAMED = 20
_LETTERS = {"error": "E", "warning": "W", "info": "I"}


class Job(NamedTuple):
    """One call of the command, option by option."""

    paths: list[Path]
    output: Path | None
    formats: str | None
    excel: bool
    grammars: tuple[Path, ...]
    options: ReadOptions
    quiet: bool


class Summary:
    """Counts what a run did."""

    def __init__(self) -> None:
        self.sources = self.done = self.positions = 0
        self.characters = self.accounted = 0
        self.findings: Counter[str] = Counter()
        self.passed_over: list[str] = []

    def add(self, outcome: batch.Outcome) -> None:
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
        found = ", ".join(f"{self.findings[severity]} {letter}" for severity, letter in _LETTERS.items())
        # Rounded down, so that 100 % means all of it.
        share = f"{self.accounted * 10_000 // self.characters / 100:.2f} %" if self.characters else "nothing"
        return (
            f"{self.done} of {self.sources} documents, {self.positions} positions, findings: {found}; "
            f"{share} of the text read is accounted for"
        )


def extract_all(job: Job) -> int:
    """Run a job; returns the exit status.

    Raises:
        UsageError: if the options do not go together, a path is missing or a grammar file cannot be used.
        KqparseError: if an output cannot be written.
    """
    words = grammar(*job.grammars)
    names = formats(job.formats)
    sources = batch.find(job.paths, leave_out=job.output)
    results = target(job.output, names, sources, excel=job.excel)
    summary = Summary()
    seen: batch.Seen = {}
    try:
        for source in progress(sources, len(sources), quiet=job.quiet):
            outcome = batch.read(source, words, job.options, seen)
            summary.add(outcome)
            if outcome.error is not None:
                tell(outcome.error)
            elif outcome.parsed is not None:
                results.add(outcome.parsed)
        results.close()
    finally:
        results.abort()
    if not job.quiet:
        if results.cuts:
            say(f"{results.cuts} cells were longer than a spreadsheet holds and end with a mark")
        if rest := summary.rest():
            say(rest)
        say(summary.line())
    return status.WELL if summary.done == summary.sources else status.FAILED
