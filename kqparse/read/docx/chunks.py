"""Documents that stand whole within a Word document (`w:altChunk`), as programs put them there that make documents.

Each is read as the file that it is, and its paragraphs and tables stand where it is taken in. What cannot be read so is
told by name.
"""

from collections.abc import Callable

from kqparse.diagnostics import finding
from kqparse.errors import KqparseError
from kqparse.model import Diagnostic
from kqparse.read.flow import Block
from kqparse.read.options import ReadOptions
from kqparse.read.parts import Parts
from kqparse.read.refusals import refused
from kqparse.read.registry import block_reader, kind_of

_OVER_LIMIT = "KQ903"


class Chunks:
    """The chunks of a Word document.

    Args:
        parts: of the document.
        name: of the source, for messages.
        options: of its reading.
        documents: reads a chunk that is a Word document itself, None where too many stand within each other already.
        findings: what takes the findings about chunks that are not read.
    """

    def __init__(
        self,
        parts: Parts,
        name: str,
        options: ReadOptions,
        documents: Callable[[bytes], list[Block]] | None,
        findings: list[Diagnostic],
    ) -> None:
        self._parts = parts
        self._name = name
        self._options = options
        self._documents = documents
        self._findings = findings
        self._read: set[str] = set()

    def blocks(self, part: str, key: str) -> list[Block]:
        """What a chunk holds that a part takes in by the name of a relation; nothing where it is not read.

        Raises:
            KqparseError: with code KQ903 if it is over a limit.
        """
        chunk = self._parts.targets(part).get(key, "")
        try:
            if not chunk:
                raise refused(self._name, "it is not in the file", "")
            if chunk in self._read:  # else a small file could stand for a large one
                raise refused(self._name, "it is taken in above already", "")
            self._read.add(chunk)
            return self._of(self._parts.read(chunk))
        except KqparseError as error:
            if error.code == _OVER_LIMIT:
                raise
            why = error.what.removeprefix("source cannot be read: ")
            self._findings.append(finding("KQ109", [], data={"part": chunk or key}, wording={"why": why}))
            return []

    def _of(self, data: bytes) -> list[Block]:
        kind = kind_of(data, self._name, self._options.limits)
        if (reader := block_reader(kind)) is not None:
            return reader(data, self._name, self._options)
        if kind != "docx":
            raise refused(self._name, f"within others no document of its kind is read ({kind})", "")
        if self._documents is None:
            raise refused(self._name, "too many documents stand within each other", "")
        return self._documents(data)
