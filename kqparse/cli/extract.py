"""`kqparse extract`: sources in, results out, a summary at the end."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from kqparse.cli.console import progress, say
from kqparse.cli.deliver import Manner, deliver
from kqparse.cli.targets import formats, target
from kqparse.corrections import Corrections, read_corrections
from kqparse.emit import Layout
from kqparse.extraction import Extraction, Result, lost
from kqparse.grammar import grammar
from kqparse.patterns import Patterns
from kqparse.read.options import ReadOptions
from kqparse.sources import find
from kqparse.workforce import Workforce, each


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


def extract_all(reading: Reading, writing: Writing, manner: Manner, jobs: int | None) -> int:
    """Read sources and write what they say; returns the exit status.

    Raises:
        UsageError: if the options do not go together, a path is missing or a grammar file cannot be used.
        KqparseError: if an output cannot be written.
    """
    grammar(*reading.grammars)  # told before anything is read, and shared by the workers
    names = formats(writing.formats)
    sources = find(reading.paths, writing.output, reading.patterns, reading.limit, reading.options.limits)
    outputs = target(writing.output, names, lambda: len(sources), layout=writing.layout, sources=sources)
    known = read_corrections(writing.corrections) if writing.corrections else None
    work = Extraction(reading.grammars, reading.options, outputs.wanted, known, writing.names)
    try:
        force = Workforce(jobs, reading.options.limits)
        with each(work, sources, lost, force, each_once=True) as results:
            told = progress(results, len(sources), quiet=manner.quiet or manner.verbose)
            return deliver(_met(told, known, quiet=manner.quiet) if known else told, outputs, manner)
    finally:
        outputs.abort()


def _met(results: Iterator[Result], known: Corrections, *, quiet: bool) -> Iterator[Result]:
    """The results; at the end those corrections are told whose source was not met."""
    for result in results:
        known.meet(result.sha256)
        yield result
    left = Counter(correction.document for correction in known.left())
    for name, count in () if quiet else sorted(left.items()):
        say(f"{name}: {count} corrections not applied, for its source is not among these or has changed")
