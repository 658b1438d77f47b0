"""The parts of records that are no plain data: edited text, pieces of it, and families of the grammar.

An edited text is written as its source, the letters exchanged in it and the edits that change its length. A piece of
text is written as it reads (for the human eye, and to be checked) with its places in the edited text. A family is
written by its name and looked up in the reader's own grammar.
"""

from collections.abc import Callable
from itertools import compress, count, groupby
from operator import ne
from typing import Any, NamedTuple, TypeVar, get_args

import msgspec

from kqparse.grammar.grammar import AnyFamily
from kqparse.interchange.references import RecordError, References
from kqparse.model.values import Offset
from kqparse.text.edits import Edit, EditedText
from kqparse.text.traced import Traced

T = TypeVar("T")


class Codec(NamedTuple):
    """How values of one type are written as plain data (`encode`) and read from it (`decode`)."""

    encode: Callable[[Any, References], Any]
    decode: Callable[[Any, References], Any]


class _Pieces(msgspec.Struct, forbid_unknown_fields=True):
    text: str
    pieces: list[tuple[Offset, Offset]]
    joiners: list[str]


class _Text(msgspec.Struct, forbid_unknown_fields=True):
    source: str
    letters: list[tuple[Offset, str]]
    edits: list[tuple[Offset, Offset, str]]


def plain(value: object, kind: type[T]) -> T:
    """Plain data as a value of a type.

    Raises:
        RecordError: if it is none.
    """
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError as fault:
        raise RecordError(str(fault)) from None


def write_text(text: EditedText) -> dict[str, Any]:
    """An edited text as plain data."""
    exchanged, edits = text.recipe()
    changed = compress(count(), map(ne, exchanged, text.source))
    letters = []
    for _, group in groupby(enumerate(changed), key=lambda entry: entry[1] - entry[0]):
        places = [place for _, place in group]
        letters.append((places[0], exchanged[places[0] : places[-1] + 1]))
    return {"source": text.source, "letters": letters, "edits": [tuple(edit) for edit in edits]}


def read_text(value: object) -> EditedText:
    """The edited text that plain data states.

    Raises:
        RecordError: if it is none.
    """
    parts = plain(value, _Text)
    pieces: list[str] = []
    at = 0
    for start, letters in parts.letters:
        if not at <= start:
            raise RecordError("letters out of order", ("letters",))
        pieces += (parts.source[at:start], letters)
        at = start + len(letters)
    try:
        return EditedText(parts.source, "".join([*pieces, parts.source[at:]]), [Edit(*edit) for edit in parts.edits])
    except ValueError as fault:
        raise RecordError(str(fault)) from None


def _write_pieces(traced: Traced, references: References) -> dict[str, Any]:
    references.keep(traced.of)
    return {"text": traced.text, "pieces": traced.pieces, "joiners": traced.joiners}


def _read_pieces(value: object, references: References) -> Traced:
    parts = plain(value, _Pieces)
    of = references.text
    if of is None:
        raise RecordError("a piece of text without a text beside the record")
    if any(not start < end <= len(of.text) for start, end in parts.pieces):
        raise RecordError("a piece outside of the text", ("pieces",))
    if len(parts.joiners) != max(len(parts.pieces) - 1, 0):
        raise RecordError("not one joiner between every two pieces", ("joiners",))
    traced = Traced(of, parts.pieces, parts.joiners)
    if traced.text != parts.text:
        raise RecordError("the text is not what stands at its pieces", ("text",))
    return traced


def _write_whole(text: EditedText, references: References) -> None:
    # It is written once, beside the record.
    references.keep(text)


def _read_whole(value: object, references: References) -> EditedText:
    if value is not None or references.text is None:
        raise RecordError("the edited text stands beside the record, under the key text")
    return references.text


def _read_family(value: object, references: References) -> AnyFamily:
    name = plain(value, str)
    if name not in references.families:
        raise RecordError(f"no family {name!r} in the grammar")
    return references.families[name]


_TRACED = Codec(_write_pieces, _read_pieces)
_EDITED = Codec(_write_whole, _read_whole)
_FAMILY = Codec(lambda family, _: family.table.name, _read_family)

LEAVES: dict[Any, Codec] = {
    Traced: _TRACED,
    EditedText: _EDITED,
    **dict.fromkeys(get_args(AnyFamily) or (AnyFamily,), _FAMILY),
}
"""By type. All kinds of families share one."""
