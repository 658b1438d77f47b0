"""The stages as filters: records in, one to a line, records out, one document after the other.

Each runs the very function that `pipeline.run` runs. Errors travel along as values: one of a source keeps its place in
the stream, so that the end of the pipe says and counts what `extract` would.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar, cast

from kqparse import batch
from kqparse.allowance import REMEDY, Allowance, OverAllowanceError, held
from kqparse.errors import KqparseError, LineError, UsageError, stumbled
from kqparse.grammar import Grammar, grammar
from kqparse.interchange import from_line
from kqparse.limits import DEFAULT
from kqparse.pipeline import GIVES, STAGES, Record, Revise
from kqparse.read.options import ReadOptions
from kqparse.read.refusals import over_limit
from kqparse.records import Draft, Parsed, Sheets, SourceText, Split
from kqparse.sources import Source
from kqparse.workforce import Workforce, each

Handed = Record | KqparseError
"""What goes from filter to filter: the record of a source, or the error that took its place."""

OnFault = Callable[[KqparseError], None]

T = TypeVar("T")
_ALLOWED = Allowance(DEFAULT.seconds, DEFAULT.memory)
_FOREIGN = 3
"""Lines at the beginning of which none is a record where the input is something else: a document, as a rule."""


class PassedOver(NamedTuple):
    """A source that was found in a folder or archive and is no document; `what` names it and tells what it is."""

    what: str


@dataclass(frozen=True)
class Reader(Generic[T]):
    """What is made of a source by whoever reads it.

    Attributes:
        grammars: folders laid over the shipped one.
        options: how sources are read.
        then: what is made of the text of a source.
    """

    grammars: tuple[Path, ...]
    options: ReadOptions
    then: Callable[[SourceText, Grammar], T]

    def __call__(self, source: Source) -> T | KqparseError | PassedOver:
        """What is made of its text, the error that kept it from being read, or that it is passed over."""
        words = grammar(*self.grammars)
        try:
            return self.then(batch.source_text(source, words, self.options), words)
        except batch.PassedOverError as passed:
            return PassedOver(f"{source.name} ({passed})")
        except KqparseError as error:
            return error


def sources(
    found: Sequence[Source], reader: Reader[T], on_passed_over: Callable[[str], None]
) -> Iterator[T | KqparseError]:
    """The first stage, within the limits of the reader's options: for each source what it makes, or an error.

    What was found in a folder or archive and is no document is passed over, as `batch.read` does, and named.

    An error of the call (`UsageError`) is the last thing that comes.
    """
    with each(reader, found, _lost, Workforce(limits=reader.options.limits), each_once=True) as results:
        for made in results:
            if isinstance(made, PassedOver):
                on_passed_over(made.what)
                continue
            yield made
            if isinstance(made, UsageError):
                return


def _lost(source: Source, error: KqparseError) -> KqparseError:
    return error


def through(
    stage: str, lines: Iterable[bytes], grammar: Grammar, on_fault: OnFault, revise: Revise | None = None
) -> Iterator[Handed]:
    """A later stage: for each line the record that the stage makes of it, or an error.

    A stage is our own code alone, which is held to its limits in this process.

    Args:
        stage: the name of one of `pipeline.STAGES`.
        lines: records of the stage before it; they are taken one by one, as they come.
        grammar: the words to work by.
        on_fault: called with what is wrong with a line, after which the next one is taken.
        revise: what a person says of positions that come in.

    Returns:
        Records; errors that came down the lines; a `LineError` for each line that is no record. An error of the call
        (`UsageError`) is the last thing that comes, so where the first lines are none.
    """
    step = _Step(stage, grammar, revise)
    faults: list[LineError] = []
    told = 0
    for number, line in enumerate(lines, start=1):
        result = step.made(line, f"standard input:{number}", faults)
        if len(faults) == number == _FOREIGN:
            yield UsageError(faults[0].where, faults[0].what, faults[0].remedy)
            return
        if len(faults) == number < _FOREIGN:
            continue  # until a line is a record, or that many are none
        yield from _told(faults[told:], result, on_fault)
        told = len(faults)
        if isinstance(result, UsageError):
            return
    yield from _told(faults[told:], None, on_fault)


class _Step:
    """A stage that is asked for one line after the other."""

    def __init__(self, stage: str, grammar: Grammar, revise: Revise | None) -> None:
        names = list(GIVES)
        self._before = names[names.index(stage) - 1]
        self._work = next(each.run for each in STAGES if each.name == stage)
        self._grammar, self._revise = grammar, revise

    def made(self, line: bytes, where: str, faults: list[LineError]) -> Handed:
        """What the stage makes of a line; where that is no record, `faults` has its error too."""
        try:
            with held(_ALLOWED):
                handed = from_line(line, where, self._before, GIVES[self._before], self._grammar)
                if isinstance(handed, KqparseError):
                    return handed
                where = _name(handed)
                if self._revise is not None and isinstance(handed, Draft):
                    handed = self._revise(handed)
                return self._work(handed, self._grammar)
        except OverAllowanceError as over:
            return over_limit(where, str(over), REMEDY)
        except LineError as error:
            faults.append(error)
            return error
        except KqparseError as error:
            return error
        except Exception as fault:
            return stumbled(where, fault)


def _told(faults: Sequence[LineError], result: Handed | None, on_fault: OnFault) -> Iterator[Handed]:
    """What is made of a line, behind the faults of lines that came before and are told only now."""
    for fault in faults:
        on_fault(fault)
        if fault is not result:
            yield fault
    if result is not None:
        yield result


def _name(record: Record) -> str:
    """The source that a record was made from."""
    if isinstance(record, SourceText):
        return record.name
    if isinstance(record, Parsed):
        return record.document.source.name
    if isinstance(record, Split):
        return record.source.name
    return _name(record.split if isinstance(record, Sheets) else record.sheets)


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
