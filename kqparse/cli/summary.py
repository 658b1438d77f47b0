"""What is said of a run at its end."""

from collections import Counter

from kqparse.extraction.result import Result, found

_MOST_NAMED = 20


class Summary:
    """Counts what a run did."""

    def __init__(self) -> None:
        self.sources = self.done = self.positions = 0
        self.characters = self.accounted = 0
        self.findings: Counter[str] = Counter()
        self.passed_over = 0
        self._named: list[str] = []  # the first of those

    def add(self, result: Result) -> None:
        """Count a result."""
        if result.passed_over:
            self.passed_over += 1
            if len(self._named) < _MOST_NAMED:
                self._named.append(f"{result.name} ({result.passed_over})")
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

    def rest(self) -> str | None:
        """Names what was found and not read, if anything was."""
        if not self.passed_over:
            return None
        more = self.passed_over - len(self._named)
        return f"passed over: {', '.join(self._named)}" + (f" and {more} more" if more else "")

    def line(self) -> str:
        """The closing line."""
        # Rounded down, so that 100 % means all of it.
        share = f"{self.accounted * 10_000 // self.characters / 100:.2f} %" if self.characters else "nothing"
        return (
            f"{self.done} of {self.sources} documents, {self.positions} positions, findings: {found(self.findings)}; "
            f"{share} of the text read is accounted for"
        )
