"""Results that are kept: a source that was read before, by the same version and in the same way, is not read again.

An entry is keyed by the content of the source, its name, the version, the grammar's files and all options; it is
written beside and renamed, and begins with its own checksum: one that is damaged is done anew. Several processes may
share a folder. Where all sources are kept, neither a grammar nor a stage is loaded.
"""

import contextlib
import errno
import os
import time
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from hashlib import sha256
from pathlib import Path
from zlib import crc32

import msgspec
from msgspec.structs import replace

from kqparse import __version__
from kqparse.errors import KqparseError
from kqparse.extraction.extraction import Extraction
from kqparse.extraction.result import Result
from kqparse.resources import folder
from kqparse.sources import CACHE_TAG, Source, content

_encoder = msgspec.msgpack.Encoder()
_CHECKSUM = 4
_NO_FAMILY = "KQ209"
_UNFINISHED = "unfinished"
"""Where entries are written before each is put in its place, which no key is called."""
_TAG = b"Signature: 8a477f597d28d172789f06886806bc55\n# kept by kqparse --cache; may be removed\n"
_ABANDONED = 3600
"""Seconds after which an entry that is not finished never will be."""


@lru_cache(maxsize=1)
def _decoder() -> msgspec.msgpack.Decoder[Result]:
    """What reads entries."""
    return msgspec.msgpack.Decoder(Result)


@dataclass(frozen=True)
class Cached:
    """An extraction that keeps what it has made.

    Attributes:
        extraction: what is done where nothing is kept.
        folder: where entries are kept; it is made when the first is.
    """

    extraction: Extraction
    folder: Path

    def __call__(self, source: Source) -> Result:
        """The result of a source, kept or made.

        Raises:
            UsageError: if the call is wrong.
        """
        if source.same_as is not None:
            return self.extraction(source)
        try:
            data = content(source, self.extraction.options.limits)
        except KqparseError:
            return self.extraction(source)  # which tells why
        place = self._place(source.name, source.found, data)
        kept = kept_at(place)
        if kept is not None:
            return kept
        made = self.extraction(source._replace(data=data))
        # Why else a source failed may lie in the machine, and be mended.
        if made.failure is None or made.failure.code == _NO_FAMILY:
            return replace(made, unkept=_keep(self.folder, place, made))
        return made

    def places(self, sources: Iterable[Source]) -> list[Path] | None:
        """Where the entries of all sources are; None where some source has none, or is not to be read twice.

        Args:
            sources: as `prepared` gives them.
        """
        places: list[Path] = []
        for source in sources:
            if source.same_as is not None or source.data is not None:
                return None
            try:
                data = content(source, self.extraction.options.limits)
            except KqparseError:
                return None
            place = self._place(source.name, source.found, data)
            if not place.is_file():
                return None
            places.append(place)
        return places

    def _place(self, name: str, found: bool, data: bytes) -> Path:
        """Where the entry of a source is. What it is called and whether it was found are parts of its result."""
        corrections = self.extraction.corrections
        digest = sha256(data).hexdigest()
        told = [digest, name, found, corrections.of(digest, name) if corrections else []]
        key = sha256(f"{self._manner}{told}".encode("utf-8", "surrogatepass")).hexdigest()
        return self.folder.joinpath(key[:2], key)

    @cached_property
    def _manner(self) -> str:
        """What is the same for all sources."""
        work = self.extraction
        return repr([__version__, _words(work.grammars), work.options, list(work.outputs), work.names])


@lru_cache(maxsize=8)
def _words(overlays: tuple[Path, ...]) -> str:
    """A hash of all grammar files with their places, which need not be understood for it."""
    found = sha256()
    for number, own in enumerate((folder("grammars"), *overlays)):
        for path in sorted(own.rglob("*.toml")):
            data = path.read_bytes()
            found.update(f"{number} {path.relative_to(own).as_posix()} {len(data)}\n".encode("utf-8", "surrogatepass"))
            found.update(data)
    return found.hexdigest()


def kept_at(place: Path) -> Result | None:
    """What is kept there; None where nothing is or it is damaged."""
    try:
        data = memoryview(place.read_bytes())
        if _checksum(data[_CHECKSUM:]) == data[:_CHECKSUM]:
            return _decoder().decode(data[_CHECKSUM:])
    except (OSError, msgspec.DecodeError):
        pass
    return None


def _checksum(data: bytes | memoryview) -> bytes:
    """What tells a damaged entry; nobody is suspected of making one on purpose, and this is read in no time."""
    return crc32(data).to_bytes(_CHECKSUM, "big")


def swept(folder: Path) -> None:
    """Remove what runs that were killed have left half written.

    Nothing tells whether a process of another machine lives, which may share the folder; but none writes for so long.
    """
    for path in (folder / _UNFINISHED).glob("*.part"):
        with contextlib.suppress(OSError):
            if time.time() - path.stat().st_mtime > _ABANDONED:
                path.unlink()


def closed(folder: Path) -> str | None:
    """Why nothing can be kept there; None where it can. A folder that is made for it is marked as a cache."""
    try:
        new = not folder.exists()
        (folder / _UNFINISHED).mkdir(parents=True, exist_ok=True)
        if new:
            (folder / CACHE_TAG).write_bytes(_TAG)
    except OSError as fault:
        return fault.strerror or str(fault)
    return None if os.access(folder, os.W_OK | os.X_OK) else os.strerror(errno.EACCES)


def _keep(folder: Path, place: Path, made: Result) -> str | None:
    """Keep a result; where that does not go the run goes on without. Gives why."""
    from secrets import token_hex  # noqa: PLC0415  (loads much, which a run without a cache does not need)

    data = _encoder.encode(made)
    beside = folder / _UNFINISHED / f"{place.name}.{token_hex(8)}.part"
    try:
        for own in (place.parent, beside.parent):
            own.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(_checksum(data) + data)
        beside.replace(place)
    except OSError as fault:
        with contextlib.suppress(OSError):
            beside.unlink()
        return fault.strerror or str(fault)
    return None
