"""Standard output for data: bytes, handed on at once, with one clear line when nobody can take them."""

import contextlib
import os
import stat
import sys
from collections.abc import Iterator
from typing import IO, Any, BinaryIO

from kqparse.errors import KqparseError

_WHERE = "standard output"


class UnreadError(SystemExit):
    """Whoever read our output has gone: workers, temporary files and half outputs go on the way out."""


@contextlib.contextmanager
def standard_output() -> Iterator[BinaryIO]:
    """The stream to write to; what was written is handed on at the end of the block.

    Raises:
        KqparseError: if it cannot be written.
        UnreadError: if nobody reads it any more.
    """
    if sys.stdout is None:
        raise KqparseError(_WHERE, "is closed", "name a file, or leave it open")
    try:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
    except OSError as fault:
        raise unwritten(fault) from None


def unwritten(fault: OSError) -> KqparseError:
    """The error of an output that cannot be written, after which no more goes to standard output.

    Raises:
        UnreadError: if nobody reads it any more.
    """
    close(sys.stdout)
    if isinstance(fault, BrokenPipeError):
        raise UnreadError
    return KqparseError(fault.filename or _WHERE, f"cannot be written: {fault.strerror or fault}", "it is not whole")


def close(stream: IO[Any]) -> None:
    """Let what goes to a standard stream from now on, and what it holds still, go nowhere.

    Else the interpreter would try again at its end, and complain in words of its own.
    """
    with contextlib.suppress(OSError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def write(data: bytes | str) -> None:
    """Write to standard output and hand it on; of a text, in UTF-8, what that cannot hold is escaped."""
    with standard_output() as stream:
        stream.write(data.encode("utf-8", "backslashreplace") if isinstance(data, str) else data)


def is_piped() -> bool:
    """Whether another program reads standard output as it comes."""
    try:
        return sys.stdout is not None and stat.S_ISFIFO(os.fstat(sys.stdout.fileno()).st_mode)
    except OSError:
        return False
