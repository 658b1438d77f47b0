"""Zip files, opened within limits: the packages of office documents and archives of sources."""

import io
import zipfile
import zlib
from collections.abc import Iterator

from kqparse.limits import DEFAULT, RATIO_FREE, Limits, amount
from kqparse.read.refusals import encrypted, over_limit, refused

_CHUNK = 1 << 18
_WHOLE = "get a whole copy of it"
_ENCRYPTED, _UTF8 = 0x1, 0x800
_HALVES = frozenset(range(0xD0, 0xD4))
_FAULTS = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError)


class Package:
    """A zip file.

    Args:
        data: its bytes.
        name: what messages call it.
        limits: how much it may hold.

    Raises:
        KqparseError: KQ901 if it is damaged, KQ903 if it holds more than `limits` allow.
    """

    def __init__(self, data: bytes, name: str, limits: Limits = DEFAULT) -> None:
        self._name = name
        self._limits = limits
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            self._parts = {_name(info): info for info in self._zip.infolist() if not info.is_dir()}
        except _FAULTS:
            raise refused(name, "it is a damaged zip file or office document", _WHOLE) from None
        if len(self._parts) > limits.entries:
            raise over_limit(name, f"{len(self._parts)} files in an archive, {limits.entries} are read")
        if sum(info.file_size for info in self._parts.values()) > limits.unpacked:
            raise over_limit(name, f"it unpacks to more than {amount(limits.unpacked)} bytes")

    @property
    def names(self) -> list[str]:
        """The parts."""
        return list(self._parts)

    def __contains__(self, part: str) -> bool:
        return part in self._parts

    def size(self, part: str) -> int:
        """The bytes of a part, unpacked, as the file says."""
        return self._parts[part].file_size

    def chunks(self, part: str) -> Iterator[bytes]:
        """The bytes of a part, piece by piece, so that a bomb is stopped while it unpacks.

        Raises:
            KqparseError: KQ901 if there is no such part or it is damaged, KQ902 if it is encrypted, KQ903 if it
                unpacks to more than `limits` allow.
        """
        info = self._parts.get(part)
        if info is None:
            raise refused(self._name, f"its part {part} is missing", _WHOLE)
        if info.flag_bits & _ENCRYPTED:
            raise encrypted(self._name)
        taken = 0
        most = min(self._limits.part, max(RATIO_FREE, self._limits.ratio * info.compress_size))
        try:
            with self._zip.open(info) as stream:
                while chunk := stream.read(_CHUNK):
                    taken += len(chunk)
                    if taken > most:
                        raise over_limit(self._name, f"{part} unpacks to more than {amount(most)} bytes")
                    yield chunk
        except _FAULTS:
            raise refused(self._name, f"its part {part} is damaged", _WHOLE) from None

    def read(self, part: str) -> bytes:
        """All bytes of a part; raises as `chunks` does."""
        return b"".join(self.chunks(part))


def _name(info: zipfile.ZipInfo) -> str:
    """The name of a part. Where it does not say that it is UTF-8, it is in the code page of Russian Windows.

    Unix programs leave that unsaid: then it has the first halves of Cyrillic letters, which are frames in that page.
    """
    if info.flag_bits & _UTF8 or info.filename.isascii():
        return info.filename
    data = info.filename.encode("cp437", "replace")
    if not _HALVES.isdisjoint(data):
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            pass
    return data.decode("cp866")
