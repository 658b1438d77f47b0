"""`kqparse validate`: faults out, and how many documents were looked at."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path

from kqparse.cli import status
from kqparse.cli.console import say
from kqparse.cli.standard_input import standard_input
from kqparse.cli.standard_output import write
from kqparse.errors import UsageError
from kqparse.validate import Fault, as_json, as_text, check_inputs, iter_inputs
from kqparse.validate.inputs import STANDARD_INPUT

_LITTLE = 1 << 23
"""Bytes that are checked sooner than workers begin."""
_SECONDS, _MEMORY = 10**6, 1 << 46
"""What is laid on a worker: as good as nothing, since what checks is our own code."""


def validate_all(paths: Sequence[str], form: str, jobs: int | None = None, *, quiet: bool = False) -> int:
    """Check what the paths name; returns the exit status.

    Args:
        paths: files and folders; `-` is standard input.
        form: `text` or `json`.
        jobs: how many files are checked at a time; None for as many as there are processors.
        quiet: say nothing of how many are valid.

    Raises:
        UsageError: if a path does not exist, or there is nothing to check.
    """
    faults: list[Fault] = []
    documents = faulty = 0
    for found in _checked(paths, jobs):
        documents += 1
        faulty += bool(found)
        if form == "text":
            write(as_text(found))
        else:
            faults += found
    if not documents:
        raise UsageError(paths[0], "there is no JSON in this folder", "name a folder of results")
    if form == "json":
        write(as_json(faults, documents=documents))
    if not quiet:
        say(f"{documents - faulty} of {documents} documents are valid")
    return status.FAILED if faulty else status.WELL


def _checked(paths: Sequence[str], jobs: int | None) -> Iterator[list[Fault]]:
    """The faults of each document, in order whatever the number of workers."""
    names = list(iter_inputs(paths))
    sizes = [] if STANDARD_INPUT in names else list(map(_size, names))
    if len(names) < 2 or sum(sizes) < _LITTLE or jobs == 1:
        yield from check_inputs(paths, standard_input() if STANDARD_INPUT in paths else BytesIO())
        return
    from kqparse.workers import Allowance, Pool, Task, cores  # noqa: PLC0415  (a little needs no processes)

    with Pool(_of_file, min(jobs or cores(), len(names)), Allowance(_SECONDS, _MEMORY)) as pool:
        for found in pool.in_order(map(Task, names, sizes), _lost):
            yield from found


def _size(name: str) -> int:
    try:
        return Path(name).stat().st_size
    except OSError:
        return 0


def _of_file(name: str) -> list[list[Fault]]:
    return list(check_inputs([name], BytesIO()))


def _lost(name: str, why: str, remedy: str) -> list[list[Fault]]:
    """What stands for a file whose worker has died."""
    return [[Fault(file=name, line=1, pointer="", rule="unreadable", what=why, why=remedy)]]
