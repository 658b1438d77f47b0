"""`kqparse report`: documents in, one page out."""

import base64
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from kqparse import pipeline
from kqparse.batch import PassedOverError, checked, source_text
from kqparse.cli import status
from kqparse.cli.console import progress, say, tell
from kqparse.cli.standard_output import write
from kqparse.diagnostics.sentences import Tongue
from kqparse.emit.files import WholeFile, telling
from kqparse.errors import KqparseError, UsageError
from kqparse.grammar import grammar
from kqparse.limits import Limits
from kqparse.read.options import ReadOptions
from kqparse.read.pdf.drawn_pages import drawn_pages
from kqparse.records import SourceText
from kqparse.review import Fragment, Picture, Reviewed, review_page
from kqparse.sources import STDIN, Source, content, find
from kqparse.workforce import Workforce, each

_PDF = "application/pdf"
_PAGES = 300
"""Pages that are drawn at most, over all documents: a page takes some 40 kB, and a browser has to hold them."""


@dataclass(frozen=True)
class Reporting:
    """What the user says about a report: its language, words of their own, of PDF the pictures and the password, and
    how much a source may ask for.
    """

    tongue: Tongue
    grammars: tuple[Path, ...]
    pictures: bool
    password: str | None
    limits: Limits

    def __call__(self, source: Source) -> "_Looked":
        """A document with its text and pages, or its error, or both where no family fits it."""
        words = grammar(*self.grammars)
        try:
            options = ReadOptions(password=self.password, boxes=self.pictures, limits=self.limits)
            text = source_text(source, words, options)
            parsed = pipeline.finish(text, words)
            pictures = list(self._pages(source, text))
        except PassedOverError:
            return _Looked(None, None)
        except UsageError:
            raise
        except KqparseError as fault:
            return _Looked(None, fault)
        fragments = [Fragment(own.start, own.end, own.page, *own.box) for own in text.layout.fragments]
        reviewed = Reviewed(parsed.document, parsed.text, pictures, fragments if pictures else ())
        return _Looked(reviewed, checked(parsed).error)

    def _pages(self, source: Source, text: SourceText) -> Iterator[Picture]:
        """The pages of a PDF; standard input cannot be read a second time."""
        if not self.pictures or text.media_type != _PDF or str(source.path) == STDIN:
            return
        for number, width, height, png in drawn_pages(content(source, self.limits), self.password, _PAGES):
            yield Picture(number, width, height, "data:image/png;base64," + base64.b64encode(png).decode())


class _Looked(NamedTuple):
    """What became of a source."""

    reviewed: Reviewed | None
    error: KqparseError | None


def write_report(paths: list[Path], output: Path | None, wanted: Reporting, *, quiet: bool, jobs: int | None) -> int:
    """Read the documents and write the page; returns the exit status.

    Raises:
        UsageError: if a path does not exist, the page would take the place of an input, or an extra is missing.
        KqparseError: if the page cannot be written.
    """
    grammar(*wanted.grammars)
    sources = find(paths, leave_out=output, limits=wanted.limits)
    if output is not None and any(source.path.resolve() == output.resolve() for source in sources):
        raise UsageError(str(output), "is an input and would be overwritten", "name another output")
    reviewed: list[Reviewed] = []
    failed = 0
    left = _PAGES
    with each(wanted, sources, _lost, Workforce(jobs, wanted.limits)) as found:
        for one, error in progress(found, len(sources), quiet=quiet):
            if error is not None:
                failed += 1
                tell(error)
            if one is not None:
                reviewed.append(one._replace(pictures=one.pictures[:left]))
                left -= len(reviewed[-1].pictures)
    page = review_page(reviewed, wanted.tongue).encode("utf-8", "replace")
    if output is None:
        write(page)
    else:
        with WholeFile(output) as file, telling(output):
            file.stream.write(page)
            file.keep()
        if not quiet:
            say(f"{output}: {len(reviewed)} documents to review")
    return status.FAILED if failed else status.WELL


def _lost(source: Source, error: KqparseError) -> _Looked:
    """What stands for a source whose worker was ended."""
    return _Looked(None, error)
