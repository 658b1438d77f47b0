"""The line that carries a record: what it is, the text that its parts refer to, and the record itself.

    {"kqparse": "1.0", "stage": "split", "grammar": "<digest>", "text": {…}, "record": {…}}

A source that failed travels on in its own kind of line, so that the end of the pipe can tell it:

    {"kqparse": "1.0", "stage": "failed", "record": {"kind": "source", "where": …, "what": …, "remedy": …, "code": …}}
"""

from typing import Any, Literal, TypeVar, cast

import msgspec

from kqparse.errors import KqparseError, LineError, UsageError
from kqparse.grammar import Grammar
from kqparse.interchange.codecs import codec
from kqparse.interchange.leaves import plain, read_texts, write_texts
from kqparse.interchange.references import RecordError, References

VERSION = "1.0"
"""The version of the lines; a line of another one is refused."""

_FAILED = "failed"
_REMEDY = "write it anew with kqparse read"
T = TypeVar("T")
_LONGEST = 40
"""So much of a foreign value is repeated in a message."""


class _Failure(msgspec.Struct, forbid_unknown_fields=True):
    """An error on its way down; `kind` is that of a source, of the call, or of a line."""

    kind: Literal["line", "source", "usage"]
    where: str
    what: str
    remedy: str
    code: str | None


_KINDS: dict[str, type[KqparseError]] = {"line": LineError, "usage": UsageError, "source": KqparseError}
_encoder = msgspec.json.Encoder()


def to_line(stage: str, record: object, grammar: Grammar) -> bytes:
    """A record of a stage as its line.

    Raises:
        TypeError: if it holds something that cannot be carried: a fault of ours.
    """
    references = References(grammar.families)
    carried = codec(type(record)).encode(record, references)
    text = {"text": write_texts(references.texts)} if references.texts else {}
    line = {"kqparse": VERSION, "stage": stage, "grammar": grammar.digest, **text, "record": carried}
    return _encoder.encode(line) + b"\n"


def failed_line(error: KqparseError) -> bytes:
    """An error as the line that passes it down."""
    kind = next(name for name, family in _KINDS.items() if isinstance(error, family))
    carried = {"kind": kind, "where": error.where, "what": error.what, "remedy": error.remedy, "code": error.code}
    return _encoder.encode({"kqparse": VERSION, "stage": _FAILED, "record": carried}) + b"\n"


def from_line(line: bytes, where: str, stage: str, kind: type[T], grammar: Grammar) -> T | KqparseError:
    """The record that a line carries, or the error that it passes down (which is returned, not raised).

    Args:
        line: one line, with or without its end.
        where: what to call it in messages.
        stage: the stage whose records are wanted.
        kind: the type of its records.
        grammar: what families are looked up in.

    Raises:
        LineError: if it carries no such record.
        UsageError: if the record was made by another grammar.
    """
    given = _object(line, where)
    if given["kqparse"] != VERSION:
        raise LineError(where, f"is of version {_shown(given['kqparse'])}, not of {VERSION}", _REMEDY)
    try:
        if given.get("stage") == _FAILED:
            return _error(given)
        if given.get("stage") != stage:
            what = f"is a record of the stage {_shown(given.get('stage'))}"
            raise LineError(where, what, f"this command goes behind kqparse {stage}")
        if given.get("grammar") != grammar.digest:
            raise UsageError(where, "was made with other grammars", "give each command the same --grammars")
        return _record(given, kind, grammar)
    except RecordError as fault:
        raise LineError(where, f"is no whole record: {fault.line()}", _REMEDY) from None


def _object(line: bytes, where: str) -> dict[str, Any]:
    """The JSON object of a line, with the key that tells it from foreign ones."""
    if not line.strip():
        raise LineError(where, "is empty", "a record stands on each line")
    try:
        given = msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as fault:
        raise LineError(where, f"is no whole JSON: {fault}", _REMEDY) from None
    if not isinstance(given, dict) or "kqparse" not in given:
        raise LineError(where, "is no record of kqparse", "begin with kqparse read")
    return given


def _record(given: dict[str, Any], kind: type[T], grammar: Grammar) -> T | KqparseError:
    for key in given:
        if key not in ("kqparse", "stage", "grammar", "text", "record"):
            raise RecordError(f"unknown key {_shown(key)}")
    texts = read_texts(given["text"]) if "text" in given else []
    return cast("T", codec(kind).decode(given.get("record"), References(grammar.families, texts)))


def _error(given: dict[str, Any]) -> KqparseError:
    failure = plain(given.get("record"), _Failure)
    return _KINDS[failure.kind](failure.where, failure.what, failure.remedy, failure.code)


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
