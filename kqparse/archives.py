"""Archives in a folder: what is in a zip file is read as if it were unpacked, within limits, and nothing is unpacked.

A member is named by its chain: its name in the archive, or that of an archive in it and then its name in there.
"""

from functools import lru_cache
from pathlib import Path, PurePosixPath

from kqparse.errors import KqparseError
from kqparse.read.limits import ARCHIVE_DEPTH, SOURCE_BYTES
from kqparse.read.package import Package
from kqparse.read.refusals import over_limit, refused
from kqparse.read.registry import kind_of

Chain = tuple[str, ...]
_MAGIC = b"PK\x03\x04"
_TEMPORARY = (".", "~", "__MACOSX")


def members(path: Path, name: str) -> list[Chain]:
    """The members of a file that is an archive, by name; empty for any other file.

    Raises:
        KqparseError: KQ901 if a name in it leads out of it or it is damaged, KQ903 if it is over a limit.
    """
    try:
        with path.open("rb") as stream:
            if stream.read(len(_MAGIC)) != _MAGIC or path.stat().st_size > SOURCE_BYTES:
                return []
        data = path.read_bytes()
    except OSError:
        return []  # reading it tells why
    return _chains(data, name, 1) if _is_archive(data, name) else []


def content(path: Path, name: str, chain: Chain) -> bytes:
    """The bytes of a member.

    Raises:
        KqparseError: KQ901 if it is damaged, KQ902 if it is encrypted, KQ903 if it is over a limit.
    """
    package = _package(path, name, path.stat().st_mtime_ns)
    for inner in chain[:-1]:
        package = Package(package.read(inner), name)
    return package.read(chain[-1])


@lru_cache(maxsize=1)
def _package(path: Path, name: str, _time: int) -> Package:
    """The archive opened last, since its members are read one after the other."""
    return Package(path.read_bytes(), name)


def _chains(data: bytes, name: str, depth: int) -> list[Chain]:
    if depth > ARCHIVE_DEPTH:
        raise over_limit(name, f"more than {ARCHIVE_DEPTH} archives within each other", "unpack it and name the folder")
    package = Package(data, name)
    found: list[Chain] = []
    for member in sorted(package.names):
        place = PurePosixPath(member.replace("\\", "/"))
        if ".." in place.parts or place.is_absolute() or ":" in place.parts[0]:
            raise refused(name, "a name in this archive leads out of it", "do not trust it")
        if any(part.startswith(_TEMPORARY) for part in place.parts) or member.endswith("~"):
            continue
        inner = _archive(package, member, name)
        found += [(member, *chain) for chain in _chains(inner, name, depth + 1)] if inner else [(member,)]
    return found


def _archive(package: Package, member: str, name: str) -> bytes | None:
    """The bytes of a member that is an archive itself."""
    try:
        if next(package.chunks(member), b"")[: len(_MAGIC)] != _MAGIC:
            return None
        data = package.read(member)
    except KqparseError:
        return None  # reading it tells why
    return data if _is_archive(data, name) else None


def _is_archive(data: bytes, name: str) -> bool:
    try:
        return kind_of(data, name) == "zip"
    except KqparseError:
        return False
