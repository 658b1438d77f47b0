"""`kqparse extract`: sources in, results out, a summary at the end."""

from pathlib import Path
from typing import NamedTuple

from kqparse import batch
from kqparse.cli.console import progress
from kqparse.cli.deliver import Manner, deliver
from kqparse.cli.targets import formats, target
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
    excel: bool


def extract_all(reading: Reading, writing: Writing, manner: Manner) -> int:
    """Read sources and write what they say; returns the exit status.

    Raises:
        UsageError: if the options do not go together, a path is missing or a grammar file cannot be used.
        KqparseError: if an output cannot be written.
    """
    words = grammar(*reading.grammars)
    names = formats(writing.formats)
    sources = batch.find(reading.paths, writing.output, reading.patterns, reading.limit)
    results = target(writing.output, names, lambda: len(sources), excel=writing.excel, sources=sources)
    seen: batch.Seen = {}
    outcomes = (batch.read(source, words, reading.options, seen) for source in sources)
    return deliver(progress(outcomes, len(sources), quiet=manner.quiet or manner.verbose), results, manner)
