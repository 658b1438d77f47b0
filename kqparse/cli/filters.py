"""`kqparse read | split | criteria | normalise | emit`: records down a pipe, a line each."""

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain, islice
from pathlib import Path

from kqparse import filters
from kqparse.cli import status
from kqparse.cli.console import say, tell
from kqparse.cli.deliver import Manner, deliver
from kqparse.cli.extract import Reading, Writing
from kqparse.cli.reviewing import Reviewing
from kqparse.cli.standard_input import standard_input
from kqparse.cli.standard_output import is_piped, write
from kqparse.cli.targets import formats, target
from kqparse.errors import KqparseError, LineError, UsageError
from kqparse.extraction import result
from kqparse.filters import Handed
from kqparse.grammar import Grammar, grammar
from kqparse.interchange import failed_line, to_line
from kqparse.pipeline import READ
from kqparse.records import SourceText
from kqparse.sources import find


def read_all(reading: Reading, *, text: bool, fail_fast: bool) -> int:
    """Read sources into records, or as `text` bare into their texts; returns the exit status.

    Raises:
        UsageError: if a grammar file cannot be used.
        KqparseError: if standard output cannot be written.
    """
    words = grammar(*reading.grammars)
    coming = _sources(reading, words)
    return _texts(coming, fail_fast) if text else _pass_on(coming, READ, words, fail_fast)


def pass_all(stage: str, grammars: tuple[Path, ...], *, fail_fast: bool) -> int:
    """Take the records of the stage before from standard input through a stage; returns the exit status.

    Raises:
        UsageError: if a grammar file cannot be used.
        KqparseError: if standard output cannot be written.
    """
    words = grammar(*grammars)
    return _pass_on(filters.through(stage, standard_input(), words, tell), stage, words, fail_fast)


def emit_all(grammars: tuple[Path, ...], writing: Writing, manner: Manner) -> int:
    """Audit the drafts that come on standard input and write their documents; returns the exit status.

    Raises:
        UsageError: if the options do not go together, nothing comes, or the call of a filter before was wrong.
        KqparseError: if an output cannot be written.
    """
    names = formats(writing.formats)
    reviewing = Reviewing(writing.output, writing.corrections)
    outcomes = filters.outcomes(standard_input(), grammar(*grammars), tell, reviewing.known.apply)
    # The first decides whether there is anything to write; a second is waited for only where the format depends on it.
    ahead = list(islice(outcomes, 1))
    if not ahead:
        raise UsageError("standard input", "holds no record", "begin with kqparse read")

    def count() -> int:
        ahead.extend(islice(outcomes, 2 - len(ahead)))
        return len(ahead)

    outputs = target(writing.output, names, count, layout=writing.layout)
    work = partial(result, outputs=outputs.wanted, names=writing.names)
    ended = deliver(reviewing.met(map(work, chain(ahead, outcomes)), quiet=manner.quiet), outputs, manner)
    reviewing.keep()
    return ended


def _sources(reading: Reading, words: Grammar) -> Iterator[Handed]:
    """What `filters.sources` gives; a wrong call is an error of the stream too, for the end of the pipe to tell."""
    try:
        found = find(reading.paths, None, reading.patterns, reading.limit, reading.options.limits)
    except UsageError as error:
        yield error
        return
    yield from filters.sources(found, words, reading.options, lambda what: say(f"passed over: {what}"))


def _pass_on(records: Iterable[Handed], stage: str, words: Grammar, fail_fast: bool) -> int:
    """Write records and errors as lines, each handed on at once; what ends here is told here."""
    ends_here = not is_piped()
    ended = status.WELL
    for record in records:
        if not isinstance(record, KqparseError):
            write(to_line(stage, record, words))
            continue
        write(failed_line(record))
        if ends_here and not isinstance(record, LineError):
            tell(record)
        ended = status.of(record)
        if fail_fast:
            break
    return ended


def _texts(records: Iterable[Handed], fail_fast: bool) -> int:
    """Write the texts of sources one behind the other, as they are."""
    ended = status.WELL
    for record in records:
        if isinstance(record, SourceText):
            write(record.text.encode("utf-8", "replace"))
        elif isinstance(record, KqparseError):
            tell(record)
            ended = status.of(record)
            if fail_fast:
                break
    return ended
