"""Many sources: finding them, reading them one by one, and going on when one fails.

This is the Python interface too: `extract` for one source, `iter_documents` for many.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from kqparse import archives, pipeline
from kqparse.errors import KqparseError, UsageError
from kqparse.grammar import Grammar, grammar
from kqparse.model import Document
from kqparse.read.options import PdfEngine, ReadOptions
from kqparse.read.refusals import UnsupportedError
from kqparse.records import Parsed

STDIN = "-"
_TEMPORARY = ("~$", "~")
_DEFAULT = ReadOptions()
Seen = dict[bytes, str]
"""For each digest of a source the name of the first one that has it."""


class Source(NamedTuple):
    """A file to read.

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

    Returns:
        The document. One that no family fits has no positions and the finding KQ209.

    Raises:
        KqparseError: with a code KQ9xx if the source cannot be read.
        GrammarError: if a grammar file cannot be used.
    """
    words = grammar(*map(Path, grammars))
    options = ReadOptions(encoding, password, pdf_engine, boxes)
    if isinstance(source, bytes):
        return pipeline.run(source, name or STDIN, words, options).document
    path = Path(source)
    return pipeline.run(_bytes(path, name or path.name), name or path.name, words, options).document


def iter_documents(  # noqa: PLR0913  each of them an option
    paths: Iterable[str | os.PathLike[str]],
    *,
    grammars: Sequence[str | Path] = (),
    encoding: str | None = None,
    password: str | None = None,
    pdf_engine: PdfEngine = "auto",
    boxes: bool = False,
    on_error: Callable[[KqparseError], None] | None = None,
) -> Iterator[Document]:
    """Read the files that the paths lead to (folders with all below them), in order, one at a time.

    Args:
        paths: files and folders.
        grammars, encoding, password, pdf_engine, boxes: as for `extract`.
        on_error: called with the error of each source that cannot be read, after which the next one is read;
            without it the error is raised.

    Raises:
        UsageError: if a path does not exist.
        KqparseError: see `on_error`.
    """
    words = grammar(*map(Path, grammars))
    options = ReadOptions(encoding, password, pdf_engine, boxes)
    seen: Seen = {}
    for source in find(paths):
        outcome = read(source, words, options, seen)
        if outcome.parsed is not None:
            yield outcome.parsed.document
        elif outcome.error is not None:
            if on_error is None:
                raise outcome.error
            on_error(outcome.error)


def find(paths: Iterable[str | os.PathLike[str]], leave_out: Path | None = None) -> list[Source]:
    """The files that paths lead to, in the order of the paths and by name below each.

    Hidden and temporary files below a folder are passed over, and so is everything below `leave_out`.

    Raises:
        UsageError: if a path does not exist, a folder holds nothing, or two files would get the same name.
    """
    sources: list[Source] = []
    for given in paths:
        path = Path(given)
        if path.is_dir():
            found = [Source(file, file.relative_to(path).as_posix(), found=True) for file in _below(path, leave_out)]
            if not found:
                raise UsageError(str(given), "there is no file in this folder", "name a folder of documents")
            sources += found
        elif path.exists():
            sources.append(Source(path, path.name))
        else:
            raise UsageError(str(given), "no such file or folder", "check the path")
    return _distinct([member for source in sources for member in _opened(source)])


def _opened(source: Source) -> list[Source]:
    """The members of an archive, or the source itself."""
    try:
        chains = archives.members(source.path, source.name)
    except KqparseError as fault:
        return [source._replace(fault=fault)]
    members = [source._replace(name="/".join((source.name, *chain)), inside=chain, found=True) for chain in chains]
    return members or [source]


def _distinct(sources: list[Source]) -> list[Source]:
    """The sources, a file that two paths lead to once."""
    seen: dict[str, Source] = {}
    for source in sources:
        other = seen.setdefault(source.name, source)
        if (other.path.resolve(), other.inside) != (source.path.resolve(), source.inside):
            what = f"has the same name as {other.path}, so their results would mix"
            raise UsageError(str(source.path), what, "name a folder above both")
    return list(seen.values())


def read(source: Source, words: Grammar, options: ReadOptions = _DEFAULT, seen: Seen | None = None) -> Outcome:
    """Read one file; an error of the source is an outcome, wrong usage is raised.

    Args:
        source: the file.
        words: the grammar.
        encoding: as for `extract`.
        seen: what was read before; of equal files that were found the first is read.
    """
    try:
        data = _content(source)
        first = (
            seen.setdefault(sha256(data).digest(), source.name) if seen is not None and source.found else source.name
        )
        if first != source.name:
            return Outcome(source.name, None, None, f"the same as {first}")
        parsed = pipeline.run(data, source.name, words, options)
    except UsageError:
        raise
    except UnsupportedError as error:
        if source.found:
            return Outcome(source.name, None, None, error.kind)
        return Outcome(source.name, None, error)
    except KqparseError as error:
        return Outcome(source.name, None, error)
    return checked(parsed)


def _content(source: Source) -> bytes:
    if source.fault:
        raise source.fault
    return (
        archives.content(source.path, source.name, source.inside) if source.inside else _bytes(source.path, source.name)
    )


def checked(parsed: Parsed) -> Outcome:
    """The outcome of a parsed source: a finding of severity `error` fails it."""
    for finding in parsed.document.diagnostics:
        if finding.severity == "error":
            lost = parsed.document.coverage.unassigned
            remedy = f"its {lost} characters stay unassigned until a family file for it is added by --grammars"
            error = KqparseError(parsed.document.source.name, finding.message, remedy, code=finding.code)
            return Outcome(parsed.document.source.name, parsed, error)
    return Outcome(parsed.document.source.name, parsed, None)


def _bytes(path: Path, name: str) -> bytes:
    try:
        return path.read_bytes()
    except OSError as fault:
        what = f"source cannot be read: {fault.strerror or fault}"
        raise KqparseError(name, what, "check the file and its permissions", code="KQ901") from None


def _below(folder: Path, leave_out: Path | None) -> Iterator[Path]:
    barred = leave_out.resolve() if leave_out else None
    for path in sorted(folder.rglob("*"), key=lambda path: path.relative_to(folder).as_posix()):
        parts = path.relative_to(folder).parts
        if any(part.startswith((".", *_TEMPORARY)) for part in parts) or path.name.endswith("~"):
            continue
        if barred and path.resolve().is_relative_to(barred):
            continue
        if path.is_file():
            yield path
