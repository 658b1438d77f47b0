"""The end that `extract` and `emit` share: results to their target, errors and the closing line to the console."""

from collections.abc import Iterable

from kqparse.cli import status
from kqparse.cli.console import say, tell
from kqparse.cli.summary import Summary
from kqparse.cli.targets import Target
from kqparse.errors import UsageError
from kqparse.extraction import Result
from kqparse.frozen import Frozen


class Manner(Frozen, frozen=True):
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


def deliver(results: Iterable[Result], outputs: Target, manner: Manner) -> int:
    """Write what became of the sources; returns the exit status.

    Raises:
        UsageError: if one comes up on the way; nothing is left of the target then.
        KqparseError: if an output cannot be written.
    """
    summary = Summary()
    try:
        for result in results:
            summary.add(result)
            if result.failure is None and result.passed_over is None:
                outputs.put(result)
            elif result.failure is not None and not result.failure.told:
                tell(result.failure.error())
            for line in result.lines if manner.verbose else ():
                say(line)
            if manner.fail_fast and result.failure:
                break
        outputs.close()
    finally:
        outputs.abort()
    if not manner.quiet:
        if outputs.cuts:
            say(f"{outputs.cuts} cells were longer than a spreadsheet holds and end with a mark")
        if rest := summary.passed_over.line():
            say(rest)
        say(summary.line())
    return status.WELL if summary.done == summary.sources > 0 else status.FAILED
