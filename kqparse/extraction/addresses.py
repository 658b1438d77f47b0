"""Files by address: what fsspec knows, such as `s3://bucket/folder`. Needs the extra `dask`.

Every file system has errors of its own kind, so any that it raises is told as what keeps an address from being used.
"""

from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

from kqparse.emit.files import sweep, write_whole
from kqparse.errors import KqparseError, UsageError
from kqparse.late_pattern import late_pattern
from kqparse.sources import Source

_SCHEME = late_pattern(r"([a-z][a-z0-9+.-]+):/+")
_LOCAL = ("file", "local")


class Found(NamedTuple):
    """A file that an address leads to: its own address, and its name below the one that was given."""

    url: str
    name: str

    def taken(self) -> Source:
        """The source with its bytes taken in; one that cannot be read has the fault that tells why."""
        source = Source(self.name, self.name, found=True)
        fsspec = _fsspec()
        try:
            with fsspec.open(self.url, "rb") as stream:
                return source._replace(data=stream.read())
        except Exception as fault:
            what = f"source cannot be read: {_why(fault)}"
            return source._replace(fault=KqparseError(self.url, what, "check the address", code="KQ901"))


def url(path: Path) -> str | None:
    """The address that a path of the command line is, None for a path; a path has lost slashes of the address."""
    found = _SCHEME.match(str(path))
    if found is None:
        return None
    return f"{found[1]}://{'/' if found[1] in _LOCAL else ''}{str(path)[found.end() :]}"


def found_below(address: str) -> list[Found]:
    """The files below an address, by name, or the one that it is.

    Raises:
        UsageError: if there is none, or the address cannot be used.
    """
    files, root = _filesystem(address)
    try:
        below, folder = sorted(files.find(root)), files.isdir(root)
    except Exception as fault:
        raise UsageError(address, f"cannot be looked up: {_why(fault)}", "check the address") from None
    if not below:
        raise UsageError(address, "there is no file", "check the address")
    top = PurePosixPath(root) if folder else PurePosixPath(root).parent
    return [Found(files.unstrip_protocol(each), PurePosixPath(each).relative_to(top).as_posix()) for each in below]


def make_folder(address: str) -> None:
    """Make a folder where there is none.

    Raises:
        UsageError: if the address cannot be used.
        KqparseError: if the folder cannot be made.
    """
    files, root = _filesystem(address)
    try:
        files.makedirs(root, exist_ok=True)
    except Exception as fault:
        raise _unwritten(address, fault) from None


def put(folder: str, name: str, data: bytes) -> None:
    """Write a file of a folder, whole or not at all.

    Raises:
        KqparseError: if it cannot be written.
    """
    files, root = _filesystem(folder)
    try:
        if _is_disk(files):
            # Not by a transaction of fsspec: it writes where temporary files lie, copies from there, and is shared by
            # all threads of a worker.
            write_whole(Path(root) / name, data, lasting=True)
        else:
            files.pipe_file(f"{root}/{name}", data)  # one request, which a store of objects takes whole
    except KqparseError:
        raise
    except Exception as fault:
        raise _unwritten(f"{folder}/{name}", fault) from None


def swept(folder: str) -> None:
    """Remove what workers that died have left half written in a folder of a disk; none may be at work any more."""
    files, root = _filesystem(folder)
    if _is_disk(files):
        sweep(Path(root))


def missing() -> UsageError:
    """What is said where the extra is not installed."""
    return UsageError("--engine dask", "needs dask and fsspec, which are not installed", "pip install 'kqparse[dask]'")


def _filesystem(address: str) -> tuple[Any, str]:
    """Where an address lies, and the path there."""
    fsspec = _fsspec()
    try:
        files, root = fsspec.core.url_to_fs(address)
    except ImportError as fault:
        raise UsageError(address, f"needs a package that is not installed: {fault}", "install it beside") from None
    except Exception as fault:
        raise UsageError(address, f"is no address that can be used: {_why(fault)}", "check the address") from None
    return files, root


def _is_disk(files: Any) -> bool:  # noqa: ANN401  it has no types
    """Whether a file system is that of this machine, where a file can be written beside and renamed."""
    return files.protocol in _LOCAL or any(name in _LOCAL for name in files.protocol)


def _unwritten(address: str, fault: Exception) -> KqparseError:
    return KqparseError(
        address, f"cannot be written: {_why(fault)}", "check the address, and what may be written there"
    )


def _why(fault: Exception) -> str:
    """What a system says, in one line."""
    said = fault.strerror if isinstance(fault, OSError) else None
    return " ".join((said or str(fault) or type(fault).__name__).split())


def _fsspec() -> Any:  # noqa: ANN401  it has no types
    try:
        import fsspec  # noqa: PLC0415
    except ImportError:
        raise missing() from None
    return fsspec
