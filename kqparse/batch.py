"""Many sources: finding them, reading them one by one, and going on when one fails.

This is the Python interface too: `extract` for one source, `iter_documents` for many.
"""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from kqparse import archives, pipeline
from kqparse.errors import KqparseError, UsageError
from kqparse.file_bytes import file_bytes
from kqparse.grammar import Grammar, grammar
from kqparse.limits import DEFAULT, Limits
from kqparse.model import Document
from kqparse.patterns import EVERYTHING, Patterns
from kqparse.read import run as read_source
from kqparse.read.options import PdfEngine, ReadOptions
from kqparse.read.refusals import UnsupportedError
from kqparse.read.registry import too_long
from kqparse.records import Parsed, SourceText

STDIN = "-"
_TEMPORARY = ("~$", "~")
_DEFAULT = ReadOptions()
Seen = dict[bytes, str]
"""For each digest of a source the name of the first one that has it."""


class Source(NamedTuple):
    """A file to read; the path `-` is standard input.

    Attributes:
        path: where it lies.
        name: the path below the argument that led to it, with `/` on every system.
        inside: where it is a member of an archive, its place in there.
        found: whether it was found in a folder or an archive; named by the user otherwise.
        fault: why an archive cannot be opened.
    """

    path: Path
    name: str
    inside: archives.Chain = ()
    found: bool = False
    fault: KqparseError | None = None

    def place(self) -> Path:
        """Where it lies, links followed as far as they lead."""
        return real(self.path)


class Outcome(NamedTuple):
    """What became of a source: the parsed document, or the error that kept it from being read.

    `error` stands beside `parsed` when the text was read and accounted for, but no family fits it. One that was found
    and passed over has neither: `passed_over` tells what it is.
    """

    name: str
    parsed: Parsed | None
    error: KqparseError | None
    passed_over: str | None = None


def extract(  # noqa: PLR0913  each of them an option
    source: str | os.PathLike[str] | bytes,
    name: str | None = None,
    *,
    grammars: Sequence[str | Path] = (),
    encoding: str | None = None,
    password: str | None = None,
    pdf_engine: PdfEngine = "auto",
    boxes: bool = False,
    limits: Limits = DEFAULT,
) -> Document:
    """Read one source.

    Args:
        source: a path, or the bytes themselves.
        name: what to call it in the document; the file's name if left out, `-` for bytes.
        grammars: folders of grammar files to lay over those that ship with kqparse.
        encoding: that of a text; told by its content if left out.
        password: of an encrypted PDF.
        pdf_engine: which library reads PDF; `auto` takes the second where the first fails.
        boxes: whether to give, for a PDF, the places of values on their pages.
        limits: how much the source may ask for.

    Returns:
        The document. One that no family fits has no positions and the finding KQ209.

    Raises:
        KqparseError: with a code KQ9xx if the source cannot be read.
        GrammarError: if a grammar file cannot be used.
    """
    words = grammar(*map(Path, grammars))
    options = ReadOptions(encoding, password, pdf_engine, boxes, limits)
    if isinstance(source, bytes):
        return pipeline.run(source, name or STDIN, words, options).document
    path = Path(source)
    data = content(Source(path, name or path.name), limits)
    return pipeline.run(data, name or path.name, words, options).document


def iter_documents(  # noqa: PLR0913  each of them an option
    paths: Iterable[str | os.PathLike[str]],
    *,
    grammars: Sequence[str | Path] = (),
    encoding: str | None = None,
    password: str | None = None,
    pdf_engine: PdfEngine = "auto",
    boxes: bool = False,
    limits: Limits = DEFAULT,
    on_error: Callable[[KqparseError], None] | None = None,
) -> Iterator[Document]:
    """Read the files that the paths lead to (folders with all below them), in order, one at a time.

    Args:
        paths: files and folders.
        grammars, encoding, password, pdf_engine, boxes, limits: as for `extract`.
        on_error: called with the error of each source that cannot be read, after which the next one is read;
            without it the error is raised.

    Raises:
        UsageError: if a path does not exist.
        KqparseError: see `on_error`.
    """
    words = grammar(*map(Path, grammars))
    options = ReadOptions(encoding, password, pdf_engine, boxes, limits)
    seen: Seen = {}
    for source in find(paths, limits=limits):
        outcome = read(source, words, options, seen)
        if outcome.parsed is not None:
            yield outcome.parsed.document
        elif outcome.error is not None:
            if on_error is None:
                raise outcome.error
            on_error(outcome.error)


def find(
    paths: Iterable[str | os.PathLike[str]],
    leave_out: Path | None = None,
    patterns: Patterns = EVERYTHING,
    limit: int | None = None,
    limits: Limits = DEFAULT,
) -> list[Source]:
    """The files that paths lead to, in the order of the paths and by name below each; `-` is standard input.

    Hidden and temporary files below a folder are passed over, and so is everything below `leave_out`.

    Args:
        paths: files and folders.
        leave_out: a folder that is no input.
        patterns: which names are wanted; standard input always is.
        limit: take no more than the first so many.
        limits: how much an archive may hold.

    Raises:
        UsageError: if a path does not exist, there is nothing to read, or two files would get the same name.
    """
    sources: list[Source] = []
    for given in paths:
        path = Path(given)
        if str(path) == STDIN:
            sources.append(Source(path, STDIN))
        elif _is_folder(path):
            found = [Source(file, _name(file, path), found=True) for file in _below(path, leave_out)]
            if not found:
                raise UsageError(str(given), "there is no file in this folder", "name a folder of documents")
            sources += found
        else:
            sources.append(Source(path, _name(path, path.parent)))
    sources = [member for source in sources for member in _opened(source, limits)]
    wanted = [source for source in sources if str(source.path) == STDIN or patterns.take(source.name)]
    if sources and not wanted:
        raise UsageError(f"--include/--exclude: of {len(sources)} files", "none is left", "check the patterns")
    return _distinct(wanted)[:limit]


def _is_folder(path: Path) -> bool:
    """Whether a path that is there leads to a folder.

    Raises:
        UsageError: if it is not there.
    """
    try:
        path.lstat()
        return path.is_dir()
    except (FileNotFoundError, NotADirectoryError):
        raise UsageError(str(path), "no such file or folder", "check the path") from None
    except OSError as fault:
        raise UsageError(str(path), f"cannot be looked up: {fault.strerror or fault}", "check the path") from None


def _name(path: Path, top: Path) -> str:
    """The path below `top` as text that any output can hold: bytes that are no UTF-8 are replaced."""
    name = path.name if path == top else path.relative_to(top).as_posix()
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _opened(source: Source, limits: Limits) -> list[Source]:
    """The members of an archive, or the source itself."""
    if str(source.path) == STDIN or not source.path.is_file():
        return [source]
    try:
        chains = archives.members(source.path, source.name, limits)
    except KqparseError as fault:
        return [source._replace(fault=fault)]
    members = [source._replace(name="/".join((source.name, *chain)), inside=chain, found=True) for chain in chains]
    return members or [source]


def _distinct(sources: list[Source]) -> list[Source]:
    """The sources, a file that two paths lead to once."""
    seen: dict[str, Source] = {}
    for source in sources:
        other = seen.setdefault(source.name, source)
        if (other.place(), other.inside) != (source.place(), source.inside):
            what = f"has the same name as {other.path}, so their results would mix"
            raise UsageError(str(source.path), what, "name a folder above both")
    return list(seen.values())


def read(source: Source, words: Grammar, options: ReadOptions = _DEFAULT, seen: Seen | None = None) -> Outcome:
    """Read one file; an error of the source is an outcome, wrong usage is raised.

    Args:
        source: the file.
        words: the grammar.
        options: what the user says about the reading.
        seen: what was read before; of equal files that were found the first is read.
    """
    try:
        text = source_text(source, words, options, seen)
    except UsageError:
        raise
    except PassedOverError as passed:
        return Outcome(source.name, None, None, str(passed))
    except KqparseError as error:
        return Outcome(source.name, None, error)
    try:
        return checked(pipeline.finish(text, words))
    except KqparseError as error:
        return Outcome(source.name, None, error)


class PassedOverError(Exception):
    """A source that was found in a folder or an archive and is not read; the message tells what it is."""


def source_text(source: Source, words: Grammar, options: ReadOptions, seen: Seen | None = None) -> SourceText:
    """The text of one file; the arguments are those of `read`.

    Raises:
        PassedOverError: if it was found and is no document, or equal to one before.
        KqparseError: if it cannot be read.
    """
    data = content(source, options.limits)
    if seen is not None and source.found:
        first = seen.setdefault(sha256(data).digest(), source.name)
        if first != source.name:
            raise PassedOverError(f"the same as {first}")
    try:
        return read_source(data, source.name, words, options)
    except UnsupportedError as error:
        if source.found:
            raise PassedOverError(error.kind) from None
        raise


def checked(parsed: Parsed) -> Outcome:
    """The outcome of a parsed source: a finding of severity `error` fails it."""
    for finding in parsed.document.diagnostics:
        if finding.severity == "error":
            lost = parsed.document.coverage.unassigned
            remedy = f"its {lost} characters stay unassigned until a family file for it is added by --grammars"
            error = KqparseError(parsed.document.source.name, finding.message, remedy, code=finding.code)
            return Outcome(parsed.document.source.name, parsed, error)
    return Outcome(parsed.document.source.name, parsed, None)


def real(path: Path) -> Path:
    """Where a path leads; unlike `Path.resolve` it bears with links that lead in a circle."""
    return Path(os.path.realpath(path))


def content(source: Source, limits: Limits = DEFAULT) -> bytes:
    """The bytes of a source; standard input is read to its end, without ever going back.

    Raises:
        KqparseError: KQ901 if it cannot be read, KQ903 if it has too many bytes; no more than that are taken in.
    """
    if source.fault:
        raise source.fault
    try:
        if source.inside:
            return archives.content(source.path, source.name, source.inside, limits)
        if str(source.path) != STDIN:
            data = file_bytes(source.path, limits.bytes + 1)
        elif sys.stdin is None:
            raise OSError(None, "standard input is closed")
        else:
            data = sys.stdin.buffer.read(limits.bytes + 1)
    except OSError as fault:
        what = f"source cannot be read: {fault.strerror or fault}"
        raise KqparseError(source.name, what, "name a readable file, or - for standard input", code="KQ901") from None
    if len(data) > limits.bytes:
        raise too_long(source.name, limits)
    return data


def _below(folder: Path, leave_out: Path | None) -> Iterator[Path]:
    """All that is no folder, and folders that cannot be listed: reading them tells why."""
    barred = real(leave_out) if leave_out else None
    found: list[Path] = []

    def closed(fault: OSError) -> None:
        found.append(Path(fault.filename))

    for place, folders, files in os.walk(folder, onerror=closed):
        here = Path(place)
        folders[:] = [name for name in folders if _visible(name) and not _within(here / name, barred)]
        found += [here / name for name in files if _visible(name) and not _within(here / name, barred)]
    yield from sorted(found, key=lambda path: path.relative_to(folder).as_posix())


def _visible(name: str) -> bool:
    return not name.startswith((".", *_TEMPORARY)) and not name.endswith("~")


def _within(path: Path, barred: Path | None) -> bool:
    return barred is not None and real(path).is_relative_to(barred)
