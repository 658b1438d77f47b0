"""Which files a call names."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from kqparse.beside import is_no_document
from kqparse.errors import UsageError

STANDARD_INPUT = "-"
_SUFFIXES = frozenset({".json", ".jsonl"})


def iter_inputs(paths: Iterable[str | Path]) -> Iterator[str]:
    """The files to check: files as named, the *.json and *.jsonl of folders and their subfolders in sorted order.

    Hidden files and folders inside a folder are left out, as are links to folders and what only tells of tables. A
    folder that cannot be listed is named too. `-` stands for standard input.

    Raises:
        UsageError: at once, before any file is named, if a path does not exist.
    """
    named = [str(path) for path in paths]
    for name in named:
        if name != STANDARD_INPUT and not _exists(name):
            raise UsageError(name, "no such file or folder", "name existing files or folders, or - for standard input")
    return (file for name in named for file in _files(name))


def _exists(name: str) -> bool:
    """Whether there is such a path; one that cannot even be looked up is none."""
    try:
        return Path(name).exists()
    except OSError:
        return False


def _files(name: str) -> Iterator[str]:
    folder = Path(name)
    if name == STANDARD_INPUT or not folder.is_dir():
        yield name
        return
    yield from map(str, sorted(_below(folder)))


def _below(folder: Path) -> Iterator[Path]:
    """Documents in a folder at any depth, and folders that cannot be listed, of which reading them tells why."""
    closed: list[Path] = []
    for place, folders, files in os.walk(folder, onerror=lambda fault: closed.append(Path(fault.filename))):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for path in (Path(place, name) for name in files if not name.startswith(".")):
            if path.suffix.lower() in _SUFFIXES and not is_no_document(path.name) and path.is_file():
                yield path
    yield from closed
