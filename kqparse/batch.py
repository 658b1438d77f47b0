"""Sources to documents, one by one, going on when one fails.

This is the Python interface too: `extract` for one source, `iter_documents` for many.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from kqparse import pipeline
from kqparse.errors import KqparseError, UsageError
from kqparse.frozen import Frozen
from kqparse.grammar import Grammar, grammar
from kqparse.limits import DEFAULT, Limits
from kqparse.model import Document
from kqparse.read import run as read_source
from kqparse.read.options import PdfEngine, ReadOptions
from kqparse.read.refusals import UnsupportedError
from kqparse.records import Parsed, SourceText
from kqparse.sources import STDIN, Source, content, find, prepared

_DEFAULT = ReadOptions()


class Outcome(Frozen, frozen=True):
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
    data = content(Source(str(path), name or path.name), limits)
    return pipeline.run(data, name or path.name, words, options).document


def iter_documents(  # noqa: PLR0913  each of them an option
    paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
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
        paths: files and folders, or one of them.
        grammars, encoding, password, pdf_engine, boxes, limits: as for `extract`.
        on_error: called with the error of each source that cannot be read, after which the next one is read;
            without it the error is raised.

    Raises:
        UsageError: if no path leads to a file.
        KqparseError: see `on_error`.
    """
    # A text is a sequence of texts too, and one of its letters may be a path.
    paths = [paths] if isinstance(paths, (str, os.PathLike)) else paths
    words = grammar(*map(Path, grammars))
    options = ReadOptions(encoding, password, pdf_engine, boxes, limits)
    for source in prepared(find(paths, limits=limits), each_once=True, limits=limits):
        outcome = read(source, words, options)
        if outcome.parsed is not None:
            yield outcome.parsed.document
        elif outcome.error is not None:
            if on_error is None:
                raise outcome.error
            on_error(outcome.error)


def read(
    source: Source,
    words: Grammar,
    options: ReadOptions = _DEFAULT,
    revise: pipeline.Revise | None = None,
    text: SourceText | None = None,
) -> Outcome:
    """Read one file; an error of the source is an outcome, wrong usage is raised.

    Args:
        source: the file.
        words: the grammar.
        options: what the user says about the reading.
        revise: what a person says of its positions.
        text: its own, where that was read before.
    """
    try:
        text = source_text(source, words, options, text)
    except UsageError:
        raise
    except PassedOverError as passed:
        return Outcome(source.name, None, None, str(passed))
    except KqparseError as error:
        return Outcome(source.name, None, error)
    try:
        return checked(pipeline.finish(text, words, revise))
    except KqparseError as error:
        return Outcome(source.name, None, error)


class PassedOverError(Exception):
    """A source that was found in a folder or an archive and is not read; the message tells what it is."""


def source_text(source: Source, words: Grammar, options: ReadOptions, text: SourceText | None = None) -> SourceText:
    """The text of one file; the arguments are those of `read`.

    Raises:
        PassedOverError: if it was found and is no document, or equal to one before it.
        KqparseError: if it cannot be read.
    """
    if source.same_as is not None:
        raise PassedOverError(f"the same as {source.same_as}")
    try:
        return text or read_source(content(source, options.limits), source.name, words, options)
    except UnsupportedError as error:
        if source.found:
            raise PassedOverError(error.kind) from None
        raise


def checked(parsed: Parsed) -> Outcome:
    """The outcome of a parsed source: a finding of severity `error` fails it."""
    for finding in parsed.document.diagnostics:
        if finding.severity == "error":
            lost = parsed.document.coverage.unassigned
            remedy = f"its {lost} characters stay unassigned; kqparse families tells more, --grammars adds a family"
            if not lost:
                remedy = "all of it was read as an act without posts; if it has any, add a family file by --grammars"
            error = KqparseError(parsed.document.source.name, finding.message, remedy, code=finding.code)
            return Outcome(parsed.document.source.name, parsed, error)
    return Outcome(parsed.document.source.name, parsed, None)
