"""Files that are there whole or not at all: written beside their place, then renamed."""

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from kqparse.errors import KqparseError
from kqparse.late_pattern import late_pattern

_MADE = late_pattern(r"\.([0-9]+)\.part$")


class WholeFile:
    """A file to be written; nothing stands in its place until `keep`.

    Use as a context manager: an exception, or leaving without `keep`, removes what was written.

    Raises:
        KqparseError: if the file cannot be made, written or put in its place.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._kept = False
        self._beside = path.with_name(f".{path.name}.{os.getpid()}.part")
        with telling(path):
            try:
                self.stream = self._opened()
            except OSError:  # most folders are there, and hold no such file
                self._make_room()
                self.stream = self._opened()

    def _opened(self) -> BinaryIO:
        return self._beside.open("xb")

    def _make_room(self) -> None:
        folder = self.path.parent
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except FileExistsError:
            raise NotADirectoryError(None, f"{folder} is no folder") from None
        # A file of that name is not ours, nor does a link that someone has put there lead us anywhere.
        self._beside.unlink(missing_ok=True)

    def finish(self) -> None:
        """Bring all that was written to the disk, so that not even a power cut leaves a file that is not whole."""
        with telling(self.path):
            self.stream.flush()
            os.fsync(self.stream.fileno())

    def keep(self) -> None:
        """Put the file in its place."""
        with telling(self.path):
            self.stream.close()
            self._beside.replace(self.path)
            self._kept = True

    def drop(self) -> None:
        """Remove what was written; does nothing once the file is in its place."""
        if self._kept:
            return
        with contextlib.suppress(OSError):
            self.stream.close()
        with contextlib.suppress(OSError):
            self._beside.unlink()

    def __enter__(self) -> "WholeFile":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.drop()


def write_whole(path: Path, data: bytes, *, lasting: bool = False) -> None:
    """Put a file in its place; `lasting` brings it to the disk before, as `WholeFile.finish` does.

    Raises:
        KqparseError: if it cannot be written or put there.
    """
    with WholeFile(path) as file, telling(path):
        file.stream.write(data)
        if lasting:
            file.finish()
        file.keep()


def sweep(folder: Path, name: str = "*") -> None:
    """Remove what runs that were killed have left in a folder beside a file, or beside any."""
    if sys.platform == "win32":
        return  # nothing there tells of a process without ending it
    for path in folder.glob(f".{name}.*.part"):
        if (made := _MADE.search(path.name)) and not _lives(int(made[1])):
            with contextlib.suppress(OSError):
                path.unlink()


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    with contextlib.suppress(OSError):  # one that has ended and that nobody has asked for its status does not live
        return b") Z " not in Path(f"/proc/{process}/stat").read_bytes()
    return True


@contextlib.contextmanager
def telling(path: Path) -> Iterator[None]:
    """Turn an error of the system into one line that names the output."""
    try:
        yield
    except OSError as fault:
        raise KqparseError(
            str(path), f"cannot be written: {fault.strerror or fault}", "nothing was left there"
        ) from None
