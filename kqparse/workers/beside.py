"""A second process: what one makes of a task while the other does something else of it."""

import os
import pickle
import signal
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from select import select
from typing import Any, Generic, TypeVar

from kqparse.allowance import ALLOWED
from kqparse.workers.worker import DONE, alarm, answer

R = TypeVar("R")

_OPEN = Path("/proc/self/fd")
_STANDARD = 2
"""The last number of the standard streams."""


class LostError(Exception):
    """The other process has died before it came to its end: what it should have made is to be made here."""


class Beside(Generic[R]):
    """What is made in a process of its own from now on, forked from one that `forks`: one thing after the other.

    It has the limits of this process, which meets them itself where it makes what the other one has died over.
    """

    def __init__(self, makes: Sequence[Callable[[], R]], seconds: float) -> None:
        """Begin with the first; `seconds` are those that the task may take.

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
            _made(makes, far, seconds)
        os.close(far)
        self._stream = os.fdopen(near, "rb")
        self._left = len(makes)

    @property
    def runs(self) -> bool:
        """Whether something of what it makes was not asked for yet, nor it ended."""
        return self._left > 0

    def is_there(self) -> bool:
        """Whether nothing need be awaited for the next result."""
        near = self._stream.fileno()
        if not select([near], [], [], 0)[0]:
            os.set_blocking(near, False)  # or it would wait for more where it holds nothing that was read before
            held = self._stream.peek(1)
            os.set_blocking(near, True)
            return bool(held)
        return True

    def result(self) -> R:
        """What was made next, once it is; to be asked for as often as there is something.

        Raises:
            LostError: if it has died.
            Exception: what making it has raised.
        """
        try:
            verdict, made = pickle.load(self._stream)
        except (EOFError, pickle.UnpicklingError):
            self.end()
            raise LostError from None
        self._left -= 1
        if not self._left:
            self._close()
        if verdict == DONE:
            result: R = made
            return result
        raise made

    def end(self) -> None:
        """End it, where somebody has not asked for all its results."""
        if self._left:
            self._left = 0
            os.kill(self._pid, signal.SIGKILL)
            self._close()

    def _close(self) -> None:
        self._stream.close()
        os.waitpid(self._pid, 0)


def _made(makes: Sequence[Callable[[], Any]], far: int, seconds: float) -> None:
    """The life of the other process."""
    status = 1
    ALLOWED.set(None)  # there are no more processors to spare
    try:
        _close_all_but(far)
        alarm(seconds)
        with os.fdopen(far, "wb") as stream:
            for make in makes:
                pickle.dump(answer(lambda make: make(), make), stream, pickle.HIGHEST_PROTOCOL)
                stream.flush()
        status = 0
    finally:
        os._exit(status)


def _close_all_but(far: int) -> None:
    """Close what belongs to the process before, whose channels would else stay open where it dies."""
    for number in [int(entry.name) for entry in _OPEN.iterdir()]:
        if number > _STANDARD and number != far:
            with suppress(OSError):  # the listing itself is one, and closed by now
                os.close(number)
