"""The law of provenance: each key leads to a value that is there."""

from collections.abc import Iterator

from msgspec import UNSET

from kqparse.late_pattern import late_pattern
from kqparse.model import LANGUAGES, Act, Announcement, Education, Position, Text
from kqparse.model.values import Record
from kqparse.validate.breach import Breach, Path, breach
from kqparse.validate.quoting import quoted

_INDEX = late_pattern("0|[1-9][0-9]{0,8}")


def provenance_key(record: Act | Announcement | Education | Position, path: Path) -> Iterator[Breach]:
    """A provenance key is the dotted path to a value of its record.

    A language may end the path: at a text it must be one that the text has, at any other value it only says where the
    value was read. The value is there: not null, not absent, no empty list.
    """
    for key in record.provenance:
        if not _leads(record, key.split(".")):
            yield breach("provenance-key", (*path, "provenance", key), f"{quoted(key)} names no value of its record")


def _leads(record: object, names: list[str]) -> bool:
    """Whether the dotted path ends at a value."""
    holder: object = None
    value = record
    for name in names[:-1]:
        holder, value = value, _step(value, name)
    last = names[-1]
    # Neither the record itself nor what a text says in one language has a language to name.
    if last in LANGUAGES and holder is not None and not isinstance(holder, Text) and not isinstance(value, Text):
        return _is_there(value)
    return _is_there(_step(value, last))


def _step(value: object, name: str) -> object:
    """The value under a key or index, None if there is none."""
    if isinstance(value, Record):
        return getattr(value, name) if name in value.__struct_fields__ else None
    if isinstance(value, list) and _INDEX.fullmatch(name) and int(name) < len(value):
        return value[int(name)]
    return None


def _is_there(value: object) -> bool:
    return value is not None and value is not UNSET and value not in ([], Text())
