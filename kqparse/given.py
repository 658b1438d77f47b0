"""Documents from whatever a user names: sources that are read now, or documents that were extracted before."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

import msgspec

from kqparse.errors import KqparseError, UsageError
from kqparse.grammar import grammar
from kqparse.late_pattern import late_pattern
from kqparse.limits import Limits
from kqparse.model import Document
from kqparse.model.codec import from_json, to_json
from kqparse.patterns import EVERYTHING, Patterns
from kqparse.read.options import ReadOptions
from kqparse.sources import STDIN, Source, content, find
from kqparse.workforce import Workforce, read_each

_EXTRACTED = (".json", ".jsonl")
_MARK = b'"schema_version"'
_LOOKED_AT = 200
"""Bytes within which a document names its schema."""
_PIECE = 1 << 14
"""Characters from the beginning of its line within which a document names what it was made from."""
_DIGEST = late_pattern(r'"sha256": ?"([0-9a-f]{64})"')


class Taking(Workforce, frozen=True):
    """Who reads the sources, within which limits; which of them are taken, and what the user knows of them.

    Attributes:
        patterns: which names are wanted.
        encoding, password: as in `ReadOptions`.
    """

    patterns: Patterns = EVERYTHING
    encoding: str | None = None
    password: str | None = None


ALL = Taking()
"""All sources, by as many as there are processors, within the limits that hold unless a user says otherwise."""


def reading(force: Taking, *, boxes: bool = False) -> ReadOptions:
    """How sources are read, and whether with the places of lines on their pages."""
    return ReadOptions(encoding=force.encoding, password=force.password, boxes=boxes, limits=force.limits)


def documents(
    paths: Iterable[str | os.PathLike[str]],
    *,
    grammars: Sequence[Path] = (),
    on_error: Callable[[KqparseError], None],
    on_unread: Callable[[Document], None] | None = None,
    force: Taking = ALL,
) -> Iterator[Document]:
    """The documents that paths lead to, in order, one at a time.

    JSON and JSON Lines that hold documents are taken as they are, anything else is read as a source. Of a folder that
    holds extracted documents a source is read only where none of them was made from the same bytes; it then stands for
    what was extracted under its name before it changed. One that is extracted twice, as JSON and in JSON Lines, comes
    once.

    Args:
        paths: files and folders.
        grammars: as for extraction.
        on_error: called with the error of each file that cannot be used, after which the next one is taken.
        on_unread: called with the document of each source that no family fits, of which little more than the head of
            its act is read; `on_error` is called too.
        force: who reads which sources, within which limits.

    Raises:
        UsageError: if a path does not exist, or nothing of it is wanted.
    """
    grammar(*grammars)
    taken = [each for path in map(Path, paths) for each in _taken(path, force)]
    unread = [each.source for each in taken if not each.extracted]
    seen: set[bytes] = set()
    with read_each(unread, grammars, reading(force), force) as outcomes:
        for source, extracted, anew in taken:
            if extracted:
                found = (each for each in _decoded(source, on_error) if each.source.name not in anew)
                yield from (each for each in found if _is_new(each, seen))
                continue
            outcome = next(outcomes)
            if outcome.error is not None:
                on_error(outcome.error)
                if on_unread is not None and outcome.parsed is not None:
                    on_unread(outcome.parsed.document)
            elif outcome.parsed is not None:
                yield outcome.parsed.document


def _is_new(document: Document, seen: set[bytes]) -> bool:
    """Whether an extracted document was not met before: a folder may hold each as JSON and as a line of all of them."""
    digest = sha256(to_json(document, indent=0)).digest()
    new = digest not in seen
    seen.add(digest)
    return new


class _Taken(NamedTuple):
    """What is taken of a path.

    Attributes:
        source: a file.
        extracted: whether it holds documents already.
        anew: the names of sources that are read beside it.
    """

    source: Source
    extracted: bool
    anew: frozenset[str] = frozenset()


def _taken(path: Path, force: Taking) -> list[_Taken]:
    """What is taken of a path, in order."""
    found = find([path], patterns=force.patterns, limits=force.limits)
    if str(path) == STDIN:
        return [_flowed_in(source, force.limits) for source in found]
    if path.is_file() and _extracted(path, named=True):
        return [_Taken(source, True) for source in found]
    taken = [_Taken(source, _extracted(source.path)) for source in found]
    if not path.is_dir() or not any(each.extracted for each in taken):
        return taken
    known = {digest for each in taken if each.extracted for digest in _digests(each.source.path)}
    taken = [each for each in taken if each.extracted or _digest(each.source, force.limits) not in known]
    anew = frozenset(each.source.name for each in taken if not each.extracted)
    return [each._replace(anew=anew) for each in taken]


def _digests(path: Path) -> Iterator[str]:
    """From which bytes the documents of a file were made: each names them near the beginning of its line, or on one."""
    with suppress(OSError), path.open(encoding="latin-1", newline="\n") as lines:  # a fault is told where it is read
        while line := lines.readline(_PIECE):
            if match := _DIGEST.search(line):
                yield match[1]


def _digest(source: Source, limits: Limits) -> str | None:
    """What the bytes of a source are told by; None where they cannot be had, which is told where it is read."""
    try:
        return sha256(content(source, limits)).hexdigest()
    except KqparseError:
        return None


def _flowed_in(source: Source, limits: Limits) -> _Taken:
    """Standard input, which is read once, and whether it holds documents."""
    try:
        data = content(source, limits)
    except KqparseError as fault:
        return _Taken(source._replace(fault=fault), False)
    extracted = _MARK in data[:_LOOKED_AT] and data.lstrip().startswith((b"{", b"["))
    return _Taken(source._replace(data=data), extracted)


def _extracted(path: Path, *, named: bool = False) -> bool:
    """Whether a file holds documents, by its name and its first bytes; one that a user names may be damaged."""
    if path.suffix.lower() not in _EXTRACTED:
        return False
    try:
        with path.open("rb") as stream:
            first = stream.read(_LOOKED_AT)
    except OSError:
        return False
    return first.lstrip().startswith((b"{", b"[")) if named else _MARK in first


def _by_line(data: bytes) -> bool:
    """Whether each line holds a document; one that is written over several lines has only a bracket in the first."""
    return data.lstrip().partition(b"\n")[0].rstrip().endswith(b"}")


def _decoded(source: Source, on_error: Callable[[KqparseError], None]) -> Iterator[Document]:
    """The documents of a JSON file, or of each line of a JSON Lines file."""
    try:
        with source.path.open("rb") if source.data is None else BytesIO(source.data) as stream:
            lines = source.path.suffix.lower() == ".jsonl" or (source.where == STDIN and _by_line(source.data or b""))
            for number, data in enumerate(stream if lines else [stream.read()], start=1):
                if data.strip():
                    try:
                        yield from_json(data)
                    except msgspec.DecodeError as fault:
                        place = f"{source.name}:{number}" if lines else source.name
                        on_error(KqparseError(place, f"no document of this schema: {fault}", "run `kqparse validate`"))
    except OSError as fault:
        raise UsageError(source.name, f"cannot be read: {fault.strerror}", "check its permissions") from None
