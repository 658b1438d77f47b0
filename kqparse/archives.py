"""Archives in a folder: what is in a zip file is read as if it were unpacked, within limits, and nothing is unpacked.

A member is named by its chain: its name in the archive, or that of an archive in it and then its name in there.
"""

from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from kqparse.errors import KqparseError
from kqparse.limits import Limits
from kqparse.read.refusals import over_limit, refused
from kqparse.read.registry import kind_of

if TYPE_CHECKING:
    from kqparse.read.package import Package

Chain = tuple[str, ...]
_MAGIC = b"PK\x03\x04"
_HIDDEN = (".", "~", "__MACOSX")
_NO_DOCUMENT = ("~", ".bak", ".tmp", ".part", ".crdownload", ".toml")
"""How the names of temporary files and older copies end, in small letters, and of settings and grammars."""
_OF_THE_SYSTEM = frozenset({"desktop.ini", "ehthumbs.db", "thumbs.db"})
"""Files that Windows hides in the folders where it puts them."""


def is_visible(name: str) -> bool:
    """Whether a file or folder of this name is one that its owner sees, and no temporary one, older copy or setting."""
    small = name.lower()
    return not (name.startswith(_HIDDEN) or small.endswith(_NO_DOCUMENT) or small in _OF_THE_SYSTEM)


def members(path: Path, name: str, limits: Limits) -> dict[Chain, int]:
    """The members of a file that is an archive, by name, each with its size; empty for any other file.

    Raises:
        KqparseError: KQ901 if a name in it leads out of it or it is damaged, KQ903 if it is over a limit.
    """
    try:
        with path.open("rb") as stream:
            if stream.read(len(_MAGIC)) != _MAGIC or path.stat().st_size > limits.bytes:
                return {}
        data = path.read_bytes()
    except OSError:
        return {}  # reading it tells why
    return _chains(data, name, 1, limits) if _is_archive(data, name, limits) else {}


def content(path: Path, name: str, chain: Chain, limits: Limits) -> bytes:
    """The bytes of a member.

    Raises:
        KqparseError: KQ901 if it is damaged, KQ902 if it is encrypted, KQ903 if it is over a limit.
    """
    package = _package(path, name, path.stat().st_mtime_ns, limits)
    for inner in chain[:-1]:
        package = _opened(package.read(inner), name, limits)
    return package.read(chain[-1])


@lru_cache(maxsize=1)
def _package(path: Path, name: str, _time: int, limits: Limits) -> "Package":
    """The archive opened last, since its members are read one after the other."""
    return _opened(path.read_bytes(), name, limits)


def _opened(data: bytes, name: str, limits: Limits) -> "Package":
    from kqparse.read.package import Package  # noqa: PLC0415  (few runs meet an archive)

    return Package(data, name, limits)


def _chains(data: bytes, name: str, depth: int, limits: Limits) -> dict[Chain, int]:
    if depth > limits.archives:
        what = f"more than {limits.archives} archives within each other"
        raise over_limit(name, what, "unpack it and name the folder")
    package = _opened(data, name, limits)
    found: dict[Chain, int] = {}
    for member in sorted(package.names):
        place = PurePosixPath(member.replace("\\", "/"))
        if not place.parts or ".." in place.parts or place.is_absolute() or ":" in place.parts[0]:
            raise refused(name, "a name in this archive leads out of it", "do not trust it")
        if len(place.parts) > limits.folders:
            raise over_limit(name, f"more than {limits.folders} folders within each other", "do not trust it")
        if not all(map(is_visible, place.parts)):
            continue
        inner = _archive(package, member, name, limits)
        if inner:
            found |= {(member, *chain): size for chain, size in _chains(inner, name, depth + 1, limits).items()}
        else:
            found[member,] = package.size(member)
    return found


def _archive(package: "Package", member: str, name: str, limits: Limits) -> bytes | None:
    """The bytes of a member that is an archive itself."""
    try:
        if next(package.chunks(member), b"")[: len(_MAGIC)] != _MAGIC:
            return None
        data = package.read(member)
    except KqparseError:
        return None  # reading it tells why
    return data if _is_archive(data, name, limits) else None


def _is_archive(data: bytes, name: str, limits: Limits) -> bool:
    try:
        return kind_of(data, name, limits) == "zip"
    except KqparseError:
        return False
