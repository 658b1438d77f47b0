"""Results that are kept: a source that was read before, by the same version and in the same way, is not read again.

An entry is keyed by the content of the source, its name, the version, the grammar and all options; it is written beside
and renamed, and begins with its own checksum: one that is damaged is done anew. Several processes may share a folder.
"""

import contextlib
import os
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import msgspec

from kqparse import __version__
from kqparse.errors import KqparseError
from kqparse.extraction.extraction import Extraction
from kqparse.extraction.result import Result
from kqparse.grammar import grammar
from kqparse.sources import Source, content

_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(Result)
_DIGEST = 32
_NO_FAMILY = "KQ209"


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
        kept = _kept(place)
        if kept is not None:
            return kept
        made = self.extraction(source._replace(data=data))
        # Why else a source failed may lie in the machine, and be mended.
        if made.failure is None or made.failure.code == _NO_FAMILY:
            _keep(place, made)
        return made

    def _place(self, name: str, found: bool, data: bytes) -> Path:
        """Where the entry of a source is. What it is called and whether it was found are parts of its result."""
        work = self.extraction
        digest = sha256(data).hexdigest()
        corrections = work.corrections.of(digest, name) if work.corrections else []
        told = [__version__, grammar(*work.grammars).digest, name, found, work.options, list(work.outputs)]
        key = sha256(repr([digest, *told, corrections, work.names]).encode("utf-8", "surrogatepass")).hexdigest()
        return self.folder / key[:2] / key


def _kept(place: Path) -> Result | None:
    """What is kept there; None where nothing is or it is damaged."""
    try:
        data = place.read_bytes()
        if sha256(data[_DIGEST:]).digest() == data[:_DIGEST]:
            return _decoder.decode(data[_DIGEST:])
    except (OSError, msgspec.DecodeError):
        pass
    return None


def _keep(place: Path, made: Result) -> None:
    """Keep a result; where the disk takes no more the run goes on without."""
    data = _encoder.encode(made)
    beside = place.with_name(f"{place.name}.{os.getpid()}.part")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(sha256(data).digest() + data)
        beside.replace(place)
    except OSError:
        with contextlib.suppress(OSError):
            beside.unlink()
