"""Sources: the files that a user's paths lead to, and their bytes."""

import os
import re
import sys
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import overload

from kqparse import archives
from kqparse.errors import KqparseError, UsageError
from kqparse.file_bytes import file_bytes, first_bytes
from kqparse.frozen import Frozen
from kqparse.late_pattern import late_pattern
from kqparse.limits import DEFAULT, Limits
from kqparse.patterns import EVERYTHING, Patterns
from kqparse.read.refusals import UnsupportedError
from kqparse.read.registry import too_long

STDIN = "-"
CACHE_TAG = "CACHEDIR.TAG"
"""The file by which programs know a folder that only holds what may be made anew (bford.info/cachedir)."""
_ADDRESS = late_pattern(r"^([a-z][a-z0-9+.-]+:)/{1,2}", re.IGNORECASE)
"""How an address begins, also once a path has been made of it, which lost a slash; the letter of a disk is none."""


class Source(Frozen, frozen=True):
    """A file to read; the path `-` is standard input.

    Attributes:
        where: the path at which it lies.
        name: the path below the argument that led to it, with `/` on every system.
        inside: where it is a member of an archive, its place in there.
        found: whether it was found in a folder or an archive; named by the user otherwise.
        fault: why it cannot be read, where that is known before: an archive that cannot be opened, a path to nothing.
        size: of a file as it lies, of a member as its archive says.
        data: its bytes, where they were read already, as those are that flow into this process.
        same_as: the name of the equal source that was found before it.
    """

    where: str
    name: str
    inside: archives.Chain = ()
    found: bool = False
    fault: KqparseError | None = None
    size: int = 0
    data: bytes | None = None
    same_as: str | None = None

    @property
    def path(self) -> Path:
        """Where it lies."""
        return Path(self.where)


class _Sources(Sequence[Source]):
    """Sources in little memory: of those that lie in a folder as they are, which may be very many, the names alone."""

    def __init__(self) -> None:
        self._names: list[str | Source] = []
        self._tops: list[str] = []
        self._sizes = array("Q")

    def add(self, source: Source) -> None:
        """Put one behind the others."""
        top = source.where.removesuffix(source.name)
        plain = source == Source(top + source.name, source.name, found=True, size=source.size)
        self._names.append(source.name if plain else source)
        # One text for all that lie in the same folder.
        self._tops.append(self._tops[-1] if self._tops and self._tops[-1] == top else top)
        self._sizes.append(source.size)

    @overload
    def __getitem__(self, index: int) -> Source: ...
    @overload
    def __getitem__(self, index: slice) -> list[Source]: ...
    def __getitem__(self, index: int | slice) -> Source | list[Source]:
        if isinstance(index, slice):
            return [self[each] for each in range(*index.indices(len(self)))]
        return self._made(self._names[index], self._tops[index], self._sizes[index])

    def __iter__(self) -> Iterator[Source]:
        return map(self._made, self._names, self._tops, self._sizes)

    @staticmethod
    def _made(name: str | Source, top: str, size: int) -> Source:
        return name if isinstance(name, Source) else Source(top + name, name, found=True, size=size)

    def __len__(self) -> int:
        return len(self._names)


def find(
    paths: Iterable[str | os.PathLike[str]],
    leave_out: Path | None = None,
    patterns: Patterns = EVERYTHING,
    limit: int | None = None,
    limits: Limits = DEFAULT,
) -> Sequence[Source]:
    """The files that paths lead to, in the order of the paths and by name below each; `-` is standard input.

    Hidden and temporary files below a folder are passed over, and so are settings and caches, and everything below
    `leave_out`. A path to nothing
    and a folder of nothing are sources that cannot be read, if others stand beside them.

    Args:
        paths: files and folders.
        leave_out: a folder that is no input.
        patterns: which names are wanted; standard input always is.
        limit: take no more than the first so many.
        limits: how much an archive may hold.

    Raises:
        UsageError: if no path leads to a file, none is wanted, or two files would get the same name.
    """
    wanted, met = _Sources(), 0
    gone: list[KqparseError] = []
    for source in _given(paths, leave_out):
        if source.fault:
            gone.append(source.fault)
            wanted.add(source)
            continue
        for member in _opened(source, limits):
            met += 1
            if member.where == STDIN or patterns.take(member.name):
                wanted.add(member)
    if met and not wanted:
        raise UsageError(f"--include/--exclude: of {met} files", "none is left", "check the patterns")
    if gone and len(gone) == len(wanted):
        raise UsageError(gone[0].where, gone[0].what, gone[0].remedy, gone[0].code)
    distinct = _distinct(wanted)
    return distinct if limit is None else distinct[:limit]


def _given(paths: Iterable[str | os.PathLike[str]], leave_out: Path | None) -> Iterator[Source]:
    """The files as they lie."""
    for given in paths:
        path = Path(given)
        if str(path) == STDIN:
            yield Source(STDIN, STDIN)
        elif why := nothing_at(path):
            yield _unreadable(_ADDRESS.sub(r"\1//", str(given)), *why)
        elif path.is_dir():
            found = _below(path, leave_out)
            if not found and leave_out and real(path).is_relative_to(real(leave_out)):
                raise UsageError(
                    str(leave_out), f"holds the input {given}, so results would mix with it", "name another"
                )
            if not found:
                yield _unreadable(str(given), "there is no file in this folder", "name a folder of documents")
            top = os.path.join(path, "")  # noqa: PTH118  (what the names stand behind)
            for name in found:
                where, named = (top + name, name) if name else (str(path), path.name)
                yield Source(where, _printable(named), found=True)
        else:
            yield Source(str(path), _printable(path.name))


def nothing_at(path: Path) -> tuple[str, str] | None:
    """Why a path leads to nothing, and what to do; None where something is there, if only a broken link."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        if _ADDRESS.match(str(path)):
            return "it is an address, and nothing is fetched from the network", "download it and name the file"
        return "no such file or folder", "check the path"
    except OSError as fault:
        return f"it cannot be looked up ({fault.strerror or fault})", "check the path"
    return None


def _unreadable(given: str, why: str, remedy: str) -> Source:
    fault = KqparseError(_printable(given), f"source cannot be read: {why}", remedy, code="KQ901")
    return Source(given, fault.where, fault=fault)


def is_file(source: Source) -> bool:
    """Whether a source is a file that lies there; what cannot be looked up is none, and reading it tells why."""
    return os.path.isfile(source.where)  # noqa: PTH113  (texts, for there are many)


def _printable(name: str) -> str:
    """A name as text that any output can hold: bytes that are no UTF-8 are replaced."""
    printable = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return name if printable == name else printable  # rather than the same text twice


def _opened(source: Source, limits: Limits) -> list[Source]:
    """The members of an archive, or the source itself."""
    if source.where == STDIN or not is_file(source):
        return [source]
    path = source.path
    source = source._replace(size=path.stat().st_size)
    try:
        members = archives.members(path, source.name, limits)
    except KqparseError as fault:
        return [source._replace(fault=fault)]
    return [
        source._replace(name="/".join((source.name, *chain)), inside=chain, found=True, size=size)
        for chain, size in members.items()
    ] or [source]


def _distinct(sources: Sequence[Source]) -> Sequence[Source]:
    """The sources, a file that two paths lead to once."""
    if len({source.name for source in sources}) == len(sources):
        return sources
    seen: dict[str, Source] = {}
    for source in sources:
        other = seen.setdefault(source.name, source)
        if (real(other.path), other.inside) != (real(source.path), source.inside):
            what = f"has the same name as {other.where}, so their results would mix"
            raise UsageError(source.where, what, "rename one, or name a folder above both")
    return list(seen.values())


def prepared(sources: Sequence[Source], *, each_once: bool, limits: Limits = DEFAULT) -> Iterator[Source]:
    """The sources in order, ready to be read in any process: what flows into this one is taken in.

    Args:
        sources: as `find` gives them.
        each_once: tell equal ones: of those that were found the first is read, the others get its name. Only those are
            looked into that have the size of another.
        limits: how much a source may have.
    """
    sizes = Counter(source.size for source in sources if source.found)
    first: dict[bytes, str] = {}
    for source in sources:
        # An error is told where the source is read, which must not read again what has flowed in.
        try:
            if source.fault or not is_file(source):
                data = content(source, limits)
                source = source._replace(data=data, size=len(data))  # noqa: PLW2901
            elif each_once and source.found and sizes[source.size] > 1:
                name = first.setdefault(sha256(content(source, limits)).digest(), source.name)
                if name != source.name:
                    source = source._replace(same_as=name)  # noqa: PLW2901
        except KqparseError as fault:
            source = source._replace(fault=fault)  # noqa: PLW2901
        yield source


def real(path: Path) -> Path:
    """Where a path leads; unlike `Path.resolve` it bears with links that lead in a circle."""
    return Path(os.path.realpath(path))


class RealPaths:
    """Where many paths lead, as `real` tells: the way to a folder is followed once for all that lie in it."""

    def __init__(self) -> None:
        self._folders: dict[str, str] = {}

    def of(self, path: str) -> str:
        """Where one leads."""
        folder, name = os.path.split(path)
        if name in ("", os.curdir, os.pardir) or os.path.islink(path):  # noqa: PTH114  (texts, for there are many)
            return os.path.realpath(path)
        if folder not in self._folders:
            self._folders[folder] = os.path.realpath(folder)
        return os.path.join(self._folders[folder], name)  # noqa: PTH118


def content(source: Source, limits: Limits = DEFAULT) -> bytes:
    """The bytes of a source; standard input is read to its end, without ever going back.

    Raises:
        KqparseError: KQ901 if it cannot be read, KQ903 if it has too many bytes; no more than that are taken in.
    """
    if source.fault:
        raise source.fault
    if source.data is not None:
        return source.data
    try:
        if source.inside:
            return archives.content(source.path, source.name, source.inside, limits)
        if source.where != STDIN:
            data = file_bytes(source.path, limits.bytes + 1)
        elif sys.stdin is None:
            raise OSError(None, "standard input is closed")
        else:
            data = first_bytes(sys.stdin.buffer, limits.bytes + 1)
    except IsADirectoryError:
        raise UnsupportedError(source.name, "a link to a folder", "name that folder") from None
    except OSError as fault:
        what = f"source cannot be read: {fault.strerror or fault}"
        raise KqparseError(source.name, what, "name a readable file, or - for standard input", code="KQ901") from None
    if len(data) > limits.bytes:
        raise too_long(source.name, limits)
    return data


def _below(folder: Path, leave_out: Path | None) -> list[str]:
    """All that is no folder, and folders that cannot be listed, of which reading them tells why.

    Returns:
        Paths below the folder, with `/` on every system, in order; an empty one for the folder itself.
    """
    barred = real(leave_out) if leave_out else None
    found: list[str] = []

    def closed(fault: OSError) -> None:
        path = Path(fault.filename)
        found.append("" if path == folder else path.relative_to(folder).as_posix())

    for place, folders, files in os.walk(folder, onerror=closed):
        if CACHE_TAG in files and place != str(folder):
            folders.clear()
            continue
        here = Path(place)
        within = _within(here, barred)
        folders[:] = [name for name in folders if archives.is_visible(name) and not within(name)]
        above = "" if here == folder else here.relative_to(folder).as_posix() + "/"
        # Links to folders are not followed, for they may lead in a circle; what is read of each is that it is one.
        files += [name for name in folders if os.path.islink(here / name)]  # noqa: PTH114
        found += [above + name for name in files if archives.is_visible(name) and not within(name)]
    return sorted(found)


def _within(here: Path, barred: Path | None) -> Callable[[str], bool]:
    """Whether what has a name in a folder leads to something barred: what is no link lies where its folder does."""
    if barred is None:
        return lambda name: False
    own = real(here)
    if own.is_relative_to(barred):
        return lambda name: True
    beside = barred.name if own == barred.parent else None
    above = os.path.join(here, "")  # noqa: PTH118  (texts, for there are many)

    def within(name: str) -> bool:
        if os.path.islink(above + name):  # noqa: PTH114
            return real(here / name).is_relative_to(barred)
        return name == beside

    return within
