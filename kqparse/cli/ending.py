"""How a command ends: with its status, with an error in one line, or because somebody asked for it."""

import signal
from collections.abc import Callable
from pathlib import Path

from kqparse.cli import status
from kqparse.cli.console import say, tell
from kqparse.cli.standard_output import UnreadError, unwritten
from kqparse.errors import KqparseError

_NOWHERE = KqparseError("the folder that you are in", "is no longer there", "go to one that is")


class _EndedError(SystemExit):
    """Whoever started us asked us to end: workers, temporary files and half outputs go on the way out."""


def _end(number: int, _: object) -> None:
    signal.signal(number, signal.SIG_IGN)  # asked once more, we are still at it
    raise _EndedError(status.ENDED)


def ended(command: Callable[[], object]) -> int:
    """Run a command; returns the exit status: the one that it gives, if it gives any.

    A reader that has seen enough (head) ends us without a word, as with other filters. It is no signal that does so:
    that one would come as well from a program of ours that ends before it has read all that we tell it.
    """
    try:
        return _ended(command)
    except UnreadError:
        return status.UNREAD


def _ended(command: Callable[[], object]) -> int:
    if signal.getsignal(signal.SIGTERM) == signal.SIG_DFL:
        signal.signal(signal.SIGTERM, _end)
    try:
        given = command()
    except KqparseError as error:
        tell(error)
        return status.of(error)
    except OSError as fault:
        # Help is written by the library of the command line, which has no words for a full disk.
        tell(unwritten(fault) if _stands_somewhere() else _NOWHERE)
        return status.FAILED
    except KeyboardInterrupt:
        given = status.STOPPED
    except _EndedError:
        say("stopped")
        return status.ENDED
    if given == status.STOPPED:  # so Ctrl-C comes through the library of the command line
        say("stopped")
    return given if isinstance(given, int) else status.WELL


def _stands_somewhere() -> bool:
    """Whether the folder in which the command was called is still there: names below it lead nowhere else."""
    try:
        return bool(Path.cwd())
    except OSError:
        return False
