"""Documents to and from JSON bytes; the order of keys is the order of the contract."""

from functools import cache

import msgspec

from kqparse.late_pattern import late_pattern
from kqparse.model.document import Document

_encoder = msgspec.json.Encoder()
_STEP = late_pattern(r"\.([^.\[\]`]+)|\[(\d+)\]")


@cache
def _decoder() -> msgspec.json.Decoder[Document]:
    """What reads documents, which those who write them need not make."""
    return msgspec.json.Decoder(Document)


def to_json(document: Document, *, indent: int = 1) -> bytes:
    """The document as UTF-8 JSON, ending in a line break; `indent=0` puts it on one line."""
    return indented(document, indent) if indent else _encoder.encode(document) + b"\n"


def indented(data: object, by: int = 1) -> bytes:
    """Any plain data or records as UTF-8 JSON for people and programs, ending in a line break."""
    return msgspec.json.format(_encoder.encode(data), indent=by) + b"\n"


def from_json(data: bytes | str) -> Document:
    """The document that JSON states.

    Raises:
        msgspec.DecodeError: if it is no JSON, or (as `msgspec.ValidationError`) no document of this model.
    """
    return _decoder().decode(data)


def refused(message: str) -> tuple[str, tuple[str | int, ...]]:
    """What the message of a decoder says, and the path that it names behind it, which ends at a free key."""
    said, parted, place = message.rpartition(" - at `")
    path = [key or int(number) for key, number in _STEP.findall(place.partition("[...]")[0])] if parted else []
    return (said if parted else message), tuple(path)
