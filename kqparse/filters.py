"""The stages as filters: records in, one to a line, records out, one document after the other.

Each runs the very function that `pipeline.run` runs. Errors travel along as values: one of a source keeps its place in
the stream, so that the end of the pipe says and counts what `extract` would.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import cast

from kqparse import batch
from kqparse.errors import KqparseError, LineError, UsageError
from kqparse.grammar import Grammar
from kqparse.interchange import from_line
from kqparse.pipeline import GIVES, STAGES, Record, Revise
from kqparse.read.options import ReadOptions
from kqparse.records import Draft, Parsed
from kqparse.sources import Source, prepared

Handed = Record | KqparseError
"""What goes from filter to filter: the record of a source, or the error that took its place."""

OnFault = Callable[[KqparseError], None]


def sources(
    found: Sequence[Source], grammar: Grammar, options: ReadOptions, on_passed_over: Callable[[str], None]
) -> Iterator[Handed]:
    """The first stage: for each source its source text, or the error that kept it from being read.

    What was found in a folder or archive and is no document is passed over, as `batch.read` does, and named.

    An error of the call (`UsageError`) is the last thing that comes.
    """
    for source in prepared(found, each_once=True):
        try:
            yield batch.source_text(source, grammar, options)
        except batch.PassedOverError as passed:
            on_passed_over(f"{source.name} ({passed})")
        except KqparseError as error:
            yield error
            if isinstance(error, UsageError):
                return


def through(
    stage: str, lines: Iterable[bytes], grammar: Grammar, on_fault: OnFault, revise: Revise | None = None
) -> Iterator[Handed]:
    """A later stage: for each line the record that the stage makes of it, or an error.

    Args:
        stage: the name of one of `pipeline.STAGES`.
        lines: records of the stage before it; they are taken one by one, as they come.
        grammar: the words to work by.
        on_fault: called with what is wrong with a line, after which the next one is taken.
        revise: what a person says of positions that come in.

    Returns:
        Records; errors that came down the lines; a `LineError` for each line that is no record. An error of the call
        (`UsageError`) is the last thing that comes.
    """
    names = list(GIVES)
    before = names[names.index(stage) - 1]
    work = next(each.run for each in STAGES if each.name == stage)

    def made(line: bytes, where: str) -> Handed:
        try:
            handed = from_line(line, where, before, GIVES[before], grammar)
            if revise is not None and isinstance(handed, Draft):
                handed = revise(handed)
            return handed if isinstance(handed, KqparseError) else work(handed, grammar)
        except LineError as error:
            on_fault(error)
            return error
        except KqparseError as error:
            return error

    for number, line in enumerate(lines, start=1):
        yield (result := made(line, f"standard input:{number}"))
        if isinstance(result, UsageError):
            return


def outcomes(
    lines: Iterable[bytes], grammar: Grammar, on_fault: OnFault, revise: Revise | None = None
) -> Iterator[batch.Outcome]:
    """The end of the pipe: the audit, and what became of each source, as `batch.read` tells it.

    Raises:
        UsageError: if the call of a filter before was wrong, or this one's is.
    """
    for made in through("audit", lines, grammar, on_fault, revise):
        if isinstance(made, UsageError):
            raise made
        if isinstance(made, KqparseError):
            yield batch.Outcome(made.where, None, made)
        else:
            yield batch.checked(cast("Parsed", made))
