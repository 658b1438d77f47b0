"""Sources: the files that a user's paths lead to, and their bytes."""

import os
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from kqparse import archives
from kqparse.errors import KqparseError, UsageError
from kqparse.file_bytes import file_bytes, first_bytes
from kqparse.limits import DEFAULT, Limits
from kqparse.patterns import EVERYTHING, Patterns
from kqparse.read.registry import too_long

STDIN = "-"
_TEMPORARY = ("~$", "~")


class Source(NamedTuple):
    """A file to read; the path `-` is standard input.

    Attributes:
        path: where it lies.
        name: the path below the argument that led to it, with `/` on every system.
        inside: where it is a member of an archive, its place in there.
        found: whether it was found in a folder or an archive; named by the user otherwise.
        fault: why an archive cannot be opened.
        size: of a file as it lies, of a member as its archive says.
        data: its bytes, where they were read already, as those are that flow into this process.
        same_as: the name of the equal source that was found before it.
    """

    path: Path
    name: str
    inside: archives.Chain = ()
    found: bool = False
    fault: KqparseError | None = None
    size: int = 0
    data: bytes | None = None
    same_as: str | None = None

    def place(self) -> Path:
        """Where it lies, links followed as far as they lead."""
        return real(self.path)


def find(
    paths: Iterable[str | os.PathLike[str]],
    leave_out: Path | None = None,
    patterns: Patterns = EVERYTHING,
    limit: int | None = None,
    limits: Limits = DEFAULT,
) -> list[Source]:
    """The files that paths lead to, in the order of the paths and by name below each; `-` is standard input.

    Hidden and temporary files below a folder are passed over, and so is everything below `leave_out`.

    Args:
        paths: files and folders.
        leave_out: a folder that is no input.
        patterns: which names are wanted; standard input always is.
        limit: take no more than the first so many.
        limits: how much an archive may hold.

    Raises:
        UsageError: if a path does not exist, there is nothing to read, or two files would get the same name.
    """
    sources: list[Source] = []
    for given in paths:
        path = Path(given)
        if str(path) == STDIN:
            sources.append(Source(path, STDIN))
        elif _is_folder(path):
            found = [Source(file, _name(file, path), found=True) for file in _below(path, leave_out)]
            if not found:
                raise UsageError(str(given), "there is no file in this folder", "name a folder of documents")
            sources += found
        else:
            sources.append(Source(path, _name(path, path.parent)))
    sources = [member for source in sources for member in _opened(source, limits)]
    wanted = [source for source in sources if str(source.path) == STDIN or patterns.take(source.name)]
    if sources and not wanted:
        raise UsageError(f"--include/--exclude: of {len(sources)} files", "none is left", "check the patterns")
    return _distinct(wanted)[:limit]


def _is_folder(path: Path) -> bool:
    """Whether a path that is there leads to a folder.

    Raises:
        UsageError: if it is not there.
    """
    try:
        path.lstat()
        return path.is_dir()
    except (FileNotFoundError, NotADirectoryError):
        raise UsageError(str(path), "no such file or folder", "check the path") from None
    except OSError as fault:
        raise UsageError(str(path), f"cannot be looked up: {fault.strerror or fault}", "check the path") from None


def _name(path: Path, top: Path) -> str:
    """The path below `top` as text that any output can hold: bytes that are no UTF-8 are replaced."""
    name = path.name if path == top else path.relative_to(top).as_posix()
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _opened(source: Source, limits: Limits) -> list[Source]:
    """The members of an archive, or the source itself."""
    if str(source.path) == STDIN or not source.path.is_file():
        return [source]
    source = source._replace(size=source.path.stat().st_size)
    try:
        members = archives.members(source.path, source.name, limits)
    except KqparseError as fault:
        return [source._replace(fault=fault)]
    return [
        source._replace(name="/".join((source.name, *chain)), inside=chain, found=True, size=size)
        for chain, size in members.items()
    ] or [source]


def _distinct(sources: list[Source]) -> list[Source]:
    """The sources, a file that two paths lead to once."""
    seen: dict[str, Source] = {}
    for source in sources:
        other = seen.setdefault(source.name, source)
        if other is not source and (other.place(), other.inside) != (source.place(), source.inside):
            what = f"has the same name as {other.path}, so their results would mix"
            raise UsageError(str(source.path), what, "name a folder above both")
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
            if not source.path.is_file():
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
        if str(source.path) != STDIN:
            data = file_bytes(source.path, limits.bytes + 1)
        elif sys.stdin is None:
            raise OSError(None, "standard input is closed")
        else:
            data = first_bytes(sys.stdin.buffer, limits.bytes + 1)
    except OSError as fault:
        what = f"source cannot be read: {fault.strerror or fault}"
        raise KqparseError(source.name, what, "name a readable file, or - for standard input", code="KQ901") from None
    if len(data) > limits.bytes:
        raise too_long(source.name, limits)
    return data


def _below(folder: Path, leave_out: Path | None) -> Iterator[Path]:
    """All that is no folder, and folders that cannot be listed: reading them tells why."""
    barred = real(leave_out) if leave_out else None
    found: list[Path] = []

    def closed(fault: OSError) -> None:
        found.append(Path(fault.filename))

    for place, folders, files in os.walk(folder, onerror=closed):
        here = Path(place)
        within = _within(here, barred)
        folders[:] = [name for name in folders if _visible(name) and not within(name)]
        found += [here / name for name in files if _visible(name) and not within(name)]
    yield from sorted(found, key=lambda path: path.relative_to(folder).as_posix())


def _visible(name: str) -> bool:
    return not name.startswith((".", *_TEMPORARY)) and not name.endswith("~")


def _within(here: Path, barred: Path | None) -> Callable[[str], bool]:
    """Whether what has a name in a folder leads to something barred: what is no link lies where its folder does."""
    if barred is None:
        return lambda name: False
    own = real(here)
    return lambda name: (real(here / name) if (here / name).is_symlink() else own / name).is_relative_to(barred)
