"""What a worker has a second process make while a processor beside its own stands idle: that of a lone large source."""

from collections.abc import Callable, Sequence
from contextvars import ContextVar
from typing import Any, TypeVar

from kqparse.allowance import ALLOWED
from kqparse.workers.beside import Beside
from kqparse.workers.worker import forks

R = TypeVar("R")
_BEGUN: ContextVar[Beside[Any] | None] = ContextVar("_BEGUN", default=None)
"""The last process that was begun beside this one."""


def to_spare() -> bool:
    """Whether a worker may begin a process for a processor beside its own: none that it has begun still runs."""
    allowance, begun = ALLOWED.get(), _BEGUN.get()
    return allowance is not None and allowance.processors > 1 and forks() and not (begun and begun.runs)


def begun_beside(makes: Sequence[Callable[[], R]]) -> Beside[R] | None:
    """Begin to make some things by a process that has all that is loaded here; None where no processor is to spare.

    To begin, and to copy the memory that either of the two writes to, takes some ten milliseconds, and what is made
    comes back pickled: so it is for much work with little to tell of it. All must be asked for, or it be ended.
    """
    allowance = ALLOWED.get()
    if allowance is None or not to_spare():
        return None
    try:
        beside = Beside(makes, allowance.seconds)
    except OSError:  # no process is to be had
        return None
    _BEGUN.set(beside)
    return beside
