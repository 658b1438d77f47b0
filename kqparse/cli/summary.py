"""What is said of a run at its end."""

from collections import Counter

from kqparse.extraction.result import Result, found
from kqparse.read.results import RESULT

_MOST_NAMED = 20


class PassedOver:
    """Names what was found in folders and not read: the first of it, and results of earlier calls by their number."""

    def __init__(self) -> None:
        self._results = self._others = 0
        self._named: list[str] = []

    def add(self, name: str, what: str) -> None:
        """Take one, with what it is."""
        if what == RESULT:
            self._results += 1
            return
        self._others += 1
        if len(self._named) < _MOST_NAMED:
            self._named.append(f"{name} ({what})")

    def line(self) -> str | None:
        """What is said of them, None where there are none."""
        parts = [", ".join(self._named)] if self._named else []
        if more := self._others - len(self._named):
            parts.append(f"{more} more")
        if self._results:
            parts.append(RESULT if self._results == 1 else f"{self._results} results of kqparse")
        return f"passed over: {' and '.join(parts)}" if parts else None


class Summary:
    """Counts what a run did."""

    def __init__(self) -> None:
        self.sources = self.done = self.positions = 0
        self.characters = self.accounted = 0
        self.findings: Counter[str] = Counter()
        self.passed_over = PassedOver()

    def add(self, result: Result) -> None:
        """Count a result."""
        if result.passed_over:
            self.passed_over.add(result.name, result.passed_over)
            return
        self.sources += 1
        self.done += result.failure is None
        if result.figures is None:
            self.findings["error"] += 1
            return
        self.positions += result.figures.positions
        self.findings.update(result.figures.findings)
        self.characters += result.figures.characters
        self.accounted += result.figures.accounted

    def line(self) -> str:
        """The closing line."""
        told = f"{self.done} of {self.sources} documents, {self.positions} positions, findings: {found(self.findings)}"
        if not self.characters:
            return told
        # Rounded down, so that 100 % means all of it.
        return f"{told}; {self.accounted * 10_000 // self.characters / 100:.2f} % of the text read is accounted for"
