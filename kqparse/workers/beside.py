"""A worker's second process: what one makes of a task while the other makes itself ready for what follows."""

import os
import pickle
import signal
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from select import select
from typing import Any, Generic, TypeVar

from kqparse.workers.worker import ALLOWED, DONE, alarm, answer

R = TypeVar("R")

_OPEN = Path("/proc/self/fd")
_STANDARD = 2
"""The last number of the standard streams."""


class Beside(Generic[R]):
    """Something that is made in a process of its own from now on, forked from a worker that `forks`.

    It has the limits of this worker, which ends as it ends where it dies, so that whoever holds the worker tells why.
    """

    def __init__(self, make: Callable[[], R], seconds: float) -> None:
        """Begin; `seconds` are those that the task may take.

        Raises:
            OSError: if no process can be begun.
        """
        near, far = os.pipe()
        try:
            self._pid = os.fork()
        except OSError:
            os.close(near)
            os.close(far)
            raise
        if not self._pid:
            _made(make, far, seconds)
        os.close(far)
        self._near = near
        self._asked = False

    def is_there(self) -> bool:
        """Whether nothing need be awaited for the result."""
        return bool(select([self._near], [], [], 0)[0])

    def result(self) -> R:
        """What was made, once it is; to be asked for once.

        Raises:
            Exception: what making it has raised.
        """
        self._asked = True
        with os.fdopen(self._near, "rb") as stream:
            told = stream.read()
        _, status = os.waitpid(self._pid, 0)
        if os.WIFSIGNALED(status):
            os.kill(os.getpid(), os.WTERMSIG(status))
        if code := os.waitstatus_to_exitcode(status):
            os._exit(code)
        verdict, made = pickle.loads(told)
        if verdict == DONE:
            result: R = made
            return result
        raise made

    def end(self) -> None:
        """End it, where nobody has asked for its result."""
        if not self._asked:
            self._asked = True
            os.close(self._near)
            os.kill(self._pid, signal.SIGKILL)
            os.waitpid(self._pid, 0)


def _made(make: Callable[[], Any], far: int, seconds: float) -> None:
    """The life of the other process."""
    status = 1
    ALLOWED.set(None)  # there are no more processors to spare
    try:
        _close_all_but(far)
        alarm(seconds)
        told = answer(lambda _: make(), None)
        with os.fdopen(far, "wb") as stream:
            pickle.dump(told, stream, pickle.HIGHEST_PROTOCOL)
        status = 0
    finally:
        os._exit(status)


def _close_all_but(far: int) -> None:
    """Close what belongs to the worker, whose channel would else stay open where it dies."""
    for number in [int(entry.name) for entry in _OPEN.iterdir()]:
        if number > _STANDARD and number != far:
            with suppress(OSError):  # the listing itself is one, and closed by now
                os.close(number)
