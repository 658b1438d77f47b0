"""Documents as JSON, one to a file, and as JSON Lines, one to a line."""

from typing import BinaryIO

from kqparse.emit.part import Part
from kqparse.model import to_json
from kqparse.records import Parsed


def json_part(parsed: Parsed) -> Part:
    """The document, indented."""
    return Part(to_json(parsed.document))


def line_part(parsed: Parsed) -> Part:
    """The document as a line."""
    return Part(to_json(parsed.document, indent=0))


class JsonWriter:
    """Writes the one document of a JSON file, indented."""

    cuts = 0

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._written = False

    def add(self, parsed: Parsed) -> None:
        """Write the document; raises as `put` does."""
        self.put(json_part(parsed))

    def put(self, part: Part) -> None:
        """Write the document.

        Raises:
            ValueError: at a second document, which would make the file no JSON.
        """
        if self._written:
            raise ValueError("a JSON file holds one document; write several as jsonl")
        self._stream.write(part.data)
        self._written = True

    def close(self) -> None:
        """Nothing is left to write."""

    def abort(self) -> None:
        """Nothing is left to clean up."""


class JsonLinesWriter:
    """Writes one compact line for each document."""

    cuts = 0

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def add(self, parsed: Parsed) -> None:
        """Write the document as a line."""
        self.put(line_part(parsed))

    def put(self, part: Part) -> None:
        """Write a document's line."""
        self._stream.write(part.data)

    def close(self) -> None:
        """Nothing is left to write."""

    def abort(self) -> None:
        """Nothing is left to clean up."""
