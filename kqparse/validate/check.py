"""Bytes, files and folders to faults."""

import io
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

import msgspec

from kqparse.file_bytes import file_bytes
from kqparse.model import Document, from_json
from kqparse.validate.breach import Breach, breach, in_order
from kqparse.validate.faults import Fault, pointer
from kqparse.validate.inputs import STANDARD_INPUT, iter_inputs
from kqparse.validate.laws import broken_laws
from kqparse.validate.lines import keys_of, line_at, lines_of
from kqparse.validate.schema import refusal_breach, schema_breaches
from kqparse.validate.syntax import empty, not_json

_BLANK = b" \t\r\n"
_syntax = msgspec.json.Decoder(msgspec.Raw)


def check_inputs(paths: Iterable[str | Path], stdin: BinaryIO) -> Iterator[list[Fault]]:
    """Check files, folders and, as `-`, standard input.

    Returns:
        The faults of one document after the other; an empty list for a good one.

    Raises:
        UsageError: at once, if a path does not exist.
    """
    return (faults for name in iter_inputs(paths) for faults in _check_input(name, stdin))


def check_documents(data: bytes, file: str) -> Iterator[list[Fault]]:
    """The faults of each document in `data`: one JSON value, or JSON Lines with one to a line."""
    if not _is_lines(data):
        yield _by_value(data, file)
        return
    for number, record in enumerate(io.BytesIO(data), 1):
        if record.strip(_BLANK):
            yield [_fault(found, file, number) for found in judge(record.rstrip(b"\r\n"))]


def check_bytes(data: bytes, file: str) -> list[Fault]:
    """All faults of all documents in `data`, by line; `file` is how they name it."""
    return [fault for faults in check_documents(data, file) for fault in faults]


def judge(data: bytes) -> list[Breach]:
    """What is wrong with one document, by path; an empty list if nothing is.

    The typed decoder judges; the schema is asked only what displeased it.
    """
    if not data.strip(_BLANK):
        return [empty()]
    try:
        document = from_json(data)
        is_whole = _is_whole(data, document)
    except msgspec.ValidationError as refusal:
        return _explained(data, str(refusal))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as refusal:
        return [not_json(data, refusal)]
    found = broken_laws(document)
    return found if is_whole else sorted(found + _repeats(data) + _left_out(data), key=in_order)


def _check_input(name: str, stdin: BinaryIO) -> Iterator[list[Fault]]:
    try:
        data = stdin.read() if name == STANDARD_INPUT else file_bytes(Path(name))
    except OSError as error:
        # The others of the call are still worth checking.
        yield [_fault(Breach((), "unreadable", error.strerror or str(error), "a file must be readable"), name, 1)]
        return
    yield from check_documents(data, name)


def _is_lines(data: bytes) -> bool:
    """Whether the input is JSON Lines: several lines, of which the first is a value by itself or the last an object.

    Neither can be in one value over several lines: its first bracket closes on the last of them. Broken JSON may well
    end in a line that is a number or an empty array.
    """
    text = data.strip(_BLANK)
    if b"\n" not in text:
        return False
    last = text[text.rindex(b"\n") + 1 :]
    return _is_value(text[: text.index(b"\n")]) or (last.lstrip(_BLANK).startswith(b"{") and _is_value(last))


def _is_value(line: bytes) -> bool:
    try:
        _syntax.decode(line)
    except (msgspec.DecodeError, RecursionError):
        return False
    return True


def _is_whole(data: bytes, document: Document) -> bool:
    """Whether the document has each key of the text once, and none besides.

    The decoder lets an object repeat a key, and fills in the `kind` of a condition that can be of one kind only.
    """
    written = msgspec.json.encode(document)
    if msgspec.json.format(data, indent=-1) == written:
        return True
    # Keys in another order or other escapes are no fault: only now are the keys worth counting.
    keys, told = keys_of(data), keys_of(written)
    return not keys.repeated and keys.total == told.total


def _repeats(data: bytes) -> list[Breach]:
    return [breach("duplicate-key", path, "the key stands twice in its object") for path in keys_of(data).repeated]


def _left_out(data: bytes) -> list[Breach]:
    """What the schema misses in a document that the decoder let pass."""
    try:
        return schema_breaches(msgspec.json.decode(data))
    except RecursionError as error:
        return [not_json(data, error)]


def _explained(data: bytes, refusal: str) -> list[Breach]:
    """What is wrong with a document that is no record of the model."""
    try:
        value = msgspec.json.decode(data)
    except msgspec.ValidationError:  # a number that no machine holds, which the decoder has told
        return [refusal_breach(refusal)]
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        return [not_json(data, error)]
    try:
        found = schema_breaches(value)
    except RecursionError:
        found = []
    return sorted((found or [refusal_breach(refusal)]) + _repeats(data), key=in_order)


def _by_value(data: bytes, file: str) -> list[Fault]:
    """The faults of one document, each with the line of the value in question."""
    found = judge(data)
    if not found:
        return []
    lines = lines_of(data, [each.path for each in found if each.offset is None])
    faults = [
        _fault(each, file, lines[each.path] if each.offset is None else line_at(data, each.offset)) for each in found
    ]
    return sorted(faults, key=lambda fault: fault.line)


def _fault(found: Breach, file: str, line: int) -> Fault:
    return Fault(file=file, line=line, pointer=pointer(found.path), rule=found.rule, what=found.what, why=found.why)
