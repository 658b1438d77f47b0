"""Documents as JSON, one to a file, and as JSON Lines, one to a line."""

from kqparse.emit.part import Part, PartWriter
from kqparse.model import to_json
from kqparse.records import Parsed


def json_part(parsed: Parsed) -> Part:
    """The document, indented."""
    return Part(to_json(parsed.document))


def line_part(parsed: Parsed) -> Part:
    """The document as a line."""
    return Part(to_json(parsed.document, indent=0))


class JsonWriter(PartWriter):
    """Writes the one document of a JSON file."""

    _written = False

    def put(self, part: Part) -> None:
        """Write the document.

        Raises:
            ValueError: at a second document, which would make the file no JSON.
        """
        if self._written:
            raise ValueError("a JSON file holds one document; write several as jsonl")
        super().put(part)
        self._written = True
