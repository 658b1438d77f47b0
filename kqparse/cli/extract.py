"""`kqparse extract`: sources in, results out, a summary at the end."""

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from kqparse.allowance import REMEDY, Allowance, OverAllowanceError, held
from kqparse.cli import status
from kqparse.cli.asked import Reading, Writing
from kqparse.cli.console import progress, say
from kqparse.cli.deliver import Manner, deliver
from kqparse.cli.reviewing import Reviewing
from kqparse.cli.targets import formats, target
from kqparse.collecting import loading
from kqparse.errors import UsageError
from kqparse.extraction import Extraction, Result, lost
from kqparse.read.refusals import over_limit
from kqparse.sources import Source, find, is_file, prepared
from kqparse.workforce import Workforce, each, read_on

if TYPE_CHECKING:
    from kqparse.extraction.cache import Cached
    from kqparse.records import SourceText
    from kqparse.workers.early import Early

_USUAL = 1 << 20
"""Characters of a text that is read on in this process: one that is longer may take all the memory that there is."""


def extract_by(  # noqa: PLR0913, PLR0917  what the command was asked, a part each
    engine: Literal["local", "dask"],
    scheduler: str | None,
    reading: Reading,
    writing: Writing,
    manner: Manner,
    jobs: int | None,
) -> int:
    """Read sources here or on a cluster; returns the exit status.

    Raises:
        UsageError: if the options do not go together, no path leads to a file or a grammar file cannot be used.
        KqparseError: if an output cannot be written.
    """
    if engine == "dask":
        from kqparse.cli.on_dask import extract_on_dask  # noqa: PLC0415

        return extract_on_dask(reading, writing, manner, scheduler)
    if scheduler is not None:
        raise UsageError("--scheduler", "is for a cluster, and none is asked for", "add --engine dask, or leave it out")
    return extract_all(reading, writing, manner, jobs)


def extract_all(reading: Reading, writing: Writing, manner: Manner, jobs: int | None) -> int:
    """Read sources and write what they say; returns the exit status.

    Raises:
        UsageError: if the options do not go together, no path leads to a file or a grammar file cannot be used.
        KqparseError: if an output cannot be written.
    """
    folder = writing.kept.folder(writing.output)
    names = formats(writing.formats)
    reviewing = Reviewing(writing.output, writing.corrections)
    sources = find(reading.paths, writing.output, reading.patterns, reading.limit, reading.options.limits)
    if folder is None:
        _load(reading)
    if reading.shard:
        # Equal sources are told before, so that each is read in one part alone.
        sources = reading.shard.of(prepared(sources, each_once=True, limits=reading.options.limits))
        if not sources:
            say("no source is in this part")
            return status.WELL
    outputs = target(writing.output, names, lambda: len(sources), layout=writing.layout, sources=sources)
    extraction = Extraction(reading.grammars, reading.options, outputs.wanted, reviewing.known, writing.names)
    force = Workforce(jobs, reading.options.limits)
    try:
        made = (
            _kept_or_made(extraction, folder, sources, reading, force)
            if folder
            else _read_on(extraction, sources, reading.begun, force)
            if reading.begun
            else each(extraction, sources, lost, force, each_once=True)
        )
        with made as results:
            told = progress(results, len(sources), quiet=manner.quiet or manner.verbose)
            ended = deliver(reviewing.met(told, quiet=manner.quiet), outputs, manner)
        writing.kept.done(writing.output)
    finally:
        outputs.abort()
    reviewing.keep()
    return ended


def _load(reading: Reading) -> None:
    """Load what reads: workers share it, and a grammar that cannot be used is told before anything is read."""
    with loading():
        import kqparse.batch  # noqa: F401, PLC0415
        from kqparse.grammar import grammar  # noqa: PLC0415

        grammar(*reading.grammars)


def _read_on(
    extraction: Extraction, sources: Sequence[Source], early: "Early[tuple[Source, SourceText]]", force: Workforce
) -> AbstractContextManager[Iterator[Result]]:
    """The result of the only source, whose reading has begun; until that is done, what reads on is made ready."""
    from kqparse.grammar import grammar  # noqa: PLC0415
    from kqparse.pipeline import make_ready  # noqa: PLC0415

    try:
        with held(Allowance(force.limits.seconds, force.limits.memory)), loading():
            grammar(*extraction.grammars).make_ready(early.is_there)
            make_ready(early.is_there)
            begun = early.result()
    except OverAllowanceError as over:
        [source] = sources
        return nullcontext(iter([lost(source, over_limit(source.name, str(over), REMEDY))]))
    extraction = extraction._replace(begun=begun)
    if begun is not None and [begun[0]] == [*sources] and len(begun[1].text) <= _USUAL:
        return nullcontext(read_on(extraction, begun[0], lost, force))
    return each(extraction, sources, lost, force, each_once=True)


@contextmanager
def _kept_or_made(
    extraction: Extraction, folder: Path, sources: Sequence[Source], reading: Reading, force: Workforce
) -> Iterator[Iterator[Result]]:
    """The results of sources: where all are kept nothing else is loaded, and nobody else works."""
    from kqparse.extraction.cache import Cached, closed, kept_at, swept  # noqa: PLC0415  (few runs keep anything)

    work = Cached(extraction, folder)
    places = None
    if all(map(is_file, sources)):  # what flows in would be gone when it has been looked at
        places = work.places(prepared(sources, each_once=True, limits=force.limits))
    if places is None:
        if why := closed(folder):
            say(f"{folder}: results are not kept there: {why}")
        swept(folder)
        _load(reading)
        with each(work, sources, lost, force, each_once=True) as results:
            yield results if why else _unkept_told(results, folder)
        return
    yield (
        result
        for source, place in zip(sources, places, strict=True)
        for result in [kept_at(place) or _made(work, source, force)]
    )


def _unkept_told(results: Iterator[Result], folder: Path) -> Iterator[Result]:
    """The results; behind them it is told how many are not kept, as where a disk takes no more."""
    unkept: Counter[str] = Counter()
    for result in results:
        unkept.update([result.unkept] if result.unkept else ())
        yield result
    for why, count in unkept.items():
        say(f"{folder}: {count} results are not kept there: {why}")


def _made(work: "Cached", source: Source, force: Workforce) -> Result:
    """The result of a source whose entry is damaged."""
    with each(work, [source], lost, force) as results:
        return next(results)
