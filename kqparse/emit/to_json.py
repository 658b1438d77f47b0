"""Documents as JSON, one to a file, and as JSON Lines, one to a line."""

from typing import BinaryIO

from kqparse.model import to_json
from kqparse.records import Parsed


class JsonWriter:
    """Writes the one document of a JSON file, indented."""

    cuts = 0

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._written = False

    def add(self, parsed: Parsed) -> None:
        """Write the document.

        Raises:
            ValueError: at a second document, which would make the file no JSON.
        """
        if self._written:
            raise ValueError("a JSON file holds one document; write several as jsonl")
        self._stream.write(to_json(parsed.document))
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
        self._stream.write(to_json(parsed.document, indent=0))

    def close(self) -> None:
        """Nothing is left to write."""

    def abort(self) -> None:
        """Nothing is left to clean up."""
