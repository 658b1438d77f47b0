"""The parts of records that are no plain data: edited text, pieces of it, spans of cells and families of the grammar.

An edited text is written as its source, the letters exchanged in it and the edits that change its length. A piece of
text is written as it reads (for the human eye, and to be checked) with its places in the edited text. A family is
written by its name and looked up in the reader's own grammar.
"""

from collections.abc import Callable, Sequence
from itertools import compress, count, groupby
from operator import ne
from typing import Any, NamedTuple, TypeVar, get_args

import msgspec

from kqparse.grammar.grammar import AnyFamily
from kqparse.interchange.references import RecordError, References
from kqparse.model import Span
from kqparse.model.values import Offset
from kqparse.records.spans import CellSpans
from kqparse.text.edits import Edit, EditedText
from kqparse.text.traced import Traced, of_pieces

T = TypeVar("T")


class Codec(NamedTuple):
    """How values of one type are written as plain data (`encode`) and read from it (`decode`)."""

    encode: Callable[[Any, References], Any]
    decode: Callable[[Any, References], Any]


class _Pieces(msgspec.Struct, forbid_unknown_fields=True):
    text: str
    pieces: list[tuple[Offset, Offset]]
    joiners: list[str]
    of: Offset = 0


class _Text(msgspec.Struct, forbid_unknown_fields=True):
    source: str
    letters: list[tuple[Offset, str]]
    edits: list[tuple[Offset, Offset, str]]
    others: list[list[tuple[Offset, str]]] = []


def plain(value: object, kind: type[T]) -> T:
    """Plain data as a value of a type.

    Raises:
        RecordError: if it is none.
    """
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError as fault:
        raise RecordError(str(fault)) from None


def write_texts(texts: Sequence[EditedText]) -> dict[str, Any]:
    """An edited text as plain data, with the letters in which those behind it differ from it."""
    first = texts[0]
    exchanged, edits = first.recipe()
    others = [_letters(first.text, other.text) for other in texts[1:]]
    whole = {"source": first.source, "letters": _letters(first.source, exchanged), "edits": list(map(tuple, edits))}
    return {**whole, "others": others} if others else whole


def _letters(before: str, after: str) -> list[tuple[int, str]]:
    """Where a text of the same length has other letters, run by run."""
    changed = compress(count(), map(ne, after, before))
    letters = []
    for _, group in groupby(enumerate(changed), key=lambda entry: entry[1] - entry[0]):
        places = [place for _, place in group]
        letters.append((places[0], after[places[0] : places[-1] + 1]))
    return letters


def read_texts(value: object) -> list[EditedText]:
    """The edited texts that plain data states.

    Raises:
        RecordError: if it states none.
    """
    parts = plain(value, _Text)
    exchanged = _exchanged(parts.source, parts.letters, ("letters",))
    try:
        first = EditedText(parts.source, exchanged, [Edit(*edit) for edit in parts.edits])
        others = [
            first.replaced(_exchanged(first.text, letters, ("others", index)))
            for index, letters in enumerate(parts.others)
        ]
    except ValueError as fault:
        raise RecordError(str(fault)) from None
    return [first, *others]


def _exchanged(text: str, letters: Sequence[tuple[int, str]], path: tuple[str | int, ...]) -> str:
    pieces: list[str] = []
    at = 0
    for start, own in letters:
        if not at <= start:
            raise RecordError("letters out of order", path)
        pieces += (text[at:start], own)
        at = start + len(own)
    return "".join([*pieces, text[at:]])


def _write_pieces(traced: Traced, references: References) -> dict[str, Any]:
    index = references.keep(traced.of)
    of = {"of": index} if index else {}
    return {"text": traced.text, "pieces": traced.pieces, "joiners": traced.joiners, **of}


def _read_pieces(value: object, references: References) -> Traced:
    parts = plain(value, _Pieces)
    if parts.of >= len(references.texts):
        raise RecordError("a piece of text without a text beside the record")
    of = references.texts[parts.of]
    if any(not start < end <= len(of.text) for start, end in parts.pieces):
        raise RecordError("a piece outside of the text", ("pieces",))
    if len(parts.joiners) != max(len(parts.pieces) - 1, 0):
        raise RecordError("not one joiner between every two pieces", ("joiners",))
    traced = of_pieces(of, parts.pieces, parts.joiners)
    if traced.text != parts.text:
        raise RecordError("the text is not what stands at its pieces", ("text",))
    return traced


def _read_whole(value: object, references: References) -> EditedText:
    index = plain(value, Offset)
    if index >= len(references.texts):
        raise RecordError("the edited text stands beside the record, under the key text")
    return references.texts[index]


def _read_family(value: object, references: References) -> AnyFamily:
    name = plain(value, str)
    if name not in references.families:
        raise RecordError(f"no family {name!r} in the grammar")
    return references.families[name]


_TRACED = Codec(_write_pieces, _read_pieces)
_EDITED = Codec(lambda text, references: references.keep(text), _read_whole)  # written once, beside the record
_SPANS = Codec(lambda spans, _: [list(span) for span in spans], lambda value, _: plain(value, list[Span]))
_FAMILY = Codec(lambda family, _: family.table.name, _read_family)

LEAVES: dict[Any, Codec] = {
    Traced: _TRACED,
    EditedText: _EDITED,
    CellSpans: _SPANS,
    **dict.fromkeys(get_args(AnyFamily) or (AnyFamily,), _FAMILY),
}
"""By type. All kinds of families share one."""
