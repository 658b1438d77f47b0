"""How messages quote what they are about: never at length."""

import msgspec

from kqparse.printable import shortened


def quoted(value: object) -> str:
    """A JSON value for a message: scalars as JSON, shortened; of objects and arrays only the size."""
    match value:
        case dict():
            return f"an object of {len(value)} keys" if len(value) != 1 else "an object of 1 key"
        case list():
            return f"an array of {len(value)} items" if len(value) != 1 else "an array of 1 item"
        case str():
            return msgspec.json.encode(shortened(value)).decode()
    return shortened(msgspec.json.encode(value).decode())
