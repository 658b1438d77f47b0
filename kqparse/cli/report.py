"""`kqparse report`: documents in, one page out, a document at a time."""

import base64
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import NamedTuple

from kqparse import pipeline
from kqparse.batch import PassedOverError, checked, source_text
from kqparse.cli import status
from kqparse.cli.console import progress, say, tell
from kqparse.cli.file_names import OF_OTHER_PROGRAMS, PAGES
from kqparse.cli.standard_output import standard_output
from kqparse.cli.summary import PassedOver
from kqparse.diagnostics.sentences import Tongue
from kqparse.emit import FORMATS
from kqparse.emit.files import WholeFile, telling
from kqparse.errors import KqparseError, UsageError
from kqparse.given import Taking, reading
from kqparse.grammar import grammar
from kqparse.read.pdf.drawn_pages import drawn_pages
from kqparse.read.pdf.faults import DamagedError
from kqparse.records import SourceText
from kqparse.review import Fragment, Picture, Reviewed, Shown, page_parts, shown
from kqparse.sources import STDIN, Source, content, find
from kqparse.workforce import each

_PDF = "application/pdf"
_PAGES = 300
"""Pages that are drawn at most, over all documents: a page takes some 40 kB, and a browser has to hold them."""


@dataclass(frozen=True)
class Reporting:
    """What the user says about a report: its language, words of their own, the pictures of PDF, and who reads what."""

    tongue: Tongue
    grammars: tuple[Path, ...]
    pictures: bool
    force: Taking

    def __call__(self, source: Source) -> "_Looked":
        """A document with its text and pages, or its error, or both where no family fits it."""
        words = grammar(*self.grammars)
        try:
            options = reading(self.force, boxes=self.pictures)
            text = source_text(source, words, options)
            parsed = pipeline.finish(text, words)
            pictures = list(self._pages(source, text))
        except PassedOverError as passed:
            return _Looked(None, None, (source.name, str(passed)))
        except UsageError:
            raise
        except KqparseError as fault:
            return _Looked(None, fault)
        fragments = [Fragment(own.start, own.end, own.page, *own.box) for own in text.layout.fragments]
        wanted = (text.pages or 0) if self.pictures and text.media_type == _PDF else 0
        left = wanted - len(pictures)
        reviewed = Reviewed(parsed.document, parsed.text, pictures, fragments if pictures else (), left)
        return _Looked(shown(reviewed), checked(parsed).error)

    def _pages(self, source: Source, text: SourceText) -> Iterator[Picture]:
        """The pages of a PDF, as far as they can be drawn; standard input cannot be read a second time."""
        if not self.pictures or text.media_type != _PDF or source.where == STDIN:
            return
        with suppress(DamagedError):  # the second engine reads what the first, which draws, cannot
            for number, width, height, png in drawn_pages(
                content(source, self.force.limits), self.force.password, _PAGES
            ):
                yield Picture(number, width, height, "data:image/png;base64," + base64.b64encode(png).decode())


class _Looked(NamedTuple):
    """What became of a source; of one that was passed over its name, and what it is."""

    shown: Shown | None
    error: KqparseError | None
    passed_over: tuple[str, str] | None = None


class _Review:
    """The documents of a page as they come; counts them, tells what failed, and bounds the pictures."""

    def __init__(self) -> None:
        self.documents = self.failed = 0
        self._left = _PAGES
        self._without: list[tuple[str, int]] = []
        self._passed_over = PassedOver()

    def taken(self, found: Iterable[_Looked]) -> Iterator[Shown]:
        """The documents that can be shown."""
        for one, error, passed_over in found:
            if passed_over:
                self._passed_over.add(*passed_over)
            if error is not None:
                self.failed += 1
                tell(error)
            if one is None:
                continue
            self.documents += 1
            pictures = one.pictures[: self._left]
            self._left -= len(pictures)
            without = one.without_picture + len(one.pictures) - len(pictures)
            if without:
                self._without.append((one.name, without))
            yield one._replace(pictures=pictures, without_picture=without)

    def lines(self) -> Iterator[str]:
        """What is to be known of what was passed over, and of pages that are not pictured."""
        if line := self._passed_over.line():
            yield line
        for name, count in self._without:
            why = "standard input is read once" if name == STDIN else f"a page of review holds {_PAGES}"
            yield f"{name}: {count} pages without a picture, for {why}"


def write_report(paths: list[Path], output: Path | None, wanted: Reporting, *, quiet: bool) -> int:
    """Read the documents and write the page; returns the exit status.

    Raises:
        UsageError: if no path leads to a file, the page would take the place of an input, or an extra is missing.
        KqparseError: if the page cannot be written.
    """
    grammar(*wanted.grammars)
    if output is not None and output.suffix.lower() in OF_OTHER_PROGRAMS.union(FORMATS.values()) - PAGES:
        raise UsageError(str(output), "is no name of a page", "name a file that ends with .html")
    sources = find(paths, leave_out=output, patterns=wanted.force.patterns, limits=wanted.force.limits)
    if output is not None and any(source.path.resolve() == output.resolve() for source in sources):
        raise UsageError(str(output), "is an input and would be overwritten", "name another output")
    review = _Review()
    with each(wanted, sources, _lost, wanted.force) as found:
        told = progress(found, len(sources), quiet=quiet)
        _write(page_parts(_begun(review.taken(told)), wanted.tongue), output)
    if not quiet:
        for line in review.lines():
            say(line)
        if output is not None:
            say(f"{output}: {review.documents} documents to review")
    return status.FAILED if review.failed else status.WELL


def _begun(documents: Iterator[Shown]) -> Iterator[Shown]:
    """The same, the first of them at hand: a wrong call is told before anything is written."""
    return chain(list(islice(documents, 1)), documents)


def _write(parts: Iterable[bytes], output: Path | None) -> None:
    """Write the page piece by piece, to its place or to standard output.

    Raises:
        KqparseError: if it cannot be written.
    """
    if output is None:
        for part in parts:
            with standard_output() as stream:
                stream.write(part)
        return
    with WholeFile(output) as file:
        for part in parts:
            with telling(output):
                file.stream.write(part)
        file.finish()
        file.keep()


def _lost(source: Source, error: KqparseError) -> _Looked:
    """What stands for a source whose worker was ended."""
    return _Looked(None, error)
