"""The bytes of a file that the user named, without ever waiting for one that may not come."""

import os
import stat
from pathlib import Path
from typing import BinaryIO

_PIECE = 1 << 20
_OPEN = ("/dev/fd/", "/dev/stdin", "/proc/self/fd/")
"""Where a system shows the streams that a shell has opened for us: `<(command)` is one."""
_OTHERS = {
    stat.S_IFIFO: "it is a pipe and no file",
    stat.S_IFSOCK: "it is a socket and no file",
    stat.S_IFCHR: "it is a device and no file",
    stat.S_IFBLK: "it is a device and no file",
}


def file_bytes(path: Path, most: int = -1) -> bytes:
    """The bytes of a regular file, the first so many where `most` is given.

    Raises:
        OSError: if it cannot be read, with words for a user as its `strerror`. A pipe or a device is not even opened,
            since that could wait for ever.
    """
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        if path.is_symlink():
            raise OSError(None, f"it is a link to nothing ({path.readlink()})") from None
        raise
    if stat.S_ISDIR(mode):
        # Says why it cannot be listed, where it cannot.
        os.scandir(path).close()
        raise IsADirectoryError(None, "it is a folder")
    if not stat.S_ISREG(mode) and not str(path).startswith(_OPEN):
        raise OSError(None, _OTHERS.get(stat.S_IFMT(mode), "it is no file"))
    with path.open("rb") as stream:
        return stream.read() if most < 0 else first_bytes(stream, most, os.fstat(stream.fileno()).st_size + 1)


def first_bytes(stream: BinaryIO, most: int, likely: int = _PIECE) -> bytes:
    """The first so many bytes of a stream, or all that it has. Asked for at once, it would take memory for the most.

    Args:
        stream: where to read.
        most: how many bytes at most.
        likely: how many to ask for first.
    """
    pieces: list[bytes] = []
    asked = likely
    while most > 0 and (piece := stream.read(min(asked, most))):
        pieces.append(piece)
        most -= len(piece)
        asked = _PIECE
    return b"".join(pieces)
