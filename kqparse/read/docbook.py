"""DocBook as antiword writes it: paragraphs and tables of an old Word document."""

import re

from kqparse.limits import Limits
from kqparse.read.flow import Block, Box, Grid
from kqparse.read.tags import End, Handlers, Start
from kqparse.read.xml import XmlReader

_DOCUMENT_TYPE = re.compile(rb"<!DOCTYPE[^\[>]*>")
"""That of DocBook, which tells us nothing; one with declarations of its own stays, and is refused."""


def docbook_blocks(data: bytes, name: str, limits: Limits) -> list[Block]:
    """The paragraphs and tables of a document.

    Args:
        data: DocBook.
        name: of the source, for messages.
        limits: how much it may ask for.

    Raises:
        KqparseError: KQ901 if it is no well-formed XML, KQ903 if it is over a limit.
    """
    return _Story(name, limits).read(_DOCUMENT_TYPE.sub(b"", data, count=1))


class _Story:
    """Collects paragraphs while the elements go by; a table within a paragraph ends what stands before it."""

    def __init__(self, name: str, limits: Limits) -> None:
        self._blocks: list[Block] = []
        self._grids: list[Grid] = []
        self._boxes: list[Box] = []
        self._words: list[str] = []
        starts: dict[str, Start] = {
            "bookinfo": lambda _: self._reader.skip(),  # who wrote the document, and when, is no text of it
            "para": lambda _: self._flush(),
            "title": lambda _: self._flush(),
            "informaltable": lambda _: self._begin_table(),
            "row": lambda _: self._grids[-1].begin_row() if self._grids else None,
            "entry": lambda _: self._begin_cell(),
        }
        ends: dict[str, End] = {
            "para": self._flush,
            "title": self._flush,
            "entry": self._end_cell,
            "informaltable": self._end_table,
        }
        self._reader: XmlReader = XmlReader(name, limits, Handlers(starts, ends, {}))

    def read(self, data: bytes) -> list[Block]:
        """All of it."""
        self._reader.text(self._words.append)
        self._reader.read(data)
        self._flush()
        return self._blocks

    def _put(self, block: Block) -> None:
        (self._boxes[-1].blocks if self._boxes else self._blocks).append(block)

    def _flush(self) -> None:
        text = " ".join("".join(self._words).split())
        self._words.clear()
        if text:
            self._put(text)

    def _begin_table(self) -> None:
        self._flush()
        self._grids.append(Grid())

    def _end_table(self) -> None:
        self._put(self._grids.pop())

    def _begin_cell(self) -> None:
        self._flush()
        if self._grids:
            self._boxes.append(self._grids[-1].cell())

    def _end_cell(self) -> None:
        self._flush()
        if self._boxes:
            self._boxes.pop()
