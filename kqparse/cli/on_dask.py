"""`kqparse extract --engine dask`: the same results, written by the workers of a cluster."""

from kqparse.cli.asked import Reading, Writing
from kqparse.cli.deliver import Manner, deliver
from kqparse.cli.targets import formats
from kqparse.emit import Wanted
from kqparse.errors import UsageError
from kqparse.extraction import Extraction, Result
from kqparse.extraction.addresses import url
from kqparse.extraction.on_dask import extracted
from kqparse.grammar import grammar
from kqparse.patterns import EVERYTHING
from kqparse.sources import STDIN

_FORMAT = "jsonl"
_OPTION = "--engine dask"


class _Parts:
    """What the workers have written already."""

    cuts = 0

    def __init__(self) -> None:
        self.wanted = [Wanted(_FORMAT)]

    def put(self, result: Result) -> None:
        """Nothing is left to write."""

    def close(self) -> None:
        """The manifest is there."""

    def abort(self) -> None:
        """Parts that are whole stay; without a manifest nobody takes them for everything."""


def extract_on_dask(reading: Reading, writing: Writing, manner: Manner, scheduler: str | None) -> int:
    """Read sources on a cluster, which writes what they say; returns the exit status.

    Raises:
        UsageError: if the options do not go together, or the extra is not installed.
        KqparseError: if the scheduler does not answer.
    """
    if writing.output is None:
        raise UsageError(_OPTION, "needs a folder to write to", "name one with -o")
    if formats(writing.formats) not in ([], [_FORMAT]):
        raise UsageError(f"--format {writing.formats}", f"is not written by {_OPTION}", f"it writes {_FORMAT} alone")
    if writing.corrections or writing.kept.cache or writing.kept.resume or reading.shard or reading.limit:
        what = "does not go with --corrections, --cache, --resume, --shard and --limit"
        raise UsageError(_OPTION, what, "leave them out")
    if reading.patterns != EVERYTHING:
        raise UsageError(_OPTION, "does not go with --include and --exclude", "name the files")
    if STDIN in map(str, reading.paths):
        raise UsageError(_OPTION, "does not read standard input, which its workers do not have", "name the files")
    grammar(*reading.grammars)
    parts = _Parts()
    folders = tuple(folder.absolute() for folder in reading.grammars)  # workers may have begun in another folder
    work = Extraction(folders, reading.options, parts.wanted, names=writing.names)
    output = url(writing.output) or str(writing.output.absolute())
    results = extracted(work, reading.paths, output, scheduler)
    return deliver(results, parts, manner)
