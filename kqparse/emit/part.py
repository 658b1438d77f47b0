"""What one document adds to one output: made from the document alone, so that any process can make it.

A writer then only puts parts one behind the other. Outputs whose bytes are put together at the end get the document.
"""

from functools import cache, lru_cache
from typing import BinaryIO

import msgspec

from kqparse.model import Document
from kqparse.records import Parsed


class Part(msgspec.Struct, array_like=True, frozen=True):
    """What a document adds.

    Attributes:
        data: bytes; those of streams are written as they are.
        cuts: how many cells were cut to what Excel holds.
    """

    data: bytes = b""
    cuts: int = 0


_Whole = tuple[Document, list[int]]
_encoder = msgspec.msgpack.Encoder()


@cache
def _decoder() -> msgspec.msgpack.Decoder[_Whole]:
    """What reads them, where an output asks for the document."""
    return msgspec.msgpack.Decoder(_Whole)


def whole(parsed: Parsed) -> Part:
    """The document itself, and where its lines begin, but not its text."""
    return Part(_encoder.encode((parsed.document, parsed.line_starts)))


def restored(part: Part) -> Parsed:
    """The document of such a part; several outputs may ask for it."""
    return _restored(part.data)


@lru_cache(maxsize=1)
def _restored(data: bytes) -> Parsed:
    document, line_starts = _decoder().decode(data)
    return Parsed(document, line_starts)


class PartWriter:
    """Writes the data of parts one behind the other.

    Args:
        stream: where the bytes go; it stays open.

    Attributes:
        cuts: how many cells were cut to what Excel holds.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self.cuts = 0
        self._stream = stream

    def put(self, part: Part) -> None:
        """Write a document's part."""
        self._stream.write(part.data)
        self.cuts += part.cuts

    def close(self) -> None:
        """Nothing is left to write."""

    def abort(self) -> None:
        """Nothing is left to clean up."""
