"""The end that `extract` and `emit` share: documents to their target, errors and the closing line to the console."""

from collections.abc import Iterable
from typing import NamedTuple

from kqparse.batch import Outcome
from kqparse.cli import status
from kqparse.cli.console import say, tell
from kqparse.cli.summary import Summary, told
from kqparse.cli.targets import Target
from kqparse.errors import LineError, UsageError


class Manner(NamedTuple):
    """How a run behaves: say nothing but errors, tell of each document, stop at the first failure."""

    quiet: bool = False
    verbose: bool = False
    fail_fast: bool = False

    def checked(self) -> "Manner":
        """The same.

        Raises:
            UsageError: if its parts do not go together.
        """
        if self.quiet and self.verbose:
            raise UsageError("--quiet", "does not go with --verbose", "leave out one of them")
        return self


def deliver(outcomes: Iterable[Outcome], results: Target, manner: Manner) -> int:
    """Write what became of the sources; returns the exit status.

    Raises:
        UsageError: if one comes up on the way; nothing is left of the target then.
        KqparseError: if an output cannot be written.
    """
    summary = Summary()
    try:
        for outcome in outcomes:
            summary.add(outcome)
            if outcome.error is None and outcome.parsed is not None:
                results.add(outcome.parsed)
            elif outcome.error is not None and not isinstance(outcome.error, LineError):
                tell(outcome.error)
            for line in told(outcome.parsed) if manner.verbose and outcome.parsed else ():
                say(line)
            if manner.fail_fast and outcome.error:
                break
        results.close()
    finally:
        results.abort()
    if not manner.quiet:
        if results.cuts:
            say(f"{results.cuts} cells were longer than a spreadsheet holds and end with a mark")
        if rest := summary.rest():
            say(rest)
        say(summary.line())
    return status.WELL if summary.done == summary.sources > 0 else status.FAILED
