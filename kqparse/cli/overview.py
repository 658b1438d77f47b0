"""`kqparse show` and `kqparse stats`: documents at a glance."""

import shutil
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from kqparse import given
from kqparse.cli.console import tell_each
from kqparse.cli.standard_output import write
from kqparse.errors import KqparseError, UsageError
from kqparse.model import Document, Position, texts_of
from kqparse.model.codec import indented
from kqparse.model.wording import names_apart
from kqparse.overview import counts, sheet_lines
from kqparse.printable import printable_lines


def show(path: Path, wanted: str | None, form: str, grammars: tuple[Path, ...], force: given.Taking) -> int:
    """Print the positions of a document, or one of them; returns the exit status.

    Args:
        path: a document, or extracted JSON.
        wanted: an id (`p3`), a printed number, or a part of a title; None for all.
        form: `text` or `json`.
        grammars: folders laid over the shipped ones.
        force: who reads it, within which limits.

    Raises:
        UsageError: if no position is meant by `wanted`.
    """
    failed: list[KqparseError] = []
    found = [
        (document, position)
        for document in given.documents([path], grammars=grammars, on_error=failed.append, force=force)
        for position in _meant(document, wanted)
    ]
    ended = tell_each(failed)
    if wanted is not None and not found and not failed:
        raise UsageError(wanted, f"no position of {path} is meant by this", "name an id, a number or a part of a title")
    if form == "json":
        write(indented([position for _, position in found]))
    else:
        write(printable_lines(_sheets(found, _columns())))
    return ended


def _sheets(found: Sequence[tuple[Document, Position]], columns: int | None) -> Iterator[str]:
    """The positions, each followed by an empty line; of several documents under the name of each."""
    called = names_apart(document.source for document, _ in found)
    several = len({called(document.source) for document, _ in found}) > 1
    last: Document | None = None
    for document, position in found:
        if several and document is not last:
            yield from (called(document.source), "")
            last = document
        yield from sheet_lines(document, position, columns)
        yield ""


def _columns() -> int | None:
    """How wide the terminal is; None where a file or a program takes the lines, which are left whole."""
    if sys.stdout is None or not sys.stdout.isatty():
        return None
    return shutil.get_terminal_size().columns


def stats(paths: Sequence[Path], form: str, grammars: tuple[Path, ...], force: given.Taking) -> int:
    """Print counts over documents; returns the exit status."""
    failed: list[KqparseError] = []
    found = counts(given.documents(paths, grammars=grammars, on_error=failed.append, force=force))
    if form == "json":
        write(indented(found.data()))
    else:
        columns = _columns()
        write(printable_lines(found.lines() if columns is None else found.lines(columns)))
    return tell_each(failed)


def _meant(document: Document, wanted: str | None) -> list[Position]:
    """The positions that a word means: by id, else by number, else by title."""
    positions = document.positions
    if wanted is None:
        return positions
    by_id = [position for position in positions if position.id == wanted]
    by_number = [position for position in positions if str(position.ordinal) == wanted]
    said = ((position, " ".join(texts_of(position.title)).casefold()) for position in positions)
    return by_id or by_number or [position for position, title in said if wanted.casefold() in title]
