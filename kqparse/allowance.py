"""What a task may take, and the two ways in which it is held to that: in a process of its own, or in this one.

A process of its own can be killed, whatever library it is in. In this one an alarm ends our own code, between two steps
of it and within a pattern that goes on and on, which the standard library lets a signal end.
"""

import contextlib
import signal
import sys
from collections.abc import Iterator
from contextvars import ContextVar
from pathlib import Path
from types import FrameType
from typing import NamedTuple

OUT_OF_MEMORY = 77
"""The status with which a worker ends that has met its cap."""
REMEDY = "raise the limit, or split the document"

_STATM = Path("/proc/self/statm")
_DATA = 5
"""Which figure of statm counts what the cap counts: data and stack, in pages."""
_AGAIN = 0.1
"""Seconds after which the alarm rings again, where what it raised was lost, as in a destructor."""


class Allowance(NamedTuple):
    """What one task may take.

    Attributes:
        seconds: by the clock on the wall.
        memory: in bytes, beside what the process has at its beginning; not held on systems without such a limit
            (Windows).
        processors: how many may work at it; those beside the first stand idle.
    """

    seconds: float
    memory: int
    processors: int = 1

    def out_of_time(self) -> str:
        """Why a task was ended, in words."""
        return f"it took more than {self.seconds:g} seconds"

    def out_of_memory(self) -> str:
        """Why a task was ended, in words."""
        return f"it took more than {self.memory >> 20} MiB of memory"


ALLOWED: ContextVar[Allowance | None] = ContextVar("ALLOWED", default=None)
"""What a task may take in this process; None where nothing holds it to that."""


class OverAllowanceError(Exception):
    """A task that took more than it may; the message says of what."""


class _Alarm(BaseException):
    """Goes through code that goes on after any error of its own."""


@contextlib.contextmanager
def held(allowance: Allowance) -> Iterator[None]:
    """Hold our own code in this process to its allowance; in the main thread alone, since both are the process's own.

    Raises:
        OverAllowanceError: once it takes more.
    """
    threading = sys.modules.get("threading")  # where it is not loaded there is but one thread
    # Two threads would undo each other's cap, or leave it for ever.
    if threading is not None and threading.current_thread() is not threading.main_thread():
        yield
        return
    before = ALLOWED.set(allowance)
    try:
        with _memory_capped(allowance.memory), _alarm(allowance.seconds):
            yield
    except _Alarm:
        raise OverAllowanceError(allowance.out_of_time()) from None
    except MemoryError:
        raise OverAllowanceError(allowance.out_of_memory()) from None
    finally:
        ALLOWED.reset(before)


@contextlib.contextmanager
def _alarm(seconds: float) -> Iterator[None]:
    def ring(number: int, frame: FrameType | None) -> None:
        raise _Alarm

    try:
        before = signal.signal(signal.SIGALRM, ring)
    except (AttributeError, ValueError):  # not on Windows, nor in an interpreter within another
        yield
        return

    def shut_off() -> None:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)

    try:
        try:
            signal.setitimer(signal.ITIMER_REAL, seconds, _AGAIN)
            yield
        finally:
            shut_off()
    finally:
        shut_off()  # it may have rung before it was shut off; it does not twice within so little time


@contextlib.contextmanager
def _memory_capped(most: int) -> Iterator[None]:
    before = cap_memory(most)
    try:
        yield
    finally:
        if before is not None:
            import resource  # noqa: PLC0415

            resource.setrlimit(resource.RLIMIT_DATA, before)


def cap_memory(most: int) -> tuple[int, int] | None:
    """Let this process take so many more bytes and no more: what asks for them gets MemoryError, or aborts.

    Only the soft limit is set, so that a program started from here can lift it for itself, and never above what it is.

    Returns:
        The limits before, None where nothing has changed.
    """
    try:
        import resource  # noqa: PLC0415  (not on Windows)
    except ImportError:
        return None
    soft, hard = resource.getrlimit(resource.RLIMIT_DATA)
    wanted = _held() + most
    if resource.RLIM_INFINITY != soft <= wanted:
        return None
    resource.setrlimit(resource.RLIMIT_DATA, (wanted, hard))
    return soft, hard


def _held() -> int:
    """Bytes of data that this process has now, as far as the system tells."""
    try:
        pages = int(_STATM.read_text().split()[_DATA])
    except (OSError, ValueError, IndexError):
        return 0
    import resource  # noqa: PLC0415

    return pages * resource.getpagesize()
