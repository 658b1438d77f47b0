"""A lone PDF is read beside the loading of all else: a library reads it, which asks nothing of the grammar.

Both take about as long, and a machine has two processors as a rule. The reading begins before the command line itself
is loaded, as if no options were given; where they are, it begins anew as soon as they are known.
"""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from kqparse.allowance import Allowance
from kqparse.collecting import loading
from kqparse.file_bytes import file_bytes

if TYPE_CHECKING:
    from kqparse.read.options import ReadOptions
    from kqparse.records import SourceText
    from kqparse.sources import Source
    from kqparse.workers.early import Early

_PDF = b"%PDF-"
_COMMAND = "extract"
_NEEDLESS = "ctypes.util"
"""The bindings of PDFium load this to look for a library of the system, where they bring none along; it loads many."""
_LIKELY: ContextVar["tuple[Path, Early[tuple[Source, SourceText]]] | None"] = ContextVar("_LIKELY", default=None)
"""The file whose reading has begun before the options were known, and that reading."""


@contextmanager
def likely_begun(words: Sequence[str]) -> Iterator[None]:
    """Begin to read the only PDF that the words of a command line name, if they are those of the command that does so.

    Where they turn out to ask for that, `begun` takes it up; it is ended with the block.
    """
    paths = [path for path in map(Path, words[1:]) if _is_pdf(path)] if words[:1] == [_COMMAND] else []
    early = None
    if len(paths) == 1:
        from kqparse.read.options import ReadOptions  # noqa: PLC0415

        early = _begun(paths[0], ReadOptions())
    _LIKELY.set((paths[0], early) if early else None)
    try:
        yield
    finally:
        if early:
            early.end()


@contextmanager
def begun(paths: Sequence[Path], options: "ReadOptions") -> Iterator["Early[tuple[Source, SourceText]] | None"]:
    """Begin to read the file that is the only one of some paths, if it is a PDF; it is ended with the block.

    Gives the source with its text; None where nothing is begun.
    """
    path, early = _LIKELY.get() or (None, None)
    if early and ([path] != [*paths] or options != type(options)()):
        early.end()
        early = None
    if early is None and len(paths) == 1 and _is_pdf(paths[0]):
        early = _begun(paths[0], options)
    try:
        yield early
    finally:
        if early:
            early.end()


def _begun(path: Path, options: "ReadOptions") -> "Early[tuple[Source, SourceText]] | None":
    from kqparse.workers.early import Early  # noqa: PLC0415  (a little text needs no processes)
    from kqparse.workers.worker import forks  # noqa: PLC0415

    if not forks():
        return None
    try:
        return Early(lambda: _read(path, options), Allowance(options.limits.seconds, options.limits.memory))
    except OSError:  # no process is to be had: the worker reads it itself
        return None


def _read(path: Path, options: "ReadOptions") -> "tuple[Source, SourceText]":
    """A lone source and its text, by a process that has loaded no reader of it."""
    with loading():
        _load_library()
        import kqparse.read.pdf  # noqa: F401, PLC0415
        from kqparse.read import registry  # noqa: PLC0415
        from kqparse.sources import content, find  # noqa: PLC0415
    [source] = find([path], limits=options.limits)
    return source, registry.read(content(source, options.limits), source.name, options)


def _load_library() -> None:
    """Load what reads, without what it would load for nothing; nobody else loads anything meanwhile.

    Bindings that bring no library along cannot be loaded so: they are loaded as ever by whoever asks for them next.
    """
    if _NEEDLESS not in sys.modules:
        sys.modules[_NEEDLESS] = ModuleType(_NEEDLESS)
        try:
            import pypdfium2_raw  # noqa: F401, PLC0415
        except AttributeError:
            pass
        finally:
            del sys.modules[_NEEDLESS]


def _is_pdf(path: Path) -> bool:
    """Whether a file begins as a PDF does; one that hides it, or cannot be read, is nothing to begin with."""
    try:
        return path.is_file() and file_bytes(path, len(_PDF)) == _PDF
    except OSError:
        return False
