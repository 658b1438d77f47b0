"""`kqparse read | split | criteria | normalise | emit`: records down a pipe, a line each."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain, islice
from pathlib import Path

from kqparse import filters
from kqparse.cli import status
from kqparse.cli.asked import Reading, Writing
from kqparse.cli.console import pass_over, tell
from kqparse.cli.deliver import Manner, deliver
from kqparse.cli.reviewing import Reviewing
from kqparse.cli.standard_input import standard_input
from kqparse.cli.standard_output import is_piped, write
from kqparse.cli.targets import formats, target
from kqparse.errors import KqparseError, LineError, UsageError
from kqparse.extraction import result
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
    grammar(*reading.grammars)
    return _pass_on(_sources(reading, _bare if text else _line), fail_fast, as_lines=not text)


def pass_all(stage: str, grammars: tuple[Path, ...], *, fail_fast: bool) -> int:
    """Take the records of the stage before from standard input through a stage; returns the exit status.

    Raises:
        UsageError: if a grammar file cannot be used.
        KqparseError: if standard output cannot be written.
    """
    words = grammar(*grammars)
    records = filters.through(stage, standard_input(), words, tell)
    lines = (one if isinstance(one, KqparseError) else to_line(stage, one, words) for one in records)
    return _pass_on(lines, fail_fast)


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


def _sources(reading: Reading, then: Callable[[SourceText, Grammar], bytes]) -> Iterator[bytes | KqparseError]:
    """What `filters.sources` gives; a wrong call is an error of the stream too, for the end of the pipe to tell."""
    try:
        found = find(reading.paths, None, reading.patterns, reading.limit, reading.options.limits)
    except UsageError as error:
        yield error
        return
    reader = filters.Reader(reading.grammars, reading.options, then)
    yield from filters.sources(found, reader, pass_over)


def _line(source: SourceText, words: Grammar) -> bytes:
    """The record of a source as its line."""
    return to_line(READ, source, words)


def _bare(source: SourceText, words: Grammar) -> bytes:
    """The text of a source alone."""
    return source.text.encode("utf-8", "replace")


def _pass_on(given: Iterable[bytes | KqparseError], fail_fast: bool, *, as_lines: bool = True) -> int:
    """Write what comes, each handed on at once, and where that are lines errors too; what ends here is told here."""
    ends_here = not (as_lines and is_piped())
    ended = status.WELL
    for one in given:
        if not isinstance(one, KqparseError):
            write(one)
            continue
        if as_lines:
            write(failed_line(one))
        if ends_here and not isinstance(one, LineError):
            tell(one)
        ended = status.of(one)
        if fail_fast:
            break
    return ended
