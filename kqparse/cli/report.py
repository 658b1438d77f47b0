"""`kqparse report`: documents in, one page out."""

from pathlib import Path

from kqparse.cli import status
from kqparse.cli.console import progress, say, tell
from kqparse.cli.standard_output import write
from kqparse.diagnostics.sentences import Tongue
from kqparse.emit.files import WholeFile, telling
from kqparse.errors import UsageError
from kqparse.grammar import grammar
from kqparse.read.options import ReadOptions
from kqparse.review import Reviewed, review_page
from kqparse.sources import find
from kqparse.workforce import Workforce, read_each


def write_report(  # noqa: PLR0913  each of them an option
    paths: list[Path],
    output: Path | None,
    tongue: Tongue,
    grammars: tuple[Path, ...],
    *,
    quiet: bool,
    force: Workforce,
) -> int:
    """Read the documents and write the page; returns the exit status.

    Raises:
        UsageError: if a path does not exist, or the page would take the place of an input.
        KqparseError: if the page cannot be written.
    """
    grammar(*grammars)
    sources = find(paths, leave_out=output)
    if output is not None and any(source.path.resolve() == output.resolve() for source in sources):
        raise UsageError(str(output), "is an input and would be overwritten", "name another output")
    reviewed: list[Reviewed] = []
    failed = 0
    with read_each(sources, grammars, ReadOptions(), force) as outcomes:
        for outcome in progress(outcomes, len(sources), quiet=quiet):
            if outcome.error is not None:
                failed += 1
                tell(outcome.error)
            if outcome.parsed is not None:
                reviewed.append(Reviewed(outcome.parsed.document, outcome.parsed.text))
    page = review_page(reviewed, tongue).encode("utf-8", "replace")
    if output is None:
        write(page)
    else:
        with WholeFile(output) as file, telling(output):
            file.stream.write(page)
            file.keep()
        if not quiet:
            say(f"{output}: {len(reviewed)} documents to review")
    return status.FAILED if failed else status.WELL
