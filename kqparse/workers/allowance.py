"""What a worker may take for one task, and the memory cap that it lays on itself."""

from pathlib import Path
from typing import NamedTuple

OUT_OF_MEMORY = 77
"""The status with which a worker ends that has met its cap."""

_STATM = Path("/proc/self/statm")
_DATA = 5
"""Which figure of statm counts what the cap counts: data and stack, in pages."""


class Allowance(NamedTuple):
    """What one task may take.

    Attributes:
        seconds: by the clock on the wall.
        memory: in bytes, beside what a worker has at its beginning; not held on systems without such a limit (Windows).
    """

    seconds: float
    memory: int


def cap_memory(most: int) -> None:
    """Let this process take so many more bytes and no more: what asks for them gets MemoryError, or aborts.

    Only the soft limit is set, so that a program started from here can lift it for itself.
    """
    try:
        import resource  # noqa: PLC0415  (not on Windows)
    except ImportError:
        return
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    wanted = _held() + most
    if hard in (resource.RLIM_INFINITY, -1) or wanted < hard:
        resource.setrlimit(resource.RLIMIT_DATA, (wanted, hard))


def _held() -> int:
    """Bytes of data that this process has now, as far as the system tells."""
    try:
        pages = int(_STATM.read_text().split()[_DATA])
    except (OSError, ValueError, IndexError):
        return 0
    import resource  # noqa: PLC0415

    return pages * resource.getpagesize()
