"""`kqparse extract`: sources in, results out, a summary at the end."""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from kqparse import batch
from kqparse.cli.console import progress, say
from kqparse.cli.deliver import Manner, deliver
from kqparse.cli.targets import formats, target
from kqparse.corrections import Corrections, read_corrections
from kqparse.emit import Layout
from kqparse.emit.without_names import without_names
from kqparse.grammar import grammar
from kqparse.patterns import Patterns
from kqparse.read.options import ReadOptions


class Reading(NamedTuple):
    """Which sources to read, and how."""

    paths: list[Path]
    patterns: Patterns
    limit: int | None
    grammars: tuple[Path, ...]
    options: ReadOptions


class Writing(NamedTuple):
    """Where results go, and in which form."""

    output: Path | None
    formats: str | None
    layout: Layout
    names: bool = True
    corrections: tuple[Path, ...] = ()


def extract_all(reading: Reading, writing: Writing, manner: Manner) -> int:
    """Read sources and write what they say; returns the exit status.

    Raises:
        UsageError: if the options do not go together, a path is missing or a grammar file cannot be used.
        KqparseError: if an output cannot be written.
    """
    words = grammar(*reading.grammars)
    names = formats(writing.formats)
    sources = batch.find(reading.paths, writing.output, reading.patterns, reading.limit, reading.options.limits)
    results = target(writing.output, names, lambda: len(sources), layout=writing.layout, sources=sources)
    seen: batch.Seen = {}
    outcomes: Iterator[batch.Outcome] = (batch.read(source, words, reading.options, seen) for source in sources)
    if writing.corrections:
        outcomes = _corrected(outcomes, read_corrections(writing.corrections), quiet=manner.quiet)
    outcomes = as_wanted(outcomes, writing)
    return deliver(progress(outcomes, len(sources), quiet=manner.quiet or manner.verbose), results, manner)


def as_wanted(outcomes: Iterable[batch.Outcome], writing: Writing) -> Iterator[batch.Outcome]:
    """The outcomes without names of persons, where those are not wanted."""
    for outcome in outcomes:
        if writing.names or outcome.parsed is None:
            yield outcome
        else:
            yield outcome._replace(parsed=without_names(outcome.parsed))


def _corrected(outcomes: Iterator[batch.Outcome], known: Corrections, *, quiet: bool) -> Iterator[batch.Outcome]:
    """The outcomes with a reviewer's corrections; at the end those are told whose source was not met."""
    for outcome in outcomes:
        if outcome.parsed is None:
            yield outcome
            continue
        document = known.apply(outcome.parsed.document)
        yield outcome._replace(parsed=outcome.parsed._replace(document=document))
    left = Counter(correction.document for correction in known.left())
    for name, count in () if quiet else sorted(left.items()):
        say(f"{name}: {count} corrections not applied, for its source is not among these or has changed")
