"""A lone PDF is read beside the loading of the stages: a library reads it, which asks nothing of the grammar.

Both take about as long, and a machine has two processors as a rule.
"""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from kqparse.collecting import loading
from kqparse.file_bytes import file_bytes
from kqparse.read import registry
from kqparse.read.options import ReadOptions
from kqparse.records import SourceText
from kqparse.sources import Source, content

if TYPE_CHECKING:
    from kqparse.workers.beside import Beside

_PDF = b"%PDF-"
_STAGES = "kqparse.batch"
"""The module that loads all stages."""


def pays(sources: Sequence[Source]) -> bool:
    """Whether sources are a lone one that its worker may begin to read before anything else is loaded."""
    if len(sources) != 1 or not _is_pdf(sources[0]):
        return False
    from kqparse.workers.worker import forks  # noqa: PLC0415  (a little text needs no processes)

    return forks()


def begun(source: Source, options: ReadOptions) -> "Beside[SourceText] | None":
    """Begin to read a source in a process of its own; None where that may not be done, or nothing is to be loaded."""
    if _STAGES in sys.modules or not _is_pdf(source):
        return None
    from kqparse.workers.beside import Beside, can_go_beside  # noqa: PLC0415

    if not can_go_beside():
        return None
    try:
        return Beside(lambda: _read(source, options), options.limits.seconds)
    except OSError:  # no process is to be had: the worker reads it itself
        return None


def _read(source: Source, options: ReadOptions) -> SourceText:
    """The text of a PDF, by a process that has loaded no reader of it."""
    with loading():
        import kqparse.read.pdf  # noqa: F401, PLC0415
    return registry.read(content(source, options.limits), source.name, options)


def _is_pdf(source: Source) -> bool:
    """Whether a file begins as a PDF does; one that hides it, or cannot be read, is nothing to begin with."""
    if source.inside or not source.path.is_file():
        return False
    try:
        return file_bytes(source.path, len(_PDF)) == _PDF
    except OSError:
        return False
